//! One step, in the order of rules.md section 2. No allocation; the same function for players and solvers.

use super::arithmetic::{clamp_to_u8, round_div};
use super::chance::Temperament;
use super::model::{Model, PersonaWeights};
use super::state::{State, loyalty, loyalty_sum, satisfaction, satisfaction_sum, temperament_offset};
use super::story::{ChoiceId, CompiledChoice, NodeId, Situation, Story};
use super::strand::Strand;

/// The state after `choice` at `before`. The caller offers only what [`Story::is_offered`] allows.
pub fn step(story: &Story, temperament: Temperament, before: &State, choice: ChoiceId) -> State {
    let compiled = story.compiled(before.node, choice);
    let model = story.model();
    let customer = &story.scenario().customer;
    let solving_first = solves_first(model, compiled, before.situation);

    let mut after = *before;
    after.turns = before.turns.saturating_add(1);
    let earned = marks(model, compiled, solving_first);
    for stage in Strand::STAGES {
        let total = &mut after.totals[stage.index()];
        *total = total.saturating_add(i32::from(earned[stage.index()]));
    }
    let law = &mut after.totals[Strand::Law.index()];
    *law = law.saturating_add(i32::from(compiled.law));
    after.unlawful |= compiled.unlawful;

    let delta = justice_delta(
        story,
        compiled,
        Scaling {
            failed: before.situation.failed > 0,
            solving_first,
        },
    );
    after.justice = add(before.justice, delta);
    let counted = counted_for_loyalty(delta, before.situation.acknowledged);
    after.change = add(before.change, counted);

    (after.node, after.situation) = way_on(story, temperament, before.situation, after.turns, compiled);
    for (sum, count) in after.effort.iter_mut().zip(compiled.effort) {
        *sum = sum.saturating_add(u32::from(count));
    }

    after.satisfaction = satisfaction(satisfaction_sum(model, customer.loss, after.justice));
    let change = loyalty_sum(model, after.change);
    after.loyalty = loyalty(model, customer, change, after.situation.failed > 0);
    after
}

fn add(a: [i32; 3], b: [i32; 3]) -> [i32; 3] {
    std::array::from_fn(|kind| a[kind].saturating_add(b[kind]))
}

/// The node that follows a choice, the `turns`-th, and what conditions may ask about there. The conversation goes out
/// instead when heat, the turn limit or a turn without an offer ends it.
pub(crate) fn way_on(
    story: &Story,
    temperament: Temperament,
    before: Situation,
    turns: u32,
    compiled: &CompiledChoice,
) -> (NodeId, Situation) {
    let move_by = heat_move(story.model(), compiled, temperament);
    let after = Situation {
        flags: before.flags | compiled.set,
        heat: clamp_to_u8(i32::from(before.heat) + move_by),
        acknowledged: before.acknowledged || (compiled.marks[Strand::Acknowledge.index()] >= 2),
        failed: (before.failed + u8::from(compiled.failed)).min(2),
    };
    if compiled.to_ending {
        return (compiled.goto, after);
    }
    let out = after.heat >= 100 || turns >= story.turn_limit() || story.offered(compiled.goto, after).next().is_none();
    (if out { story.walks_out() } else { compiled.goto }, after)
}

/// Whether a choice solves before anything was acknowledged while heat is high (rules.md 2.2).
pub(super) fn solves_first(model: &Model, choice: &CompiledChoice, before: Situation) -> bool {
    may_solve_first(choice) && before.heat >= model.solving_first.heat && !before.acknowledged
}

/// Whether a choice solves and acknowledges nothing.
pub(crate) const fn may_solve_first(choice: &CompiledChoice) -> bool {
    choice.marks[Strand::Resolve.index()] >= 1 && choice.marks[Strand::Acknowledge.index()] == 0
}

/// What the four stages earn, after the cap on Empathise and what an unlawful line costs.
pub(super) fn marks(model: &Model, choice: &CompiledChoice, solving_first: bool) -> [u8; 4] {
    let mut marks = choice.marks;
    if solving_first {
        let empathise = &mut marks[Strand::Empathise.index()];
        *empathise = (*empathise).min(model.solving_first.empathise_cap);
    }
    if choice.unlawful {
        marks[Strand::Resolve.index()] = 0;
    }
    marks
}

/// What scales an effect.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scaling {
    /// A recovery has failed before this choice.
    pub(super) failed: bool,
    /// The manner gain of solving first is cut.
    pub(super) solving_first: bool,
}

/// Outcome, process and manner as this customer feels them, each rounded once (rules.md 2.3).
pub(super) fn justice_delta(story: &Story, choice: &CompiledChoice, scaling: Scaling) -> [i32; 3] {
    let model = story.model();
    let persona = story.scenario().customer.persona;
    let sensitivities = model
        .personas
        .get(&persona)
        .map_or([100; 3], PersonaWeights::sensitivities);
    let mut effect = choice.effect.map(i32::from);
    if scaling.solving_first && effect[2] > 0 {
        effect[2] = effect[2] * model.solving_first.manner_percent / 100;
    }
    let loss = if scaling.failed {
        model.justice.double_deviation_percent
    } else {
        model.justice.loss_percent
    };
    let scale = |kind: usize| {
        let percent = if effect[kind] < 0 { loss } else { 100 };
        round_div(
            i64::from(effect[kind]) * i64::from(sensitivities[kind]) * i64::from(percent),
            10_000,
        )
    };
    [scale(0), scale(1), scale(2)]
}

/// What counts towards loyalty: a better outcome before anything was acknowledged never does (rules.md 2.6).
pub(super) const fn counted_for_loyalty(delta: [i32; 3], acknowledged: bool) -> [i32; 3] {
    if !acknowledged && delta[0] > 0 {
        [0, delta[1], delta[2]]
    } else {
        delta
    }
}

/// How far heat moves before its clamp (rules.md 2.4).
pub(crate) fn heat_move(model: &Model, choice: &CompiledChoice, temperament: Temperament) -> i32 {
    match i32::from(choice.heat) {
        0 => 0,
        heat => heat + i32::from(temperament_offset(model, temperament)),
    }
}
