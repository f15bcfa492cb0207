//! One playthrough in progress: shows what is on offer, takes a choice, takes it back.

mod error;
mod log;
mod messages;
mod mode;
mod prompt;

use std::sync::Arc;

use super::chance::Temperament;
use super::scenario::Scenario;
use super::state::State;
use super::step::step;
use super::story::{ChoiceId, NodeId, Situation, Story};

pub use error::ConversationError;
pub use log::{Done, Event};
pub use messages::{By, Going, Message, Sent};
pub use mode::Mode;
pub use prompt::{Offer, Prompt, Scene};

/// One move and the state it led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Where it was made.
    pub node: NodeId,
    /// What was chosen; `None` is a jump in Explore.
    pub choice: Option<ChoiceId>,
    /// The state after it.
    pub after: State,
    /// How often `after.node` had been visited before.
    pub visit: u32,
}

/// One playthrough in progress. Same story, seed and moves: same conversation.
#[derive(Debug, Clone)]
pub struct Conversation {
    story: Arc<Story>,
    mode: Mode,
    seed: u64,
    temperament: Temperament,
    start: State,
    steps: Vec<Step>,
    visits: Vec<u32>,
    log: Vec<Done>,
    taken_back: usize,
}

/// The most moves for which room is made before the first one.
const ROOM: u32 = 8_192;

impl Conversation {
    /// Starts one; the seed draws the temperament.
    pub fn new(story: Arc<Story>, mode: Mode, seed: u64) -> Self {
        let start = State::start(&story);
        Self::begin(story, mode, seed, Temperament::drawn(seed), start)
    }

    /// Starts one in the middle: at any node, in any state, with any temperament. The log does not say where it began,
    /// so it is never stored: [`Conversation::is_from_the_start`] is false unless it began as [`Conversation::new`] does.
    ///
    /// # Errors
    /// [`ConversationError::Nowhere`] when the story has no such node, heat is over 100, more than two recoveries
    /// failed, or a flag is set that cannot matter there.
    pub fn from_state(
        story: Arc<Story>,
        mode: Mode,
        seed: u64,
        temperament: Temperament,
        start: State,
    ) -> Result<Self, ConversationError> {
        let Situation {
            flags, heat, failed, ..
        } = start.situation;
        let why = if start.node.index() >= story.node_count() {
            "the story has no such node"
        } else if heat > 100 {
            "heat is over 100"
        } else if failed > 2 {
            "more than two recoveries failed"
        } else if flags & !story.flags_at(start.node).fold(0, |mask, (_, bit)| mask | bit) != 0 {
            "no such flag can matter there"
        } else {
            return Ok(Self::begin(story, mode, seed, temperament, start));
        };
        Err(ConversationError::Nowhere(why))
    }

    fn begin(story: Arc<Story>, mode: Mode, seed: u64, temperament: Temperament, start: State) -> Self {
        let mut visits = vec![0; story.node_count()];
        visits[start.node.index()] = 1;
        let room = story.turn_limit().min(ROOM) as usize;
        Self {
            mode,
            seed,
            temperament,
            start,
            steps: Vec::with_capacity(room),
            visits,
            log: Vec::with_capacity(room),
            taken_back: 0,
            story,
        }
    }

    /// A second try: a new conversation that shares the first `at` moves that stand, and goes on from there. Seed and
    /// temperament are the same, so is whatever was drawn on the way; what was taken back is not part of it.
    /// Somebody who tries another way is told why, so an Assessment is gone on with in Practice.
    #[must_use]
    pub fn second_try(&self, at: usize) -> Self {
        let mode = match self.mode {
            Mode::Explore => Mode::Explore,
            Mode::Practice | Mode::Assessment => Mode::Practice,
        };
        let mut again = Self::new(self.story.clone(), mode, self.seed);
        for step in self.steps.iter().take(at) {
            again.log.push(match step.choice {
                Some(choice) => Done::Chose {
                    node: step.node,
                    choice,
                },
                None => Done::WentTo { node: step.after.node },
            });
            again.arrive(step.node, step.choice, step.after);
        }
        again
    }

    /// How many moves, from the start, this and `other` have in common: the same node, the same choice.
    pub fn shared_with(&self, other: &Self) -> usize {
        let same = |(one, two): &(&Step, &Step)| one == two;
        self.steps.iter().zip(&other.steps).take_while(same).count()
    }

    /// The story it plays.
    pub const fn story(&self) -> &Arc<Story> {
        &self.story
    }

    /// The scenario as it is shown now.
    pub fn shown(&self) -> &Scenario {
        self.shown_after(self.steps.len())
    }

    /// The scenario as it is shown after so many of the moves that stand. An ending is met where the last turn was.
    pub fn shown_after(&self, moves: usize) -> &Scenario {
        self.story.shown_at(self.place_after(moves))
    }

    /// Whether that is the other place.
    pub fn is_elsewhere_after(&self, moves: usize) -> bool {
        self.story.is_elsewhere(self.place_after(moves))
    }

    fn place_after(&self, moves: usize) -> NodeId {
        let step = moves.checked_sub(1).and_then(|at| self.steps.get(at));
        step.map_or(self.start.node, |step| {
            if self.story.is_ending(step.after.node) {
                step.node
            } else {
                step.after.node
            }
        })
    }

    /// Its mode.
    pub const fn mode(&self) -> Mode {
        self.mode
    }

    /// Its seed.
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// This customer's temperament.
    pub const fn temperament(&self) -> Temperament {
        self.temperament
    }

    /// Whether it began where the story begins, with the temperament that its seed draws: only then do its seed and log
    /// say everything, so that it may be stored.
    pub fn is_from_the_start(&self) -> bool {
        self.start == State::start(&self.story) && self.temperament == Temperament::drawn(self.seed)
    }

    /// The state before anything was said.
    pub const fn start(&self) -> &State {
        &self.start
    }

    /// The state now.
    pub fn state(&self) -> &State {
        self.steps.last().map_or(&self.start, |step| &step.after)
    }

    /// The state before move `at`.
    pub fn before(&self, at: usize) -> &State {
        match at.checked_sub(1).and_then(|last| self.steps.get(last)) {
            Some(step) => &step.after,
            None => &self.start,
        }
    }

    /// The moves that stand.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// How often a choice was taken back.
    pub const fn taken_back(&self) -> usize {
        self.taken_back
    }

    /// Whether it is over.
    pub fn is_over(&self) -> bool {
        self.story.is_ending(self.state().node)
    }

    /// Says or does `choice`.
    pub fn choose(&mut self, choice: ChoiceId) -> Result<&Step, ConversationError> {
        let before = *self.state();
        if self.story.is_ending(before.node) {
            return Err(ConversationError::Ended);
        }
        let node = || self.story.node_name(before.node).to_owned();
        if !self.story.has(before.node, choice) {
            return Err(ConversationError::Unknown {
                node: node(),
                choice: choice.0.to_string(),
            });
        }
        if !self.story.is_offered(before.node, choice, before.situation) {
            let written = self.story.choice(before.node, choice);
            return Err(ConversationError::NotOffered {
                node: node(),
                choice: written.map_or_else(String::new, |written| written.id.clone()),
            });
        }
        self.log.push(Done::Chose {
            node: before.node,
            choice,
        });
        let after = step(&self.story, self.temperament, &before, choice);
        Ok(self.arrive(before.node, Some(choice), after))
    }

    /// Says or does the choice called `id`.
    pub fn choose_named(&mut self, id: &str) -> Result<&Step, ConversationError> {
        let node = self.state().node;
        if self.story.is_ending(node) {
            return Err(ConversationError::Ended);
        }
        match self.story.choice_id(node, id) {
            Some(choice) => self.choose(choice),
            None => Err(ConversationError::Unknown {
                node: self.story.node_name(node).to_owned(),
                choice: id.to_owned(),
            }),
        }
    }

    /// Takes the last move back. The log keeps both.
    pub fn take_back(&mut self) -> Result<(), ConversationError> {
        if self.mode == Mode::Assessment {
            return Err(ConversationError::NoUndo);
        }
        let step = self.steps.pop().ok_or(ConversationError::NothingToUndo)?;
        self.visits[step.after.node.index()] -= 1;
        self.log.push(Done::TookBack);
        self.taken_back += 1;
        Ok(())
    }

    /// Explore: goes to the node called `name`; the customer stays as they are.
    pub fn go_to(&mut self, name: &str) -> Result<&Step, ConversationError> {
        if self.mode != Mode::Explore {
            return Err(ConversationError::NotExploring);
        }
        let node = self
            .story
            .node_id(name)
            .ok_or_else(|| ConversationError::UnknownNode(name.to_owned()))?;
        self.log.push(Done::WentTo { node });
        let before = *self.state();
        let mut after = State { node, ..before };
        after.situation.flags = self.story.carried(before.node, node, before.situation.flags);
        Ok(self.arrive(before.node, None, after))
    }

    fn arrive(&mut self, node: NodeId, choice: Option<ChoiceId>, after: State) -> &Step {
        let visits = &mut self.visits[after.node.index()];
        let visit = *visits;
        *visits += 1;
        let at = self.steps.len();
        self.steps.push(Step {
            node,
            choice,
            after,
            visit,
        });
        &self.steps[at]
    }
}
