//! What a conversation shows and asks: the line, the mood, what may be answered.

use super::Conversation;
use crate::core::chance::{Purpose, draw};
use crate::core::scenario::{Choice, Ending};
use crate::core::state::State;
use crate::core::story::{ChoiceId, NodeId};

/// What the conversation asks of its player now.
#[derive(Debug, Clone, PartialEq)]
pub enum Prompt<'a> {
    /// The customer has spoken: answer with one of the choices.
    Turn {
        /// Where it stands.
        node: NodeId,
        /// The mood in words.
        seen: &'a str,
        /// What the customer answered to the last choice; empty when nothing.
        reply: &'a str,
        /// What the customer says.
        says: &'a str,
        /// What may be said, in the order to show.
        choices: Vec<Offer<'a>>,
    },
    /// It is over: show the debrief.
    Ending {
        /// Where it ended.
        node: NodeId,
        /// What the customer answered to the last choice; empty when nothing.
        reply: &'a str,
        /// The last words; may be empty.
        says: &'a str,
        /// How it came out.
        ending: &'a Ending,
    },
}

/// What is seen and heard at a node, without what may be answered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scene<'a> {
    /// Where it stands.
    pub node: NodeId,
    /// The mood in words.
    pub seen: &'a str,
    /// What the customer answered to the last choice; empty when nothing.
    pub reply: &'a str,
    /// What the customer says; at an ending it may be empty.
    pub says: &'a str,
    /// How it came out, when it is over.
    pub ending: Option<&'a Ending>,
}

/// A choice on offer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Offer<'a> {
    /// Answer with this.
    pub id: ChoiceId,
    /// The choice as written.
    pub choice: &'a Choice,
}

impl Conversation {
    /// What it asks of its player now.
    pub fn prompt(&self) -> Prompt<'_> {
        self.prompt_at(self.steps.len())
    }

    /// What it asked before move `at`; after the last move, what it asks now.
    pub fn prompt_at(&self, at: usize) -> Prompt<'_> {
        let mut ids = Vec::new();
        let Scene {
            node,
            seen,
            reply,
            says,
            ending,
        } = self.scene_at(at, &mut ids);
        if let Some(ending) = ending {
            return Prompt::Ending {
                node,
                reply,
                says,
                ending,
            };
        }
        let offer = |id| {
            Some(Offer {
                id,
                choice: self.story.choice(node, id)?,
            })
        };
        Prompt::Turn {
            node,
            seen,
            reply,
            says,
            choices: ids.into_iter().filter_map(offer).collect(),
        }
    }

    /// As [`Self::prompt`], with the choices on offer as places, in the order to show, in a list that the caller keeps:
    /// once that has room, nothing is allocated.
    pub fn scene(&self, choices: &mut Vec<ChoiceId>) -> Scene<'_> {
        self.scene_at(self.steps.len(), choices)
    }

    pub(super) fn scene_at(&self, at: usize, choices: &mut Vec<ChoiceId>) -> Scene<'_> {
        let state = self.before(at);
        let last = at.checked_sub(1).and_then(|last| self.steps.get(last));
        let visit = last.map_or(0, |step| step.visit);
        let reply = last
            .and_then(|step| Some(self.story.reply(step.node, step.choice?)))
            .unwrap_or_default();
        let node = state.node;
        // The texts and the choices of a large story are both far away: whoever asks for both at once waits once.
        let seen = self.story.seen(node);
        choices.clear();
        for choice in self.story.offered(node, state.situation) {
            choices.push(choice);
        }
        let variant = self.drawn(state, visit);
        draw(self.seed, Purpose::Order, node.0, visit).shuffle(choices);
        Scene {
            node,
            seen,
            reply,
            says: variant.map_or("", |variant| self.story.line(node, variant)),
            ending: self.story.ending(node),
        }
    }

    fn drawn(&self, state: &State, visit: u32) -> Option<usize> {
        let speakable = || self.story.speakable(state.node, state.situation);
        let which = match speakable().count() {
            0 | 1 => 0,
            count => draw(self.seed, Purpose::Variant, state.node.0, visit).below(count),
        };
        speakable().nth(which)
    }

    /// Which variant of the line here is spoken now, by its place in the file; `None` when none may be.
    pub fn variant(&self) -> Option<usize> {
        let state = self.state();
        let visit = self.steps.last().map_or(0, |step| step.visit);
        self.drawn(state, visit)
    }
}
