//! A graph given as lists of targets: which nodes can reach each other, and how far from the beginning each stands.

/// Groups nodes that can reach each other (Tarjan 1972, without recursion). Groups are numbered so that a way
/// never leads from a lower to a higher number.
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

/// The layer of each node: the most ways between groups that can lead to it. Nodes of a group share their layer; every
/// other way leads to a higher one.
pub(super) fn layers_of(targets: &[Vec<usize>]) -> Vec<u32> {
    let groups = groups_of(targets);
    let mut order: Vec<usize> = (0..targets.len()).collect();
    order.sort_by_key(|node| std::cmp::Reverse(groups[*node]));
    let mut layers = vec![0; targets.len()];
    for node in order {
        let here = layers[groups[node]];
        for &next in targets[node].iter().filter(|next| groups[**next] != groups[node]) {
            let layer = &mut layers[groups[next]];
            *layer = (here + 1).max(*layer);
        }
    }
    groups.into_iter().map(|group| layers[group]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn targets() -> Vec<Vec<usize>> {
        vec![vec![1], vec![2, 3], vec![1], vec![4], vec![], vec![5]]
    }

    #[test]
    fn nodes_that_reach_each_other_share_a_group_and_ways_lead_downwards() {
        let targets = targets();
        let group = groups_of(&targets);
        assert_eq!(group[1], group[2]);
        assert_ne!(group[0], group[1]);
        for (node, nexts) in targets.iter().enumerate() {
            assert!(nexts.iter().all(|next| group[*next] <= group[node]));
        }
    }

    #[test]
    fn a_layer_is_the_longest_way_to_a_node_and_one_for_a_loop() {
        assert_eq!(layers_of(&targets()), [0, 1, 1, 2, 3, 0]);
        assert_eq!(layers_of(&[vec![1, 2], vec![2], vec![]]), [0, 1, 2]);
    }
}
