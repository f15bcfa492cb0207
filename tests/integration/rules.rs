//! Each rule against a file that breaks it and one that does not.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::{Date, date};
use redress::content::rules::{RULES, find};
use redress::content::{Context, Solve, check_bytes, model, new};
use redress::core::law::{Provision, Register};
use redress::core::model::Model;
use redress::diagnostic::{Finding, Severity};

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

/// What a first line `// with: code` says: that fault is never without the other.
fn with(code: &str) -> Option<String> {
    let text = fs::read(fixture(&format!("rules/{code}/bad.ron"))).unwrap();
    let text = String::from_utf8_lossy(&text);
    Some(text.lines().next()?.strip_prefix("// with: ")?.to_owned())
}

#[test]
fn every_rule_fires_alone_on_its_bad_fixture_and_not_on_its_good_one() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let bad = told(rule.code, "bad");
        let codes = || bad.iter().filter_map(|told| told.split(':').next());
        let with = with(rule.code);
        let strange = codes().any(|code| code != rule.code && Some(code) != with.as_deref());
        if !codes().any(|code| code == rule.code) || strange {
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

/// A good fixture with `from` replaced, and what it gives: code, severity.
fn changed(code: &str, from: &str, to: &str) -> Vec<(&'static str, Severity)> {
    let text = fs::read_to_string(fixture(&format!("rules/{code}/good.ron"))).unwrap();
    assert!(text.contains(from), "{from}");
    let found = findings("changed.ron", text.replacen(from, to, 1).as_bytes());
    found.iter().map(|finding| (finding.code, finding.severity)).collect()
}

#[test]
fn law_of_another_nation_does_not_apply() {
    let told = changed("unknown-provision", "act.now", "act.elsewhere");
    assert_eq!(told, [("provision-not-in-force", Severity::Error)]);
}

#[test]
fn an_effect_that_is_not_felt_is_a_warning() {
    let told = changed("missing-reason", "why: (", "effect: (manner: 4), why: (");
    assert_eq!(told, [("missing-reason", Severity::Warning); 2]);
}

#[test]
fn a_field_that_cannot_be_read_is_not_judged_by_its_stand_in() {
    for (from, to) in [
        ("start: \"ask\"", "start: 3"),
        ("walks_out: \"gone\"", "walks_out: []"),
        ("strands: [Acknowledge, Resolve]", "strands: [Acknowledg]"),
        ("date: \"2026-11-21\"", "date: \"soon\""),
        ("channel: Phone", "channel: Smoke"),
        ("full: (Acknowledge: 2, Resolve: 2)", "full: 4"),
    ] {
        assert_eq!(
            changed("unknown-provision", from, to),
            [("shape", Severity::Error)],
            "{to}"
        );
    }
}

#[test]
fn without_a_day_no_review_is_asked_for() {
    let (register, bytes) = (
        register(),
        fs::read(fixture("rules/provision-past-review/bad.ron")).unwrap(),
    );
    let context = Context {
        register: &register,
        model: model(),
        today: None,
        solve: Solve::Never,
    };
    let checked = check_bytes("bad.ron", &bytes, &context);
    assert_eq!(checked.findings, []);
    assert!(checked.scenario.is_some());
}
