//! `redress new`: a small valid scenario to start from.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::args::NewArgs;
use super::error::CliError;
use super::exit::Exit;
use super::screen::Screen;
use crate::content::new::scenario_text;

pub(super) fn run(args: &NewArgs) -> Result<Exit, CliError> {
    let text = scenario_text(&args.slug)?;
    let path = PathBuf::from(format!("{}.ron", args.slug));
    match made(&path, |file| file.write_all(text.as_bytes())) {
        Ok(()) => {
            let mut talk = Screen::err();
            let slug = args.slug.as_str();
            talk.say(&talk.words.with("cli-new-written", &[("slug", slug.into())]))?;
            Ok(Exit::Done)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(CliError::Exists { path }),
        Err(source) => Err(CliError::Unwritable { path, source }),
    }
}

/// Makes the file and lets `write` fill it. Afterwards the whole of it stands there or nothing does: half of one would be
/// in the way of a second try.
fn made(path: &Path, write: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    write(&mut file).inspect_err(|_| {
        // What cannot be taken away either stays, and a second try names it.
        let _ = fs::remove_file(path);
    })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{self, Write as _};

    use super::made;

    #[test]
    fn a_file_that_cannot_be_filled_is_not_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("late-parcel.ron");
        let full = || io::Error::from(io::ErrorKind::StorageFull);
        let failed = made(&path, |file| file.write_all(b"half").and(Err(full())));
        assert_eq!(failed.unwrap_err().kind(), io::ErrorKind::StorageFull);
        assert!(!path.exists());
        made(&path, |file| file.write_all(b"whole")).unwrap();
        let again = made(&path, |_| Err(full()));
        assert_eq!(again.unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"whole");
    }
}
