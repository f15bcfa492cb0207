//! The conversation in progress, with what scores it.

use std::sync::Arc;

use crate::analysis::best::best;
use crate::core::conversation::{Conversation, Mode};
use crate::core::score::Best;
use crate::core::story::Story;

/// The conversation in progress, or the one that has just ended.
#[derive(Debug, Clone)]
pub struct Playing {
    /// The scenario's id.
    pub id: String,
    /// Its state machine.
    pub conversation: Conversation,
    /// What its strands are held against; `None` when there are too many situations for an exact answer.
    pub best: Option<Best>,
    /// When the last choice was made, in milliseconds of the session, so that the face reacts before the reasons show.
    pub chosen_at: Option<u64>,
}

impl Playing {
    /// Starts a conversation.
    pub fn start(id: String, story: Arc<Story>, mode: Mode, seed: u64) -> Self {
        Self::of(id, Conversation::new(story, mode, seed))
    }

    /// Goes on with one.
    pub fn of(id: String, conversation: Conversation) -> Self {
        let best = best(conversation.story(), conversation.temperament()).ok();
        Self {
            id,
            conversation,
            best,
            chosen_at: None,
        }
    }

    /// Whether the learner is told why after each choice.
    pub fn tells(&self) -> bool {
        self.conversation.mode() != Mode::Assessment
    }
}
