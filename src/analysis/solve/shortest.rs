//! The shortest way to every node.

use super::stations::Stations;
use crate::core::story::{ChoiceId, NodeId, Story};

/// Choices in the order they are made.
pub type Line = Vec<(NodeId, ChoiceId)>;

/// How each situation is come to in the fewest choices, and where each node is met first.
#[derive(Debug, Clone)]
pub(super) struct Shortest {
    /// By station and place; the start comes from nowhere.
    from: Vec<Vec<Option<From>>>,
    /// By node: the fewest choices, with station and place.
    nearest: Vec<Option<(u32, usize, usize)>>,
}

#[derive(Debug, Clone, Copy)]
struct From {
    station: u32,
    place: u32,
    choice: ChoiceId,
}

impl Shortest {
    /// Finds them: every station comes before all that it leads to, so one pass is enough.
    pub(super) fn find(story: &Story, stations: &Stations) -> Self {
        const UNMET: u32 = u32::MAX;
        let mut found = Self {
            from: stations
                .list
                .iter()
                .map(|station| vec![None; station.places()])
                .collect(),
            nearest: vec![None; story.node_count()],
        };
        let mut lengths: Vec<Vec<u32>> = vec![Vec::new(); stations.list.len()];
        let (start, place) = stations.start;
        lengths[start] = vec![UNMET; stations.list[start].places()];
        lengths[start][place] = 0;
        for (number, station) in stations.list.iter().enumerate() {
            for (place, length) in std::mem::take(&mut lengths[number]).into_iter().enumerate() {
                let nearest = &mut found.nearest[station.node.index()];
                if nearest.is_none_or(|(least, ..)| length < least) {
                    *nearest = Some((length, number, place));
                }
                for way in station.ways(story, place) {
                    let next = &mut lengths[way.station];
                    if next.is_empty() {
                        next.resize(stations.list[way.station].places(), UNMET);
                    }
                    if length + 1 < next[way.at] {
                        next[way.at] = length + 1;
                        found.from[way.station][way.at] = Some(From {
                            station: u32::try_from(number).unwrap_or(u32::MAX),
                            place: u32::try_from(place).unwrap_or(u32::MAX),
                            choice: way.choice,
                        });
                    }
                }
            }
        }
        found
    }

    /// The shortest way to `node`; `None` when it cannot be reached.
    pub(super) fn to(&self, stations: &Stations, node: NodeId) -> Option<Line> {
        let (_, mut station, mut place) = (*self.nearest.get(node.index())?)?;
        let mut line = Vec::new();
        while let Some(from) = self.from[station][place] {
            (station, place) = (from.station as usize, from.place as usize);
            line.push((stations.list[station].node, from.choice));
        }
        line.reverse();
        Some(line)
    }
}
