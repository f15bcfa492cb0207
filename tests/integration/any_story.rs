//! Stories of a few turns with random effects, marks, flags, gates and targets; endless loops end by the turn limit.

use std::fmt::Write as _;
use std::sync::Arc;

use proptest::prelude::*;
use redress::core::scenario::{Node, Scenario};
use redress::core::story::Story;

use crate::stories::{read, scenario, story};

const FULLS: [&str; 3] = [
    "(Acknowledge: 3, Empathise: 3, Resolve: 4, FollowUp: 3, Law: 2)",
    "(Acknowledge: 5, Empathise: 1, Resolve: 6, FollowUp: 2, Law: 4)",
    "(Acknowledge: 1, Empathise: 2, Resolve: 9, FollowUp: 0, Law: 1)",
];

/// What a gated choice or line asks for.
const GATES: [&str; 9] = [
    r#"Any([Flag("f"), HeatAtLeast(70), Acknowledged])"#,
    r#"Flag("g")"#,
    r#"Not(Flag("f"))"#,
    r#"All([Not(Flag("g")), HeatAtLeast(45)])"#,
    "FailedAtLeast(1)",
    "FailedAtLeast(2)",
    "Not(Acknowledged)",
    "Not(HeatAtLeast(61))",
    r#"All([Flag("f"), Flag("h"), Any([Acknowledged, FailedAtLeast(1)])])"#,
];

type Parts = ([i16; 3], i16, bool, [u8; 4], usize, usize, usize, usize);

fn choice() -> impl Strategy<Value = Parts> {
    (
        prop::array::uniform3(-30i16..30),
        prop::sample::select(vec![-35, -20, -7, 0, 0, 4, 15, 38]),
        prop::bool::weighted(0.25),
        prop::array::uniform4(0u8..4),
        // Law, way on, cues and flags, gate.
        0usize..7,
        0usize..9,
        0usize..9,
        0usize..24,
    )
}

#[expect(
    clippy::many_single_char_names,
    reason = "the strands and the kinds of justice by their first letters"
)]
fn write_choice(text: &mut String, names: &[&str], at: usize, number: usize, parts: &Parts) {
    let ([o, p, m], heat, failed, [a, e, r, f], law, target, extra, gate) = parts;
    // Some lead back or stay, which makes loops; most lead on.
    let goto = match target {
        0 => names[0],
        1 => names[at],
        7 => "end",
        8 => "fine",
        on => names.get(at + 1 + on % 3).copied().unwrap_or("end"),
    };
    let law = match law {
        1 => r#"Applies(provision: "p", because: "b")"#,
        2 => r#"Misses(provision: "p", because: "b")"#,
        3 => r#"OverClaims(provision: "p", says: "b")"#,
        4 => r#"Breaches(provision: "p", says: "b")"#,
        5 => r#"Applies(provision: "p", because: "b"), Applies(provision: "q", because: "b")"#,
        _ => "",
    };
    let cue = [
        "",
        "Repeat",
        "GivesTime",
        "Jargon, OwnsIt",
        "",
        "PolicyFirst",
        "",
        "",
        "",
    ][*extra];
    let set = [
        "",
        r#""f""#,
        r#""g""#,
        r#""h""#,
        r#""f", "g""#,
        r#""unread""#,
        "",
        "",
        "",
    ][*extra];
    // The first choice of a turn is always on offer.
    let when = match GATES.get(*gate) {
        Some(gate) if number > 0 => format!("when: {gate},"),
        _ => String::new(),
    };
    write!(
        text,
        r#"(id: "c{number}", label: "l", text: "t", goto: "{goto}", law: [{law}], {when}
        marks: {{Acknowledge: ({a}, "x"), Empathise: ({e}, "x"), Resolve: ({r}, "x"), FollowUp: ({f}, "x")}},
        effect: (outcome: {o}, process: {p}, manner: {m}, heat: {heat}, failed: {failed}, cues: [{cue}], set: [{set}])),"#
    )
    .unwrap();
}

/// A scenario of up to five turns with up to four choices each.
pub(crate) fn any_scenario() -> impl Strategy<Value = Scenario> {
    let turns = prop::collection::vec(prop::collection::vec(choice(), 2..5), 1..6);
    let persona = prop::sample::select(vec!["Angry", "Anxious", "KnowItAll", "Vulnerable", "BargainHunter"]);
    let loss = prop::sample::select(vec!["Money", "Time", "Dignity", "Safety"]);
    let heat = prop::sample::select(vec![0u8, 30, 49, 60, 80]);
    let strands = prop::sample::select(vec![
        "[Acknowledge, Empathise, Resolve, FollowUp, Law]",
        "[Acknowledge, Resolve, Law]",
        "[Empathise, FollowUp]",
    ]);
    let lines = prop::collection::vec(0usize..24, 8);
    (turns, persona, loss, heat, 0usize..3, 2u32..7, strands, lines).prop_map(
        |(turns, persona, loss, heat, full, limit, strands, lines)| {
            let names = &["a", "b", "c", "d", "e"][..turns.len()];
            let mut text = String::new();
            for (at, choices) in turns.iter().enumerate() {
                write!(text, r#""{}": Turn(says: "…", choices: ["#, names[at]).unwrap();
                for (number, parts) in choices.iter().enumerate() {
                    write_choice(&mut text, names, at, number, parts);
                }
                text.push_str("]),");
            }
            text.push_str(r#""fine": Ending(headline: "Fine.", outcome: Parted, goal: "g", debrief: "d"),"#);
            let start = format!("(outcome: -40, process: -20, manner: 0, heat: {heat})");
            let mut scenario = scenario(persona, loss, &start, FULLS[full], &text);
            scenario.turn_limit = Some(limit);
            scenario.strands = read(strands);
            for ((_, node), gate) in scenario.nodes.0.iter_mut().zip(lines) {
                let says = match node {
                    Node::Turn(turn) => &mut turn.says,
                    Node::Ending(ending) => &mut ending.says,
                };
                if let Some(gate) = GATES.get(gate) {
                    *says = read(&format!(r#"[(text: "0", when: {gate}), (text: "1")]"#));
                }
            }
            scenario
        },
    )
}

/// The same, compiled.
pub(crate) fn any_story() -> impl Strategy<Value = Arc<Story>> {
    any_scenario().prop_map(story)
}
