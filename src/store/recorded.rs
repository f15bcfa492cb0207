//! Turns and results as they were shown then: owned, so that a run outlives the rules that made it.

use serde::{Deserialize, Serialize};

use crate::core::strand::Strand;

/// One move that stands, as it was shown and awarded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedTurn {
    /// The turn's id.
    pub node: String,
    /// The choice's id; `None` is a jump in Explore.
    pub choice: Option<String>,
    /// The mood in words.
    pub seen: String,
    /// What the customer said.
    pub says: String,
    /// The choice's short name; empty for a jump.
    pub label: String,
    /// What the learner said or did; empty for a jump.
    pub said: String,
    /// What the customer answered at once; may be empty.
    pub reply: String,
    /// The meters afterwards.
    pub meters: super::run::Meters,
    /// Outcome, process and manner afterwards, each -100..=100.
    pub justice: [i32; 3],
    /// What each strand earned; empty in Explore.
    pub awards: Vec<RecordedAward>,
    /// What was said about the law; empty in Explore.
    pub law: Vec<RecordedLaw>,
    /// Why each meter moved.
    pub causes: Vec<RecordedCause>,
}

/// What one strand earned at one move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedAward {
    /// The strand's key.
    pub strand: String,
    /// What it earned.
    pub points: i32,
    /// The most any choice on offer would have earned.
    pub best_here: i32,
    /// The author's reason.
    pub reason: String,
    /// The rule that took something away.
    #[serde(default)]
    pub note: Option<String>,
}

/// One legal point at one move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedLaw {
    /// Applied, missed, over-claimed or breached.
    pub verdict: String,
    /// The provision's key.
    pub provision: String,
    /// Its points.
    pub points: i32,
    /// Why, or what was said.
    pub reason: String,
}

/// One reason why a meter moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedCause {
    /// Which meter.
    pub meter: String,
    /// By how much.
    pub amount: i32,
    /// Why.
    pub cause: String,
    /// Which cue, which limit.
    #[serde(default)]
    pub detail: Option<String>,
}

/// What it meant for the business, money in pounds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecordedMeasures {
    /// 1..=5.
    pub csat: i32,
    /// 0..=10.
    pub recommend: i32,
    /// Promoter, passive or detractor.
    pub recommend_class: String,
    /// 1..=7.
    pub effort: i32,
    /// Per mille.
    pub keep_per_mille: i32,
    /// Pounds.
    pub value_gbp: f64,
    /// Pounds.
    pub value_at_stake_gbp: f64,
}

/// Satisfaction and loyalty read together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedReading {
    /// True, latent, spurious or none.
    pub kind: String,
    /// Content, and leaving.
    pub silent_defector: bool,
}

/// One strand of an ended run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordedStrand {
    /// Which.
    pub strand: Strand,
    /// Points that counted.
    pub awarded: u32,
    /// The most that could have counted.
    pub best: u32,
}
