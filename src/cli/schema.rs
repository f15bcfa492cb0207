//! `redress schema`: the scenario format, as a JSON Schema generated from its types.

use super::error::CliError;
use super::exit::Exit;
use super::screen::Screen;
use crate::content::schema::scenario_schema;

pub(super) fn run() -> Result<Exit, CliError> {
    Screen::out().raw(&scenario_schema())?;
    Ok(Exit::Done)
}
