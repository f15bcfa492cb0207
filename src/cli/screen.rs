//! Where words go: wrapped to the terminal's width, bold only where a terminal wants it.

use std::env;
use std::io::{self, IsTerminal, Write};
use std::sync::OnceLock;

use crate::content::words::{Language, Words};
use crate::diagnostic::one_line;

/// Columns when nobody says.
const USUAL: usize = 80;
/// Lines longer than this are hard to read.
const WIDEST: usize = 100;
/// Narrower than this nothing can be laid out.
const NARROWEST: usize = 40;

static LANGUAGE: OnceLock<Language> = OnceLock::new();

/// Every screen from now on speaks `language`; the first call counts.
pub(super) fn speak(language: Language) {
    // A second language in one run of the program is never asked for.
    let _ = LANGUAGE.set(language);
}

/// One of the two standard streams, with the words to put on it.
pub(super) struct Screen {
    /// The interface's words.
    pub(super) words: Words,
    stream: Box<dyn Write>,
    width: usize,
    bold: bool,
}

impl Screen {
    /// Standard output: what was asked for.
    pub(super) fn out() -> Self {
        Self::on(Box::new(io::stdout()), io::stdout().is_terminal())
    }

    /// Standard error: talk.
    pub(super) fn err() -> Self {
        Self::on(Box::new(io::stderr()), io::stderr().is_terminal())
    }

    /// Another stream; `terminal` says whether somebody looks at it.
    pub(super) fn on(stream: Box<dyn Write>, terminal: bool) -> Self {
        let width = if terminal { terminal_size::terminal_size() } else { None };
        let width = width.map_or(USUAL, |(width, _)| usize::from(width.0));
        Self {
            words: Words::of(LANGUAGE.get().copied().unwrap_or_default()),
            stream,
            width: width.clamp(NARROWEST, WIDEST),
            bold: terminal && wants_colour(),
        }
    }

    /// Whether this stream may carry colour.
    pub(super) const fn colour(&self) -> bool {
        self.bold
    }

    /// An empty line.
    pub(super) fn gap(&mut self) -> io::Result<()> {
        writeln!(self.stream)
    }

    /// `text` as it stands.
    pub(super) fn raw(&mut self, text: &str) -> io::Result<()> {
        self.stream.write_all(text.as_bytes())?;
        self.stream.flush()
    }

    /// A line across.
    pub(super) fn rule(&mut self) -> io::Result<()> {
        writeln!(self.stream, "{}", "─".repeat(self.width))
    }

    /// A heading.
    pub(super) fn heading(&mut self, text: &str) -> io::Result<()> {
        let text = one_line(text);
        if self.bold {
            writeln!(self.stream, "\u{1b}[1m{text}\u{1b}[0m")
        } else {
            writeln!(self.stream, "{text}")
        }
    }

    /// Paragraphs.
    pub(super) fn say(&mut self, text: &str) -> io::Result<()> {
        self.item("", 0, text)
    }

    /// Paragraphs, set in by `indent`.
    pub(super) fn inset(&mut self, indent: usize, text: &str) -> io::Result<()> {
        self.item("", indent, text)
    }

    /// `label`, and beside it `text` in a column of its own that starts at `indent`.
    pub(super) fn item(&mut self, label: &str, indent: usize, text: &str) -> io::Result<()> {
        let lines = wrap(text, self.width.saturating_sub(indent).max(20));
        let label = one_line(label);
        let wide = label.chars().count() + 1 > indent && !label.is_empty();
        if wide {
            writeln!(self.stream, "{label}")?;
        }
        for (at, line) in lines.iter().enumerate() {
            let head = if at == 0 && !wide { label.as_str() } else { "" };
            let line = if line.is_empty() {
                head.to_owned()
            } else {
                format!("{head:<indent$}{line}")
            };
            writeln!(self.stream, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

fn wants_colour() -> bool {
    env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        && env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// `text` in lines of at most `width` characters; an empty line stays one. A longer word stands alone.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        let mut length = 0;
        for word in paragraph.split_whitespace() {
            let word = one_line(word);
            let extra = word.chars().count();
            if length > 0 && length + 1 + extra > width {
                lines.push(std::mem::take(&mut line));
                length = 0;
            }
            if length > 0 {
                line.push(' ');
                length += 1;
            }
            line.push_str(&word);
            length += extra;
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn words_are_wrapped_and_paragraphs_kept() {
        assert_eq!(wrap("one two three\n\nfour", 8), ["one two", "three", "", "four"]);
        assert_eq!(wrap("", 8), [""]);
        assert_eq!(wrap("ŷ£ ŷ£", 5), ["ŷ£ ŷ£"], "characters are counted, not bytes");
    }

    #[test]
    fn a_word_longer_than_the_line_stands_alone() {
        assert_eq!(
            wrap("a incomprehensibilities b", 6),
            ["a", "incomprehensibilities", "b"]
        );
    }

    #[test]
    fn nothing_that_a_terminal_obeys_gets_through() {
        assert_eq!(wrap("a\u{1b}[2Jb", 20), ["a\u{fffd}[2Jb"]);
    }
}
