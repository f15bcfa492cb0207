//! The data folder: where runs, settings and a learner's own scenarios are kept.

use std::fs;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::error::StoreError;

/// The folder asked for, else the platform's own for this program. Nothing is made yet.
pub fn data_folder(asked: Option<&Path>) -> Result<PathBuf, StoreError> {
    match asked {
        Some(dir) => Ok(dir.to_owned()),
        None => named(ProjectDirs::from("", "", "redress")),
    }
}

pub(super) fn named(dirs: Option<ProjectDirs>) -> Result<PathBuf, StoreError> {
    dirs.map(|dirs| dirs.data_dir().to_owned()).ok_or(StoreError::NoFolder)
}

/// Makes `dir` and the folders above it.
pub(super) fn make(dir: &Path) -> Result<(), StoreError> {
    fs::create_dir_all(dir).map_err(|error| StoreError::unwritable(dir, &error))
}
