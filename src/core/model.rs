//! The weights of the customer model, as read from `assets/model.ron`. The core gets them as values.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::effect::Cue;
use super::scenario::{Loss, Persona, Sector};
use super::strand::Strand;

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

/// Why a model cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ModelFault {
    /// Another shape of file.
    #[error("the model is of version {0}; this program reads version 1")]
    Version(u32),
    /// A kind of loss without weights.
    #[error("satisfaction has no weights for a loss of {0:?}")]
    NoLoss(Loss),
    /// Weights that do not add up.
    #[error("the satisfaction weights for {0:?} add to {1}, not 100")]
    LossSum(Loss, i32),
    /// A persona without sensitivities.
    #[error("the persona {0:?} is missing")]
    NoPersona(Persona),
    /// A value outside its range.
    #[error("`{name}` is {value}; it must be between {least} and {most}")]
    Range {
        /// Which value.
        name: &'static str,
        /// What it is.
        value: i64,
        /// The least it may be.
        least: i64,
        /// The most it may be.
        most: i64,
    },
}

impl Model {
    /// Everything wrong with it, so that a trainer can mend all at once. The core relies on an empty answer.
    pub fn faults(&self) -> Vec<ModelFault> {
        let mut faults = Vec::new();
        if self.version != 1 {
            faults.push(ModelFault::Version(self.version));
        }
        for loss in [Loss::Money, Loss::Time, Loss::Dignity, Loss::Safety] {
            match self.satisfaction.get(&loss) {
                None => faults.push(ModelFault::NoLoss(loss)),
                Some(weights) => {
                    let sum = weights.array().iter().fold(0i32, |sum, w| sum.saturating_add(*w));
                    if sum != 100 {
                        faults.push(ModelFault::LossSum(loss, sum));
                    }
                }
            }
        }
        faults.extend(
            Persona::ALL
                .into_iter()
                .filter(|p| !self.personas.contains_key(p))
                .map(ModelFault::NoPersona),
        );
        let outside = |(_, value, least, most): &(_, i64, i64, i64)| value < least || value > most;
        faults.extend(
            self.ranged()
                .into_iter()
                .filter(outside)
                .map(|(name, value, least, most)| ModelFault::Range {
                    name,
                    value,
                    least,
                    most,
                }),
        );
        faults
    }

    /// Every value with the range it must be in.
    fn ranged(&self) -> Vec<(&'static str, i64, i64, i64)> {
        let mut all = vec![
            ("justice.loss_percent", self.justice.loss_percent.into(), 0, 1000),
            (
                "justice.double_deviation_percent",
                self.justice.double_deviation_percent.into(),
                0,
                1000,
            ),
            ("solving_first.heat", self.solving_first.heat.into(), 0, 100),
            (
                "solving_first.manner_percent",
                self.solving_first.manner_percent.into(),
                0,
                100,
            ),
            (
                "solving_first.empathise_cap",
                self.solving_first.empathise_cap.into(),
                0,
                3,
            ),
            ("temperament.even", self.temperament.even.into(), -100, 100),
            ("temperament.quick", self.temperament.quick.into(), -100, 100),
            ("temperament.slow", self.temperament.slow.into(), -100, 100),
            ("loyalty.hurt", self.loyalty.hurt.into(), 0, 100),
            ("loyalty.above_prior", self.loyalty.above_prior.into(), 0, 100),
            ("law.applies", self.law.applies.into(), -10, 10),
            ("law.misses", self.law.misses.into(), -10, 10),
            ("law.over_claims", self.law.over_claims.into(), -10, 10),
            ("law.breaches", self.law.breaches.into(), -10, 10),
            ("turn_limit", self.turn_limit.into(), 1, 1_000_000),
        ];
        let weights = Strand::ALL.map(|strand| i64::from(self.strands.of(strand)));
        all.extend(weights.map(|weight| ("strands", weight, 0, 1000)));
        all.push(("strands, together", weights.iter().sum(), 1, 5000));
        all.extend(
            self.loyalty
                .weights
                .array()
                .map(|weight| ("loyalty.weights", weight.into(), 0, 100)),
        );
        all.extend(
            self.satisfaction
                .values()
                .flat_map(|w| w.array())
                .map(|w| ("satisfaction", w.into(), 0, 100)),
        );
        for band in [self.bands.distinction, self.bands.merit, self.bands.pass] {
            all.push(("bands.overall", band.overall.into(), 0, 100));
            all.push(("bands.share, lower number", band.share.1.into(), 1, 100));
            all.push(("bands.share, upper number", band.share.0.into(), 0, band.share.1.into()));
        }
        for persona in self.personas.values() {
            all.extend(
                persona
                    .sensitivities()
                    .map(|s| ("personas, sensitivity", s.into(), 0, 1000)),
            );
            all.extend(
                persona
                    .cues
                    .values()
                    .map(|heat| ("personas, cues", (*heat).into(), -100, 100)),
            );
        }
        all.extend(self.measures.ranged());
        all
    }
}

impl MeasureWeights {
    fn ranged(&self) -> [(&'static str, i64, i64, i64); 15] {
        let (a, b, c, d) = self.csat_steps;
        [
            ("measures.csat_steps", a.into(), 0, 100),
            ("measures.csat_steps", b.into(), 0, 100),
            ("measures.csat_steps", c.into(), 0, 100),
            ("measures.csat_steps", d.into(), 0, 100),
            ("measures.recommend.divisor", self.recommend.divisor.into(), 1, 1000),
            (
                "measures.recommend.satisfaction",
                self.recommend.satisfaction.into(),
                0,
                1000,
            ),
            ("measures.recommend.loyalty", self.recommend.loyalty.into(), 0, 1000),
            ("measures.effort_best", self.effort_best.into(), 1, 7),
            ("measures.keep.base", self.keep.base.into(), 0, 1000),
            ("measures.keep.per_loyalty", self.keep.per_loyalty.into(), 0, 1000),
            ("measures.retention_per_mille", self.retention_per_mille, 0, 1000),
            ("measures.discount_per_mille", self.discount_per_mille, 1, 1000),
            ("measures.loyal_from", self.loyal_from.into(), 0, 100),
            ("measures.silent_satisfaction", self.silent_satisfaction.into(), 0, 100),
            ("measures.silent_keep", self.silent_keep.into(), 0, 1000),
        ]
    }
}
