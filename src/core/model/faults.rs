//! What is wrong with a model: everything at once, so that a trainer can mend all of it.

use super::{MeasureWeights, Model};
use crate::core::scenario::{Loss, Persona};
use crate::core::strand::Strand;

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
