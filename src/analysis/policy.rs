//! Automatic players: what `--auto` does.

use super::solve::{Aim, Solution, TooManySituations};
use crate::core::chance::{Purpose, draw};
use crate::core::conversation::{Conversation, ConversationError};

/// How an automatic player chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// Steers for the best band, then the best overall score.
    Best,
    /// Steers for the worst.
    Worst,
    /// Each choice on offer is as likely as another, drawn by the conversation's seed.
    Random,
}

/// Why an automatic player stopped.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlayError {
    /// Best and worst need the whole graph.
    #[error(transparent)]
    TooLarge(#[from] TooManySituations),
    /// The conversation refused a choice.
    #[error(transparent)]
    Refused(#[from] ConversationError),
}

/// Plays `conversation` to its end.
pub fn play(conversation: &mut Conversation, policy: Policy) -> Result<(), PlayError> {
    let story = conversation.story().clone();
    let solution = match policy {
        Policy::Random => None,
        Policy::Best | Policy::Worst => {
            let solution = Solution::find(&story, conversation.temperament());
            solution.ranks().ok_or(TooManySituations)?;
            Some(solution)
        }
    };
    let aim = if policy == Policy::Worst { Aim::Worst } else { Aim::Best };
    while !conversation.is_over() {
        let state = conversation.state();
        let choice = if let Some(solution) = &solution {
            solution.choose(state, aim)
        } else {
            let visit = conversation.steps().last().map_or(0, |step| step.visit);
            let offered: Vec<_> = story.offered(state.node, state.situation).collect();
            let pick = draw(conversation.seed(), Purpose::Player, state.node.0, visit).below(offered.len());
            offered.get(pick).copied()
        };
        // A turn without an offer is never stood at: a step leads out instead.
        let choice = choice.ok_or(ConversationError::Ended)?;
        conversation.choose(choice)?;
    }
    Ok(())
}
