//! What a learner is told, and when.

use serde::{Deserialize, Serialize};

/// What a learner is told, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Told why after each choice; choices can be taken back.
    Practice,
    /// Told nothing until the end; nothing can be taken back.
    Assessment,
    /// Go anywhere; nothing is scored.
    Explore,
}

impl Mode {
    /// Every mode, in the order shown.
    pub const ALL: [Self; 3] = [Self::Practice, Self::Assessment, Self::Explore];

    /// Its name in JSON, in the store and on the command line.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::Assessment => "assessment",
            Self::Explore => "explore",
        }
    }

    /// The mode called `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.key() == key)
    }
}
