//! The live state of a conversation: where it stands, what the customer feels, what has been earned.

use super::arithmetic::{clamp_to_u8, round_div};
use super::story::{NodeId, Scales, Situation, Story};

/// Everything that a choice can change. Small and copied freely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct State {
    /// The turn or ending it stands at.
    pub node: NodeId,
    /// Choices made so far.
    pub turns: u32,
    /// What conditions may ask about: flags, heat, phase.
    pub situation: Situation,
    /// Outcome, process and manner felt, unclamped, from where the failure left them.
    pub justice: [i32; 3],
    /// What of that counts towards loyalty: this conversation's changes only.
    pub change: [i32; 3],
    /// Raw sums per strand, in the order of [`Strand::ALL`](super::strand::Strand::ALL); Law may be below 0.
    pub totals: [i32; 5],
    /// Whether something unlawful has been said.
    pub unlawful: bool,
    /// Repeats, transfers and vague promises so far.
    pub effort: [u32; 3],
    /// Satisfaction with this contact, 0..=100.
    pub satisfaction: u8,
    /// Loyalty, 0..=100.
    pub loyalty: u8,
}

impl State {
    /// Where a conversation starts.
    pub fn start(story: &Story) -> Self {
        let start = story.scenario().customer.start;
        let justice = [start.outcome, start.process, start.manner].map(i32::from);
        let change = [0; 3];
        Self {
            node: story.start(),
            turns: 0,
            situation: Situation {
                flags: 0,
                heat: start.heat.min(100),
                acknowledged: false,
                failed: 0,
            },
            justice,
            change,
            totals: [0; 5],
            unlawful: false,
            effort: [0; 3],
            satisfaction: satisfaction(satisfaction_sum(story.scales(), justice)),
            loyalty: loyalty(story.scales(), loyalty_sum(story.scales(), change), false),
        }
    }

    /// Justice felt as shown: outcome, process, manner, each -100..=100.
    pub fn justice_shown(&self) -> [i32; 3] {
        self.justice.map(|sum| sum.clamp(-100, 100))
    }
}

/// Outcome, process and manner felt, weighed for satisfaction.
#[inline]
pub(crate) fn satisfaction_sum(scales: &Scales, justice: [i32; 3]) -> i64 {
    weighted(scales.satisfaction, justice)
}

/// Satisfaction, 0..=100, from [`satisfaction_sum`].
#[inline]
pub(crate) fn satisfaction(sum: i64) -> u8 {
    clamp_to_u8(satisfaction_unclamped(sum))
}

/// Satisfaction before its clamp: `50 + (Wo*O + Wp*P + Wm*M) / 200`, rounded half away from zero (rules.md 2.5).
#[inline]
pub(super) fn satisfaction_unclamped(sum: i64) -> i32 {
    50i32.saturating_add(round_div(sum, 200))
}

/// This conversation's changes, weighed for loyalty.
#[inline]
pub(crate) fn loyalty_sum(scales: &Scales, change: [i32; 3]) -> i64 {
    weighted(scales.loyalty, change)
}

/// Loyalty's change before every limit: `(35*LO + 25*LP + 40*LM) / 100 / 2` in one rounding (rules.md 2.6).
#[inline]
pub(crate) fn loyalty_change(sum: i64) -> i32 {
    round_div(sum, 200)
}

/// Loyalty, 0..=100, from [`loyalty_sum`]: never more than `above_prior` over the prior, never over it once a
/// recovery has failed.
#[inline]
pub(crate) fn loyalty(scales: &Scales, sum: i64, failed: bool) -> u8 {
    let raw = scales.floor.saturating_add(loyalty_change(sum));
    clamp_to_u8(raw.min(scales.ceiling(failed)))
}

#[inline]
fn weighted(weights: [i32; 3], values: [i32; 3]) -> i64 {
    let part = |kind: usize| i64::from(weights[kind]) * i64::from(values[kind]);
    part(0) + part(1) + part(2)
}
