//! `redress workshop`: a scenario file in the window while it is being written.

use std::io;
use std::path::Path;

use super::args::{Arguments, WorkshopArgs};
use super::error::CliError;
use super::exit::Exit;
use crate::content::new::scenario_text;

#[cfg(feature = "desktop")]
pub(super) fn run(args: &WorkshopArgs, arguments: &Arguments) -> Result<Exit, CliError> {
    use super::desk;
    use super::screen::Screen;
    use crate::desktop::session::workshop::Tab;
    use crate::desktop::{self, ContactSheet, Launch, View};
    use crate::store::data_folder;

    is_there(&args.file)?;
    let mut session = desk::session(arguments, &mut Screen::err())?;
    session.edit(args.file.clone());
    desktop::run(Launch {
        session,
        settings_folder: data_folder(arguments.data_dir.as_deref()).ok(),
        view: View::Workshop(Tab::Findings),
        sheet: ContactSheet::default(),
    })?;
    Ok(Exit::Done)
}

#[cfg(not(feature = "desktop"))]
pub(super) fn run(args: &WorkshopArgs, _arguments: &Arguments) -> Result<Exit, CliError> {
    is_there(&args.file)?;
    Err(CliError::NoWindow)
}

/// Whether `file` is a file to write in; else how to get one.
pub(super) fn is_there(file: &Path) -> Result<(), CliError> {
    let unreadable = |source| CliError::Unreadable {
        path: file.to_owned(),
        source,
    };
    match file.metadata() {
        Ok(there) if there.is_file() => Ok(()),
        Ok(_) => Err(unreadable(io::Error::other("it is not a file"))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let stem = file.file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
            let slug = scenario_text(&stem).map_or_else(|bad| bad.better, |_| stem.into_owned());
            Err(CliError::NoFile {
                path: file.to_owned(),
                slug,
            })
        }
        Err(error) => Err(unreadable(error)),
    }
}
