//! What can be earned on every strand together: bands and the overall score need it.

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

    /// Choices with which `band` can be lost for good, and whether each loses it whenever it is made while it is still
    /// open; in file order.
    pub(super) fn no_return(
        &self,
        story: &Story,
        stations: &Stations,
        extremes: &[Vec<Extremes>],
        band: Band,
    ) -> Vec<NoReturn> {
        let mut met: Vec<Vec<[bool; 2]>> = (0..story.node_count())
            .map(|node| {
                let node = NodeId(u32::try_from(node).unwrap_or(u32::MAX));
                vec![[false; 2]; usize::from(story.choice_count(node))]
            })
            .collect();
        for (number, earned) in self.stations.iter().enumerate() {
            let station = &stations.list[number];
            let gains = Gains::of(story, station.node);
            for (key, prospect) in earned.keys.iter().zip(&earned.prospects) {
                if prospect.rank.most.0 < band {
                    continue;
                }
                self.onward(story, station, extremes, &gains, *key, |way, next| {
                    let after = &self.stations[way.station];
                    let open = after
                        .index
                        .get(&next)
                        .and_then(|at| after.prospects.get(*at as usize))
                        .is_some_and(|prospect| prospect.rank.most.0 >= band);
                    met[station.node.index()][way.choice.index()][usize::from(open)] = true;
                });
            }
        }
        let nodes = (0u32..).map(NodeId).zip(met);
        nodes
            .flat_map(|(node, choices)| {
                let lost = (0u16..).map(ChoiceId).zip(choices).filter(|(_, [lost, _])| *lost);
                lost.map(move |(choice, [_, kept])| NoReturn {
                    node,
                    choice,
                    always: !kept,
                })
            })
            .collect()
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
