//! One file a rendering. Same findings, same bytes.

pub mod concise;
pub mod full;
pub mod json;

use super::{Finding, Severity};

/// "2 errors, 1 warning and 1 note in 1 file", or nothing when there is none.
pub fn summary(findings: &[Finding]) -> Option<String> {
    if findings.is_empty() {
        return None;
    }
    let count = |severity| findings.iter().filter(|f| f.severity == severity).count();
    let mut files: Vec<&str> = findings.iter().map(|f| f.place.file.as_str()).collect();
    files.sort_unstable();
    files.dedup();
    let parts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .map(|severity| (count(severity), severity.word()))
        .filter(|(n, _)| *n > 0)
        .map(|(n, word)| counted(n, word))
        .collect();
    let parts = match parts.as_slice() {
        [most @ .., last] if !most.is_empty() => format!("{} and {last}", most.join(", ")),
        parts => parts.concat(),
    };
    Some(format!("{parts} in {}", counted(files.len(), "file")))
}

fn counted(n: usize, word: &str) -> String {
    format!("{n} {word}{}", if n == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_counts_each_severity() {
        let error = || Finding::about_file("syntax", "a.ron", "x");
        let note = || Finding::note_on_file("not-solved", "b.ron", "x");
        let mut warning = error();
        warning.severity = Severity::Warning;
        let told = |findings: &[Finding]| summary(findings);
        assert_eq!(told(&[]), None);
        assert_eq!(told(&[note()]).as_deref(), Some("1 note in 1 file"));
        assert_eq!(
            told(&[error(), note()]).as_deref(),
            Some("1 error and 1 note in 2 files")
        );
        assert_eq!(
            told(&[error(), error(), warning, note()]).as_deref(),
            Some("2 errors, 1 warning and 1 note in 2 files")
        );
    }
}
