//! The shortest way to every turn and ending.

use std::ops::Range;

use super::heats::{HEATS, each, landing, runs, that_come_to};
use super::stations::{Place, Stations};
use crate::core::story::{ChoiceId, NodeId, Story};

/// Choices in the order they are made.
pub type Line = Vec<(NodeId, ChoiceId)>;

/// Not met, or in more choices than are counted.
const UNMET: i16 = i16::MAX;

/// The fewest choices to every situation, and where each node is met first.
#[derive(Debug, Clone)]
pub(super) struct Shortest {
    /// By station and block.
    lengths: Vec<Vec<[i16; HEATS]>>,
    /// By node.
    nearest: Vec<Nearest>,
}

/// Where a node is met first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Nearest {
    /// The fewest choices.
    length: i16,
    /// A turn: the situation. An ending: the last situation, and what is chosen there.
    met: Option<(Place, Option<ChoiceId>)>,
}

impl Shortest {
    /// Finds them: every station comes before all that it leads to, so one pass is enough.
    pub(super) fn find(story: &Story, stations: &Stations) -> Self {
        let unmet = Nearest {
            length: UNMET,
            met: None,
        };
        let none = |blocks: usize| vec![[UNMET; HEATS]; blocks];
        let mut found = Self {
            lengths: stations.list.iter().map(|station| none(station.blocks.len())).collect(),
            nearest: vec![unmet; story.node_count()],
        };
        let start = stations.start;
        found.lengths[start.station as usize][start.block as usize][usize::from(start.heat)] = 0;
        for (number, station) in (0u32..).zip(&stations.list) {
            let here = std::mem::take(&mut found.lengths[number as usize]);
            for (at, (block, lengths)) in (0u32..).zip(station.blocks.iter().zip(&here)) {
                let least = |heats: u128| {
                    let heat = each(heats).min_by_key(|heat| lengths[*heat])?;
                    let place = Place {
                        station: number,
                        block: at,
                        heat: u8::try_from(heat).unwrap_or(100),
                    };
                    Some((lengths[heat], place))
                };
                found.meet(station.node, least(block.heats), None);
                for (choice, (road, way)) in (0u16..).map(ChoiceId).zip(station.choices.iter().zip(&block.ways)) {
                    let over = least(way.offered & !way.on).map(|(length, place)| (length.saturating_add(1), place));
                    found.meet(road.ending, over, Some(choice));
                    if let (Some(next), true) = (road.station, way.on != 0) {
                        let next = &mut found.lengths[next as usize][way.block as usize];
                        runs(way.on).for_each(|run| go_on(lengths, next, run, road.heat));
                    }
                }
            }
            found.lengths[number as usize] = here;
        }
        found
    }

    fn meet(&mut self, node: NodeId, met: Option<(i16, Place)>, choice: Option<ChoiceId>) {
        let nearest = &mut self.nearest[node.index()];
        if let Some((length, place)) = met.filter(|(length, _)| *length < nearest.length) {
            *nearest = Nearest {
                length,
                met: Some((place, choice)),
            };
        }
    }

    /// Whether `node` can be reached.
    pub(super) fn reaches(&self, node: NodeId) -> bool {
        self.nearest
            .get(node.index())
            .is_some_and(|nearest| nearest.met.is_some())
    }

    /// The shortest way to `node`; `None` when it cannot be reached.
    pub(super) fn to(&self, stations: &Stations, node: NodeId) -> Option<Line> {
        let (place, choice) = self.nearest.get(node.index())?.met?;
        let mut line = Vec::new();
        let mut into: Vec<Vec<u32>> = vec![Vec::new(); stations.list.len()];
        for (number, station) in (0u32..).zip(&stations.list) {
            for next in station.choices.iter().filter_map(|road| road.station) {
                into[next as usize].push(number);
            }
        }
        line.extend(choice.map(|choice| (stations.list[place.station as usize].node, choice)));
        let mut at = place;
        while let Some((before, choice)) = self.before(stations, &into, at) {
            line.push((stations.list[before.station as usize].node, choice));
            at = before;
        }
        line.reverse();
        Some(line)
    }

    /// The last choice of a shortest way to `place`; `None` at the start.
    fn before(&self, stations: &Stations, into: &[Vec<u32>], place: Place) -> Option<(Place, ChoiceId)> {
        let length = |place: Place| self.lengths[place.station as usize][place.block as usize][usize::from(place.heat)];
        let sooner = length(place).checked_sub(1).filter(|sooner| *sooner >= 0)?;
        for number in &into[place.station as usize] {
            let station = &stations.list[*number as usize];
            for (at, block) in (0u32..).zip(&station.blocks) {
                for (choice, (road, way)) in (0u16..).map(ChoiceId).zip(station.choices.iter().zip(&block.ways)) {
                    if road.station != Some(place.station) || way.block != place.block {
                        continue;
                    }
                    let from = |heat: usize| Place {
                        station: *number,
                        block: at,
                        heat: u8::try_from(heat).unwrap_or(100),
                    };
                    let come = way.on & that_come_to(1 << place.heat, road.heat);
                    if let Some(from) = each(come).map(from).find(|from| length(*from) == sooner) {
                        return Some((from, choice));
                    }
                }
            }
        }
        None
    }
}

/// One choice more, for a run of heats that move by `by`.
fn go_on(lengths: &[i16; HEATS], next: &mut [i16; HEATS], run: Range<usize>, by: i32) {
    let (falling, side, from) = landing(run, by);
    for length in &lengths[falling] {
        next[0] = next[0].min(length.saturating_add(1));
    }
    let beyond = &mut next[from..from + side.len()];
    for (kept, length) in beyond.iter_mut().zip(&lengths[side]) {
        *kept = (*kept).min(length.saturating_add(1));
    }
}
