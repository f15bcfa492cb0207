//! What of a situation can still matter at each node: the rest is dropped, so that situations with one future are one.

use super::loops::groups;
use crate::core::chance::Temperament;
use crate::core::step::{acknowledges, heat_move, may_solve_first};
use crate::core::story::{ChoiceId, NodeId, Situation, Story};

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
        let asked = story.asked(node);
        let mut live = Live {
            flags: asked.flags,
            heat: [asked.heats; 2],
            acknowledged: asked.acknowledged,
            twice: asked.twice,
        };
        if asks == Asks::OfLinesToo {
            let asked = story.asked_by_lines(node);
            live.flags |= asked.flags;
            live.heat = live.heat.map(|heats| heats | asked.heats);
            live.acknowledged |= asked.acknowledged;
            live.twice |= asked.twice;
        }
        for choice in (0..story.choice_count(node)).map(ChoiceId) {
            let compiled = story.compiled(node, choice);
            let stake = story.stake(node, choice);
            let next = &self.0[compiled.goto.index()];
            let move_by = heat_move(story.scales(), compiled, temperament);
            let acknowledges = acknowledges(stake);
            // Heat 100 ends the conversation, unless the choice has ended it.
            let last = if compiled.is_last() { 0 } else { 1 << 100 };
            let carries = story.carries(compiled);
            live.flags |= carries.left(next.flags);
            live.heat[0] |= shifted(next.heat[usize::from(acknowledges)] | last, move_by);
            live.heat[1] |= shifted(next.heat[1] | last, move_by);
            live.acknowledged |=
                story.felt(compiled).delta(false, false)[0] > 0 || (next.acknowledged && !acknowledges);
            live.twice |= next.twice;
            if !compiled.is_last() {
                let out = &self.0[story.walks_out().index()];
                live.flags |= carries.left(story.carried_out(compiled.goto, out.flags));
                live.heat[0] |= shifted(out.heat[usize::from(acknowledges)], move_by);
                live.heat[1] |= shifted(out.heat[1], move_by);
                live.acknowledged |= out.acknowledged && !acknowledges;
                live.twice |= out.twice;
            }
            if may_solve_first(stake) {
                live.acknowledged = true;
                let from = story.scales().solving_heat;
                live.heat[0] |= if (1..=100).contains(&from) { 1 << from } else { 0 };
            }
        }
        live
    }

    /// The situation with only what can still matter at `node`; heat is left as it is.
    pub(super) fn reduce(&self, node: NodeId, situation: Situation) -> Situation {
        let live = &self.0[node.index()];
        Situation {
            flags: situation.flags & live.flags,
            heat: situation.heat,
            acknowledged: situation.acknowledged || !live.acknowledged,
            failed: situation.failed.min(if live.twice { 2 } else { 1 }),
        }
    }

    /// Heats that divide one future from another at `node`, one bit each: between two of them heat makes no difference.
    pub(super) fn dividing(&self, node: NodeId, acknowledged: bool) -> u128 {
        self.0[node.index()].heat[usize::from(acknowledged)]
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
