//! Strands against their exact best, the overall score and the band with the rule that gave it.

use serde::{Deserialize, Serialize};

use super::model::{BandRule, Model};
use super::scenario::Scenario;
use super::state::State;
use super::strand::Strand;

/// The exact maximum of each strand alone, from the start, before `full` limits it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Best(pub [i32; 5]);

/// What a conversation earned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scorecard {
    /// Each strand, in the order of [`Strand::ALL`]; `None` when the scenario does not score it.
    pub strands: [Option<StrandScore>; 5],
    /// 0..=100, weighted.
    pub overall: u32,
    /// The band.
    pub band: Band,
    /// Why that band and not the next: what the next one asks for that is missing.
    pub missing: Missing,
}

/// One strand of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StrandScore {
    /// Points that count.
    pub awarded: u32,
    /// The most that could have counted.
    pub best: u32,
}

/// How a conversation came out, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Below Pass.
    NotYet,
    /// Enough overall, something of everything.
    Pass,
    /// Good throughout, and lawful.
    Merit,
    /// Very good throughout, and lawful.
    Distinction,
}

impl Band {
    /// Every band, lowest first.
    pub const ALL: [Self; 4] = [Self::NotYet, Self::Pass, Self::Merit, Self::Distinction];

    /// Its name in JSON and in the store.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotYet => "not_yet",
            Self::Pass => "pass",
            Self::Merit => "merit",
            Self::Distinction => "distinction",
        }
    }

    /// What it asks for; Not yet asks for nothing.
    pub const fn rule(self, model: &Model) -> Option<BandRule> {
        match self {
            Self::NotYet => None,
            Self::Pass => Some(model.bands.pass),
            Self::Merit => Some(model.bands.merit),
            Self::Distinction => Some(model.bands.distinction),
        }
    }

    /// The band above, if there is one.
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::NotYet => Some(Self::Pass),
            Self::Pass => Some(Self::Merit),
            Self::Merit => Some(Self::Distinction),
            Self::Distinction => None,
        }
    }
}

/// What the band above asks for that this conversation lacks. Nothing, at Distinction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Missing {
    /// The overall score is too low.
    pub overall: bool,
    /// These strands are too low.
    pub strands: [bool; 5],
    /// Something unlawful was said.
    pub lawful: bool,
}

impl Missing {
    fn of(rule: BandRule, strands: &Strands, overall: u32, unlawful: bool) -> Self {
        let mut missing = Self {
            overall: overall < rule.overall,
            strands: [false; 5],
            lawful: rule.lawful && unlawful,
        };
        for (missing, score) in missing.strands.iter_mut().zip(strands) {
            *missing = is_short(rule, *score);
        }
        missing
    }
}

type Strands = [Option<StrandScore>; 5];

/// Whether a strand is too low for a band.
#[inline]
fn is_short(rule: BandRule, score: Option<StrandScore>) -> bool {
    let (share, whole) = rule.share;
    score.is_some_and(|s| s.best > 0 && u64::from(s.awarded) * u64::from(whole) < u64::from(s.best) * u64::from(share))
}

/// Scores `state` against `best`, both under the same scenario and model (rules.md section 3).
pub fn score(scenario: &Scenario, model: &Model, best: &Best, state: &State) -> Scorecard {
    Scoring::new(scenario, model, best).score(state.totals, state.unlawful)
}

/// What many conversations of one scenario are scored against, worked out once.
#[derive(Debug, Clone)]
pub struct Scoring {
    /// `full` of each strand; `None` when it is not scored.
    full: [Option<i32>; 5],
    /// The most that counts.
    best: [u32; 5],
    /// What a point weighs on each strand, of `whole`; 0 where nothing can be earned.
    weights: [u128; 5],
    /// What everything weighs; 0 when nothing can be earned.
    whole: u128,
    rules: [Option<BandRule>; 4],
}

impl Scoring {
    /// For conversations under `scenario` and `model`, against `best`.
    pub fn new(scenario: &Scenario, model: &Model, best: &Best) -> Self {
        let full = Strand::ALL.map(|strand| {
            let scored = scenario.strands.contains(&strand);
            scored.then(|| i32::from(scenario.full.of(strand)))
        });
        let best: [u32; 5] = std::array::from_fn(|s| full[s].map_or(0, |full| counted(best.0[s], full)));
        let earnable = |s: &usize| best[*s] > 0;
        let denominator: u128 = (0..5).filter(earnable).map(|s| u128::from(best[s])).product();
        let weight = |s: usize| u128::from(model.strands.of(Strand::ALL[s]));
        let share = |s: usize| {
            denominator
                .checked_div(best[s].into())
                .map_or(0, |part| weight(s) * part)
        };
        Self {
            full,
            best,
            weights: std::array::from_fn(share),
            whole: (0..5).filter(earnable).map(weight).sum::<u128>() * denominator,
            rules: Band::ALL.map(|band| band.rule(model)),
        }
    }

    /// Scores a conversation with these sums, in which something unlawful was said or not.
    pub fn score(&self, totals: [i32; 5], unlawful: bool) -> Scorecard {
        let strands = self.strands(totals);
        let (band, overall) = self.judge(&strands, unlawful);
        let rule = band.next().and_then(|band| self.rules[band as usize]);
        Scorecard {
            strands,
            overall,
            band,
            missing: rule.map_or_else(Missing::default, |rule| Missing::of(rule, &strands, overall, unlawful)),
        }
    }

    /// Band and overall score alone, for whoever scores many.
    #[inline]
    pub fn rank(&self, totals: [i32; 5], unlawful: bool) -> (Band, u32) {
        self.judge(&self.strands(totals), unlawful)
    }

    #[inline]
    fn strands(&self, totals: [i32; 5]) -> Strands {
        let mut strands = [None; 5];
        for (s, score) in strands.iter_mut().enumerate() {
            *score = self.full[s].map(|full| StrandScore {
                awarded: counted(totals[s], full),
                best: self.best[s],
            });
        }
        strands
    }

    #[inline]
    fn judge(&self, strands: &Strands, unlawful: bool) -> (Band, u32) {
        let overall = self.overall(strands);
        let meets = |rule: BandRule| {
            overall >= rule.overall && !(rule.lawful && unlawful) && !strands.iter().any(|score| is_short(rule, *score))
        };
        let holds = |band: &Band| self.rules[*band as usize].is_none_or(meets);
        let band = Band::ALL.into_iter().rev().find(holds).unwrap_or(Band::NotYet);
        (band, overall)
    }

    /// Round half up of `100 * sum(w * awarded / best) / sum(w)` over strands with a best above 0, as one fraction.
    fn overall(&self, strands: &Strands) -> u32 {
        if self.whole == 0 {
            return 0;
        }
        let mut sum = 0;
        for (weight, score) in self.weights.iter().zip(strands) {
            sum += weight * score.map_or(0, |score| u128::from(score.awarded));
        }
        u32::try_from((200 * sum + self.whole) / (2 * self.whole))
            .unwrap_or(100)
            .min(100)
    }
}

/// What counts of a sum.
fn counted(sum: i32, full: i32) -> u32 {
    u32::try_from(sum.clamp(0, full)).unwrap_or(0)
}
