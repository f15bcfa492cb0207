//! Every place a conversation can be in: node and the part of the state that can still matter, with the ways between.

use std::collections::HashMap;

use super::loops::longest_way;
use crate::core::chance::Temperament;
use crate::core::state::State;
use crate::core::step::step;
use crate::core::story::{ChoiceId, NodeId, Situation, Story};

/// The most places that are looked at before an answer is refused.
pub const MAX_PLACES: usize = 500_000;

/// A node and what of the state can still change what is offered, earned or ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    /// The turn or ending.
    pub node: NodeId,
    /// Flags that some condition reads, heat and phase.
    pub situation: Situation,
    /// Choices made, when the turn limit can bind; else 0.
    pub turns: u32,
}

/// A choice from one place to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// What is chosen.
    pub choice: ChoiceId,
    /// Where it leads, as an index into [`Places::list`].
    pub to: u32,
    /// What it earns on each strand.
    pub points: [i32; 5],
    /// Whether it says something unlawful.
    pub unlawful: bool,
}

/// All places that can be reached, each before every place it leads to.
#[derive(Debug, Clone)]
pub struct Places {
    /// The places; the first is the start.
    pub list: Vec<Place>,
    /// The ways on from each.
    pub ways: Vec<Vec<Way>>,
    flags: u128,
    counts_turns: bool,
    index: HashMap<Place, u32>,
}

/// There are more places than [`MAX_PLACES`]: no exact answer is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this scenario has more than {MAX_PLACES} different situations, too many for an exact answer")]
pub struct TooManyPlaces;

impl Places {
    /// Finds all of them for one temperament.
    pub fn find(story: &Story, temperament: Temperament) -> Result<Self, TooManyPlaces> {
        let counts_turns = longest_way(story).is_none_or(|longest| longest >= story.turn_limit());
        let mut places = Self {
            list: Vec::new(),
            ways: Vec::new(),
            flags: story.flags_read(),
            counts_turns,
            index: HashMap::new(),
        };
        let origin = State::start(story);
        places.place(&origin);
        let mut at = 0;
        while at < places.list.len() {
            let before = places.state(at, &origin);
            let mut ways = Vec::new();
            for choice in story.offered(before.node, before.situation) {
                let after = step(story, temperament, &before, choice);
                let to = places.place(&after);
                ways.push(Way {
                    choice,
                    to,
                    points: after.totals,
                    unlawful: after.unlawful,
                });
            }
            places.ways.push(ways);
            if places.list.len() > MAX_PLACES {
                return Err(TooManyPlaces);
            }
            at += 1;
        }
        places.sort();
        Ok(places)
    }

    /// Where `state` stands among them.
    pub fn of(&self, state: &State) -> Option<usize> {
        self.index.get(&self.key(state)).map(|at| *at as usize)
    }

    fn key(&self, state: &State) -> Place {
        let situation = Situation {
            flags: state.situation.flags & self.flags,
            ..state.situation
        };
        Place {
            node: state.node,
            situation,
            turns: if self.counts_turns { state.turns } else { 0 },
        }
    }

    fn place(&mut self, state: &State) -> u32 {
        let key = self.key(state);
        let next = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        *self.index.entry(key).or_insert_with(|| {
            self.list.push(key);
            next
        })
    }

    /// A state at place `at` that has earned nothing, so that one step shows what it earns.
    fn state(&self, at: usize, origin: &State) -> State {
        let place = self.list[at];
        State {
            node: place.node,
            situation: place.situation,
            turns: place.turns,
            ..*origin
        }
    }

    /// Orders the places so that every way leads forwards. Ways never form a loop: turns are counted where they could.
    fn sort(&mut self) {
        let count = self.list.len();
        let mut entries = vec![0u32; count];
        self.ways.iter().flatten().for_each(|way| entries[way.to as usize] += 1);
        let mut order: Vec<u32> = Vec::with_capacity(count);
        order.push(0);
        let mut at = 0;
        while let Some(&place) = order.get(at) {
            for way in &self.ways[place as usize] {
                let left = &mut entries[way.to as usize];
                *left -= 1;
                if *left == 0 {
                    order.push(way.to);
                }
            }
            at += 1;
        }
        debug_assert_eq!(
            order.len(),
            count,
            "every place is reached from the start, without loops"
        );
        let mut position = vec![0u32; count];
        for (new, old) in (0u32..).zip(&order) {
            position[*old as usize] = new;
        }
        self.list = order.iter().map(|old| self.list[*old as usize]).collect();
        self.ways = order
            .iter()
            .map(|old| std::mem::take(&mut self.ways[*old as usize]))
            .collect();
        self.ways
            .iter_mut()
            .flatten()
            .for_each(|way| way.to = position[way.to as usize]);
        self.index.values_mut().for_each(|at| *at = position[*at as usize]);
    }
}
