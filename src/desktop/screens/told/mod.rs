//! What a run tells when it is looked back on, however it was kept: played again, or only recorded.

mod played;
mod recorded;

pub(super) use played::of_played;
pub(super) use recorded::of_recorded;

use crate::analysis::solve::{Cost, Still};
use crate::analysis::tag::Tag;
use crate::content::words::sentence;
use crate::core::conversation::Mode;
use crate::core::explain::{AwardNote, Cause};
use crate::core::measures::{LoyaltyReading, Measures};
use crate::core::model::BandRule;
use crate::core::notepad::Notepad;
use crate::core::scenario::{Channel, LegalPoint, Pronoun, Scenario};
use crate::core::score::Band;
use crate::core::strand::Strand;
use crate::desktop::figure::Feeling;
use crate::store::RecordedMeasures;

/// One run, told.
#[derive(Debug, Clone)]
pub(super) struct Told<'a> {
    /// The scenario as it is now; `None` when it is no longer here.
    pub(super) scenario: Option<&'a Scenario>,
    pub(super) title: String,
    pub(super) customer: String,
    pub(super) pronoun: Pronoun,
    pub(super) mode: Mode,
    pub(super) taken_back: u32,
    pub(super) tuned_model: bool,
    /// What the learner wrote down.
    pub(super) notepad: Notepad,
    /// How it ended; `None` when it was left before.
    pub(super) ending: Option<EndingTold>,
    pub(super) band: Option<BandTold>,
    /// Why something that a debrief shows is not there.
    pub(super) gap: Option<Gap<'a>>,
    /// The turn, from 1, that gave most away.
    pub(super) costliest: Option<usize>,
    /// The turn, from 1, after which the best band was out of reach, and that band.
    pub(super) no_return: Option<(usize, Band)>,
    /// Where the meters stood: at the start, then after each move.
    pub(super) points: Vec<Point>,
    /// Why they stood there at the start; empty when that was not kept.
    pub(super) start: Vec<Cause>,
    pub(super) moves: Vec<Move>,
    pub(super) strands: Vec<StrandTold>,
    pub(super) measures: Option<MeasuresTold>,
}

/// How it ended.
#[derive(Debug, Clone)]
pub(super) struct EndingTold {
    pub(super) headline: String,
    pub(super) means: String,
    pub(super) goal: String,
}

/// The band, what it asks for, and what the next one asks for that is missing.
#[derive(Debug, Clone)]
pub(super) struct BandTold {
    pub(super) band: Band,
    pub(super) rule: RuleTold,
    pub(super) overall: Option<u32>,
    pub(super) next: Option<Lacks>,
}

/// What a band asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RuleTold {
    /// In numbers; true when less than that was reached.
    Asks(BandRule, bool),
    /// As an older run kept it.
    Kept(String),
}

/// What the next band asks for that this run lacks.
#[derive(Debug, Clone)]
pub(super) struct Lacks {
    pub(super) band: Band,
    /// Its overall score, when that is missing.
    pub(super) overall: Option<u32>,
    /// The strands that are too low.
    pub(super) strands: Vec<Strand>,
    /// The share of their best that they lack, as a fraction.
    pub(super) share: (u32, u32),
    /// Whether something unlawful stands in the way.
    pub(super) lawful: bool,
}

/// Why something that a debrief shows is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap<'a> {
    /// Explore scores nothing.
    Explore,
    /// There are too many situations for an exact best.
    NoBest,
    /// The best is exact, what each choice cost is not.
    NoCosts,
    /// The best is still being worked out.
    Pending,
    /// It was left before its end.
    Unfinished,
    /// Shown as recorded, for this reason.
    Recorded(&'a str),
}

/// The meters at one moment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    pub(super) satisfaction: i32,
    pub(super) loyalty: i32,
    pub(super) heat: i32,
    /// What the face shows; `None` when nobody knows any more who it was.
    pub(super) feeling: Option<Feeling>,
    /// What could still come of it; `None` where that is not known.
    pub(super) still: Option<Still>,
}

/// One move.
#[derive(Debug, Clone, Default)]
pub(super) struct Move {
    /// The choice's short name; empty for a jump in Explore.
    pub(super) label: String,
    pub(super) said: String,
    /// How it was said, where that is known.
    pub(super) channel: Option<Channel>,
    /// What they answered: to the choice itself, then at the turn it led to.
    pub(super) answered: String,
    /// What happened, why, and what to do next time; empty when that was not kept.
    pub(super) why: [String; 3],
    pub(super) marks: Vec<MarkTold>,
    pub(super) law: Vec<LawTold>,
    /// What it gave away; `None` where that is not known.
    pub(super) judged: Option<JudgedTold>,
    pub(super) causes: Vec<Cause>,
}

/// What one move gave away.
#[derive(Debug, Clone)]
pub(super) struct JudgedTold {
    pub(super) tag: Option<Tag>,
    pub(super) cost: Option<Cost>,
    /// What would have given away less.
    pub(super) better: Option<String>,
}

/// What one strand earned at one move.
#[derive(Debug, Clone)]
pub(super) struct MarkTold {
    pub(super) strand: Strand,
    pub(super) points: i32,
    pub(super) best_here: i32,
    pub(super) reason: String,
    pub(super) note: Option<AwardNote>,
}

/// One legal point at one move.
#[derive(Debug, Clone)]
pub(super) struct LawTold {
    pub(super) verdict: Verdict,
    pub(super) provision: String,
    pub(super) points: i32,
    pub(super) reason: String,
}

/// What was done with a provision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Applied,
    Missed,
    OverClaimed,
    Breached,
}

impl From<&LegalPoint> for Verdict {
    fn from(point: &LegalPoint) -> Self {
        match point {
            LegalPoint::Applies { .. } => Self::Applied,
            LegalPoint::Misses { .. } => Self::Missed,
            LegalPoint::OverClaims { .. } => Self::OverClaimed,
            LegalPoint::Breaches { .. } => Self::Breached,
        }
    }
}

/// One strand of the result.
#[derive(Debug, Clone)]
pub(super) struct StrandTold {
    pub(super) strand: Strand,
    pub(super) awarded: u32,
    /// `None` when no exact best is known.
    pub(super) best: Option<u32>,
    /// What a complete handling earns; `None` when that was not kept.
    pub(super) full: Option<u32>,
}

/// What it meant for the business.
#[derive(Debug, Clone)]
pub(super) enum MeasuresTold {
    /// Computed from the conversation, with where it started and what it is made of.
    Known {
        now: Box<Measures>,
        at_start: Box<Measures>,
        reading: LoyaltyReading,
    },
    /// As it was shown then.
    Recorded {
        measures: RecordedMeasures,
        kind: String,
        silent_defector: bool,
    },
}

impl Move {
    /// Says for the Law strand what stands with its legal points: it has no mark of its own.
    pub(super) fn with_law_reasons(mut self) -> Self {
        let reasons = self.law.iter().map(|law| match law.verdict {
            Verdict::Applied | Verdict::Missed => sentence(&law.reason),
            Verdict::OverClaimed | Verdict::Breached => format!("“{}”", sentence(&law.reason)),
        });
        let reasons = reasons.collect::<Vec<_>>().join(" ");
        for mark in self
            .marks
            .iter_mut()
            .filter(|mark| mark.strand == Strand::Law && mark.reason.is_empty())
        {
            mark.reason.clone_from(&reasons);
        }
        self
    }
}

impl Told<'_> {
    /// The pronoun as a value for sentences.
    pub(super) fn who(&self) -> (&'static str, crate::content::words::WordValue<'static>) {
        ("pronoun", crate::content::names::pronoun(self.pronoun).into())
    }

    /// The point before `at`, when there is one.
    pub(super) fn before(&self, at: usize) -> Option<&Point> {
        self.points.get(at.checked_sub(1)?)
    }
}
