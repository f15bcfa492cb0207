//! `redress history`: the runs that are kept.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::args::{Arguments, HistoryArgs};
use super::error::CliError;
use super::exit::Exit;
use super::list::json;
use super::screen::Screen;
use crate::content::days::date;
use crate::content::names;
use crate::content::words::Words;
use crate::core::conversation::Mode;
use crate::core::score::Band;
use crate::store::{Filter, Keeper, RunSummary};

#[derive(Serialize)]
struct Row<'a> {
    id: i64,
    scenario: &'a str,
    title: &'a str,
    customer: &'a str,
    mode: Mode,
    seed: u64,
    temperament: &'static str,
    tuned_model: bool,
    moves: u32,
    taken_back: u32,
    second_try: Option<SecondTryRow>,
    notepad: &'a str,
    started_at: String,
    updated_at: String,
    ended_at: Option<String>,
    ending: Option<&'a str>,
    overall: Option<u32>,
    band: Option<Band>,
}

/// What a second try shares with the run whose other way it is.
#[derive(Serialize)]
struct SecondTryRow {
    of: Option<i64>,
    shared_moves: u32,
}

pub(super) fn run(args: &HistoryArgs, arguments: &Arguments) -> Result<Exit, CliError> {
    let mut keeper = Keeper::open(arguments.data_dir.as_deref());
    let runs = keeper.history(&Filter::default());
    let mut out = Screen::out();
    let mut talk = Screen::err();
    if let Some(notice) = keeper.notice() {
        talk.say(notice)?;
        return Ok(Exit::CouldNot);
    }
    if args.json {
        json(&mut out, &runs.iter().map(row).collect::<Vec<_>>())?;
    } else {
        let mut seen = BTreeSet::new();
        for run in &runs {
            // A later run of the same scenario has set an unfinished one aside.
            let latest = seen.insert(run.scenario.as_str());
            show(&mut out, run, latest)?;
        }
        if runs.is_empty() {
            talk.say(&talk.words.get("cli-history-none"))?;
        }
    }
    Ok(Exit::Done)
}

fn row(run: &RunSummary) -> Row<'_> {
    let result = run.result.as_ref();
    Row {
        id: run.id.0,
        scenario: &run.scenario,
        title: &run.title,
        customer: &run.customer,
        mode: run.mode,
        seed: run.seed,
        temperament: run.temperament.key(),
        tuned_model: run.tuned_model,
        moves: run.moves,
        taken_back: run.taken_back,
        second_try: run.second_try.map(|second| SecondTryRow {
            of: second.of.map(|of| of.0),
            shared_moves: second.shared,
        }),
        notepad: &run.notepad,
        started_at: moment(run.started_at),
        updated_at: moment(run.updated_at),
        ended_at: result.map(|result| moment(result.ended_at)),
        ending: result.map(|result| result.ending.as_str()),
        overall: result.and_then(|result| result.overall),
        band: result.and_then(|result| result.band),
    }
}

fn show(out: &mut Screen, run: &RunSummary, latest: bool) -> std::io::Result<()> {
    out.heading(&format!("{}  {}", run.title, when(&out.words, run.updated_at)))?;
    let words = &out.words;
    let how = match &run.result {
        None if !latest => words.with("cli-history-aside", &[("moves", run.moves.into())]),
        None => words.with(
            "cli-history-unfinished",
            &[("moves", run.moves.into()), ("scenario", run.scenario.as_str().into())],
        ),
        Some(result) => match (result.band, result.overall) {
            (Some(band), Some(overall)) => words.with(
                "cli-history-ended",
                &[
                    ("band", words.get(names::band(band)).into()),
                    ("overall", overall.into()),
                    ("headline", result.headline.as_str().into()),
                ],
            ),
            _ => result.headline.clone(),
        },
    };
    let mode = words.get(names::mode(run.mode));
    let mut facts = words.with(
        "cli-history-facts",
        &[("mode", mode.into()), ("seed", run.seed.to_string().into())],
    );
    if let Some(second) = run.second_try {
        let turn = ("turn", (second.shared + 1).into());
        facts.push(' ');
        facts.push_str(&match second.of {
            Some(of) => words.with("cli-history-second-try", &[("run", of.to_string().into()), turn]),
            None => words.with("cli-history-second-try-alone", &[turn]),
        });
    }
    if run.taken_back > 0 {
        facts.push(' ');
        facts.push_str(&words.with("debrief-taken-back", &[("count", run.taken_back.into())]));
    }
    if run.tuned_model {
        facts.push(' ');
        facts.push_str(&words.get("cli-history-tuned"));
    }
    out.inset(4, &facts)?;
    let words = &out.words;
    let notes = words.with("cli-history-notes", &[("notes", run.notepad.to_string().into())]);
    out.inset(4, &how)?;
    if run.notepad.is_blank() {
        return Ok(());
    }
    out.inset(4, &notes)
}

fn moment(ms: i64) -> String {
    Timestamp::from_millisecond(ms).map_or_else(|_| ms.to_string(), |at| at.to_string())
}

/// As people here say it.
pub(super) fn when(words: &Words, ms: i64) -> String {
    Timestamp::from_millisecond(ms).map_or_else(
        |_| ms.to_string(),
        |at| {
            let at = at.to_zoned(TimeZone::system());
            format!("{}, {}", date(words, at.date()), at.strftime("%H.%M"))
        },
    )
}
