//! The shortest way to every turn and ending.

use super::heats::{HEATS, each, that_come_to};
use super::stations::{Place, Stations, To};
use crate::core::story::{ChoiceId, NodeId, Story};

/// Choices in the order they are made.
pub type Line = Vec<(NodeId, ChoiceId)>;

/// Not met, or in more choices than are counted.
const UNMET: u16 = u16::MAX;

/// The fewest choices to every situation, and where each node is met first.
#[derive(Debug, Clone)]
pub(super) struct Shortest {
    /// By station and block.
    lengths: Vec<Vec<[u16; HEATS]>>,
    /// By node: the fewest choices, with the last of them; a start has none.
    nearest: Vec<Option<(u16, Option<(Place, ChoiceId)>)>>,
}

impl Shortest {
    /// Finds them: every station comes before all that it leads to, so one pass is enough.
    pub(super) fn find(story: &Story, stations: &Stations) -> Self {
        let none = |blocks: usize| vec![[UNMET; HEATS]; blocks];
        let mut found = Self {
            lengths: stations.list.iter().map(|station| none(station.blocks.len())).collect(),
            nearest: vec![None; story.node_count()],
        };
        let start = stations.start;
        found.lengths[start.station as usize][start.block as usize][usize::from(start.heat)] = 0;
        found.nearest[stations.list[start.station as usize].node.index()] = Some((0, None));
        for (number, station) in (0u32..).zip(&stations.list) {
            for (at, block) in (0u32..).zip(&station.blocks) {
                for heat in each(block.heats) {
                    let length = found.lengths[number as usize][at as usize][heat].saturating_add(1);
                    let place = Place {
                        station: number,
                        block: at,
                        heat: u8::try_from(heat).unwrap_or(100),
                    };
                    if length < UNMET {
                        found.leave(stations, place, length);
                    }
                }
            }
        }
        found
    }

    fn leave(&mut self, stations: &Stations, place: Place, length: u16) {
        for (choice, to) in stations.ways(place) {
            let node = match to {
                To::Place(next) => {
                    let kept = &mut self.lengths[next.station as usize][next.block as usize][usize::from(next.heat)];
                    *kept = (*kept).min(length);
                    stations.list[next.station as usize].node
                }
                To::Ending(node, _) => node,
            };
            let nearest = &mut self.nearest[node.index()];
            if nearest.is_none_or(|(least, _)| length < least) {
                *nearest = Some((length, Some((place, choice))));
            }
        }
    }

    /// Whether `node` can be reached.
    pub(super) fn reaches(&self, node: NodeId) -> bool {
        self.nearest.get(node.index()).is_some_and(Option::is_some)
    }

    /// The shortest way to `node`; `None` when it cannot be reached.
    pub(super) fn to(&self, stations: &Stations, node: NodeId) -> Option<Line> {
        let (length, mut last) = (*self.nearest.get(node.index())?)?;
        let mut line = Vec::with_capacity(length.into());
        let mut into: Vec<Vec<u32>> = vec![Vec::new(); stations.list.len()];
        for (number, station) in (0u32..).zip(&stations.list) {
            for next in station.choices.iter().filter_map(|road| road.station) {
                into[next as usize].push(number);
            }
        }
        while let Some((place, choice)) = last {
            line.push((stations.list[place.station as usize].node, choice));
            last = self.before(stations, &into, place);
        }
        line.reverse();
        Some(line)
    }

    /// The last choice of a shortest way to `place`; `None` at the start.
    fn before(&self, stations: &Stations, into: &[Vec<u32>], place: Place) -> Option<(Place, ChoiceId)> {
        let length = |place: Place| self.lengths[place.station as usize][place.block as usize][usize::from(place.heat)];
        let sooner = length(place).checked_sub(1)?;
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
