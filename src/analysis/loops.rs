//! The turns of a story as a graph: loops, and the longest way when there is none.

use crate::core::story::groups::groups_of;
use crate::core::story::{ChoiceId, NodeId, Story};

/// Groups nodes that can reach each other (Tarjan 1972, without recursion). Groups are numbered so that a way
/// never leads from a lower to a higher number.
pub fn groups(story: &Story) -> Vec<usize> {
    let targets: Vec<Vec<usize>> = (0..story.node_count()).map(|node| targets(story, node)).collect();
    groups_of(&targets)
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
