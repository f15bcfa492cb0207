//! The thirteen expressions that have a name.

use serde::Deserialize;

/// A face that can be named at a glance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Expression {
    /// At rest.
    Neutral,
    /// Looks away, mouth small and shut.
    Annoyed,
    /// Brows down, corners down.
    Angry,
    /// Shouting.
    Furious,
    /// Brows up in the middle, eyes wide.
    Worried,
    /// Crying.
    Tearful,
    /// One brow up, chin up.
    Sceptical,
    /// Eyes rolled up, one corner up.
    Sarcastic,
    /// Eyes shut, breath let go.
    Relieved,
    /// A closed smile.
    Pleased,
    /// An open smile, a hand on the heart.
    Grateful,
    /// Looks down and sinks.
    Resigned,
    /// Flushed, looks aside.
    Embarrassed,
}

impl Expression {
    /// Every expression.
    pub const ALL: [Self; 13] = [
        Self::Neutral,
        Self::Annoyed,
        Self::Angry,
        Self::Furious,
        Self::Worried,
        Self::Tearful,
        Self::Sceptical,
        Self::Sarcastic,
        Self::Relieved,
        Self::Pleased,
        Self::Grateful,
        Self::Resigned,
        Self::Embarrassed,
    ];
}
