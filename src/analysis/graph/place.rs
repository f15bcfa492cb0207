//! Where everything stands: layers from left to right, in each the stops as near as can be to what they are joined to.

use super::order::{Layered, Order, Stop};
use super::route;
use super::{Edge, EdgeKind, Graph};

/// Between two boxes of a layer, a box and a lane, and two lanes.
const APART: [i32; 3] = [26, 20, 12];
/// Between layers, at the least and at the most.
const GAP: (i32, i32) = (56, 150);
const SWEEPS: usize = 10;
/// How much more a lane wants to run straight than a box wants to stand well.
const STRAIGHT: i64 = 6;

/// A line between two stops of neighbouring layers, with how far below the top of each it ends.
#[derive(Debug, Clone, Copy)]
struct Joint {
    from: usize,
    to: usize,
    leaves: i32,
    enters: i32,
}

/// Sets the places of boxes and the lines between them, and the size of the whole.
pub(super) fn place(graph: &mut Graph, layered: &Layered, order: &Order) {
    route::ports(graph);
    let high: Vec<i32> = layered.stops.iter().map(|stop| high(graph, *stop)).collect();
    let joints = joints(graph, layered);
    let mut top = vec![0; layered.stops.len()];
    for layer in &order.layers {
        settle(layered, layer, &high, &mut top, &[]);
    }
    let (mut into, mut out) = (vec![Vec::new(); top.len()], vec![Vec::new(); top.len()]);
    for (at, joint) in joints.iter().enumerate() {
        into[joint.to].push(at);
        out[joint.from].push(at);
    }
    for sweep in 0..SWEEPS {
        let both = sweep + 2 >= SWEEPS;
        let backwards = sweep % 2 == 1;
        for at in 0..order.layers.len() {
            let layer = if backwards { order.layers.len() - 1 - at } else { at };
            let wish = |stop: usize| {
                let from = into[stop].iter().filter(|_| both || !backwards).map(|at| joints[*at]);
                let from = from.map(|joint| (joint.from, top[joint.from] + joint.leaves - joint.enters));
                let to = out[stop].iter().filter(|_| both || backwards).map(|at| joints[*at]);
                let to = to.map(|joint| (joint.to, top[joint.to] + joint.enters - joint.leaves));
                mean(layered, stop, from.chain(to))
            };
            let layer = &order.layers[layer];
            let wishes: Vec<_> = layer.iter().map(|stop| wish(*stop)).collect();
            settle(layered, layer, &high, &mut top, &wishes);
        }
    }
    for layer in &order.layers {
        close_up(layered, layer, &high, &mut top, |stop| {
            into[stop].is_empty() && out[stop].is_empty()
        });
    }
    let least = top.iter().copied().min().unwrap_or(0);
    for y in &mut top {
        *y -= least;
    }
    for (node, y) in graph.nodes.iter_mut().zip(&top) {
        node.area.y = *y;
    }
    let lefts = columns(graph, order, &joints, &top);
    route::draw(graph, layered, order, &top, &lefts);
}

/// Moves what is joined to nothing up to what stands above it.
fn close_up(layered: &Layered, layer: &[usize], high: &[i32], top: &mut [i32], alone: impl Fn(usize) -> bool) {
    for pair in layer.windows(2).filter(|pair| alone(pair[1])) {
        top[pair[1]] = top[pair[0]] + high[pair[0]] + apart(layered, pair[0], pair[1]);
    }
}

/// Between two stops of a layer.
fn apart(layered: &Layered, above: usize, below: usize) -> i32 {
    let lane = |stop: usize| usize::from(matches!(layered.stops[stop], Stop::Lane { .. }));
    APART[lane(above) + lane(below)]
}

fn high(graph: &Graph, stop: Stop) -> i32 {
    match stop {
        Stop::Node(node) => graph.nodes[node].area.high,
        Stop::Lane { .. } => 0,
    }
}

fn joints(graph: &Graph, layered: &Layered) -> Vec<Joint> {
    let mut joints = Vec::new();
    let around = |edge: &&Edge| edge.kind != EdgeKind::Back && !layered.runs_straight(edge);
    for edge in graph.edges.iter().filter(around) {
        let stops = layered.stops_of(edge);
        for (at, pair) in stops.windows(2).enumerate() {
            let joint = Joint {
                from: pair[0],
                to: pair[1],
                leaves: if at == 0 { edge.start.y } else { 0 },
                enters: if at + 2 == stops.len() { route::ENTRY } else { 0 },
            };
            joints.push(joint);
        }
    }
    joints
}

/// Where a stop wants its top, and how much.
fn mean(layered: &Layered, stop: usize, ends: impl Iterator<Item = (usize, i32)>) -> Option<(i64, i64)> {
    let passes = |stop: usize| matches!(layered.stops[stop], Stop::Lane { .. });
    let (mut sum, mut weight) = (0i64, 0i64);
    for (other, y) in ends {
        let pull = if passes(stop) && passes(other) { STRAIGHT } else { 1 };
        sum += i64::from(y) * pull;
        weight += pull;
    }
    (weight > 0).then_some((sum, weight))
}

/// Puts a layer's stops as near to their wishes as order and distances allow: the least squares, by pooling neighbours
/// that want to pass each other (Ayer and others 1955). Who has no wish stays where it is, weakly.
fn settle(layered: &Layered, layer: &[usize], high: &[i32], top: &mut [i32], wishes: &[Option<(i64, i64)>]) {
    struct Pool {
        sum: i64,
        weight: i64,
        first: usize,
    }
    let mut offsets = Vec::with_capacity(layer.len());
    let mut down = 0;
    for (at, &stop) in layer.iter().enumerate() {
        if let Some(&above) = at.checked_sub(1).and_then(|above| layer.get(above)) {
            down += high[above] + apart(layered, above, stop);
        }
        offsets.push(down);
    }
    let mut pools: Vec<Pool> = Vec::new();
    for (at, &stop) in layer.iter().enumerate() {
        const FINE: i64 = 16;
        let wish = wishes.get(at).copied().flatten();
        let (sum, weight) = wish.map_or((i64::from(top[stop]), 1), |(sum, weight)| (sum * FINE, weight * FINE));
        let mut pool = Pool {
            sum: sum - weight * i64::from(offsets[at]),
            weight,
            first: at,
        };
        while let Some(last) = pools.pop_if(|last| last.sum * pool.weight > pool.sum * last.weight) {
            pool = Pool {
                sum: last.sum + pool.sum,
                weight: last.weight + pool.weight,
                first: last.first,
            };
        }
        pools.push(pool);
    }
    for (at, pool) in pools.iter().enumerate() {
        let end = pools.get(at + 1).map_or(layer.len(), |next| next.first);
        let y = i32::try_from(pool.sum.div_euclid(pool.weight)).unwrap_or(0);
        for member in pool.first..end {
            top[layer[member]] = y + offsets[member];
        }
    }
}

/// The left edge of each layer, and the right edge of the last; steep lines get more room. Sets the boxes' places.
fn columns(graph: &mut Graph, order: &Order, joints: &[Joint], top: &[i32]) -> Vec<(i32, i32)> {
    let mut layer_of = vec![0; top.len()];
    for (at, layer) in order.layers.iter().enumerate() {
        for stop in layer {
            layer_of[*stop] = at;
        }
    }
    let mut steepest = vec![0; order.layers.len()];
    for joint in joints {
        let rise = (top[joint.from] + joint.leaves - top[joint.to] - joint.enters).abs();
        let most: &mut i32 = &mut steepest[layer_of[joint.from]];
        *most = rise.max(*most);
    }
    let mut left = 0;
    let mut columns = Vec::with_capacity(order.layers.len());
    for (at, layer) in order.layers.iter().enumerate() {
        let wide = |stop: &usize| graph.nodes.get(*stop).map(|node| node.area.wide);
        let wide = layer.iter().filter_map(wide).max().unwrap_or(0);
        for stop in layer {
            if let Some(node) = graph.nodes.get_mut(*stop) {
                node.area.x = left;
                node.area.wide = wide;
            }
        }
        columns.push((left, left + wide));
        left += wide + (GAP.0 + steepest[at] / 6).min(GAP.1);
    }
    columns
}
