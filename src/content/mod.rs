//! Scenario files: read, checked, and kept as a library; with the law register, the model and the lists beside them.
//!
//! [`check_bytes`] is the one way from bytes to a scenario. It never fails: what is wrong is a finding.

pub mod across;
mod again;
mod calendar;
pub mod card;
pub mod cited;
pub(crate) mod costs;
pub mod coverage;
pub mod criteria;
pub mod days;
pub mod files;
pub mod filter;
mod firms;
mod foreign;
mod graph;
pub mod hash;
mod in_parts;
pub mod law_days;
pub mod law_keys;
pub mod library;
mod locate;
pub mod lookup;
pub mod model;
mod moments;
pub(crate) mod names;
pub mod new;
pub mod numbers;
pub mod parse;
pub mod path;
pub mod persons;
mod phrases;
pub mod picture;
mod piecewise;
pub mod places;
mod prose;
mod reading;
pub mod register;
pub mod reliance;
pub mod rules;
mod scan;
pub mod schema;
pub mod settings;
mod shape;
mod source;
pub(crate) mod special;
pub mod suggest;
mod syntax;
#[cfg(test)]
pub(crate) mod testing;
mod texts;
pub mod together;
mod tokens;
pub(crate) mod why_not;
mod wording;
pub mod words;

use std::cell::OnceCell;
use std::fs::{self, File};
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use crate::analysis::reach::Reach;
use crate::analysis::size::{SMALL, turns};
use crate::core::law::Register;
use crate::core::model::Model;
use crate::core::scenario::Scenario;
use crate::core::story::Story;
use crate::diagnostic::{Finding, Related, sort};
use calendar::Calendar;
use files::read_file;
use graph::Graph;
use parse::{Reading, read, text};
use rules::{Fault, NOT_SOLVED, SEARCHES, Subject, run};
use source::Source;

/// Bytes from which a file is read in parts.
const LARGE: u64 = 8_000_000;
/// The bytes of such a part, about.
const PART: usize = 1 << 20;

/// What a scenario is checked against.
#[derive(Debug, Clone)]
pub struct Context<'a> {
    /// The law.
    pub register: &'a Register,
    /// The weights; without faults.
    pub model: Arc<Model>,
    /// The day on which law must not be past its review; not looked at when absent.
    pub today: Option<Date>,
    /// Whether the analyst is asked.
    pub solve: Solve,
}

/// When the exact analyst is asked about a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Solve {
    /// Never, nor about how it is written: a quick look, as for a library that opens.
    Never,
    /// For scenarios of up to [`SMALL`] turns.
    #[default]
    Small,
    /// Always.
    Always,
}

/// What came of a file.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The scenario with its dates filled in, when everything in the file could be read, whatever rules say against it.
    /// For tools that show a scenario in the making: it may not compile.
    pub draft: Option<Arc<Scenario>>,
    /// The scenario with its dates filled in, when no finding is an error.
    pub scenario: Option<Arc<Scenario>>,
    /// What is wrong, by place.
    pub findings: Vec<Finding>,
}

/// Reads and checks the file at `path`, which findings call by that path: [`read_file`] and [`check_bytes`], but a large
/// file is never in memory whole as long as no rule has anything to say against it.
pub fn check_file(path: &Path, context: &Context<'_>) -> Checked {
    let name = path.display().to_string();
    if let Some(checked) = check_in_parts(path, &name, context) {
        return checked;
    }
    match read_file(path) {
        Ok(bytes) => check_bytes(&name, &bytes, context),
        Err(finding) => Checked::unread(vec![*finding]),
    }
}

/// What comes of a large file without a fault. A fault needs the text around it, to show where it stands.
fn check_in_parts(path: &Path, name: &str, context: &Context<'_>) -> Option<Checked> {
    if !fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() >= LARGE) {
        return None;
    }
    let reading = Reading {
        scenario: Arc::new(in_parts::read(File::open(path).ok()?, PART)?),
        unread: Vec::new(),
        unread_nodes: Vec::new(),
    };
    let (faults, unsolved) = judge(&reading, context);
    if !faults.is_empty() {
        return None;
    }
    let scenario = Some(filled(reading.scenario));
    Some(Checked {
        draft: scenario.clone(),
        scenario,
        findings: unsolved.map(|reason| reason.note(name)).into_iter().collect(),
    })
}

/// Reads and checks one file. `name` is what findings call it.
pub fn check_bytes(name: &str, bytes: &[u8], context: &Context<'_>) -> Checked {
    let words = match text(name, bytes) {
        Ok(words) => words,
        Err(finding) => {
            return Checked::unread(vec![*finding]);
        }
    };
    let (reading, mut findings) = read(name, words);
    let Some(reading) = reading else {
        sort(&mut findings);
        return Checked::unread(findings);
    };
    let (faults, unsolved) = judge(&reading, context);
    if !faults.is_empty() {
        findings.extend(place(name, words, faults));
    }
    findings.extend(unsolved.map(|reason| reason.note(name)));
    sort(&mut findings);
    let draft = reading.is_whole().then(|| filled(reading.scenario));
    let playable = !findings.iter().any(Finding::is_error);
    Checked {
        scenario: draft.clone().filter(|_| playable),
        draft,
        findings,
    }
}

impl Checked {
    /// Nothing came of it but findings.
    fn unread(findings: Vec<Finding>) -> Self {
        Self {
            draft: None,
            scenario: None,
            findings,
        }
    }
}

/// Why the exact analyst has nothing to say about a scenario in which the plain rules found no error.
enum Unsolved {
    /// Nobody asked, and it has this many turns.
    NotAsked(usize),
    /// It said this, and stopped.
    Refused(String),
    /// Everything but what needs the totals of all strands together.
    Partly,
}

impl Unsolved {
    fn note(&self, name: &str) -> Finding {
        let (message, help) = match self {
            Self::NotAsked(turns) => (
                format!("not solved: it has {turns} turns, and more than {SMALL} are solved only when asked for"),
                "add `--solve` to look at every situation; it may take a while",
            ),
            Self::Partly => (
                "not all is solved: points, or what lines ask about, come together in too many ways for an exact answer"
                    .to_owned(),
                "`redress solve FILE` says what is exact; every rule that needs none of these has been applied",
            ),
            Self::Refused(why) => (
                format!("not solved: {why}"),
                "`redress solve FILE` says what is exact; every other rule has been applied",
            ),
        };
        Finding::note_on_file(NOT_SOLVED, name, &message).with_help(help)
    }
}

/// Every rule; those that need states only once the plain ones have found no error.
fn judge(reading: &Reading, context: &Context<'_>) -> (Vec<(&'static str, Fault)>, Option<Unsolved>) {
    let mut subject = Subject {
        scenario: &reading.scenario,
        graph: Graph::new(&reading.scenario),
        register: context.register,
        model: &context.model,
        reach: None,
        today: context.today,
        unread_nodes: &reading.unread_nodes,
        quick: context.solve == Solve::Never,
        ids_known: !reading.unread.contains(&"nodes"),
        searches: SEARCHES.into(),
        offers: OnceCell::new(),
    };
    let plain = run(&subject, &reading.unread);
    let turns = turns(&reading.scenario);
    let asked = match context.solve {
        Solve::Never => false,
        Solve::Small => turns <= SMALL,
        Solve::Always => true,
    };
    if !reading.is_whole() || plain.iter().any(|(_, fault)| fault.is_error()) {
        return (plain, None);
    }
    if !asked {
        let unsolved = (context.solve == Solve::Small).then_some(Unsolved::NotAsked(turns));
        return (plain, unsolved);
    }
    let story = match Story::compile(reading.scenario.clone(), context.model.clone()) {
        Ok(story) => Arc::new(story),
        Err(error) => return (vec![("shape", Fault::about_all(error.to_string()))], None),
    };
    match Reach::find(&story) {
        Ok(reach) => {
            subject.reach = Some(&reach);
            let unsaid = reach.full_together.is_none() || reach.spoken.is_none();
            let partly = unsaid.then_some(Unsolved::Partly);
            (run(&subject, &reading.unread), partly)
        }
        Err(error) => (plain, Some(Unsolved::Refused(error.to_string()))),
    }
}

/// Finds where the faults stand; only now is the source looked at again.
fn place(name: &str, words: &str, faults: Vec<(&'static str, Fault)>) -> Vec<Finding> {
    let source = Source::new(name, words);
    let tree = scan::scan(words);
    let at = |path: &path::Path| locate::locate(words, &tree, path);
    let found = faults.into_iter().map(|(code, fault)| {
        let mut finding = source.finding(code, &fault.message, at(&fault.path), fault.path.to_string());
        finding.severity = fault.severity;
        finding.help = fault.help;
        let related = fault.related.into_iter();
        finding.related = related
            .map(|(path, message)| Related {
                message,
                place: source.place(at(&path), path.to_string()),
            })
            .collect();
        finding
    });
    found.collect()
}

/// The scenario with every `{date}` said as people say it.
fn filled(mut scenario: Arc<Scenario>) -> Arc<Scenario> {
    if let Ok(calendar) = Calendar::of(&scenario) {
        texts::change(Arc::make_mut(&mut scenario), &mut |text| {
            if text.contains('{') {
                *text = calendar.fill(text);
            }
        });
    }
    scenario
}
