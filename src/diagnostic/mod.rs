//! Faults in what an author wrote, as data, and their renderings. Uses nothing else of this program.

pub mod render;

use serde::Serialize;

/// The most characters of a source line that a finding carries.
const EXCERPT: usize = 160;
/// The most characters of an author's own words that a message repeats.
const QUOTED: usize = 60;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It cannot be played, or would teach something wrong.
    Error,
    /// Worth a look; fails only where warnings are denied.
    Warning,
    /// Worth knowing, and no fault: never fails.
    Note,
}

impl Severity {
    /// Its word in every rendering.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Where a fault stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    /// The file's name, as the reader knows it.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// Characters to underline, at least 1.
    pub width: usize,
    /// The way to it inside the file, lists counted from 1: `nodes/greet/choices/2`. Empty for the whole file.
    pub path: String,
}

/// The part of a source line that holds a fault.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceLine {
    /// The words; control characters are shown as replacement marks.
    pub text: String,
    /// How many characters of the line were left out before `text`.
    pub skipped: usize,
}

impl SourceLine {
    /// The part of `line` around its byte `at`, which is character `column` (from 1), short enough to show.
    pub fn around(line: &str, at: usize, column: usize) -> Self {
        let (from, skipped) = if column > EXCERPT {
            let before = line.get(..at).unwrap_or("").char_indices().rev().nth(EXCERPT / 2 - 1);
            before.map_or((0, 0), |(from, _)| (from, column - 1 - EXCERPT / 2))
        } else {
            (0, 0)
        };
        let shown = line.get(from..).unwrap_or("").chars().take(EXCERPT);
        Self {
            text: shown.map(printable).collect(),
            skipped,
        }
    }
}

/// Another place that belongs to a finding: where the first of two stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// What is there.
    pub message: String,
    /// Where.
    pub place: Place,
}

/// A fault in a file that somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's name: `unknown-node`.
    pub code: &'static str,
    /// How grave.
    pub severity: Severity,
    /// One line, lower case, no full stop, understandable alone.
    pub message: String,
    /// Where.
    pub place: Place,
    /// The source there; absent when there is none to show.
    pub source_line: Option<SourceLine>,
    /// What to do.
    pub help: Option<String>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
}

impl Finding {
    /// An error about the whole of `file`, without a line.
    pub fn about_file(code: &'static str, file: &str, message: &str) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message: one_line(message),
            place: Place {
                file: file.to_owned(),
                line: 1,
                column: 1,
                width: 1,
                path: String::new(),
            },
            source_line: None,
            help: None,
            related: Vec::new(),
        }
    }

    /// The same, saying what to do.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(one_line(&help.into()));
        self
    }

    /// A note about the whole of `file`, without a line.
    pub fn note_on_file(code: &'static str, file: &str, message: &str) -> Self {
        Self {
            severity: Severity::Note,
            ..Self::about_file(code, file, message)
        }
    }

    /// Whether it is a note, which says nothing against the file.
    pub fn is_note(&self) -> bool {
        self.severity == Severity::Note
    }

    /// Whether it is an error.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    fn order(&self) -> (&str, usize, usize, &str, &str) {
        (
            &self.place.file,
            self.place.line,
            self.place.column,
            self.code,
            &self.message,
        )
    }
}

/// Orders findings by file, line, column and code, and drops repeats.
pub fn sort(findings: &mut Vec<Finding>) {
    findings.sort_by(|a, b| a.order().cmp(&b.order()));
    findings.dedup();
}

/// Leaves the first `most` findings, and says in the last of them that there are more.
pub fn cut(findings: &mut Vec<Finding>, most: usize) {
    if findings.len() > most {
        findings.truncate(most);
        if let Some(last) = findings.last_mut() {
            last.help = Some("more of this kind are not shown: mend these first".to_owned());
        }
    }
}

/// An author's word in backticks, cut when long, safe to print.
pub fn quoted(word: &str) -> String {
    let mut out: String = word.chars().take(QUOTED).map(printable).collect();
    if word.chars().nth(QUOTED).is_some() {
        out.push('…');
    }
    format!("`{out}`")
}

/// `text` without control characters or line breaks, safe to print.
pub fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c == '\n' { ' ' } else { printable(c) })
        .collect()
}

/// Whether a terminal would obey it, or text around it be written another way round or break.
pub fn is_strange(c: char) -> bool {
    c.is_control() || turns(c) || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Whether it says which way text runs.
pub const fn turns(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Keeps what is strange out of the output.
fn printable(c: char) -> char {
    match c {
        '\t' => ' ',
        _ if is_strange(c) => '\u{fffd}',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_are_ordered_by_place_then_code() {
        let at = |code, line, column| {
            let mut finding = Finding::about_file(code, "a.ron", "x");
            (finding.place.line, finding.place.column) = (line, column);
            finding
        };
        let mut all = vec![at("b", 2, 1), at("a", 2, 1), at("z", 1, 9), at("a", 2, 1)];
        sort(&mut all);
        let order: Vec<_> = all.iter().map(|f| (f.place.line, f.code)).collect();
        assert_eq!(order, [(1, "z"), (2, "a"), (2, "b")]);
    }

    #[test]
    fn a_long_line_is_cut_around_its_fault() {
        let line = "x".repeat(1000) + "HERE" + &"y".repeat(1000);
        let cut = SourceLine::around(&line, 1000, 1001);
        assert!(cut.text.chars().count() <= EXCERPT);
        assert_eq!(
            cut.text.chars().skip(1000 - cut.skipped).take(4).collect::<String>(),
            "HERE"
        );
    }

    #[test]
    fn nothing_that_a_terminal_obeys_is_repeated() {
        assert_eq!(quoted("\u{1b}[31m"), "`\u{fffd}[31m`");
        assert_eq!(one_line("a\nb\u{202e}"), "a b\u{fffd}");
    }
}
