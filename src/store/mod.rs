//! Runs, kept in one database: saved at every choice, resumed where they stopped, shown as recorded once the rules change.
//!
//! [`Keeper`] is what a front end holds: it never fails its caller, and turns the first failure into a notice.
//! [`Store`] is the file itself. Nothing here reads the clock: callers pass times in milliseconds since 1970, UTC.

mod error;
mod folder;
mod keeper;
mod keys;
mod read;
mod recorded;
mod resume;
mod rows;
mod run;
mod schema;
#[cfg(test)]
mod tests;
mod write;

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;

pub use error::StoreError;
pub use folder::data_folder;
pub use keeper::Keeper;
pub use recorded::{
    RecordedAward, RecordedCause, RecordedLaw, RecordedMeasures, RecordedReading, RecordedStrand, RecordedTurn,
};
pub use resume::{AsRecorded, Resumed};
pub use run::{Filter, Meters, NewRun, RunId, RunResult, RunSummary, SecondTry, StoredRun};

/// The file's name within the data folder.
pub const FILE_NAME: &str = "redress.sqlite3";

/// How long a write waits for another copy of the program. A write takes about a millisecond.
const PATIENCE: Duration = Duration::from_secs(1);

/// The open database.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    file: PathBuf,
}

impl Store {
    /// Opens the database in `dir`, making both when they are missing.
    pub fn open(dir: &Path) -> Result<Self, StoreError> {
        Self::open_patient(dir, PATIENCE)
    }

    /// As [`Store::open`], waiting at most `patience` for another copy of the program, then and later.
    pub fn open_patient(dir: &Path, patience: Duration) -> Result<Self, StoreError> {
        folder::make(dir)?;
        let file = dir.join(FILE_NAME);
        let connection = Connection::open(&file).map_err(|error| StoreError::of(&file, error))?;
        Self::prepared(connection, file, patience)
    }

    /// A database that ends with the program.
    pub fn in_memory() -> Result<Self, StoreError> {
        let file = PathBuf::from(":memory:");
        let connection = Connection::open_in_memory().map_err(|error| StoreError::of(&file, error))?;
        Self::prepared(connection, file, PATIENCE)
    }

    fn prepared(mut connection: Connection, file: PathBuf, patience: Duration) -> Result<Self, StoreError> {
        schema::prepare(&mut connection, &file, patience)?;
        Ok(Self { connection, file })
    }

    /// Where it is kept.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Waits at most `patience` for another copy of the program from now on.
    pub fn set_patience(&self, patience: Duration) -> Result<(), StoreError> {
        self.connection
            .busy_timeout(patience)
            .map_err(|error| self.failed(error))
    }

    fn failed(&self, error: rusqlite::Error) -> StoreError {
        StoreError::of(&self.file, error)
    }
}
