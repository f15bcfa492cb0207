//! The turns of a story as a graph: loops, and the longest way when there is none.

use crate::core::story::{ChoiceId, NodeId, Story};

/// Groups nodes that can reach each other (Tarjan 1972, without recursion). Groups are numbered so that a way
/// never leads from a lower to a higher number.
pub fn groups(story: &Story) -> Vec<usize> {
    let targets: Vec<Vec<usize>> = (0..story.node_count()).map(|node| targets(story, node)).collect();
    groups_of(&targets)
}

/// The same over any graph given as lists of targets.
pub fn groups_of(targets: &[Vec<usize>]) -> Vec<usize> {
    const UNSEEN: usize = usize::MAX;
    let count = targets.len();
    let (mut order, mut low, mut group) = (vec![UNSEEN; count], vec![0; count], vec![UNSEEN; count]);
    let (mut seen, mut groups) = (0, 0);
    let mut open = Vec::new();
    let mut work: Vec<(usize, usize)> = Vec::new();
    for root in 0..count {
        if order[root] == UNSEEN {
            work.push((root, 0));
        }
        while let Some((node, edge)) = work.pop() {
            if edge == 0 {
                (order[node], low[node]) = (seen, seen);
                seen += 1;
                open.push(node);
            }
            if let Some(&next) = targets[node].get(edge) {
                work.push((node, edge + 1));
                if order[next] == UNSEEN {
                    work.push((next, 0));
                } else if group[next] == UNSEEN {
                    low[node] = low[node].min(order[next]);
                }
                continue;
            }
            if low[node] == order[node] {
                while let Some(member) = open.pop() {
                    group[member] = groups;
                    if member == node {
                        break;
                    }
                }
                groups += 1;
            }
            if let Some(&(parent, _)) = work.last() {
                low[parent] = low[parent].min(low[node]);
            }
        }
    }
    group
}

fn targets(story: &Story, node: usize) -> Vec<usize> {
    let node = NodeId(u32::try_from(node).unwrap_or(u32::MAX));
    (0..story.choice_count(node))
        .map(|choice| story.goto(node, ChoiceId(choice)).index())
        .collect()
}

/// The most choices any way through can have, or `None` when a loop makes it endless.
pub fn longest_way(story: &Story) -> Option<u32> {
    let targets: Vec<Vec<usize>> = (0..story.node_count()).map(|node| targets(story, node)).collect();
    let groups = groups_of(&targets);
    let mut by_group: Vec<usize> = (0..targets.len()).collect();
    by_group.sort_by_key(|node| groups[*node]);
    let mut longest = vec![0u32; targets.len()];
    for node in by_group {
        for &next in &targets[node] {
            if groups[next] == groups[node] {
                return None;
            }
            longest[node] = longest[node].max(longest[next] + 1);
        }
    }
    longest.get(story.start().index()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_that_reach_each_other_share_a_group_and_ways_lead_downwards() {
        let targets = vec![vec![1], vec![2, 3], vec![1], vec![4], vec![], vec![5]];
        let group = groups_of(&targets);
        assert_eq!(group[1], group[2]);
        assert_ne!(group[0], group[1]);
        for (node, nexts) in targets.iter().enumerate() {
            assert!(nexts.iter().all(|next| group[*next] <= group[node]));
        }
    }
}
