//! The command line: arguments in, words on the two standard streams and an exit code out.
//!
//! Data goes to standard output, talk to standard error. Nothing branches, scores or breaks ties here.

mod args;
mod bar;
mod check;
mod columns;
mod criteria;
#[cfg(feature = "desktop")]
mod desk;
mod error;
mod exit;
mod gather;
mod graph;
mod history;
mod law;
mod list;
mod new;
mod play;
mod schema;
mod screen;
mod shelf;
mod shot;
mod simulate;
mod solve;
mod studied;
mod window;
mod workshop;

use std::error::Error;
use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use clap::Parser as _;

use args::{Arguments, Command};
use error::CliError;
use exit::Exit;
use screen::Screen;

use crate::content::words::sentence;

/// Does what `arguments` ask for, the program's own name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help is an answer, and a reader of it may go away; a wrong argument could not be done.
            let _ = error.print();
            let exit = if error.use_stderr() { Exit::CouldNot } else { Exit::Done };
            return exit.into();
        }
    };
    if let Some(language) = arguments.language {
        screen::speak(language.into());
    }
    match command(&arguments) {
        Ok(exit) => exit.into(),
        Err(error) if error.is_broken_pipe() => Exit::Done.into(),
        Err(error) => {
            let _ = tell(&error);
            Exit::CouldNot.into()
        }
    }
}

/// Whether `arguments`, the program's own name first, can be understood; else what clap says.
pub fn understands(arguments: impl IntoIterator<Item = OsString>) -> Result<(), String> {
    match Arguments::try_parse_from(arguments) {
        Ok(_) => Ok(()),
        Err(error) if !error.use_stderr() => Ok(()),
        Err(error) => Err(error.to_string()),
    }
}

fn command(arguments: &Arguments) -> Result<Exit, CliError> {
    match &arguments.command {
        None => window::run(arguments),
        Some(Command::List(args)) => list::run(args, arguments),
        Some(Command::Play(args)) => play::run(args, arguments),
        Some(Command::Check(args)) => check::run(args, arguments),
        Some(Command::Solve(args)) => solve::run(args, arguments),
        Some(Command::Simulate(args)) => simulate::run(args, arguments),
        Some(Command::Law(args)) => law::run(args, arguments),
        Some(Command::New(args)) => new::run(args),
        Some(Command::Workshop(args)) => workshop::run(args, arguments),
        Some(Command::Schema(_)) => schema::run(),
        Some(Command::History(args)) => history::run(args, arguments),
        Some(Command::Graph(args)) => graph::run(args, arguments),
        Some(Command::Shot(args)) => shot::run(args, arguments),
    }
}

/// The error and what caused it, a sentence each.
fn tell(error: &CliError) -> io::Result<()> {
    let mut talk = Screen::err();
    talk.say(&error.to_string())?;
    let mut cause = error.source();
    while let Some(why) = cause {
        talk.inset(2, &sentence(&why.to_string()))?;
        cause = why.source();
    }
    Ok(())
}
