//! Each rule against a file that breaks it and one that does not.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::{Date, date};
use redress::content::rules::{RULES, find};
use redress::content::{Context, Solve, check_bytes, model, new};
use redress::core::law::{Provision, Register};
use redress::core::model::Model;
use redress::diagnostic::Finding;

use crate::stories::read;

const DAY: Date = date(2026, 11, 21);

fn fixture(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(path)
}

pub(crate) fn register() -> Register {
    Register::new(read::<Vec<Provision>>(&fs::read_to_string(fixture("law.ron")).unwrap()))
}

pub(crate) fn model() -> Arc<Model> {
    model::shipped().unwrap().model
}

pub(crate) fn findings(name: &str, bytes: &[u8]) -> Vec<Finding> {
    let register = register();
    let context = Context {
        register: &register,
        model: model(),
        today: Some(DAY),
        solve: Solve::Small,
    };
    check_bytes(name, bytes, &context).findings
}

/// What a fixture gives, as `code:line:column message (help)`.
fn told(code: &str, which: &str) -> Vec<String> {
    let bytes = fs::read(fixture(&format!("rules/{code}/{which}.ron"))).unwrap();
    let told = |f: Finding| {
        format!(
            "{}:{}:{} {} ({})",
            f.code,
            f.place.line,
            f.place.column,
            f.message,
            f.help.unwrap_or_default()
        )
    };
    findings(which, &bytes).into_iter().map(told).collect()
}

#[test]
fn every_rule_fires_alone_on_its_bad_fixture_and_not_on_its_good_one() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let bad = told(rule.code, "bad");
        if bad.is_empty() || bad.iter().any(|told| !told.starts_with(&format!("{}:", rule.code))) {
            wrong.push(format!("{} bad: {bad:#?}", rule.code));
        }
        let good = told(rule.code, "good");
        if !good.is_empty() {
            wrong.push(format!("{} good: {good:#?}", rule.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_fixture_belongs_to_a_rule() {
    for folder in fs::read_dir(fixture("rules")).unwrap() {
        let name = folder.unwrap().file_name().into_string().unwrap();
        assert!(find(&name).is_some(), "{name}");
    }
}

#[test]
fn every_finding_says_what_to_do() {
    for rule in RULES {
        let bytes = fs::read(fixture(&format!("rules/{}/bad.ron", rule.code))).unwrap();
        for finding in findings("bad.ron", &bytes) {
            assert!(
                finding.help.is_some_and(|help| !help.is_empty()),
                "{}: {}",
                rule.code,
                finding.message
            );
            let first = finding.message.chars().next().unwrap();
            assert!(
                !first.is_uppercase() && !finding.message.ends_with('.'),
                "{}",
                finding.message
            );
        }
    }
}

#[test]
fn what_new_writes_has_no_finding() {
    for slug in ["late-parcel", "a", "3-lamps"] {
        assert_eq!(findings("new.ron", new::scenario_text(slug).unwrap().as_bytes()), []);
    }
}
