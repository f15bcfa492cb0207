//! How much a file may hold: letters of a name, choices of a turn; and the places that findings name.

use std::fs;

use redress::diagnostic::Severity;

use crate::rules::{findings, fixture};

#[test]
fn titles_and_names_have_room_for_so_many_characters() {
    let onlookers = |name: &str| format!("post: (onlookers: [(name: \"{name}\", text: \"Same here.\")]), summary:");
    let note = |from: &str| format!("collaborative: [(from: \"{from}\", on: \"2026-11-20\", text: \"Late.\")]");
    let place = |place: &str| format!("name: \"Robin Hale\", place: \"{place}\"");
    let elsewhere = |place: &str| format!("elsewhere: (channel: Phone, place: \"{place}\"), summary:");
    let cases: [(usize, &str, &dyn Fn(&str) -> String); 6] = [
        (60, "\"A late lamp\"", &|text| format!("\"{text}\"")),
        (40, "\"Robin Hale\"", &|text| format!("\"{text}\"")),
        (40, "name: \"Robin Hale\"", &place),
        (40, "summary:", &elsewhere),
        (40, "collaborative: []", &note),
        (40, "summary:", &onlookers),
    ];
    let text = fs::read_to_string(fixture("rules/label-too-long/good.ron")).unwrap();
    for (most, from, to) in cases {
        let told = |length: usize| {
            let changed = text.replacen(from, &to(&"é".repeat(length)), 1);
            assert_ne!(changed, text);
            let found = findings("changed.ron", changed.as_bytes()).into_iter();
            let found = found.filter(|found| found.code == "label-too-long");
            found.map(|found| (found.severity, found.message)).collect::<Vec<_>>()
        };
        assert_eq!(told(most), [], "{from}");
        let told = told(most + 1);
        let [(severity, message)] = told.as_slice() else {
            panic!("{from}: {told:?}")
        };
        assert_eq!(*severity, Severity::Warning);
        assert!(
            message.contains(&format!("{} characters; {most} fit", most + 1)),
            "{message}"
        );
    }
}

#[test]
fn a_turn_may_offer_six_at_once_and_has_keys_for_nine() {
    let text = fs::read_to_string(fixture("rules/label-too-long/good.ron")).unwrap();
    let told = |extra: usize, when: &str| {
        let reason = "why: (what: \"w\", because: \"b\", next: \"n\")";
        let way =
            |at| format!("(id: \"w{at}\", label: \"W{at}\", text: \"I say {at}.\", {when} {reason}, goto: \"lost\"),");
        let ways: Vec<String> = (0..extra).map(way).collect();
        let ways = ways.concat();
        let text = text.replacen("(id: \"day\"", &format!("{ways}(id: \"day\""), 1);
        let found = findings("changed.ron", text.as_bytes()).into_iter();
        let mut found = found.filter(|found| found.code == "too-many-choices");
        found.next().map(|found| found.severity)
    };
    let severities = [4, 5, 7, 8].map(|extra| told(extra, ""));
    let (warning, error) = (Some(Severity::Warning), Some(Severity::Error));
    assert_eq!(severities, [None, warning, warning, error]);
    // Nine that are never on offer together with the two that always are, and five that are.
    assert_eq!(told(9, "when: HeatAtLeast(99),"), None);
    assert_eq!(told(5, "when: Acknowledged,"), warning);
}

#[test]
fn a_real_firm_is_told_with_every_place_it_stands_at() {
    let text = fs::read_to_string(fixture("rules/real-firm/good.ron")).unwrap();
    let related = |text: &str| {
        let found = findings("firm.ron", text.as_bytes()).into_iter();
        let mut found: Vec<_> = found.filter(|found| found.code == "real-firm").collect();
        assert_eq!(found.len(), 1);
        let found = found.remove(0);
        let places: Vec<_> = found.related.into_iter().map(|other| other.place.path).collect();
        (found.place.path, places, found.help.unwrap())
    };
    let three = text
        .replacen("A lamp is late.", "Tesco, and Tesco again.", 1)
        .replacen("I say soon.", "Tesco's van.", 1)
        .replacen("Robin waits.", "Robin waits for Tesco.", 1);
    let (first, others, _) = related(&three);
    assert_eq!(first, "summary");
    assert_eq!(others, ["nodes/fix/choices/2/text", "nodes/kept/headline"]);
    let (_, others, help) = related(&text.replace(
        "why: (what: \"w\", because: \"b\", next: \"n\")",
        "why: (what: \"Tesco\", because: \"Tesco\", next: \"Tesco\")",
    ));
    assert!(
        others.len() == 8 && help.contains("it stands at 3 more places than are shown"),
        "{others:?} {help}"
    );
}

/// What a good fixture gives with `from` replaced: code, path and help.
fn placed(code: &str, changes: &[(&str, &str)]) -> Vec<(&'static str, String, String)> {
    let mut text = fs::read_to_string(fixture(&format!("rules/{code}/good.ron"))).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let found = findings("placed.ron", text.as_bytes()).into_iter();
    found
        .map(|found| (found.code, found.place.path, found.help.unwrap_or_default()))
        .collect()
}

#[test]
fn a_first_day_after_the_scenario_is_told_where_it_stands() {
    for last in ["", ", last: \"2024-05-01\""] {
        let since = format!("since: \"2034-03-02\"{last}");
        let found = placed("out-of-range", &[("since: \"2024-03-02\"", &since)]);
        let [(code, path, help)] = found.as_slice() else {
            panic!("{found:?}")
        };
        assert_eq!(
            (*code, path.as_str()),
            ("out-of-range", "customer/card/analytical/since")
        );
        assert!(help.contains("not after `date`"), "{help}");
    }
    let last = "since: \"2024-03-02\", last: \"2024-03-01\"";
    let found = placed("out-of-range", &[("since: \"2024-03-02\"", last)]);
    assert_eq!(found[0].1, "customer/card/analytical/last");
}

#[test]
fn a_turn_limit_that_cuts_ways_short_is_named() {
    let found = placed(
        "unknown-provision",
        &[("start: \"ask\",", "start: \"ask\", turn_limit: 1,")],
    );
    let codes: Vec<_> = found.iter().map(|found| found.0).collect();
    assert!(
        codes.contains(&"full-out-of-reach") && codes.contains(&"unreachable-node"),
        "{found:?}"
    );
    for (code, _, help) in &found {
        let cut = matches!(*code, "full-out-of-reach" | "unreachable-node");
        assert!(!cut || help.contains("raise `turn_limit` above 1"), "{code}: {help}");
    }
    let found = placed(
        "unknown-provision",
        &[("full: (Acknowledge: 2", "full: (Acknowledge: 3")],
    );
    assert!(found.iter().all(|found| !found.2.contains("turn_limit")), "{found:?}");
}

#[test]
fn what_follows_from_a_fault_is_not_told_beside_it() {
    for (from, to, code) in [
        ("start: \"ask\"", "start: \"kept\"", "wrong-start"),
        ("strands: [Acknowledge, Resolve]", "strands: []", "strand-never-tested"),
    ] {
        let found = placed("unknown-provision", &[(from, to)]);
        let codes: Vec<_> = found.iter().map(|found| found.0).collect();
        assert_eq!(codes, [code], "{found:?}");
    }
}

#[test]
fn a_name_has_no_room_elsewhere_and_a_title_has() {
    let long = "é".repeat(70);
    let help = |from: &str, to: &str| placed("label-too-long", &[(from, to)]).remove(0).2;
    let title = help("title: \"A late lamp\"", &format!("title: \"{long}\""));
    assert!(title.contains("`brief`"), "{title}");
    let onlooker = format!("post: (onlookers: [(name: \"{long}\", text: \"Same here.\")]), summary:");
    let text = fs::read_to_string(fixture("rules/label-too-long/good.ron")).unwrap();
    let found = findings("name.ron", text.replacen("summary:", &onlooker, 1).as_bytes());
    let name = found.iter().find(|found| found.code == "label-too-long").unwrap();
    assert_eq!(name.help.as_deref(), Some("shorten it"));
}

#[test]
fn jumps_of_loyalty_are_counted_as_choices() {
    let jump = "effect: (outcome: 20, process: 10, manner: 20), why: (";
    let text = fs::read_to_string(fixture("rules/unknown-provision/good.ron")).unwrap();
    for (jumps, said) in [
        (1, "says what did it"),
        (2, "and so with 1 more choice"),
        (3, "and so with 2 more choices"),
    ] {
        let found = findings("jumps.ron", text.replacen("why: (", jump, jumps).as_bytes());
        let message = found
            .iter()
            .find(|found| found.code == "loyalty-jump")
            .map(|found| &found.message);
        assert!(message.is_some_and(|message| message.ends_with(said)), "{message:?}");
    }
}

#[test]
fn a_character_that_nobody_sees_is_named_wherever_it_stands() {
    for (strange, named) in [
        ("\\u{0}", "U+0000, which is a control"),
        ("\\u{1b}[31m", "U+001B, which is a control"),
        ("\u{7}", "U+0007, which is a control"),
        ("\u{202e}", "U+202E, which turns"),
        ("\\u{200f}", "U+200F, which turns"),
    ] {
        let text = fs::read_to_string(fixture("rules/unknown-provision/good.ron")).unwrap();
        let text = text.replacen("I say day.", &format!("I say {strange}day."), 1);
        let found = findings("strange.ron", text.as_bytes());
        let [only] = found.as_slice() else {
            panic!("{strange:?}: {found:#?}")
        };
        assert_eq!(
            (only.code, only.place.path.as_str()),
            ("strange-character", "nodes/fix/choices/1/text")
        );
        assert!(only.message.contains(named), "{}", only.message);
    }
}
