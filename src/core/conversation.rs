//! One playthrough in progress: shows what is on offer, takes a choice, takes it back.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::chance::{Purpose, Temperament, draw};
use super::scenario::{Choice, Ending, Node};
use super::state::State;
use super::step::step;
use super::story::{ChoiceId, NodeId, Story};
use super::text::{Lines, Text};

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
    log: Vec<Event>,
}

impl Conversation {
    /// Starts one; the seed draws the temperament.
    pub fn new(story: Arc<Story>, mode: Mode, seed: u64) -> Self {
        let start = State::start(&story);
        let mut visits = vec![0; story.node_count()];
        visits[start.node.index()] = 1;
        Self {
            mode,
            seed,
            temperament: Temperament::drawn(seed),
            start,
            steps: Vec::new(),
            visits,
            log: Vec::new(),
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
            let name = |node| self.story.node_name(node).to_owned();
            let chosen = step.choice.and_then(|choice| self.story.choice(step.node, choice));
            again.log.push(match chosen {
                Some(choice) => Event::Chose {
                    node: name(step.node),
                    choice: choice.id.clone(),
                },
                None => Event::WentTo {
                    node: name(step.after.node),
                },
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
    pub fn log(&self) -> &[Event] {
        &self.log
    }

    /// How often a choice was taken back.
    pub fn taken_back(&self) -> usize {
        self.log.iter().filter(|event| **event == Event::TookBack).count()
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
        let state = self.before(at);
        let last = at.checked_sub(1).and_then(|last| self.steps.get(last));
        let visit = last.map_or(0, |step| step.visit);
        let reply = last
            .and_then(|step| self.story.choice(step.node, step.choice?))
            .map_or("", |choice| choice.reply.as_str());
        match self.story.node(state.node) {
            Node::Turn(turn) => {
                let mut choices: Vec<_> = self
                    .story
                    .offered(state.node, state.situation)
                    .filter_map(|id| {
                        Some(Offer {
                            id,
                            choice: turn.choices.get(id.index())?,
                        })
                    })
                    .collect();
                draw(self.seed, Purpose::Order, state.node.0, visit).shuffle(&mut choices);
                let says = self.spoken(&turn.says, state, visit);
                Prompt::Turn {
                    node: state.node,
                    seen: &turn.seen,
                    reply,
                    says,
                    choices,
                }
            }
            Node::Ending(ending) => {
                let says = self.spoken(&ending.says, state, visit);
                Prompt::Ending {
                    node: state.node,
                    reply,
                    says,
                    ending,
                }
            }
        }
    }

    fn spoken<'a>(&'a self, lines: &'a Lines, state: &State, visit: u32) -> &'a str {
        let speakable = || self.story.speakable(&lines.0, state.situation).map(|line| &line.text);
        let which = draw(self.seed, Purpose::Variant, state.node.0, visit).below(speakable().count());
        speakable().nth(which).map_or("", Text::as_str)
    }

    /// Says or does `choice`.
    pub fn choose(&mut self, choice: ChoiceId) -> Result<&Step, ConversationError> {
        let before = *self.state();
        if self.story.is_ending(before.node) {
            return Err(ConversationError::Ended);
        }
        let node = || self.story.node_name(before.node).to_owned();
        let Some(written) = self.story.choice(before.node, choice) else {
            return Err(ConversationError::Unknown {
                node: node(),
                choice: choice.0.to_string(),
            });
        };
        if !self.story.is_offered(before.node, choice, before.situation) {
            return Err(ConversationError::NotOffered {
                node: node(),
                choice: written.id.clone(),
            });
        }
        self.log.push(Event::Chose {
            node: node(),
            choice: written.id.clone(),
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
        self.log.push(Event::TookBack);
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
        self.log.push(Event::WentTo { node: name.to_owned() });
        let before = *self.state();
        Ok(self.arrive(before.node, None, State { node, ..before }))
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
