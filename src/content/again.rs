//! A value that does not fit, read again and again without what was found wrong, so that every fault in it is told at
//! once.

use std::ops::Range;

use ron::Error;
use ron::error::SpannedError;
use serde::de::{DeserializeOwned, IgnoredAny};

use super::locate::{around, path_at, point};
use super::parse::options;
use super::scan::{Entry, Tree, key_text};
use super::schema::required;
use super::shape::{bytes, lacks, shape};
use super::source::Source;
use super::suggest::missing;
use super::tokens::after_space;
use crate::diagnostic::{Finding, cut};

/// The most faults of one value that are told.
const MOST: usize = 50;
/// Of a longer value only the first fault is told: it would be read too often.
const LONGEST: usize = 1_000_000;

/// Every fault of the value at `tree` within the file's `whole`, which `error` says is no `T`.
pub(super) fn again<T: DeserializeOwned>(
    source: &Source<'_>,
    (whole, tree): (&Tree, &Tree),
    error: SpannedError,
) -> Vec<Finding> {
    let within = tree.span.clone();
    let mut value = Value {
        source,
        whole,
        tree,
        left: source.text()[within.clone()].to_owned(),
        taken: Vec::new(),
    };
    let mut findings = Vec::new();
    let mut error = error;
    while findings.len() <= MOST {
        let (told, taken) = value.fault(&error);
        findings.extend(told);
        if !taken || within.len() > LONGEST {
            break;
        }
        // What was taken out must leave well-formed RON, or what follows would be said of our own doing.
        error = match options().from_str::<T>(&value.left) {
            Err(error) if options().from_str::<IgnoredAny>(&value.left).is_ok() => error,
            _ => break,
        };
    }
    cut(&mut findings, MOST);
    findings
}

/// A value, and what is left of it.
struct Value<'a> {
    source: &'a Source<'a>,
    whole: &'a Tree,
    tree: &'a Tree,
    /// Its text, with blanks for what was taken out.
    left: String,
    /// What was taken out, as bytes of the file.
    taken: Vec<Range<usize>>,
}

impl Value<'_> {
    /// What `error` says, unless it comes of what was taken out before; and whether something was taken out now.
    fn fault(&mut self, error: &SpannedError) -> (Option<Finding>, bool) {
        let text = self.source.text();
        let bytes = bytes(&self.left, error, self.tree.span.start);
        let way = around(text, self.tree, bytes.start);
        let Error::MissingStructField { field, outer } = &error.code else {
            if let Some((tree, _)) = way
                .iter()
                .rev()
                .find(|(tree, _)| self.is_in_braces(tree, &bytes, &error.code))
            {
                let finding = self.in_round_brackets(tree);
                return (Some(finding), true);
            }
            let finding = shape(self.source, self.whole, &error.code, bytes);
            return (Some(finding), self.take_innermost(&way));
        };
        let Some((of, out)) = way.into_iter().rev().find(|(tree, _)| tree.entries().is_some()) else {
            return (Some(shape(self.source, self.whole, &error.code, bytes)), false);
        };
        let entries = of.entries().unwrap_or_default().iter();
        let here: Vec<&str> = entries.map(|entry| key_text(&text[entry.key.clone()])).collect();
        let all = outer.as_deref().map(required).unwrap_or_default();
        let asked = if all.contains(field) { all } else { vec![*field] };
        let missing = missing(&asked, &here);
        let span = point(text, of, None);
        let path = path_at(text, self.whole, of.span.start);
        let finding = (!missing.is_empty()).then(|| lacks(self.source, &missing, span, path));
        (finding, self.take(out))
    }

    /// Whether braces stand at `bytes` where the parser wants round brackets.
    fn is_in_braces(&self, tree: &Tree, bytes: &Range<usize>, error: &Error) -> bool {
        let wanted = matches!(error, Error::ExpectedNamedStructLike(_) | Error::ExpectedStructLike);
        let left = self.left.get(tree.span.start.saturating_sub(self.tree.span.start)..);
        wanted && tree.span.start == bytes.start && left.is_some_and(|left| left.starts_with('{'))
    }

    /// Goes on as if braces were round brackets, and the names in them without quotes.
    fn in_round_brackets(&mut self, tree: &Tree) -> Finding {
        let text = self.source.text();
        let start = self.tree.span.start;
        let mut bytes = std::mem::take(&mut self.left).into_bytes();
        let mut put = |at: usize, byte: u8| {
            if let Some(there) = at
                .checked_sub(start)
                .and_then(|at| bytes.get_mut(at))
                .filter(|there| there.is_ascii())
            {
                *there = byte;
            }
        };
        put(tree.span.start, b'(');
        put(tree.span.end.saturating_sub(1), b')');
        for entry in tree.entries().unwrap_or_default() {
            if text[entry.key.clone()].starts_with('"') {
                put(entry.key.start, b' ');
                put(entry.key.end.saturating_sub(1), b' ');
            }
        }
        self.left = String::from_utf8(bytes).unwrap_or_default();
        let span = tree.span.start..tree.span.start + 1;
        let path = path_at(text, self.whole, tree.span.start);
        self.source
            .finding("shape", "expected round brackets, found braces", span, path)
            .with_help("write `(…)` for `{…}`, and the names in it without quotes: `(name: …)`")
    }

    /// Takes out the innermost part that can be, and with the last of its fields the value that had them: brackets
    /// around nothing are read as something else.
    fn take_innermost(&mut self, way: &[(&Tree, Option<Range<usize>>)]) -> bool {
        let mut taken = false;
        for (at, (_, out)) in way.iter().enumerate().rev() {
            // Two levels may go together, such as a pair and its field.
            if !self.take(out.clone()) {
                continue;
            }
            taken = true;
            let around = at
                .checked_sub(1)
                .and_then(|at| way.get(at))
                .and_then(|(tree, _)| tree.entries());
            let is_out = |entry: &Entry| self.taken.contains(&(entry.key.start..entry.value.span.end));
            if !around.is_some_and(|entries| entries.iter().all(is_out)) {
                break;
            }
        }
        taken
    }

    /// Blanks `out` with the comma after it. Not when there is nothing to take, or it was taken before.
    fn take(&mut self, out: Option<Range<usize>>) -> bool {
        let Some(out) = out.filter(|out| !self.taken.contains(out)) else {
            return false;
        };
        let text = self.source.text();
        let after = after_space(text, out.end);
        let end = if text[after..].starts_with(',') {
            after + 1
        } else {
            out.end
        };
        let start = self.tree.span.start;
        let within = out.start.checked_sub(start).zip(end.checked_sub(start));
        let Some(blank) = within.and_then(|(from, to)| self.left.get(from..to)).map(blanked) else {
            return false;
        };
        self.left.replace_range(out.start - start..end - start, &blank);
        self.taken.push(out);
        true
    }
}

/// As many bytes of white space, on as many lines.
fn blanked(text: &str) -> String {
    let bytes = text.bytes();
    bytes.map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect()
}
