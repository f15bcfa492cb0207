//! The library as a menu: for whoever has named no scenario.

use super::input::{Answer, Input};
use crate::cli::error::CliError;
use crate::cli::list::{self, Listed};
use crate::cli::screen::Screen;
use crate::cli::shelf::Shelf;
use crate::store::Keeper;

/// What came of asking.
pub(super) enum Chosen {
    /// This scenario.
    Scenario(String),
    /// None: the player went away.
    Nothing,
    /// Nobody answered at all.
    NobodyThere,
}

pub(super) fn choose(
    screen: &mut Screen,
    input: &mut Input,
    shelf: &Shelf,
    keeper: &mut Keeper,
) -> Result<Chosen, CliError> {
    let entries: Vec<_> = shelf.library.iter().filter(|entry| entry.scenario.is_some()).collect();
    screen.say(&screen.words.get("menu-title"))?;
    for (number, entry) in (1..).zip(&entries) {
        screen.gap()?;
        screen.raw(&format!("{number}  "))?;
        list::show(screen, &Listed::of(entry, &shelf.register, keeper))?;
    }
    screen.gap()?;
    let mut answered = false;
    loop {
        screen.raw(&screen.words.with("menu-ask", &[("count", entries.len().into())]))?;
        screen.raw(" ")?;
        let Some(line) = input.line() else {
            screen.gap()?;
            return Ok(if answered { Chosen::Nothing } else { Chosen::NobodyThere });
        };
        answered = true;
        match Answer::read(&line) {
            Answer::Quit => return Ok(Chosen::Nothing),
            Answer::Number(number) => {
                if let Some(entry) = number.checked_sub(1).and_then(|at| entries.get(at)) {
                    return Ok(Chosen::Scenario(entry.id.clone()));
                }
                input.missed();
            }
            _ if shelf.library.get(&line).is_some() => return Ok(Chosen::Scenario(line)),
            _ => input.missed(),
        }
    }
}
