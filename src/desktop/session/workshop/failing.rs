//! Which parts of a condition do not hold.

use crate::core::condition::Condition;
use crate::core::story::{Situation, Story};

/// The smallest parts of `condition` that keep it from holding; none when it holds. All of them would have to change.
pub fn failing(story: &Story, condition: &Condition, situation: Situation) -> Vec<Condition> {
    if story.holds_as_written(condition, situation) {
        return Vec::new();
    }
    match condition {
        Condition::All(parts) => parts.iter().flat_map(|part| failing(story, part, situation)).collect(),
        Condition::Any(parts) => match parts.as_slice() {
            [only] => failing(story, only, situation),
            _ => vec![condition.clone()],
        },
        Condition::Not(inner) => match inner.as_ref() {
            Condition::Not(plain) => failing(story, plain, situation),
            Condition::Any(parts) => parts
                .iter()
                .flat_map(|part| failing(story, &Condition::Not(Box::new(part.clone())), situation))
                .collect(),
            _ => vec![condition.clone()],
        },
        _ => vec![condition.clone()],
    }
}
