//! The nodes of a scenario as a graph: who leads where, whatever the conditions say.

use std::collections::HashMap;

use crate::core::condition::Condition;
use crate::core::scenario::{Choice, Node, Scenario};

/// A choice as an edge.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edge {
    pub(crate) from: usize,
    pub(crate) choice: usize,
    pub(crate) to: usize,
}

/// Nodes by their place in the file, edges where the target exists.
#[derive(Debug)]
pub(crate) struct Graph<'a> {
    ids: HashMap<&'a str, usize>,
    pub(crate) edges: Vec<Edge>,
    /// Edges by the node they leave, as places in `edges`.
    out: Vec<Vec<usize>>,
    endings: Vec<bool>,
    pub(crate) start: Option<usize>,
    /// Nodes that the start leads to.
    pub(crate) reached: Vec<bool>,
}

impl<'a> Graph<'a> {
    pub(crate) fn new(scenario: &'a Scenario) -> Self {
        let mut ids = HashMap::with_capacity(scenario.nodes.len());
        for (at, (id, _)) in scenario.nodes.iter().enumerate() {
            ids.entry(id.as_str()).or_insert(at);
        }
        let mut edges = Vec::new();
        let mut out = vec![Vec::new(); scenario.nodes.len()];
        for (from, (_, node)) in scenario.nodes.iter().enumerate() {
            let Node::Turn(turn) = node else { continue };
            for (choice, option) in turn.choices.iter().enumerate() {
                if let Some(to) = ids.get(option.goto.as_str()) {
                    out[from].push(edges.len());
                    edges.push(Edge { from, choice, to: *to });
                }
            }
        }
        let endings = scenario
            .nodes
            .iter()
            .map(|(_, node)| matches!(node, Node::Ending(_)))
            .collect();
        let start = ids.get(scenario.start.as_str()).copied();
        let mut graph = Self {
            ids,
            edges,
            out,
            endings,
            start,
            reached: Vec::new(),
        };
        graph.reached = graph.spread(start.into_iter().collect(), false);
        graph
    }

    /// The first node called `id`.
    pub(crate) fn find(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// Whether a reached node is an ending.
    pub(crate) fn reaches_an_ending(&self) -> bool {
        self.reached
            .iter()
            .zip(&self.endings)
            .any(|(reached, ending)| *reached && *ending)
    }

    /// Nodes from which an ending can be reached.
    pub(crate) fn can_end(&self) -> Vec<bool> {
        self.spread((0..self.endings.len()).filter(|at| self.endings[*at]).collect(), true)
    }

    fn spread(&self, from: Vec<usize>, back: bool) -> Vec<bool> {
        let mut into = Vec::new();
        if back {
            into = vec![Vec::new(); self.out.len()];
            self.edges.iter().for_each(|edge| into[edge.to].push(edge.from));
        }
        let mut seen = vec![false; self.out.len()];
        let mut todo = from;
        while let Some(node) = todo.pop() {
            if std::mem::replace(&mut seen[node], true) {
                continue;
            }
            if back {
                todo.extend(&into[node]);
            } else {
                todo.extend(self.out[node].iter().map(|edge| self.edges[*edge].to));
            }
        }
        seen
    }

    /// A number for each node; two nodes have the same one when each leads to the other over edges that `keep` keeps.
    pub(crate) fn components(&self, keep: impl Fn(&Edge) -> bool) -> Vec<usize> {
        let kept: Vec<bool> = self.edges.iter().map(keep).collect();
        let mut order = Vec::with_capacity(self.out.len());
        let mut seen = vec![false; self.out.len()];
        for root in 0..self.out.len() {
            let mut stack = vec![(root, 0)];
            while let Some((node, next)) = stack.pop() {
                if next == 0 && std::mem::replace(&mut seen[node], true) {
                    continue;
                }
                match self.out[node].get(next) {
                    Some(edge) => {
                        stack.push((node, next + 1));
                        if kept[*edge] && !seen[self.edges[*edge].to] {
                            stack.push((self.edges[*edge].to, 0));
                        }
                    }
                    None => order.push(node),
                }
            }
        }
        let mut into = vec![Vec::new(); self.out.len()];
        for (edge, _) in self.edges.iter().zip(&kept).filter(|(_, kept)| **kept) {
            into[edge.to].push(edge.from);
        }
        let mut component = vec![usize::MAX; self.out.len()];
        for root in order.into_iter().rev() {
            let mut todo = vec![root];
            while let Some(node) = todo.pop() {
                if component[node] == usize::MAX {
                    component[node] = root;
                    todo.extend(&into[node]);
                }
            }
        }
        component
    }
}

/// Whether a choice closes itself: it is offered only while a flag is not set, and sets it.
pub(crate) fn only_once(choice: &Choice) -> bool {
    fn needs_unset(condition: &Condition, flags: &[String]) -> bool {
        match condition {
            Condition::Not(inner) => matches!(&**inner, Condition::Flag(name) if flags.contains(name)),
            Condition::All(parts) => parts.iter().any(|part| needs_unset(part, flags)),
            _ => false,
        }
    }
    choice
        .when
        .as_ref()
        .is_some_and(|when| needs_unset(when, &choice.effect.set))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_has_no_loop_and_ends() {
        let scenario = super::super::new::stand_in().expect("the template");
        let graph = Graph::new(&scenario);
        assert!(graph.reaches_an_ending());
        assert!(graph.can_end().iter().all(|can| *can));
        let mut components = graph.components(|_| true);
        components.sort_unstable();
        components.dedup();
        assert_eq!(components.len(), scenario.nodes.len());
    }
}
