//! A story as a picture: turns and endings as boxes in layers, choices as rows of their turn, and ways between them.
//!
//! A box lists its choices, those with the same target together, so that a label never lies on a line; one line leaves
//! each group. Everything is in whole pixels at 100 %, y down, and the same story gives the same picture.
//!
//! The layout is our own. `rust-sugiyama` 0.4.0, the one kept crate with the whole method, returns places of nodes only
//! and drops the ways around other nodes that it has found; it knows no ports on a box, sums floats in the order of a
//! randomly keyed map, and brings petgraph into a build that does without. (Sugiyama, Tagawa, Toda 1981.)

mod boxes;
mod dot;
mod facts;
mod layers;
mod mermaid;
mod order;
mod place;
mod route;
mod svg;

pub use boxes::{LINE, PAD, Wording};
pub use dot::dot;
pub use facts::{Facts, Leg, Reached, way_of};
pub use mermaid::mermaid;
pub use svg::{Colours, svg};

use crate::core::scenario::{Fate, Node as Written};
use crate::core::story::{ChoiceId, NodeId, Story};

/// A point, in pixels at 100 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Point {
    /// To the right.
    pub x: i32,
    /// Down.
    pub y: i32,
}

/// A rectangle, in pixels at 100 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Area {
    /// The left edge.
    pub x: i32,
    /// The upper edge.
    pub y: i32,
    /// How wide.
    pub wide: i32,
    /// How high.
    pub high: i32,
}

/// The picture of a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graph {
    /// The scenario's title.
    pub title: String,
    /// Boxes by [`NodeId`], in file order.
    pub nodes: Vec<Node>,
    /// Ways between them: by the turn they leave, then by their first choice.
    pub edges: Vec<Edge>,
    /// How wide and high the whole of it is; it starts at 0, 0.
    pub size: Point,
    /// How many lines run straight behind the boxes: there are too many long ones to lead all of them around.
    pub straight: usize,
}

/// A turn or an ending as a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Which.
    pub id: NodeId,
    /// Its name in the file.
    pub name: String,
    /// What the customer says there, or how it ended; whole.
    pub about: String,
    /// Whether the firm keeps the customer; `None` for a turn.
    pub ending: Option<Fate>,
    /// How deep it stands, 0 at the left.
    pub layer: u32,
    /// Where it stands.
    pub area: Area,
    /// Its text, from the top.
    pub rows: Vec<Row>,
    /// Whether it can be reached, and with which bands.
    pub reached: Reached,
    /// On the best line.
    pub best: bool,
    /// On the way that was taken.
    pub taken: bool,
}

/// A row of text in a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is, which decides how it looks.
    pub kind: RowKind,
    /// The words, short enough for the box.
    pub text: String,
    /// From the top of the box to the middle of the row.
    pub middle: i32,
}

/// What a row of a box is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// The node's name.
    Name,
    /// How the customer's line begins.
    Says,
    /// A choice.
    Choice {
        /// Which.
        choice: ChoiceId,
        /// On the best line.
        best: bool,
        /// On the way that was taken.
        taken: bool,
    },
    /// The bands an ending is reached with.
    Bands,
    /// An ending's headline.
    Headline,
    /// Something the reader must know: never reached, reached from anywhere.
    Note,
}

/// A way from a turn, for one choice or more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// The turn it leaves.
    pub from: NodeId,
    /// Where it leads.
    pub to: NodeId,
    /// Its choices, in file order; none for a walk-out.
    pub choices: Vec<ChoiceId>,
    /// How it is drawn.
    pub kind: EdgeKind,
    /// On the best line.
    pub best: bool,
    /// On the way that was taken.
    pub taken: bool,
    /// Where its line starts.
    pub start: Point,
    /// The line, piece by piece.
    pub path: Vec<Piece>,
    /// The middles of the first and the last row it leaves, from the top of the picture.
    pub rows: (i32, i32),
}

/// How a way is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EdgeKind {
    /// To a deeper layer.
    Forward,
    /// Back to a layer that is no deeper: a loop. Dashed, below the boxes.
    Back,
    /// Where heat or the turn limit led out, whatever the choice said. Dashed.
    WalkOut,
}

/// A piece of a line, from where the last one ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// Straight on.
    Straight(Point),
    /// A cubic curve: two control points and its end.
    Curve(Point, Point, Point),
}

impl Piece {
    /// Where it ends.
    pub const fn end(self) -> Point {
        match self {
            Self::Straight(end) | Self::Curve(_, _, end) => end,
        }
    }
}

impl Graph {
    /// Draws `story` with what is known about it.
    pub fn new(story: &Story, facts: &Facts, wording: &Wording) -> Self {
        let mut graph = Self {
            title: story.scenario().title.to_string(),
            nodes: Vec::with_capacity(story.node_count()),
            edges: edges(story, facts),
            size: Point::default(),
            straight: 0,
        };
        let ids = (0u32..).take(story.node_count()).map(NodeId);
        graph.nodes = ids.map(|id| node(story, facts, id)).collect();
        let layers = layers::find(graph.nodes.len(), &mut graph.edges, story.start());
        let layered = order::Layered::new(&graph, &layers);
        let order = layered.order();
        graph.straight = graph.edges.iter().filter(|edge| layered.runs_straight(edge)).count();
        layered.sort_edges(&order, &mut graph.edges);
        for (node, layer) in graph.nodes.iter_mut().zip(&layers) {
            node.layer = *layer;
            boxes::fill(node, story, facts, wording, &graph.edges);
        }
        place::place(&mut graph, &layered, &order);
        graph
            .edges
            .sort_by_key(|edge| (edge.from, edge.choices.first().copied(), edge.to));
        graph
    }

    /// The box of a node.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.index()]
    }

    /// The ways out of a node, in the order of their first choice.
    pub fn out(&self, id: NodeId) -> &[Edge] {
        out(&self.edges, id)
    }

    /// The ways into a node.
    pub fn into(&self, id: NodeId) -> impl DoubleEndedIterator<Item = &Edge> {
        self.edges.iter().filter(move |edge| edge.to == id)
    }

    /// The ways one by one, for files that show no rows: each choice of `edge`, and whether it is on the best line; a
    /// walk-out has one way without a choice.
    fn ways(&self, edge: &Edge) -> Vec<(Option<ChoiceId>, bool)> {
        if edge.choices.is_empty() {
            return vec![(None, edge.best)];
        }
        let best = |choice: ChoiceId| {
            let mut rows = self.node(edge.from).rows.iter();
            rows.any(|row| matches!(row.kind, RowKind::Choice { choice: of, best: true, .. } if of == choice))
        };
        let ways = edge.choices.iter();
        ways.map(|choice| (Some(*choice), edge.best && best(*choice))).collect()
    }

    /// Every node in reading order: layer by layer, each from the top.
    pub fn reading(&self) -> Vec<NodeId> {
        let mut ids: Vec<NodeId> = self.nodes.iter().map(|node| node.id).collect();
        ids.sort_by_key(|id| (self.node(*id).layer, self.node(*id).area.y, *id));
        ids
    }
}

fn node(story: &Story, facts: &Facts, id: NodeId) -> Node {
    let (about, ending) = match story.node(id) {
        Written::Turn(turn) => (turn.says.0.first().map(|line| line.text.to_string()), None),
        Written::Ending(ending) => (Some(ending.headline.to_string()), Some(ending.outcome)),
    };
    let on = |legs: &[Leg]| legs.iter().any(|leg| leg.from == id || leg.to == id);
    Node {
        id,
        name: story.node_name(id).to_owned(),
        about: about.unwrap_or_default(),
        ending,
        layer: 0,
        area: Area::default(),
        rows: Vec::new(),
        reached: facts.reached.get(id.index()).copied().unwrap_or_default(),
        best: on(&facts.best),
        taken: on(&facts.taken),
    }
}

/// One way for each pair of turn and target, and one for each walk-out that happened.
fn edges(story: &Story, facts: &Facts) -> Vec<Edge> {
    let mut edges: Vec<Edge> = Vec::new();
    for from in (0u32..).take(story.node_count()).map(NodeId) {
        let first = edges.len();
        for choice in (0..story.choice_count(from)).map(ChoiceId) {
            let to = story.goto(from, choice);
            let leg = Leg { from, choice, to };
            let same = edges[first..].iter_mut().find(|edge| edge.to == to);
            let edge = match same {
                Some(edge) => edge,
                None => push(&mut edges, from, to, EdgeKind::Forward),
            };
            edge.choices.push(choice);
            edge.best |= facts.best.contains(&leg);
            edge.taken |= facts.taken.contains(&leg);
        }
        let out = |leg: &&Leg| leg.from == from && story.goto(from, leg.choice) != leg.to;
        let (best, taken) = (facts.best.iter().find(out), facts.taken.iter().find(out));
        for leg in [best, taken].into_iter().flatten() {
            let (best, taken) = (Some(leg) == best, Some(leg) == taken);
            let last = edges
                .last_mut()
                .filter(|last| last.from == from && last.kind == EdgeKind::WalkOut);
            let edge = match last {
                Some(edge) => edge,
                None => push(&mut edges, from, leg.to, EdgeKind::WalkOut),
            };
            edge.best |= best;
            edge.taken |= taken;
        }
    }
    edges
}

fn push(edges: &mut Vec<Edge>, from: NodeId, to: NodeId, kind: EdgeKind) -> &mut Edge {
    edges.push(Edge {
        from,
        to,
        choices: Vec::new(),
        kind,
        best: false,
        taken: false,
        start: Point::default(),
        path: Vec::new(),
        rows: (0, 0),
    });
    let last = edges.len() - 1;
    &mut edges[last]
}

/// The ways out of a node; ways are always sorted by the node they leave.
fn out(edges: &[Edge], id: NodeId) -> &[Edge] {
    let first = edges.partition_point(|edge| edge.from < id);
    let end = edges.partition_point(|edge| edge.from <= id);
    &edges[first..end]
}

/// A count as a measure.
fn int(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
