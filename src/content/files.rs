//! Scenario files on a disk: which they are, what they are called, and what is in them.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::parse::{LARGEST, too_large};
use crate::diagnostic::Finding;

/// The scenario files in a folder, by name.
pub fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if ends_in_ron(&path) && !is_hidden(&path) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Whether a file is named as scenarios are: some systems write `LATE.RON`.
pub fn ends_in_ron(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("ron"))
}

/// Whether its name starts with a dot: other programs put such files beside those that somebody wrote.
pub fn is_hidden(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    name.as_encoded_bytes().starts_with(b".")
}

/// The id of the scenario in the file at `path`: its stem.
pub fn id_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The bytes of a scenario file, one byte more than allowed at most; or the finding that says why there are none.
pub fn read_file(path: &Path) -> Result<Vec<u8>, Box<Finding>> {
    let unreadable = |reason: &str| {
        let finding = Finding::about_file(
            "unreadable",
            &path.display().to_string(),
            &format!("the file cannot be read: {reason}"),
        );
        Box::new(finding.with_help("name a scenario file that you may read"))
    };
    let said = |error: std::io::Error| unreadable(&error.to_string());
    // A pipe or a device would block for ever.
    let about = fs::metadata(path).map_err(said)?;
    if !about.is_file() {
        return Err(unreadable("it is not a file"));
    }
    if about.len() > LARGEST as u64 {
        return Err(too_large(&path.display().to_string()));
    }
    // Files of the system itself call themselves empty, and some of them never end.
    if about.len() == 0 {
        return Ok(Vec::new());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0) + 1);
    File::open(path)
        .and_then(|file| file.take(LARGEST as u64 + 1).read_to_end(&mut bytes))
        .map_err(said)?;
    Ok(bytes)
}
