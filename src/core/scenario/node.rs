//! Turns and endings, and what a choice says and does.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::photo::Photo;
use crate::core::condition::Condition;
use crate::core::effect::Effect;
use crate::core::strand::Strand;
use crate::core::table::Table;
use crate::core::text::{Lines, Text};
use crate::core::tight;

/// A turn or an ending.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub enum Node {
    /// The customer speaks, choices follow.
    Turn(Turn),
    /// The conversation is over.
    Ending(Ending),
}

/// The customer speaks, choices follow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Turn {
    /// The mood in words: "She is speaking fast."
    #[serde(default)]
    pub seen: Text,
    /// What the customer says; a list gives variants of which one is drawn.
    pub says: Lines,
    /// Email and public posts: the sentence of it that stands large beside the choices. All of it, when left out.
    #[serde(default)]
    pub quote: Text,
    /// It happens in the other place, which the scenario's `elsewhere` describes.
    #[serde(default)]
    pub elsewhere: bool,
    /// Chat and email: a photo that comes with it.
    #[serde(default)]
    pub photo: Option<Box<Photo>>,
    /// What the learner may say or do.
    #[serde(deserialize_with = "tight::read")]
    pub choices: Vec<Choice>,
}

/// How a conversation came out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// What happened to the person, in one sentence.
    pub headline: Text,
    /// Whether the firm keeps this customer.
    pub outcome: Fate,
    /// The mood in words.
    #[serde(default)]
    pub seen: Text,
    /// The last words; a list gives variants of which one is drawn.
    #[serde(default)]
    pub says: Lines,
    /// One thing to take to work.
    pub goal: Text,
    /// What this ending means, for the debrief.
    pub debrief: Text,
}

/// Whether the firm keeps a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Fate {
    /// Stays.
    Kept,
    /// Leaves, whatever was put right.
    Lost,
    /// The two part in good order.
    Parted,
}

/// Something the learner may say or do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Unique within its turn.
    pub id: String,
    /// At most 24 characters, for charts and graphs.
    pub label: Text,
    /// The words.
    pub text: Text,
    /// When it is offered; always, when absent.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What the customer answers at once, before the next node's line.
    #[serde(default)]
    pub reply: Text,
    /// 0-3 per stage, each with its reason.
    #[serde(default)]
    pub marks: Table<Strand, Mark>,
    /// Claims about provisions.
    #[serde(default, deserialize_with = "tight::read")]
    pub law: Vec<LegalPoint>,
    /// What it does to the customer.
    #[serde(default)]
    pub effect: Effect,
    /// Why the two meters moved, in the customer's terms.
    #[serde(default)]
    pub felt: Felt,
    /// The fold-out that teaches.
    #[serde(default)]
    pub why: Why,
    /// The node that follows.
    pub goto: String,
}

/// Points and the reason for them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Mark(
    /// 0..=3.
    pub u8,
    /// Why.
    pub Text,
);

/// A claim about a provision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum LegalPoint {
    /// Applies it rightly: +2.
    Applies {
        /// Key in the law register.
        provision: String,
        /// Why.
        because: Text,
    },
    /// Leaves out what it asks for: 0.
    Misses {
        /// Key in the law register.
        provision: String,
        /// Why.
        because: Text,
    },
    /// Claims more than it says: -1.
    OverClaims {
        /// Key in the law register.
        provision: String,
        /// What was claimed.
        says: Text,
    },
    /// Says what it forbids: -2, and Resolve is 0 for this choice.
    Breaches {
        /// Key in the law register.
        provision: String,
        /// What was said.
        says: Text,
    },
}

impl LegalPoint {
    /// The key in the law register.
    pub fn provision(&self) -> &str {
        match self {
            Self::Applies { provision, .. }
            | Self::Misses { provision, .. }
            | Self::OverClaims { provision, .. }
            | Self::Breaches { provision, .. } => provision,
        }
    }

    /// Why, or what was said.
    pub fn reason(&self) -> &Text {
        match self {
            Self::Applies { because: text, .. }
            | Self::Misses { because: text, .. }
            | Self::OverClaims { says: text, .. }
            | Self::Breaches { says: text, .. } => text,
        }
    }
}

/// Why the two meters moved, in the customer's terms.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Felt {
    /// Beside satisfaction.
    pub satisfaction: Text,
    /// Beside loyalty.
    pub loyalty: Text,
}

/// The fold-out that teaches.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Why {
    /// What happened.
    pub what: Text,
    /// Why it came out so.
    pub because: Text,
    /// What to do next time.
    pub next: Text,
}
