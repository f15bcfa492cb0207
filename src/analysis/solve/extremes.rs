//! The least and the most that everything summed can still come to, from every situation, by dynamic programming.

use std::ops::Range;

use super::gain::{Gains, Lanes};
use super::heats::{HEATS, each, landing, moved, runs};
use super::limits::TooManySituations;
use super::stations::{Block, Place, Station, Stations};
use crate::core::story::ChoiceId;
use crate::core::strand::Strand;

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

    #[inline]
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

/// A sum that is kept as the most of itself, or of its opposite: then there is one operation for both ends.
trait Sum: Copy + Ord {
    /// No way leads there. Far from every sum, and still far after all that can be added.
    const NONE: Self;
    fn plus(self, more: Self) -> Self;
}

impl Sum for i16 {
    const NONE: Self = Self::MIN;
    fn plus(self, more: Self) -> Self {
        self.saturating_add(more)
    }
}

impl Sum for i32 {
    const NONE: Self = Self::MIN / 2;
    fn plus(self, more: Self) -> Self {
        self + more
    }
}

/// Every extreme, by heat.
#[derive(Debug, Clone)]
struct Table {
    strands: [[i16; HEATS]; 10],
    meters: [[i32; HEATS]; 6],
}

impl Extremes {
    /// At an end nothing more is added.
    pub(super) fn end(failed: bool) -> Self {
        Self::read(&end(failed))
    }

    fn read(lanes: &Lanes) -> Self {
        let meter = |meter: usize| Ends {
            least: -lanes.meters[2 * meter + 1],
            most: lanes.meters[2 * meter],
        };
        let some = |at: usize| (lanes.meters[2 * at] > i32::NONE / 2).then(|| meter(at));
        Self {
            strands: Strand::ALL.map(|strand| lanes.strand(strand)),
            satisfaction: meter(0),
            loyalty: [some(1), some(2)],
        }
    }
}

impl Lanes {
    fn strand(&self, strand: Strand) -> Ends<i32> {
        let lane = 2 * strand.index();
        Ends {
            least: -i32::from(self.strands[lane + 1]),
            most: self.strands[lane].into(),
        }
    }
}

fn end(failed: bool) -> Lanes {
    let mut meters = [0; 6];
    let other = if failed { 2 } else { 4 };
    meters[other..other + 2].fill(i32::NONE);
    Lanes {
        strands: [0; 10],
        meters,
    }
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
    /// need memory for all at once. Refuses numbers too large to add up.
    pub(super) fn find(stations: &Stations, gains: &[Gains], keep: bool) -> Result<Self, TooManySituations> {
        let mut tables: Vec<Vec<Option<Box<Table>>>> = vec![Vec::new(); stations.list.len()];
        let mut done_at: Vec<Vec<usize>> = vec![Vec::new(); stations.list.len()];
        for (number, first) in stations.led_to_from().into_iter().enumerate() {
            done_at[first].push(number);
        }
        let mut found = Self {
            blocks: vec![Vec::new(); if keep { stations.list.len() } else { 0 }],
            start: Extremes::end(false),
        };
        for (number, (station, gains)) in stations.list.iter().zip(gains).enumerate().rev() {
            gains.check(stations.longest)?;
            let blocks = station.blocks.iter();
            tables[number] = blocks
                .map(|block| (block.heats != 0).then(|| table(station, block, gains, &tables)))
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
        Ok(found)
    }

    /// From where the conversation starts.
    pub(super) const fn start(&self) -> &Extremes {
        &self.start
    }

    /// From a situation that is met; `None` when only the start's were kept.
    pub(super) fn at(&self, block: &Block, place: Place) -> Option<Extremes> {
        self.lanes(block, place).map(Extremes::read)
    }

    /// The same for Law alone.
    pub(super) fn law_at(&self, block: &Block, place: Place) -> Ends<i32> {
        self.lanes(block, place)
            .map_or(Ends::at(0), |lanes| lanes.strand(Strand::Law))
    }

    fn lanes(&self, block: &Block, place: Place) -> Option<&Lanes> {
        let kept = self.blocks.get(place.station as usize)?.get(place.block as usize)?;
        let below = block.heats & ((1 << place.heat) - 1);
        kept.get(below.count_ones() as usize)
    }
}

fn column(table: &Table, heat: usize) -> Lanes {
    let mut lanes = end(false);
    for (at, lane) in lanes.strands.iter_mut().zip(&table.strands) {
        *at = lane[heat];
    }
    for (at, lane) in lanes.meters.iter_mut().zip(&table.meters) {
        *at = lane[heat];
    }
    lanes
}

fn table(station: &Station, block: &Block, gains: &Gains, tables: &[Vec<Option<Box<Table>>>]) -> Box<Table> {
    let mut table = Box::new(Table {
        strands: [[i16::NONE; HEATS]; 10],
        meters: [[i32::NONE; HEATS]; 6],
    });
    let mut open = 0;
    for (at, (road, way)) in station.choices.iter().zip(&block.ways).enumerate() {
        let choice = ChoiceId(u16::try_from(at).unwrap_or(u16::MAX));
        open |= way.offered;
        let next = road
            .station
            .and_then(|next| tables[next as usize].get(way.block as usize)?.as_ref());
        for (heats, gain) in gains.by_heat(block.situation, choice) {
            for run in runs(way.offered & !way.on & heats) {
                let end = end(way.failed);
                finish(&mut table.strands, &end.strands, run.clone(), &gain.strands);
                finish(&mut table.meters, &end.meters, run, &gain.meters);
            }
            if let Some(next) = next {
                for run in runs(way.on & heats) {
                    go_on(&mut table.strands, &next.strands, run.clone(), road.heat, &gain.strands);
                    go_on(&mut table.meters, &next.meters, run, road.heat, &gain.meters);
                }
            }
        }
    }
    // Where nothing is on offer it is over.
    for heat in each(block.heats & !open) {
        let end = end(block.situation.failed > 0);
        table
            .strands
            .iter_mut()
            .zip(end.strands)
            .for_each(|(lane, end)| lane[heat] = end);
        table
            .meters
            .iter_mut()
            .zip(end.meters)
            .for_each(|(lane, end)| lane[heat] = end);
    }
    table
}

/// Adds an end that lies beyond a choice, for a run of heats.
fn finish<T: Sum, const LANES: usize>(
    table: &mut [[T; HEATS]; LANES],
    end: &[T; LANES],
    run: Range<usize>,
    gain: &[T; LANES],
) {
    for ((lane, end), gain) in table.iter_mut().zip(end).zip(gain) {
        let end = end.plus(*gain);
        lane[run.clone()].iter_mut().for_each(|most| *most = (*most).max(end));
    }
}

/// Fewer heats than this are quicker one by one than side by side.
const FEW: usize = 4;

/// Adds what lies beyond a choice, for a run of heats that move by `by`.
fn go_on<T: Sum, const LANES: usize>(
    table: &mut [[T; HEATS]; LANES],
    next: &[[T; HEATS]; LANES],
    run: Range<usize>,
    by: i32,
    gain: &[T; LANES],
) {
    if run.len() < FEW {
        for heat in run {
            let to = moved(heat, by);
            for ((lane, next), gain) in table.iter_mut().zip(next).zip(gain) {
                lane[heat] = lane[heat].max(next[to].plus(*gain));
            }
        }
        return;
    }
    let (falling, side, from) = landing(run, by);
    for ((lane, next), gain) in table.iter_mut().zip(next).zip(gain) {
        let fallen = next[0].plus(*gain);
        lane[falling.clone()]
            .iter_mut()
            .for_each(|most| *most = (*most).max(fallen));
        let beyond = &next[from..from + side.len()];
        let side = &mut lane[side.clone()];
        side.iter_mut()
            .zip(beyond)
            .for_each(|(most, next)| *most = (*most).max(next.plus(*gain)));
    }
}
