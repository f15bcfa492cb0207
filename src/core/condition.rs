//! When a choice is offered or a line is used.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A test of what was said and of heat; never of satisfaction, loyalty or a score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Condition {
    /// A choice has set this flag.
    Flag(String),
    /// The other does not hold.
    Not(Box<Condition>),
    /// Every one holds; true of none.
    All(Vec<Condition>),
    /// At least one holds; false of none.
    Any(Vec<Condition>),
    /// Heat is this or more.
    HeatAtLeast(u8),
    /// An Acknowledge mark of 2 or more has been earned.
    Acknowledged,
    /// This many recoveries have failed: 1 or 2.
    FailedAtLeast(u8),
}

impl Condition {
    /// Calls `see` with every flag it names.
    pub fn each_flag<'a>(&'a self, see: &mut impl FnMut(&'a str)) {
        match self {
            Self::Flag(name) => see(name),
            Self::Not(inner) => inner.each_flag(see),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.each_flag(see)),
            Self::HeatAtLeast(_) | Self::Acknowledged | Self::FailedAtLeast(_) => {}
        }
    }
}
