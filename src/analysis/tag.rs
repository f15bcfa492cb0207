//! How good a choice was, in a word, by what it gave away.

use super::solve::Cost;
use crate::core::scenario::{Choice, LegalPoint};
use crate::core::score::Band;

/// A slip gives away this much or more of the overall score, a sound choice less.
pub const SLIP: u32 = 3;
/// A costly choice gives away this much or more of the overall score, a slip less.
pub const COSTLY: u32 = 10;

/// How good a choice was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tag {
    /// It gave nothing away.
    Best,
    /// It gave something away, less than [`SLIP`] of the overall score.
    Sound,
    /// It gave away from [`SLIP`] up of the overall score, or the best band that could still be reached; or it left out a
    /// right, or claimed more than the law gives, whatever it cost.
    Slip,
    /// It gave away from [`COSTLY`] up.
    Costly,
    /// Something unlawful was said, whatever it cost.
    Unlawful,
}

impl Tag {
    /// Its name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Sound => "sound",
            Self::Slip => "slip",
            Self::Costly => "costly",
            Self::Unlawful => "unlawful",
        }
    }

    /// The tag of a choice that cost this much. `None` where the cost is not exact, unless it was unlawful.
    pub fn of(choice: &Choice, cost: Option<&Cost>) -> Option<Self> {
        if choice
            .law
            .iter()
            .any(|point| matches!(point, LegalPoint::Breaches { .. }))
        {
            return Some(Self::Unlawful);
        }
        let cost = cost?;
        let (overall, (before, after)) = cost.overall.zip(cost.band)?;
        let by_cost = match overall {
            COSTLY.. => Self::Costly,
            SLIP.. => Self::Slip,
            _ if after < before => Self::Slip,
            0 if gives_nothing(cost) => Self::Best,
            _ => Self::Sound,
        };
        // What is left out may be made good later, and it was left out all the same.
        Some(if is_at_odds_with_law(choice) {
            by_cost.max(Self::Slip)
        } else {
            by_cost
        })
    }

    /// Whether a slip is one for what was said of the law alone, having cost less than slips do.
    pub fn is_of_law_alone(self, cost: &Cost) -> bool {
        self == Self::Slip && cost.overall.is_some_and(|overall| overall < SLIP) && band_lost(cost).is_none()
    }
}

/// Whether a right is left out or overstated.
fn is_at_odds_with_law(choice: &Choice) -> bool {
    let at_odds = |point: &LegalPoint| matches!(point, LegalPoint::Misses { .. } | LegalPoint::OverClaims { .. });
    choice.law.iter().any(at_odds)
}

/// Whether nothing was given away of the overall score, satisfaction and loyalty. A strand that could have had more only
/// at the expense of another costs nothing.
const fn gives_nothing(cost: &Cost) -> bool {
    matches!(cost.overall, Some(0)) && cost.satisfaction == 0 && cost.loyalty == 0
}

/// The band that could be reached before, when it no longer can.
pub fn band_lost(cost: &Cost) -> Option<Band> {
    let (before, after) = cost.band?;
    (after < before).then_some(before)
}
