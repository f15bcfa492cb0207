//! Scenarios that are too large to be solved, whole or at all, and what is said of them.

use std::fs;

use redress::content::{Checked, Context, Solve, check_bytes, register};
use redress::diagnostic::Severity;

use crate::made_up::story_file;
use crate::rules::{findings, fixture, model};

/// What is checked of a made-up file of so many turns.
fn made_up(turns: usize, solve: Solve) -> Checked {
    let (register, _) = register::load();
    let context = Context {
        register: &register,
        model: model(),
        today: None,
        solve,
    };
    check_bytes("made-up.ron", story_file(turns, 1).as_bytes(), &context)
}

#[test]
fn a_scenario_that_is_not_solved_for_its_size_says_so_in_a_note() {
    for (turns, solve, told) in [
        (15, Solve::Small, false),
        (201, Solve::Small, true),
        (201, Solve::Never, false),
    ] {
        let checked = made_up(turns, solve);
        assert!(checked.scenario.is_some());
        let notes: Vec<_> = checked
            .findings
            .iter()
            .filter(|it| it.severity == Severity::Note)
            .collect();
        let codes: Vec<_> = notes.iter().map(|it| it.code).collect();
        assert_eq!(codes, if told { &["not-solved"][..] } else { &[] }, "{turns} {solve:?}");
        assert!(
            notes
                .iter()
                .all(|it| it.message.contains("201 turns") && it.help.is_some())
        );
    }
}

/// A scenario of `flags` questions that are each remembered until the end: two to the power of `flags` situations.
fn all_remembered(flags: usize) -> String {
    let choice = |id: &str, more: &str, goto: &str| {
        format!(
            "(id: \"{id}\", label: \"{id}\", text: \"Yes.\", {more} goto: \"{goto}\",
            why: (what: \"It was said.\", because: \"It was asked.\", next: \"Say it again.\")),"
        )
    };
    let mut nodes = Vec::new();
    let mut turn = |name: &str, choices: &[String]| {
        nodes.push(format!(
            "\"{name}\": Turn(says: \"And?\", choices: [{}]),\n",
            choices.concat()
        ));
    };
    for at in 0..flags {
        let (name, next) = (format!("ask-{at}"), format!("ask-{}", at + 1));
        let next = if at + 1 == flags { "use-0" } else { &next };
        let set = format!("effect: (set: [\"flag-{at}\"]),");
        turn(&name, &[choice("keep", &set, next), choice("drop", "", next)]);
    }
    for at in 0..flags {
        let (name, next) = (format!("use-{at}"), format!("use-{}", at + 1));
        let next = if at + 1 == flags { "good" } else { &next };
        let when = format!("when: Flag(\"flag-{at}\"),");
        let marks = "marks: { Acknowledge: (2, \"Heard.\"), Resolve: (2, \"Done.\") },";
        let (kept, other) = (choice("kept", &(when + marks), next), choice("other", "", next));
        let mut choices = [kept, other, choice("leave", "", "gone")];
        choices.rotate_left(at % 3);
        turn(&name, &choices);
    }
    let text = fs::read_to_string(fixture("rules/unknown-provision/good.ron")).unwrap();
    let (header, rest) = text.split_once("nodes: {").unwrap();
    let header = header.replace("start: \"ask\"", "start: \"ask-0\"");
    let gone = rest.find("\"gone\": Ending(").unwrap();
    let good =
        "\"good\": Ending(headline: \"It is done.\", outcome: Kept, goal: \"Go on.\", debrief: \"It was done.\"),";
    format!("{header}nodes: {{\n{}{good}\n{}", nodes.concat(), &rest[gone..])
}

#[test]
fn a_scenario_of_too_many_situations_says_so_in_a_note() {
    let found = findings("few.ron", all_remembered(3).as_bytes());
    assert!(found.iter().all(|it| it.severity == Severity::Warning), "{found:#?}");
    let found = findings("many.ron", all_remembered(60).as_bytes());
    let [note] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!((note.code, note.severity), ("not-solved", Severity::Note));
    assert!(note.message.contains("situations"), "{}", note.message);
    assert!(note.help.as_deref().is_some_and(|help| help.contains("redress solve")));
}

#[test]
fn of_more_flags_than_a_story_holds_nothing_else_is_said() {
    let told = |flags: usize| {
        // The first question asks for what only the last one sets.
        let asks = format!("label: \"drop\", when: Flag(\"flag-{}\"),", flags - 1);
        let text = all_remembered(flags).replacen("label: \"drop\",", &asks, 1);
        let found = findings("flags.ron", text.as_bytes()).into_iter();
        let codes = found.filter(|found| found.severity == Severity::Error);
        codes.map(|found| found.code).collect::<Vec<_>>()
    };
    assert_eq!(told(20), ["too-few-choices", "choice-never-offered"]);
    assert_eq!(told(140), ["too-many-flags"]);
}

#[test]
fn a_scenario_with_too_many_totals_is_solved_in_part_and_says_so() {
    let checked = made_up(150, Solve::Small);
    let notes: Vec<_> = checked
        .findings
        .iter()
        .filter(|it| it.severity == Severity::Note)
        .collect();
    let [note] = notes.as_slice() else { panic!("{notes:#?}") };
    assert_eq!(note.code, "not-solved");
    assert!(note.message.contains("not all is solved"), "{}", note.message);
    // What needs no band has been found all the same.
    assert!(checked.findings.iter().any(|it| it.code == "gate-always-true"));
}
