//! What a choice adds to everything that is summed, for each situation that makes a difference to it.

use crate::core::chance::Temperament;
use crate::core::state::{State, loyalty_sum, satisfaction_sum};
use crate::core::step::step;
use crate::core::story::{ChoiceId, NodeId, Situation, Story};

/// What a choice adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Gain {
    /// To each strand's sum.
    pub(super) points: [i32; 5],
    /// Whether it says something unlawful.
    pub(super) unlawful: bool,
    /// To the weighed sum that satisfaction is read from.
    pub(super) satisfaction: i64,
    /// To the weighed sum that loyalty is read from.
    pub(super) loyalty: i64,
}

/// What the choices of one turn add, in file order, by class of situation.
#[derive(Debug, Clone)]
pub(super) struct Gains {
    by_choice: Vec<[Gain; CLASSES]>,
    hot_from: u8,
}

/// A recovery has failed or not, something was acknowledged or not, heat is high or not.
const CLASSES: usize = 8;

impl Gains {
    /// Works them out with [`step`] itself, so that players and the analyst cannot differ.
    pub(super) fn of(story: &Story, node: NodeId) -> Self {
        let hot_from = story.model().solving_first.heat;
        let origin = State::start(story);
        let gain = |choice: ChoiceId, class: usize| {
            let before = State {
                node,
                situation: Situation {
                    flags: 0,
                    heat: if class & 1 == 1 { hot_from } else { 0 },
                    acknowledged: class & 2 != 0,
                    failed: u8::from(class & 4 != 0),
                },
                justice: [0; 3],
                ..origin
            };
            // Temperament moves heat alone.
            let after = step(story, Temperament::Even, &before, choice);
            Gain {
                points: after.totals,
                unlawful: after.unlawful,
                satisfaction: satisfaction_sum(story.model(), story.scenario().customer.loss, after.justice),
                loyalty: loyalty_sum(story.model(), after.change),
            }
        };
        let choices = (0..story.choice_count(node)).map(ChoiceId);
        Self {
            by_choice: choices
                .map(|choice| std::array::from_fn(|class| gain(choice, class)))
                .collect(),
            hot_from,
        }
    }

    /// What `choice` adds in `situation`.
    pub(super) fn get(&self, situation: Situation, choice: ChoiceId) -> &Gain {
        let class = usize::from(situation.heat >= self.hot_from)
            + 2 * usize::from(situation.acknowledged)
            + 4 * usize::from(situation.failed > 0);
        &self.by_choice[choice.index()][class]
    }
}
