//! What is seen, said and offered, turn by turn in one row: showing a turn of a large story then reads a few neighbours
//! instead of walking through the scenario.

use super::flags::lines;
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
