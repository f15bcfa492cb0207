//! Bytes to a scenario: everything that can be read is read, and everything that cannot is a finding.

use std::str::Utf8Error;
use std::sync::Arc;

use ron::extensions::Extensions;
use serde::de::IgnoredAny;

use super::foreign::too_deep;
use super::piecewise::Reader;
use super::scan::scan;
use super::shape::{bytes, shape};
use super::source::Source;
use super::syntax::syntax;
use super::wording::describe;
use crate::core::scenario::Scenario;
use crate::diagnostic::Finding;

/// The most bytes a scenario file may have.
pub const LARGEST: usize = 100_000_000;
/// How deep brackets may nest.
const DEEPEST: usize = 96;
/// Where this many are open the parser is not even asked: it would look through the whole file at each level.
pub(super) const FAR_TOO_DEEP: usize = 10 * DEEPEST;

/// What could be read of a scenario.
#[derive(Debug)]
pub(crate) struct Reading {
    /// The scenario; where a field could not be read it holds a stand-in.
    pub(crate) scenario: Arc<Scenario>,
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
    within(0)
}

/// The same for a part of a file, inside of so many brackets.
pub(super) fn within(brackets: usize) -> ron::Options {
    ron::Options::default()
        .with_default_extension(
            Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES | Extensions::UNWRAP_VARIANT_NEWTYPES,
        )
        .with_recursion_limit(DEEPEST.saturating_sub(brackets))
}

/// The text that `bytes` hold, or the finding that says why they hold none.
pub(crate) fn text<'a>(name: &str, bytes: &'a [u8]) -> Result<&'a str, Box<Finding>> {
    if bytes.len() > LARGEST {
        return Err(too_large(name));
    }
    let text = str::from_utf8(bytes).map_err(|error| not_utf8(name, bytes, error))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(unreadable(
            name,
            "the file is empty",
            "`redress new SLUG` writes a scenario to start from",
        ));
    }
    Ok(text)
}

/// The finding on a file of more than [`LARGEST`] bytes.
pub(super) fn too_large(name: &str) -> Box<Finding> {
    let message = format!("the file has more than the {LARGEST} bytes that a file may have");
    unreadable(name, &message, "split it into several scenarios")
}

fn unreadable(name: &str, message: &str, help: &str) -> Box<Finding> {
    Box::new(Finding::about_file("unreadable", name, message).with_help(help))
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
    if let Some(at) = too_deep(text, FAR_TOO_DEEP) {
        let said = describe(&ron::Error::ExceededRecursionLimit);
        let mut finding = Source::new(name, text).finding("syntax", &said.message, at..at + 1, String::new());
        finding.help = said.help;
        return (None, vec![finding]);
    }
    let error = match options().from_str::<Scenario>(text) {
        Ok(scenario) => {
            return (
                Some(Reading {
                    scenario: Arc::new(scenario),
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
        return (None, syntax(&source, broken));
    }
    let tree = scan(text);
    let mut reader = Reader::new(&source, &tree);
    let reading = reader.scenario();
    if reader.findings.is_empty() {
        // Read piece by piece it fits, as a whole it does not: the whole's own error stands.
        return (None, vec![shape(&source, &tree, &error.code, bytes(text, &error, 0))]);
    }
    (reading, reader.findings)
}
