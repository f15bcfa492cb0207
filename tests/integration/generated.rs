//! Made-up scenarios: the same every time, without findings, and as many-sided as they claim.

use std::sync::Arc;

use redress::content::{Context, Solve, check_bytes, parse, register};
use redress::core::condition::Condition;
use redress::core::scenario::{Node, Scenario};

use crate::made_up::{scenario, story_file};
use crate::stories::model;

fn choices(scenario: &Scenario) -> impl Iterator<Item = &redress::core::scenario::Choice> {
    let turns = scenario.nodes.iter().filter_map(|(_, node)| match node {
        Node::Turn(turn) => Some(turn),
        Node::Ending(_) => None,
    });
    turns.flat_map(|turn| &turn.choices)
}

#[test]
fn a_made_up_file_reads_as_the_scenario_it_was_written_from() {
    for (turns, seed) in [(0, 1), (1, 1), (2, 2), (7, 3), (40, 4), (300, 5)] {
        let read: Scenario = parse::options().from_str(&story_file(turns, seed)).unwrap();
        assert_eq!(read, scenario(turns, seed), "{turns} turns, seed {seed}");
    }
    assert_ne!(story_file(15, 1), story_file(15, 2));
}

#[test]
fn a_made_up_file_has_no_error() {
    let register = register::load().0;
    let context = |solve| Context {
        register: &register,
        model: Arc::new(model()),
        today: None,
        solve,
    };
    for (turns, seeds, solve) in [
        (15, 1..=12, Solve::Small),
        (40, 2..=2, Solve::Small),
        (2_000, 1..=1, Solve::Never),
    ] {
        for seed in seeds {
            let checked = check_bytes("made-up", story_file(turns, seed).as_bytes(), &context(solve));
            let said: Vec<_> = checked
                .findings
                .iter()
                .filter(|finding| finding.is_error())
                .map(|finding| (&finding.code, &finding.message))
                .collect();
            assert!(said.is_empty(), "{turns} turns, seed {seed}: {said:#?}");
        }
    }
}

#[test]
fn about_a_quarter_of_the_choices_are_gated_and_two_of_each_turn_are_not() {
    let scenario = scenario(2_000, 1);
    let gated = choices(&scenario).filter(|choice| choice.when.is_some()).count();
    assert!((1_600..2_400).contains(&gated), "{gated} of 8000");
    for (id, node) in &scenario.nodes {
        if let Node::Turn(turn) = node {
            assert!(
                turn.choices.iter().filter(|choice| choice.when.is_none()).count() >= 2,
                "{id}"
            );
        }
    }
    let whens: Vec<&Condition> = choices(&scenario).filter_map(|choice| choice.when.as_ref()).collect();
    let kinds: [fn(&Condition) -> bool; 7] = [
        |it| matches!(it, Condition::Flag(_)),
        |it| matches!(it, Condition::Not(_)),
        |it| matches!(it, Condition::All(_)),
        |it| matches!(it, Condition::Any(_)),
        |it| matches!(it, Condition::HeatAtLeast(_)),
        |it| matches!(it, Condition::Acknowledged),
        |it| matches!(it, Condition::FailedAtLeast(_)),
    ];
    for (at, kind) in kinds.iter().enumerate() {
        assert!(whens.iter().filter(|when| kind(when)).count() > 50, "kind {at}");
    }
}
