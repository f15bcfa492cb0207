//! What of a situation can still matter at each node: the rest is dropped, so that situations with one future are one.

use super::loops::groups;
use crate::core::chance::Temperament;
use crate::core::condition::Condition;
use crate::core::scenario::Node;
use crate::core::step::{heat_move, may_solve_first};
use crate::core::story::{ChoiceId, NodeId, Situation, Story};
use crate::core::strand::Strand;

/// Heats from 1 to 100, one bit each.
const HEATS: u128 = ((1 << 101) - 1) & !1;

/// Whose conditions are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
    /// Those of choices: all that can change the future.
    OfChoices,
    /// Those of lines too: what the customer says changes nothing, but can be asked for.
    OfLinesToo,
}

/// What can still matter, node by node, for one temperament.
#[derive(Debug, Clone)]
pub(super) struct Relevance(Vec<Live>);

/// What can still matter at one node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Live {
    flags: u128,
    /// Heats that divide one future from another: before and after an acknowledgement.
    heat: [u128; 2],
    acknowledged: bool,
    /// A second failed recovery; the first always matters, since it bounds loyalty.
    twice: bool,
}

impl Relevance {
    /// Finds it: from the endings backwards, until nothing changes.
    pub(super) fn find(story: &Story, temperament: Temperament, asks: Asks) -> Self {
        let group = groups(story);
        let mut order: Vec<u32> = (0..u32::try_from(group.len()).unwrap_or(u32::MAX)).collect();
        order.sort_by_key(|node| group[*node as usize]);
        let mut relevance = Self(vec![Live::default(); group.len()]);
        loop {
            let mut changed = false;
            for node in order.iter().copied().map(NodeId) {
                let live = relevance.before(story, temperament, asks, node);
                changed |= std::mem::replace(&mut relevance.0[node.index()], live) != live;
            }
            if !changed {
                return relevance;
            }
        }
    }

    /// What matters at `node`, given what matters at the nodes it leads to.
    fn before(&self, story: &Story, temperament: Temperament, asks: Asks, node: NodeId) -> Live {
        let reads = story.reads(node);
        let mut live = Live {
            flags: reads.flags,
            heat: [reads.heat; 2],
            acknowledged: reads.acknowledged,
            twice: reads.twice,
        };
        if asks == Asks::OfLinesToo {
            add_lines(story, node, &mut live);
        }
        for choice in (0..story.choice_count(node)).map(ChoiceId) {
            let compiled = story.compiled(node, choice);
            let next = &self.0[compiled.goto.index()];
            let move_by = heat_move(story.model(), compiled, temperament);
            let acknowledges = compiled.marks[Strand::Acknowledge.index()] >= 2;
            // Heat 100 ends the conversation, unless the choice has ended it.
            let last = if compiled.to_ending { 0 } else { 1 << 100 };
            live.flags |= next.flags & !compiled.set;
            live.heat[0] |= shifted(next.heat[usize::from(acknowledges)] | last, move_by);
            live.heat[1] |= shifted(next.heat[1] | last, move_by);
            live.acknowledged |= compiled.effect[0] > 0 || (next.acknowledged && !acknowledges);
            live.twice |= next.twice;
            if !compiled.to_ending {
                let out = &self.0[story.walks_out().index()];
                live.flags |= out.flags & !compiled.set;
                live.heat[0] |= shifted(out.heat[usize::from(acknowledges)], move_by);
                live.heat[1] |= shifted(out.heat[1], move_by);
                live.acknowledged |= out.acknowledged && !acknowledges;
                live.twice |= out.twice;
            }
            if may_solve_first(compiled) {
                live.acknowledged = true;
                let from = story.model().solving_first.heat;
                live.heat[0] |= if (1..=100).contains(&from) { 1 << from } else { 0 };
            }
        }
        live
    }

    /// The situation that stands for every one with the same future at `node`.
    pub(super) fn reduce(&self, node: NodeId, situation: Situation) -> Situation {
        let live = &self.0[node.index()];
        let acknowledged = situation.acknowledged || !live.acknowledged;
        let below = live.heat[usize::from(acknowledged)] & ((1 << (u32::from(situation.heat.min(100)) + 1)) - 1);
        Situation {
            flags: situation.flags & live.flags,
            // The highest dividing heat that it reaches; none is 0.
            heat: u8::try_from(below.checked_ilog2().unwrap_or(0)).unwrap_or(0),
            acknowledged,
            failed: situation.failed.min(if live.twice { 2 } else { 1 }),
        }
    }
}

/// Adds what the conditions of a node's lines ask about.
fn add_lines(story: &Story, node: NodeId, live: &mut Live) {
    let lines = match story.node(node) {
        Node::Turn(turn) => &turn.says,
        Node::Ending(ending) => &ending.says,
    };
    let conditions = lines.0.iter().filter_map(|line| line.when.as_ref());
    conditions.for_each(|when| add_condition(story, when, live));
}

fn add_condition(story: &Story, condition: &Condition, live: &mut Live) {
    match condition {
        Condition::Flag(name) => {
            let bit = story.flags().iter().position(|flag| flag == name);
            live.flags |= bit.map_or(0, |bit| 1 << bit);
        }
        Condition::Not(inner) => add_condition(story, inner, live),
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                add_condition(story, part, live);
            }
        }
        Condition::HeatAtLeast(heat @ 1..=100) => live.heat.iter_mut().for_each(|heats| *heats |= 1 << heat),
        Condition::Acknowledged => live.acknowledged = true,
        Condition::FailedAtLeast(2) => live.twice = true,
        Condition::HeatAtLeast(_) | Condition::FailedAtLeast(_) => {}
    }
}

/// Dividing heats before a move by `move_by`, from those after it.
fn shifted(heats: u128, move_by: i32) -> u128 {
    let by = move_by.unsigned_abs().min(127);
    let moved = if move_by < 0 { heats << by } else { heats >> by };
    moved & HEATS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dividing_heat_moves_against_the_move_and_leaves_at_the_ends() {
        assert_eq!(shifted(1 << 50, 20), 1 << 30);
        assert_eq!(shifted(1 << 50, -20), 1 << 70);
        assert_eq!(shifted(1 << 50, 50), 0);
        assert_eq!(shifted(1 << 50, -51), 0);
        assert_eq!(shifted((1 << 1) | (1 << 100), 0), (1 << 1) | (1 << 100));
        assert_eq!(shifted(1 << 100, 300), 0);
    }
}
