//! A file's text, and the lines and columns of its bytes. Built only when something fired.

use std::ops::Range;

use crate::diagnostic::{Finding, Place, Severity, SourceLine};

/// Characters are counted ahead for every so many bytes, so that a place costs the same anywhere.
const BLOCK: usize = 1024;

/// A named text that findings point into.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    name: &'a str,
    text: &'a str,
    /// The byte at which each line starts.
    starts: Vec<usize>,
    /// How many characters start before each block.
    counts: Vec<usize>,
}

impl<'a> Source<'a> {
    pub(crate) fn new(name: &'a str, text: &'a str) -> Self {
        let starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        let mut counts = vec![0];
        for block in text.as_bytes().chunks(BLOCK) {
            counts.push(counts.last().copied().unwrap_or(0) + characters(block));
        }
        Self {
            name,
            text,
            starts,
            counts,
        }
    }

    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// The place of `span`, underlined to the end of its first line at most.
    pub(crate) fn place(&self, span: Range<usize>, path: String) -> Place {
        let start = floor(self.text, span.start);
        let (line, words) = self.line(start);
        let end = floor(self.text, span.end).min(words.end).max(start);
        let column = self.before(start) - self.before(words.start) + 1;
        Place {
            file: self.name.to_owned(),
            line,
            column,
            width: (self.before(end) - self.before(start)).max(1),
            path,
        }
    }

    /// An error at `span`.
    pub(crate) fn finding(&self, code: &'static str, message: &str, span: Range<usize>, path: String) -> Finding {
        let start = floor(self.text, span.start);
        let place = self.place(span, path);
        let (_, words) = self.line(start);
        let source_line = SourceLine::around(&self.text[words.clone()], start - words.start, place.column);
        Finding {
            severity: Severity::Error,
            place,
            source_line: Some(source_line),
            ..Finding::about_file(code, self.name, message)
        }
    }

    /// The byte at a line and column, both from 1, the column in characters.
    pub(crate) fn byte(&self, line: usize, column: usize) -> usize {
        let Some(start) = line.checked_sub(1).and_then(|line| self.starts.get(line)) else {
            return self.text.len();
        };
        let rest = &self.text[*start..];
        rest.char_indices()
            .nth(column.saturating_sub(1))
            .map_or(self.text.len(), |(at, _)| start + at)
    }

    /// The line of `byte`, from 1, and its bytes without the line's end.
    fn line(&self, byte: usize) -> (usize, Range<usize>) {
        let line = self.starts.partition_point(|start| *start <= byte).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let end = self.starts.get(line).map_or(self.text.len(), |next| next - 1);
        let end = if end > start && self.text.as_bytes()[end - 1] == b'\r' {
            end - 1
        } else {
            end
        };
        (line, start..end.max(byte))
    }

    /// How many characters start before `byte`.
    fn before(&self, byte: usize) -> usize {
        let block = byte / BLOCK;
        self.counts.get(block).copied().unwrap_or(0) + characters(&self.text.as_bytes()[block * BLOCK..byte])
    }
}

/// How many characters of UTF-8 start in `bytes`.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

/// The character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_characters_from_one() {
        let text = "a\r\nÿé: \"x\"\n";
        let source = Source::new("f", text);
        let at = text.find('"').expect("a quote");
        let place = source.place(at..at + 3, String::new());
        assert_eq!((place.line, place.column, place.width), (2, 5, 3));
        assert_eq!(source.byte(2, 5), at);
        assert_eq!(source.place(text.len()..text.len(), String::new()).line, 3);
    }

    #[test]
    fn columns_are_right_far_into_a_long_line() {
        let text = format!("\n{}x", "é".repeat(5_000));
        let place = Source::new("f", &text).place(text.len() - 1..text.len(), String::new());
        assert_eq!((place.line, place.column), (2, 5_001));
    }
}
