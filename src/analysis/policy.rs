//! Automatic players: what `--auto` and `simulate` do.

use std::sync::Arc;

use super::habit::{Habit, Order};
use super::solve::{Aim, Solution, TooLarge};
use crate::core::chance::{Purpose, Temperament, draw};
use crate::core::conversation::{Conversation, ConversationError};
use crate::core::state::State;
use crate::core::step::step;
use crate::core::story::{ChoiceId, NodeId, Story};

/// How an automatic player chooses. Ties go to the file's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// Each choice on offer is as likely as another, drawn by the conversation's seed.
    Random,
    /// The first in the file.
    First,
    /// The one with the most words.
    Longest,
    /// The one with the fewest words.
    Shortest,
    /// The one with the most polite words for each hundred words.
    Politest,
    /// Steers for the best band, then the best overall score.
    Best,
    /// Steers for the worst.
    Worst,
}

impl Policy {
    /// Every policy.
    pub const ALL: [Self; 7] = [
        Self::Random,
        Self::First,
        Self::Longest,
        Self::Shortest,
        Self::Politest,
        Self::Best,
        Self::Worst,
    ];

    /// Those that go by what the choices look like and never listen to the customer.
    pub const HABITS: [Self; 4] = [Self::First, Self::Longest, Self::Shortest, Self::Politest];

    /// Its name on the command line and in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Random => "random",
            Self::First => "first",
            Self::Longest => "longest",
            Self::Shortest => "shortest",
            Self::Politest => "politest",
            Self::Best => "best",
            Self::Worst => "worst",
        }
    }

    /// The policy called `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|policy| policy.key() == key)
    }

    /// Whether it draws anything: then a run depends on its seed, else on the temperament alone.
    pub const fn draws(self) -> bool {
        matches!(self, Self::Random)
    }
}

/// A policy made ready for one story.
#[derive(Debug, Clone)]
pub struct Player {
    story: Arc<Story>,
    choosing: Choosing,
}

#[derive(Debug, Clone)]
enum Choosing {
    Draws,
    Likes(Order),
    Steers(Aim, Vec<Solution>),
}

impl Player {
    /// Makes `policy` ready for customers of these temperaments. Best and worst need the whole graph, and refuse a story
    /// that is too large for that.
    pub fn new(story: &Arc<Story>, policy: Policy, temperaments: &[Temperament]) -> Result<Self, TooLarge> {
        let likes = |habit| Choosing::Likes(Order::of(story, habit));
        let steers = |aim| {
            let solved = temperaments.iter().map(|temperament| {
                let solution = Solution::find(story, *temperament);
                solution.ranks().ok_or_else(|| solution.too_large()).map(|_| solution)
            });
            Ok(Choosing::Steers(aim, solved.collect::<Result<_, _>>()?))
        };
        let choosing = match policy {
            Policy::Random => Choosing::Draws,
            Policy::First => likes(Habit::First),
            Policy::Longest => likes(Habit::Longest),
            Policy::Shortest => likes(Habit::Shortest),
            Policy::Politest => likes(Habit::Politest),
            Policy::Best => steers(Aim::Best)?,
            Policy::Worst => steers(Aim::Worst)?,
        };
        let story = story.clone();
        Ok(Self { story, choosing })
    }

    /// What it chooses at `state`, which is visited for the `visit`-th time, counted from 0. `None` at an ending, and for a
    /// temperament that it was not made ready for.
    pub fn choose(&self, state: &State, temperament: Temperament, seed: u64, visit: u32) -> Option<ChoiceId> {
        let (node, situation) = (state.node, state.situation);
        match &self.choosing {
            Choosing::Draws => {
                let count = self.story.offered(node, situation).count();
                let pick = draw(seed, Purpose::Player, node.0, visit).below(count);
                self.story.offered(node, situation).nth(pick)
            }
            Choosing::Likes(order) => {
                let mut liked = order.at(node).iter().copied();
                liked.find(|choice| self.story.is_offered(node, *choice, situation))
            }
            Choosing::Steers(aim, solutions) => {
                let mut solved = solutions.iter();
                let solution = solved.find(|solution| solution.temperament() == temperament)?;
                solution.choose(state, *aim)
            }
        }
    }

    /// The state in which it ends, played from the start with nothing kept of the way. `visited` is told of each node that
    /// is come to, and says how often it had been before.
    pub(super) fn end(&self, temperament: Temperament, seed: u64, mut visited: impl FnMut(NodeId) -> u32) -> State {
        let mut state = State::start(&self.story);
        while let Some(choice) = self.choose(&state, temperament, seed, visited(state.node)) {
            state = step(&self.story, temperament, &state, choice);
        }
        state
    }
}

/// Why an automatic player stopped.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlayError {
    /// Best and worst need the whole graph.
    #[error(transparent)]
    TooLarge(#[from] TooLarge),
    /// The conversation refused a choice.
    #[error(transparent)]
    Refused(#[from] ConversationError),
}

/// `conversation`, played to its end by `policy`.
pub fn played(mut conversation: Conversation, policy: Policy) -> Result<Conversation, PlayError> {
    let temperament = conversation.temperament();
    let player = Player::new(conversation.story(), policy, &[temperament])?;
    while !conversation.is_over() {
        let visit = conversation.steps().last().map_or(0, |step| step.visit);
        let choice = player.choose(conversation.state(), temperament, conversation.seed(), visit);
        // A turn without an offer is never stood at: a step leads out instead.
        let choice = choice.ok_or(ConversationError::Ended)?;
        conversation.choose(choice)?;
    }
    Ok(conversation)
}
