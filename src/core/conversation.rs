//! One playthrough in progress: shows what is on offer, takes a choice, takes it back.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::chance::{Purpose, Temperament, draw};
use super::scenario::{Choice, Ending};
use super::state::State;
use super::step::step;
use super::story::{ChoiceId, NodeId, Situation, Story};

/// What a learner is told, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Told why after each choice; choices can be taken back.
    Practice,
    /// Told nothing until the end; nothing can be taken back.
    Assessment,
    /// Go anywhere; nothing is scored.
    Explore,
}

impl Mode {
    /// Every mode, in the order shown.
    pub const ALL: [Self; 3] = [Self::Practice, Self::Assessment, Self::Explore];

    /// Its name in JSON, in the store and on the command line.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::Assessment => "assessment",
            Self::Explore => "explore",
        }
    }

    /// The mode called `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.key() == key)
    }
}

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

/// Why a move was refused. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConversationError {
    /// The conversation is over.
    #[error("the conversation has ended")]
    Ended,
    /// No such choice at this turn.
    #[error("`{choice}` is not a choice at `{node}`")]
    Unknown {
        /// The turn.
        node: String,
        /// What was asked for.
        choice: String,
    },
    /// Its condition does not hold.
    #[error("`{choice}` is not on offer at `{node}` now")]
    NotOffered {
        /// The turn.
        node: String,
        /// What was asked for.
        choice: String,
    },
    /// Assessment: nothing can be taken back.
    #[error("in Assessment nothing can be taken back")]
    NoUndo,
    /// There is nothing to take back.
    #[error("there is nothing to take back")]
    NothingToUndo,
    /// Only Explore jumps.
    #[error("only Explore can go to another turn")]
    NotExploring,
    /// No such node.
    #[error("there is no node `{0}`")]
    UnknownNode(String),
    /// A state that no conversation of this story can be in.
    #[error("nobody can stand there: {0}")]
    Nowhere(&'static str),
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

    /// How often a choice was taken back.
    pub const fn taken_back(&self) -> usize {
        self.taken_back
    }

    /// Whether it is over.
    pub fn is_over(&self) -> bool {
        self.story.is_ending(self.state().node)
    }

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

    fn scene_at(&self, at: usize, choices: &mut Vec<ChoiceId>) -> Scene<'_> {
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
