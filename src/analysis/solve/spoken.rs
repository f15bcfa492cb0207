//! Which variants of a line the customer can say at all, over every temperament and every situation.

use super::limits::{Limits, TooManySituations};
use super::stations::Stations;
use crate::analysis::relevance::Asks;
use crate::core::chance::Temperament;
use crate::core::scenario::Node;
use crate::core::story::{NodeId, Story};
use crate::core::text::Line;

/// How the conditions of line variants come out, where their nodes are met.
#[derive(Debug, Clone)]
pub struct Spoken {
    /// By node and variant: whether it has been left out, whether it could be said.
    by_node: Vec<Vec<[bool; 2]>>,
}

impl Spoken {
    /// Finds it; refuses past [`Limits::QUICK`].
    pub fn find(story: &Story) -> Result<Self, TooManySituations> {
        let nodes = || (0u32..).map(NodeId).take(story.node_count());
        let mut spoken = Self {
            by_node: nodes().map(|node| vec![[false; 2]; lines(story, node).len()]).collect(),
        };
        let conditional = |node| lines(story, node).iter().any(|line| line.when.is_some());
        if !nodes().any(conditional) {
            return Ok(spoken);
        }
        for temperament in Temperament::ALL {
            let stations = Stations::find(story, temperament, Asks::OfLinesToo, Limits::QUICK.situations)?;
            for station in &stations.list {
                let lines = lines(story, station.node);
                for place in 0..station.places() {
                    let said: Vec<&Line> = story.speakable(lines, station.situation(place)).collect();
                    for (line, met) in lines.iter().zip(&mut spoken.by_node[station.node.index()]) {
                        let holds = said.iter().any(|said| std::ptr::eq(*said, line));
                        met[usize::from(holds)] = true;
                    }
                }
            }
        }
        Ok(spoken)
    }

    /// Whether variant `line` of a node's line may be said whenever the node is met, which happens.
    pub fn is_always(&self, node: NodeId, line: usize) -> bool {
        self.met(node, line) == [false, true]
    }

    /// Whether it may never be said where the node is met, which happens.
    pub fn is_never(&self, node: NodeId, line: usize) -> bool {
        self.met(node, line) == [true, false]
    }

    fn met(&self, node: NodeId, line: usize) -> [bool; 2] {
        let variants = self.by_node.get(node.index());
        variants
            .and_then(|variants| variants.get(line))
            .copied()
            .unwrap_or_default()
    }
}

fn lines(story: &Story, node: NodeId) -> &[Line] {
    match story.node(node) {
        Node::Turn(turn) => &turn.says.0,
        Node::Ending(ending) => &ending.says.0,
    }
}
