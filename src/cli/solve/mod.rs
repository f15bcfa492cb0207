//! `redress solve`: everything that can come of a scenario, exactly.

mod json;
mod page;
#[cfg(test)]
mod tests;

use super::args::{Arguments, SolveArgs};
use super::error::CliError;
use super::exit::Exit;
use super::list;
use super::screen::Screen;
use super::studied;
use crate::analysis::solve::{Limits, Overview};
use crate::core::chance::Temperament;

pub(super) fn run(args: &SolveArgs, arguments: &Arguments) -> Result<Exit, CliError> {
    let mut talk = Screen::err();
    let Some(studied) = studied::open(&args.scenario, arguments, &mut talk)? else {
        return Ok(Exit::Findings);
    };
    let overview = Overview::find(&studied.story, Limits::THOROUGH);
    let temperament = Temperament::drawn(args.seed);
    let mut out = Screen::out();
    if args.json {
        list::json(&mut out, &json::Report::of(&studied, &overview, temperament))?;
    } else {
        page::show(&mut out, &studied, &overview, temperament)?;
    }
    Ok(Exit::Done)
}
