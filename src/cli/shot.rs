//! `redress shot`: a picture of a screen.

use super::args::{Arguments, ShotArgs};
use super::error::CliError;
use super::exit::Exit;

pub(super) fn run(_args: &ShotArgs, _arguments: &Arguments) -> Result<Exit, CliError> {
    Err(CliError::NoWindow)
}
