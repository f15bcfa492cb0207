//! `redress list`: what can be played.

use serde::Serialize;

use super::args::{Arguments, ListArgs};
use super::error::CliError;
use super::exit::Exit;
use super::screen::Screen;
use super::shelf::{Shelf, file_name};
use crate::content::library::{Entry, Origin};
use crate::content::names;
use crate::core::scenario::{Channel, Kind, Nation, Persona, Sector};

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    title: &'a str,
    summary: &'a str,
    kind: Option<Kind>,
    sector: Option<Sector>,
    channel: Option<Channel>,
    nation: Option<Nation>,
    customer: &'a str,
    persona: Option<Persona>,
    difficulty: Option<u8>,
    criteria: &'a [String],
    /// `shipped`, or the file.
    origin: String,
    playable: bool,
    findings: usize,
}

pub(super) fn run(args: &ListArgs, arguments: &Arguments) -> Result<Exit, CliError> {
    let shelf = Shelf::open(arguments, &mut Screen::err())?;
    let mut out = Screen::out();
    if args.json {
        let rows: Vec<Row<'_>> = shelf.library.iter().map(row).collect();
        json(&mut out, &rows)?;
    } else {
        for entry in shelf.library.iter() {
            show(&mut out, entry)?;
        }
    }
    Ok(Exit::Done)
}

/// Prints `value` as JSON with a line break at the end.
pub(super) fn json(out: &mut Screen, value: &impl Serialize) -> Result<(), CliError> {
    let text = serde_json::to_string_pretty(value).map_err(std::io::Error::other)?;
    out.raw(&text)?;
    out.raw("\n")?;
    Ok(())
}

fn row(entry: &Entry) -> Row<'_> {
    let scenario = entry.scenario.as_deref();
    Row {
        id: &entry.id,
        title: scenario.map_or(entry.id.as_str(), |s| s.title.as_str()),
        summary: scenario.map_or("", |s| s.summary.as_str()),
        kind: scenario.map(|s| s.kind),
        sector: scenario.map(|s| s.sector),
        channel: scenario.map(|s| s.channel),
        nation: scenario.map(|s| s.nation),
        customer: scenario.map_or("", |s| s.customer.name.as_str()),
        persona: scenario.map(|s| s.customer.persona),
        difficulty: scenario.map(|s| s.difficulty),
        criteria: scenario.map_or(&[], |s| s.criteria.as_slice()),
        origin: match &entry.origin {
            Origin::Shipped => "shipped".to_owned(),
            Origin::Disk(path) => path.display().to_string(),
        },
        playable: scenario.is_some(),
        findings: entry.findings.len(),
    }
}

/// One scenario in three lines or so.
pub(super) fn show(screen: &mut Screen, entry: &Entry) -> std::io::Result<()> {
    let Some(scenario) = entry.scenario.as_deref() else {
        screen.heading(&entry.id)?;
        let file = file_name(entry);
        return screen.inset(4, &screen.words.with("cli-list-faulty", &[("file", file.into())]));
    };
    screen.heading(&format!("{}  {}", entry.id, scenario.title))?;
    let words = &screen.words;
    let facts = words.with(
        "cli-list-facts",
        &[
            ("sector", words.get(names::sector(scenario.sector)).into()),
            ("channel", words.get(names::channel(scenario.channel)).into()),
            ("customer", scenario.customer.name.as_str().into()),
            ("persona", words.get(names::persona(scenario.customer.persona)).into()),
            ("difficulty", scenario.difficulty.into()),
        ],
    );
    screen.inset(4, &facts)?;
    screen.inset(4, &scenario.summary)
}
