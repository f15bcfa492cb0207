//! Every situation a conversation can be in, node by node, with the ways between; each before all that it leads to.

use std::collections::HashMap;

use rustc_hash::FxHashMap;

use super::limits::TooManySituations;
use crate::analysis::loops::{groups, longest_way};
use crate::analysis::relevance::{Asks, Relevance};
use crate::core::chance::Temperament;
use crate::core::state::State;
use crate::core::step::way_on;
use crate::core::story::{ChoiceId, NodeId, Situation, Story};

/// A node, at a certain turn when the turn limit can bind, with every situation that can be met there.
#[derive(Debug, Clone)]
pub(super) struct Station {
    pub(super) node: NodeId,
    /// Choices made before it, when the turn limit can bind; else 0.
    turns: u32,
    /// Where each choice of the file leads, then where the way out leads; stations by number.
    targets: Vec<u32>,
    /// The flags met here; a situation names one by its place.
    flags: Vec<u128>,
    flag_index: FxHashMap<u128, u32>,
    /// Every situation, packed.
    keys: Vec<u64>,
    index: FxHashMap<u64, u32>,
    /// Where the ways of each situation begin in `ways`; one more than there are situations.
    first: Vec<u32>,
    /// Where each choice on offer leads: the situation's place at its station. [`OUT`] marks the way out.
    ways: Vec<u32>,
}

/// Marks a way that leads out instead of where the choice says.
const OUT: u32 = 1 << 31;

/// A choice from one situation to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Way {
    pub(super) choice: ChoiceId,
    /// The station it leads to, by number.
    pub(super) station: usize,
    /// The situation there, by place.
    pub(super) at: usize,
}

/// All stations, each before every one it leads to.
#[derive(Debug, Clone)]
pub(super) struct Stations {
    pub(super) list: Vec<Station>,
    /// How many situations there are.
    pub(super) count: usize,
    relevance: Relevance,
    counts_turns: bool,
    by_turn: HashMap<(u32, NodeId), u32>,
    /// Where the conversation starts: station and place.
    pub(super) start: (usize, usize),
}

impl Stations {
    /// Finds all of them for one temperament, apart as far as `asks` or the future asks; refuses past `limit` situations.
    pub(super) fn find(
        story: &Story,
        temperament: Temperament,
        asks: Asks,
        limit: usize,
    ) -> Result<Self, TooManySituations> {
        let counts_turns = longest_way(story).is_none_or(|longest| longest >= story.turn_limit());
        let mut stations = Self {
            list: Vec::new(),
            count: 0,
            relevance: Relevance::find(story, temperament, asks),
            counts_turns,
            by_turn: HashMap::new(),
            start: (0, 0),
        };
        if !counts_turns {
            // No loops: every node is one station, and groups say which comes before which. Every turn may lead out, so
            // endings come last.
            let group = groups(story);
            let mut order: Vec<u32> = (0..u32::try_from(group.len()).unwrap_or(u32::MAX)).collect();
            order.sort_by_key(|node| (story.is_ending(NodeId(*node)), std::cmp::Reverse(group[*node as usize])));
            for node in order {
                stations.station(0, NodeId(node));
            }
        }
        let origin = State::start(story);
        let start = stations.station(0, origin.node);
        let place = stations.arrive(start, origin.situation);
        stations.start = (start as usize, place as usize);
        let mut at = 0;
        while at < stations.list.len() {
            stations.leave(story, temperament, at);
            if stations.count > limit {
                return Err(TooManySituations);
            }
            at += 1;
        }
        Ok(stations)
    }

    /// Where `state` stands: station and place.
    pub(super) fn of(&self, state: &State) -> Option<(usize, usize)> {
        let turns = if self.counts_turns { state.turns } else { 0 };
        let number = *self.by_turn.get(&(turns, state.node))?;
        let station = self.list.get(number as usize)?;
        let key = station.key(self.relevance.reduce(state.node, state.situation))?;
        Some((number as usize, *station.index.get(&key)? as usize))
    }

    /// The station of a node, made when it is not there yet.
    fn station(&mut self, turns: u32, node: NodeId) -> u32 {
        let next = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        *self.by_turn.entry((turns, node)).or_insert_with(|| {
            self.list.push(Station::new(node, turns));
            next
        })
    }

    /// The place of a situation at a station, made when it is not there yet.
    fn arrive(&mut self, number: u32, situation: Situation) -> u32 {
        let station = &mut self.list[number as usize];
        let places = station.keys.len();
        let place = station.place(self.relevance.reduce(station.node, situation));
        self.count += station.keys.len() - places;
        place
    }

    /// Follows every choice on offer in every situation of a station.
    fn leave(&mut self, story: &Story, temperament: Temperament, number: usize) {
        let (node, turns) = (self.list[number].node, self.list[number].turns);
        let places = self.list[number].keys.len();
        if places == 0 {
            return;
        }
        let after = if self.counts_turns { turns + 1 } else { 0 };
        let choices = story.choice_count(node);
        let goes = (0..choices).map(|choice| story.goto(node, ChoiceId(choice)));
        let nodes: Vec<NodeId> = goes.chain([story.walks_out()]).collect();
        // A place that is never led to gets no station of its own.
        let mut targets: Vec<Option<u32>> = vec![None; nodes.len()];
        let mut first = Vec::with_capacity(places + 1);
        let mut ways = Vec::with_capacity(places * usize::from(choices.min(4)));
        for place in 0..places {
            first.push(u32::try_from(ways.len()).unwrap_or(u32::MAX));
            let situation = self.list[number].situation(place);
            for choice in story.offered(node, situation) {
                let compiled = story.compiled(node, choice);
                let (next, there) = way_on(story, temperament, situation, after, compiled);
                let out = next != compiled.goto;
                let target = if out { usize::from(choices) } else { choice.index() };
                let station = *targets[target].get_or_insert_with(|| self.station(after, nodes[target]));
                let at = self.arrive(station, there);
                ways.push(if out { at | OUT } else { at });
            }
        }
        first.push(u32::try_from(ways.len()).unwrap_or(u32::MAX));
        let station = &mut self.list[number];
        station.first = first;
        station.ways = ways;
        station.targets = targets.into_iter().map(|target| target.unwrap_or(u32::MAX)).collect();
    }
}

impl Station {
    fn new(node: NodeId, turns: u32) -> Self {
        Self {
            node,
            turns,
            targets: Vec::new(),
            flags: vec![0],
            flag_index: FxHashMap::default(),
            keys: Vec::new(),
            index: FxHashMap::default(),
            first: Vec::new(),
            ways: Vec::new(),
        }
    }

    /// How many situations can be met here.
    pub(super) const fn places(&self) -> usize {
        self.keys.len()
    }

    /// The situation at `place`: one that stands for all with the same future.
    pub(super) fn situation(&self, place: usize) -> Situation {
        let key = self.keys[place];
        Situation {
            flags: self.flags[usize::try_from(key >> 10).unwrap_or(0)],
            heat: u8::try_from(key & 127).unwrap_or(0),
            acknowledged: key & 128 != 0,
            failed: u8::try_from(key >> 8 & 3).unwrap_or(0),
        }
    }

    /// The ways on from `place`, in file order.
    pub(super) fn ways<'a>(&'a self, story: &'a Story, place: usize) -> impl Iterator<Item = Way> + 'a {
        let range = match (self.first.get(place), self.first.get(place + 1)) {
            (Some(from), Some(to)) => *from as usize..*to as usize,
            _ => 0..0,
        };
        let offered = (!range.is_empty()).then(|| story.offered(self.node, self.situation(place)));
        self.ways[range]
            .iter()
            .zip(offered.into_iter().flatten())
            .map(|(way, choice)| {
                let target = if way & OUT == 0 {
                    choice.index()
                } else {
                    self.targets.len() - 1
                };
                Way {
                    choice,
                    station: self.targets[target] as usize,
                    at: (way & !OUT) as usize,
                }
            })
    }

    /// How many choices are on offer at `place`.
    pub(super) fn offers(&self, place: usize) -> usize {
        match (self.first.get(place), self.first.get(place + 1)) {
            (Some(from), Some(to)) => (to - from) as usize,
            _ => 0,
        }
    }

    /// The stations it leads to.
    pub(super) fn leads_to(&self) -> impl Iterator<Item = usize> + '_ {
        self.targets
            .iter()
            .filter(|target| **target != u32::MAX)
            .map(|target| *target as usize)
    }

    /// Forgets what only looking a situation up needs.
    pub(super) fn forget_index(&mut self) {
        self.index = FxHashMap::default();
        self.flag_index = FxHashMap::default();
    }

    fn key(&self, situation: Situation) -> Option<u64> {
        let flags = match situation.flags {
            0 => 0,
            flags => *self.flag_index.get(&flags)?,
        };
        Some(pack(flags, situation))
    }

    fn place(&mut self, situation: Situation) -> u32 {
        let flags = match situation.flags {
            0 => 0,
            flags => {
                let next = u32::try_from(self.flags.len()).unwrap_or(u32::MAX);
                *self.flag_index.entry(flags).or_insert_with(|| {
                    self.flags.push(flags);
                    next
                })
            }
        };
        let key = pack(flags, situation);
        let next = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        *self.index.entry(key).or_insert_with(|| {
            self.keys.push(key);
            next
        })
    }
}

fn pack(flags: u32, situation: Situation) -> u64 {
    u64::from(flags) << 10
        | u64::from(situation.failed) << 8
        | u64::from(situation.acknowledged) << 7
        | u64::from(situation.heat)
}
