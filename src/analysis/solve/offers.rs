//! What is reached and offered at all, and what stands in the way of a choice that nobody is ever offered.

use super::Solution;
use crate::core::condition::Condition;
use crate::core::story::{ChoiceId, NodeId, Situation, Story};

/// What is reached and offered, over every solution that was added.
#[derive(Debug, Clone)]
pub struct Offers {
    /// By node and choice.
    choices: Vec<Vec<Nearest>>,
    /// By node: the fewest choices on offer in any situation; `None` where it is never reached.
    fewest: Vec<Option<usize>>,
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
            fewest: vec![None; story.node_count()],
        }
    }

    /// Adds all that `solution` reaches.
    pub fn add(&mut self, solution: &Solution) {
        let story = solution.story();
        solution.each_situation(|node, situation| self.meet(story, node, situation));
    }

    fn meet(&mut self, story: &Story, node: NodeId, situation: Situation) {
        let mut offered = 0;
        for (choice, nearest) in (0u16..).map(ChoiceId).zip(&mut self.choices[node.index()]) {
            let holds = story.is_offered(node, choice, situation);
            offered += usize::from(holds);
            match nearest {
                Nearest::Unmet if holds => *nearest = Nearest::Offered { sometimes: false },
                Nearest::Failing(_) if holds => *nearest = Nearest::Offered { sometimes: true },
                Nearest::Unmet => *nearest = Nearest::Failing(story.failing(node, choice, situation)),
                Nearest::Failing(least) => {
                    let failing = story.failing(node, choice, situation);
                    if failing.len() < least.len() {
                        *least = failing;
                    }
                }
                Nearest::Offered { sometimes } => *sometimes |= !holds,
            }
        }
        let fewest = &mut self.fewest[node.index()];
        *fewest = Some(fewest.map_or(offered, |least| least.min(offered)));
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

    /// The fewest choices on offer at a turn in any situation; `None` where it is never reached.
    pub fn fewest(&self, node: NodeId) -> Option<usize> {
        self.fewest[node.index()]
    }

    /// Whether a choice is ever on offer.
    pub fn is_offered(&self, node: NodeId, choice: ChoiceId) -> bool {
        matches!(self.choices[node.index()][choice.index()], Nearest::Offered { .. })
    }

    /// Whether a choice is on offer whenever its turn is reached.
    pub fn is_always_offered(&self, node: NodeId, choice: ChoiceId) -> bool {
        self.choices[node.index()][choice.index()] == Nearest::Offered { sometimes: false }
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
