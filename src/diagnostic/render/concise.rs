//! One line a finding, for editors and for `grep`.

use std::fmt::Write as _;

use crate::diagnostic::{Finding, one_line};

/// `file:line:column: error[code]: message`, a line each.
pub fn render(findings: &[Finding]) -> String {
    let mut out = String::new();
    for finding in findings {
        let place = &finding.place;
        let (file, line, column) = (one_line(&place.file), place.line, place.column);
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "{file}:{line}:{column}: {}[{}]: {}",
            finding.severity.word(),
            finding.code,
            finding.message
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_finding_is_one_line() {
        let finding = Finding::about_file("no-ending", "a.ron", "no ending can be reached");
        assert_eq!(
            render(&[finding]),
            "a.ron:1:1: error[no-ending]: no ending can be reached\n"
        );
    }
}
