//! What can go wrong with the store: each a sentence and a way out.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use rusqlite::ffi::SQLITE_IOERR_SHMSIZE;

use super::run::RunId;

/// Why runs cannot be kept or read. Its text is for the learner.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The platform has no place for a program's data.
    #[error("This computer names no folder for a program's data. Choose one with `--data-dir DIR`.")]
    NoFolder,
    /// The folder or the file cannot be made or written.
    #[error("Nothing can be written in `{}` ({why}). Make it writable, or choose another folder with `--data-dir DIR`.", .dir.display())]
    Unwritable {
        /// The folder.
        dir: PathBuf,
        /// What the system said.
        why: String,
    },
    /// Another copy of the program, or a tool, holds the file.
    #[error("`{}` is in use by another program. Close the other copy, or choose another folder with `--data-dir DIR`.", .file.display())]
    Busy {
        /// The file.
        file: PathBuf,
    },
    /// The file may be read but not written.
    #[error("`{}` can be read but not written. Make the file and its folder writable, or choose another folder with `--data-dir DIR`.", .file.display())]
    ReadOnly {
        /// The file.
        file: PathBuf,
    },
    /// Not a database, half of one, or one with impossible contents.
    #[error("`{}` is damaged ({why}). Move it away and a new one is made, or put a copy of it back.", .file.display())]
    Damaged {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// A sound database of another program.
    #[error("`{}` belongs to another program. Move it away, or choose another folder with `--data-dir DIR`.", .file.display())]
    Foreign {
        /// The file.
        file: PathBuf,
    },
    /// Written by a later version of this program.
    #[error("`{}` was written by a newer Redress (its version is {found}; this one reads up to {known}). Update Redress, or choose another folder with `--data-dir DIR`.", .file.display())]
    Newer {
        /// The file.
        file: PathBuf,
        /// The version it has.
        found: i64,
        /// The latest version this program knows.
        known: i64,
    },
    /// No room left.
    #[error("There is no room left to write `{}`. Free some space, or choose a folder on another disk with `--data-dir DIR`.", .file.display())]
    Full {
        /// The file.
        file: PathBuf,
    },
    /// A conversation whose log does not say all of it.
    #[error("This conversation began in the middle, so it is not kept.")]
    NotFromTheStart,
    /// No run of that number.
    #[error("There is no run {run} in `{}`. The history lists those that there are.", .file.display())]
    NoRun {
        /// The file.
        file: PathBuf,
        /// What was asked for.
        run: RunId,
    },
    /// Anything else.
    #[error("`{}` cannot be used ({source}). Try again, or choose another folder with `--data-dir DIR`.", .file.display())]
    Other {
        /// The file.
        file: PathBuf,
        /// What the database said.
        source: rusqlite::Error,
    },
}

impl StoreError {
    /// Sorts what the database said about `file`.
    pub(super) fn of(file: &Path, error: rusqlite::Error) -> Self {
        let file = file.to_owned();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed) => {
                Self::Busy { file }
            }
            Some(ErrorCode::ReadOnly) => Self::ReadOnly { file },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged {
                file,
                why: plain(&error),
            },
            Some(ErrorCode::DiskFull) => Self::Full { file },
            // What a full disk looks like to the index of the write-ahead log.
            Some(ErrorCode::SystemIoFailure) if extended(&error) == Some(SQLITE_IOERR_SHMSIZE) => Self::Full { file },
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                let dir = file.parent().map_or_else(|| file.clone(), Path::to_owned);
                Self::Unwritable {
                    dir,
                    why: plain(&error),
                }
            }
            Some(_) => Self::Other { file, source: error },
            None => match error {
                rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::Utf8Error(..) => Self::Damaged {
                    file,
                    why: error.to_string(),
                },
                source => Self::Other { file, source },
            },
        }
    }

    /// What the system said about `dir`.
    pub(super) fn unwritable(dir: &Path, error: &io::Error) -> Self {
        Self::Unwritable {
            dir: dir.to_owned(),
            why: error.to_string(),
        }
    }

    /// Whether the same write may succeed later, without anybody doing anything.
    pub(super) const fn may_pass(&self) -> bool {
        matches!(self, Self::Busy { .. })
    }
}

fn extended(error: &rusqlite::Error) -> Option<i32> {
    error.sqlite_error().map(|error| error.extended_code)
}

/// The database's own words, without its codes.
fn plain(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqliteFailure(_, Some(words)) => words.clone(),
        other => other.to_string(),
    }
}
