//! One step, in the order of rules.md section 2. No allocation; the same function for players and solvers.

use super::arithmetic::clamp_to_u8;
use super::chance::Temperament;
use super::state::{State, loyalty, loyalty_sum, satisfaction, satisfaction_sum};
use super::story::{ChoiceId, CompiledChoice, Leads, Scales, Situation, Stake, Story};
use super::strand::Strand;

/// The state after `choice` at `before`. The caller offers only what [`Story::is_offered`] allows.
pub fn step(story: &Story, temperament: Temperament, before: &State, choice: ChoiceId) -> State {
    let compiled = story.compiled(before.node, choice);
    let stake = story.stake(before.node, choice);
    let scales = story.scales();
    let solving_first = solves_first(scales, stake, before.situation);

    let mut after = *before;
    after.turns = before.turns.saturating_add(1);
    let earned = earned(scales, stake, solving_first);
    for (total, earned) in after.totals.iter_mut().zip(earned) {
        *total = total.saturating_add(earned);
    }
    after.unlawful |= stake.unlawful;

    let delta = story.felt(compiled).delta(before.situation.failed > 0, solving_first);
    after.justice = add(before.justice, delta);
    let counted = counted_for_loyalty(delta, before.situation.acknowledged);
    after.change = add(before.change, counted);

    let move_by = heat_move(scales, compiled, temperament);
    after.situation = said(story, before.situation, compiled, stake);
    after.situation.heat = clamp_to_u8(i32::from(before.situation.heat) + move_by);
    for (sum, count) in after.effort.iter_mut().zip(compiled.effort) {
        *sum = sum.saturating_add(u32::from(count));
    }

    after.satisfaction = satisfaction(satisfaction_sum(scales, after.justice));
    after.loyalty = loyalty(scales, loyalty_sum(scales, after.change), after.situation.failed > 0);
    after.node = compiled.goto;
    if walks_out(story, compiled.leads, &after) {
        after.situation.flags = story.carried_out(after.node, after.situation.flags);
        after.node = story.walks_out();
    }
    after
}

#[inline]
fn add(a: [i32; 3], b: [i32; 3]) -> [i32; 3] {
    let sum = |kind: usize| a[kind].saturating_add(b[kind]);
    [sum(0), sum(1), sum(2)]
}

/// Whether heat, the turn limit or a turn without an offer ends it instead.
#[inline]
fn walks_out(story: &Story, leads: Leads, after: &State) -> bool {
    let silent = || story.offered(after.node, after.situation).next().is_none();
    let spent = after.situation.heat >= 100 || after.turns >= story.turn_limit();
    leads != Leads::Ending && (spent || (leads == Leads::Turn && silent()))
}

/// Whether a choice solves before anything was acknowledged while heat is high (rules.md 2.2).
#[inline]
pub(super) const fn solves_first(scales: &Scales, stake: &Stake, before: Situation) -> bool {
    may_solve_first(stake) && before.heat >= scales.solving_heat && !before.acknowledged
}

/// Whether a choice solves and acknowledges nothing.
#[inline]
pub(crate) const fn may_solve_first(stake: &Stake) -> bool {
    stake.marks[Strand::Resolve.index()] >= 1 && stake.marks[Strand::Acknowledge.index()] == 0
}

/// Whether a choice counts as an acknowledgement.
#[inline]
pub(crate) const fn acknowledges(stake: &Stake) -> bool {
    stake.marks[Strand::Acknowledge.index()] >= 2
}

/// What conditions may ask about once a choice was made; heat has yet to move.
#[inline]
pub(crate) fn said(story: &Story, before: Situation, compiled: &CompiledChoice, stake: &Stake) -> Situation {
    Situation {
        flags: story.carries(compiled).after(before.flags),
        heat: before.heat,
        acknowledged: before.acknowledged || acknowledges(stake),
        failed: (before.failed + u8::from(compiled.failed)).min(2),
    }
}

/// What each strand earns, after the cap on Empathise and what an unlawful line costs.
#[inline]
pub(super) fn earned(scales: &Scales, stake: &Stake, solving_first: bool) -> [i32; 5] {
    let [acknowledge, mut empathise, mut resolve, follow_up] = stake.marks;
    if solving_first {
        empathise = empathise.min(scales.empathise_cap);
    }
    if stake.unlawful {
        resolve = 0;
    }
    [
        acknowledge.into(),
        empathise.into(),
        resolve.into(),
        follow_up.into(),
        stake.law.into(),
    ]
}

/// What counts towards loyalty: a better outcome before anything was acknowledged never does (rules.md 2.6).
#[inline]
pub(super) const fn counted_for_loyalty(delta: [i32; 3], acknowledged: bool) -> [i32; 3] {
    if !acknowledged && delta[0] > 0 {
        [0, delta[1], delta[2]]
    } else {
        delta
    }
}

/// How far heat moves before its clamp (rules.md 2.4).
#[inline]
pub(crate) fn heat_move(scales: &Scales, choice: &CompiledChoice, temperament: Temperament) -> i32 {
    match i32::from(choice.heat) {
        0 => 0,
        heat => heat + scales.offset(temperament),
    }
}
