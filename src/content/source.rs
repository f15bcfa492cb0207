//! A file's text, and the lines and columns of its bytes. Built only when something fired.

use std::ops::Range;

use crate::diagnostic::{Finding, Place, Severity, SourceLine};

/// A named text that findings point into.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    name: &'a str,
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Source<'a> {
    pub(crate) fn new(name: &'a str, text: &'a str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { name, text, starts }
    }

    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// The line from 1, and its text.
    fn line(&self, byte: usize) -> (usize, &'a str) {
        let line = self.starts.partition_point(|start| *start <= byte);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let end = self.starts.get(line).map_or(self.text.len(), |next| next - 1);
        (line, self.text.get(start..end).unwrap_or("").trim_end_matches('\r'))
    }

    /// The place of `span`, underlined to the end of its first line at most.
    pub(crate) fn place(&self, span: Range<usize>, path: String) -> Place {
        let start = floor(self.text, span.start);
        let end = floor(self.text, span.end).max(start);
        let (line, words) = self.line(start);
        let begin = self.starts.get(line - 1).copied().unwrap_or(0);
        let column = self.text.get(begin..start).unwrap_or("").chars().count() + 1;
        let shown = self.text.get(start..end.min(begin + words.len())).unwrap_or("");
        Place { file: self.name.to_owned(), line, column, width: shown.chars().count().max(1), path }
    }

    /// An error at `span`.
    pub(crate) fn finding(&self, code: &'static str, message: &str, span: Range<usize>, path: String) -> Finding {
        let place = self.place(span.clone(), path);
        let (_, words) = self.line(floor(self.text, span.start));
        let source_line = Some(SourceLine::around(words, place.column));
        Finding { severity: Severity::Error, place, source_line, ..Finding::about_file(code, self.name, message) }
    }

    /// The byte at a line and column, both from 1, the column in characters.
    pub(crate) fn byte(&self, line: usize, column: usize) -> usize {
        let Some(start) = line.checked_sub(1).and_then(|line| self.starts.get(line)) else { return self.text.len() };
        let rest = &self.text[*start..];
        rest.char_indices().nth(column.saturating_sub(1)).map_or(self.text.len(), |(at, _)| start + at)
    }
}

/// The character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
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
}
