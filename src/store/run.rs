//! A run as it is kept: what the library, the history and the debrief read.

use std::fmt;

use super::recorded::{RecordedMeasures, RecordedReading, RecordedStrand, RecordedTurn};
use crate::core::chance::Temperament;
use crate::core::conversation::{Event, Mode};
use crate::core::notepad::Notepad;
use crate::core::scenario::Fate;
use crate::core::score::Band;

/// A run's number in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RunId(pub i64);

impl fmt::Display for RunId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What a run needs beside its conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRun {
    /// The scenario's id.
    pub scenario: String,
    /// Of the scenario, the model, the provisions cited and the core's rules (rules.md section 5).
    pub rules_hash: String,
    /// Whether a trainer's own model weighs it.
    pub tuned_model: bool,
    /// When it started.
    pub started_at: i64,
    /// What it tries the other way; `None` for a run that stands by itself.
    pub second_try: Option<SecondTry>,
}

/// What a second try shares with the run it leaves at one turn. That run stays as it was, and stays the attempt: a
/// second try counts neither as a first attempt nor for the best band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecondTry {
    /// That run; `None` when it was not kept.
    pub of: Option<RunId>,
    /// How many moves they share, from the start.
    pub shared: u32,
}

/// The three meters at one moment, each 0..=100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meters {
    /// Satisfaction with this contact.
    pub satisfaction: u8,
    /// Loyalty.
    pub loyalty: u8,
    /// Heat.
    pub heat: u8,
}

/// One run, as a row of the history.
#[derive(Debug, Clone, PartialEq)]
pub struct RunSummary {
    /// Its number.
    pub id: RunId,
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's title then.
    pub title: String,
    /// The customer's name then.
    pub customer: String,
    /// What the learner was told, and when.
    pub mode: Mode,
    /// What every draw was keyed by.
    pub seed: u64,
    /// The customer's temperament.
    pub temperament: Temperament,
    /// What it was played under.
    pub rules_hash: String,
    /// The version of the arithmetic.
    pub core_version: u32,
    /// Whether a trainer's own model weighed it.
    pub tuned_model: bool,
    /// Where the meters stood before anything was said.
    pub start: Meters,
    /// How many moves stand.
    pub moves: u32,
    /// How often a choice was taken back.
    pub taken_back: u32,
    /// When it started.
    pub started_at: i64,
    /// When something was last done.
    pub updated_at: i64,
    /// What it tries the other way; `None` for a run that stands by itself.
    pub second_try: Option<SecondTry>,
    /// What the learner wrote down.
    pub notepad: Notepad,
    /// How it came out; `None` while it goes on.
    pub result: Option<RunResult>,
}

/// How an ended run came out, as it was shown then.
#[derive(Debug, Clone, PartialEq)]
pub struct RunResult {
    /// When it ended.
    pub ended_at: i64,
    /// The ending's id.
    pub ending: String,
    /// Whether the firm kept this customer.
    pub outcome: Fate,
    /// What happened to the person.
    pub headline: String,
    /// The customer's last words; may be empty.
    pub last_words: String,
    /// One thing to take to work.
    pub goal: String,
    /// What this ending means.
    pub debrief: String,
    /// 0..=100; `None` in Explore.
    pub overall: Option<u32>,
    /// `None` in Explore.
    pub band: Option<Band>,
    /// What that band asked for then, in words and numbers.
    pub band_rule: Option<String>,
    /// `None` in Explore.
    pub measures: Option<RecordedMeasures>,
    /// Satisfaction and loyalty read together; `None` in Explore.
    pub loyalty_reading: Option<RecordedReading>,
}

/// One run, whole.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredRun {
    /// Its row in the history.
    pub summary: RunSummary,
    /// Everything that was done, moves taken back among it.
    pub events: Vec<Event>,
    /// The moves that stand, as shown and awarded then.
    pub turns: Vec<RecordedTurn>,
    /// What each strand was awarded; empty until it has ended, and in Explore.
    pub strands: Vec<RecordedStrand>,
}

/// Which runs to list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those of this scenario.
    pub scenario: Option<String>,
    /// Only those that have ended.
    pub ended: bool,
    /// No more than this many; all, when absent.
    pub limit: Option<u32>,
}
