//! What is still possible from a point of a conversation, and what a choice gave away of it.

use super::Solution;
use super::extremes::{Ends, Extremes};
use super::joint::Prospect;
use crate::core::score::Band;
use crate::core::state::{State, loyalty, loyalty_sum, satisfaction, satisfaction_sum};
use crate::core::step::step;
use crate::core::story::ChoiceId;
use crate::core::strand::Strand;

/// From the least to the most, both reachable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Span {
    /// The least.
    #[serde(rename = "min")]
    pub least: u32,
    /// The most.
    #[serde(rename = "max")]
    pub most: u32,
}

impl Span {
    /// One that holds both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            least: self.least.min(other.least),
            most: self.most.max(other.most),
        }
    }
}

impl From<Ends<u32>> for Span {
    fn from(ends: Ends<u32>) -> Self {
        Self {
            least: ends.least,
            most: ends.most,
        }
    }
}

/// What a conversation that stands at a certain point can still end with, each result by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Still {
    /// What counts on each strand, in the order of [`Strand::ALL`]; 0 for one that is not scored.
    pub strands: [Span; 5],
    /// The overall score, 0..=100; `None` where the analyst stopped at its limit.
    pub overall: Option<Span>,
    /// The worst and the best band; `None` where the analyst stopped at its limit.
    pub bands: Option<(Band, Band)>,
    /// Satisfaction at the end, 0..=100.
    pub satisfaction: Span,
    /// Loyalty at the end, 0..=100.
    pub loyalty: Span,
}

/// What a choice gave away: the best that was open before it less the best that is open after it, each result by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Of the overall score; `None` where the analyst stopped at its limit.
    pub overall: Option<u32>,
    /// The best band open before and after.
    pub band: Option<(Band, Band)>,
    /// Of satisfaction.
    pub satisfaction: u32,
    /// Of loyalty.
    pub loyalty: u32,
}

impl Solution {
    /// What is still possible from `state`; `None` for a state that no conversation of this temperament is in, and past
    /// the limit.
    pub fn still(&self, state: &State) -> Option<Still> {
        let solved = self.solved.as_ref()?;
        let extremes = if self.story.is_ending(state.node) {
            Extremes::end(state.situation.failed > 0)
        } else {
            solved.extremes_at(solved.stations.of(state)?)?
        };
        self.read(state, &extremes, self.prospect(state))
    }

    /// What a conversation can end with from its start, which is kept even of the longest story.
    pub fn still_from_start(&self) -> Option<Still> {
        let solved = self.solved.as_ref()?;
        let start = State::start(&self.story);
        self.read(&start, solved.extremes.start(), self.prospect(&start))
    }

    fn read(&self, state: &State, extremes: &Extremes, prospect: Option<Prospect>) -> Option<Still> {
        let scenario = self.story.scenario();
        let strand = |strand: Strand| {
            let scored = scenario.strands.contains(&strand);
            let full = if scored { i32::from(scenario.full.of(strand)) } else { 0 };
            let so_far = state.totals[strand.index()];
            let counts = |more: i32| u32::try_from(so_far.saturating_add(more).clamp(0, full)).unwrap_or(0);
            Span::from(extremes.strands[strand.index()].map(counts))
        };
        let scales = self.story.scales();
        let content = satisfaction_sum(scales, state.justice);
        let loyal = loyalty_sum(scales, state.change);
        let by_end = [false, true].map(|failed| {
            let ends = extremes.loyalty[usize::from(failed)]?;
            let read = |more: i32| u32::from(loyalty(scales, loyal.saturating_add(more.into()), failed));
            Some(Span::from(ends.map(read)))
        });
        Some(Still {
            strands: Strand::ALL.map(strand),
            overall: prospect.map(|prospect| prospect.overall.into()),
            bands: prospect.map(|prospect| (prospect.rank.least.0, prospect.rank.most.0)),
            satisfaction: extremes
                .satisfaction
                .map(|more| u32::from(satisfaction(content.saturating_add(more.into()))))
                .into(),
            loyalty: by_end.into_iter().flatten().reduce(Span::with)?,
        })
    }

    /// What `choice` at `state` gives away.
    pub fn cost(&self, state: &State, choice: ChoiceId) -> Option<Cost> {
        let before = self.still(state)?;
        let after = self.still(&step(&self.story, self.temperament, state, choice))?;
        let lost = |before: Span, after: Span| before.most.saturating_sub(after.most);
        Some(Cost {
            overall: before
                .overall
                .zip(after.overall)
                .map(|(before, after)| lost(before, after)),
            band: before.bands.zip(after.bands).map(|(before, after)| (before.1, after.1)),
            satisfaction: lost(before.satisfaction, after.satisfaction),
            loyalty: lost(before.loyalty, after.loyalty),
        })
    }
}
