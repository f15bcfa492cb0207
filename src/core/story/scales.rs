//! The weights of the model that move this customer, looked up once.

use super::CompileError;
use crate::core::arithmetic::round_div;
use crate::core::chance::Temperament;
use crate::core::effect::{Cue, Effect};
use crate::core::model::{Model, PersonaWeights};
use crate::core::scenario::Scenario;
use crate::core::state::{loyalty_change, loyalty_sum};

/// What a step asks of the model, for one customer.
#[derive(Debug, Clone)]
pub(crate) struct Scales {
    /// What satisfaction weighs: outcome, process, manner.
    pub(crate) satisfaction: [i32; 3],
    /// What loyalty weighs.
    pub(crate) loyalty: [i32; 3],
    /// Loyalty before any change: the prior less what the failure took.
    pub(crate) floor: i32,
    /// The most loyalty may be: before, and once a recovery has failed.
    ceiling: [i32; 2],
    /// Offsets on a heat move, by temperament.
    offsets: [i16; Temperament::ALL.len()],
    /// Heat of each cue.
    cues: [i16; Cue::ALL.len()],
    /// Heat from which solving may come too early.
    pub(crate) solving_heat: u8,
    /// The most that Empathise earns then.
    pub(crate) empathise_cap: u8,
}

impl Scales {
    pub(super) fn of(scenario: &Scenario, model: &Model) -> Result<Self, CompileError> {
        let customer = &scenario.customer;
        let persona = persona(scenario, model)?;
        let satisfaction = model.satisfaction.get(&customer.loss).ok_or(CompileError::Model)?;
        let prior = i32::from(customer.prior_loyalty);
        Ok(Self {
            satisfaction: satisfaction.array(),
            loyalty: model.loyalty.weights.array(),
            floor: prior.saturating_sub(model.loyalty.hurt),
            ceiling: [prior.saturating_add(model.loyalty.above_prior), prior],
            offsets: Temperament::ALL.map(|temperament| model.temperament.of(temperament)),
            cues: Cue::ALL.map(|cue| persona.cues.get(&cue).copied().unwrap_or(0)),
            solving_heat: model.solving_first.heat,
            empathise_cap: model.solving_first.empathise_cap,
        })
    }

    /// The most loyalty may be.
    #[inline]
    pub(crate) const fn ceiling(&self, failed: bool) -> i32 {
        self.ceiling[failed as usize]
    }

    /// The offset of a temperament on a heat move that is not 0.
    #[inline]
    pub(crate) fn offset(&self, temperament: Temperament) -> i32 {
        self.offsets[temperament as usize].into()
    }

    /// The heat of a cue.
    #[inline]
    pub(crate) const fn cue(&self, cue: Cue) -> i16 {
        self.cues[cue as usize]
    }
}

/// What a choice's effect is to this customer: outcome, process and manner, each rounded once (rules.md 2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Felt {
    /// Before any recovery has failed, and after.
    whole: [[i16; 3]; 2],
    /// Manner when solving came first, likewise.
    manner_first: [i16; 2],
}

impl Felt {
    /// `None` when it is beyond every scale: `check` has found it by then (`out-of-range`).
    pub(super) fn of(effect: &Effect, scenario: &Scenario, model: &Model) -> Result<Option<Self>, CompileError> {
        let sensitivities = persona(scenario, model)?.sensitivities();
        let losses = [model.justice.loss_percent, model.justice.double_deviation_percent];
        let plain = [effect.outcome, effect.process, effect.manner].map(i32::from);
        let scale = |kind: usize, effect: i32, loss: i32| {
            let percent = if effect < 0 { loss } else { 100 };
            let felt = round_div(
                i64::from(effect) * i64::from(sensitivities[kind]) * i64::from(percent),
                10_000,
            );
            i16::try_from(felt).ok()
        };
        let manner = match plain[2] {
            gain if gain > 0 => gain * model.solving_first.manner_percent / 100,
            loss => loss,
        };
        let felt = || {
            let mut felt = Self {
                whole: [[0; 3]; 2],
                manner_first: [0; 2],
            };
            for (failed, loss) in losses.into_iter().enumerate() {
                for (kind, effect) in plain.into_iter().enumerate() {
                    felt.whole[failed][kind] = scale(kind, effect, loss)?;
                }
                felt.manner_first[failed] = scale(2, manner, loss)?;
            }
            Some(felt)
        };
        Ok(felt())
    }

    /// What it is when a recovery has failed before, and when the manner gain of solving first is cut.
    #[inline]
    pub(crate) fn delta(&self, failed: bool, solving_first: bool) -> [i32; 3] {
        let failed = usize::from(failed);
        let [outcome, process, manner] = self.whole[failed];
        let manner = if solving_first {
            self.manner_first[failed]
        } else {
            manner
        };
        [outcome.into(), process.into(), manner.into()]
    }
}

/// How far an effect moves this customer's loyalty by process and manner alone: before any recovery has failed, and before
/// every limit. `None` when it is beyond every scale.
pub(crate) fn loyalty_by_handling(effect: &Effect, scenario: &Scenario, model: &Model) -> Option<i32> {
    let felt = Felt::of(effect, scenario, model).ok()??;
    let scales = Scales::of(scenario, model).ok()?;
    let [_, process, manner] = felt.delta(false, false);
    Some(loyalty_change(loyalty_sum(&scales, [0, process, manner])))
}

fn persona<'a>(scenario: &Scenario, model: &'a Model) -> Result<&'a PersonaWeights, CompileError> {
    model
        .personas
        .get(&scenario.customer.persona)
        .ok_or(CompileError::Model)
}
