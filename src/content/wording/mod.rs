//! What the RON parser found wrong, in words that say what to do.

mod values;

use ron::error::Error;

use super::schema::{first_field, known_as};
use super::suggest::{did_you_mean, listed};
use crate::diagnostic::quoted;

/// A message and, where there is one, a way out.
pub(super) struct Words {
    pub(super) message: String,
    pub(super) help: Option<String>,
}

fn words(message: impl Into<String>, help: &str) -> Words {
    Words {
        message: message.into(),
        help: (!help.is_empty()).then(|| help.to_owned()),
    }
}

fn expected(what: &str, help: &str) -> Words {
    words(format!("expected {what}"), help)
}

/// `error` for an author, at `raw`, the value of `field`.
pub(super) fn describe_at(error: &Error, raw: &str, field: &str) -> Words {
    values::instead(error, raw, field).unwrap_or_else(|| describe(error))
}

/// Where `kind` names its parts and the file does not.
pub(super) fn unnamed_parts(kind: &str) -> Words {
    let help = match first_field(kind) {
        Some(field) => format!("name each part: `{kind}({field}: …)`; `redress schema` has the rest"),
        None => "name each part, as `name: …`; `redress schema` says how they are called".to_owned(),
    };
    words("expected the name of a part", &help)
}

/// `error` for an author.
pub(super) fn describe(error: &Error) -> Words {
    match error {
        Error::NoSuchStructField { expected, found, outer } => unknown("field", found, outer.as_deref(), expected),
        Error::NoSuchEnumVariant { expected, found, outer } => unknown("name", found, outer.as_deref(), expected),
        Error::MissingStructField { field, .. } => {
            words(format!("`{field}` is missing"), &format!("add `{field}: …,`"))
        }
        Error::DuplicateStructField { field, .. } => words(format!("`{field}` is given twice"), "keep one of the two"),
        Error::InvalidValueForType { expected, found } => words(format!("expected {expected}, found {found}"), ""),
        Error::ExpectedDifferentLength { expected, found } => length(expected, *found),
        Error::ExpectedNamedStructLike(_) | Error::ExpectedStructLike => {
            expected("`(`", "this value has several parts: write it in round brackets")
        }
        Error::ExpectedDifferentStructName { found, .. } => words(
            format!("{} does not belong here", quoted(found)),
            "leave the name out, or use one that is known here",
        ),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => {
            expected("`)`", "close the bracket, or put a comma before the next part")
        }
        Error::ExpectedArray => expected("a list", "write it in square brackets: `[…]`"),
        Error::ExpectedArrayEnd => expected("`]`", "close the list, or put a comma before the next item"),
        Error::ExpectedMap => expected("`{`", "write it in braces: `{ key: value }`"),
        Error::ExpectedMapEnd => expected("`}`", "close the braces, or put a comma before the next entry"),
        Error::ExpectedMapColon => expected("a colon", "write `name: value`"),
        Error::ExpectedComma => expected(
            "a comma or a closing bracket before this",
            "put a comma after each part, and close every bracket",
        ),
        Error::ExpectedString => expected("a text in quotes", "write it as \"…\""),
        Error::ExpectedStringEnd => words(
            "a text in quotes is not closed",
            "add the closing `\"`; a quote inside a text is written `\\\"`",
        ),
        Error::ExpectedIdentifier => expected(
            "a name",
            "write a bare name here, without quotes: a field (`title: …`) or a kind (`Phone`, `Turn(…)`); name every field or none",
        ),
        Error::SuggestRawIdentifier(found) | Error::InvalidIdentifier(found) => words(
            format!("{} is no name", quoted(found)),
            "write a bare name here: a field (`title: …`) or a kind (`Turn(…)`)",
        ),
        Error::ExpectedInteger => expected("a whole number", ""),
        Error::ExpectedBoolean => expected("`true` or `false`", ""),
        Error::IntegerOutOfBounds => words(
            "this number is too large, or below zero where that cannot be",
            "`redress schema` says what each field may hold",
        ),
        Error::InvalidEscape(_) => words(
            "a backslash in a text starts no escape that is known",
            "write `\\\\` for a backslash",
        ),
        Error::UnclosedBlockComment => words("a comment is not closed", "add `*/`"),
        Error::UnexpectedChar(found) => words(
            format!("unexpected {}", quoted(&found.to_string())),
            "remove it; a note begins with `//`, and a text stands in straight double quotes",
        ),
        Error::TrailingCharacters => words(
            "something follows where the value should end",
            "remove it, or put a comma before it",
        ),
        Error::ExceededRecursionLimit => words(
            "brackets are nested too deeply",
            "nothing in a scenario needs more than about twenty levels: close some",
        ),
        Error::Eof => words("the file ends too early", "close every bracket that is open"),
        Error::Message(text) if is_of_time(text) => {
            words(format!("not a date: {text}"), "write a date as \"2026-11-21\"")
        }
        other => words(lower(&other.to_string()), ""),
    }
}

/// Whether a message is about a day or a time that cannot be read.
fn is_of_time(said: &str) -> bool {
    let starts = [
        "failed to parse",
        "parsed date",
        "parsed time",
        "parsed value",
        "successfully parsed",
        "cannot parse",
        "expected two digit",
        "expected four digit",
    ];
    starts.iter().any(|start| said.starts_with(start))
}

/// "tuple variant `Derived::DaysAfter` with 2 elements" for an author.
fn length(expected: &str, found: usize) -> Words {
    let named = expected
        .split(" with ")
        .next()
        .and_then(|kind| kind.rsplit([' ', ':']).next());
    let wanted = expected.split(" with ").nth(1).and_then(|rest| rest.split(' ').next());
    match (named, wanted) {
        (Some("Mark"), _) => words("a mark has a number and a reason", "write `(2, \"…\")`"),
        (Some(kind), Some(wanted)) => words(
            format!("`{kind}` has {wanted} parts, found {found}"),
            "`redress schema` says what they are",
        ),
        _ => words(format!("expected {expected}, found {found} of them"), ""),
    }
}

fn unknown(what: &str, found: &str, outer: Option<&str>, known: &[&str]) -> Words {
    let inside = outer.map(|outer| format!(" in `{outer}`")).unwrap_or_default();
    let meant = meant(found).filter(|name| known.contains(name));
    let near = meant.map(|name| format!("did you mean `{name}`?"));
    let help = match near.or_else(|| did_you_mean(found, known.iter().copied())) {
        Some(near) => format!("{near} known here: {}", listed(known)),
        None => format!("known here: {}", listed(known)),
    };
    words(format!("unknown {what} {}{inside}", quoted(found)), &help)
}

/// What is not like its name in letters.
fn meant(found: &str) -> Option<&'static str> {
    match found.to_lowercase().as_str() {
        "her" | "hers" | "female" | "f" => Some("She"),
        "him" | "his" | "male" | "m" => Some("He"),
        "them" | "their" | "neutral" => Some("They"),
        _ => known_as(found),
    }
}

fn lower(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
