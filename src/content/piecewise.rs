//! A scenario that does not fit as a whole, read piece by piece: each field of its header and each node alone.

use std::ops::Range;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::again::again;
use super::new;
use super::parse::{Reading, options};
use super::scan::{Entry, Kind, Tree, key_text};
use super::shape::{bytes, lacks, shape};
use super::source::Source;
use super::suggest::{did_you_mean, listed, missing};
use crate::core::scenario::{FORMAT_VERSION, Node};
use crate::diagnostic::{Finding, Related, quoted};

/// The most nodes that are told not to fit.
const MOST: usize = 200;

/// Reads one file, field by field and node by node.
pub(super) struct Reader<'a> {
    source: &'a Source<'a>,
    tree: &'a Tree,
    unread: Vec<&'static str>,
    unread_nodes: Vec<String>,
    /// Fields of the header that must be there and are not.
    missing: Vec<&'static str>,
    pub(super) findings: Vec<Finding>,
}

/// Reads every field of the header by itself: those that must be there, and those that may.
macro_rules! header {
    ($reader:ident, $into:ident, must: $($must:ident)*, may: $($may:ident)*) => {
        $($reader.field(stringify!($must), &mut $into.$must, true);)*
        $($into.$may = Default::default(); $reader.field(stringify!($may), &mut $into.$may, false);)*
        const KNOWN: &[&str] = &[$(stringify!($must),)* $(stringify!($may),)* "nodes"];
    };
}

impl<'a> Reader<'a> {
    pub(super) fn new(source: &'a Source<'a>, tree: &'a Tree) -> Self {
        Self {
            source,
            tree,
            unread: Vec::new(),
            unread_nodes: Vec::new(),
            missing: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// Each field, then each node, alone. `None` when the file holds something else altogether.
    pub(super) fn scenario(&mut self) -> Option<Reading> {
        let Some(entries) = self.tree.entries() else {
            let span = self.tree.span.start..self.tree.span.start + 1;
            let finding = self
                .source
                .finding("shape", "the file holds no scenario", span, String::new());
            self.findings.push(
                finding
                    .with_help("a scenario is written `(version: 1, title: \"…\", …)`; `redress new SLUG` writes one"),
            );
            return None;
        };
        if self.source.text()[self.tree.span.start..].starts_with('{') {
            let span = self.tree.span.start..self.tree.span.start + 1;
            let finding = self
                .source
                .finding("shape", "a scenario stands in round brackets", span, String::new());
            let help = "write `(…)` for the outermost `{…}`, and its names without quotes: `(version: 1, …)`";
            self.findings.push(finding.with_help(help));
        }
        if let Some(finding) = self.other_version() {
            self.findings.push(finding);
            return None;
        }
        let mut scenario = new::stand_in()?;
        header!(self, scenario,
            must: version title summary brief sector channel difficulty nation date criteria strands full authority customer walks_out start,
            may: kind variant subject to post dates derived setting elsewhere turn_limit);
        let unknown = self.unknown_fields(entries, KNOWN);
        scenario.nodes.0 = self.nodes();
        self.tell_missing(&unknown);
        let (unread, unread_nodes) = (std::mem::take(&mut self.unread), std::mem::take(&mut self.unread_nodes));
        Some(Reading {
            scenario: Arc::new(scenario),
            unread,
            unread_nodes,
        })
    }

    /// Their names.
    fn unknown_fields(&mut self, entries: &[Entry], known: &[&str]) -> Vec<&'a str> {
        let (source, text) = (self.source, self.source.text());
        let names = entries
            .iter()
            .map(|entry| (key_text(&text[entry.key.clone()]), entry.key.clone()))
            .filter(|(name, _)| !known.contains(name));
        let names: Vec<(&str, Range<usize>)> = names.take(MOST).collect();
        for (name, key) in names.clone() {
            let near = did_you_mean(name, known.iter().copied());
            let finding = source.finding(
                "shape",
                &format!("unknown field {}", quoted(name)),
                key,
                name.to_owned(),
            );
            self.findings
                .push(finding.with_help(near.unwrap_or_else(|| format!("known here: {}", listed(known)))));
        }
        names.into_iter().map(|(name, _)| name).collect()
    }

    /// A file of another version is not judged by this one's shape.
    fn other_version(&self) -> Option<Finding> {
        let entry = self
            .tree
            .entries()?
            .iter()
            .find(|entry| &self.source.text()[entry.key.clone()] == "version")?;
        let version: u32 = options().from_str(&self.source.text()[entry.value.span.clone()]).ok()?;
        (version != FORMAT_VERSION).then(|| {
            let message = format!("format version {version} is not one that this program reads");
            let help = format!("it reads version {FORMAT_VERSION}; a newer Redress may read this file");
            self.source
                .finding("version", &message, entry.value.span.clone(), "version".to_owned())
                .with_help(help)
        })
    }

    fn field<T: DeserializeOwned>(&mut self, name: &'static str, into: &mut T, must: bool) {
        let entries = self.tree.entries().unwrap_or_default();
        let mut found = entries
            .iter()
            .filter(|entry| key_text(&self.source.text()[entry.key.clone()]) == name);
        let Some(entry) = found.next() else {
            if must {
                self.missing(name);
            }
            return;
        };
        for again in found.take(MOST) {
            self.twice(name, again.key.clone(), entry.key.clone());
        }
        match self.value(&entry.value) {
            Some(value) => *into = value,
            None => self.unread.push(name),
        }
    }

    /// The value that stands at `tree`; `None` when it does not fit, and then every fault in it is a finding.
    fn value<T: DeserializeOwned>(&mut self, tree: &Tree) -> Option<T> {
        match options().from_str(&self.source.text()[tree.span.clone()]) {
            Ok(value) => Some(value),
            Err(error) => {
                let told = again::<T>(self.source, (self.tree, tree), error);
                self.findings.extend(told);
                None
            }
        }
    }

    fn missing(&mut self, name: &'static str) {
        self.missing.push(name);
        self.unread.push(name);
    }

    /// One finding for all that the header lacks, but for what stands there under a name that was told to be a slip.
    fn tell_missing(&mut self, unknown: &[&str]) {
        let missing = missing(&self.missing, unknown);
        if !missing.is_empty() {
            let span = self.tree.span.start..self.tree.span.start + 1;
            let finding = lacks(self.source, &missing, span, String::new());
            self.findings.push(finding);
        }
    }

    fn twice(&mut self, name: &str, again: Range<usize>, first: Range<usize>) {
        let mut finding = self.source.finding(
            "duplicate-key",
            &format!("`{name}` is given twice"),
            again,
            name.to_owned(),
        );
        finding.help = Some("keep one of the two".to_owned());
        finding.related.push(Related {
            message: "the first is here".to_owned(),
            place: self.source.place(first, name.to_owned()),
        });
        self.findings.push(finding);
    }

    fn nodes(&mut self) -> Vec<(String, Node)> {
        let text = self.source.text();
        let entries = self.tree.entries().unwrap_or_default();
        let Some(field) = entries
            .iter()
            .find(|entry| key_text(&text[entry.key.clone()]) == "nodes")
        else {
            self.missing("nodes");
            return Vec::new();
        };
        let Kind::Map(nodes) = &field.value.kind else {
            let finding = self.source.finding(
                "shape",
                "expected a map of nodes",
                field.value.span.clone(),
                "nodes".to_owned(),
            );
            self.findings
                .push(finding.with_help("write `nodes: { \"greet\": Turn(…), \"bye\": Ending(…) }`"));
            self.unread.push("nodes");
            return Vec::new();
        };
        let mut read = Vec::new();
        let before = self.findings.len();
        for node in nodes {
            if self.findings.len() - before >= MOST {
                self.give_up();
                break;
            }
            let key = options().from_str::<String>(&text[node.key.clone()]);
            let value = self.value::<Node>(&node.value);
            match (key, value) {
                (Ok(key), Some(value)) => read.push((key, value)),
                (Ok(key), None) => self.unread_nodes.push(key),
                (Err(error), _) => {
                    let at = bytes(&text[node.key.clone()], &error, node.key.start);
                    let finding = shape(self.source, self.tree, &error.code, at);
                    self.findings.push(finding);
                    self.unread_nodes.push(key_text(&text[node.key.clone()]).to_owned());
                }
            }
        }
        read
    }

    /// Stops reading nodes: what is told is enough to begin with.
    fn give_up(&mut self) {
        if let Some(last) = self.findings.last_mut() {
            last.help = Some("the nodes after this one were not read: mend these first".to_owned());
        }
        self.unread.push("nodes");
    }
}
