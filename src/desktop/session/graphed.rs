//! The graph on the screen: of which story, with which way through it, and what of it is looked at.

use std::sync::Arc;

use crate::analysis::graph::{EdgeKind, Facts, Graph, Leg, RowKind, Wording};
use crate::content::picture::{straight, wording};
use crate::content::words::Words;
use crate::core::story::{NodeId, Story};
use crate::store::StoredRun;

/// The graph on the screen.
#[derive(Debug, Clone)]
pub struct Graphed {
    /// The story.
    pub story: Arc<Story>,
    /// Its picture.
    pub graph: Graph,
    /// The words that stand in the picture.
    pub wording: Wording,
    /// The node that is looked at.
    pub selected: NodeId,
    /// Where a rehearsal of it stands; none outside the workshop.
    pub here: Option<NodeId>,
    /// Whether it is shown as a list.
    pub listed: bool,
}

impl Graphed {
    /// The graph of `story` with all that can be found out about it: takes as long as that takes.
    pub fn find(story: Arc<Story>) -> Self {
        let facts = Facts::find(&story);
        Self::of(story, &facts)
    }

    /// The graph of `story` with what is known about it; looks at the start.
    pub fn of(story: Arc<Story>, facts: &Facts) -> Self {
        let words = Words::english();
        let mut wording = wording(&words, &story, facts);
        let graph = Graph::new(&story, facts, &wording);
        if let Some(straight) = straight(&words, &graph) {
            wording.about = format!("{} {straight}", wording.about);
        }
        Self {
            graph,
            wording,
            selected: story.start(),
            here: None,
            listed: false,
            story,
        }
    }

    /// Marks another way as the one taken, and where it has led. Nothing is laid out again, so a way that heat or the turn
    /// limit led out shows its last box alone.
    pub(super) fn mark(&mut self, way: &[Leg], here: NodeId) {
        self.here = Some(here);
        for edge in &mut self.graph.edges {
            edge.taken = way.iter().any(|leg| {
                let chosen = edge.kind == EdgeKind::WalkOut || edge.choices.contains(&leg.choice);
                (leg.from, leg.to) == (edge.from, edge.to) && chosen
            });
        }
        for node in &mut self.graph.nodes {
            let id = node.id;
            node.taken = id == here || way.iter().any(|leg| leg.from == id || leg.to == id);
            for row in &mut node.rows {
                if let RowKind::Choice { choice, taken, .. } = &mut row.kind {
                    *taken = way.iter().any(|leg| (leg.from, leg.choice) == (id, *choice));
                }
            }
        }
    }

    /// Looks at the node of this name, when there is one.
    pub(super) fn look_for(&mut self, name: &str) {
        if let Some(node) = self.story.node_id(name) {
            self.selected = node;
        }
    }
}

/// The way that a stored run took, as far as `story` still knows its turns and choices; jumps are left out.
pub(super) fn way_of(run: &StoredRun, story: &Story) -> Vec<Leg> {
    let end = run.summary.result.as_ref().map(|result| result.ending.as_str());
    let after = run.turns.iter().skip(1).map(|turn| turn.node.as_str()).chain(end);
    let legs = run.turns.iter().zip(after).filter_map(|(turn, after)| {
        let from = story.node_id(&turn.node)?;
        Some(Leg {
            from,
            choice: story.choice_id(from, turn.choice.as_deref()?)?,
            to: story.node_id(after)?,
        })
    });
    legs.collect()
}
