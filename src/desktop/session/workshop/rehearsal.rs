//! A conversation of the workshop: it starts at any node in any state, and is never kept.

use std::sync::Arc;

use crate::content::suggest::nearest;
use crate::core::chance::Temperament;
use crate::core::conversation::{Conversation, Mode};
use crate::core::notepad::Notepad;
use crate::core::state::State;
use crate::core::story::{ChoiceId, NodeId, Story};
use crate::desktop::session::Playing;
use crate::desktop::session::Solving;

/// The most starts that can be gone back to.
const MOST_EARLIER: usize = 100;

/// One thing to set before going on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Setting {
    /// A flag of this name, or not.
    Flag(String, bool),
    /// 0 to 100; more counts as 100.
    Heat(u8),
    /// Whether anything has been acknowledged.
    Acknowledged(bool),
    /// Failed recoveries: 0, 1, or 2 for two and more.
    Failed(u8),
    /// How this customer differs from others of their kind.
    Temperament(Temperament),
    /// What every draw is keyed by.
    Seed(u64),
    /// The node of this name.
    Node(String),
}

/// What a new version of the file took away from a rehearsal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lost {
    /// The node where it stood.
    Node {
        /// Its name.
        gone: String,
        /// Where it stands now.
        now: String,
    },
    /// A move that led there: it cannot be made any more, or leads elsewhere.
    Move {
        /// Where it was made.
        node: String,
        /// What was chosen.
        choice: String,
    },
    /// A flag that was set.
    Flag(String),
}

/// A conversation of the workshop.
#[derive(Debug, Clone)]
pub struct Rehearsal {
    /// The conversation, in Practice, so that it tells why and can be taken back. Not scored: nothing best is looked for.
    pub playing: Playing,
    /// Conversations to go back to, before something was set.
    earlier: Vec<Conversation>,
}

impl Rehearsal {
    /// Of the scenario `id`, where the story starts.
    pub fn start(id: String, story: Arc<Story>, seed: u64) -> Self {
        Self::of(id, Conversation::new(story, Mode::Practice, seed))
    }

    fn of(id: String, conversation: Conversation) -> Self {
        Self {
            playing: Playing {
                id,
                conversation,
                solving: Solving::default(),
                chosen_at: None,
                run: None,
                notepad: Notepad::default(),
                tries: None,
            },
            earlier: Vec::new(),
        }
    }

    /// The conversation.
    pub fn conversation(&self) -> &Conversation {
        &self.playing.conversation
    }

    /// Starts where it stands now, with one thing set otherwise. False when there is no such thing.
    pub fn set(&mut self, setting: &Setting) -> bool {
        let now = self.conversation();
        let story = now.story().clone();
        let (mut state, mut seed, mut temperament) = (*now.state(), now.seed(), now.temperament());
        let situation = &mut state.situation;
        match setting {
            Setting::Flag(name, on) => {
                let Some(bit) = bit(&story, state.node, name) else {
                    return false;
                };
                situation.flags = situation.flags & !bit | if *on { bit } else { 0 };
            }
            Setting::Heat(heat) => situation.heat = (*heat).min(100),
            Setting::Acknowledged(heard) => situation.acknowledged = *heard,
            Setting::Failed(count) => situation.failed = (*count).min(2),
            Setting::Temperament(one) => temperament = *one,
            Setting::Seed(number) => seed = *number,
            Setting::Node(name) => match story.node_id(name) {
                Some(node) => {
                    situation.flags = flags_in(now, now.state(), &story, node, &mut Vec::new());
                    state.node = node;
                }
                None => return false,
            },
        }
        let begun = Conversation::from_state(story, Mode::Practice, seed, temperament, state);
        begun.is_ok_and(|begun| {
            self.begin(begun, matches!(setting, Setting::Node(_)));
            true
        })
    }

    /// Starts where the story starts.
    pub fn restart(&mut self) {
        let now = self.conversation();
        let begun = Conversation::new(now.story().clone(), Mode::Practice, now.seed());
        self.begin(begun, true);
    }

    /// What was said before can be gone back to; where nothing was, a start that was only being set up is replaced.
    fn begin(&mut self, begun: Conversation, keep: bool) {
        let before = std::mem::replace(&mut self.playing.conversation, begun);
        if keep || !before.steps().is_empty() {
            self.earlier.push(before);
            let over = self.earlier.len().saturating_sub(MOST_EARLIER);
            self.earlier.drain(..over);
        }
    }

    /// Says or does `choice`, when it is on offer.
    pub fn choose(&mut self, choice: ChoiceId) {
        // A refusal changes nothing.
        let _ = self.playing.conversation.choose(choice);
    }

    /// Whether the last move was a choice, so that there are reasons for it.
    pub fn has_chosen(&self) -> bool {
        self.conversation()
            .steps()
            .last()
            .is_some_and(|step| step.choice.is_some())
    }

    /// Whether there is anything to go back to.
    pub fn can_take_back(&self) -> bool {
        !self.earlier.is_empty() || !self.conversation().steps().is_empty()
    }

    /// Takes the last choice back; where none was made, what was set or jumped before.
    pub fn take_back(&mut self) {
        if self.playing.conversation.take_back().is_err()
            && let Some(before) = self.earlier.pop()
        {
            self.playing.conversation = before;
        }
    }

    /// The same place and state in a new version of the story, by their names: the moves are made again, so that what
    /// they do is what they do now. What cannot be taken along is told.
    #[must_use]
    pub fn carried(&self, story: &Arc<Story>) -> (Self, Vec<Lost>) {
        let mut lost = Vec::new();
        let mut new = Self::of(
            self.playing.id.clone(),
            carried(self.conversation(), story, Some(&mut lost)),
        );
        new.earlier = self.earlier.iter().map(|before| carried(before, story, None)).collect();
        (new, lost)
    }
}

fn carried(old: &Conversation, story: &Arc<Story>, lost: Option<&mut Vec<Lost>>) -> Conversation {
    let mut unheard = Vec::new();
    let lost = lost.unwrap_or(&mut unheard);
    let here = old.story().node_name(old.state().node);
    if story.node_id(here).is_none() {
        let (begun, now) = before_the_gap(old, story, lost);
        let gone = here.to_owned();
        lost.insert(0, Lost::Node { gone, now });
        return begun;
    }
    let broken = match again(old, story, lost) {
        Ok(played) => return played,
        Err(broken) => broken,
    };
    lost.extend(broken);
    at_same_state(old, old.state(), story, lost)
}

/// The conversation up to the last node that is still there; where it starts among those that are, or at the nearest
/// name, or at the story's start.
fn before_the_gap(old: &Conversation, story: &Arc<Story>, lost: &mut Vec<Lost>) -> (Conversation, String) {
    let mut shorter = old.clone();
    let name = |conversation: &Conversation| conversation.story().node_name(conversation.state().node).to_owned();
    while story.node_id(&name(&shorter)).is_none() {
        if shorter.take_back().is_err() {
            let gone = name(&shorter);
            let known = story.scenario().nodes.iter().map(|(known, _)| known.as_str());
            let near = nearest(&gone, known).and_then(|near| story.node_id(near));
            let node = near.unwrap_or(story.start());
            let begun = begin(&shorter, shorter.state(), node, story, lost);
            let now = name(&begun);
            return (begun, now);
        }
    }
    let begun = carried(&shorter, story, Some(lost));
    let now = name(&begun);
    (begun, now)
}

/// Every move made again from the same start; else the first that cannot be, or leads elsewhere.
fn again(old: &Conversation, story: &Arc<Story>, lost: &mut Vec<Lost>) -> Result<Conversation, Option<Lost>> {
    let from = old.story();
    let started = from.node_name(old.start().node);
    let mut new = if old.is_from_the_start() {
        Conversation::new(story.clone(), Mode::Practice, old.seed())
    } else if *old.start() == State::start(from) {
        from_state(old, story, State::start(story))
    } else if let Some(node) = story.node_id(started) {
        begin(old, old.start(), node, story, lost)
    } else {
        return Err(None);
    };
    for step in old.steps() {
        let Some(written) = step.choice.and_then(|choice| from.choice(step.node, choice)) else {
            continue;
        };
        let node = from.node_name(step.node);
        let stands = story.node_name(new.state().node) == node;
        let led = from.node_name(step.after.node);
        if !stands || new.choose_named(&written.id).is_err() || story.node_name(new.state().node) != led {
            return Err(Some(Lost::Move {
                node: node.to_owned(),
                choice: written.id.clone(),
            }));
        }
    }
    let same = story.node_name(new.state().node) == from.node_name(old.state().node);
    if same { Ok(new) } else { Err(None) }
}

/// Begins at the node of `state`, whatever led there.
fn at_same_state(old: &Conversation, state: &State, story: &Arc<Story>, lost: &mut Vec<Lost>) -> Conversation {
    let node = story
        .node_id(old.story().node_name(state.node))
        .unwrap_or(story.start());
    begin(old, state, node, story, lost)
}

/// Begins at `node` of the new story, in `state` of the old one.
fn begin(old: &Conversation, state: &State, node: NodeId, story: &Arc<Story>, lost: &mut Vec<Lost>) -> Conversation {
    let mut new = State { node, ..*state };
    new.situation.flags = flags_in(old, state, story, node, lost);
    from_state(old, story, new)
}

fn from_state(old: &Conversation, story: &Arc<Story>, state: State) -> Conversation {
    let begun = Conversation::from_state(story.clone(), Mode::Practice, old.seed(), old.temperament(), state);
    begun.unwrap_or_else(|_| Conversation::new(story.clone(), Mode::Practice, old.seed()))
}

/// The flags that are set in `from`, as they stand at `node` of `story`. A flag that `story` does not have is told; one
/// that cannot matter at `node` goes without a word.
fn flags_in(old: &Conversation, from: &State, story: &Story, node: NodeId, lost: &mut Vec<Lost>) -> u128 {
    let mut flags = 0;
    for (name, was) in old.story().flags_at(from.node) {
        if from.situation.flags & was == 0 {
            continue;
        }
        let gone = Lost::Flag(name.to_owned());
        match bit(story, node, name) {
            Some(bit) => flags |= bit,
            None if story.has_flag(name) || lost.contains(&gone) => {}
            None => lost.push(gone),
        }
    }
    flags
}

fn bit(story: &Story, node: NodeId, name: &str) -> Option<u128> {
    story.flags_at(node).find(|(flag, _)| *flag == name).map(|(_, bit)| bit)
}
