//! How deep each node stands: every way leads to a deeper layer, except those that close a loop.

use super::{Edge, EdgeKind};
use crate::core::story::NodeId;

/// The layer of each node, by the longest way from the start; marks the ways that close loops as [`EdgeKind::Back`].
///
/// What the start does not lead to moves nothing that it does: it stands just before what it leads to, or at the very end.
pub(super) fn find(count: usize, edges: &mut [Edge], start: NodeId) -> Vec<u32> {
    let (order, reached) = depth_first(count, edges, start);
    let mut layers = vec![0u32; count];
    let mut into = vec![0u32; count];
    let mut out: Vec<Vec<usize>> = vec![Vec::new(); count];
    for edge in edges.iter().filter(|edge| edge.kind != EdgeKind::Back) {
        out[edge.from.index()].push(edge.to.index());
        into[edge.to.index()] += 1;
    }
    for &node in &order {
        for &next in out[node].iter().filter(|next| reached[node] || !reached[**next]) {
            layers[next] = layers[next].max(layers[node] + 1);
        }
    }
    let last = layers.iter().copied().max().unwrap_or(0);
    for &node in order
        .iter()
        .rev()
        .filter(|node| into[**node] == 0 && **node != start.index())
    {
        layers[node] = match out[node].iter().map(|next| layers[*next]).min() {
            Some(next) => next.saturating_sub(1),
            None => last.max(1),
        };
    }
    for edge in edges.iter_mut().filter(|edge| edge.kind != EdgeKind::Back) {
        if layers[edge.to.index()] <= layers[edge.from.index()] {
            edge.kind = EdgeKind::Back;
        }
    }
    layers
}

/// Every node before those it leads to, ways that close loops aside, which are found on the way; and whether the start
/// leads to it.
fn depth_first(count: usize, edges: &mut [Edge], start: NodeId) -> (Vec<usize>, Vec<bool>) {
    let mut out: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (at, edge) in edges.iter().enumerate() {
        out[edge.from.index()].push(at);
    }
    let (mut open, mut done) = (vec![false; count], vec![false; count]);
    let mut order = Vec::with_capacity(count);
    let mut reached = None;
    for root in std::iter::once(start.index()).chain(0..count) {
        if done[root] {
            continue;
        }
        if root != start.index() && reached.is_none() {
            reached = Some(done.clone());
        }
        open[root] = true;
        let mut work = vec![(root, 0)];
        while let Some((node, at)) = work.pop() {
            let Some(&edge) = out[node].get(at) else {
                (open[node], done[node]) = (false, true);
                order.push(node);
                continue;
            };
            work.push((node, at + 1));
            let next = edges[edge].to.index();
            if open[next] {
                edges[edge].kind = EdgeKind::Back;
            } else if !done[next] {
                open[next] = true;
                work.push((next, 0));
            }
        }
    }
    order.reverse();
    (order, reached.unwrap_or(done))
}
