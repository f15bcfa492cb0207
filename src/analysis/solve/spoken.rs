//! Which variants of a line the customer can say at all, over every temperament and every situation.

use super::heats::{each, moved};
use super::limits::Limits;
use super::stations::{Block, Station, Stations};
use crate::analysis::relevance::Asks;
use crate::core::chance::Temperament;
use crate::core::step::said;
use crate::core::story::{ChoiceId, NodeId, Situation, Story};

/// How the conditions of line variants come out, where their nodes are met.
#[derive(Debug, Clone)]
pub struct Spoken {
    /// By node and variant: whether it has been left out, whether it could be said.
    by_node: Vec<Vec<[bool; 2]>>,
}

impl Spoken {
    /// Finds it; `None` past [`Limits::QUICK`].
    pub fn find(story: &Story) -> Option<Self> {
        let nodes = || (0u32..).map(NodeId).take(story.node_count());
        let mut spoken = Self {
            by_node: nodes().map(|node| vec![[false; 2]; story.lines(node).len()]).collect(),
        };
        let conditional = |node| story.lines(node).iter().any(|line| line.when.is_some());
        if !nodes().any(conditional) {
            return Some(spoken);
        }
        for temperament in Temperament::ALL {
            let stations = Stations::find(story, temperament, Asks::OfLinesToo, Limits::QUICK).ok()?;
            for station in &stations.list {
                for block in &station.blocks {
                    spoken.meet(story, station.node, block.situation, block.heats);
                    spoken.end(story, station, block);
                }
            }
        }
        Some(spoken)
    }

    /// A node is met in a situation, with each of these heats.
    fn meet(&mut self, story: &Story, node: NodeId, situation: Situation, heats: u128) {
        let lines = story.spoken_heats(node, situation);
        for (spoken, met) in lines.zip(&mut self.by_node[node.index()]) {
            met[1] |= heats & spoken != 0;
            met[0] |= heats & !spoken != 0;
        }
    }

    /// The endings that choices of a block lead to.
    fn end(&mut self, story: &Story, station: &Station, block: &Block) {
        let ways = station.choices.iter().zip(&block.ways);
        for (choice, (road, way)) in (0u16..).map(ChoiceId).zip(ways) {
            let compiled = story.compiled(station.node, choice);
            let mut there = said(story, block.situation, compiled, story.stake(station.node, choice));
            if !compiled.is_last() {
                there.flags = story.carried_out(compiled.goto, there.flags);
            }
            let over = each(way.offered & !way.on);
            let heats = over.fold(0u128, |heats, heat| heats | 1 << moved(heat, road.heat));
            self.meet(story, road.ending, there, heats);
        }
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
