//! What can be earned on every strand together: bands and the overall score need it.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHashMap;

use super::chance::Mass;
use super::extremes::{Ends, Extremes, Found};
use super::gain::{Gains, Points};
use super::heats::each;
use super::limits::TooManySituations;
use super::no_return::Move;
use super::stations::{Block, Place, Stations, To};
use super::totals::{Rules, Totals};
use crate::core::score::{Band, Best, Scoring};
use crate::core::state::State;
use crate::core::story::{ChoiceId, NodeId, Story};
use crate::core::strand::Strand;

/// How good a result is: the band, then the overall score.
pub type Rank = (Band, u32);

/// What can still come of a situation with certain totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Prospect {
    /// The worst and the best rank.
    pub(super) rank: Ends<Rank>,
    /// The least and the most overall.
    pub(super) overall: Ends<u32>,
}

impl Prospect {
    const fn end(rank: Rank) -> Self {
        Self {
            rank: Ends {
                least: rank,
                most: rank,
            },
            overall: Ends {
                least: rank.1,
                most: rank.1,
            },
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            rank: self.rank.widen(other.rank),
            overall: self.overall.widen(other.overall),
        }
    }
}

/// Everything that can be earned together.
#[derive(Debug, Clone)]
pub(super) struct Joint {
    rules: Rules,
    /// By station and block: the heat that stands for each heat.
    stands_for: Vec<Vec<[u8; 101]>>,
    stations: Vec<Earned>,
    /// The chance of every overall score, 0..=100, by band.
    pub(super) scores: [[u128; 101]; 4],
    /// By node: the worst and the best band with which an ending is come to.
    pub(super) bands: Vec<Option<Ends<Band>>>,
    /// Whether one lawful line earns `full` on every strand.
    pub(super) full_together: bool,
    /// For each strand, the strands of which the best is had on some way together with its own.
    pub(super) together: [[bool; 5]; 5],
}

/// What can have been earned at one station.
#[derive(Debug, Clone, Default)]
struct Earned {
    keys: Vec<Key>,
    index: FxHashMap<Key, u32>,
    prospects: Vec<Prospect>,
    chances: Vec<u128>,
    /// Where the ways of each begin in `ways`; one more than there are keys.
    first: Vec<u32>,
    ways: Vec<Onward>,
}

/// A situation of a station, with totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key {
    block: u32,
    heat: u8,
    totals: Totals,
}

/// A choice from one situation, with what it earns there.
#[derive(Debug, Clone, Copy)]
struct Lead {
    choice: ChoiceId,
    points: Points,
    to: Beyond,
}

/// Where a choice leads from one situation, and what Law can still add there.
#[derive(Debug, Clone, Copy)]
enum Beyond {
    Ending(NodeId),
    Station {
        station: u32,
        block: u32,
        heat: u8,
        law: Ends<i32>,
    },
}

impl Hash for Key {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        let [stages, law] = self.totals.words();
        hasher.write_u64(stages);
        hasher.write_u64(law ^ u64::from(self.block) << 40 ^ u64::from(self.heat) << 33);
    }
}

/// Where a choice leads from a situation with totals.
#[derive(Debug, Clone, Copy)]
enum Onward {
    /// To one of another station's.
    To { choice: ChoiceId, station: u32, at: u32 },
    /// To an end.
    End { choice: ChoiceId, node: NodeId, rank: Rank },
}

impl Joint {
    /// Finds it; refuses past `limit` pairs of situation and totals.
    pub(super) fn find(
        story: &Story,
        stations: &Stations,
        gains: &[Gains],
        extremes: &Found,
        mass: &mut Mass,
        limit: usize,
    ) -> Result<Self, TooManySituations> {
        // A strand that is not scored asks for nothing.
        let scored = |strand: &Strand| story.scenario().strands.contains(strand);
        let full = |strand: Strand| {
            if scored(&strand) {
                i32::from(story.scenario().full.of(strand))
            } else {
                0
            }
        };
        let stands_for = stations.list.iter().map(|station| {
            let stands = |block: &Block| stands_for(block, stations.distinct(station.node, block));
            station.blocks.iter().map(stands).collect()
        });
        let best = best_of(extremes);
        let mut joint = Self {
            rules: Rules {
                full: Strand::ALL.map(full),
                best,
                scoring: Scoring::new(story.scenario(), story.model(), &best),
            },
            stands_for: stands_for.collect(),
            stations: vec![Earned::default(); stations.list.len()],
            scores: [[0; 101]; 4],
            bands: vec![None; story.node_count()],
            full_together: false,
            together: [[false; 5]; 5],
        };
        joint.forwards(stations, gains, extremes, mass, limit)?;
        joint.backwards();
        Ok(joint)
    }

    /// What can still come of `state`, which stands at `place`.
    pub(super) fn prospect(&self, extremes: &Extremes, place: Place, state: &State) -> Option<Prospect> {
        let totals = Totals {
            strands: state.totals,
            unlawful: state.unlawful,
        };
        let earned = &self.stations[place.station as usize];
        let key = self.key(place, self.rules.reduce(totals, extremes.strands[Strand::Law.index()]));
        earned.prospects.get(*earned.index.get(&key)? as usize).copied()
    }

    /// What comes of `state`, which stands at an end.
    pub(super) fn at_end(&self, state: &State) -> Prospect {
        let card = self.rules.scoring.score(state.totals, state.unlawful);
        Prospect::end((card.band, card.overall))
    }

    /// What can come of the whole conversation.
    pub(super) fn at_start(&self, stations: &Stations) -> Option<Prospect> {
        self.stations[stations.start.station as usize]
            .prospects
            .first()
            .copied()
    }

    /// Choices made while `band` is still open, and whether they lose it for good; in file order.
    pub(super) fn moves(&self, story: &Story, stations: &Stations, band: Band) -> Vec<Move> {
        let mut met: Vec<Vec<[bool; 2]>> = (0u32..)
            .map(NodeId)
            .take(story.node_count())
            .map(|node| vec![[false; 2]; usize::from(story.choice_count(node))])
            .collect();
        for (station, earned) in stations.list.iter().zip(&self.stations) {
            for (at, prospect) in earned.prospects.iter().enumerate() {
                if prospect.rank.most.0 < band {
                    continue;
                }
                for way in earned.ways(at) {
                    let (choice, next) = self.beyond(*way);
                    let open = next.rank.most.0 >= band;
                    met[station.node.index()][choice.index()][usize::from(open)] = true;
                }
            }
        }
        let nodes = (0u32..).map(NodeId).zip(met);
        nodes
            .flat_map(|(node, choices)| {
                let made = (0u16..).map(ChoiceId).zip(choices);
                made.filter(|(_, [lost, kept])| *lost || *kept)
                    .map(move |(choice, [lost, kept])| Move {
                        node,
                        choice,
                        lost,
                        kept,
                    })
            })
            .collect()
    }

    /// By node: the fewest times that somebody must pick the worst choice on offer to come there. The worst is the one
    /// after which the best rank still possible is lower than after every other, of which there are at least two.
    pub(super) fn fewest_worst(&self, story: &Story, stations: &Stations) -> Vec<Option<u32>> {
        let mut fewest: Vec<Option<u32>> = vec![None; story.node_count()];
        let mut come = |node: NodeId, count: u32| {
            let so_far = &mut fewest[node.index()];
            *so_far = Some(so_far.map_or(count, |so_far| so_far.min(count)));
        };
        let unmet = |earned: &Earned| vec![u32::MAX; earned.keys.len()];
        let mut counts: Vec<Vec<u32>> = self.stations.iter().map(unmet).collect();
        if let Some(start) = counts[stations.start.station as usize].first_mut() {
            *start = 0;
        }
        for (number, (station, earned)) in stations.list.iter().zip(&self.stations).enumerate() {
            for at in 0..earned.keys.len() {
                let so_far = counts[number][at];
                come(station.node, so_far);
                let ranks = || earned.ways(at).iter().map(|way| self.beyond(*way).1.rank.most);
                let lowest = ranks().min();
                let alone = ranks().count() > 2 && ranks().filter(|rank| Some(*rank) == lowest).count() == 1;
                for (way, rank) in earned.ways(at).iter().zip(ranks()) {
                    let count = so_far.saturating_add(u32::from(alone && Some(rank) == lowest));
                    match *way {
                        Onward::End { node, .. } => come(node, count),
                        Onward::To { station, at, .. } => {
                            let next = &mut counts[station as usize][at as usize];
                            *next = (*next).min(count);
                        }
                    }
                }
            }
        }
        fewest
    }

    fn key(&self, place: Place, totals: Totals) -> Key {
        Key {
            block: place.block,
            heat: self.stand_in(place),
            totals,
        }
    }

    /// All totals with which each situation can be met, and how likely that is.
    fn forwards(
        &mut self,
        stations: &Stations,
        gains: &[Gains],
        extremes: &Found,
        mass: &mut Mass,
        limit: usize,
    ) -> Result<(), TooManySituations> {
        let start = stations.start;
        let totals = self
            .rules
            .reduce(Totals::default(), extremes.start().strands[Strand::Law.index()]);
        let key = self.key(start, totals);
        let first = self.stations[start.station as usize].place(key);
        self.stations[start.station as usize].chances[first as usize] = mass.whole;
        let mut count = 1;
        for ((number, station), gains) in (0u32..).zip(&stations.list).zip(gains) {
            let mut here = std::mem::take(&mut self.stations[number as usize]);
            // Every situation has many totals, and leads to the same places with all of them.
            let mut leads: FxHashMap<(u32, u8), Vec<Lead>> = FxHashMap::default();
            for at in 0..here.keys.len() {
                here.first.push(u32::try_from(here.ways.len()).unwrap_or(u32::MAX));
                let Key { block, heat, totals } = here.keys[at];
                let place = Place {
                    station: number,
                    block,
                    heat,
                };
                let leads = leads
                    .entry((block, heat))
                    .or_insert_with(|| self.leads(stations, extremes, gains, place));
                if leads.is_empty() {
                    let rank = self.rules.rank(totals);
                    self.end(station.node, totals, rank, here.chances[at]);
                    continue;
                }
                let share = mass.share(here.chances[at], leads.len());
                for lead in leads.iter() {
                    let choice = lead.choice;
                    let after = totals.plus(&lead.points);
                    here.ways.push(match lead.to {
                        Beyond::Ending(node) => {
                            let totals = self.rules.settle(after);
                            let rank = self.rules.rank(totals);
                            self.end(node, totals, rank, share);
                            Onward::End { choice, node, rank }
                        }
                        Beyond::Station {
                            station,
                            block,
                            heat,
                            law,
                        } => {
                            let totals = self.rules.reduce(after, law);
                            let there = &mut self.stations[station as usize];
                            let before = there.keys.len();
                            let at = there.place(Key { block, heat, totals });
                            count += there.keys.len() - before;
                            there.chances[at as usize] += share;
                            Onward::To { choice, station, at }
                        }
                    });
                }
            }
            here.first.push(u32::try_from(here.ways.len()).unwrap_or(u32::MAX));
            self.stations[number as usize] = here;
            if count > limit {
                return Err(TooManySituations);
            }
        }
        Ok(())
    }

    /// Where the choices on offer in a situation lead, whatever was earned before.
    fn leads(&self, stations: &Stations, extremes: &Found, gains: &Gains, place: Place) -> Vec<Lead> {
        let situation = stations.block_at(place).at(place.heat.into());
        let lead = |(choice, to): (ChoiceId, To)| Lead {
            choice,
            points: *gains.points(situation, choice),
            to: match to {
                To::Ending(node, _) => Beyond::Ending(node),
                To::Place(next) => Beyond::Station {
                    station: next.station,
                    block: next.block,
                    heat: self.stand_in(next),
                    law: extremes.law_at(stations.block_at(next), next),
                },
            },
        };
        stations.ways(place).map(lead).collect()
    }

    /// The heat that stands for the one of `place`.
    fn stand_in(&self, place: Place) -> u8 {
        self.stands_for[place.station as usize][place.block as usize][usize::from(place.heat)]
    }

    /// What can still come of each, from the endings backwards.
    fn backwards(&mut self) {
        for number in (0..self.stations.len()).rev() {
            let earned = &self.stations[number];
            let prospects = (0..earned.keys.len()).map(|at| {
                let onward = earned.ways(at).iter().map(|way| self.beyond(*way).1);
                // Where nothing is on offer, it ends as it stands.
                onward
                    .reduce(Prospect::or)
                    .unwrap_or_else(|| Prospect::end(self.rules.rank(earned.keys[at].totals)))
            });
            self.stations[number].prospects = prospects.collect();
        }
    }

    fn beyond(&self, way: Onward) -> (ChoiceId, Prospect) {
        match way {
            Onward::To { choice, station, at } => (choice, self.stations[station as usize].prospects[at as usize]),
            Onward::End { choice, rank, .. } => (choice, Prospect::end(rank)),
        }
    }

    fn end(&mut self, node: NodeId, totals: Totals, (band, overall): Rank, weight: u128) {
        self.scores[band as usize][overall.min(100) as usize] += weight;
        let bands = &mut self.bands[node.index()];
        *bands = Some(bands.map_or(Ends::at(band), |so_far| so_far.widen(Ends::at(band))));
        let complete = totals
            .strands
            .iter()
            .zip(self.rules.full)
            .all(|(earned, full)| *earned >= full);
        self.full_together |= complete && !totals.unlawful;
        let Rules { full, best, .. } = &self.rules;
        let counts = |sum: i32, s: usize| sum.clamp(0, full[s]);
        let mut at_best = [false; 5];
        for (s, at_best) in at_best.iter_mut().enumerate() {
            *at_best = counts(totals.strands[s], s) >= counts(best.0[s], s);
        }
        for (one, others) in self.together.iter_mut().enumerate() {
            if at_best[one] {
                for (other, together) in others.iter_mut().enumerate() {
                    *together |= at_best[other];
                }
            }
        }
    }
}

impl Earned {
    /// The place of a key, made when it is not there yet.
    fn place(&mut self, key: Key) -> u32 {
        let next = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        *self.index.entry(key).or_insert_with(|| {
            self.keys.push(key);
            self.chances.push(0);
            next
        })
    }

    fn ways(&self, at: usize) -> &[Onward] {
        let range = match (self.first.get(at), self.first.get(at + 1)) {
            (Some(from), Some(to)) => *from as usize..*to as usize,
            _ => 0..0,
        };
        &self.ways[range]
    }
}

/// The exact maximum of every strand from the start.
pub(super) fn best_of(extremes: &Found) -> Best {
    Best(extremes.start().strands.map(|ends| ends.most))
}

/// For each heat of a block, the one of `distinct` that stands for it: the next at or below it.
fn stands_for(block: &Block, distinct: u128) -> [u8; 101] {
    let mut last = 0;
    let mut stands = [0; 101];
    for heat in each(block.heats) {
        if distinct >> heat & 1 == 1 {
            last = u8::try_from(heat).unwrap_or(100);
        }
        stands[heat] = last;
    }
    stands
}
