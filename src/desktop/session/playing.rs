//! The conversation in progress, with what scores it.

use super::solving::Solving;
use crate::analysis::review::Review;
use crate::analysis::solve::Solution;
use crate::core::conversation::{Conversation, Mode};
use crate::core::notepad::Notepad;
use crate::core::score::Best;
use crate::store::{RunId, SecondTry};

/// The conversation in progress, or the one that has just ended.
#[derive(Debug, Clone)]
pub struct Playing {
    /// The scenario's id.
    pub id: String,
    /// Its state machine.
    pub conversation: Conversation,
    /// Its scenario solved: what its strands are held against, and what each choice cost.
    pub solving: Solving,
    /// When the last choice was made, in milliseconds of the session, so that the face reacts before the reasons show.
    pub chosen_at: Option<u64>,
    /// The run it is kept under, once that is settled: when it has ended, or was taken up again.
    pub run: Option<RunId>,
    /// What the learner has written down.
    pub notepad: Notepad,
    /// What it tries the other way; `None` for one that stands by itself.
    pub tries: Option<Box<Tries>>,
}

/// What a second try goes back to.
#[derive(Debug, Clone)]
pub struct Tries {
    /// The conversation whose other way is tried. It stays as it is.
    pub first: Playing,
    /// How many moves of it were kept.
    pub shared: usize,
}

impl Playing {
    /// `conversation`, whose scenario is solved for its temperament unless one of `known` has that already.
    pub fn of<'a>(id: String, conversation: Conversation, known: impl IntoIterator<Item = &'a Self>) -> Self {
        let solved = known.into_iter().find_map(|known| known.solved_for(&conversation));
        let solving = solved.unwrap_or_else(|| Solving::begin(conversation.story(), conversation.temperament()));
        Self {
            id,
            conversation,
            solving,
            chosen_at: None,
            run: None,
            notepad: Notepad::default(),
            tries: None,
        }
    }

    /// Its solution, when it is of the same scenario and temperament as `other`'s. A story that is compiled again is still
    /// of the same scenario.
    fn solved_for(&self, other: &Conversation) -> Option<Solving> {
        let own = &self.conversation;
        let same = std::ptr::eq(own.story().scenario(), other.story().scenario());
        (same && own.temperament() == other.temperament()).then(|| self.solving.clone())
    }

    /// The other way from the choice that followed the first `shared` moves.
    #[must_use]
    pub fn other_way(self, shared: usize) -> Self {
        Self {
            id: self.id.clone(),
            conversation: self.conversation.second_try(shared),
            solving: self.solving.clone(),
            chosen_at: None,
            run: None,
            notepad: Notepad::default(),
            tries: Some(Box::new(Tries { first: self, shared })),
        }
    }

    /// What its strands are held against; `None` when that is not known, or not yet.
    pub fn best(&self) -> Option<Best> {
        self.solving.get().and_then(Solution::best)
    }

    /// What each choice gave away; `None` when that is not known yet.
    pub fn review(&self) -> Option<Review> {
        Some(Review::of(self.solving.get()?, &self.conversation))
    }

    /// As the store is told of it.
    pub fn second_try(&self) -> Option<SecondTry> {
        let tries = self.tries.as_ref()?;
        Some(SecondTry {
            of: tries.first.run,
            shared: u32::try_from(tries.shared).unwrap_or(u32::MAX),
        })
    }

    /// Whether the learner is told why after each choice.
    pub fn tells(&self) -> bool {
        self.conversation.mode() != Mode::Assessment
    }
}
