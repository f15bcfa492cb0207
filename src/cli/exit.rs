//! What the program tells the shell when it ends.

use std::process::ExitCode;

/// How a command ended, as an exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exit {
    /// It did what was asked. A reader that went away early counts as this.
    Done = 0,
    /// `check` found something, or nothing can be made of a file for what it would find.
    Findings = 1,
    /// It could not do what was asked, or the input ended too early.
    CouldNot = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
