//! One file a rendering. Same findings, same bytes.

pub mod concise;
pub mod full;
pub mod json;

use super::{Finding, Severity};

/// "2 errors and 1 warning in 1 file", or nothing when there is none.
pub fn summary(findings: &[Finding]) -> Option<String> {
    if findings.is_empty() {
        return None;
    }
    let count = |severity| findings.iter().filter(|f| f.severity == severity).count();
    let mut files: Vec<&str> = findings.iter().map(|f| f.place.file.as_str()).collect();
    files.sort_unstable();
    files.dedup();
    let parts: Vec<String> = [(count(Severity::Error), "error"), (count(Severity::Warning), "warning")]
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(n, word)| counted(n, word))
        .collect();
    Some(format!("{} in {}", parts.join(" and "), counted(files.len(), "file")))
}

fn counted(n: usize, word: &str) -> String {
    format!("{n} {word}{}", if n == 1 { "" } else { "s" })
}
