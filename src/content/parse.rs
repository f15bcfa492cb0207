//! Bytes to a scenario: everything that can be read is read, and everything that cannot is a finding.

use std::str::Utf8Error;

use ron::error::SpannedError;
use ron::extensions::Extensions;
use serde::de::{DeserializeOwned, IgnoredAny};

use super::locate::path_at;
use super::new;
use super::scan::{Kind, Tree, key_text, scan};
use super::source::Source;
use super::suggest::{did_you_mean, listed};
use super::wording::describe;
use crate::core::scenario::{FORMAT_VERSION, Node, Scenario};
use crate::diagnostic::{Finding, Related, quoted};

/// The most bytes a scenario file may have.
pub const LARGEST: usize = 4_000_000;
/// The most nodes that are told not to fit.
const MOST: usize = 200;
/// How deep brackets may nest.
const DEEPEST: usize = 96;

/// What could be read of a scenario.
#[derive(Debug)]
pub(crate) struct Reading {
    /// The scenario; where a field could not be read it holds a stand-in.
    pub(crate) scenario: Scenario,
    /// Fields of the scenario that are stand-ins.
    pub(crate) unread: Vec<&'static str>,
    /// Ids of nodes that could not be read; they are not in the scenario.
    pub(crate) unread_nodes: Vec<String>,
}

impl Reading {
    /// Whether everything was read.
    pub(crate) fn is_whole(&self) -> bool {
        self.unread.is_empty() && self.unread_nodes.is_empty()
    }
}

/// How RON is read everywhere: options without `Some(…)`, variants without doubled brackets.
pub fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(
            Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES | Extensions::UNWRAP_VARIANT_NEWTYPES,
        )
        .with_recursion_limit(DEEPEST)
}

/// The text that `bytes` hold, or the finding that says why they hold none.
pub(crate) fn text<'a>(name: &str, bytes: &'a [u8]) -> Result<&'a str, Box<Finding>> {
    let unreadable =
        |message: &str, help: &str| Box::new(Finding::about_file("unreadable", name, message).with_help(help));
    if bytes.len() > LARGEST {
        let message = format!("the file has more than the {LARGEST} bytes that a file may have");
        return Err(unreadable(&message, "split it into several scenarios"));
    }
    let text = str::from_utf8(bytes).map_err(|error| not_utf8(name, bytes, error))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(unreadable(
            "the file is empty",
            "`redress new SLUG` writes a scenario to start from",
        ));
    }
    Ok(text)
}

/// The finding at the first byte that is not text.
fn not_utf8(name: &str, bytes: &[u8], error: Utf8Error) -> Box<Finding> {
    let good = bytes
        .get(..error.valid_up_to())
        .and_then(|good| str::from_utf8(good).ok())
        .unwrap_or("");
    let here = good.len()..good.len();
    let finding = Source::new(name, good).finding("unreadable", "the file is not text in UTF-8", here, String::new());
    Box::new(finding.with_help("save it as UTF-8 in a text editor; if it is no text at all, it is no scenario"))
}

/// Reads `text`. Without a reading there is nothing that rules could look at.
pub(crate) fn read(name: &str, text: &str) -> (Option<Reading>, Vec<Finding>) {
    let error = match options().from_str::<Scenario>(text) {
        Ok(scenario) => {
            return (
                Some(Reading {
                    scenario,
                    unread: Vec::new(),
                    unread_nodes: Vec::new(),
                }),
                Vec::new(),
            );
        }
        Err(error) => error,
    };
    let source = Source::new(name, text);
    if let Err(broken) = options().from_str::<IgnoredAny>(text) {
        return (None, vec![syntax(&source, &broken)]);
    }
    let tree = scan(text);
    let mut reader = Reader {
        source: &source,
        tree: &tree,
        unread: Vec::new(),
        unread_nodes: Vec::new(),
        findings: Vec::new(),
    };
    let reading = reader.scenario();
    if reader.findings.is_empty() {
        // Read piece by piece it fits, as a whole it does not: the whole's own error stands.
        return (None, vec![reader.shape(&error, 0..text.len())]);
    }
    (reading, reader.findings)
}

/// One finding for RON that the parser cannot follow; it stops at the first.
fn syntax(source: &Source<'_>, error: &SpannedError) -> Finding {
    let text = source.text();
    let at = source.byte(error.span.start.line, error.span.start.col);
    let said = describe(&error.code);
    let deep = error.code == ron::Error::ExceededRecursionLimit;
    if at + 1 >= text.trim_end().len() && !deep {
        let end = text.trim_end().len();
        let last = text[..end].char_indices().last().map_or(0, |(at, _)| at);
        let message = format!("the file ends too early: {}", said.message);
        return source
            .finding("syntax", &message, last..end, String::new())
            .with_help("close every bracket and text that is open; was the file cut off?");
    }
    let mut finding = source.finding("syntax", &said.message, at..at + 1, String::new());
    finding.help = said.help;
    finding
}

struct Reader<'a> {
    source: &'a Source<'a>,
    tree: &'a Tree,
    unread: Vec<&'static str>,
    unread_nodes: Vec<String>,
    findings: Vec<Finding>,
}

/// Reads every field of the header by itself: those that must be there, and those that may.
macro_rules! header {
    ($reader:ident, $into:ident, must: $($must:ident)*, may: $($may:ident)*) => {
        $($reader.field(stringify!($must), &mut $into.$must, true);)*
        $($into.$may = Default::default(); $reader.field(stringify!($may), &mut $into.$may, false);)*
        const KNOWN: &[&str] = &[$(stringify!($must),)* $(stringify!($may),)* "nodes"];
    };
}

impl Reader<'_> {
    /// Each field, then each node, alone. `None` when the file holds something else altogether.
    fn scenario(&mut self) -> Option<Reading> {
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
        if let Some(finding) = self.other_version() {
            self.findings.push(finding);
            return None;
        }
        let mut scenario = new::stand_in()?;
        header!(self, scenario,
            must: version title summary brief sector channel difficulty nation date criteria strands full authority customer walks_out start,
            may: kind dates derived turn_limit);
        for entry in entries {
            let name = key_text(&self.source.text()[entry.key.clone()]);
            if !KNOWN.contains(&name) {
                let message = format!("unknown field {}", quoted(name));
                let help = did_you_mean(name, KNOWN.iter().copied())
                    .unwrap_or_else(|| format!("known here: {}", listed(KNOWN)));
                let finding = self
                    .source
                    .finding("shape", &message, entry.key.clone(), name.to_owned());
                self.findings.push(finding.with_help(help));
            }
        }
        scenario.nodes.0 = self.nodes();
        let (unread, unread_nodes) = (std::mem::take(&mut self.unread), std::mem::take(&mut self.unread_nodes));
        Some(Reading {
            scenario,
            unread,
            unread_nodes,
        })
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
        for again in found {
            self.twice(name, again.key.clone(), entry.key.clone());
        }
        match options().from_str(&self.source.text()[entry.value.span.clone()]) {
            Ok(value) => *into = value,
            Err(error) => {
                let finding = self.shape(&error, entry.value.span.clone());
                self.findings.push(finding);
                self.unread.push(name);
            }
        }
    }

    fn missing(&mut self, name: &'static str) {
        let span = self.tree.span.start..self.tree.span.start + 1;
        let finding = self
            .source
            .finding("shape", &format!("`{name}` is missing"), span, String::new());
        self.findings.push(finding.with_help(format!("add `{name}: …,`")));
        self.unread.push(name);
    }

    fn twice(&mut self, name: &str, again: std::ops::Range<usize>, first: std::ops::Range<usize>) {
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
            let value = options().from_str::<Node>(&text[node.value.span.clone()]);
            match (key, value) {
                (Ok(key), Ok(value)) => read.push((key, value)),
                (Err(error), _) => {
                    let finding = self.shape(&error, node.key.clone());
                    self.findings.push(finding);
                    self.unread_nodes.push(key_text(&text[node.key.clone()]).to_owned());
                }
                (Ok(key), Err(error)) => {
                    let finding = self.shape(&error, node.value.span.clone());
                    self.findings.push(finding);
                    self.unread_nodes.push(key);
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

    /// A value that is well-formed RON but does not fit, at its own place in the whole file.
    fn shape(&self, error: &SpannedError, within: std::ops::Range<usize>) -> Finding {
        let slice = &self.source.text()[within.clone()];
        let inner = Source::new("", slice);
        let start = within.start + inner.byte(error.span.start.line, error.span.start.col);
        let end = within.start + inner.byte(error.span.end.line, error.span.end.col);
        let said = describe(&error.code);
        let code = if matches!(error.code, ron::Error::DuplicateStructField { .. }) {
            "duplicate-key"
        } else {
            "shape"
        };
        let path = path_at(self.source.text(), self.tree, start.min(within.end.saturating_sub(1)));
        let mut finding = self
            .source
            .finding(code, &said.message, start..end.max(start + 1), path);
        finding.help = said.help;
        finding
    }
}
