//! What the player types, a line at a time.

use std::io::{self, BufRead, IsTerminal as _, Read as _};

/// Longer lines than this are cut: nothing that is asked for is so long.
const LONGEST: u64 = 4096;
/// After so many lines in a row that mean nothing, a pipe has nothing to say: it may never end by itself.
const PATIENCE: u32 = 100;

/// Standard input in lines.
pub(super) struct Input {
    terminal: bool,
    /// A line that was read and turned out to be meant for the next question.
    returned: Option<String>,
    /// Lines in a row that meant nothing.
    missed: u32,
}

/// What a line means while a choice is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// The choice of this number, from 1.
    Number(usize),
    /// `?`
    Help,
    /// `c`
    Card,
    /// `t`
    Transcript,
    /// `l TEXT`
    Law(String),
    /// `n` or `note`: the notes, or a line for them.
    Note(String),
    /// `u`
    TakeBack,
    /// `g NODE`
    GoTo(String),
    /// `q`
    Quit,
    /// An empty line.
    Nothing,
    /// Anything else.
    Unknown(String),
}

impl Input {
    /// Standard input.
    pub(super) fn standard() -> Self {
        Self {
            terminal: io::stdin().is_terminal(),
            returned: None,
            missed: 0,
        }
    }

    /// Whether a person types it.
    pub(super) const fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// The next line, trimmed; `None` when there is no more.
    pub(super) fn line(&mut self) -> Option<String> {
        if let Some(line) = self.returned.take() {
            return Some(line);
        }
        if !self.terminal && self.missed >= PATIENCE {
            return None;
        }
        let mut bytes = Vec::new();
        let mut stdin = io::stdin().lock();
        // What cannot be read is what does not come.
        let read = stdin.by_ref().take(LONGEST).read_until(b'\n', &mut bytes).ok()?;
        (read > 0).then(|| String::from_utf8_lossy(&bytes).trim().to_owned())
    }

    /// The last line meant nothing.
    pub(super) const fn missed(&mut self) {
        self.missed += 1;
    }

    /// The last line meant something.
    pub(super) const fn understood(&mut self) {
        self.missed = 0;
    }

    /// Gives `line` back, to be read again.
    pub(super) fn give_back(&mut self, line: String) {
        self.returned = Some(line);
    }
}

impl Answer {
    /// What `line` means.
    pub(super) fn read(line: &str) -> Self {
        let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let rest = rest.trim();
        match (word.to_lowercase().as_str(), rest) {
            ("", _) => Self::Nothing,
            ("?" | "h" | "help", "") => Self::Help,
            ("c", "") => Self::Card,
            ("t", "") => Self::Transcript,
            ("u", "") => Self::TakeBack,
            ("n" | "note", text) => Self::Note(text.to_owned()),
            ("q" | "quit" | "exit", "") => Self::Quit,
            ("l", text) => Self::Law(text.to_owned()),
            ("g", node) if !node.is_empty() => Self::GoTo(node.to_owned()),
            (number, "") => number
                .parse()
                .map_or_else(|_| Self::Unknown(line.to_owned()), Self::Number),
            _ => Self::Unknown(line.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Answer;

    #[test]
    fn each_key_is_read_and_nothing_else_is_taken_for_one() {
        assert_eq!(Answer::read("3"), Answer::Number(3));
        assert_eq!(
            Answer::read("L short-term right"),
            Answer::Law("short-term right".to_owned())
        );
        assert_eq!(Answer::read("g why-now"), Answer::GoTo("why-now".to_owned()));
        assert_eq!(Answer::read("n Ring by one."), Answer::Note("Ring by one.".to_owned()));
        assert_eq!(Answer::read("NOTE"), Answer::Note(String::new()));
        assert_eq!(Answer::read(""), Answer::Nothing);
        for odd in ["-1", "3 4", "1.5", "c 3", "notes", "99999999999999999999999", "g", "é"] {
            assert_eq!(Answer::read(odd), Answer::Unknown(odd.to_owned()));
        }
    }
}
