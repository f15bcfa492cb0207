//! One conversation as an object: what `play --json` prints and every other front end exports.

use serde::Serialize;

use super::band_rule::rule_in_words;
use super::conversation::{Conversation, Mode};
use super::explain::{AwardNote, Cause, Explained};
use super::measures::{LoyaltyReading, Measures, Recommendation, loyalty_reading, measures};
use super::notepad::Notepad;
use super::scenario::LegalPoint;
use super::score::{Band, Best, Scorecard, StrandScore, score};
use super::state::State;
use super::story::ChoiceId;
use super::strand::Strand;

/// One conversation, whole. What is not scored is `None`.
#[derive(Debug, Clone, Serialize)]
pub struct Report<'a> {
    /// The scenario's id.
    pub scenario: &'a str,
    /// What every draw was keyed by.
    pub seed: u64,
    /// The customer's temperament.
    pub temperament: &'static str,
    /// What the learner was told, and when.
    pub mode: Mode,
    /// Each move that stands.
    pub turns: Vec<TurnReport<'a>>,
    /// How it ended; `None` while it goes on.
    pub ending: Option<&'a str>,
    /// Awarded and best per strand.
    pub strands: Option<StrandsReport>,
    /// 0..=100.
    pub overall: Option<u32>,
    /// The band and its rule.
    pub band: Option<BandReport>,
    /// What it means for the business.
    pub measures: Option<MeasuresReport>,
    /// Satisfaction and loyalty read together.
    pub loyalty_reading: Option<LoyaltyReading>,
    /// How often a choice was taken back.
    pub taken_back: usize,
    /// The turn, from 1, that gave most away; left out where no turn did, or that is not exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub costliest_turn: Option<usize>,
    /// The turn, from 1, after which the best band was out of reach; left out where there is none, or that is not exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_return_turn: Option<usize>,
    /// What the learner wrote down; left out where that is nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notepad: Option<Notepad>,
}

/// One move.
#[derive(Debug, Clone, Serialize)]
pub struct TurnReport<'a> {
    /// The turn.
    pub node: &'a str,
    /// The choice; `None` is a jump in Explore.
    pub choice: Option<&'a str>,
    /// What each strand earned; empty in Explore.
    pub awards: Vec<AwardReport<'a>>,
    /// What was said about the law; empty in Explore.
    pub law: Vec<LawReport<'a>>,
    /// The customer afterwards.
    pub customer: CustomerReport,
    /// Why each meter moved.
    pub causes: Vec<Cause>,
    /// What the choice gave away, in a word: `best`, `sound`, `slip`, `costly` or `unlawful`. Left out where that is not
    /// exact, in Explore, and while the conversation goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<&'static str>,
    /// How much of the best that was still possible the choice gave away; left out as the tag is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<CostReport>,
}

/// How much of the best that was still possible a choice gave away, each result by itself.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct CostReport {
    /// Of the overall score, 0..=100.
    pub overall: Option<u32>,
    /// Of satisfaction.
    pub satisfaction: u32,
    /// Of loyalty.
    pub loyalty: u32,
    /// The best band that could be reached before.
    pub best_band_before: Option<Band>,
    /// The best band that can be reached after.
    pub best_band_after: Option<Band>,
}

/// What one strand earned at one move.
#[derive(Debug, Clone, Serialize)]
pub struct AwardReport<'a> {
    /// Which strand.
    pub strand: &'static str,
    /// What it earned.
    pub points: i32,
    /// The most any choice on offer would have earned.
    pub best_here: i32,
    /// The author's reason.
    pub reason: &'a str,
    /// A rule that took something away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<AwardNote>,
}

/// One legal point at one move.
#[derive(Debug, Clone, Serialize)]
pub struct LawReport<'a> {
    /// Applied, missed, over-claimed or breached.
    pub verdict: &'static str,
    /// The provision's key.
    pub provision: &'a str,
    /// Its points.
    pub points: i32,
    /// Why, or what was said.
    pub reason: &'a str,
}

/// The customer at one moment.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct CustomerReport {
    /// 0..=100.
    pub satisfaction: u8,
    /// 0..=100.
    pub loyalty: u8,
    /// 0..=100.
    pub heat: u8,
    /// What they get, as shown.
    pub outcome: i32,
    /// How it is done, as shown.
    pub process: i32,
    /// How they are treated, as shown.
    pub manner: i32,
}

impl From<&State> for CustomerReport {
    fn from(state: &State) -> Self {
        let [outcome, process, manner] = state.justice_shown();
        let (satisfaction, loyalty) = (state.satisfaction, state.loyalty);
        Self {
            satisfaction,
            loyalty,
            heat: state.situation.heat,
            outcome,
            process,
            manner,
        }
    }
}

/// Awarded and best per strand; `None` when the scenario does not score it.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct StrandsReport {
    /// Acknowledge.
    pub acknowledge: Option<StrandScore>,
    /// Empathise.
    pub empathise: Option<StrandScore>,
    /// Resolve.
    pub resolve: Option<StrandScore>,
    /// Follow up.
    pub follow_up: Option<StrandScore>,
    /// Law.
    pub law: Option<StrandScore>,
}

/// The band and its rule.
#[derive(Debug, Clone, Serialize)]
pub struct BandReport {
    /// Which.
    pub name: Band,
    /// What it asks for, in words and numbers.
    pub rule: String,
}

/// The measures, money in pounds.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct MeasuresReport {
    /// 1..=5.
    pub csat: i32,
    /// 0..=10.
    pub recommend: i32,
    /// Promoter, passive or detractor.
    pub recommend_class: Recommendation,
    /// 1..=7.
    pub effort: i32,
    /// Per mille.
    pub keep_per_mille: i32,
    /// Pounds.
    pub value_gbp: f64,
    /// Pounds.
    pub value_at_stake_gbp: f64,
}

impl<'a> Report<'a> {
    /// Reports `conversation` of the scenario called `id`. `best` scores it: without one, and in Explore, nothing is scored.
    pub fn of(id: &'a str, conversation: &'a Conversation, best: Option<&Best>) -> Self {
        Self::since(0, id, conversation, best)
    }

    /// As [`Self::of`], with the moves from `first` on alone: for whoever has kept those before.
    pub fn since(first: usize, id: &'a str, conversation: &'a Conversation, best: Option<&Best>) -> Self {
        let story = conversation.story();
        let (scenario, model) = (story.scenario(), story.model());
        let state = conversation.state();
        let scored = conversation.is_over() && conversation.mode() != Mode::Explore;
        let card = best.filter(|_| scored).map(|best| score(scenario, model, best, state));
        Self {
            scenario: id,
            seed: conversation.seed(),
            temperament: conversation.temperament().key(),
            mode: conversation.mode(),
            turns: (first..conversation.steps().len())
                .map(|at| turn(conversation, at))
                .collect(),
            ending: conversation.is_over().then(|| story.node_name(state.node)),
            strands: card.map(|card| strands(&card)),
            overall: card.map(|card| card.overall),
            band: card.map(|card| BandReport {
                name: card.band,
                rule: rule_in_words(card.band, model),
            }),
            measures: scored.then(|| measures(scenario, model, state).into()),
            loyalty_reading: scored.then(|| loyalty_reading(scenario, model, state)),
            taken_back: conversation.taken_back(),
            costliest_turn: None,
            no_return_turn: None,
            notepad: None,
        }
    }
}

fn turn(conversation: &Conversation, at: usize) -> TurnReport<'_> {
    let story = conversation.story();
    let step = &conversation.steps()[at];
    let mut report = TurnReport {
        node: story.node_name(step.node),
        choice: step
            .choice
            .and_then(|id| story.choice(step.node, id))
            .map(|choice| choice.id.as_str()),
        awards: Vec::new(),
        law: Vec::new(),
        customer: CustomerReport::from(&step.after),
        causes: Vec::new(),
        tag: None,
        cost: None,
    };
    if let Some(choice) = step.choice {
        fill(&mut report, conversation, at, choice);
    }
    report
}

fn fill<'a>(report: &mut TurnReport<'a>, conversation: &'a Conversation, at: usize, choice: ChoiceId) {
    let states = [conversation.before(at), &conversation.steps()[at].after];
    let mut explained = Explained::default();
    explained.fill(conversation.story(), conversation.temperament(), states, choice);
    report.causes = explained.causes;
    if conversation.mode() == Mode::Explore {
        return;
    }
    let award = |award: super::explain::Award<'a>| AwardReport {
        strand: award.strand.key(),
        points: award.points,
        best_here: award.best_here,
        reason: award.reason(),
        note: award.note,
    };
    report.awards = explained.awards.into_iter().map(award).collect();
    let law = |law: &super::explain::LawAward<'a>| LawReport {
        verdict: verdict(law.point),
        provision: law.point.provision(),
        points: law.points,
        reason: law.point.reason(),
    };
    report.law = explained.law.iter().map(law).collect();
}

/// The name of a legal point's kind in JSON.
pub const fn verdict(point: &LegalPoint) -> &'static str {
    match point {
        LegalPoint::Applies { .. } => "applies",
        LegalPoint::Misses { .. } => "misses",
        LegalPoint::OverClaims { .. } => "over_claims",
        LegalPoint::Breaches { .. } => "breaches",
    }
}

fn strands(card: &Scorecard) -> StrandsReport {
    let of = |strand: Strand| card.strands[strand.index()];
    StrandsReport {
        acknowledge: of(Strand::Acknowledge),
        empathise: of(Strand::Empathise),
        resolve: of(Strand::Resolve),
        follow_up: of(Strand::FollowUp),
        law: of(Strand::Law),
    }
}

impl From<Measures> for MeasuresReport {
    fn from(m: Measures) -> Self {
        Self {
            csat: m.csat,
            recommend: m.recommend,
            recommend_class: m.recommendation(),
            effort: m.effort,
            keep_per_mille: m.keep_per_mille,
            value_gbp: pounds(m.value),
            value_at_stake_gbp: pounds(m.value_at_stake),
        }
    }
}

/// Pence as pounds, for output only.
pub fn pounds(pence: i64) -> f64 {
    // Exact below 2^53 pence; only the last place of absurd sums is lost.
    #[expect(clippy::cast_precision_loss, reason = "money shown, never computed with")]
    let pence = pence as f64;
    pence / 100.0
}
