//! The least and the most that everything summed can still come to, from every situation, by dynamic programming.

use super::gain::{Gain, Gains};
use super::stations::Stations;
use crate::core::story::Story;

/// What can still be added from a situation on: the least and the most, each alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extremes {
    /// To each strand's sum.
    pub(super) strands: [Ends<i32>; 5],
    /// To the sum that satisfaction is read from.
    pub(super) satisfaction: Ends<i64>,
    /// To the sum that loyalty is read from, when no recovery has failed at the end, and when one has. `None`: no way
    /// leads there.
    pub(super) loyalty: [Option<Ends<i64>>; 2],
}

/// The least and the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ends<T> {
    pub(super) least: T,
    pub(super) most: T,
}

impl<T: Copy + Ord> Ends<T> {
    pub(super) const fn at(value: T) -> Self {
        Self {
            least: value,
            most: value,
        }
    }

    pub(super) fn widen(self, other: Self) -> Self {
        Self {
            least: self.least.min(other.least),
            most: self.most.max(other.most),
        }
    }

    pub(super) fn map<U>(self, change: impl Fn(T) -> U) -> Ends<U> {
        Ends {
            least: change(self.least),
            most: change(self.most),
        }
    }
}

impl Extremes {
    /// At an end: nothing more is added.
    fn end(failed: bool) -> Self {
        let mut loyalty = [None; 2];
        loyalty[usize::from(failed)] = Some(Ends::at(0));
        Self {
            strands: [Ends::at(0); 5],
            satisfaction: Ends::at(0),
            loyalty,
        }
    }

    /// One choice earlier.
    pub(super) fn before(self, gain: &Gain) -> Self {
        Self {
            strands: std::array::from_fn(|s| self.strands[s].map(|sum| sum.saturating_add(gain.points[s]))),
            satisfaction: self.satisfaction.map(|sum| sum.saturating_add(gain.satisfaction)),
            loyalty: self
                .loyalty
                .map(|ends| ends.map(|ends| ends.map(|sum| sum.saturating_add(gain.loyalty)))),
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            strands: std::array::from_fn(|s| self.strands[s].widen(other.strands[s])),
            satisfaction: self.satisfaction.widen(other.satisfaction),
            loyalty: std::array::from_fn(|f| match (self.loyalty[f], other.loyalty[f]) {
                (Some(a), Some(b)) => Some(a.widen(b)),
                (a, b) => a.or(b),
            }),
        }
    }
}

/// The extremes of every situation, by station and place; of the start alone when `keep` is false, so that a long story
/// does not need memory for all of them at once.
pub(super) fn extremes(story: &Story, stations: &Stations, keep: bool) -> Vec<Vec<Extremes>> {
    let mut found: Vec<Vec<Extremes>> = vec![Vec::new(); stations.list.len()];
    let mut needed_from: Vec<usize> = (0..stations.list.len()).collect();
    for (number, station) in stations.list.iter().enumerate().rev() {
        for next in station.leads_to() {
            needed_from[next] = number;
        }
    }
    let mut done_at: Vec<Vec<usize>> = vec![Vec::new(); stations.list.len()];
    for (number, first) in needed_from.into_iter().enumerate() {
        done_at[first].push(number);
    }
    let (start, _) = stations.start;
    for (number, station) in stations.list.iter().enumerate().rev() {
        if station.places() > 0 {
            let gains = Gains::of(story, station.node);
            found[number] = (0..station.places())
                .map(|place| {
                    let situation = station.situation(place);
                    let ways = station
                        .ways(story, place)
                        .map(|way| found[way.station][way.at].before(gains.get(situation, way.choice)));
                    ways.reduce(Extremes::or)
                        .unwrap_or_else(|| Extremes::end(situation.failed > 0))
                })
                .collect();
        }
        if !keep {
            for done in &done_at[number] {
                if *done != start {
                    found[*done] = Vec::new();
                }
            }
        }
    }
    found
}
