//! The scenario files that paths lead to, and what stands in the way.

use std::collections::HashSet;
use std::fs::{self, DirEntry, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::error::CliError;
use crate::content::files::{ends_in_ron, is_hidden};

/// Files of other names that are looked into, where there is no scenario.
const OTHERS: usize = 1_000;
/// The bytes in which a scenario says that it is one.
const OPENING: u64 = 2_048;

/// What paths lead to.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// Scenario files, in the order of the paths; each folder's by name, then those of the folders in it.
    pub(super) files: Vec<PathBuf>,
    /// What could not be read at all.
    pub(super) unreadable: Vec<CliError>,
    /// What may have been meant as a scenario file, as `late.ron.txt`; where there is none, `late.txt` too.
    pub(super) near: Vec<PathBuf>,
    /// Files of other names.
    others: Vec<PathBuf>,
}

impl Gathered {
    /// Looks through all of `paths`, whatever becomes of one.
    pub(super) fn of(paths: &[PathBuf]) -> Self {
        let mut gathered = Self::default();
        for path in paths {
            match fs::metadata(path) {
                Ok(about) if about.is_dir() => gathered.folder(path),
                _ => gathered.file(path.clone()),
            }
        }
        let mut met = HashSet::new();
        gathered
            .files
            .retain(|path| met.insert(fs::canonicalize(path).unwrap_or_else(|_| path.clone())));
        let none = gathered.files.is_empty() && gathered.near.is_empty();
        let others = std::mem::take(&mut gathered.others);
        gathered
            .near
            .extend(others.into_iter().filter(|path| none && opens_as_scenario(path)));
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
                Ok(_) if ends_in_ron(&path) && !path.is_dir() => self.file(path),
                Ok(_) if is_near(&path) && !meant(&path).exists() => self.near.push(path),
                Ok(about) if about.is_file() && path.extension().is_some() && self.others.len() < OTHERS => {
                    self.others.push(path);
                }
                Ok(_) => {}
                Err(error) => self.pass_over(&path, error),
            }
        }
        for folder in folders {
            self.folder(&folder);
        }
    }

    fn file(&mut self, path: PathBuf) {
        match readable(&path) {
            Ok(()) => self.files.push(path),
            Err(error) => self.unreadable.push(error),
        }
    }

    fn pass_over(&mut self, path: &Path, source: io::Error) {
        let path = path.to_owned();
        self.unreadable.push(CliError::Unreadable { path, source });
    }
}

/// Whether the file at `path` can be read at all, whatever is in it. A pipe or a device would block for ever.
pub(super) fn readable(path: &Path) -> Result<(), CliError> {
    let opened = fs::metadata(path).and_then(|about| {
        if about.is_file() {
            File::open(path).map(drop)
        } else {
            Err(io::Error::other("it is not a file"))
        }
    });
    opened.map_err(|source| CliError::Unreadable {
        path: path.to_owned(),
        source,
    })
}

/// The scenario file that one of this name may have been meant to be: `late.ron` for `late.ron.txt` and for `late.txt`.
pub(super) fn meant(path: &Path) -> PathBuf {
    path.with_extension(if is_near(path) { "" } else { "ron" })
}

/// Whether another ending stands after that of scenarios.
fn is_near(path: &Path) -> bool {
    path.extension().is_some() && ends_in_ron(&path.with_extension(""))
}

/// Whether a file begins as scenarios do.
fn opens_as_scenario(path: &Path) -> bool {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(OPENING).read_to_end(&mut bytes));
    let text = String::from_utf8_lossy(&bytes);
    let lines = || text.trim_start_matches('\u{feff}').lines().map(str::trim);
    let mut said = lines().filter(|line| !line.is_empty() && !line.starts_with("//") && !line.starts_with('#'));
    read.is_ok() && said.next().is_some_and(|line| line.starts_with('(')) && text.contains("version:")
}
