//! What a choice does to the customer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::tight;

/// Changes of justice felt and heat, before the persona scales them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Effect {
    /// What they get.
    pub outcome: i16,
    /// How it is done.
    pub process: i16,
    /// How they are treated.
    pub manner: i16,
    /// Heat, before cues and temperament.
    pub heat: i16,
    /// This was a recovery that failed.
    pub failed: bool,
    /// What the persona prices in heat.
    #[serde(deserialize_with = "tight::read")]
    pub cues: Vec<Cue>,
    /// Flags it sets.
    #[serde(deserialize_with = "tight::read")]
    pub set: Vec<String>,
}

/// What a choice does that each persona prices differently. The first twelve inflame, the others calm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Cue {
    /// Makes them say it again.
    Repeat,
    /// Passes them on.
    Transfer,
    /// Promises without a date or an owner.
    VaguePromise,
    /// Would fit any contact.
    Script,
    /// Policy before person.
    PolicyFirst,
    /// Lays it at their door, or at a colleague's.
    Blame,
    /// Cuts in, or finishes their sentence.
    Interrupt,
    /// Hurries them.
    Rush,
    /// Words only the trade knows.
    Jargon,
    /// Doubts what they say.
    Doubt,
    /// Talks down, or pities.
    Patronise,
    /// Haggles, or buys silence.
    Bargain,
    /// Says what went wrong, in their facts.
    NamesTheFault,
    /// Says what it did to them.
    NamesTheFeeling,
    /// Takes it on: "I", and a name.
    OwnsIt,
    /// Leaves the choice with them.
    GivesChoice,
    /// A day and an hour.
    GivesDate,
    /// Waits; lets them finish.
    GivesTime,
    /// Asks how, or whether, before doing.
    AsksFirst,
    /// Credits the part they have right.
    ConcedesPoint,
    /// Says why, plainly.
    ExplainsWhy,
    /// Names behaviour and what follows, calmly.
    SetsBoundary,
    /// Puts it in writing.
    InWriting,
}

impl Cue {
    /// Every cue.
    pub const ALL: [Self; 23] = [
        Self::Repeat,
        Self::Transfer,
        Self::VaguePromise,
        Self::Script,
        Self::PolicyFirst,
        Self::Blame,
        Self::Interrupt,
        Self::Rush,
        Self::Jargon,
        Self::Doubt,
        Self::Patronise,
        Self::Bargain,
        Self::NamesTheFault,
        Self::NamesTheFeeling,
        Self::OwnsIt,
        Self::GivesChoice,
        Self::GivesDate,
        Self::GivesTime,
        Self::AsksFirst,
        Self::ConcedesPoint,
        Self::ExplainsWhy,
        Self::SetsBoundary,
        Self::InWriting,
    ];
}
