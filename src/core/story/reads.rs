//! What the conditions of a turn ask about: all of a situation that can change what is offered there.

use super::{ChoiceId, NodeId, Situation, Story, Test};

/// Heats from 0 to 100, one bit each.
pub(crate) const EVERY_HEAT: u128 = (1 << 101) - 1;

/// What a turn's choices ask about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Reads {
    /// Flags, one bit each.
    pub(crate) flags: u128,
    /// Heats asked for, one bit each, 1..=100: a heat below and one above such a bit can differ.
    pub(crate) heat: u128,
    /// Whether an acknowledgement is asked for.
    pub(crate) acknowledged: bool,
    /// Whether a second failed recovery is asked for.
    pub(crate) twice: bool,
}

impl Story {
    /// What the choices of `node` ask about.
    pub(crate) fn reads(&self, node: NodeId) -> Reads {
        let node = self.nodes[node.index()];
        let first = node.first as usize;
        let mut reads = Reads::default();
        for choice in &self.choices[first..first + usize::from(node.count)] {
            if let Some(test) = choice.when {
                self.read(test, &mut reads);
            }
        }
        reads
    }

    /// The heats at which a choice is on offer, one bit each from 0 to 100, whatever the heat of `situation` is.
    pub(crate) fn offered_heats(&self, node: NodeId, choice: ChoiceId, situation: Situation) -> u128 {
        let when = self.compiled(node, choice).when;
        when.map_or(EVERY_HEAT, |test| self.holding(test, situation) & EVERY_HEAT)
    }

    fn holding(&self, test: u32, s: Situation) -> u128 {
        let all_or_none = |holds: bool| if holds { u128::MAX } else { 0 };
        match &self.conditions[test as usize] {
            Test::Flag(bit) => all_or_none(s.flags & bit != 0),
            Test::Not(inner) => !self.holding(*inner, s),
            Test::All(parts) => parts
                .iter()
                .fold(u128::MAX, |heats, part| heats & self.holding(*part, s)),
            Test::Any(parts) => parts.iter().fold(0, |heats, part| heats | self.holding(*part, s)),
            Test::HeatAtLeast(heat) => u128::MAX.checked_shl((*heat).into()).unwrap_or(0),
            Test::Acknowledged => all_or_none(s.acknowledged),
            Test::FailedAtLeast(count) => all_or_none(s.failed >= *count),
        }
    }

    fn read(&self, test: u32, reads: &mut Reads) {
        match &self.conditions[test as usize] {
            Test::Flag(bit) => reads.flags |= bit,
            Test::Not(inner) => self.read(*inner, reads),
            Test::All(parts) | Test::Any(parts) => parts.iter().for_each(|part| self.read(*part, reads)),
            Test::HeatAtLeast(heat @ 1..=100) => reads.heat |= 1 << heat,
            Test::Acknowledged => reads.acknowledged = true,
            Test::FailedAtLeast(2) => reads.twice = true,
            Test::HeatAtLeast(_) | Test::FailedAtLeast(_) => {}
        }
    }
}
