//! The arithmetic of rules.md, by hand and over many inputs.

use std::sync::Arc;

use proptest::prelude::*;
use redress::analysis::policy::{Policy, played};
use redress::analysis::solve::Solution;
use redress::core::chance::Temperament;
use redress::core::conversation::{Conversation, ConversationError, Event, Mode, Prompt};
use redress::core::explain::{Meter, Reason, explain, start_causes};
use redress::core::measures::{LoyaltyKind, loyalty_reading, measures};
use redress::core::report::Report;
use redress::core::scenario::{Channel, Scenario};
use redress::core::score::{Band, score};
use redress::core::state::State;
use redress::core::story::{ChoiceId, Story};

use crate::any_story::any_story;
use crate::stories::{model, read, scenario, story};

const TIME: &str = "(outcome: -40, process: -20, manner: 0, heat: 60)";
const FULL: &str = "(Acknowledge: 3, Empathise: 3, Resolve: 4, FollowUp: 3, Law: 2)";

/// One turn after another, each with one choice of the given body, and an idle second one.
fn line(choices: &[&str]) -> String {
    let name = |at: usize| ["a", "b", "c", "d", "e", "f", "g"][at];
    let turn = |(at, body): (usize, &&str)| {
        let goto = if at + 1 == choices.len() { "end" } else { name(at + 1) };
        format!(
            r#""{}": Turn(says: "…", choices: [(id: "x", label: "x", text: "x", goto: "{goto}", {body}),
                (id: "idle", label: "idle", text: "…", goto: "{goto}")]),"#,
            name(at)
        )
    };
    choices.iter().enumerate().map(turn).collect()
}

fn seed_of(temperament: Temperament) -> u64 {
    (0..100).find(|seed| Temperament::drawn(*seed) == temperament).unwrap()
}

fn play_line(persona: &str, loss: &str, choices: &[&str]) -> (Arc<Story>, Conversation) {
    let story = story(scenario(persona, loss, TIME, FULL, &line(choices)));
    let seed = seed_of(Temperament::Even);
    let mut conversation = Conversation::new(story.clone(), Mode::Practice, seed);
    while !conversation.is_over() {
        conversation.choose_named("x").unwrap();
    }
    (story, conversation)
}

/// The five handlings of rules.md section 3, with choices of plausible size: satisfaction, loyalty, recommend.
#[test]
fn the_five_handlings_of_the_rules_come_out_in_their_order() {
    let plain = r#"marks: {Acknowledge: (3, "r"), Empathise: (1, "r")}, effect: (process: 4, manner: 14, heat: -18)"#;
    let cases: [(&str, &[&str], [i32; 3]); 5] = [
        (
            "very good",
            &[
                plain,
                r#"marks: {Resolve: (3, "r")}, effect: (outcome: 45, process: 12, manner: 8)"#,
                r#"marks: {Empathise: (2, "r")}, effect: (process: 8, manner: 8)"#,
                r#"marks: {FollowUp: (3, "r")}, effect: (outcome: 9, process: 14, manner: 8)"#,
            ],
            [65, 71, 8],
        ),
        (
            "warm but useless",
            &[
                r#"marks: {Acknowledge: (1, "r"), Empathise: (2, "r")}, effect: (manner: 10, process: -3)"#,
                "effect: (manner: 4, process: -4)",
                "effect: (manner: 2, process: -2)",
                "effect: (manner: 2, process: -1)",
            ],
            [38, 47, 5],
        ),
        (
            "curt but correct",
            &[
                r#"marks: {Resolve: (2, "r")}, effect: (outcome: 25, process: 4, manner: -2, heat: -2)"#,
                r#"marks: {Resolve: (2, "r")}, effect: (outcome: 15, process: 12)"#,
                r#"marks: {FollowUp: (2, "r")}, effect: (outcome: 12, process: 12)"#,
                "effect: (outcome: 1, process: 5, manner: 2)",
            ],
            [55, 47, 7],
        ),
        (
            "money only",
            &[
                r#"marks: {Resolve: (1, "r")}, effect: (outcome: 30)"#,
                r#"marks: {Resolve: (1, "r")}, effect: (outcome: 25, process: 4)"#,
                "effect: (outcome: 20, process: 4)",
                "effect: (outcome: 5, process: -2)",
            ],
            [55, 45, 6],
        ),
        (
            "unlawful",
            &[
                r#"law: [Breaches(provision: "p", says: "s")], effect: (outcome: -12, process: -6, manner: -8, heat: 14)"#,
                "effect: (process: -10, manner: -7)",
                "effect: (outcome: -8, process: -8)",
                "effect: (process: -7, manner: -4)",
            ],
            [21, 25, 3],
        ),
    ];
    let mut results = Vec::new();
    for (name, choices, expected) in cases {
        let (story, conversation) = play_line("Angry", "Time", choices);
        let state = conversation.state();
        let recommend = measures(story.scenario(), story.model(), state).recommend;
        results.push((
            name,
            [i32::from(state.satisfaction), i32::from(state.loyalty), recommend],
            expected,
        ));
    }
    for (name, result, expected) in &results {
        let near = result.iter().zip(expected).all(|(is, should)| (is - should).abs() <= 2);
        assert!(near, "{name}: {result:?}, the rules say {expected:?}");
    }
    let loyalty = |at: usize| results[at].1[1];
    assert!(loyalty(0) > loyalty(2) && loyalty(2) >= loyalty(3) && loyalty(1) >= loyalty(3) && loyalty(3) > loyalty(4));
}

#[test]
fn a_loss_counts_half_as_much_again_and_twice_after_a_failed_recovery() {
    let choices = [
        "effect: (outcome: -10)",
        "effect: (outcome: -10, failed: true)",
        "effect: (outcome: -10)",
        "effect: (outcome: 10)",
    ];
    let (_, conversation) = play_line("Anxious", "Time", &choices);
    let outcomes: Vec<i32> = conversation.steps().iter().map(|step| step.after.justice[0]).collect();
    assert_eq!(outcomes, [-55, -70, -90, -80]);
}

#[test]
fn solving_first_halves_the_manner_gain_and_caps_empathise() {
    let body = r#"marks: {Resolve: (2, "r"), Empathise: (3, "r")}, effect: (outcome: 20, manner: 9)"#;
    let (story, conversation) = play_line("Anxious", "Time", &[body]);
    let step = &conversation.steps()[0];
    assert_eq!(step.after.justice[2], 4, "9 halved toward zero");
    assert_eq!(step.after.totals[1], 1);
    let explained = explain(&story, conversation.temperament(), conversation.start(), ChoiceId(0));
    assert!(
        explained
            .causes
            .iter()
            .any(|c| c.meter == Meter::Manner && c.why == Reason::SolvingFirst && c.amount == -5)
    );
    let (_, heard) = play_line("Anxious", "Time", &[r#"marks: {Acknowledge: (2, "r")}"#, body]);
    assert_eq!(heard.state().justice[2], 9);
    assert_eq!(heard.state().totals[1], 3);
}

#[test]
fn an_unlawful_line_takes_resolve_away_and_keeps_merit_out_of_reach() {
    let body = r#"marks: {Acknowledge: (3, "r"), Empathise: (3, "r"), Resolve: (3, "r"), FollowUp: (3, "r")},
        law: [Breaches(provision: "p", says: "s")]"#;
    let (_, conversation) = play_line("Angry", "Time", &[body]);
    assert_eq!(conversation.state().totals, [3, 3, 0, 3, -2]);
    let whole = r#"marks: {Acknowledge: (3, "r"), Empathise: (3, "r"), Resolve: (3, "r"), FollowUp: (3, "r")},
        law: [Applies(provision: "p", because: "s"), Applies(provision: "p", because: "s")]"#;
    let (story, conversation) = play_line("Angry", "Time", &[body, whole, whole]);
    let card = score(
        story.scenario(),
        story.model(),
        &Solution::find(&story, Temperament::Even).best().unwrap(),
        conversation.state(),
    );
    assert!(card.overall >= 85, "{card:?}");
    assert_eq!(card.band, Band::Pass);
    assert!(card.missing.lawful);
}

#[test]
fn a_better_outcome_before_anything_was_heard_never_counts_towards_loyalty() {
    let (_, unheard) = play_line("Anxious", "Time", &["effect: (outcome: 40)"]);
    assert_eq!(unheard.state().loyalty, 45);
    let (_, late) = play_line(
        "Anxious",
        "Time",
        &["effect: (outcome: 40)", r#"marks: {Acknowledge: (3, "r")}"#],
    );
    assert_eq!(late.state().loyalty, 45);
    let (_, heard) = play_line(
        "Anxious",
        "Time",
        &[r#"marks: {Acknowledge: (2, "r")}"#, "effect: (outcome: 40)"],
    );
    assert_eq!(heard.state().loyalty, 52);
}

#[test]
fn loyalty_never_rises_past_its_caps() {
    let hear = r#"marks: {Acknowledge: (3, "r")}, effect: (manner: 100)"#;
    let (_, good) = play_line("Anxious", "Time", &[hear, "effect: (outcome: 100, manner: 100)"]);
    assert_eq!(good.state().loyalty, 75);
    let (_, failed) = play_line(
        "Anxious",
        "Time",
        &[hear, "effect: (outcome: 100, manner: 100, failed: true)"],
    );
    assert_eq!(failed.state().loyalty, 70);
}

#[test]
fn cues_are_priced_by_the_persona_and_temperament_offsets_a_move_that_is_not_nought() {
    let (_, angry) = play_line("Angry", "Time", &["effect: (heat: 2, cues: [PolicyFirst, Transfer])"]);
    assert_eq!(angry.state().situation.heat, 60 + 2 + 8 + 8);
    let quick = seed_of(Temperament::Quick);
    let story = story(scenario(
        "Angry",
        "Time",
        TIME,
        FULL,
        &line(&["effect: (heat: -5)", ""]),
    ));
    let mut conversation = Conversation::new(story, Mode::Practice, quick);
    conversation.choose_named("x").unwrap();
    assert_eq!(conversation.state().situation.heat, 58);
    conversation.choose_named("x").unwrap();
    assert_eq!(
        conversation.state().situation.heat,
        58,
        "a move of nothing has no offset"
    );
}

#[test]
fn heat_of_a_hundred_leads_out_unless_an_ending_was_reached() {
    let (_, out) = play_line("Angry", "Time", &["effect: (heat: 90)", ""]);
    assert_eq!(out.story().node_name(out.state().node), "out");
    let (_, end) = play_line("Angry", "Time", &["effect: (heat: 90)"]);
    assert_eq!(end.story().node_name(end.state().node), "end");
}

#[test]
fn the_turn_limit_ends_a_loop() {
    let nodes = r#""a": Turn(says: "…", choices: [
        (id: "x", label: "x", text: "x", goto: "a"), (id: "y", label: "y", text: "y", goto: "end")]),"#;
    let story = story(scenario("Angry", "Time", TIME, FULL, nodes));
    let mut conversation = Conversation::new(story, Mode::Practice, 1);
    let mut turns = 0;
    while !conversation.is_over() {
        conversation.choose_named("x").unwrap();
        turns += 1;
    }
    assert_eq!(turns, model().turn_limit);
    assert_eq!(conversation.story().node_name(conversation.state().node), "out");
}

#[test]
fn csat_counts_the_steps_that_satisfaction_exceeds() {
    let story = story(scenario("Angry", "Time", TIME, FULL, &line(&[""])));
    let at = |satisfaction| {
        let state = State {
            satisfaction,
            ..State::start(&story)
        };
        measures(story.scenario(), story.model(), &state).csat
    };
    assert_eq!(
        [0, 20, 21, 40, 41, 60, 61, 80, 81, 100].map(at),
        [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
    );
}

#[test]
fn the_four_readings_and_the_silent_defector() {
    let mut scenario: Scenario = scenario("Angry", "Time", TIME, FULL, &line(&[""]));
    let mut at = |orders, loyalty, satisfaction| {
        scenario.customer.card.analytical.orders = orders;
        let story = story(scenario.clone());
        let state = State {
            loyalty,
            satisfaction,
            ..State::start(&story)
        };
        let reading = loyalty_reading(story.scenario(), story.model(), &state);
        (reading.kind, reading.silent_defector)
    };
    assert_eq!(at(2, 50, 50), (LoyaltyKind::True, false));
    assert_eq!(at(1, 50, 50), (LoyaltyKind::Latent, false));
    assert_eq!(at(2, 49, 50), (LoyaltyKind::Spurious, false));
    assert_eq!(at(1, 49, 50), (LoyaltyKind::None, false));
    assert_eq!(at(1, 37, 60), (LoyaltyKind::None, true), "200 + 8 * 37 = 496 per mille");
    assert_eq!(at(1, 38, 60), (LoyaltyKind::None, false), "504 per mille");
}

#[test]
fn assessment_refuses_to_take_anything_back_and_explore_scores_nothing() {
    let story = story(scenario("Angry", "Time", TIME, FULL, &line(&["", ""])));
    let mut assessed = Conversation::new(story.clone(), Mode::Assessment, 1);
    assessed.choose_named("x").unwrap();
    assert_eq!(assessed.take_back(), Err(ConversationError::NoUndo));
    let mut exploring = Conversation::new(story.clone(), Mode::Explore, 1);
    exploring.go_to("b").unwrap();
    exploring.choose_named("x").unwrap();
    let best = Solution::find(&story, Temperament::Even).best().unwrap();
    let report = Report::of("t", &exploring, Some(&best));
    assert!(report.strands.is_none() && report.overall.is_none() && report.band.is_none() && report.measures.is_none());
    assert!(report.turns.iter().all(|turn| turn.awards.is_empty()));
    assert_eq!(
        Conversation::new(story, Mode::Practice, 1).go_to("b").unwrap_err(),
        ConversationError::NotExploring
    );
}

#[test]
fn where_both_meters_start_has_its_causes() {
    let story = story(scenario("Angry", "Time", TIME, FULL, &line(&[""])));
    let start = State::start(&story);
    let sum = |meter| {
        start_causes(&story)
            .iter()
            .filter(|c| c.meter == meter)
            .map(|c| c.amount)
            .sum::<i32>()
    };
    assert_eq!(50 + sum(Meter::Satisfaction), i32::from(start.satisfaction));
    assert_eq!(70 + sum(Meter::Loyalty), i32::from(start.loyalty));
}

fn walk(story: &Arc<Story>, seed: u64) -> Conversation {
    played(Conversation::new(story.clone(), Mode::Practice, seed), Policy::Random).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_conversation_always_ends_within_the_turn_limit(story in any_story(), seed: u64) {
        prop_assert!(walk(&story, seed).steps().len() <= 7);
    }

    #[test]
    fn every_change_is_the_sum_of_its_causes(story in any_story(), seed: u64) {
        let conversation = walk(&story, seed);
        for (at, step) in conversation.steps().iter().enumerate() {
            let before = conversation.before(at);
            let explained = explain(&story, conversation.temperament(), before, step.choice.unwrap());
            let sum = |meter| explained.causes.iter().filter(|c| c.meter == meter).map(|c| c.amount).sum::<i32>();
            let moved = |f: fn(&State) -> i32| f(&step.after) - f(before);
            prop_assert_eq!(sum(Meter::Outcome), moved(|s| s.justice[0]));
            prop_assert_eq!(sum(Meter::Process), moved(|s| s.justice[1]));
            prop_assert_eq!(sum(Meter::Manner), moved(|s| s.justice[2]));
            prop_assert_eq!(sum(Meter::Heat), moved(|s| s.situation.heat.into()));
            prop_assert_eq!(sum(Meter::Satisfaction), moved(|s| s.satisfaction.into()));
            prop_assert_eq!(sum(Meter::Loyalty), moved(|s| s.loyalty.into()));
            for award in &explained.awards {
                prop_assert!(award.points <= award.best_here);
                prop_assert_eq!(award.points, moved_total(before, &step.after, award.strand.index()));
            }
        }
    }

    #[test]
    fn replaying_a_log_gives_the_same_report(story in any_story(), seed: u64, back in 0usize..4) {
        let mut conversation = walk(&story, seed);
        for _ in 0..back.min(conversation.steps().len()) {
            conversation.take_back().unwrap();
        }
        let again = Conversation::replay(story.clone(), Mode::Practice, seed, &conversation.log()).unwrap();
        let best = Solution::find(&story, conversation.temperament()).best().unwrap();
        let bytes = |c: &Conversation| serde_json::to_string(&Report::of("t", c, Some(&best))).unwrap();
        prop_assert_eq!(bytes(&conversation), bytes(&again));
    }

    #[test]
    fn taking_a_choice_back_undoes_it_and_the_log_keeps_both(story in any_story(), seed: u64) {
        let mut conversation = Conversation::new(story, Mode::Practice, seed);
        let Prompt::Turn { choices, .. } = conversation.prompt() else { return Ok(()) };
        let (shown, first): (Vec<_>, _) = (choices.iter().map(|o| o.id).collect(), choices[0].id);
        let start = *conversation.state();
        conversation.choose(first).unwrap();
        conversation.take_back().unwrap();
        prop_assert_eq!(conversation.state(), &start);
        prop_assert_eq!(conversation.taken_back(), 1);
        let logged = conversation.log();
        prop_assert_eq!(logged.len(), 2);
        prop_assert_eq!(&logged[1], &Event::TookBack);
        let Prompt::Turn { choices, .. } = conversation.prompt() else { return Ok(()) };
        prop_assert_eq!(choices.iter().map(|o| o.id).collect::<Vec<_>>(), shown);
    }
}

fn moved_total(before: &State, after: &State, strand: usize) -> i32 {
    after.totals[strand] - before.totals[strand]
}

#[test]
fn a_second_try_shares_its_past_whatever_was_drawn_or_taken_back() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/laptop-on-day-27.ron");
    let story = story(read(&std::fs::read_to_string(path).unwrap()));
    for seed in 0..12 {
        let first = played(Conversation::new(story.clone(), Mode::Assessment, seed), Policy::Random).unwrap();
        let mut undone = Conversation::new(story.clone(), Mode::Practice, seed);
        for step in first.steps() {
            undone.choose(step.choice.unwrap()).unwrap();
            undone.take_back().unwrap();
            undone.choose(step.choice.unwrap()).unwrap();
        }
        for at in 0..first.steps().len() {
            for past in [&first, &undone] {
                let second = past.second_try(at);
                assert_eq!((second.seed(), second.temperament()), (seed, first.temperament()));
                assert_eq!((second.mode(), second.taken_back()), (Mode::Practice, 0));
                assert_eq!(second.steps(), &first.steps()[..at]);
                assert_eq!(second.shared_with(&first), at);
                for shown in 0..=at {
                    assert_eq!(
                        second.prompt_at(shown),
                        first.prompt_at(shown),
                        "seed {seed}, turn {shown} of {at}"
                    );
                }
                let again = Conversation::replay(story.clone(), Mode::Practice, seed, &second.log()).unwrap();
                assert_eq!(again.steps(), second.steps());
            }
        }
    }
}

#[test]
fn a_second_try_of_an_exploration_keeps_its_jumps() {
    let story = story(scenario("Angry", "Money", TIME, FULL, &line(&["", "", ""])));
    let mut first = Conversation::new(story.clone(), Mode::Explore, 1);
    first.go_to("b").unwrap();
    first.choose_named("x").unwrap();
    let second = first.second_try(2);
    assert_eq!((second.mode(), second.steps()), (Mode::Explore, first.steps()));
    assert_eq!(second.log(), first.log());
}

#[test]
fn a_conversation_is_shown_where_its_turn_happens_and_its_end_where_it_was_last() {
    let file = std::fs::read_to_string("tests/fixtures/rules/wrong-move/good.ron").unwrap();
    let story = Arc::new(Story::compile(Arc::new(read(&file)), Arc::new(model())).unwrap());
    let mut conversation = Conversation::new(story, Mode::Practice, 1);
    let place = |conversation: &Conversation, moves| {
        let shown = conversation.shown_after(moves);
        (
            shown.channel,
            shown.customer.place.to_string(),
            shown.setting.thing.clone(),
        )
    };
    conversation.choose(ChoiceId(0)).unwrap();
    assert_eq!(place(&conversation, 0), (Channel::Phone, String::new(), None));
    let moved = (Channel::Counter, "at the desk".to_owned(), Some("toaster".to_owned()));
    assert_eq!(place(&conversation, 1), moved);
    conversation.choose(ChoiceId(0)).unwrap();
    assert!(conversation.is_over());
    assert_eq!(place(&conversation, 2), moved);
    conversation.take_back().unwrap();
    conversation.take_back().unwrap();
    assert_eq!(conversation.shown().channel, Channel::Phone);
}
