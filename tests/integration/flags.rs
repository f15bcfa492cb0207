//! Flags that share bits play as flags that do not; and what an offer that fails lacks.

use std::sync::Arc;

use proptest::prelude::*;
use redress::core::condition::Condition;
use redress::core::conversation::{Conversation, Mode, Prompt};
use redress::core::scenario::{Node, Scenario};
use redress::core::state::State;
use redress::core::story::{ChoiceId, MAX_FLAGS, Situation, Story, too_many_flags};
use redress::core::text::{Line, Lines, Text};

use crate::made_up;
use crate::stories::{model, scenario, story};

const FULL: &str = "(Acknowledge: 3, Empathise: 3, Resolve: 4, FollowUp: 3, Law: 2)";
const START: &str = "(outcome: -40, process: -20, manner: 0, heat: 60)";

/// Both ways of compiling one scenario.
fn both(scenario: Scenario) -> [Arc<Story>; 2] {
    let (scenario, model) = (Arc::new(scenario), Arc::new(model()));
    let plain = Story::compile(scenario.clone(), model.clone()).unwrap();
    let sharing = Story::compile_sharing(scenario, model).unwrap();
    [plain, sharing].map(Arc::new)
}

/// Plays both side by side; every prompt must be the same. Returns where it went.
fn play_alike(stories: [Arc<Story>; 2], seed: u64, picks: &[usize]) -> Vec<String> {
    let [mut plain, mut sharing] = stories.map(|story| Conversation::new(story, Mode::Practice, seed));
    let mut way = Vec::new();
    for pick in picks {
        assert_eq!(plain.prompt(), sharing.prompt(), "after {way:?}");
        let Prompt::Turn { choices, .. } = plain.prompt() else {
            break;
        };
        let choice = choices[pick % choices.len()].id;
        plain.choose(choice).unwrap();
        sharing.choose(choice).unwrap();
        way.push(plain.story().node_name(plain.state().node).to_owned());
    }
    assert_eq!(plain.prompt(), sharing.prompt(), "after {way:?}");
    way
}

#[derive(Debug, Clone)]
struct Sketch {
    goto: usize,
    set: Vec<usize>,
    when: Option<Condition>,
    heat: i16,
    asks: Option<Condition>,
}

fn condition(flags: usize) -> impl Strategy<Value = Condition> {
    let leaf = prop_oneof![
        6 => (0..flags).prop_map(|flag| Condition::Flag(format!("f{flag}"))),
        1 => Just(Condition::Acknowledged),
        1 => (30u8..90).prop_map(Condition::HeatAtLeast),
    ];
    leaf.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|it| Condition::Not(Box::new(it))),
            prop::collection::vec(inner.clone(), 0..3).prop_map(Condition::All),
            prop::collection::vec(inner, 0..3).prop_map(Condition::Any),
        ]
    })
}

/// Turns that lead anywhere, mostly onwards, each choice setting and asking for some of a few flags.
fn any_scenario() -> impl Strategy<Value = Scenario> {
    (2usize..9, 2usize..7).prop_flat_map(|(turns, flags)| {
        let sketch = (
            0..turns + 2,
            prop::collection::vec(0..flags, 0..3),
            prop::option::of(condition(flags)),
            -20i16..25,
            prop::option::of(condition(flags)),
        );
        let sketch = sketch.prop_map(|(goto, set, when, heat, asks)| Sketch {
            goto,
            set,
            when,
            heat,
            asks,
        });
        let turn = prop::collection::vec(sketch, 2..4);
        let lines = prop::collection::vec(condition(flags), 0..3);
        (prop::collection::vec(turn, turns), lines).prop_map(|(turns, last_words)| built(&turns, last_words))
    })
}

fn built(turns: &[Vec<Sketch>], last_words: Vec<Condition>) -> Scenario {
    let name = |at: usize| if at == 0 { "a".to_owned() } else { format!("t{at}") };
    let text: String = (0..turns.len())
        .map(|at| turn_text(&name(at), turns[at].len()))
        .collect();
    let mut scenario = scenario("Angry", "Time", START, FULL, &text);
    for (at, sketches) in turns.iter().enumerate() {
        let Node::Turn(turn) = &mut scenario.nodes.0[at].1 else {
            continue;
        };
        turn.says = Lines(
            sketches
                .iter()
                .enumerate()
                .map(|(n, it)| line(n, it.asks.clone()))
                .collect(),
        );
        for (n, (choice, sketch)) in turn.choices.iter_mut().zip(sketches).enumerate() {
            // Four in five lead onwards; the first choice is always on offer.
            let goto = if sketch.goto % 5 == 0 {
                sketch.goto
            } else {
                at + 1 + sketch.goto % 3
            };
            choice.goto = if goto < turns.len() {
                name(goto)
            } else {
                "end".to_owned()
            };
            choice.when = sketch.when.clone().filter(|_| n > 0);
            choice.effect.heat = sketch.heat;
            choice.effect.set = sketch.set.iter().map(|flag| format!("f{flag}")).collect();
        }
    }
    for (_, node) in &mut scenario.nodes.0 {
        if let Node::Ending(ending) = node {
            let asked = last_words.iter().cloned().enumerate();
            ending.says = Lines(asked.map(|(n, when)| line(n, Some(when))).collect());
        }
    }
    scenario
}

fn turn_text(name: &str, choices: usize) -> String {
    let choice = |n: usize| format!(r#"(id: "c{n}", label: "l", text: "t", goto: "end"),"#);
    format!(
        r#""{name}": Turn(says: "…", choices: [{}]),"#,
        (0..choices).map(choice).collect::<String>()
    )
}

fn line(n: usize, when: Option<Condition>) -> Line {
    Line {
        text: Text::new(&format!("line {n}")),
        when,
    }
}

proptest! {
    #[test]
    fn a_story_whose_flags_share_bits_plays_alike(
        scenario in any_scenario(),
        seed: u64,
        plays in prop::collection::vec(prop::collection::vec(0usize..6, 24), 8),
    ) {
        let stories = both(scenario);
        for picks in plays {
            play_alike(stories.clone(), seed, &picks);
        }
    }
}

#[test]
fn a_made_up_story_plays_alike_when_its_bits_are_shared() {
    for seed in 0..4 {
        let stories = both(made_up::scenario(300, seed));
        let width = |story: &Story| story.flags_read().count_ones();
        assert!(width(&stories[0]) > 50, "bits of their own");
        assert!(width(&stories[1]) < 12, "shared: {}", width(&stories[1]));
        let picks: Vec<usize> = (0..80).map(|at| at * at + usize::try_from(seed).unwrap()).collect();
        assert!(play_alike(stories, seed, &picks).len() > 20);
    }
}

#[test]
fn a_story_may_have_thousands_of_flags_that_are_forgotten_in_time() {
    let long = made_up::scenario(2_000, 1);
    assert!(too_many_flags(&long).is_none());
    assert!(Story::compile(Arc::new(long), Arc::new(model())).is_ok());
}

#[test]
fn flags_that_all_matter_at_the_end_are_too_many_above_the_limit() {
    let with = |count: usize| {
        let mut scenario = scenario("Angry", "Time", START, FULL, &turn_text("a", 2));
        let names: Vec<String> = (0..count).map(|flag| format!("f{flag}")).collect();
        if let Node::Turn(turn) = &mut scenario.nodes.0[0].1 {
            turn.choices[0].effect.set = names.clone();
        }
        if let Node::Ending(ending) = &mut scenario.nodes.0[1].1 {
            let asked = names.into_iter().map(Condition::Flag).collect();
            ending.says = Lines(vec![line(0, Some(Condition::Any(asked)))]);
        }
        scenario
    };
    assert!(too_many_flags(&with(MAX_FLAGS)).is_none());
    assert_eq!(too_many_flags(&with(MAX_FLAGS + 1)).unwrap().flag, "f128");
}

/// What of `when` fails in a turn where the flag "set" can be set and has not been.
fn lacking(when: &str, situation: Situation) -> Vec<Condition> {
    let text = format!(
        r#""a": Turn(says: "…", choices: [(id: "x", label: "l", text: "t", goto: "end", effect: (set: ["set"])),
            (id: "y", label: "l", text: "t", goto: "end", when: {when})]),"#
    );
    let story = story(scenario("Angry", "Time", START, FULL, &text));
    let offered = story.is_offered(story.start(), ChoiceId(1), situation);
    let lacking = story.failing(story.start(), ChoiceId(1), situation);
    assert_eq!(offered, lacking.is_empty(), "{when}");
    lacking
}

#[test]
fn what_a_choice_lacks_is_told_in_the_smallest_parts_as_written() {
    let story = story(scenario("Angry", "Time", START, FULL, &turn_text("a", 2)));
    let now = State::start(&story).situation;
    let (flag, heat) = (Condition::Flag("set".to_owned()), Condition::HeatAtLeast(80));
    assert_eq!(lacking(r#"Flag("set")"#, now), [Condition::Flag("set".to_owned())]);
    assert_eq!(
        lacking(r#"All([Flag("set"), HeatAtLeast(50), HeatAtLeast(80)])"#, now),
        [flag.clone(), heat.clone()]
    );
    assert_eq!(
        lacking(
            r#"Any([All([HeatAtLeast(50), Flag("set")]), HeatAtLeast(80), Acknowledged])"#,
            now
        ),
        [flag.clone(), heat, Condition::Acknowledged]
    );
    let not = Condition::Not(Box::new(Condition::Any(vec![Condition::HeatAtLeast(50), flag])));
    assert_eq!(lacking(r#"Not(Any([HeatAtLeast(50), Flag("set")]))"#, now), [not]);
    assert_eq!(lacking("Any([])", now), [Condition::Any(Vec::new())]);
    assert_eq!(lacking(r#"Not(Flag("nobody sets this"))"#, now), []);
    assert_eq!(lacking("FailedAtLeast(1)", Situation { failed: 1, ..now }), []);
}
