//! Totals on every strand, and what they come to.

use std::hash::{Hash, Hasher};

use super::extremes::Ends;
use super::gain::Points;
use super::joint::Rank;
use crate::core::score::{Best, Scoring};
use crate::core::strand::Strand;

/// Totals on every strand, as far as they can still make a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Totals {
    pub(super) strands: [i32; 5],
    pub(super) unlawful: bool,
}

/// What totals come to.
#[derive(Debug, Clone)]
pub(super) struct Rules {
    pub(super) full: [i32; 5],
    pub(super) best: Best,
    pub(super) scoring: Scoring,
}

impl Hash for Totals {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        let [stages, law] = self.words();
        hasher.write_u64(stages);
        hasher.write_u64(law);
    }
}

impl Totals {
    /// Two words that differ where totals do: stages are at most `full`, which has 16 bits.
    pub(super) fn words(&self) -> [u64; 2] {
        let word = |s: usize| u64::from(self.strands[s].cast_unsigned());
        [
            word(0) | word(1) << 16 | word(2) << 32 | word(3) << 48,
            word(4) | u64::from(self.unlawful) << 32,
        ]
    }

    pub(super) fn plus(mut self, points: &Points) -> Self {
        for (sum, more) in self.strands.iter_mut().zip(&points.strands) {
            *sum = sum.saturating_add(*more);
        }
        self.unlawful |= points.unlawful;
        self
    }
}

impl Rules {
    pub(super) fn rank(&self, totals: Totals) -> Rank {
        self.scoring.rank(totals.strands, totals.unlawful)
    }

    /// Totals at an end: what counts.
    pub(super) fn settle(&self, totals: Totals) -> Totals {
        self.reduce(totals, Ends::at(0))
    }

    /// Totals that stand for all that come to the same: a stage counts up to `full`, which it never leaves again; Law is
    /// settled once it can no longer fall below `full` or rise above 0.
    pub(super) fn reduce(&self, totals: Totals, Ends { least, most }: Ends<i32>) -> Totals {
        let law = Strand::Law.index();
        let settled = |s: usize| {
            let (sum, full) = (totals.strands[s], self.full[s]);
            if s != law {
                sum.min(full)
            } else if full == 0 {
                0
            } else if sum.saturating_add(least) >= full {
                full - least
            } else if sum.saturating_add(most) <= 0 {
                -most
            } else {
                sum
            }
        };
        let mut reduced = totals;
        for (s, sum) in reduced.strands.iter_mut().enumerate() {
            *sum = settled(s);
        }
        reduced
    }
}
