//! Conversations that begin in the middle.

use std::sync::Arc;

use proptest::prelude::*;
use redress::core::chance::Temperament;
use redress::core::condition::Condition;
use redress::core::conversation::{Conversation, ConversationError, Mode, Prompt};
use redress::core::state::State;
use redress::core::story::{NodeId, Story};

use crate::stories::{model, scenario, story};

const TURNS: &str = r#"
    "a": Turn(says: [(text: "Hello?", when: Not(Flag("rude"))), "I am still here.", (text: "Well?", when: HeatAtLeast(50))],
        choices: [
            (id: "hear", label: "h", text: "h", marks: {Acknowledge: (3, "r")}, effect: (manner: 10, heat: -15), goto: "b"),
            (id: "snap", label: "s", text: "s", effect: (manner: -10, heat: 9, set: ["rude"]), goto: "a"),
        ]),
    "b": Turn(says: "And?", choices: [
        (id: "fix", label: "f", text: "f", when: Acknowledged, effect: (outcome: 30), goto: "end"),
        (id: "again", label: "g", text: "g", effect: (failed: true, heat: 5), goto: "a"),
    ]),"#;

/// The same story with a bit for each flag, and with bits shared.
fn both() -> [Arc<Story>; 2] {
    let sharing = Story::compile_sharing(Arc::new(turns().scenario().clone()), Arc::new(model())).unwrap();
    [turns(), Arc::new(sharing)]
}

fn turns() -> Arc<Story> {
    let start = "(outcome: -40, process: -20, manner: 0, heat: 40)";
    let full = "(Acknowledge: 3, Empathise: 0, Resolve: 0, FollowUp: 0, Law: 0)";
    story(scenario("Angry", "Money", start, full, TURNS))
}

/// Says the choice in this place of those on offer, if it goes on at all.
fn say(conversation: &mut Conversation, place: usize) {
    let offered: Vec<_> = match conversation.prompt() {
        Prompt::Turn { node, .. } => conversation
            .story()
            .offered(node, conversation.state().situation)
            .collect(),
        Prompt::Ending { .. } => return,
    };
    conversation.choose(offered[place % offered.len()]).unwrap();
}

proptest! {
    #[test]
    fn whoever_begins_where_another_came_goes_on_as_they_do(
        before in prop::collection::vec(0..2usize, 0..6),
        after in prop::collection::vec(0..2usize, 0..6),
        seed in 0..50u64,
    ) {
        for story in both() {
            let mut whole = Conversation::new(story.clone(), Mode::Practice, seed);
            for place in &before {
                say(&mut whole, *place);
            }
            let state = *whole.state();
            let mut rest = Conversation::from_state(story, Mode::Practice, seed, whole.temperament(), state).unwrap();
            prop_assert_eq!(rest.is_from_the_start(), before.is_empty());
            for place in &after {
                say(&mut whole, *place);
                say(&mut rest, *place);
                prop_assert_eq!(whole.state(), rest.state());
            }
        }
    }

    #[test]
    fn the_variant_is_the_one_that_is_said(moves in prop::collection::vec(0..2usize, 0..8), seed in 0..50u64) {
        let mut conversation = Conversation::new(turns(), Mode::Practice, seed);
        for place in moves {
            let (Prompt::Turn { says, node, .. } | Prompt::Ending { says, node, .. }) = conversation.prompt();
            let lines = conversation.story().lines(node);
            let drawn = conversation.variant().map_or("", |at| lines[at].text.as_str());
            prop_assert_eq!(drawn, says);
            say(&mut conversation, place);
        }
    }
}

#[test]
fn another_temperament_is_no_start_of_its_own() {
    let story = turns();
    let drawn = Temperament::drawn(1);
    let other = Temperament::ALL.into_iter().find(|one| *one != drawn).unwrap();
    let begin = |one| Conversation::from_state(story.clone(), Mode::Practice, 1, one, State::start(&story)).unwrap();
    assert!(begin(drawn).is_from_the_start());
    assert!(!begin(other).is_from_the_start());
}

#[test]
fn nobody_stands_where_no_conversation_can() {
    let story = turns();
    let start = State::start(&story);
    let begin = |change: fn(&mut State)| {
        let mut state = start;
        change(&mut state);
        Conversation::from_state(story.clone(), Mode::Practice, 1, Temperament::Even, state)
    };
    let cases: [fn(&mut State); 4] = [
        |state| state.node = NodeId(99),
        |state| state.situation.heat = 101,
        |state| state.situation.failed = 3,
        |state| state.situation.flags = 1 << 127,
    ];
    for change in cases {
        assert!(matches!(begin(change), Err(ConversationError::Nowhere(_))));
    }
    assert!(begin(|state| state.situation.flags = 1).is_ok());
}

#[test]
fn flags_are_named_where_they_matter() {
    for story in both() {
        let names = |node: &str| -> Vec<String> {
            let flags = story.flags_at(story.node_id(node).unwrap());
            flags.map(|(name, _)| name.to_owned()).collect()
        };
        assert_eq!(names("a"), ["rude"]);
        assert!(story.has_flag("rude") && !story.has_flag("kind"));
    }
}

#[test]
fn a_line_that_may_not_be_said_lacks_what_it_asks_for() {
    let story = turns();
    let situation = State::start(&story).situation;
    let lacks = |variant| story.failing_line(story.start(), variant, situation);
    assert_eq!(lacks(0), []);
    assert_eq!(lacks(1), []);
    assert_eq!(lacks(2), [Condition::HeatAtLeast(50)]);
    assert_eq!(lacks(9), []);
}
