//! `redress` alone: the window, else the terminal.

use std::io::{self, IsTerminal as _};

use super::args::{Arguments, PlayArgs};
use super::error::CliError;
use super::exit::Exit;
use super::play;
use super::screen::Screen;

#[cfg(feature = "desktop")]
pub(super) fn run(arguments: &Arguments) -> Result<Exit, CliError> {
    use super::desk;
    use crate::desktop::{self, ContactSheet, Launch, View};
    use crate::store::data_folder;

    let mut talk = Screen::err();
    let launch = Launch {
        session: desk::session(arguments, &mut talk)?,
        settings_folder: data_folder(arguments.data_dir.as_deref()).ok(),
        view: View::default(),
        sheet: ContactSheet::default(),
    };
    match desktop::run(launch) {
        Ok(()) => Ok(Exit::Done),
        Err(no_window) => {
            talk.say(&no_window.to_string())?;
            in_terminal(arguments)
        }
    }
}

#[cfg(not(feature = "desktop"))]
pub(super) fn run(arguments: &Arguments) -> Result<Exit, CliError> {
    in_terminal(arguments)
}

/// Plays here when somebody is there, else says how the program is used.
fn in_terminal(arguments: &Arguments) -> Result<Exit, CliError> {
    if io::stdin().is_terminal() {
        return play::run(&PlayArgs::default(), arguments);
    }
    let mut talk = Screen::err();
    talk.raw(&talk.words.get("cli-usage"))?;
    talk.raw("\n")?;
    Ok(Exit::CouldNot)
}
