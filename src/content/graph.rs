//! The nodes of a scenario as a graph: who leads where, whatever the conditions say. A `goto` that names no node leads to
//! the node that is called most like it: that it is misspelt is a fault of its own, and nothing should be said to follow.

use std::collections::HashMap;

use super::rules::SEARCHES;
use super::suggest::nearest;
use crate::core::condition::Condition;
use crate::core::scenario::{Choice, Node, Scenario};

/// A choice as an edge.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edge {
    pub(crate) from: usize,
    pub(crate) choice: usize,
    pub(crate) to: usize,
}

/// What misspelt names mean, so far.
#[derive(Default)]
struct Meant<'a>(HashMap<&'a str, Option<usize>>);

impl<'a> Meant<'a> {
    fn by(&mut self, goto: &'a str, scenario: &'a Scenario, ids: &HashMap<&'a str, usize>) -> Option<usize> {
        if self.0.len() >= SEARCHES {
            return None;
        }
        *self.0.entry(goto).or_insert_with(|| {
            let known = scenario.nodes.iter().map(|(id, _)| id.as_str());
            nearest(goto, known).and_then(|id| ids.get(id).copied())
        })
    }
}

/// Nodes by their place in the file, edges where the target exists.
#[derive(Debug)]
pub(crate) struct Graph<'a> {
    ids: HashMap<&'a str, usize>,
    /// By the node they leave, then in file order.
    pub(crate) edges: Vec<Edge>,
    /// The first edge of each node, and one past the last of all.
    first: Vec<usize>,
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
        let mut meant = Meant::default();
        let mut edges = Vec::new();
        let mut first = Vec::with_capacity(scenario.nodes.len() + 1);
        first.push(0);
        for (from, (_, node)) in scenario.nodes.iter().enumerate() {
            if let Node::Turn(turn) = node {
                let choices = turn.choices.iter().enumerate();
                edges.extend(choices.filter_map(|(choice, option)| {
                    let goto = option.goto.as_str();
                    let to = ids.get(goto).copied().or_else(|| meant.by(goto, scenario, &ids))?;
                    Some(Edge { from, choice, to })
                }));
            }
            first.push(edges.len());
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
            first,
            endings,
            start,
            reached: Vec::new(),
        };
        graph.reached = graph.spread(start.into_iter().collect(), |node, todo| {
            todo.extend(graph.out(node).iter().map(|edge| edge.to));
        });
        graph
    }

    /// The first node called `id`.
    pub(crate) fn find(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// The edges that leave a node, in file order.
    pub(crate) fn out(&self, node: usize) -> &[Edge] {
        &self.edges[self.first[node]..self.first[node + 1]]
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
        let endings = (0..self.endings.len()).filter(|at| self.endings[*at]).collect();
        let into = Into::new(self, |_| true);
        self.spread(endings, |node, todo| todo.extend(into.of(node)))
    }

    /// The nodes that `next` leads to from `todo`.
    fn spread(&self, mut todo: Vec<usize>, next: impl Fn(usize, &mut Vec<usize>)) -> Vec<bool> {
        let mut seen = vec![false; self.endings.len()];
        while let Some(node) = todo.pop() {
            if !std::mem::replace(&mut seen[node], true) {
                next(node, &mut todo);
            }
        }
        seen
    }

    /// A number for each node; two nodes have the same one when each leads to the other over edges that `keep` keeps.
    /// Such an edge never leads to a lower number.
    pub(crate) fn components(&self, keep: impl Fn(&Edge) -> bool) -> Vec<usize> {
        let kept: Vec<bool> = self.edges.iter().map(keep).collect();
        let nodes = self.endings.len();
        let mut order = Vec::with_capacity(nodes);
        let mut seen = vec![false; nodes];
        for root in 0..nodes {
            let mut stack = vec![(root, 0)];
            while let Some((node, next)) = stack.pop() {
                if next == 0 && std::mem::replace(&mut seen[node], true) {
                    continue;
                }
                match self.out(node).get(next) {
                    Some(edge) => {
                        stack.push((node, next + 1));
                        if kept[self.first[node] + next] && !seen[edge.to] {
                            stack.push((edge.to, 0));
                        }
                    }
                    None => order.push(node),
                }
            }
        }
        let into = Into::new(self, |at| kept[at]);
        let mut component = vec![usize::MAX; nodes];
        let mut number = 0;
        for root in order.into_iter().rev() {
            if component[root] != usize::MAX {
                continue;
            }
            let mut todo = vec![root];
            while let Some(node) = todo.pop() {
                if component[node] == usize::MAX {
                    component[node] = number;
                    todo.extend(into.of(node));
                }
            }
            number += 1;
        }
        component
    }
}

/// Where edges come from, by the node they lead to.
struct Into {
    first: Vec<usize>,
    from: Vec<usize>,
}

impl Into {
    /// Of the edges at the places that `keep` keeps.
    fn new(graph: &Graph<'_>, keep: impl Fn(usize) -> bool) -> Self {
        let kept = || {
            graph
                .edges
                .iter()
                .enumerate()
                .filter(|(at, _)| keep(*at))
                .map(|(_, edge)| edge)
        };
        let mut first = vec![0; graph.endings.len() + 1];
        kept().for_each(|edge| first[edge.to + 1] += 1);
        for node in 1..first.len() {
            first[node] += first[node - 1];
        }
        let mut next = first.clone();
        let mut from = vec![0; *first.last().unwrap_or(&0)];
        for edge in kept() {
            from[next[edge.to]] = edge.from;
            next[edge.to] += 1;
        }
        Self { first, from }
    }

    fn of(&self, node: usize) -> &[usize] {
        &self.from[self.first[node]..self.first[node + 1]]
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
        assert!(
            graph
                .edges
                .iter()
                .all(|edge| components[edge.from] < components[edge.to])
        );
        components.sort_unstable();
        components.dedup();
        assert_eq!(components.len(), scenario.nodes.len());
    }
}
