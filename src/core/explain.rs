//! What a step did and why: awards with their reasons, and causes that add up to every change.

use serde::Serialize;

use super::arithmetic::clamp_to_u8;
use super::chance::Temperament;
use super::effect::Cue;
use super::scenario::{Choice, LegalPoint};
use super::state::{State, loyalty_change, loyalty_sum, satisfaction_sum, satisfaction_unclamped};
use super::step::{counted_for_loyalty, earned, heat_move, solves_first, step};
use super::story::{ChoiceId, NodeId, Story};
use super::strand::Strand;

/// Everything a choice did, each part with its cause.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
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
    /// A rule that took something away.
    pub note: Option<AwardNote>,
    source: Source<'a>,
}

impl<'a> Award<'a> {
    /// The author's reason; empty when this strand was not touched, and for Law, whose points have reasons of their own.
    pub fn reason(&self) -> &'a str {
        let choice = self.source.choice();
        choice
            .and_then(|choice| choice.marks.get(&self.strand))
            .map_or("", |mark| &mark.1)
    }
}

/// The choice that an award is for. As written it is looked up only when somebody asks: it lies far from what a step reads.
#[derive(Debug, Clone, Copy)]
struct Source<'a> {
    story: &'a Story,
    node: NodeId,
    choice: ChoiceId,
}

impl<'a> Source<'a> {
    fn choice(self) -> Option<&'a Choice> {
        self.story.choice(self.node, self.choice)
    }
}

impl PartialEq for Source<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.choice() == other.choice()
    }
}

impl Eq for Source<'_> {}

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
    /// What the failure itself did, before a word was said.
    Failure,
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
    let mut explained = Explained::default();
    explained.fill(story, temperament, [before, &after], choice);
    explained
}

impl<'a> Explained<'a> {
    /// Explains `choice`, which led from the first state to the second, in the place of what stood here. The lists keep
    /// their room: filling one again and again allocates nothing.
    pub fn fill(&mut self, story: &'a Story, temperament: Temperament, [before, after]: [&State; 2], choice: ChoiceId) {
        let Self { awards, law, causes } = self;
        let source = Source {
            story,
            node: before.node,
            choice,
        };
        awards.clear();
        add_awards(source, before, awards);
        law.clear();
        let claims = story.claims(story.compiled(before.node, choice));
        law.extend(claims.map(|(point, points)| LawAward {
            point,
            points: points.into(),
        }));
        causes.clear();
        add_causes(story, temperament, [before, after], choice, causes);
    }
}

fn add_awards<'a>(source: Source<'a>, before: &State, awards: &mut Vec<Award<'a>>) {
    let Source { story, choice, .. } = source;
    let scales = story.scales();
    let would_earn = |stake| earned(scales, stake, solves_first(scales, stake, before.situation));
    let stake = story.stake(before.node, choice);
    let earned = would_earn(stake);
    let mut best = earned;
    for (_, other) in story.stakes_offered(before.node, before.situation) {
        let other = would_earn(other);
        for strand in 0..best.len() {
            best[strand] = best[strand].max(other[strand]);
        }
    }
    let capped = |strand: Strand| i32::from(stake.marks[strand.index()]) > earned[strand.index()];
    awards.extend(story.scenario().strands.iter().map(|strand| Award {
        strand: *strand,
        points: earned[strand.index()],
        best_here: best[strand.index()],
        source,
        note: match strand {
            Strand::Empathise if capped(*strand) => Some(AwardNote::SolvingFirst),
            Strand::Resolve if stake.unlawful => Some(AwardNote::Unlawful),
            _ => None,
        },
    }));
}

fn add_causes(
    story: &Story,
    temperament: Temperament,
    [before, after]: [&State; 2],
    choice: ChoiceId,
    causes: &mut Vec<Cause>,
) {
    let mut list = Causes(causes);
    let parts = Parts::of(story, before, choice);
    for (kind, amount, why) in parts.iter() {
        list.push(kind.meter(), amount, why.unwrap_or(Reason::Choice));
    }
    heat_causes(story, temperament, [before, after], choice, &mut list);
    satisfaction_causes(story, [before, after], &parts, &mut list);
    loyalty_causes(story, [before, after], &parts, &mut list);
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

/// The change of each kind cut into its effect, what a second failure added and what solving first took: the parts that
/// are not 0, kind by kind.
struct Parts {
    list: [(Kind, i32, Option<Reason>); 9],
    count: usize,
}

impl Parts {
    fn of(story: &Story, before: &State, choice: ChoiceId) -> Self {
        let felt = story.felt(story.compiled(before.node, choice));
        let failed = before.situation.failed > 0;
        let stake = story.stake(before.node, choice);
        let solving_first = solves_first(story.scales(), stake, before.situation);
        let plain = felt.delta(false, false);
        let doubled = felt.delta(failed, false);
        let whole = felt.delta(failed, solving_first);
        let mut parts = Self {
            list: [(Kind::Outcome, 0, None); 9],
            count: 0,
        };
        for kind in Kind::ALL {
            let at = kind.index();
            let (plain, doubled, whole) = (plain[at], doubled[at], whole[at]);
            parts.add(kind, plain, None);
            parts.add(kind, doubled - plain, Some(Reason::SecondFailure));
            parts.add(kind, whole - doubled, Some(Reason::SolvingFirst));
        }
        parts
    }

    /// `None` is the choice's own effect.
    fn add(&mut self, kind: Kind, amount: i32, why: Option<Reason>) {
        if amount != 0 {
            self.list[self.count] = (kind, amount, why);
            self.count += 1;
        }
    }

    fn iter(&self) -> impl Iterator<Item = (Kind, i32, Option<Reason>)> {
        self.list[..self.count].iter().copied()
    }
}

fn heat_causes(
    story: &Story,
    temperament: Temperament,
    [before, after]: [&State; 2],
    choice: ChoiceId,
    list: &mut Causes<'_>,
) {
    let (scales, compiled) = (story.scales(), story.compiled(before.node, choice));
    let mut named = 0;
    for cue in story.cues(compiled) {
        let price = scales.cue(*cue).into();
        list.add(Meter::Heat, price, Reason::Cue(*cue));
        named += price;
    }
    list.push(Meter::Heat, i32::from(compiled.heat) - named, Reason::Choice);
    let whole = heat_move(scales, compiled, temperament);
    if compiled.heat != 0 {
        list.push(Meter::Heat, scales.offset(temperament), Reason::Temperament);
    }
    let moved = i32::from(after.situation.heat) - i32::from(before.situation.heat);
    list.push(Meter::Heat, moved - whole, Reason::Limit(Limit::Scale));
}

fn satisfaction_causes(story: &Story, [before, after]: [&State; 2], parts: &Parts, list: &mut Causes<'_>) {
    let weights = story.scales().satisfaction;
    let mut sum = satisfaction_sum(story.scales(), before.justice);
    let start = satisfaction_unclamped(sum);
    let mut at = start;
    for (kind, amount, why) in parts.iter() {
        sum += i64::from(weights[kind.index()]) * i64::from(amount);
        let next = satisfaction_unclamped(sum);
        list.part(Meter::Satisfaction, next - at, why, kind);
        at = next;
    }
    let moved = i32::from(after.satisfaction) - i32::from(before.satisfaction);
    list.push(Meter::Satisfaction, moved - (at - start), Reason::Limit(Limit::Scale));
}

fn loyalty_causes(story: &Story, [before, after]: [&State; 2], parts: &Parts, list: &mut Causes<'_>) {
    let scales = story.scales();
    let mut sum = loyalty_sum(scales, before.change);
    let mut delta = [0; 3];
    let start = loyalty_change(sum);
    let mut at = start;
    for (kind, amount, why) in parts.iter() {
        delta[kind.index()] += amount;
        sum += i64::from(scales.loyalty[kind.index()]) * i64::from(amount);
        let next = loyalty_change(sum);
        list.part(Meter::Loyalty, next - at, why, kind);
        at = next;
    }
    if counted_for_loyalty(delta, before.situation.acknowledged) != delta {
        let counted = loyalty_change(loyalty_sum(scales, after.change));
        list.push(Meter::Loyalty, counted - at, Reason::NotYetHeard);
        at = counted;
    }
    let within = |change: i32, failed| (scales.floor + change).min(scales.ceiling(failed));
    let free = at - start;
    let capped = within(at, after.situation.failed > 0) - within(start, before.situation.failed > 0);
    list.push(Meter::Loyalty, capped - free, Reason::Limit(Limit::Prior));
    let moved = i32::from(after.loyalty) - i32::from(before.loyalty);
    list.push(Meter::Loyalty, moved - capped, Reason::Limit(Limit::Scale));
}

/// Causes, one meter after another.
struct Causes<'a>(&'a mut Vec<Cause>);

impl Causes<'_> {
    /// Adds a cause that its meter does not have yet.
    #[inline]
    fn push(&mut self, meter: Meter, amount: i32, why: Reason) {
        if amount != 0 {
            self.0.push(Cause { meter, amount, why });
        }
    }

    /// Adds to the cause that is there already, so that each reason stands once a meter.
    fn add(&mut self, meter: Meter, amount: i32, why: Reason) {
        let mut same_meter = self.0.iter_mut().rev().take_while(|cause| cause.meter == meter);
        match same_meter.find(|cause| cause.why == why) {
            Some(cause) => cause.amount += amount,
            None => self.push(meter, amount, why),
        }
    }

    /// What a part of one kind did to another meter. Its own effect stands once; the rest is told for all kinds together.
    #[inline]
    fn part(&mut self, meter: Meter, amount: i32, why: Option<Reason>, kind: Kind) {
        match why {
            None => self.push(meter, amount, kind.reason()),
            Some(why) => self.add(meter, amount, why),
        }
    }
}

/// What the failure itself did before a word was said: the causes of where both meters start.
pub fn start_causes(story: &Story) -> Vec<Cause> {
    let customer = &story.scenario().customer;
    let state = State::start(story);
    let mut causes = Vec::new();
    let mut list = Causes(&mut causes);
    let mut justice = [0; 3];
    let mut at = 50;
    for kind in Kind::ALL {
        justice[kind.index()] = state.justice[kind.index()];
        let next = satisfaction_unclamped(satisfaction_sum(story.scales(), justice));
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
        Reason::Failure,
    );
    causes
}
