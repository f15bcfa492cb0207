//! What a step did and why: awards with their reasons, and causes that add up to every change.

use serde::Serialize;

use super::arithmetic::clamp_to_u8;
use super::chance::Temperament;
use super::effect::Cue;
use super::model::Model;
use super::scenario::LegalPoint;
use super::state::{
    State, loyalty_ceiling, loyalty_change, loyalty_sum, satisfaction_sum, satisfaction_unclamped, temperament_offset,
};
use super::step::{Scaling, counted_for_loyalty, heat_move, justice_delta, marks, solves_first, step};
use super::story::{ChoiceId, CompiledChoice, Story, law_points};
use super::strand::Strand;

/// Everything a choice did, each part with its cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained<'a> {
    /// One for each scored strand.
    pub awards: Vec<Award<'a>>,
    /// One for each legal point.
    pub law: Vec<LawAward<'a>>,
    /// Amounts that add up to each meter's change.
    pub causes: Vec<Cause>,
}

/// What one strand earned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Award<'a> {
    /// Which strand.
    pub strand: Strand,
    /// What it earned; Law may be below 0.
    pub points: i32,
    /// The most that any choice on offer at this turn would have earned.
    pub best_here: i32,
    /// The author's reason; empty when this strand was not touched, and for Law, whose points have reasons of their own.
    pub reason: &'a str,
    /// A rule that took something away.
    pub note: Option<AwardNote>,
}

/// A rule that took something away from an award.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AwardNote {
    /// Solving came before hearing, so Empathise is capped.
    SolvingFirst,
    /// Something unlawful was said, so Resolve is 0.
    Unlawful,
}

/// What one legal point earned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LawAward<'a> {
    /// The claim.
    pub point: &'a LegalPoint,
    /// Its points.
    pub points: i32,
}

/// One of the customer's meters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Meter {
    /// What they get.
    Outcome,
    /// How it is done.
    Process,
    /// How they are treated.
    Manner,
    /// 0..=100.
    Heat,
    /// Satisfaction with this contact, 0..=100.
    Satisfaction,
    /// 0..=100.
    Loyalty,
}

/// One reason why a meter moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Cause {
    /// What moved.
    pub meter: Meter,
    /// By how much.
    pub amount: i32,
    /// Why.
    #[serde(flatten)]
    pub why: Reason,
}

/// Why a meter moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "cause", content = "detail")]
pub enum Reason {
    /// What the choice itself did.
    Choice,
    /// A cue, as this persona prices it.
    Cue(Cue),
    /// This customer's temperament.
    Temperament,
    /// What they get changed.
    Outcome,
    /// How it is done changed.
    Process,
    /// How they are treated changed.
    Manner,
    /// Solving came before hearing.
    SolvingFirst,
    /// A recovery had failed before, so the loss counts double.
    SecondFailure,
    /// A better outcome before anything was acknowledged does not count towards loyalty.
    NotYetHeard,
    /// A clamp or a cap took it away.
    Limit(Limit),
}

/// Which clamp or cap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// The end of the scale.
    Scale,
    /// A recovery adds little to loyalty over what it was before the failure, and nothing after a failed recovery.
    Prior,
}

/// Explains `choice` at `before`.
pub fn explain<'a>(story: &'a Story, temperament: Temperament, before: &State, choice: ChoiceId) -> Explained<'a> {
    let after = step(story, temperament, before, choice);
    let compiled = story.compiled(before.node, choice);
    Explained {
        awards: awards(story, before, choice),
        law: legal_points(story, before, choice)
            .map(|point| LawAward {
                point,
                points: law_points(point, story.model()).into(),
            })
            .collect(),
        causes: causes(story, temperament, before, &after, choice, compiled),
    }
}

fn legal_points<'a>(story: &'a Story, at: &State, choice: ChoiceId) -> impl Iterator<Item = &'a LegalPoint> {
    story.choice(at.node, choice).into_iter().flat_map(|choice| &choice.law)
}

fn awards<'a>(story: &'a Story, before: &State, choice: ChoiceId) -> Vec<Award<'a>> {
    let compiled = story.compiled(before.node, choice);
    let solving_first = solves_first(story.model(), compiled, before.situation);
    let earned = earned(story.model(), compiled, before);
    let best = story
        .offered(before.node, before.situation)
        .fold(None::<[i32; 5]>, |best, id| {
            let other = self::earned(story.model(), story.compiled(before.node, id), before);
            Some(best.map_or(other, |best| std::array::from_fn(|s| best[s].max(other[s]))))
        });
    let best = best.unwrap_or(earned);
    let written = story.choice(before.node, choice);
    let award = |strand: &Strand| Award {
        strand: *strand,
        points: earned[strand.index()],
        best_here: best[strand.index()],
        reason: written.and_then(|c| c.marks.get(strand)).map_or("", |mark| &mark.1),
        note: match strand {
            Strand::Empathise
                if solving_first && i32::from(compiled.marks[strand.index()]) > earned[strand.index()] =>
            {
                Some(AwardNote::SolvingFirst)
            }
            Strand::Resolve if compiled.unlawful => Some(AwardNote::Unlawful),
            _ => None,
        },
    };
    story.scenario().strands.iter().map(award).collect()
}

fn earned(model: &Model, choice: &CompiledChoice, before: &State) -> [i32; 5] {
    let [a, e, r, f] = marks(model, choice, solves_first(model, choice, before.situation)).map(i32::from);
    [a, e, r, f, i32::from(choice.law)]
}

fn causes(
    story: &Story,
    temperament: Temperament,
    before: &State,
    after: &State,
    choice: ChoiceId,
    compiled: &CompiledChoice,
) -> Vec<Cause> {
    let mut list = Causes(Vec::new());
    let parts = justice_parts(story, before, compiled);
    for (meter, part) in &parts {
        list.add(
            meter.meter(),
            part.amount[meter.index()],
            part.why.unwrap_or(Reason::Choice),
        );
    }
    heat_causes(story, temperament, before, after, choice, compiled, &mut list);
    satisfaction_causes(story, before, after, &parts, &mut list);
    loyalty_causes(story, before, after, &parts, &mut list);
    list.0
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Outcome,
    Process,
    Manner,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Outcome, Self::Process, Self::Manner];

    const fn index(self) -> usize {
        self as usize
    }

    const fn meter(self) -> Meter {
        match self {
            Self::Outcome => Meter::Outcome,
            Self::Process => Meter::Process,
            Self::Manner => Meter::Manner,
        }
    }

    const fn reason(self) -> Reason {
        match self {
            Self::Outcome => Reason::Outcome,
            Self::Process => Reason::Process,
            Self::Manner => Reason::Manner,
        }
    }
}

/// A part of one kind of justice's change; `None` is the choice's own effect.
#[derive(Debug, Clone, Copy)]
struct Part {
    amount: [i32; 3],
    why: Option<Reason>,
}

/// The change of each kind cut into its effect, what a second failure added and what solving first took.
fn justice_parts(story: &Story, before: &State, compiled: &CompiledChoice) -> Vec<(Kind, Part)> {
    let failed = before.situation.failed > 0;
    let solving_first = solves_first(story.model(), compiled, before.situation);
    let delta = |failed, solving_first| justice_delta(story, compiled, Scaling { failed, solving_first });
    let plain = delta(false, false);
    let doubled = delta(failed, false);
    let whole = delta(failed, solving_first);
    let minus = |a: [i32; 3], b: [i32; 3]| std::array::from_fn(|k| a[k] - b[k]);
    let split = [
        Part {
            amount: plain,
            why: None,
        },
        Part {
            amount: minus(doubled, plain),
            why: Some(Reason::SecondFailure),
        },
        Part {
            amount: minus(whole, doubled),
            why: Some(Reason::SolvingFirst),
        },
    ];
    Kind::ALL
        .into_iter()
        .flat_map(|kind| split.map(|part| (kind, part)))
        .filter(|(kind, part)| part.amount[kind.index()] != 0)
        .collect()
}

fn heat_causes(
    story: &Story,
    temperament: Temperament,
    before: &State,
    after: &State,
    choice: ChoiceId,
    compiled: &CompiledChoice,
    list: &mut Causes,
) {
    let model = story.model();
    let cues = story
        .choice(before.node, choice)
        .map_or(&[][..], |choice| &choice.effect.cues);
    let prices = model.personas.get(&story.scenario().customer.persona);
    let mut named = 0;
    for cue in cues {
        let price = prices.and_then(|p| p.cues.get(cue)).copied().unwrap_or(0).into();
        list.add(Meter::Heat, price, Reason::Cue(*cue));
        named += price;
    }
    list.add(Meter::Heat, i32::from(compiled.heat) - named, Reason::Choice);
    let whole = heat_move(model, compiled, temperament);
    if compiled.heat != 0 {
        list.add(
            Meter::Heat,
            temperament_offset(model, temperament).into(),
            Reason::Temperament,
        );
    }
    let moved = i32::from(after.situation.heat) - i32::from(before.situation.heat);
    list.add(Meter::Heat, moved - whole, Reason::Limit(Limit::Scale));
}

fn satisfaction_causes(story: &Story, before: &State, after: &State, parts: &[(Kind, Part)], list: &mut Causes) {
    let loss = story.scenario().customer.loss;
    let value = |justice| satisfaction_unclamped(satisfaction_sum(story.model(), loss, justice));
    let mut justice = before.justice;
    let start = value(justice);
    let mut at = start;
    for (kind, part) in parts {
        justice[kind.index()] = justice[kind.index()].saturating_add(part.amount[kind.index()]);
        let next = value(justice);
        list.add(Meter::Satisfaction, next - at, part.why.unwrap_or(kind.reason()));
        at = next;
    }
    let moved = i32::from(after.satisfaction) - i32::from(before.satisfaction);
    list.add(Meter::Satisfaction, moved - (at - start), Reason::Limit(Limit::Scale));
}

fn loyalty_causes(story: &Story, before: &State, after: &State, parts: &[(Kind, Part)], list: &mut Causes) {
    let model = story.model();
    let mut change = before.change;
    let start = loyalty_change(loyalty_sum(model, change));
    let mut at = start;
    for (kind, part) in parts {
        change[kind.index()] = change[kind.index()].saturating_add(part.amount[kind.index()]);
        let next = loyalty_change(loyalty_sum(model, change));
        list.add(Meter::Loyalty, next - at, part.why.unwrap_or(kind.reason()));
        at = next;
    }
    let delta: [i32; 3] = std::array::from_fn(|k| change[k].saturating_sub(before.change[k]));
    if counted_for_loyalty(delta, before.situation.acknowledged) != delta {
        let counted = loyalty_change(loyalty_sum(model, after.change));
        list.add(Meter::Loyalty, counted - at, Reason::NotYetHeard);
        at = counted;
    }
    let customer = &story.scenario().customer;
    let floor = i32::from(customer.prior_loyalty) - model.loyalty.hurt;
    let within = |change: i32, failed| (floor + change).min(loyalty_ceiling(model, customer, failed));
    let free = at - start;
    let capped = within(at, after.situation.failed > 0) - within(start, before.situation.failed > 0);
    list.add(Meter::Loyalty, capped - free, Reason::Limit(Limit::Prior));
    let moved = i32::from(after.loyalty) - i32::from(before.loyalty);
    list.add(Meter::Loyalty, moved - capped, Reason::Limit(Limit::Scale));
}

struct Causes(Vec<Cause>);

impl Causes {
    /// Adds to the cause that is there already, so that each reason stands once a meter.
    fn add(&mut self, meter: Meter, amount: i32, why: Reason) {
        if amount == 0 {
            return;
        }
        match self.0.iter_mut().find(|cause| cause.meter == meter && cause.why == why) {
            Some(cause) => cause.amount += amount,
            None => self.0.push(Cause { meter, amount, why }),
        }
    }
}

/// What the failure itself did before a word was said: the causes of where both meters start.
pub fn start_causes(story: &Story) -> Vec<Cause> {
    let customer = &story.scenario().customer;
    let state = State::start(story);
    let mut list = Causes(Vec::new());
    let mut justice = [0; 3];
    let mut at = 50;
    for kind in Kind::ALL {
        justice[kind.index()] = state.justice[kind.index()];
        let next = satisfaction_unclamped(satisfaction_sum(story.model(), customer.loss, justice));
        list.add(Meter::Satisfaction, next - at, kind.reason());
        at = next;
    }
    list.add(
        Meter::Satisfaction,
        i32::from(clamp_to_u8(at)) - at,
        Reason::Limit(Limit::Scale),
    );
    list.add(
        Meter::Loyalty,
        i32::from(state.loyalty) - i32::from(customer.prior_loyalty),
        Reason::Choice,
    );
    list.0
}
