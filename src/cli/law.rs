//! `redress law`: the register, one provision whole, what changed, and a search that play uses too.

mod page;

use jiff::civil::Date;
use serde::Serialize;

use super::args::{Arguments, LawArgs, Since};
use super::error::CliError;
use super::exit::Exit;
use super::list::json;
use super::screen::Screen;
use super::shelf::{Shelf, today};
use crate::content::law_keys::meant_keys;
use crate::content::library::Library;
use crate::content::lookup::{Lookup, practises, recent};
use crate::content::register;
use crate::content::suggest::nearest;
use crate::core::law::{Change, Provision, Register, Standing, Turning};

pub(super) use page::{brief, note, plain, whole};

#[derive(Serialize)]
struct Row<'a> {
    #[serde(flatten)]
    provision: &'a Provision,
    on: Date,
    standing: &'static str,
    past_review: bool,
    /// Ids of scenarios.
    practised_by: Vec<&'a str>,
    note: &'a str,
}

#[derive(Serialize)]
struct ChangeRow<'a> {
    /// The first day it applies, or the last.
    day: Date,
    /// Whether that day only stands for one that is not known.
    assumed: bool,
    what: &'static str,
    provision: Row<'a>,
}

/// What a row needs beside its provision.
struct Rows<'a> {
    on: Date,
    library: &'a Library,
    note: String,
}

pub(super) fn run(args: &LawArgs, arguments: &Arguments) -> Result<Exit, CliError> {
    let on = args.on.unwrap_or_else(today);
    let mut out = Screen::out();
    if let Some(key) = &args.key {
        return one(&mut out, key, on, args, arguments);
    }
    let (register, _) = register::load();
    let lookup = Lookup {
        search: args.search.clone().unwrap_or_default(),
        trades: args.trade.iter().copied().collect(),
        in_force: args.in_force,
    };
    if let Some(since) = args.changed {
        let since = match since {
            Since::Recently => recent(on),
            Since::Day(day) => day,
        };
        let through = |change: &Change<'_>| lookup.lets_through(&out.words, change.provision, on);
        let changes: Vec<_> = register.changes_since(since).into_iter().filter(through).collect();
        return changed(&mut out, &changes, since, on, args, arguments);
    }
    let found = lookup.found(&out.words, &register, on);
    if args.json {
        let shelf = Shelf::open(arguments, &mut Screen::err())?;
        let rows = Rows::of(&out, &shelf, on);
        json(&mut out, &found.iter().map(|found| rows.row(found)).collect::<Vec<_>>())?;
    } else {
        for provision in &found {
            brief(&mut out, provision, on)?;
        }
        if !found.is_empty() {
            note(&mut out)?;
        }
    }
    if !lookup.is_empty() {
        say_how_many(&lookup, found.len(), register.len(), on)?;
    }
    Ok(Exit::Done)
}

/// One provision whole, with the scenarios that practise it.
fn one(out: &mut Screen, key: &str, on: Date, args: &LawArgs, arguments: &Arguments) -> Result<Exit, CliError> {
    let shelf = Shelf::open(arguments, &mut Screen::err())?;
    let provision = shelf
        .register
        .get(key)
        .ok_or_else(|| no_provision(&shelf.register, key))?;
    if args.json {
        let rows = Rows::of(out, &shelf, on);
        json(out, &rows.row(provision))?;
        return Ok(Exit::Done);
    }
    whole(out, provision, on)?;
    page::practised_by(out, &practising(&shelf.library, provision))?;
    note(out)?;
    Ok(Exit::Done)
}

/// What changed since a day, the latest first.
fn changed(
    out: &mut Screen,
    changes: &[Change<'_>],
    since: Date,
    on: Date,
    args: &LawArgs,
    arguments: &Arguments,
) -> Result<Exit, CliError> {
    if args.json {
        let shelf = Shelf::open(arguments, &mut Screen::err())?;
        let rows = Rows::of(out, &shelf, on);
        json(
            out,
            &changes.iter().map(|change| rows.change(change)).collect::<Vec<_>>(),
        )?;
        return Ok(Exit::Done);
    }
    page::changes(out, changes, since, on)?;
    note(out)?;
    Ok(Exit::Done)
}

/// Says on standard error how many were let through, or that none was.
fn say_how_many(lookup: &Lookup, found: usize, total: usize, on: Date) -> Result<(), CliError> {
    let mut talk = Screen::err();
    let words = &talk.words;
    let only_words = lookup.trades.is_empty() && !lookup.in_force;
    let said = match found {
        0 if only_words => words.with("cli-law-nothing", &[("text", lookup.search.as_str().into())]),
        0 => words.get("cli-law-nothing-fits"),
        _ => words.with(
            "cli-law-found",
            &[
                ("found", found.into()),
                ("total", total.into()),
                ("on", plain(words, on).into()),
            ],
        ),
    };
    Ok(talk.say(&said)?)
}

fn no_provision(register: &Register, key: &str) -> CliError {
    let known = register.iter().map(|provision| provision.key.as_str());
    let meant = meant_keys(register, key).first().copied();
    CliError::NoProvision {
        key: key.to_owned(),
        nearest: meant.or_else(|| nearest(key, known)).map(str::to_owned),
    }
}

/// The scenarios that practise a provision: id and title.
fn practising<'a>(library: &'a Library, provision: &Provision) -> Vec<(&'a str, &'a str)> {
    let playable = library
        .iter()
        .filter_map(|entry| Some((entry.id.as_str(), entry.scenario.as_deref()?)));
    playable
        .filter(|(_, scenario)| practises(scenario, provision))
        .map(|(id, scenario)| (id, scenario.title.as_str()))
        .collect()
}

impl<'a> Rows<'a> {
    fn of(screen: &Screen, shelf: &'a Shelf, on: Date) -> Self {
        Self {
            on,
            library: &shelf.library,
            note: screen.words.get("teaching-not-advice"),
        }
    }

    fn row<'b>(&'b self, provision: &'b Provision) -> Row<'b> {
        Row {
            provision,
            on: self.on,
            standing: match provision.standing(self.on) {
                Standing::InForce => "in_force",
                Standing::NotYet => "not_yet",
                Standing::Ended => "ended",
                Standing::CheckFirst => "check_first",
            },
            past_review: provision.is_past_review(self.on),
            practised_by: practising(self.library, provision)
                .into_iter()
                .map(|(id, _)| id)
                .collect(),
            note: &self.note,
        }
    }

    fn change<'b>(&'b self, change: &Change<'b>) -> ChangeRow<'b> {
        ChangeRow {
            day: change.day,
            assumed: change.is_assumed(),
            what: match change.what {
                Turning::Begins => "begins",
                Turning::Ends => "ends",
            },
            provision: self.row(change.provision),
        }
    }
}
