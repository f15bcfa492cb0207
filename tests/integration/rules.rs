//! Each rule against a file that breaks it and one that does not.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::{Date, date};
use redress::content::across::{Among, compare};
use redress::content::rules::{RULES, Rule, find};
use redress::content::{Context, Solve, check_bytes, model, new, register};
use redress::core::law::{Provision, Register};
use redress::core::model::Model;
use redress::core::scenario::Scenario;
use redress::diagnostic::{Finding, Severity};

use crate::stories::read;

const DAY: Date = date(2026, 11, 21);

pub(crate) fn fixture(path: &str) -> PathBuf {
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

/// What a fixture gives, alone and beside the `other.ron` of its folder, where there is one.
fn fixture_findings(code: &str, which: &str) -> Vec<Finding> {
    let read = |name: &str| fs::read(fixture(&format!("rules/{code}/{name}.ron"))).ok();
    let bytes = read(which).unwrap();
    let mut found = findings(which, &bytes);
    let other = read("other").map(|other| ("other", other));
    let files: Vec<_> = other.into_iter().chain([(which, bytes)]).collect();
    let drafts: Vec<_> = files.iter().filter_map(|(_, bytes)| draft(bytes)).collect();
    // What cannot be read is compared with nothing.
    if drafts.len() == files.len() {
        let all: Vec<_> = files
            .iter()
            .zip(&drafts)
            .map(|((name, _), scenario)| Among {
                id: (*name).into(),
                name: (*name).into(),
                scenario,
            })
            .collect();
        let bytes = |at: usize| Some(files[at].1.as_slice().into());
        found.extend(compare(&all, &[], &register(), bytes));
    }
    found
}

/// The scenario in a file, whatever rules say against it.
fn draft(bytes: &[u8]) -> Option<Arc<Scenario>> {
    let register = register();
    let context = Context {
        register: &register,
        model: model(),
        today: None,
        solve: Solve::Never,
    };
    check_bytes("draft.ron", bytes, &context).draft
}

/// What a fixture gives, as `code:line:column message (help)`.
fn told(code: &str, which: &str) -> Vec<String> {
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
    fixture_findings(code, which).into_iter().map(told).collect()
}

/// The rules that speak against a file.
fn faults() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().filter(|rule| rule.code != "not-solved")
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
    for rule in faults() {
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
    for rule in faults() {
        for finding in fixture_findings(rule.code, "bad") {
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

/// Whoever is heard is hotter for it, and nobody who is hot is given a day.
#[test]
fn strands_that_are_apart_for_some_customers_name_their_temperament() {
    let mut text = fs::read_to_string(fixture("rules/strands-apart/good.ron")).unwrap();
    for (from, to) in [
        (", marks: { Acknowledge", ", effect: (heat: 10), marks: { Acknowledge"),
        (", effect: (cues: [VaguePromise])", ""),
        (", effect: (cues: [Script])", ""),
        ("label: \"Day\"", "label: \"Day\", when: Not(HeatAtLeast(54))"),
    ] {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let told = |least: u8| {
        let text = text.replace("HeatAtLeast(54)", &format!("HeatAtLeast({least})"));
        let found = findings("changed.ron", text.as_bytes()).into_iter();
        let mut apart = found.filter(|finding| finding.code == "strands-apart");
        apart.next().map(|finding| finding.message)
    };
    let message = "the best on `Acknowledge` and the best on `Resolve` cannot be had together";
    let when = |who: &str| Some(format!("{message} when the customer's temperament is {who}"));
    assert_eq!(told(54), None);
    assert_eq!(told(53), when("quick"));
    assert_eq!(told(50), when("even or quick"));
    assert_eq!(told(47), Some(message.to_owned()));
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

#[test]
fn a_file_that_is_wrong_has_a_draft_as_long_as_all_of_it_can_be_read() {
    let text = new::scenario_text("late").unwrap();
    let (register, _) = register::load();
    let context = Context {
        register: &register,
        model: model(),
        today: None,
        solve: Solve::Never,
    };
    let check = |text: &str| check_bytes("late.ron", text.as_bytes(), &context);
    let whole = check(&text);
    assert_eq!(whole.draft, whole.scenario);
    let astray = check(&text.replacen("goto: \"", "goto: \"not-", 1));
    assert!(astray.scenario.is_none());
    let draft = astray.draft.unwrap();
    assert_eq!(
        draft.customer.card.operational[0].text.as_str(),
        "One lamp, on Thursday 12 November"
    );
    let unreadable = check(&text.replacen("goto: \"", "goto: 3, // \"", 1));
    assert!(unreadable.draft.is_none() && unreadable.scenario.is_none());
    assert!(check("(").draft.is_none());
}

#[test]
fn a_turn_that_somebody_is_led_past_for_want_of_a_choice_is_told() {
    let text = new::scenario_text("late").unwrap();
    let gated = |text: String, goto: &str| text.replace(goto, &format!("when: Flag(\"q\"), {goto}"));
    let text = text.replacen("cues: [", "set: [\"q\"], cues: [", 1);
    let text = gated(gated(text, "goto: \"comes-monday\""), "goto: \"asks-for-money-back\"");
    let found = findings("late.ron", text.as_bytes());
    let few: Vec<_> = found.iter().filter(|it| it.code == "too-few-choices").collect();
    assert!(few.len() == 1 && few[0].message.contains("no choice"), "{found:#?}");
    assert!(found.iter().all(|it| it.code != "gate-always-true"), "{found:#?}");
}

/// The small scenarios of the channels, under the law and the criteria that come with the program.
#[test]
fn the_scenarios_of_the_channels_have_no_finding() {
    let (register, _) = register::load();
    let context = Context {
        register: &register,
        model: model(),
        today: Some(DAY),
        solve: Solve::Small,
    };
    for channel in ["counter", "chat", "email", "social"] {
        let bytes = fs::read(fixture(&format!("channels/{channel}.ron"))).unwrap();
        assert_eq!(check_bytes(channel, &bytes, &context).findings, [], "{channel}");
    }
}

#[test]
fn a_quote_has_to_stand_in_every_variant() {
    let told = changed(
        "quote-not-said",
        "says: \"Where is my lamp?\"",
        "says: [\"Where is my lamp?\", \"Well? Where is my lamp?\"]",
    );
    assert_eq!(told, []);
    let told = changed(
        "quote-not-said",
        "says: \"Where is my lamp?\"",
        "says: [\"Where is my lamp?\", \"Well?\"]",
    );
    assert_eq!(told, [("quote-not-said", Severity::Error)]);
}

#[test]
fn each_thing_has_its_channels() {
    let on = |channel: &str, what: &str| {
        let text = fs::read_to_string(fixture("rules/wrong-channel/good.ron")).unwrap();
        let text = text.replacen("channel: Social", &format!("channel: {channel}"), 1);
        let text = text.replacen(
            "post: (counts: (same: 3), onlookers: [(name: \"Ann\", text: \"Mine too.\")]),",
            what,
            1,
        );
        findings("file.ron", text.as_bytes()).len()
    };
    for (what, channels) in [
        ("post: (),", ["Social", "Social"]),
        ("subject: \"a lamp\",", ["Chat", "Email"]),
        ("to: \"us\",", ["Email", "Email"]),
    ] {
        for channel in ["Phone", "Counter", "Chat", "Email", "Social"] {
            let wrong = usize::from(!channels.contains(&channel));
            assert_eq!(on(channel, what), wrong, "{what} on {channel}");
        }
    }
}
