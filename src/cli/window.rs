//! `redress` alone: the window, else the terminal.

use std::io::{self, IsTerminal as _};

use super::args::{Arguments, PlayArgs};
use super::error::CliError;
use super::exit::Exit;
use super::play;
use super::screen::Screen;

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
