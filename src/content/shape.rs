//! A value that is well-formed RON and does not fit: what is said of it, and where.

use std::ops::Range;

use ron::Error;
use ron::error::SpannedError;

use super::locate::{around, path_at};
use super::scan::{Kind, Tree};
use super::source::Source;
use super::suggest::listed;
use super::tokens::after_space;
use super::wording::{describe, describe_at, unnamed_parts};
use crate::diagnostic::Finding;

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
    // A list of parts in round brackets, which the kind before it has names for.
    let outer = way
        .iter()
        .rev()
        .nth(1)
        .filter(|(of, _)| matches!(of.kind, Kind::List(_)));
    let outer = outer.map_or("[", |(of, _)| &text[of.span.clone()]);
    let kind = outer.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let unnamed = !outer.starts_with('[');
    let is_name = |part: &&str| !part.bytes().all(|byte| byte.is_ascii_digit());
    let name = path.rsplit('/').find(is_name).unwrap_or_default();
    let said = match (error, &leaf) {
        (Error::ExpectedIdentifier, Some(_)) if unnamed => unnamed_parts(kind),
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
