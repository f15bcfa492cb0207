//! What was done: kept in places while it goes on, by the names in the file when it is stored, played again from there.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Conversation, ConversationError, Mode};
use crate::core::story::{ChoiceId, NodeId, Story};

/// What a learner did, by the names in the file: all that a run needs to be played again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Said or did something.
    Chose {
        /// At which turn.
        node: String,
        /// What.
        choice: String,
    },
    /// Took the last choice back.
    TookBack,
    /// Explore: went somewhere.
    WentTo {
        /// Where.
        node: String,
    },
}

/// An [`Event`] with places for names: what a conversation keeps while it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Said or did something.
    Chose {
        /// At which turn.
        node: NodeId,
        /// What.
        choice: ChoiceId,
    },
    /// Took the last choice back.
    TookBack,
    /// Explore: went somewhere.
    WentTo {
        /// Where.
        node: NodeId,
    },
}

impl Conversation {
    /// Plays `log` again from the start.
    pub fn replay(story: Arc<Story>, mode: Mode, seed: u64, log: &[Event]) -> Result<Self, ConversationError> {
        let mut conversation = Self::new(story, mode, seed);
        for event in log {
            match event {
                Event::Chose { node, choice } => {
                    let at = conversation.story.node_name(conversation.state().node);
                    if at != node {
                        return Err(ConversationError::Unknown {
                            node: at.to_owned(),
                            choice: choice.clone(),
                        });
                    }
                    conversation.choose_named(choice)?;
                }
                Event::TookBack => conversation.take_back()?,
                Event::WentTo { node } => {
                    conversation.go_to(node)?;
                }
            }
        }
        Ok(conversation)
    }

    /// Everything that was done, moves taken back among it.
    pub fn done(&self) -> &[Done] {
        &self.log
    }

    /// The same by the names in the file, as a run keeps it.
    pub fn log(&self) -> Vec<Event> {
        self.log.iter().map(|done| self.named(*done)).collect()
    }

    /// One thing that was done, by the names in the file.
    pub fn named(&self, done: Done) -> Event {
        let name = |node| self.story.node_name(node).to_owned();
        match done {
            Done::Chose { node, choice } => Event::Chose {
                node: name(node),
                choice: self
                    .story
                    .choice(node, choice)
                    .map_or_else(String::new, |choice| choice.id.clone()),
            },
            Done::TookBack => Event::TookBack,
            Done::WentTo { node } => Event::WentTo { node: name(node) },
        }
    }
}
