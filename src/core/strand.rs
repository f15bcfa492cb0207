//! The strands of a result: the four stages and Law.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One scored line of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Strand {
    /// The person has been heard and the fact is named.
    Acknowledge,
    /// The feeling is recognised.
    Empathise,
    /// The right remedy, with a clear choice, inside law and authority.
    Resolve,
    /// The loop is closed and learnt from.
    FollowUp,
    /// What was said about the law.
    Law,
}

impl Strand {
    /// How many strands there are.
    pub const COUNT: usize = 5;
    /// Every strand, in the order shown.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Acknowledge,
        Self::Empathise,
        Self::Resolve,
        Self::FollowUp,
        Self::Law,
    ];
    /// The four stages, which carry marks.
    pub const STAGES: [Self; 4] = [Self::Acknowledge, Self::Empathise, Self::Resolve, Self::FollowUp];

    /// Its place in [`Self::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Its name in a scenario file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Acknowledge => "Acknowledge",
            Self::Empathise => "Empathise",
            Self::Resolve => "Resolve",
            Self::FollowUp => "FollowUp",
            Self::Law => "Law",
        }
    }

    /// Its key in JSON and in the store.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Acknowledge => "acknowledge",
            Self::Empathise => "empathise",
            Self::Resolve => "resolve",
            Self::FollowUp => "follow_up",
            Self::Law => "law",
        }
    }
}
