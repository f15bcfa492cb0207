//! Why a choice is not on offer: the parts of its condition that fail.

use super::{ChoiceId, NodeId, Situation, Story};
use crate::core::condition::Condition;

impl Story {
    /// The smallest parts of a choice's condition that fail in `situation`; none when it is on offer.
    pub fn failing(&self, node: NodeId, choice: ChoiceId, situation: Situation) -> Vec<Condition> {
        let mut failing = Vec::new();
        if let Some(when) = self.choice(node, choice).and_then(|choice| choice.when.as_ref()) {
            self.fail(when, situation, &mut failing);
        }
        failing
    }

    fn fail(&self, condition: &Condition, situation: Situation, failing: &mut Vec<Condition>) {
        if self.holds_as_written(condition, situation) {
            return;
        }
        match condition {
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    self.fail(part, situation, failing);
                }
            }
            part => failing.push(part.clone()),
        }
    }
}
