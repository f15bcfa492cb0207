//! The bracket that somebody forgot to close. The parser notices far below; how the lines are indented shows where.

use std::ops::Range;

use crate::content::tokens::{Kind, Token, tokens};

/// A bracket that is open.
struct Open {
    kind: u8,
    at: usize,
    /// How many white characters its line begins with.
    indent: usize,
    line: usize,
}

/// The bracket that seems not to be closed, before the byte `until` at which the parser gave up.
pub(in crate::content) fn open(text: &str, until: usize) -> Option<Range<usize>> {
    let mut stack: Vec<Open> = Vec::new();
    let mut lines = Lines::new(text);
    for Token { kind, span } in tokens(text) {
        match kind {
            Kind::Open(kind) => {
                let (line, indent, _) = lines.of(span.start);
                let at = span.start;
                stack.push(Open { kind, at, indent, line });
            }
            Kind::Close(kind) => {
                let top = stack.last()?;
                let (line, indent, first) = lines.of(span.start);
                let fits = pair(top.kind) == kind;
                let stands = !first || top.line == line || top.indent == indent;
                let deeper = stack.iter().rev().skip(1);
                let mut meant = deeper.filter(|open| pair(open.kind) == kind && (!first || open.indent == indent));
                if !fits || !stands && meant.next().is_some() {
                    return (top.at < until).then_some(top.at..top.at + 1);
                }
                stack.pop();
            }
            _ => {}
        }
    }
    let top = stack.last()?;
    (top.at < until).then_some(top.at..top.at + 1)
}

/// The byte at which more than `most` brackets are open.
pub(in crate::content) fn too_deep(text: &str, most: usize) -> Option<usize> {
    if !seems_too_deep(text, most) {
        return None;
    }
    let mut depth = 0usize;
    tokens(text).find_map(|token| {
        match token.kind {
            Kind::Open(_) => depth += 1,
            Kind::Close(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth > most).then_some(token.span.start)
    })
}

/// A quick look, since every file is asked: it takes comments and raw texts for what they look like.
fn seems_too_deep(text: &str, most: usize) -> bool {
    let (mut depth, mut in_text, mut escaped) = (0usize, false, false);
    text.bytes().any(|byte| {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > most
    })
}

const fn pair(open: u8) -> u8 {
    match open {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}

/// The lines of a text, asked for from its beginning to its end.
struct Lines<'a> {
    text: &'a str,
    /// As far as it was looked at.
    seen: usize,
    number: usize,
    /// The first byte of the line, and the first that is not white.
    start: usize,
    first: usize,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        let mut lines = Self {
            text,
            seen: 0,
            number: 0,
            start: 0,
            first: 0,
        };
        lines.begin(0);
        lines
    }

    fn begin(&mut self, at: usize) {
        let rest = &self.text[at..];
        self.start = at;
        self.first = at + rest.len() - rest.trim_start_matches([' ', '\t']).len();
    }

    /// The number of the line that `at` stands in, how far it is indented, and whether only that stands before `at`.
    fn of(&mut self, at: usize) -> (usize, usize, bool) {
        while let Some(end) = self.text[self.seen..at].find('\n') {
            self.number += 1;
            self.seen += end + 1;
            self.begin(self.seen);
        }
        self.seen = at;
        (self.number, self.first - self.start, self.first >= at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opens(text: &str) -> Option<&str> {
        open(text, text.len()).map(|span| text[span.start..].lines().next().unwrap_or_default())
    }

    #[test]
    fn indentation_shows_which_one() {
        assert_eq!(opens("(\n    a: (b: 1,\n    c: 2,\n)\n"), Some("(b: 1,"));
        assert_eq!(opens("(\n    a: [\n        1,\n    b: 2,\n)\n"), Some("["));
        assert_eq!(opens("(a: [(1, 2], b: 3)"), Some("(1, 2], b: 3)"));
        assert_eq!(opens("(\n    a: (\n        b: 1,\n    ),\n"), Some("("));
    }

    #[test]
    fn brackets_that_are_closed_are_not_told_however_they_stand() {
        for text in [
            "(a: [\n1], b: (\n    c: 1)\n)",
            "(\n  a: (\n      b: 1\n  )\n  )",
            "(a: \"(\", b: '[')",
        ] {
            assert_eq!(opens(text), None, "{text}");
        }
    }

    #[test]
    fn depth_is_counted_outside_of_texts() {
        assert_eq!(too_deep(&"Some(".repeat(50), 20), Some(20 * 5 + 4));
        assert_eq!(too_deep(&format!("(\"{}\")", "(".repeat(50)), 20), None);
        assert_eq!(too_deep(&"()".repeat(50), 20), None);
        assert!(too_deep(&"[\")\",".repeat(50), 20).is_some());
    }
}
