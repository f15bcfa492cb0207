//! A node that no conversation comes to.

use super::subject::node_id;
use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::core::scenario::Node;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "unreachable-node",
    explain: EXPLAIN,
    needs: &["nodes", "start", "walks_out"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That some way leads from `start` to every node: first by the choices alone, then, in scenarios small enough to solve, in a state that a conversation can really be in. The node that `walks_out` names is always reached.

## Why it matters
Work that no learner sees, and often a `goto` that names the wrong node.

## Example
A turn `offer-collection` to which no choice leads.

## Instead
Let a choice go there, or remove it.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    // From what is not there, or ends, no way leads anywhere: that is the fault, and nothing that follows from it.
    let start = subject
        .graph
        .start
        .and_then(|start| subject.scenario.nodes.0.get(start));
    if !matches!(start, Some((_, Node::Turn(_)))) {
        return Vec::new();
    }
    let loosen = match subject.scenario.turn_limit {
        Some(limit) => format!("loosen a condition on the way, raise `turn_limit` above {limit}, or remove the node"),
        None => "loosen a condition on the way, or remove the node".to_owned(),
    };
    let walks_out = subject.graph.find(&subject.scenario.walks_out);
    let by_state = |node: usize| subject.reach.is_none_or(|reach| reach.offers.is_reached(node_id(node)));
    let mut faults = Vec::new();
    for (node, (id, _)) in subject.scenario.nodes.iter().enumerate() {
        // The second of two nodes with one name is a duplicate key, not an unreachable node.
        if walks_out == Some(node) || subject.graph.find(id) != Some(node) {
            continue;
        }
        let path = || Path::node(node, id).key();
        if !subject.graph.reached[node] {
            faults.push(
                Fault::new(path(), format!("no way leads to {}", quoted(id)))
                    .help("let a choice go there, or remove it"),
            );
        } else if !by_state(node) {
            let message = format!(
                "choices lead to {}, but never in a state in which they are offered",
                quoted(id)
            );
            faults.push(Fault::new(path(), message).help(loosen.as_str()));
        }
    }
    faults
}
