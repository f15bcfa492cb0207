//! Each finding under its source line, for people.

use std::ops::Range;

use codespan_reporting::diagnostic::{Diagnostic, Label};
use codespan_reporting::files::{self, Files};
use codespan_reporting::term::termcolor::{Ansi, NoColor, WriteColor};
use codespan_reporting::term::{self, Config};

use crate::diagnostic::render::summary;
use crate::diagnostic::{Finding, Severity, SourceLine, one_line};

/// Every finding with its source line, and a count at the end. Coloured by ANSI sequences only when asked.
pub fn render(findings: &[Finding], colour: bool) -> String {
    let mut out = if colour {
        paint(findings, Ansi::new(Vec::new()))
    } else {
        paint(findings, NoColor::new(Vec::new()))
    };
    if let Some(summary) = summary(findings) {
        out.push_str(&summary);
        out.push('\n');
    }
    out
}

/// A writer that gives back what was written.
trait Buffer: WriteColor {
    fn bytes(self) -> Vec<u8>;
}
impl Buffer for Ansi<Vec<u8>> {
    fn bytes(self) -> Vec<u8> {
        self.into_inner()
    }
}
impl Buffer for NoColor<Vec<u8>> {
    fn bytes(self) -> Vec<u8> {
        self.into_inner()
    }
}

fn paint(findings: &[Finding], mut to: impl Buffer) -> String {
    let config = Config::default();
    for finding in findings {
        let excerpt = Excerpt::of(finding);
        // Writing to memory cannot fail, and every range below lies inside the excerpt.
        let _ = term::emit_to_write_style(&mut to, &config, &excerpt, &excerpt.diagnostic(finding));
    }
    String::from_utf8(to.bytes()).unwrap_or_default()
}

/// One source line, numbered as in its file.
struct Excerpt<'a> {
    file: String,
    line: usize,
    source: &'a SourceLine,
    mark: Range<usize>,
}

impl<'a> Excerpt<'a> {
    fn of(finding: &'a Finding) -> Self {
        const NOTHING: &SourceLine = &SourceLine {
            text: String::new(),
            skipped: 0,
        };
        let source = finding.source_line.as_ref().unwrap_or(NOTHING);
        let before = (finding.place.column - 1).saturating_sub(source.skipped);
        let byte = |chars: usize| {
            source
                .text
                .char_indices()
                .nth(chars)
                .map_or(source.text.len(), |(at, _)| at)
        };
        let mark = byte(before)..byte(before + finding.place.width.max(1));
        Self {
            file: one_line(&finding.place.file),
            line: finding.place.line,
            source,
            mark,
        }
    }

    fn diagnostic(&self, finding: &Finding) -> Diagnostic<()> {
        let shell = match finding.severity {
            Severity::Error => Diagnostic::error(),
            Severity::Warning => Diagnostic::warning(),
            Severity::Note => Diagnostic::note(),
        };
        let mut notes = Vec::new();
        if !finding.place.path.is_empty() {
            notes.push(format!("at: {}", one_line(&finding.place.path)));
        }
        for related in &finding.related {
            let place = &related.place;
            notes.push(format!(
                "see: {}:{}:{}: {}",
                one_line(&place.file),
                place.line,
                place.column,
                related.message
            ));
        }
        notes.extend(finding.help.iter().map(|help| format!("help: {help}")));
        shell
            .with_code(finding.code)
            .with_message(&finding.message)
            .with_labels(vec![Label::primary((), self.mark.clone())])
            .with_notes(notes)
    }
}

impl<'a> Files<'a> for Excerpt<'_> {
    type FileId = ();
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, (): ()) -> Result<&'a str, files::Error> {
        Ok(&self.file)
    }
    fn source(&'a self, (): ()) -> Result<&'a str, files::Error> {
        Ok(&self.source.text)
    }
    fn line_index(&'a self, (): (), _: usize) -> Result<usize, files::Error> {
        Ok(0)
    }
    fn line_number(&'a self, (): (), _: usize) -> Result<usize, files::Error> {
        Ok(self.line)
    }
    fn column_number(&'a self, (): (), line: usize, byte: usize) -> Result<usize, files::Error> {
        let range = self.line_range((), line)?;
        Ok(files::column_index(&self.source.text, range, byte) + 1 + self.source.skipped)
    }
    fn line_range(&'a self, (): (), _: usize) -> Result<Range<usize>, files::Error> {
        Ok(0..self.source.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;

    fn dangling() -> Finding {
        let mut finding = Finding::about_file(
            "unknown-node",
            "a.ron",
            "choice `refund` goes to `refnud`, which is not a node",
        )
        .with_help("did you mean `refund`?");
        finding.place = Place {
            line: 41,
            column: 9,
            width: 8,
            path: "nodes/greet/choices/2/goto".into(),
            ..finding.place
        };
        finding.source_line = Some(SourceLine::around("  goto: \"refnud\",", 8, 9));
        finding
    }

    #[test]
    fn a_finding_stands_under_its_source_line() {
        let expected = "\
error[unknown-node]: choice `refund` goes to `refnud`, which is not a node
   ┌─ a.ron:41:9
   │
41 │   goto: \"refnud\",
   │         ^^^^^^^^
   │
   = at: nodes/greet/choices/2/goto
   = help: did you mean `refund`?

1 error in 1 file
";
        assert_eq!(render(&[dangling()], false), expected);
    }

    #[test]
    fn colour_comes_only_when_asked() {
        assert!(!render(&[dangling()], false).contains('\u{1b}'));
        assert!(render(&[dangling()], true).contains('\u{1b}'));
    }
}
