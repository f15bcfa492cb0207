//! Every situation a conversation can be in, node by node, with the ways between; each before all that it leads to.
//!
//! What can still matter of a situation is flags, phase and heat. A [`Block`] holds all the heats of one combination of
//! flags and phase, so that a choice moves a hundred situations at once.

use std::collections::{BTreeSet, HashMap};

use rustc_hash::FxHashMap;

use super::heats::{EVERY_HEAT, after, each, moved, that_come_to};
use super::limits::{Limits, TooManySituations};
use crate::analysis::loops::{groups, longest_way};
use crate::analysis::relevance::{Asks, Relevance};
use crate::core::chance::Temperament;
use crate::core::state::State;
use crate::core::step::{heat_move, said};
use crate::core::story::{ChoiceId, NodeId, Situation, Story};

/// A turn, at a certain point of the conversation when the turn limit can bind, with every situation met there.
#[derive(Debug, Clone)]
pub(super) struct Station {
    pub(super) node: NodeId,
    /// Choices made before it, when the turn limit can bind; else 0.
    turns: u32,
    pub(super) blocks: Vec<Block>,
    index: FxHashMap<(u128, u8), u32>,
    /// One for each choice of the file.
    pub(super) choices: Vec<Road>,
}

/// Where a choice leads from a station, whatever the situation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Road {
    /// How far it moves heat.
    pub(super) heat: i32,
    /// The station it leads to; `None` for an ending.
    pub(super) station: Option<u32>,
    /// The ending it leads to, or the way out.
    pub(super) ending: NodeId,
}

/// Situations that differ only in heat.
#[derive(Debug, Clone)]
pub(super) struct Block {
    /// Flags and phase; heat is 0.
    pub(super) situation: Situation,
    /// Heats that are met, one bit each.
    pub(super) heats: u128,
    /// One for each choice of the file.
    pub(super) ways: Vec<Way>,
}

/// What becomes of a choice in a block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    /// Heats at which it is on offer.
    pub(super) offered: u128,
    /// Of these, heats at which the conversation goes on; else it ends.
    pub(super) on: u128,
    /// The block it goes on to.
    pub(super) block: u32,
    /// Whether a recovery has failed by then.
    pub(super) failed: bool,
}

/// Where a choice leads from one situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum To {
    /// On, to another situation.
    Place(Place),
    /// To an ending, after a failed recovery or not.
    Ending(NodeId, bool),
}

/// One situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) station: u32,
    pub(super) block: u32,
    pub(super) heat: u8,
}

/// All stations, each before every one it leads to.
#[derive(Debug, Clone)]
pub(super) struct Stations {
    pub(super) list: Vec<Station>,
    /// How many situations there are that differ in their future.
    pub(super) count: usize,
    /// How many are met, with every heat.
    met: usize,
    /// Turns that somebody would have come to, had anything been on offer there.
    pub(super) silent: BTreeSet<NodeId>,
    pub(super) start: Place,
    /// The most choices on any way through.
    pub(super) longest: usize,
    relevance: Relevance,
    counts_turns: bool,
    by_turn: HashMap<(u32, NodeId), u32>,
}

impl Stations {
    /// Finds all of them for one temperament, apart as far as `asks` or the future asks; refuses past `limits`.
    pub(super) fn find(
        story: &Story,
        temperament: Temperament,
        asks: Asks,
        limits: Limits,
    ) -> Result<Self, TooManySituations> {
        let origin = State::start(story);
        let mut stations = Self {
            list: Vec::new(),
            count: 0,
            met: 0,
            silent: BTreeSet::new(),
            start: Place {
                station: 0,
                block: 0,
                heat: origin.situation.heat,
            },
            longest: 0,
            relevance: Relevance::find(story, temperament, asks),
            counts_turns: longest_way(story).is_none_or(|longest| longest >= story.turn_limit()),
            by_turn: HashMap::new(),
        };
        if !stations.counts_turns {
            // No loops: every turn is one station, and groups say which comes before which.
            let group = groups(story);
            let turns = (0u32..).map(NodeId).take(group.len());
            let mut order: Vec<NodeId> = turns.filter(|node| !story.is_ending(*node)).collect();
            order.sort_by_key(|node| std::cmp::Reverse(group[node.index()]));
            for node in order {
                stations.station(0, node);
            }
        }
        stations.start.station = stations.station(0, origin.node);
        let block = stations.block(story, stations.start.station, origin.situation);
        stations.start.block = block;
        stations.list[stations.start.station as usize].blocks[block as usize].heats =
            1 << origin.situation.heat.min(100);
        let mut at = 0;
        while at < stations.list.len() {
            stations.leave(story, temperament, at);
            let blocks = stations.list[at].blocks.len();
            if stations.count > limits.situations || stations.met > limits.met || blocks > limits.side_by_side {
                return Err(TooManySituations);
            }
            at += 1;
        }
        stations.longest = stations.longest();
        Ok(stations)
    }

    /// Where `state` stands; `None` at an ending and where no conversation comes.
    pub(super) fn of(&self, state: &State) -> Option<Place> {
        let turns = if self.counts_turns { state.turns } else { 0 };
        let station = *self.by_turn.get(&(turns, state.node))?;
        let known = self.list.get(station as usize)?;
        let block = *known
            .index
            .get(&key(self.relevance.reduce(state.node, state.situation)))?;
        let heat = state.situation.heat;
        let met = known.blocks.get(block as usize)?.heats >> heat.min(127) & 1 == 1;
        met.then_some(Place { station, block, heat })
    }

    pub(super) fn block_at(&self, place: Place) -> &Block {
        &self.list[place.station as usize].blocks[place.block as usize]
    }

    /// The ways on from one situation, in file order.
    pub(super) fn ways(&self, place: Place) -> impl Iterator<Item = (ChoiceId, To)> + '_ {
        let station = &self.list[place.station as usize];
        let block = self.block_at(place);
        let open = (0u16..).map(ChoiceId).zip(&station.choices).zip(&block.ways);
        open.filter(move |(_, way)| way.offered >> place.heat & 1 == 1)
            .map(move |((choice, road), way)| (choice, road.to(way, place.heat)))
    }

    fn longest(&self) -> usize {
        let mut before = vec![0; self.list.len()];
        let mut longest = 0;
        for (number, station) in self.list.iter().enumerate() {
            let made = before[number] + 1;
            longest = longest.max(made);
            for next in station.choices.iter().filter_map(|road| road.station) {
                before[next as usize] = before[next as usize].max(made);
            }
        }
        longest
    }

    /// For every station: the first that leads to it.
    pub(super) fn led_to_from(&self) -> Vec<usize> {
        let mut first: Vec<usize> = (0..self.list.len()).collect();
        for (number, station) in self.list.iter().enumerate().rev() {
            for next in station.choices.iter().filter_map(|road| road.station) {
                first[next as usize] = number;
            }
        }
        first
    }

    /// The heats of a block that stand for all it meets: one for each stretch in which heat makes no difference.
    pub(super) fn distinct(&self, node: NodeId, block: &Block) -> u128 {
        let dividing = self.relevance.dividing(node, block.situation.acknowledged);
        let mut distinct = 0;
        let mut last = None;
        for heat in each(block.heats) {
            let stretch = dividing & ((2u128 << heat) - 1);
            if last != Some(stretch.checked_ilog2()) {
                distinct |= 1 << heat;
            }
            last = Some(stretch.checked_ilog2());
        }
        distinct
    }

    /// The station of a turn, made when it is not there yet.
    fn station(&mut self, turns: u32, node: NodeId) -> u32 {
        let next = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        *self.by_turn.entry((turns, node)).or_insert_with(|| {
            self.list.push(Station {
                node,
                turns,
                blocks: Vec::new(),
                index: FxHashMap::default(),
                choices: Vec::new(),
            });
            next
        })
    }

    /// The block of a situation, made when it is not there yet.
    fn block(&mut self, story: &Story, station: u32, situation: Situation) -> u32 {
        let station = &mut self.list[station as usize];
        let situation = Situation {
            heat: 0,
            ..self.relevance.reduce(station.node, situation)
        };
        let next = u32::try_from(station.blocks.len()).unwrap_or(u32::MAX);
        *station.index.entry(key(situation)).or_insert_with(|| {
            station.blocks.push(Block::new(story, station.node, situation));
            next
        })
    }

    /// Follows every choice on offer in every situation of a station.
    fn leave(&mut self, story: &Story, temperament: Temperament, number: usize) {
        let (node, turns) = (self.list[number].node, self.list[number].turns);
        let met = |block: &Block| block.heats != 0;
        if !self.list[number].blocks.iter().any(met) {
            return;
        }
        let made = if self.counts_turns { turns + 1 } else { 0 };
        let goes_on = made < story.turn_limit();
        for choice in (0..story.choice_count(node)).map(ChoiceId) {
            let compiled = story.compiled(node, choice);
            let heat = heat_move(story.scales(), compiled, temperament);
            let station = (goes_on && !compiled.is_last()).then(|| self.station(made, compiled.goto));
            let ending = if compiled.is_last() {
                compiled.goto
            } else {
                story.walks_out()
            };
            self.list[number].choices.push(Road { heat, station, ending });
            for block in 0..self.list[number].blocks.len() {
                let from = &self.list[number].blocks[block];
                let leaving = from.ways[choice.index()].offered & from.heats;
                let there = said(story, from.situation, compiled, story.stake(node, choice));
                let mut way = Way {
                    offered: leaving,
                    on: 0,
                    block: 0,
                    failed: there.failed > 0,
                };
                if let (Some(station), true) = (station, leaving != 0) {
                    way.block = self.block(story, station, there);
                    let to = &mut self.list[station as usize].blocks[way.block as usize];
                    // A turn without an offer leads out.
                    let open = to.ways.iter().fold(0, |open, way| open | way.offered);
                    way.on = leaving & that_come_to(open, heat);
                    if leaving & that_come_to(EVERY_HEAT, heat) != way.on {
                        self.silent.insert(compiled.goto);
                    }
                    to.heats |= after(way.on, heat);
                }
                self.list[number].blocks[block].ways[choice.index()] = way;
            }
        }
        let station = &self.list[number];
        let met = station
            .blocks
            .iter()
            .map(|block| self.distinct(node, block).count_ones() as usize);
        self.count += met.sum::<usize>();
        let heats = station.blocks.iter().map(|block| block.heats.count_ones() as usize);
        self.met += heats.sum::<usize>();
    }
}

impl Block {
    fn new(story: &Story, node: NodeId, situation: Situation) -> Self {
        let choices = (0..story.choice_count(node)).map(ChoiceId);
        Self {
            situation,
            heats: 0,
            ways: choices
                .map(|choice| Way {
                    offered: story.offered_heats(node, choice, situation),
                    on: 0,
                    block: 0,
                    failed: false,
                })
                .collect(),
        }
    }

    /// How many choices are on offer at `heat`.
    pub(super) fn offers(&self, heat: usize) -> usize {
        self.ways.iter().filter(|way| way.offered >> heat & 1 == 1).count()
    }

    /// The situation at `heat`.
    pub(super) fn at(&self, heat: usize) -> Situation {
        Situation {
            heat: u8::try_from(heat).unwrap_or(100),
            ..self.situation
        }
    }
}

impl Road {
    fn to(&self, way: &Way, heat: u8) -> To {
        match self.station {
            Some(station) if way.on >> heat & 1 == 1 => To::Place(Place {
                station,
                block: way.block,
                heat: u8::try_from(moved(heat.into(), self.heat)).unwrap_or(100),
            }),
            _ => To::Ending(self.ending, way.failed),
        }
    }
}

fn key(situation: Situation) -> (u128, u8) {
    (
        situation.flags,
        situation.failed << 1 | u8::from(situation.acknowledged),
    )
}
