//! What is reached and offered at all, and what stands in the way of a choice that nobody is ever offered.

use super::Solution;
use super::heats::each;
use super::stations::{Block, Station};
use crate::core::condition::Condition;
use crate::core::story::{ChoiceId, NodeId, Story};

/// What is reached and offered, over every solution that was added.
#[derive(Debug, Clone)]
pub struct Offers {
    /// By node and choice.
    choices: Vec<Vec<Nearest>>,
    /// By node: whether somebody would have come there, had anything been on offer.
    silent: Vec<bool>,
    /// By node: the fewest choices on offer in any situation; `None` where it is never reached.
    fewest: Vec<Option<usize>>,
    /// By node: the most at once.
    most: Vec<Option<usize>>,
}

#[derive(Debug, Clone, PartialEq)]
enum Nearest {
    Unmet,
    Failing(Vec<Condition>),
    Offered {
        /// Whether some situation leaves it out.
        sometimes: bool,
    },
}

impl Nearest {
    fn approach(&mut self, failing: Vec<Condition>) {
        if !matches!(self, Self::Failing(least) if least.len() <= failing.len()) {
            *self = Self::Failing(failing);
        }
    }
}

/// A choice that is offered in no situation.
#[derive(Debug, Clone, PartialEq)]
pub struct Never {
    /// The turn.
    pub node: NodeId,
    /// The choice.
    pub choice: ChoiceId,
    /// The parts of its condition that fail in the situation where fewest of them do; empty when the turn itself is never
    /// reached.
    pub failing: Vec<Condition>,
}

impl Offers {
    /// Nothing is reached yet.
    pub fn new(story: &Story) -> Self {
        let nodes = (0u32..).map(NodeId).take(story.node_count());
        Self {
            choices: nodes
                .map(|node| vec![Nearest::Unmet; usize::from(story.choice_count(node))])
                .collect(),
            silent: vec![false; story.node_count()],
            fewest: vec![None; story.node_count()],
            most: vec![None; story.node_count()],
        }
    }

    /// Adds all that `solution` reaches.
    pub fn add(&mut self, solution: &Solution) {
        let story = solution.story();
        let Some(solved) = &solution.solved else { return };
        for station in &solved.stations.list {
            for block in station.blocks.iter().filter(|block| block.heats != 0) {
                self.meet(story, station, block);
            }
        }
        for node in &solved.stations.silent {
            self.silent[node.index()] = true;
        }
        for node in (0u32..).map(NodeId).take(story.node_count()) {
            if story.is_ending(node) && solved.shortest.reaches(node) {
                self.fewest[node.index()] = Some(0);
            }
        }
    }

    fn meet(&mut self, story: &Story, station: &Station, block: &Block) {
        let node = station.node;
        let choices = (0u16..).map(ChoiceId).zip(&block.ways);
        for ((choice, way), nearest) in choices.zip(&mut self.choices[node.index()]) {
            if let Nearest::Offered { sometimes } = nearest {
                *sometimes |= way.offered != block.heats;
            } else if way.offered != 0 {
                let sometimes = way.offered != block.heats || matches!(nearest, Nearest::Failing(_));
                *nearest = Nearest::Offered { sometimes };
            } else {
                for heat in each(block.heats) {
                    nearest.approach(story.failing(node, choice, block.at(heat)));
                }
            }
        }
        let all = block.ways.iter().all(|way| way.offered == block.heats);
        let (fewest, most) = if all {
            (Some(block.ways.len()), Some(block.ways.len()))
        } else {
            let offers = each(block.heats).map(|heat| block.offers(heat));
            (offers.clone().min(), offers.max())
        };
        let known = &mut self.fewest[node.index()];
        *known = (*known).into_iter().chain(fewest).min();
        let known = &mut self.most[node.index()];
        *known = (*known).max(most);
    }

    /// Whether a node is reached.
    pub fn is_reached(&self, node: NodeId) -> bool {
        self.fewest[node.index()].is_some()
    }

    /// Nodes that are never reached, in file order.
    pub fn unreached(&self) -> impl Iterator<Item = NodeId> + '_ {
        (0u32..)
            .map(NodeId)
            .take(self.fewest.len())
            .filter(|node| !self.is_reached(*node))
    }

    /// The fewest choices on offer at a turn in any situation; 0 where somebody is led out instead of coming there with
    /// nothing to choose. `None` where nobody comes or would come.
    pub fn fewest(&self, node: NodeId) -> Option<usize> {
        if self.silent[node.index()] {
            Some(0)
        } else {
            self.fewest[node.index()]
        }
    }

    /// The most choices on offer at a turn in any situation; `None` where nobody comes.
    pub fn most(&self, node: NodeId) -> Option<usize> {
        self.most[node.index()]
    }

    /// Whether a choice is ever on offer.
    pub fn is_offered(&self, node: NodeId, choice: ChoiceId) -> bool {
        matches!(self.choices[node.index()][choice.index()], Nearest::Offered { .. })
    }

    /// Whether a choice is on offer whenever its turn is reached.
    pub fn is_always_offered(&self, node: NodeId, choice: ChoiceId) -> bool {
        !self.silent[node.index()]
            && self.choices[node.index()][choice.index()] == Nearest::Offered { sometimes: false }
    }

    /// The parts of a choice's condition that fail in the situation where fewest of them do; empty when it is on offer
    /// somewhere, and when its turn is never reached.
    pub fn failing(&self, node: NodeId, choice: ChoiceId) -> &[Condition] {
        match &self.choices[node.index()][choice.index()] {
            Nearest::Failing(parts) => parts,
            Nearest::Unmet | Nearest::Offered { .. } => &[],
        }
    }

    /// Every choice that is never on offer, in file order; those of a turn that is never reached are among them.
    pub fn never(&self) -> Vec<Never> {
        let mut never = Vec::new();
        for (node, choices) in (0u32..).map(NodeId).zip(&self.choices) {
            for (choice, nearest) in (0u16..).map(ChoiceId).zip(choices) {
                let failing = match nearest {
                    Nearest::Offered { .. } => continue,
                    Nearest::Failing(failing) => failing.clone(),
                    Nearest::Unmet => Vec::new(),
                };
                never.push(Never { node, choice, failing });
            }
        }
        never
    }
}
