//! What can be earned on every strand together: bands and the overall score need it.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::chance::Mass;
use super::extremes::{Ends, Extremes};
use super::gain::{Gain, Gains};
use super::limits::TooManySituations;
use super::stations::{Station, Stations};
use crate::core::score::{Band, Best, score};
use crate::core::state::State;
use crate::core::story::{ChoiceId, NodeId, Story};
use crate::core::strand::Strand;

/// How good a result is: the band, then the overall score.
pub type Rank = (Band, u32);

/// Totals on every strand, as far as they can still make a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Totals {
    strands: [i32; 5],
    unlawful: bool,
}

/// What can still come of a situation with certain totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Prospect {
    /// The worst and the best rank.
    pub(super) rank: Ends<Rank>,
    /// The least and the most overall.
    pub(super) overall: Ends<u32>,
}

impl Prospect {
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
    full: [i32; 5],
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
    keys: Vec<(u32, Totals)>,
    index: FxHashMap<(u32, Totals), u32>,
    prospects: Vec<Prospect>,
    chances: Vec<u128>,
}

/// What everything is read from while it is found.
struct Found<'a> {
    story: &'a Story,
    stations: &'a Stations,
    extremes: &'a [Vec<Extremes>],
    origin: State,
    best: Best,
}

impl Joint {
    /// Finds it; refuses past `limit` pairs of situation and totals.
    pub(super) fn find(
        story: &Story,
        stations: &Stations,
        extremes: &[Vec<Extremes>],
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
        let found = Found {
            story,
            stations,
            extremes,
            origin: State::start(story),
            best: best_of(stations, extremes),
        };
        let mut joint = Self {
            full: Strand::ALL.map(full),
            stations: vec![Earned::default(); stations.list.len()],
            scores: [[0; 101]; 4],
            bands: vec![None; story.node_count()],
            full_together: false,
            together: [[false; 5]; 5],
        };
        joint.forwards(&found, mass, limit)?;
        joint.backwards(&found);
        Ok(joint)
    }

    /// What can still come of `state`, which stands at `place` of `station`.
    pub(super) fn prospect(
        &self,
        extremes: &Extremes,
        station: usize,
        place: usize,
        state: &State,
    ) -> Option<Prospect> {
        let totals = Totals {
            strands: state.totals,
            unlawful: state.unlawful,
        };
        let earned = &self.stations[station];
        let key = (u32::try_from(place).ok()?, self.reduce(totals, extremes));
        earned.prospects.get(*earned.index.get(&key)? as usize).copied()
    }

    /// What can come of the whole conversation.
    pub(super) fn at_start(&self, start: usize) -> Option<Prospect> {
        self.stations[start].prospects.first().copied()
    }

    /// Choices made while `band` is still open, and whether they lose it for good; in file order.
    pub(super) fn moves(
        &self,
        story: &Story,
        stations: &Stations,
        extremes: &[Vec<Extremes>],
        band: Band,
    ) -> Vec<Move> {
        let mut met: Vec<Vec<[bool; 2]>> = (0u32..)
            .map(NodeId)
            .take(story.node_count())
            .map(|node| vec![[false; 2]; usize::from(story.choice_count(node))])
            .collect();
        for (number, station) in stations.list.iter().enumerate() {
            self.each_way(story, stations, extremes, number, |at, onward| {
                if self.rank_at((number, at)).0 < band {
                    return;
                }
                for (choice, next) in onward {
                    let open = self.rank_at(*next).0 >= band;
                    met[station.node.index()][choice.index()][usize::from(open)] = true;
                }
            });
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
    pub(super) fn fewest_worst(
        &self,
        story: &Story,
        stations: &Stations,
        extremes: &[Vec<Extremes>],
    ) -> Vec<Option<u32>> {
        let mut fewest: Vec<Option<u32>> = vec![None; story.node_count()];
        let mut counts: Vec<Vec<u32>> = self
            .stations
            .iter()
            .map(|earned| vec![u32::MAX; earned.keys.len()])
            .collect();
        if let Some(start) = counts[stations.start.0].first_mut() {
            *start = 0;
        }
        for (number, station) in stations.list.iter().enumerate() {
            if let Some(least) = counts[number].iter().min() {
                let so_far = &mut fewest[station.node.index()];
                *so_far = Some(so_far.map_or(*least, |so_far| so_far.min(*least)));
            }
            self.each_way(story, stations, extremes, number, |at, onward| {
                let ranks: Vec<Rank> = onward.iter().map(|(_, next)| self.rank_at(*next)).collect();
                let lowest = ranks.iter().min();
                let alone = ranks.len() > 2 && ranks.iter().filter(|rank| Some(*rank) == lowest).count() == 1;
                let so_far = counts[number][at];
                for ((_, (next, place)), rank) in onward.iter().zip(&ranks) {
                    let worst = u32::from(alone && Some(rank) == lowest);
                    let count = &mut counts[*next][*place];
                    *count = (*count).min(so_far.saturating_add(worst));
                }
            });
        }
        fewest
    }

    /// Calls `see` with every pair of situation and totals of a station, by place, and all the pairs it leads to.
    fn each_way(
        &self,
        story: &Story,
        stations: &Stations,
        extremes: &[Vec<Extremes>],
        number: usize,
        mut see: impl FnMut(usize, &[(ChoiceId, (usize, usize))]),
    ) {
        let station = &stations.list[number];
        let gains = Gains::of(story, station.node);
        let mut onward = Vec::new();
        for (at, key) in self.stations[number].keys.iter().enumerate() {
            onward.clear();
            self.onward(story, station, extremes, &gains, *key, |way, next| {
                if let Some(place) = self.stations[way.station].index.get(&next) {
                    onward.push((way.choice, (way.station, *place as usize)));
                }
            });
            see(at, &onward);
        }
    }

    /// The best rank still possible from a pair of situation and totals, by station and place.
    fn rank_at(&self, (station, at): (usize, usize)) -> Rank {
        self.stations[station].prospects[at].rank.most
    }

    /// All totals with which each situation can be met, and how likely that is.
    fn forwards(&mut self, found: &Found<'_>, mass: &mut Mass, limit: usize) -> Result<(), TooManySituations> {
        let Found {
            story,
            stations,
            extremes,
            ..
        } = *found;
        let (start, place) = stations.start;
        let key = (
            u32::try_from(place).unwrap_or(u32::MAX),
            self.reduce(Totals::default(), &extremes[start][place]),
        );
        self.stations[start].add(key, mass.whole);
        let mut count = 1;
        for (number, station) in stations.list.iter().enumerate() {
            let gains = Gains::of(story, station.node);
            let here = std::mem::take(&mut self.stations[number]);
            for (key, weight) in here.keys.iter().zip(&here.chances) {
                let offers = station.offers(key.0 as usize);
                if offers == 0 {
                    self.end(found, station.node, key.1, *weight);
                    continue;
                }
                let share = mass.share(*weight, offers);
                let mut onward = Vec::with_capacity(offers);
                self.onward(story, station, extremes, &gains, *key, |way, next| {
                    onward.push((way.station, next));
                });
                for (next, key) in onward {
                    count += usize::from(self.stations[next].add(key, share));
                }
            }
            self.stations[number] = here;
            if count > limit {
                return Err(TooManySituations);
            }
        }
        Ok(())
    }

    /// What can still come of each, from the endings backwards.
    fn backwards(&mut self, found: &Found<'_>) {
        for number in (0..self.stations.len()).rev() {
            let station = &found.stations.list[number];
            let gains = Gains::of(found.story, station.node);
            let mut prospects = Vec::with_capacity(self.stations[number].keys.len());
            for key in &self.stations[number].keys {
                let mut all: Option<Prospect> = None;
                self.onward(found.story, station, found.extremes, &gains, *key, |way, next| {
                    let after = &self.stations[way.station];
                    if let Some(at) = after.index.get(&next) {
                        let one = after.prospects[*at as usize];
                        all = Some(all.map_or(one, |all| all.or(one)));
                    }
                });
                prospects.push(all.unwrap_or_else(|| {
                    let rank = Self::rank(found, key.1);
                    Prospect {
                        rank: Ends::at(rank),
                        overall: Ends::at(rank.1),
                    }
                }));
            }
            self.stations[number].prospects = prospects;
        }
    }

    /// Calls `see` with every way on from a situation with totals, and the situation and totals it leads to.
    fn onward(
        &self,
        story: &Story,
        station: &Station,
        extremes: &[Vec<Extremes>],
        gains: &Gains,
        (place, totals): (u32, Totals),
        mut see: impl FnMut(super::stations::Way, (u32, Totals)),
    ) {
        let situation = station.situation(place as usize);
        for way in station.ways(story, place as usize) {
            let after = totals.plus(gains.get(situation, way.choice));
            let at = u32::try_from(way.at).unwrap_or(u32::MAX);
            see(way, (at, self.reduce(after, &extremes[way.station][way.at])));
        }
    }

    fn end(&mut self, found: &Found<'_>, node: NodeId, totals: Totals, weight: u128) {
        let (band, overall) = Self::rank(found, totals);
        self.scores[band as usize][overall.min(100) as usize] += weight;
        let bands = &mut self.bands[node.index()];
        *bands = Some(bands.map_or(Ends::at(band), |so_far| so_far.widen(Ends::at(band))));
        let complete = totals
            .strands
            .iter()
            .zip(self.full)
            .all(|(earned, full)| *earned >= full);
        self.full_together |= complete && !totals.unlawful;
        let counts = |sum: i32, s: usize| sum.clamp(0, self.full[s]);
        let at_best = |s: usize| counts(totals.strands[s], s) >= counts(found.best.0[s], s);
        let at_best: [bool; 5] = std::array::from_fn(at_best);
        for (one, others) in self.together.iter_mut().enumerate() {
            for (other, together) in others.iter_mut().enumerate() {
                *together |= at_best[one] && at_best[other];
            }
        }
    }

    fn rank(found: &Found<'_>, totals: Totals) -> Rank {
        let end = State {
            totals: totals.strands,
            unlawful: totals.unlawful,
            ..found.origin
        };
        let card = score(found.story.scenario(), found.story.model(), &found.best, &end);
        (card.band, card.overall)
    }

    /// Totals that stand for all that come to the same: a stage counts up to `full`, which it never leaves again; Law is
    /// settled once it can no longer fall below `full` or rise above 0.
    fn reduce(&self, totals: Totals, still: &Extremes) -> Totals {
        let law = Strand::Law.index();
        let settled = |s: usize| {
            let (sum, full, Ends { least, most }) = (totals.strands[s], self.full[s], still.strands[s]);
            if s != law {
                sum.min(full)
            } else if full == 0 {
                0
            } else if sum.saturating_add(least) >= full {
                full - least
            } else if sum.saturating_add(most) <= 0 {
                -most
            } else {
                sum
            }
        };
        Totals {
            strands: std::array::from_fn(settled),
            unlawful: totals.unlawful,
        }
    }
}

/// A choice that can be made while the best band is still open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Move {
    pub(super) node: NodeId,
    pub(super) choice: ChoiceId,
    /// In some situation it loses the band for good.
    pub(super) lost: bool,
    /// In some situation it does not.
    pub(super) kept: bool,
}

/// A choice with which the best band can be lost for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoReturn {
    /// The turn.
    pub node: NodeId,
    /// What is chosen.
    pub choice: ChoiceId,
    /// It is lost whenever this is chosen while it is still open.
    pub always: bool,
}

impl NoReturn {
    /// Of the moves of one temperament or of several, in file order.
    pub(super) fn of(moves: impl IntoIterator<Item = Move>) -> Vec<Self> {
        let mut by_choice: BTreeMap<(NodeId, ChoiceId), [bool; 2]> = BTreeMap::new();
        for Move {
            node,
            choice,
            lost,
            kept,
        } in moves
        {
            let so_far = by_choice.entry((node, choice)).or_default();
            *so_far = [so_far[0] || lost, so_far[1] || kept];
        }
        let lost = by_choice.into_iter().filter(|(_, [lost, _])| *lost);
        lost.map(|((node, choice), [_, kept])| Self {
            node,
            choice,
            always: !kept,
        })
        .collect()
    }
}

impl Totals {
    fn plus(self, gain: &Gain) -> Self {
        Self {
            strands: std::array::from_fn(|s| self.strands[s].saturating_add(gain.points[s])),
            unlawful: self.unlawful || gain.unlawful,
        }
    }
}

impl Earned {
    /// Adds weight to a situation with totals; whether it is new.
    fn add(&mut self, key: (u32, Totals), weight: u128) -> bool {
        let next = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        let at = *self.index.entry(key).or_insert(next);
        if at == next {
            self.keys.push(key);
            self.chances.push(0);
        }
        self.chances[at as usize] += weight;
        at == next
    }
}

/// The exact maximum of every strand from the start.
pub(super) fn best_of(stations: &Stations, extremes: &[Vec<Extremes>]) -> Best {
    let (station, place) = stations.start;
    let start = extremes.get(station).and_then(|places| places.get(place));
    Best(start.map_or([0; 5], |start| start.strands.map(|ends| ends.most)))
}
