//! A value that does not fit, read again and again without what was found wrong, so that every fault in it is told at
//! once.

use std::ops::Range;

use ron::Error;
use ron::error::SpannedError;
use serde::de::{DeserializeOwned, IgnoredAny};

use super::locate::{around, path_at, point};
use super::parse::options;
use super::scan::{Entry, Kind, Tree, key_text};
use super::schema::required;
use super::slips::after_space;
use super::source::Source;
use super::suggest::{listed, nearest};
use super::wording::{describe, describe_at, unnamed_parts};
use crate::diagnostic::Finding;

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
    while findings.len() < MOST {
        let (told, taken) = value.fault(&error);
        findings.extend(told);
        if taken.is_none() || within.len() > LONGEST {
            break;
        }
        // What was taken out must leave well-formed RON, or what follows would be said of our own doing.
        error = match options().from_str::<T>(&value.left) {
            Err(error) if options().from_str::<IgnoredAny>(&value.left).is_ok() => error,
            _ => break,
        };
    }
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
    /// What `error` says, unless it comes of what was taken out before; and what was taken out now, if anything.
    fn fault(&mut self, error: &SpannedError) -> (Option<Finding>, Option<()>) {
        let text = self.source.text();
        let bytes = bytes(&self.left, error, self.tree.span.start);
        let way = around(text, self.tree, bytes.start);
        let Error::MissingStructField { field, outer } = &error.code else {
            let finding = shape(self.source, self.whole, &error.code, bytes);
            return (Some(finding), self.take_innermost(&way));
        };
        let Some((of, out)) = way.into_iter().rev().find(|(tree, _)| tree.entries().is_some()) else {
            return (Some(shape(self.source, self.whole, &error.code, bytes)), None);
        };
        // Under its own name, or under one that was told to be a slip of the finger.
        let has = |name: &str| {
            let mut entries = of.entries().unwrap_or_default().iter();
            entries.any(|entry| {
                let key = key_text(&text[entry.key.clone()]);
                let taken = || self.taken.contains(&(entry.key.start..entry.value.span.end));
                key == name || taken() && nearest(key, [name]).is_some()
            })
        };
        let all = outer.as_deref().map(required).unwrap_or_default();
        let asked = if all.contains(field) { all } else { vec![*field] };
        let missing: Vec<&str> = asked.into_iter().filter(|name| !has(name)).collect();
        let span = point(text, of, None);
        let path = path_at(text, self.whole, of.span.start);
        let finding = (!missing.is_empty()).then(|| lacks(self.source, &missing, span, path));
        (finding, self.take(out))
    }

    /// Takes out the innermost part that can be, and with the last of its fields the value that had them: brackets
    /// around nothing are read as something else.
    fn take_innermost(&mut self, way: &[(&Tree, Option<Range<usize>>)]) -> Option<()> {
        for (at, (_, out)) in way.iter().enumerate().rev().filter(|(_, (_, out))| out.is_some()) {
            self.take(out.clone())?;
            let around = at
                .checked_sub(1)
                .and_then(|at| way.get(at))
                .and_then(|(tree, _)| tree.entries());
            let is_out = |entry: &Entry| self.taken.contains(&(entry.key.start..entry.value.span.end));
            if !around.is_some_and(|entries| entries.iter().all(is_out)) {
                return Some(());
            }
        }
        None
    }

    /// Blanks `out` with the comma after it. `None` when there is nothing to take, or it was taken before.
    fn take(&mut self, out: Option<Range<usize>>) -> Option<()> {
        let out = out.filter(|out| !self.taken.contains(out))?;
        let text = self.source.text();
        let after = after_space(text, out.end);
        let end = if text[after..].starts_with(',') {
            after + 1
        } else {
            out.end
        };
        let start = self.tree.span.start;
        let (from, to) = (out.start.checked_sub(start)?, end.checked_sub(start)?);
        let blank: String = self
            .left
            .get(from..to)?
            .bytes()
            .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
            .collect();
        self.left.replace_range(from..to, &blank);
        self.taken.push(out);
        Some(())
    }
}

/// The finding that fields are missing in what begins at `span`.
pub(super) fn lacks(source: &Source<'_>, missing: &[&str], span: Range<usize>, path: String) -> Finding {
    let verb = if missing.len() == 1 { "is" } else { "are" };
    let add: Vec<String> = missing.iter().map(|name| format!("{name}: …,")).collect();
    source
        .finding("shape", &format!("{} {verb} missing", listed(missing)), span, path)
        .with_help(format!("add `{}`", add.join(" ")))
}

/// Where `error` stands, met in `read`, which begins at the byte `from` of the file.
pub(super) fn bytes(read: &str, error: &SpannedError, from: usize) -> Range<usize> {
    let read_as = Source::new("", read);
    let last = read.len().saturating_sub(1);
    let start = after_space(read, read_as.byte(error.span.start.line, error.span.start.col)).min(last);
    let end = read_as.byte(error.span.end.line, error.span.end.col);
    from + start..from + end.max(start + 1)
}

/// A value that is well-formed RON but does not fit, at `span` in the file whose values are `tree`.
pub(super) fn shape(source: &Source<'_>, tree: &Tree, error: &Error, span: Range<usize>) -> Finding {
    let text = source.text();
    let path = path_at(text, tree, span.start);
    let way = around(text, tree, span.start);
    let leaf = way
        .last()
        .filter(|(leaf, _)| matches!(leaf.kind, Kind::Leaf) && leaf.span.contains(&span.start))
        .map(|(leaf, _)| leaf.span.clone());
    let unnamed = way
        .iter()
        .rev()
        .nth(1)
        .is_some_and(|(of, _)| matches!(of.kind, Kind::List(_)) && !text[of.span.clone()].starts_with('['));
    let is_name = |part: &&str| !part.bytes().all(|byte| byte.is_ascii_digit());
    let name = path.rsplit('/').find(is_name).unwrap_or_default();
    let said = match (error, &leaf) {
        (Error::ExpectedIdentifier, Some(_)) if unnamed => unnamed_parts(),
        (_, Some(leaf)) => describe_at(error, &text[leaf.clone()], name),
        (_, None) => describe(error),
    };
    let code = if matches!(error, Error::DuplicateStructField { .. }) {
        "duplicate-key"
    } else {
        "shape"
    };
    let mut finding = source.finding(code, &said.message, leaf.unwrap_or(span), path);
    finding.help = said.help;
    finding
}
