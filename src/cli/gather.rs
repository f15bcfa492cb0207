//! The scenario files that paths lead to, and what stands in the way.

use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

use super::error::CliError;
use crate::content::files::{ends_in_ron, is_hidden};

/// What paths lead to.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// Scenario files, in the order of the paths; each folder's by name, then those of the folders in it.
    pub(super) files: Vec<PathBuf>,
    /// What could not be looked at.
    pub(super) unreadable: Vec<CliError>,
    /// What may have been meant as a scenario file, as `late.ron.txt`.
    pub(super) near: Vec<PathBuf>,
}

impl Gathered {
    /// Looks through all of `paths`, whatever becomes of one.
    pub(super) fn of(paths: &[PathBuf]) -> Self {
        let mut gathered = Self::default();
        for path in paths {
            match fs::metadata(path) {
                Ok(about) if about.is_dir() => gathered.folder(path),
                Ok(_) => gathered.files.push(path.clone()),
                Err(error) => gathered.pass_over(path, error),
            }
        }
        gathered.files.dedup();
        gathered
    }

    /// Links to folders are not followed: they may go round.
    fn folder(&mut self, folder: &Path) {
        let entries: io::Result<Vec<DirEntry>> = fs::read_dir(folder).and_then(Iterator::collect);
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => return self.pass_over(folder, error),
        };
        entries.sort_by_key(DirEntry::path);
        let mut folders = Vec::new();
        for path in entries.iter().map(DirEntry::path).filter(|path| !is_hidden(path)) {
            match fs::symlink_metadata(&path) {
                Ok(about) if about.is_dir() => folders.push(path),
                Ok(_) if ends_in_ron(&path) && !path.is_dir() => self.files.push(path),
                Ok(_) if meant(&path).is_some_and(|meant| !meant.exists()) => self.near.push(path),
                Ok(_) => {}
                Err(error) => self.pass_over(&path, error),
            }
        }
        for folder in folders {
            self.folder(&folder);
        }
    }

    fn pass_over(&mut self, path: &Path, source: io::Error) {
        let path = path.to_owned();
        self.unreadable.push(CliError::Unreadable { path, source });
    }
}

/// The scenario file that one of this name may have been meant to be: `late.ron` for `late.ron.txt`.
pub(super) fn meant(path: &Path) -> Option<PathBuf> {
    path.extension()?;
    Some(path.with_extension("")).filter(|meant| ends_in_ron(meant))
}
