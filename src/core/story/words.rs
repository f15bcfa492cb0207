//! What is seen, said and offered, turn by turn in one row: showing a turn of a large story then reads a few neighbours
//! instead of walking through the scenario.

use super::compiled::First;
use super::flags::lines;
use super::{ChoiceId, NodeId, Story};
use crate::core::scenario::Node;
use crate::core::text::Text;

/// For each node: what is seen, its lines, its choices, the replies to them. They share their letters with the scenario.
#[derive(Debug, Clone, Default)]
pub(super) struct Words(Vec<Text>);

impl Words {
    /// Adds the next node's.
    pub(super) fn add(&mut self, node: &Node) {
        let said = lines(node).iter().map(|line| line.text.clone());
        match node {
            Node::Turn(turn) => {
                self.0.push(turn.seen.clone());
                self.0.extend(said);
                self.0.extend(turn.choices.iter().map(|choice| choice.text.clone()));
                self.0.extend(turn.choices.iter().map(|choice| choice.reply.clone()));
            }
            Node::Ending(ending) => {
                self.0.push(ending.seen.clone());
                self.0.extend(said);
            }
        }
    }

    /// The text at a place; empty where there is none.
    #[inline]
    pub(super) fn at(&self, place: usize) -> &str {
        self.0.get(place).map_or("", Text::as_str)
    }
}

impl Story {
    /// The mood in words at a node.
    pub fn seen(&self, node: NodeId) -> &str {
        self.rows.words.at(self.word(node))
    }

    /// What a variant of a node's line says; empty when there is no such variant.
    pub fn line(&self, node: NodeId, variant: usize) -> &str {
        if variant < self.line_asks(node).len() {
            self.rows.words.at(self.word(node) + 1 + variant)
        } else {
            ""
        }
    }

    /// The words of a choice; empty when there is no such choice.
    pub fn text(&self, node: NodeId, choice: ChoiceId) -> &str {
        self.choice_word(node, choice, 0)
    }

    /// What the customer answers at once to a choice; empty when nothing.
    pub fn reply(&self, node: NodeId, choice: ChoiceId) -> &str {
        self.choice_word(node, choice, self.choice_count(node).into())
    }

    fn choice_word(&self, node: NodeId, choice: ChoiceId, past: usize) -> &str {
        if self.has(node, choice) {
            let first = self.word(node) + 1 + self.line_asks(node).len();
            self.rows.words.at(first + choice.index() + past)
        } else {
            ""
        }
    }

    /// Where a node's words begin: each node before it has one, each line one, each choice two.
    #[inline]
    fn word(&self, node: NodeId) -> usize {
        let First { choice, line } = self.rows.firsts[node.index()];
        node.index() + line as usize + 2 * choice as usize
    }
}
