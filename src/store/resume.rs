//! Playing a stored run again: only under the rules that made it.

use std::sync::Arc;

use super::run::StoredRun;
use crate::core::chance::Temperament;
use crate::core::conversation::{Conversation, ConversationError};
use crate::core::story::Story;

/// What became of a stored run.
#[derive(Debug)]
pub enum Resumed {
    /// It stands where it stopped: play on, or show its debrief when it is over.
    Replayed(Box<Conversation>),
    /// It can only be shown as it was recorded.
    AsRecorded(AsRecorded),
}

/// Why a run is shown as recorded. Its text is for the learner.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AsRecorded {
    /// The scenario, the model, the law it cites or the rules have changed.
    #[error(
        "The scenario or the rules have changed since, so this run is shown as it was recorded. Start again to play it as it is now."
    )]
    RulesChanged,
    /// The rules are said to be the same, yet a move is refused.
    #[error("This run cannot be played again ({0}), so it is shown as it was recorded.")]
    Refused(#[from] ConversationError),
    /// The rules are said to be the same, yet the numbers differ.
    #[error("Played again, this run comes out otherwise, so it is shown as it was recorded.")]
    Differs,
}

impl StoredRun {
    /// Plays it again on `story`, if `rules_hash` is what it was played under.
    pub fn resume(&self, story: Arc<Story>, rules_hash: &str) -> Resumed {
        self.replay(story, rules_hash)
            .map_or_else(Resumed::AsRecorded, |conversation| {
                Resumed::Replayed(Box::new(conversation))
            })
    }

    fn replay(&self, story: Arc<Story>, rules_hash: &str) -> Result<Conversation, AsRecorded> {
        let run = &self.summary;
        if run.rules_hash != rules_hash || run.core_version != crate::core::RULES_VERSION {
            return Err(AsRecorded::RulesChanged);
        }
        if run.temperament != Temperament::drawn(run.seed) {
            return Err(AsRecorded::Differs);
        }
        let conversation = Conversation::replay(story, run.mode, run.seed, &self.events)?;
        if self.agrees_with(&conversation) {
            Ok(conversation)
        } else {
            Err(AsRecorded::Differs)
        }
    }

    fn agrees_with(&self, played: &Conversation) -> bool {
        let steps = played.steps();
        steps.len() == self.turns.len()
            && steps.iter().zip(&self.turns).all(|(step, turn)| {
                let meters = &turn.meters;
                played.story().node_name(step.node) == turn.node
                    && step.after.satisfaction == meters.satisfaction
                    && step.after.loyalty == meters.loyalty
                    && step.after.situation.heat == meters.heat
            })
    }
}
