//! The least and the most that everything summed can still come to, from every situation, by dynamic programming.

use super::gain::{Gains, LANES, Lanes};
use super::heats::{EVERY_HEAT, HEATS, each, moved, runs};
use super::stations::{Block, Place, Station, Stations};
use crate::core::story::{ChoiceId, Story};

/// What can still be added from a situation on: the least and the most, each alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extremes {
    /// To each strand's sum.
    pub(super) strands: [Ends<i32>; 5],
    /// To the sum that satisfaction is read from.
    pub(super) satisfaction: Ends<i32>,
    /// To the sum that loyalty is read from, when no recovery has failed at the end, and when one has. `None`: no way
    /// leads there.
    pub(super) loyalty: [Option<Ends<i32>>; 2],
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

/// No way leads there. Far from every sum, and still far after all that can be added.
const NONE: i32 = i32::MIN / 2;

/// A lane of every extreme, by heat. The least is kept as the most of its opposite, so that there is one operation.
type Table = [[i32; HEATS]; LANES];

impl Extremes {
    /// At an end nothing more is added.
    pub(super) fn end(failed: bool) -> Self {
        Self::read(&end(failed))
    }

    fn read(lanes: &Lanes) -> Self {
        let ends = |lane: usize| Ends {
            least: -lanes[lane + 1],
            most: lanes[lane],
        };
        let some = |lane: usize| (lanes[lane] > NONE / 2).then(|| ends(lane));
        Self {
            strands: std::array::from_fn(|strand| ends(2 * strand)),
            satisfaction: ends(10),
            loyalty: [some(12), some(14)],
        }
    }
}

fn end(failed: bool) -> Lanes {
    let mut lanes = [0; LANES];
    let other = if failed { 12 } else { 14 };
    lanes[other..other + 2].fill(NONE);
    lanes
}

/// The extremes of every situation, or of the start alone.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// By station and block: one for each heat that is met.
    blocks: Vec<Vec<Vec<Lanes>>>,
    start: Extremes,
}

impl Found {
    /// Finds them, from the endings backwards. Unless `keep`, only the start's are kept, so that a long story does not
    /// need memory for all at once.
    pub(super) fn find(story: &Story, stations: &Stations, keep: bool) -> Self {
        let mut tables: Vec<Vec<Option<Box<Table>>>> = vec![Vec::new(); stations.list.len()];
        let mut done_at: Vec<Vec<usize>> = vec![Vec::new(); stations.list.len()];
        for (number, first) in stations.led_to_from().into_iter().enumerate() {
            done_at[first].push(number);
        }
        let mut found = Self {
            blocks: vec![Vec::new(); if keep { stations.list.len() } else { 0 }],
            start: Extremes::end(false),
        };
        for (number, station) in stations.list.iter().enumerate().rev() {
            let gains = Gains::of(story, station.node);
            let blocks = station.blocks.iter();
            tables[number] = blocks
                .map(|block| (block.heats != 0).then(|| table(station, block, &gains, &tables)))
                .collect();
            if number == stations.start.station as usize
                && let Some(Some(table)) = tables[number].get(stations.start.block as usize)
            {
                found.start = Extremes::read(&column(table, stations.start.heat.into()));
            }
            if keep {
                let met = station.blocks.iter().zip(&tables[number]);
                found.blocks[number] = met
                    .map(|(block, table)| match table {
                        Some(table) => each(block.heats).map(|heat| column(table, heat)).collect(),
                        None => Vec::new(),
                    })
                    .collect();
            }
            for done in &done_at[number] {
                tables[*done] = Vec::new();
            }
        }
        found
    }

    /// From where the conversation starts.
    pub(super) const fn start(&self) -> &Extremes {
        &self.start
    }

    /// From a situation that is met; `None` when only the start's were kept.
    pub(super) fn at(&self, block: &Block, place: Place) -> Option<Extremes> {
        let kept = self.blocks.get(place.station as usize)?.get(place.block as usize)?;
        let below = block.heats & ((1 << place.heat) - 1);
        kept.get(below.count_ones() as usize).map(Extremes::read)
    }
}

fn column(table: &Table, heat: usize) -> Lanes {
    std::array::from_fn(|lane| table[lane][heat])
}

fn table(station: &Station, block: &Block, gains: &Gains, tables: &[Vec<Option<Box<Table>>>]) -> Box<Table> {
    let mut table = Box::new([[NONE; HEATS]; LANES]);
    let mut open = 0;
    for (at, (road, way)) in station.choices.iter().zip(&block.ways).enumerate() {
        let choice = ChoiceId(u16::try_from(at).unwrap_or(u16::MAX));
        open |= way.offered;
        for (heats, gain) in gains.by_heat(block.situation, choice) {
            let ends = sum(&end(way.failed), gain);
            for run in runs(way.offered & !way.on & heats) {
                for (lane, end) in table.iter_mut().zip(ends) {
                    lane[run.clone()].iter_mut().for_each(|most| *most = (*most).max(end));
                }
            }
            let next = road
                .station
                .and_then(|next| tables[next as usize].get(way.block as usize)?.as_ref());
            if let Some(next) = next {
                for run in runs(way.on & heats) {
                    go_on(&mut table, next, run, road.heat, gain);
                }
            }
        }
    }
    // Where nothing is on offer it is over.
    for heat in each(block.heats & !open & EVERY_HEAT) {
        let end = end(block.situation.failed > 0);
        table.iter_mut().zip(end).for_each(|(lane, end)| lane[heat] = end);
    }
    table
}

/// Adds what lies beyond a choice, for a run of heats that move by `by`.
fn go_on(table: &mut Table, next: &Table, run: std::ops::Range<usize>, by: i32, gain: &Lanes) {
    // The heats that would fall below 0 all come to 0; the rest move side by side.
    let falling = usize::try_from(-by).unwrap_or(0).clamp(run.start, run.end);
    for ((lane, next), gain) in table.iter_mut().zip(next).zip(gain) {
        let fallen = next[0] + gain;
        lane[run.start..falling]
            .iter_mut()
            .for_each(|most| *most = (*most).max(fallen));
        let side = &mut lane[falling..run.end];
        if !side.is_empty() {
            let from = moved(falling, by);
            let beyond = &next[from..from + side.len()];
            side.iter_mut()
                .zip(beyond)
                .for_each(|(most, next)| *most = (*most).max(next + gain));
        }
    }
}

fn sum(a: &Lanes, b: &Lanes) -> Lanes {
    std::array::from_fn(|lane| a[lane] + b[lane])
}
