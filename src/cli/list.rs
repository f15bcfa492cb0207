//! `redress list`: what can be played.

use serde::Serialize;

use super::args::{Arguments, ListArgs};
use super::criteria;
use super::error::CliError;
use super::exit::Exit;
use super::screen::Screen;
use super::shelf::Shelf;
use crate::content::criteria::short;
use crate::content::filter::{Filter, Reached, Shown};
use crate::content::library::{Entry, Origin};
use crate::content::special::special;
use crate::content::words::Words;
use crate::content::{cited, names};
use crate::core::law::Register;
use crate::core::scenario::{Channel, Kind, Nation, Persona, Sector};
use crate::core::score::Band;
use crate::store::{self, FILE_NAME, Keeper, data_folder};

/// Titles of law that are named before the rest is counted.
const LAW: usize = 3;

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    title: &'a str,
    summary: &'a str,
    kind: Option<Kind>,
    /// The id of the scenario whose facts this one changes.
    variant_of: Option<&'a str>,
    sector: Option<Sector>,
    channel: Option<Channel>,
    nation: Option<Nation>,
    customer: &'a str,
    persona: Option<Persona>,
    difficulty: Option<u8>,
    criteria: &'a [String],
    /// Titles of what is cited, those cited most often first.
    law: &'a [String],
    played: bool,
    best_band: Option<Band>,
    /// `shipped`, or the file.
    origin: String,
    playable: bool,
    findings: usize,
}

pub(super) fn run(args: &ListArgs, arguments: &Arguments) -> Result<Exit, CliError> {
    let mut talk = Screen::err();
    let shelf = Shelf::open(arguments, &mut talk)?;
    let mut out = Screen::out();
    let mut keeper = earlier_runs(arguments);
    let filter = filter(args);
    let whole = filter.is_empty();
    let listed: Vec<Listed<'_>> = shelf
        .library
        .iter()
        .map(|entry| Listed::of(entry, &shelf.register, &mut keeper))
        .filter(|listed| whole || listed.is_let_through(&filter, &out.words))
        .collect();
    if let Some(notice) = keeper.notice() {
        talk.say(notice)?;
    }
    if args.criteria {
        let scenarios = listed.iter().map(|listed| listed.entry);
        let scenarios = scenarios.filter_map(|entry| Some((entry.id.as_str(), entry.scenario.as_deref()?)));
        return criteria::table(&mut out, scenarios, args.json);
    }
    if args.json {
        json(&mut out, &listed.iter().map(row).collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    for listed in &listed {
        show(&mut out, listed)?;
    }
    if !whole {
        let values = [
            ("shown", listed.len().into()),
            ("all", shelf.library.iter().count().into()),
        ];
        talk.say(&talk.words.with("cli-list-found", &values))?;
    }
    Ok(Exit::Done)
}

/// The runs that are kept. Where there are none, none are looked for: a list leaves no file behind.
pub(super) fn earlier_runs(arguments: &Arguments) -> Keeper {
    let dir = arguments.data_dir.as_deref();
    if data_folder(dir).is_ok_and(|dir| dir.join(FILE_NAME).exists()) {
        Keeper::open(dir)
    } else {
        Keeper::nothing()
    }
}

fn filter(args: &ListArgs) -> Filter {
    Filter {
        search: args.search.clone().unwrap_or_default(),
        kinds: args.kind.iter().copied().collect(),
        channels: args.channel.iter().copied().collect(),
        personas: args.customer.iter().copied().collect(),
        sectors: args.trade.iter().copied().collect(),
        difficulties: args.difficulty.iter().copied().collect(),
        criteria: args.criterion.iter().cloned().collect(),
        reached: args.reached.iter().copied().collect(),
    }
}

/// A scenario as it is listed, with what the learner has reached in it.
pub(super) struct Listed<'a> {
    entry: &'a Entry,
    law: Vec<String>,
    best: Option<Band>,
    reached: Reached,
}

impl<'a> Listed<'a> {
    /// `entry`, as `keeper` knows it.
    pub(super) fn of(entry: &'a Entry, register: &Register, keeper: &mut Keeper) -> Self {
        let law = entry
            .scenario
            .as_deref()
            .map(|scenario| cited::titles(scenario, register));
        let best = keeper.best_band(&entry.id);
        let runs = store::Filter {
            scenario: Some(entry.id.clone()),
            limit: Some(1),
            ..store::Filter::default()
        };
        Self {
            entry,
            law: law.into_iter().flatten().map(str::to_owned).collect(),
            best,
            reached: Reached::of(!keeper.history(&runs).is_empty(), best),
        }
    }

    fn is_let_through(&self, filter: &Filter, words: &Words) -> bool {
        self.entry.scenario.as_deref().is_some_and(|scenario| {
            let shown = Shown {
                scenario,
                law: &self.law,
                reached: self.reached,
            };
            filter.lets_through(words, &shown)
        })
    }
}

/// Prints `value` as JSON with a line break at the end.
pub(super) fn json(out: &mut Screen, value: &impl Serialize) -> Result<(), CliError> {
    let text = serde_json::to_string_pretty(value).map_err(std::io::Error::other)?;
    out.raw(&text)?;
    out.raw("\n")?;
    Ok(())
}

fn row<'a>(listed: &'a Listed<'a>) -> Row<'a> {
    let entry = listed.entry;
    let scenario = entry.scenario.as_deref();
    Row {
        id: &entry.id,
        title: scenario.map_or(entry.id.as_str(), |s| s.title.as_str()),
        summary: scenario.map_or("", |s| s.summary.as_str()),
        kind: scenario.map(|s| s.kind),
        variant_of: scenario.and_then(|s| Some(s.variant.as_ref()?.of.as_str())),
        sector: scenario.map(|s| s.sector),
        channel: scenario.map(|s| s.channel),
        nation: scenario.map(|s| s.nation),
        customer: scenario.map_or("", |s| s.customer.name.as_str()),
        persona: scenario.map(|s| s.customer.persona),
        difficulty: scenario.map(|s| s.difficulty),
        criteria: scenario.map_or(&[], |s| s.criteria.as_slice()),
        law: &listed.law,
        played: listed.reached != Reached::NotPlayed,
        best_band: listed.best,
        origin: match &entry.origin {
            Origin::Shipped => "shipped".to_owned(),
            Origin::Disk(path) => path.display().to_string(),
        },
        playable: scenario.is_some(),
        findings: entry.findings.len(),
    }
}

/// One scenario in six lines or so: what its card in the window says.
pub(super) fn show(screen: &mut Screen, listed: &Listed<'_>) -> std::io::Result<()> {
    let entry = listed.entry;
    let Some(scenario) = entry.scenario.as_deref() else {
        screen.heading(&entry.id)?;
        let file = entry.file_name();
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
    let law = words.with("law-is", &[("law", cited::line(words, &listed.law, LAW).into())]);
    let units = short(&scenario.criteria).join("; ");
    let criteria = (!units.is_empty()).then(|| words.with("criteria-are", &[("criteria", units.into())]));
    let best = match (listed.best, listed.reached) {
        (Some(band), _) => words.with("best-so-far", &[("band", words.get(names::band(band)).into())]),
        (None, Reached::NotPlayed) => words.get("not-played-yet"),
        (None, _) => words.get("no-band-yet"),
    };
    let original = scenario.variant.as_ref().map(|variant| variant.of.as_str());
    let special = special(words, scenario, original);
    let lines = [facts, scenario.summary.to_string(), law];
    for line in special.into_iter().chain(lines).chain(criteria).chain([best]) {
        screen.inset(4, &line)?;
    }
    Ok(())
}
