//! A JSON list, for programs.

use serde::Serialize;

use crate::diagnostic::{Finding, Severity};

#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    severity: Severity,
    file: &'a str,
    line: usize,
    column: usize,
    message: &'a str,
    help: Option<&'a str>,
}

/// A list of `{code, severity, file, line, column, message, help}`, ending in a newline.
pub fn render(findings: &[Finding]) -> String {
    let rows: Vec<Row<'_>> = findings
        .iter()
        .map(|finding| Row {
            code: finding.code,
            severity: finding.severity,
            file: &finding.place.file,
            line: finding.place.line,
            column: finding.place.column,
            message: &finding.message,
            help: finding.help.as_deref(),
        })
        .collect();
    let mut out = serde_json::to_string_pretty(&rows).unwrap_or_else(|_| "[]".to_owned());
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_is_an_empty_list() {
        assert_eq!(render(&[]), "[]\n");
    }

    #[test]
    fn every_key_is_there_even_without_help() {
        let text = render(&[Finding::about_file("syntax", "a.ron", "unexpected end")]);
        let rows: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
        let keys: Vec<&str> = rows[0]
            .as_object()
            .expect("an object")
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(keys, ["code", "column", "file", "help", "line", "message", "severity"]);
        assert!(rows[0]["help"].is_null());
    }
}
