//! The lines: out of a box at its choices, through the lanes, into a box at its name.

use super::boxes::LINE;
use super::order::{Layered, Order};
use super::{EdgeKind, Graph, PAD, Piece, Point, RowKind};

/// How far below its top a box is entered: beside its name.
pub(super) const ENTRY: i32 = PAD.y + LINE / 2;
/// Between the boxes and the first loop below them, and between loops.
const BELOW: i32 = 22;
/// How far a loop swings out.
const SWING: i32 = 44;

/// Sets where each way leaves, from the top of its box: beside the middle of its choices; a walk-out beside the name.
pub(super) fn ports(graph: &mut Graph) {
    for edge in &mut graph.edges {
        let node = &graph.nodes[edge.from.index()];
        let mut rows = node.rows.iter().filter_map(|row| match row.kind {
            RowKind::Choice { choice, .. } if edge.choices.contains(&choice) => Some(row.middle),
            _ => None,
        });
        let first = rows.next().unwrap_or(ENTRY);
        let last = rows.next_back().unwrap_or(first);
        edge.rows = (first, last);
        edge.start.y = i32::midpoint(first, last);
    }
}

/// Draws every way, and sets the size of the whole.
pub(super) fn draw(graph: &mut Graph, layered: &Layered, order: &Order, top: &[i32], columns: &[(i32, i32)]) {
    let low = |stop: &usize| top[*stop] + graph.nodes.get(*stop).map_or(0, |node| node.area.high);
    let floors: Vec<i32> = order
        .layers
        .iter()
        .map(|layer| layer.iter().map(low).max().unwrap_or(0))
        .collect();
    let mut loops = Loops::default();
    for at in 0..graph.edges.len() {
        let edge = &graph.edges[at];
        let (from, to) = (graph.node(edge.from), graph.node(edge.to));
        let start = Point {
            x: from.area.x + from.area.wide,
            y: from.area.y + edge.start.y,
        };
        let end = Point {
            x: to.area.x,
            y: to.area.y + ENTRY,
        };
        let path = if edge.kind == EdgeKind::Back {
            let passed = &floors[to.layer as usize..=from.layer as usize];
            let floor = passed.iter().copied().max().unwrap_or(0);
            around(start, end, loops.lane(end.x, start.x, floor + BELOW))
        } else {
            let passed = layered.stops_of(edge);
            let lanes = passed[1..passed.len() - 1]
                .iter()
                .zip(&columns[from.layer as usize + 1..]);
            through(start, lanes.map(|(stop, column)| (top[*stop], *column)), end)
        };
        let rows = (from.area.y + edge.rows.0, from.area.y + edge.rows.1);
        let edge = &mut graph.edges[at];
        (edge.start, edge.path, edge.rows) = (start, path, rows);
    }
    let floor = floors.into_iter().chain(loops.0.iter().map(|(.., y)| *y)).max();
    graph.size = Point {
        x: columns.last().map_or(0, |column| column.1),
        y: floor.unwrap_or(0),
    };
    if !loops.0.is_empty() {
        // What swings out of the first and the last layer must not be cut off.
        graph.shift(SWING);
        graph.size.x += 2 * SWING;
    }
}

/// Across the gaps in curves, along the lanes straight on.
fn through(start: Point, lanes: impl Iterator<Item = (i32, (i32, i32))>, end: Point) -> Vec<Piece> {
    let mut path = Vec::new();
    let mut at = start;
    for (y, (left, right)) in lanes {
        path.push(across(at, Point { x: left, y }));
        at = Point { x: right, y };
        path.push(Piece::Straight(at));
    }
    path.push(across(at, end));
    path
}

fn across(from: Point, to: Point) -> Piece {
    let middle = i32::midpoint(from.x, to.x);
    Piece::Curve(Point { x: middle, y: from.y }, Point { x: middle, y: to.y }, to)
}

/// Out, down below all boxes, back, and up.
fn around(start: Point, end: Point, lane: i32) -> Vec<Piece> {
    let swing = |at: Point, by: i32| Point { x: at.x + by, ..at };
    let (right, left) = (Point { x: start.x, y: lane }, Point { x: end.x, y: lane });
    vec![
        Piece::Curve(swing(start, SWING), swing(right, SWING), right),
        Piece::Straight(left),
        Piece::Curve(swing(left, -SWING), swing(end, -SWING), end),
    ]
}

/// The lanes of loops below the boxes: from, to, how far down; from the top.
#[derive(Default)]
struct Loops(Vec<(i32, i32, i32)>);

impl Loops {
    /// How far down a loop runs from `left` to `right`: at least at `y`, and clear of the others.
    fn lane(&mut self, left: i32, right: i32, mut y: i32) -> i32 {
        let (left, right) = (left - SWING, right + SWING);
        let first = self.0.partition_point(|lane| lane.2 <= y - BELOW);
        for lane in &self.0[first..] {
            if lane.2 >= y + BELOW {
                break;
            }
            if lane.0 < right && left < lane.1 {
                y = lane.2 + BELOW;
            }
        }
        let at = self.0.partition_point(|lane| lane.2 <= y);
        self.0.insert(at, (left, right, y));
        y
    }
}

impl Graph {
    /// Moves everything to the right.
    fn shift(&mut self, by: i32) {
        let moved = |point: Point| Point {
            x: point.x + by,
            ..point
        };
        self.nodes.iter_mut().for_each(|node| node.area.x += by);
        for edge in &mut self.edges {
            edge.start = moved(edge.start);
            for piece in &mut edge.path {
                *piece = match *piece {
                    Piece::Straight(end) => Piece::Straight(moved(end)),
                    Piece::Curve(one, two, end) => Piece::Curve(moved(one), moved(two), moved(end)),
                };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_loop_takes_the_first_lane_that_is_clear(
            loops in prop::collection::vec((0i32..900, 0i32..300, 0i32..200), 1..40),
        ) {
            let mut lanes = Loops::default();
            let mut taken: Vec<(i32, i32, i32)> = Vec::new();
            for (left, wide, least) in loops {
                let (from, to) = (left - SWING, left + wide + SWING);
                let is_clear = |y: &i32| taken.iter().all(|lane| lane.0 >= to || from >= lane.1 || (lane.2 - y).abs() >= BELOW);
                let first = (least..100_000).find(is_clear);
                prop_assert_eq!(Some(lanes.lane(left, left + wide, least)), first);
                taken.extend(first.map(|y| (from, to, y)));
            }
        }
    }
}
