//! What only several scenarios together can show: phrases and names that they share, and variants of what is not there.

mod families;
mod names;
mod originals;
mod phrases;

use std::borrow::Cow;

use super::path::Path;
use super::scan::scan;
use super::source::Source;
use super::{locate, parse};
use crate::analysis::size::{SMALL, turns};
use crate::core::law::Register;
use crate::core::scenario::Scenario;
use crate::diagnostic::{Finding, Related, Severity, sort};
use families::Families;

/// The most findings of one kind that are reported.
const MOST: usize = 200;

/// A scenario among others.
#[derive(Debug, Clone)]
pub struct Among<'a> {
    /// The file's stem.
    pub id: Cow<'a, str>,
    /// What findings call the file.
    pub name: Cow<'a, str>,
    /// The scenario, its dates filled in.
    pub scenario: &'a Scenario,
}

impl Among<'_> {
    /// The id of the scenario that it is a variant of.
    fn original(&self) -> Option<&str> {
        Some(self.scenario.variant.as_ref()?.of.as_str())
    }
}

/// Something that was found.
struct Told {
    code: &'static str,
    severity: Severity,
    /// Which scenario, and where in it.
    at: usize,
    path: Path,
    message: String,
    help: String,
    /// What another scenario has to do with it, and where.
    related: Option<(usize, Path, String)>,
}

/// What scenarios share that each should have for itself, and variants without an original. `beside` are ids of scenarios
/// that are there but not among these; those that come with the program need not be named. `bytes` gives the file of one of
/// them, asked for only where something is found. Of those of more than [`SMALL`] turns, phrases and names are left out.
pub fn compare<'b>(
    all: &[Among<'_>],
    beside: &[String],
    register: &Register,
    bytes: impl Fn(usize) -> Option<Cow<'b, [u8]>>,
) -> Vec<Finding> {
    let families = Families::of(all);
    let mut told = at_most(originals::missing(all, beside, &families));
    if all.len() > 1 {
        let small: Vec<bool> = all.iter().map(|one| turns(one.scenario) <= SMALL).collect();
        told.extend(at_most(phrases::shared(all, &small, &families)));
        told.extend(at_most(names::shared(all, &small, &families, register)));
    }
    let mut findings: Vec<Finding> = told.into_iter().map(|told| placed(all, told, &bytes)).collect();
    sort(&mut findings);
    findings
}

/// The first of one kind; the last of these says when there are more.
fn at_most(mut told: Vec<Told>) -> Vec<Told> {
    if told.len() > MOST {
        told.truncate(MOST);
        if let Some(last) = told.last_mut() {
            last.help = String::from("more of this kind are not shown: mend these first");
        }
    }
    told
}

/// The finding, with its places in the files where they can be read again.
fn placed<'b>(all: &[Among<'_>], told: Told, bytes: &impl Fn(usize) -> Option<Cow<'b, [u8]>>) -> Finding {
    let mut finding = in_file(all, told.at, &told.path, bytes, |source, at, path| {
        source.finding(told.code, &told.message, at, path)
    })
    .unwrap_or_else(|| Finding::about_file(told.code, &all[told.at].name, &told.message));
    finding.severity = told.severity;
    finding.help = Some(told.help);
    let related = told.related.and_then(|(other, path, message)| {
        in_file(all, other, &path, bytes, |source, at, path| Related {
            message,
            place: source.place(at, path),
        })
    });
    finding.related = related.into_iter().collect();
    finding
}

/// What `with` makes of the place that `path` points at.
fn in_file<'b, T>(
    all: &[Among<'_>],
    at: usize,
    path: &Path,
    bytes: &impl Fn(usize) -> Option<Cow<'b, [u8]>>,
    with: impl FnOnce(&Source<'_>, std::ops::Range<usize>, String) -> T,
) -> Option<T> {
    let name = &all[at].name;
    let bytes = bytes(at)?;
    let text = parse::text(name, &bytes).ok()?;
    let source = Source::new(name, text);
    Some(with(&source, locate::locate(text, &scan(text), path), path.to_string()))
}
