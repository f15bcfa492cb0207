//! The graph of a story, over many random ones: where things stand, and that every format can be read.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use proptest::prelude::*;
use redress::analysis::graph::{
    Edge, EdgeKind, Facts, Graph, Leg, Piece, Reached, RowKind, Wording, dot, mermaid, svg, way_of,
};
use redress::analysis::solve::Solution;
use redress::core::conversation::{Conversation, Mode};
use redress::core::score::Band;
use redress::core::story::{ChoiceId, NodeId, Story};

use crate::formats;
use crate::stories::{scenario, story};

const FULL: &str = "(Acknowledge: 2, Empathise: 2, Resolve: 3, FollowUp: 2, Law: 0)";
const START: &str = "(outcome: 0, process: 0, manner: 0, heat: 40)";
/// Labels that mean something in one format or another.
const LABELS: [&str; 6] = [
    "Plain words",
    r#"\"Quoted\" & <b>bold</b>"#,
    "[x](y) {z} | #35; `q`",
    r"back\\slash -> end",
    "£25, naïve – 日本",
    "A label that is far too long for any box to hold it",
];

/// Each turn's choices: where they lead (the two endings last), what they earn, and their heat.
type Turns = Vec<Vec<(usize, u8, i8)>>;

fn turns(count: Range<usize>) -> impl Strategy<Value = Turns> {
    count.prop_flat_map(|count| {
        let choice = (0..count + 2, 0u8..=3, -20i8..40);
        prop::collection::vec(prop::collection::vec(choice, 1..5), count)
    })
}

/// As before, but every way leads on.
fn without_loops(count: Range<usize>) -> impl Strategy<Value = Turns> {
    turns(count).prop_map(|mut turns| {
        let count = turns.len();
        for (at, choices) in turns.iter_mut().enumerate() {
            for (to, ..) in choices {
                *to = at + 1 + *to % (count + 1 - at);
            }
        }
        turns
    })
}

fn name(at: usize, count: usize) -> String {
    match at.checked_sub(count) {
        None if at == 0 => "a".to_owned(),
        None => format!("turn-{at}"),
        Some(0) => "end".to_owned(),
        Some(_) => "out".to_owned(),
    }
}

fn told(turns: &Turns) -> Arc<Story> {
    let choice = |(place, (at, &(to, mark, heat))): (usize, (usize, &(usize, u8, i8)))| {
        let (label, to) = (LABELS[(at + place) % LABELS.len()], name(to, turns.len()));
        format!(
            "(id: \"c{place}\", label: \"{label}\", text: \"t\", goto: \"{to}\", effect: (heat: {heat}),
             marks: {{ Acknowledge: ({mark}, \"x\"), Resolve: ({}, \"x\") }})",
            3 - mark
        )
    };
    let turn = |(at, choices): (usize, &Vec<(usize, u8, i8)>)| {
        let choices: Vec<String> = choices.iter().map(|one| (at, one)).enumerate().map(choice).collect();
        format!(
            "\"{}\": Turn(says: \"Line \\\"{at}\\\" of <all> & more words than fit in a box.\", choices: [{}]),",
            name(at, turns.len()),
            choices.join(",")
        )
    };
    let nodes: String = turns.iter().enumerate().map(turn).collect();
    story(scenario("Angry", "Time", START, FULL, &nodes))
}

fn wording() -> Wording {
    let between = |worst: Band, best: Band| format!("{worst:?} to {best:?}");
    Wording {
        bands: Band::ALL.map(|worst| Band::ALL.map(|best| between(worst, best))),
        never: "never reached".to_owned(),
        anywhere: vec!["from anywhere".to_owned()],
        about: "A \"graph\" of <it> & more.".to_owned(),
        ..Wording::default()
    }
}

/// With the way of somebody who always says the first thing.
fn drawn(story: &Arc<Story>) -> Graph {
    let mut conversation = Conversation::new(story.clone(), Mode::Practice, 1);
    while !conversation.is_over() {
        conversation.choose(ChoiceId(0)).unwrap();
    }
    let facts = Facts {
        taken: way_of(&conversation),
        ..Facts::default()
    };
    Graph::new(story, &facts, &wording())
}

/// Every choice there is.
fn choices(story: &Story) -> Vec<(NodeId, ChoiceId)> {
    let nodes = (0u32..).take(story.node_count()).map(NodeId);
    nodes
        .flat_map(|node| (0..story.choice_count(node)).map(move |choice| (node, ChoiceId(choice))))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_two_boxes_overlap_and_no_line_runs_through_one(turns in turns(1..12)) {
        let graph = drawn(&told(&turns));
        for (at, one) in graph.nodes.iter().enumerate() {
            let a = one.area;
            prop_assert!(a.x >= 0 && a.y >= 0 && a.x + a.wide <= graph.size.x && a.y + a.high <= graph.size.y);
            for other in &graph.nodes[at + 1..] {
                let b = other.area;
                let apart = a.x + a.wide < b.x || b.x + b.wide < a.x || a.y + a.high < b.y || b.y + b.high < a.y;
                prop_assert!(apart, "{} {:?} and {} {:?}", one.name, a, other.name, b);
            }
        }
        for edge in &graph.edges {
            let mut from = edge.start;
            for piece in &edge.path {
                let to = piece.end();
                if let Piece::Straight(_) = piece {
                    for node in &graph.nodes {
                        let area = node.area;
                        let beside = from.x.max(to.x) <= area.x || area.x + area.wide <= from.x.min(to.x);
                        prop_assert!(beside || from.y < area.y || area.y + area.high < from.y, "{}", node.name);
                    }
                }
                prop_assert!((0..=graph.size.x).contains(&to.x) && (0..=graph.size.y).contains(&to.y));
                from = to;
            }
            let (source, target) = (graph.node(edge.from).area, graph.node(edge.to).area);
            prop_assert_eq!(edge.start.x, source.x + source.wide);
            prop_assert!(source.y < edge.start.y && edge.start.y < source.y + source.high);
            prop_assert_eq!(from.x, target.x);
        }
    }

    #[test]
    fn every_way_leads_deeper_unless_it_closes_a_loop(turns in turns(1..12)) {
        let graph = drawn(&told(&turns));
        prop_assert_eq!(graph.nodes[0].layer, 0);
        for edge in &graph.edges {
            let (from, to) = (graph.node(edge.from).layer, graph.node(edge.to).layer);
            prop_assert_eq!(edge.kind == EdgeKind::Back, to <= from, "{:?} {} {}", edge.kind, from, to);
        }
        // Among what the start leads to, every way back closes a loop.
        let reached = |node| leads(&graph, NodeId(0), node);
        for back in graph.edges.iter().filter(|edge| edge.kind == EdgeKind::Back && reached(edge.from)) {
            prop_assert!(leads(&graph, back.to, back.from));
        }
    }

    #[test]
    fn every_choice_stands_in_its_box_and_leaves_it_exactly_once(turns in turns(1..12)) {
        let story = told(&turns);
        let graph = drawn(&story);
        let mut leaves: Vec<_> =
            graph.edges.iter().flat_map(|edge| edge.choices.iter().map(|choice| (edge.from, *choice))).collect();
        leaves.sort_unstable();
        prop_assert_eq!(&leaves, &choices(&story));
        for edge in &graph.edges {
            prop_assert!(edge.choices.iter().all(|choice| story.goto(edge.from, *choice) == edge.to));
        }
        let mut rows = Vec::new();
        for node in &graph.nodes {
            for row in &node.rows {
                if let RowKind::Choice { choice, .. } = row.kind {
                    rows.push((node.id, choice));
                }
            }
        }
        rows.sort_unstable();
        prop_assert_eq!(rows, leaves);
    }

    #[test]
    fn the_same_story_gives_the_same_picture(turns in turns(1..12)) {
        let (one, other) = (told(&turns), told(&turns));
        prop_assert_eq!(svg(&drawn(&one), &wording()), svg(&drawn(&other), &wording()));
    }

    #[test]
    fn every_format_can_be_read(turns in turns(1..12)) {
        let story = told(&turns);
        let graph = drawn(&story);
        formats::xml(&svg(&graph, &wording()));
        // A walk-out has no choice, and one way all the same.
        let ways = graph.edges.iter().map(|edge| edge.choices.len().max(1)).sum();
        let said = formats::dot(&dot(&graph, &story, &wording()));
        prop_assert_eq!(said, (graph.nodes.len(), ways));
        let said = formats::mermaid(&mermaid(&graph, &story));
        prop_assert_eq!(said, (graph.nodes.len(), ways));
    }

    #[test]
    fn the_bands_of_an_ending_are_those_of_every_way_there_is(turns in without_loops(1..5)) {
        let story = told(&turns);
        let facts = Facts::find(&story);
        let mut brute = vec![Reached::Never; story.node_count()];
        // Seeds until every temperament has been drawn.
        for seed in 0..16 {
            every_way(&Conversation::new(story.clone(), Mode::Practice, seed), &mut brute);
        }
        prop_assert_eq!(facts.reached, brute);
    }

    #[test]
    fn the_best_line_leads_from_the_start_to_an_ending_with_the_best_band(turns in without_loops(1..12)) {
        let story = told(&turns);
        let facts = Facts::find(&story);
        let graph = Graph::new(&story, &facts, &wording());
        let mut at = story.start();
        for Leg { from, choice, to } in &facts.best {
            prop_assert_eq!(*from, at);
            let bold = |edge: &&Edge| edge.best && edge.from == at && edge.to == *to;
            prop_assert!(graph.edges.iter().any(|edge| bold(&edge)), "{:?} of {:?}", choice, from);
            at = *to;
        }
        prop_assert!(story.is_ending(at));
        let count = |on: fn(&Edge) -> bool| graph.edges.iter().filter(|edge| on(edge)).count();
        prop_assert_eq!(count(|edge| edge.best), facts.best.len());
    }
}

/// Whether the ways that lead deeper lead from one node to another.
fn leads(graph: &Graph, from: NodeId, to: NodeId) -> bool {
    let (mut seen, mut todo) = (BTreeSet::new(), vec![from]);
    while let Some(node) = todo.pop() {
        if seen.insert(node) {
            todo.extend(
                graph
                    .out(node)
                    .iter()
                    .filter(|edge| edge.kind != EdgeKind::Back)
                    .map(|edge| edge.to),
            );
        }
    }
    seen.contains(&to)
}

/// Plays on in every way from here.
fn every_way(conversation: &Conversation, reached: &mut [Reached]) {
    let (story, state) = (conversation.story().clone(), *conversation.state());
    let here = &mut reached[state.node.index()];
    if conversation.is_over() {
        let best = Solution::find(&story, conversation.temperament()).best().unwrap();
        let band = redress::core::score::score(story.scenario(), story.model(), &best, &state).band;
        *here = match *here {
            Reached::With { worst, best } => Reached::With {
                worst: worst.min(band),
                best: best.max(band),
            },
            _ => Reached::With {
                worst: band,
                best: band,
            },
        };
        return;
    }
    *here = Reached::Some;
    for choice in story.offered(state.node, state.situation) {
        let mut next = conversation.clone();
        next.choose(choice).unwrap();
        every_way(&next, reached);
    }
}

#[test]
fn where_heat_led_out_the_way_goes_there_and_not_where_the_choice_says() {
    let story = told(&vec![vec![(1, 0, 39)], vec![(2, 0, 39)], vec![(3, 0, 0)]]);
    let mut conversation = Conversation::new(story.clone(), Mode::Practice, 1);
    while !conversation.is_over() {
        conversation.choose(ChoiceId(0)).unwrap();
    }
    let facts = Facts {
        taken: way_of(&conversation),
        ..Facts::default()
    };
    let graph = Graph::new(&story, &facts, &wording());
    let taken: Vec<_> = graph.edges.iter().filter(|edge| edge.taken).collect();
    let names: Vec<_> = taken
        .iter()
        .map(|edge| (edge.kind, graph.node(edge.to).name.as_str()))
        .collect();
    assert_eq!(names, [(EdgeKind::Forward, "turn-1"), (EdgeKind::WalkOut, "out")]);
}

#[test]
fn of_two_choices_with_one_target_the_better_alone_is_bold() {
    let nodes = r#""a": Turn(says: "…", choices: [
        (id: "poor", label: "Poor", text: "t", goto: "end"),
        (id: "good", label: "Good", text: "t", goto: "end", marks: { Acknowledge: (2, "x") }),
    ]),"#;
    let story = story(scenario("Angry", "Time", START, FULL, nodes));
    let graph = Graph::new(&story, &Facts::find(&story), &wording());
    assert_eq!(graph.out(story.start()).len(), 1, "one line of the picture");
    let (dot, mermaid) = (dot(&graph, &story, &wording()), mermaid(&graph, &story));
    let line = |text: &str, label: &str| {
        let mut lines = text.lines().filter(|line| line.contains(&format!("\"{label}\"")));
        let found = lines.next().unwrap().to_owned();
        assert!(lines.next().is_none(), "{label}");
        found
    };
    for (label, bold) in [("Good", true), ("Poor", false)] {
        assert_eq!(line(&dot, label).contains("penwidth=3"), bold, "{label}");
        assert_eq!(line(&mermaid, label).contains("==>"), bold, "{label}");
    }
}

#[test]
fn a_story_that_cannot_be_solved_is_drawn_all_the_same() {
    let story = told(&vec![vec![(1, 0, 0), (2, 0, 0)], vec![(2, 0, 0)]]);
    let graph = Graph::new(&story, &Facts::default(), &wording());
    assert!(
        graph
            .nodes
            .iter()
            .all(|node| node.reached == Reached::Unknown && !node.best)
    );
    formats::xml(&svg(&graph, &wording()));
}

/// Turns in a row, each with a way on and one a third of the story further.
fn long_ways(count: usize) -> Graph {
    let ways = |at: usize| vec![(at + 1, 1, 0), ((at + count / 3).min(count), 0, 0)];
    drawn(&told(&(0..count).map(ways).collect()))
}

#[test]
fn the_longest_ways_of_a_huge_story_run_straight_so_that_it_can_be_drawn() {
    assert_eq!(long_ways(300).straight, 0);
    let graph = long_ways(1_200);
    assert!(graph.straight > 500);
    let pieces: usize = graph.edges.iter().map(|edge| edge.path.len()).sum();
    assert!(pieces < 150_000, "{pieces}");
    for edge in &graph.edges {
        let end = edge.path.last().unwrap().end();
        let (from, to) = (graph.node(edge.from).area, graph.node(edge.to).area);
        assert_eq!((edge.start.x, end.x), (from.x + from.wide, to.x));
    }
}
