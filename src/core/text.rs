//! Text as an author writes it: white space folded, an empty line for a paragraph.

use std::fmt;
use std::ops::Deref;

use schemars::JsonSchema;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::condition::Condition;

/// Words for people. Runs of white space are one space; an empty line starts a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, JsonSchema)]
#[schemars(transparent)]
pub struct Text(Box<str>);

impl Text {
    /// Folds white space in `raw`.
    pub fn new(raw: &str) -> Self {
        let mut out = String::with_capacity(raw.len());
        let mut breaks = 0;
        let mut gap = false;
        for c in raw.chars() {
            if c.is_whitespace() {
                gap = true;
                breaks += usize::from(c == '\n');
                continue;
            }
            if gap && !out.is_empty() {
                out.push_str(if breaks > 1 { "\n\n" } else { " " });
            }
            (gap, breaks) = (false, 0);
            out.push(c);
        }
        Self(out.into_boxed_str())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for Text {
    fn from(raw: &str) -> Self {
        Self::new(raw)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Folds;
        impl Visitor<'_> for Folds {
            type Value = Text;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text in quotes")
            }
            fn visit_str<E: Error>(self, raw: &str) -> Result<Text, E> {
                Ok(Text::new(raw))
            }
        }
        deserializer.deserialize_str(Folds)
    }
}

/// One line, or variants of it of which one is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Lines(pub Vec<Line>);

/// One variant of what is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The words.
    pub text: Text,
    /// When it may be drawn; always, when absent.
    #[serde(default)]
    pub when: Option<Condition>,
}

impl Line {
    fn always(text: Text) -> Self {
        Self { text, when: None }
    }
}

impl<'de> Deserialize<'de> for Lines {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrMany;
        impl<'de> Visitor<'de> for OneOrMany {
            type Value = Lines;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or a list of lines such as `(text: \"…\", when: Flag(\"…\"))`")
            }
            fn visit_str<E: Error>(self, raw: &str) -> Result<Lines, E> {
                Ok(Lines(vec![Line::always(Text::new(raw))]))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Lines, A::Error> {
                Vec::<Variant>::deserialize(SeqAccessDeserializer::new(seq))
                    .map(|variants| Lines(variants.into_iter().map(|Variant(line)| line).collect()))
            }
        }
        deserializer.deserialize_any(OneOrMany)
    }
}

struct Variant(Line);

impl<'de> Deserialize<'de> for Variant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrLine;
        impl<'de> Visitor<'de> for TextOrLine {
            type Value = Variant;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or `(text: \"…\", when: …)`")
            }
            fn visit_str<E: Error>(self, raw: &str) -> Result<Variant, E> {
                Ok(Variant(Line::always(Text::new(raw))))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Variant, A::Error> {
                Line::deserialize(MapAccessDeserializer::new(map)).map(Variant)
            }
        }
        deserializer.deserialize_any(TextOrLine)
    }
}

impl JsonSchema for Lines {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Lines".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let line = generator.subschema_for::<Line>();
        schemars::json_schema!({
            "description": "One text, or variants of it of which one is drawn.",
            "anyOf": [
                { "type": "string" },
                { "type": "array", "items": { "anyOf": [{ "type": "string" }, line] } },
            ],
        })
    }
}

/// A part of something said: words spoken, or an aside in brackets that says what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said<'a> {
    /// Spoken or written.
    Aloud(&'a str),
    /// Done, brackets included: `(Wait.)`. An aside is a whole sentence; brackets within one are speech.
    Aside(&'a str),
}

/// Cuts `text` into what is said and what is done.
pub fn said(text: &str) -> Vec<Said<'_>> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    while let Some((before, aside, after)) = aside(rest) {
        parts.extend(Some(before.trim()).filter(|part| !part.is_empty()).map(Said::Aloud));
        parts.push(Said::Aside(aside));
        rest = after.trim();
    }
    parts.extend(Some(rest).filter(|part| !part.is_empty()).map(Said::Aloud));
    parts
}

/// The first bracketed sentence, with what stands before and after it.
fn aside(text: &str) -> Option<(&str, &str, &str)> {
    let starts = text.match_indices('(').map(|(at, _)| at);
    starts
        .filter(|at| *at == 0 || text[..*at].ends_with(char::is_whitespace))
        .find_map(|start| {
            let end = start + text[start..].find(')')? + 1;
            let sentence = text[start..end - 1].ends_with(['.', '!', '?']);
            sentence.then(|| (&text[..start], &text[start..end], &text[end..]))
        })
}

/// `text` with quotation marks around what is spoken.
pub fn quoted(text: &str) -> String {
    let part = |part: &Said<'_>| match part {
        Said::Aloud(words) => format!("\u{201c}{}\u{201d}", words.trim_matches(['\u{201c}', '\u{201d}'])),
        Said::Aside(done) => (*done).to_owned(),
    };
    said(text).iter().map(part).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_folded_and_an_empty_line_starts_a_paragraph() {
        assert_eq!(Text::new("  one\n   two  \n \n three ").as_str(), "one two\n\nthree");
    }

    #[test]
    fn an_aside_is_a_bracketed_sentence_and_stands_outside_the_quotation_marks() {
        assert_eq!(quoted("(Wait.) None of it."), "(Wait.) \u{201c}None of it.\u{201d}");
        assert_eq!(
            quoted("Stop it. (You send a prompt.)"),
            "\u{201c}Stop it.\u{201d} (You send a prompt.)"
        );
        assert_eq!(quoted("(Say nothing.)"), "(Say nothing.)");
        assert_eq!(
            quoted("Refund (in full) today."),
            "\u{201c}Refund (in full) today.\u{201d}"
        );
        assert_eq!(quoted("Oh (never"), "\u{201c}Oh (never\u{201d}");
    }
}
