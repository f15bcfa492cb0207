//! RON that the parser cannot follow.

use ron::error::SpannedError;
use serde::de::IgnoredAny;

use super::foreign::{Seeker, open};
use super::parse::options;
use super::source::Source;
use super::tokens::after_space;
use super::wording::describe;
use crate::diagnostic::{Finding, Related, cut};

/// The most findings about one file.
const MOST: usize = 50;
/// The parser begins at the beginning each time, and looks at no more bytes than these altogether.
const WORK: usize = 40_000_000;

/// What keeps the parser from following `source`, where it stopped with `error`. What people write by mistake is told,
/// repaired in a copy, and read on after; it ends at the first thing that nobody could repair.
pub(super) fn syntax(source: &Source<'_>, error: SpannedError) -> Vec<Finding> {
    let mut text = source.text().to_owned();
    let mut findings = Vec::new();
    let mut seeker = Seeker::default();
    let mut last = None;
    while let Some(foreign) = seeker.next(&text).filter(|foreign| last != Some(foreign.span.start)) {
        last = Some(foreign.span.start);
        let finding = source.finding("syntax", &foreign.message, foreign.span.clone(), String::new());
        let repaired = foreign.repair(&mut text);
        findings.push(finding.with_help(foreign.help));
        if !repaired || findings.len() > MOST {
            cut(&mut findings, MOST);
            return findings;
        }
    }
    let mut error = error;
    if !findings.is_empty() {
        error = match options().from_str::<IgnoredAny>(&text) {
            Err(error) => error,
            Ok(_) => return findings,
        };
    }
    let rounds = (WORK / text.len().max(1)).clamp(1, MOST);
    for _ in 0..rounds {
        let here = Source::new("", &text);
        let at = after_space(&text, here.byte(error.span.start.line, error.span.start.col));
        let Some(before) = missing_comma(&text, at, &error.code) else {
            findings.push(stopped(source, &text, &error, at));
            return findings;
        };
        let said = describe(&error.code);
        let mut finding = source.finding("syntax", &said.message, at..at + 1, String::new());
        finding.help = said.help;
        findings.push(finding);
        text.replace_range(before..=before, ",");
        error = match options().from_str::<IgnoredAny>(&text) {
            Err(error) => error,
            Ok(_) => break,
        };
    }
    findings
}

/// The white byte that a comma can stand in for, where two parts follow each other on two lines.
fn missing_comma(text: &str, at: usize, error: &ron::Error) -> Option<usize> {
    let is_part = text[at..].starts_with(|c: char| c.is_alphabetic() || matches!(c, '"' | '(' | '_'));
    let before = text[..at].trim_end();
    let parted = text[before.len()..at].starts_with(['\n', '\r', ' ']);
    let ends = before.ends_with(['"', ')', ']', '}']) || before.ends_with(|c: char| c.is_alphanumeric());
    (*error == ron::Error::ExpectedComma && is_part && parted && ends).then_some(before.len())
}

/// Where the parser stopped in `text`, which is the source but for what was repaired.
fn stopped(source: &Source<'_>, text: &str, error: &SpannedError, at: usize) -> Finding {
    let said = describe(&error.code);
    let end = text.trim_end().len();
    let last = text[..end].char_indices().last().map_or(0, |(at, _)| at);
    let mut finding = match error.code {
        ron::Error::TrailingCharacters => trailing(source, text, at),
        ron::Error::ExceededRecursionLimit => source.finding("syntax", &said.message, at..at + 1, String::new()),
        ron::Error::Eof => source.finding("syntax", &said.message, last..end, String::new()),
        _ if at + 1 >= end => {
            let message = format!("the file ends too early: {}", said.message);
            source.finding("syntax", &message, last..end, String::new())
        }
        _ => source.finding("syntax", &said.message, at..at + 1, String::new()),
    };
    let early = at + 1 >= end && finding.help.is_none() && error.code != ron::Error::ExceededRecursionLimit;
    finding.help = finding.help.or(if early {
        Some("close every bracket and text that is open; was the file cut off?".to_owned())
    } else {
        said.help
    });
    if error.code != ron::Error::TrailingCharacters {
        finding.related.extend(open(text, at).map(|bracket| Related {
            message: "perhaps this bracket is not closed".to_owned(),
            place: source.place(bracket, String::new()),
        }));
    }
    finding
}

/// What stands after the end of the first value.
fn trailing(source: &Source<'_>, text: &str, at: usize) -> Finding {
    let rest = &text[at..];
    let closes = rest.starts_with([')', ']', '}']);
    let indented = text[..at].ends_with([' ', '\t']);
    let (message, help) = if closes {
        (
            "one closing bracket too many",
            "remove it; or was the line lost that opens it?",
        )
    } else if indented || rest.starts_with(',') {
        (
            "the scenario ended before this",
            "a closing bracket stands too early, or the line was lost that opens it",
        )
    } else {
        (
            "a file holds one scenario, and it ended before this",
            "move the rest to a file of its own, or write `//` before it",
        )
    };
    source
        .finding("syntax", message, at..at + 1, String::new())
        .with_help(help)
}
