//! The law register that is shipped. A file on disk cannot replace it: law is not a matter of taste.

use std::collections::BTreeMap;

use rust_embed::RustEmbed;

use super::parse::options;
use super::source::Source;
use super::wording::describe;
use crate::core::law::{Provision, Register};
use crate::diagnostic::{Finding, quoted, sort};

#[derive(RustEmbed)]
#[folder = "assets/law/"]
#[include = "*.ron"]
struct Files;

/// The register, and what is wrong with its files; nothing, in a program that passed its tests.
pub fn load() -> (Register, Vec<Finding>) {
    let mut names: Vec<_> = Files::iter().collect();
    names.sort_unstable();
    let mut provisions = Vec::new();
    let mut findings = Vec::new();
    let mut first: BTreeMap<String, String> = BTreeMap::new();
    for name in names {
        let Some(file) = Files::get(&name) else { continue };
        let name = format!("assets/law/{name}");
        match read(&name, &file.data) {
            Ok(read) => {
                for provision in read {
                    findings.extend(faults(&name, &provision));
                    if let Some(before) = first.get(&provision.key) {
                        let message = format!("{} is there twice", quoted(&provision.key));
                        let finding = Finding::about_file("duplicate-key", &name, &message);
                        findings.push(finding.with_help(format!("the first is in {before}")));
                    } else {
                        first.insert(provision.key.clone(), name.clone());
                        provisions.push(provision);
                    }
                }
            }
            Err(finding) => findings.push(*finding),
        }
    }
    sort(&mut findings);
    (Register::new(provisions), findings)
}

fn read(name: &str, bytes: &[u8]) -> Result<Vec<Provision>, Box<Finding>> {
    let text = super::parse::text(name, bytes)?;
    options().from_str(text).map_err(|error| {
        let source = Source::new(name, text);
        let at = source.byte(error.span.start.line, error.span.start.col);
        let said = describe(&error.code);
        let finding = source.finding("shape", &said.message, at..at + 1, String::new());
        Box::new(Finding {
            help: said.help,
            ..finding
        })
    })
}

fn faults(name: &str, provision: &Provision) -> Vec<Finding> {
    let key = quoted(&provision.key);
    let mut faults = Vec::new();
    let mut fault = |code, message: String| faults.push(Finding::about_file(code, name, &message));
    if provision.to.is_some_and(|to| to < provision.from) {
        fault("out-of-range", format!("{key} ends before it starts"));
    }
    if provision.review < provision.checked {
        fault("out-of-range", format!("{key} is to be reviewed before it was checked"));
    }
    if provision.nations.is_empty() {
        fault("empty-text", format!("{key} applies in no nation"));
    }
    for (what, text) in [
        ("title", &provision.title),
        ("source", &provision.source),
        ("rule", &provision.rule),
    ] {
        if text.is_empty() {
            fault("empty-text", format!("{key} has no {what}"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_register_has_no_fault() {
        let (register, findings) = load();
        assert_eq!(findings, []);
        assert!(register.get("cra2015.s22").is_some());
    }
}
