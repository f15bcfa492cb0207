//! The weights of the customer model, as read from `assets/model.ron`. The core gets them as values.

mod faults;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::chance::Temperament;
use super::effect::Cue;
use super::scenario::{Loss, Persona, Sector};
use super::strand::Strand;

pub use faults::ModelFault;

/// Every weight that moves a number. A teaching model, not a forecast.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// The version of this file's shape, 1.
    pub version: u32,
    /// How losses count against gains.
    pub justice: JusticeWeights,
    /// What solving before acknowledging costs.
    pub solving_first: SolvingFirst,
    /// Offsets on a heat move.
    pub temperament: TemperamentOffsets,
    /// What satisfaction weighs, by kind of loss; each adds to 100.
    pub satisfaction: BTreeMap<Loss, Weights>,
    /// How loyalty moves.
    pub loyalty: LoyaltyWeights,
    /// Points of a legal claim.
    pub law: LawPoints,
    /// What each strand weighs in the overall score.
    pub strands: StrandWeights,
    /// What each band asks for.
    pub bands: Bands,
    /// How the measures are computed.
    pub measures: MeasureWeights,
    /// The most choices a conversation may have, unless its scenario says otherwise.
    pub turn_limit: u32,
    /// Orders a year that are usual in a trade.
    pub norms: BTreeMap<Sector, u32>,
    /// How each kind of customer differs.
    pub personas: BTreeMap<Persona, PersonaWeights>,
}

/// How losses count against gains, in per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JusticeWeights {
    /// A loss.
    pub loss_percent: i32,
    /// A loss once a recovery has failed.
    pub double_deviation_percent: i32,
}

/// What solving before acknowledging costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SolvingFirst {
    /// At this heat or more.
    pub heat: u8,
    /// The share of a manner gain that stays, in per cent.
    pub manner_percent: i32,
    /// The most Empathise earns.
    pub empathise_cap: u8,
}

/// Offsets on a heat move that is not 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemperamentOffsets {
    /// Even.
    pub even: i16,
    /// Quick to anger.
    pub quick: i16,
    /// Slow to anger.
    pub slow: i16,
}

impl TemperamentOffsets {
    /// What `temperament` adds to a heat move that is not 0.
    pub const fn of(&self, temperament: Temperament) -> i16 {
        match temperament {
            Temperament::Even => self.even,
            Temperament::Quick => self.quick,
            Temperament::Slow => self.slow,
        }
    }
}

/// Weights of the three kinds of justice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// What they get.
    pub outcome: i32,
    /// How it is done.
    pub process: i32,
    /// How they are treated.
    pub manner: i32,
}

impl Weights {
    /// Outcome, process, manner.
    pub const fn array(self) -> [i32; 3] {
        [self.outcome, self.process, self.manner]
    }
}

/// How loyalty moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoyaltyWeights {
    /// What the failure itself took.
    pub hurt: i32,
    /// What a change weighs.
    pub weights: Weights,
    /// The most a recovery may add to the prior.
    pub above_prior: i32,
}

/// Points of a legal claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawPoints {
    /// Applied rightly.
    pub applies: i16,
    /// Left out.
    pub misses: i16,
    /// Claimed too much.
    pub over_claims: i16,
    /// Said what the law forbids.
    pub breaches: i16,
}

/// What each strand weighs in the overall score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StrandWeights {
    /// Acknowledge.
    #[serde(rename = "Acknowledge")]
    pub acknowledge: u32,
    /// Empathise.
    #[serde(rename = "Empathise")]
    pub empathise: u32,
    /// Resolve.
    #[serde(rename = "Resolve")]
    pub resolve: u32,
    /// Follow up.
    #[serde(rename = "FollowUp")]
    pub follow_up: u32,
    /// Law.
    #[serde(rename = "Law")]
    pub law: u32,
}

impl StrandWeights {
    /// What `strand` weighs.
    pub const fn of(&self, strand: Strand) -> u32 {
        match strand {
            Strand::Acknowledge => self.acknowledge,
            Strand::Empathise => self.empathise,
            Strand::Resolve => self.resolve,
            Strand::FollowUp => self.follow_up,
            Strand::Law => self.law,
        }
    }
}

/// What each band asks for; below Pass is Not yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bands {
    /// Distinction.
    pub distinction: BandRule,
    /// Merit.
    pub merit: BandRule,
    /// Pass.
    pub pass: BandRule,
}

/// What one band asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandRule {
    /// The least overall score, 0..=100.
    pub overall: u32,
    /// The least share of its best that every tested strand must have, as a fraction.
    pub share: (u32, u32),
    /// Whether nothing unlawful may have been said.
    pub lawful: bool,
}

/// How the measures are computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureWeights {
    /// CSAT is 1 and one more for each of these that satisfaction exceeds.
    pub csat_steps: (i32, i32, i32, i32),
    /// The recommendation score.
    pub recommend: RecommendWeights,
    /// The effort score when nothing was made hard.
    pub effort_best: i32,
    /// Keep-probability.
    pub keep: KeepWeights,
    /// The r of `m r / (1 + d - r)`, per mille.
    pub retention_per_mille: i64,
    /// The d, per mille.
    pub discount_per_mille: i64,
    /// Loyalty that counts as a strong attitude.
    pub loyal_from: i32,
    /// Satisfaction from which a customer looks content.
    pub silent_satisfaction: i32,
    /// Keep-probability, per mille, below which a content customer is a silent defector.
    pub silent_keep: i32,
}

/// The recommendation score: round half up of `(s * satisfaction + l * loyalty) / divisor`, 10 at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecommendWeights {
    /// What satisfaction weighs.
    pub satisfaction: i32,
    /// What loyalty weighs.
    pub loyalty: i32,
    /// What the sum is divided by.
    pub divisor: i32,
}

/// Keep-probability per mille: `base + per_loyalty * loyalty + switching`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeepWeights {
    /// With no loyalty at all.
    pub base: i32,
    /// For each point of loyalty.
    pub per_loyalty: i32,
}

/// How one kind of customer differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonaWeights {
    /// Sensitivity to what they get, per cent.
    pub outcome: i32,
    /// Sensitivity to how it is done, per cent.
    pub process: i32,
    /// Sensitivity to how they are treated, per cent.
    pub manner: i32,
    /// The heat of each cue; absent is 0.
    pub cues: BTreeMap<Cue, i16>,
}

impl PersonaWeights {
    /// Sensitivities to outcome, process, manner.
    pub const fn sensitivities(&self) -> [i32; 3] {
        [self.outcome, self.process, self.manner]
    }
}
