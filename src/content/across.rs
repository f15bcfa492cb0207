//! What several scenarios share that each should have for itself: phrases, and names of people and places.

mod names;
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
    /// Whether these two may share words: copies, a variant and its original, two variants of one scenario.
    fn is_kin(&self, other: &Self) -> bool {
        let of = |one: &Self| one.scenario.variant.as_ref().map(|variant| variant.of.clone());
        let origin = |one: &Self| of(one).unwrap_or_else(|| one.id.as_ref().to_owned());
        self.id == other.id || origin(self) == origin(other)
    }
}

/// Something that two scenarios share.
struct Shared {
    code: &'static str,
    /// The later and the earlier one.
    of: [usize; 2],
    paths: [Path; 2],
    message: String,
    related: String,
    help: String,
}

/// What scenarios share. `bytes` gives the file of one of them, asked for only where something is found. Those of more than
/// [`SMALL`] turns are left out.
pub fn compare<'b>(
    all: &[Among<'_>],
    register: &Register,
    bytes: impl Fn(usize) -> Option<Cow<'b, [u8]>>,
) -> Vec<Finding> {
    if all.len() < 2 {
        return Vec::new();
    }
    let small: Vec<bool> = all.iter().map(|one| turns(one.scenario) <= SMALL).collect();
    let kinds = [phrases::shared(all, &small), names::shared(all, &small, register)];
    let shared = kinds.into_iter().flat_map(at_most);
    let mut findings: Vec<Finding> = shared.map(|shared| placed(all, shared, &bytes)).collect();
    sort(&mut findings);
    findings
}

/// The first of one kind; the last of these says when there are more.
fn at_most(mut shared: Vec<Shared>) -> Vec<Shared> {
    if shared.len() > MOST {
        shared.truncate(MOST);
        if let Some(last) = shared.last_mut() {
            last.help = String::from("more of this kind are not shown: mend these first");
        }
    }
    shared
}

/// The finding, with its places in both files where they can be read again.
fn placed<'b>(all: &[Among<'_>], shared: Shared, bytes: &impl Fn(usize) -> Option<Cow<'b, [u8]>>) -> Finding {
    let [later, earlier] = shared.of;
    let mut finding = in_file(all, later, &shared.paths[0], bytes, |source, at, path| {
        source.finding(shared.code, &shared.message, at, path)
    })
    .unwrap_or_else(|| Finding::about_file(shared.code, &all[later].name, &shared.message));
    finding.severity = Severity::Warning;
    finding.help = Some(shared.help);
    let place = in_file(all, earlier, &shared.paths[1], bytes, |source, at, path| {
        source.place(at, path)
    });
    finding.related = place
        .map(|place| Related {
            message: shared.related,
            place,
        })
        .into_iter()
        .collect();
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
