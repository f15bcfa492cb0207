//! What the conditions of a turn ask about: all of a situation that can change what is offered there.

use super::{NodeId, Story, Test};

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
