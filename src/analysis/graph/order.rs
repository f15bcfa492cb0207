//! Who stands above whom in a layer, so that few lines cross: barycentre sweeps, then swaps of neighbours.
//!
//! A line that passes a layer has a lane there. All lines to one target share its lane: they lead to the same place, and
//! one line is easier to follow than ten.

use std::collections::BTreeMap;

use super::{Edge, EdgeKind, Graph};

const SWEEPS: usize = 12;
/// The most layers that lines may pass, all of them together. The longest of more run straight, behind the boxes.
const LANES: usize = 60_000;

/// What stands in a layer: a node, or a line that passes on its way to a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stop {
    Node(usize),
    Lane { to: usize },
}

/// Everything that stands in the layers, and which stops are joined.
#[derive(Debug)]
pub(super) struct Layered {
    /// By layer; indices into `stops`.
    layers: Vec<Vec<usize>>,
    pub(super) stops: Vec<Stop>,
    /// Stops of the layer before, and of the one after.
    pub(super) before: Vec<Vec<usize>>,
    pub(super) after: Vec<Vec<usize>>,
    /// The layer of each node.
    depth: Vec<u32>,
    /// The most layers that a line leads on by without running straight.
    longest: u32,
    /// The lane to a node in a layer.
    passing: BTreeMap<(usize, u32), usize>,
}

impl Layered {
    pub(super) fn new(graph: &Graph, depth: &[u32]) -> Self {
        let count = depth.len();
        let deepest = depth.iter().copied().max().unwrap_or(0);
        let mut layered = Self {
            layers: vec![Vec::new(); deepest as usize + 1],
            stops: (0..count).map(Stop::Node).collect(),
            before: Vec::new(),
            after: Vec::new(),
            depth: depth.to_vec(),
            longest: longest(graph, depth),
            passing: BTreeMap::new(),
        };
        for (node, layer) in depth.iter().enumerate() {
            layered.layers[*layer as usize].push(node);
        }
        let mut joined = Vec::new();
        for edge in graph.edges.iter().filter(|edge| edge.kind != EdgeKind::Back) {
            if layered.runs_straight(edge) {
                continue;
            }
            let (from, to) = (edge.from.index(), edge.to.index());
            let mut last = from;
            for layer in depth[from] + 1..=depth[to] {
                let next = if layer == depth[to] {
                    to
                } else {
                    layered.lane(to, layer)
                };
                joined.push((last, next));
                last = next;
            }
        }
        joined.sort_unstable();
        joined.dedup();
        layered.before = vec![Vec::new(); layered.stops.len()];
        layered.after = vec![Vec::new(); layered.stops.len()];
        for (from, to) in joined {
            layered.after[from].push(to);
            layered.before[to].push(from);
        }
        layered
    }

    fn lane(&mut self, to: usize, layer: u32) -> usize {
        let (stops, layers) = (&mut self.stops, &mut self.layers);
        *self.passing.entry((to, layer)).or_insert_with(|| {
            stops.push(Stop::Lane { to });
            layers[layer as usize].push(stops.len() - 1);
            stops.len() - 1
        })
    }

    /// Whether a line is too long to be led around the boxes.
    pub(super) fn runs_straight(&self, edge: &Edge) -> bool {
        span(&self.depth, edge) > self.longest
    }

    /// The stops that a way passes, both ends included; only the ends of one that closes a loop or runs straight.
    pub(super) fn stops_of(&self, edge: &Edge) -> Vec<usize> {
        let (from, to) = (edge.from.index(), edge.to.index());
        let first = if self.runs_straight(edge) {
            self.depth[to]
        } else {
            self.depth[from] + 1
        };
        let passed = (first..self.depth[to]).filter_map(|layer| self.passing.get(&(to, layer)).copied());
        std::iter::once(from).chain(passed).chain([to]).collect()
    }

    /// The layers in the order they are drawn.
    pub(super) fn order(&self) -> Order {
        let mut order = Order::new(self.stops.len(), self.layers.clone());
        let mut best = (self.crossings(&order), order.clone());
        let count = order.layers.len();
        for sweep in 0..SWEEPS {
            if sweep % 2 == 0 {
                (1..count).for_each(|layer| self.sort(&mut order, layer, layer - 1));
            } else {
                (1..count)
                    .rev()
                    .for_each(|layer| self.sort(&mut order, layer - 1, layer));
            }
            self.swap_neighbours(&mut order);
            let crossings = self.crossings(&order);
            if crossings < best.0 {
                best = (crossings, order.clone());
            }
        }
        best.1
    }

    /// Sorts a layer by the mean place of what each stop is joined to in the layer `beside`; a stop joined to nothing
    /// there stays about where it is.
    fn sort(&self, order: &mut Order, layer: usize, beside: usize) {
        const FINE: usize = 1 << 16;
        let joined = if beside < layer { &self.before } else { &self.after };
        let here = &order.layers[layer];
        let scale = order.layers[beside].len() * FINE / here.len().max(1);
        let mean = |at: usize, stop: usize| match joined[stop].len() {
            0 => at * scale,
            count => {
                joined[stop]
                    .iter()
                    .map(|other| order.place[*other] * FINE)
                    .sum::<usize>()
                    / count
            }
        };
        let mut keyed: Vec<(usize, usize, usize)> = here
            .iter()
            .enumerate()
            .map(|(at, stop)| (mean(at, *stop), at, *stop))
            .collect();
        keyed.sort_unstable();
        for (at, (_, _, stop)) in keyed.into_iter().enumerate() {
            order.layers[layer][at] = stop;
            order.place[stop] = at;
        }
    }

    /// Swaps neighbours as long as that takes crossings away.
    fn swap_neighbours(&self, order: &mut Order) {
        const ROUNDS: usize = 4;
        for layer in 0..order.layers.len() {
            for _ in 0..ROUNDS {
                let mut better = false;
                for at in 1..order.layers[layer].len() {
                    let (upper, lower) = (order.layers[layer][at - 1], order.layers[layer][at]);
                    let before = between(&order.place, &self.before[upper], &self.before[lower]);
                    let after = between(&order.place, &self.after[upper], &self.after[lower]);
                    if before.0 + after.0 > before.1 + after.1 {
                        order.layers[layer].swap(at - 1, at);
                        (order.place[upper], order.place[lower]) = (at, at - 1);
                        better = true;
                    }
                }
                if !better {
                    break;
                }
            }
        }
    }

    fn crossings(&self, order: &Order) -> usize {
        let pairs = order.layers.windows(2);
        pairs
            .map(|pair| self.crossings_between(&order.place, &pair[0], pair[1].len()))
            .sum()
    }

    /// Pairs of lines out of order, counted with a tree of sums (Barth, Jünger, Mutzel 2002).
    fn crossings_between(&self, place: &[usize], upper: &[usize], lower: usize) -> usize {
        let mut sums = vec![0usize; lower + 1];
        let (mut seen, mut crossings) = (0, 0);
        for stop in upper {
            let mut ends: Vec<usize> = self.after[*stop].iter().map(|next| place[*next] + 1).collect();
            ends.sort_unstable();
            for &end in &ends {
                let mut at = end;
                let mut not_beyond = 0;
                while at > 0 {
                    not_beyond += sums[at];
                    at &= at - 1;
                }
                crossings += seen - not_beyond;
            }
            for mut at in ends {
                seen += 1;
                while at < sums.len() {
                    sums[at] += 1;
                    at += at & at.wrapping_neg();
                }
            }
        }
        crossings
    }

    /// Puts the ways out of each turn in the order in which they leave its box: by where they go next, loops last.
    pub(super) fn sort_edges(&self, order: &Order, edges: &mut [Edge]) {
        edges.sort_by_key(|edge| {
            let next = self.stops_of(edge).get(1).map_or(0, |stop| order.place[*stop]);
            let kind = (edge.kind == EdgeKind::Back, edge.kind == EdgeKind::WalkOut);
            (edge.from, kind.0, next, kind.1, edge.to)
        });
    }
}

/// Who stands where.
#[derive(Debug, Clone)]
pub(super) struct Order {
    /// By layer, from the top.
    pub(super) layers: Vec<Vec<usize>>,
    /// By stop: where it stands in its layer.
    place: Vec<usize>,
}

impl Order {
    fn new(count: usize, layers: Vec<Vec<usize>>) -> Self {
        let mut place = vec![0; count];
        for layer in &layers {
            layer.iter().enumerate().for_each(|(at, stop)| place[*stop] = at);
        }
        Self { layers, place }
    }
}

/// How many layers a way leads on by; none when it closes a loop.
fn span(depth: &[u32], edge: &Edge) -> u32 {
    depth[edge.to.index()].saturating_sub(depth[edge.from.index()])
}

/// The longest that a line may be for all up to it to pass no more than [`LANES`] layers.
fn longest(graph: &Graph, depth: &[u32]) -> u32 {
    let mut spans: Vec<u32> = graph.edges.iter().map(|edge| span(depth, edge)).collect();
    spans.sort_unstable();
    let (mut longest, mut passed) = (1, 0);
    for same in spans.chunk_by(|one, other| one == other) {
        let span = same.first().copied().unwrap_or(0);
        passed += same.len() * (span as usize).saturating_sub(1);
        if passed > LANES {
            return longest;
        }
        longest = longest.max(span);
    }
    u32::MAX
}

/// Crossings of the lines of two neighbours: as they stand, and were they swapped.
fn between(place: &[usize], upper: &[usize], lower: &[usize]) -> (usize, usize) {
    let pairs = || {
        upper
            .iter()
            .flat_map(|one| lower.iter().map(move |other| (place[*one], place[*other])))
    };
    (
        pairs().filter(|(one, other)| one > other).count(),
        pairs().filter(|(one, other)| one < other).count(),
    )
}
