//! The graph on the screen: of which story, with which way through it, and what of it is looked at.

use std::sync::Arc;

use crate::analysis::graph::{Facts, Graph, Leg, Wording};
use crate::content::picture::wording;
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
    /// Whether it is shown as a list.
    pub listed: bool,
}

impl Graphed {
    /// The graph of `story` with what is known about it; looks at the start.
    pub fn of(story: Arc<Story>, facts: &Facts) -> Self {
        let wording = wording(&Words::english(), &story, facts);
        Self {
            graph: Graph::new(&story, facts, &wording),
            wording,
            selected: story.start(),
            listed: false,
            story,
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
