//! `redress new`: a small valid scenario to start from.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::PathBuf;

use super::args::NewArgs;
use super::error::CliError;
use super::exit::Exit;
use super::screen::Screen;
use crate::content::new::scenario_text;

pub(super) fn run(args: &NewArgs) -> Result<Exit, CliError> {
    let text = scenario_text(&args.slug)?;
    let path = PathBuf::from(format!("{}.ron", args.slug));
    let written = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&path)
        .and_then(|mut file| file.write_all(text.as_bytes()));
    match written {
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
