//! Who complains: how they differ, where the failure left them, and what the business knows of them.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::look::Look;
use crate::core::text::Text;

/// Who complains, and where the failure has left them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Customer {
    /// First name and surname.
    pub name: Text,
    /// How the screen speaks of them.
    pub pronoun: Pronoun,
    /// A person of the cast, or a description; drawn from the name when absent.
    #[serde(default)]
    pub look: Option<Look>,
    /// Where they are, for the caption: "at home", "on the 14 bus".
    #[serde(default)]
    pub place: Text,
    /// How this customer differs.
    pub persona: Persona,
    /// What kind of loss it was; shifts what satisfaction weighs.
    pub loss: Loss,
    /// Where the failure left them.
    pub start: Start,
    /// Loyalty before the failure, 0..=100.
    pub prior_loyalty: u8,
    /// The CRM card.
    pub card: Card,
}

impl Customer {
    /// The key of the person of the cast who plays them, if the file names one.
    pub fn cast_key(&self) -> Option<&str> {
        self.look.as_ref().and_then(Look::person)
    }
}

/// How the screen speaks of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Pronoun {
    /// She, her.
    She,
    /// He, him.
    He,
    /// They, them.
    They,
}

/// What a customer weighs, what inflames and what calms them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Persona {
    /// Fast, loud, absolute.
    Angry,
    /// Many questions, checks twice.
    Anxious,
    /// "Fine. Whatever."
    PassiveAggressive,
    /// Quotes the law, half right.
    KnowItAll,
    /// Needs time or help.
    Vulnerable,
    /// "It's OK", and leaves.
    SilentDefector,
    /// Insults and threats.
    Abusive,
    /// Has complained before.
    SerialComplainer,
    /// Wants something extra.
    BargainHunter,
}

impl Persona {
    /// Every persona.
    pub const ALL: [Self; 9] = [
        Self::Angry,
        Self::Anxious,
        Self::PassiveAggressive,
        Self::KnowItAll,
        Self::Vulnerable,
        Self::SilentDefector,
        Self::Abusive,
        Self::SerialComplainer,
        Self::BargainHunter,
    ];
}

/// What kind of loss the failure was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Loss {
    /// Paid for what was not got.
    Money,
    /// Hours, days, an occasion.
    Time,
    /// Was not treated as a person.
    Dignity,
    /// Was put at risk.
    Safety,
}

/// Where the failure left the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// What they get, -100..=100.
    pub outcome: i16,
    /// How it is done, -100..=100.
    pub process: i16,
    /// How they are treated, -100..=100.
    pub manner: i16,
    /// 0..=100.
    pub heat: u8,
}

/// The CRM card in its three parts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// What happened: orders, contacts, the open case.
    pub operational: Vec<Fact>,
    /// The history in figures.
    pub analytical: Analytical,
    /// What other teams wrote.
    pub collaborative: Vec<Note>,
}

/// One line of the card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// "Delivered"
    pub label: Text,
    /// "Sunday 25 October"
    pub text: Text,
}

/// The history in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Analytical {
    /// When they first bought.
    #[schemars(with = "String")]
    pub since: Date,
    /// Orders a year, on average.
    pub orders: u32,
    /// What they spend a year, in pence.
    pub spend: u64,
    /// What the firm earns from that a year, in pence.
    pub margin: u64,
    /// How hard leaving is, added to keep-probability, per mille.
    #[serde(default)]
    pub switching: i32,
    /// Complaints before this one.
    #[serde(default)]
    pub complaints: u32,
    /// The day they last bought. Without it the card names no segment, since nobody knows how lately they were here.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub last: Option<Date>,
}

/// A note of another team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Which team.
    pub from: Text,
    /// When they wrote it.
    #[schemars(with = "String")]
    pub on: Date,
    /// What they wrote.
    pub text: Text,
    /// What there is to learn from it as a note, where there is something.
    #[serde(default)]
    pub lesson: Option<Lesson>,
}

/// Whether a note does for the next person what a note is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Lesson {
    /// Whoever reads it can act on it.
    Helps {
        /// Why, continuing "A note that helps:".
        because: Text,
    },
    /// Whoever reads it is left guessing, or is led wrong.
    Fails {
        /// Why, continuing "A note that lets the next person down:".
        because: Text,
    },
}

impl Lesson {
    /// Whether it helps.
    pub const fn helps(&self) -> bool {
        matches!(self, Self::Helps { .. })
    }

    /// Why.
    pub const fn because(&self) -> &Text {
        match self {
            Self::Helps { because } | Self::Fails { because } => because,
        }
    }

    pub(crate) const fn because_mut(&mut self) -> &mut Text {
        match self {
            Self::Helps { because } | Self::Fails { because } => because,
        }
    }
}
