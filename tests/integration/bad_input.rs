//! Files that nobody meant to write: each gives findings with a place and a way out, none a panic.

use std::fmt::Write as _;

use proptest::prelude::*;
use redress::content::new;
use redress::content::parse::LARGEST;
use redress::diagnostic::render::{concise, full, json};
use redress::diagnostic::{Finding, Severity};

use crate::rules::findings;

fn template() -> String {
    new::scenario_text("late-parcel").unwrap()
}

/// The findings of a file that must not pass.
fn told(bytes: &[u8]) -> Vec<Finding> {
    let found = findings("bad.ron", bytes);
    assert!(found.iter().any(Finding::is_error));
    for finding in &found {
        assert!(finding.place.line >= 1 && finding.place.column >= 1);
    }
    found
}

/// The only finding of a file.
fn only(bytes: &[u8]) -> Finding {
    let mut found = told(bytes);
    assert_eq!(found.len(), 1, "{}", concise::render(&found));
    found.remove(0)
}

/// A template with `from` replaced, and the codes and places that come of it.
fn changed(from: &str, to: &str) -> Vec<Finding> {
    let text = template();
    assert!(text.contains(from), "{from}");
    told(text.replacen(from, to, 1).as_bytes())
}

#[test]
fn an_empty_file_a_binary_and_one_too_large_are_unreadable() {
    let large = vec![b' '; LARGEST + 1];
    let inputs: [&[u8]; 5] = [b"", b" \n\t", b"\x89PNG\r\n\x1a\n\0\0", &[0xff, 0xfe, b'a', 0], &large];
    for bytes in inputs {
        let finding = only(bytes);
        assert_eq!(finding.code, "unreadable");
        assert!(finding.help.is_some());
    }
}

#[test]
fn the_first_byte_that_is_not_text_has_a_place() {
    let mut bytes = template().into_bytes();
    let at = template().find("lamps").unwrap();
    bytes[at] = 0xC3;
    let place = only(&bytes).place;
    assert_eq!((place.line, place.column), (5, 56));
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_no_fault() {
    let text = format!("\u{feff}{}", template().replace('\n', "\r\n"));
    assert_eq!(findings("windows.ron", text.as_bytes()), []);
}

#[test]
fn deep_nesting_is_one_finding_and_no_overflow() {
    for open in ["(", "[", "{", "(a:", "[(", "Not(", "All([", "/*", "\"", "r#\"", "Some("] {
        let finding = only(open.repeat(1_000_000 / open.len()).as_bytes());
        assert_eq!(finding.code, "syntax", "{open}");
    }
    let deep = format!(
        "when: {}Flag(\"x\"){},\n goto: \"and-now\"",
        "Not(".repeat(5_000),
        ")".repeat(5_000)
    );
    assert_eq!(changed("goto: \"and-now\"", &deep).len(), 1);
}

#[test]
fn a_file_cut_off_anywhere_says_so_or_has_another_finding() {
    let text = template();
    let whole = text.trim_end().len();
    for cut in (1..whole).step_by(97) {
        if text.is_char_boundary(cut) {
            let finding = only(&text.as_bytes()[..cut]);
            assert!(
                matches!(finding.code, "syntax" | "unreadable"),
                "{cut}: {}",
                finding.message
            );
            let said = finding.message.matches("ends too early").count();
            assert!(said <= 1, "{cut}: {}", finding.message);
        }
    }
}

#[test]
fn an_unknown_field_a_wrong_kind_and_a_wrong_type_say_what_is_known() {
    let field = &changed("debrief: \"They", "debreif: \"They")[0];
    assert_eq!(
        (field.code, field.message.as_str()),
        ("shape", "unknown field `debreif` in `Ending`")
    );
    assert!(field.help.as_ref().unwrap().starts_with("did you mean `debrief`?"));
    assert_eq!(field.place.path, "nodes/comes-monday/debreif");

    let kind = &changed("channel: Phone", "channel: Fone")[0];
    assert_eq!(
        (kind.code, kind.message.as_str()),
        ("shape", "unknown name `Fone` in `Channel`")
    );
    assert!(
        kind.help
            .as_ref()
            .unwrap()
            .contains("`Phone`, `Counter`, `Chat`, `Email` and `Social`")
    );
    assert_eq!((kind.place.line, kind.place.column, kind.place.width), (7, 14, 4));

    let kind = &changed("difficulty: 1", "difficulty: \"one\"")[0];
    assert_eq!(
        (kind.code, kind.message.as_str()),
        ("shape", "expected a whole number, found `\"one\"`")
    );
    let kind = &changed("\"2026-11-21\"", "\"2026-02-30\"")[0];
    assert_eq!(kind.message, "`2026-02-30` is not in the calendar");
}

#[test]
fn every_node_that_does_not_fit_is_told_and_the_rules_go_on() {
    let text = template()
        .replacen("goto: \"and-now\"", "gto: \"and-now\"", 1)
        .replacen("outcome: Lost", "outcome: Gone", 1)
        .replacen("difficulty: 1", "difficulty: 9", 1)
        .replacen("title:", "titel:", 1);
    let codes: Vec<(&str, usize)> = told(text.as_bytes()).iter().map(|f| (f.code, f.place.line)).collect();
    let shapes = codes.iter().filter(|(code, _)| *code == "shape").count();
    assert_eq!(shapes, 3, "{codes:?}");
    assert!(codes.contains(&("out-of-range", 8)), "{codes:?}");
    assert!(
        codes.iter().all(|(code, _)| matches!(*code, "shape" | "out-of-range")),
        "{codes:?}"
    );
}

#[test]
fn a_duplicate_key_is_told_with_the_place_of_the_first() {
    let text = template().replacen("\"asks-for-money-back\": Ending", "\"comes-monday\": Ending", 1);
    let found = told(text.as_bytes());
    let finding = found.iter().find(|f| f.code == "duplicate-key").unwrap();
    assert_eq!(finding.related.len(), 1);
    assert!(finding.related[0].place.line < finding.place.line);
    assert_eq!(
        only(
            template()
                .replacen("version: 1,", "version: 1, version: 1,", 1)
                .as_bytes()
        )
        .code,
        "duplicate-key"
    );
}

#[test]
fn something_else_in_ron_is_no_scenario() {
    for text in [
        "[1, 2]",
        "\"hello\"",
        "42",
        "()",
        "{}",
        "Turn(says: \"x\")",
        "{\"version\": 1}",
    ] {
        assert!(told(text.as_bytes()).iter().all(|f| f.code == "shape"), "{text}");
    }
}

#[test]
fn many_faults_on_one_long_line_are_found_in_good_time() {
    let mut nodes = String::new();
    for at in 0..20_000 {
        write!(
            nodes,
            "\"n{at}\": Turn(says: \"é\", choices: [(id: \"a\", label: \"A\", text: \"b\", goto: \"x{at}\")]),"
        )
        .unwrap();
    }
    let text = template().replacen("nodes: {", &format!("nodes: {{{nodes}"), 1);
    let found = told(text.as_bytes());
    assert!(found.iter().any(|f| f.code == "unknown-node"));
    assert!(found.iter().all(|f| {
        f.source_line
            .as_ref()
            .is_none_or(|line| line.text.chars().count() <= 160)
    }));

    let broken = nodes.replace("goto", "gto");
    let text = template().replacen("nodes: {", &format!("nodes: {{{broken}"), 1);
    assert!(told(text.as_bytes()).len() < 1_000);
}

#[test]
fn what_an_author_wrote_cannot_steer_a_terminal() {
    let text = template().replacen("goto: \"and-now\"", "goto: \"\\u{1b}[2J\\u{202e}\"", 1);
    let found = told(text.as_bytes());
    for rendered in [full::render(&found, false), concise::render(&found)] {
        assert!(!rendered.contains('\u{1b}') && !rendered.contains('\u{202e}'));
    }
}

/// A change that a tired author, a bad disk or a malicious one might make.
#[derive(Debug, Clone)]
enum Damage {
    Cut(usize, usize),
    Put(usize, Vec<u8>),
    Copy(usize, usize, usize),
    Word(usize, &'static str),
}

fn damage() -> impl Strategy<Value = Damage> {
    let words = prop_oneof![
        Just("("),
        Just(")"),
        Just("["),
        Just("]"),
        Just("{"),
        Just("}"),
        Just("\""),
        Just("//"),
        Just("/*"),
        Just("r#\""),
        Just("'"),
        Just("\\"),
        Just(","),
        Just(":"),
        Just("Some("),
        Just("-1"),
        Just("999999999999999999999"),
        Just("\u{feff}"),
        Just("é"),
        Just("\0"),
        Just("Turn("),
        Just("Ending()"),
        Just("Flag(\"x\")"),
        Just("{today}"),
        Just("#![enable(x)]"),
        Just("DaysAfter(\"today\", 2147483647)"),
    ];
    prop_oneof![
        (0usize..9_000, 1usize..400).prop_map(|(at, len)| Damage::Cut(at, len)),
        (0usize..9_000, prop::collection::vec(any::<u8>(), 1..8)).prop_map(|(at, bytes)| Damage::Put(at, bytes)),
        (0usize..9_000, 0usize..9_000, 1usize..600).prop_map(|(from, to, len)| Damage::Copy(from, to, len)),
        (0usize..9_000, words).prop_map(|(at, word)| Damage::Word(at, word)),
    ]
}

fn apply(bytes: &mut Vec<u8>, damage: &Damage) {
    let inside = |at: usize| at % (bytes.len() + 1);
    match damage {
        Damage::Cut(at, len) => {
            let at = inside(*at);
            let end = (at + len).min(bytes.len());
            bytes.drain(at..end);
        }
        Damage::Put(at, put) => {
            let at = inside(*at);
            bytes.splice(at..at, put.iter().copied());
        }
        Damage::Copy(from, to, len) => {
            let (from, to) = (inside(*from), inside(*to));
            let copied = bytes[from..(from + len).min(bytes.len())].to_vec();
            bytes.splice(to..to, copied);
        }
        Damage::Word(at, word) => {
            let at = inside(*at);
            bytes.splice(at..at, word.bytes());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_damage_makes_it_panic_and_the_same_bytes_give_the_same_findings(damages in prop::collection::vec(damage(), 1..5)) {
        let mut bytes = template().into_bytes();
        for damage in &damages {
            apply(&mut bytes, damage);
        }
        let found = findings("damaged.ron", &bytes);
        prop_assert_eq!(&found, &findings("damaged.ron", &bytes));
        let lines = bytes.split(|b| *b == b'\n').count();
        for finding in &found {
            prop_assert!((1..=lines).contains(&finding.place.line));
            prop_assert!(finding.severity == Severity::Warning || finding.help.is_some() || !finding.message.is_empty());
        }
        full::render(&found, true);
        concise::render(&found);
        prop_assert!(serde_json::from_str::<serde_json::Value>(&json::render(&found)).is_ok());
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        findings("bytes.ron", &bytes);
    }
}
