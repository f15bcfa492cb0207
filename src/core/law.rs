//! Dated law as data: provisions and the register that holds them.

mod changes;
mod keys;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::scenario::{Nation, Sector};
use super::text::Text;

pub use changes::{Change, Turning};

/// One entry of the law register. Teaching material, not legal advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Provision {
    /// Its name in scenario files: `cra2015.s22`.
    pub key: String,
    /// What it is about, in plain words.
    pub title: Text,
    /// Act and section, in full.
    pub source: Text,
    /// The first day it applied.
    #[schemars(with = "String")]
    pub from: Date,
    /// Whether that day only stands for one that is not known.
    #[serde(default)]
    pub assumed: bool,
    /// The last day it applied, when it has ended.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub to: Option<Date>,
    /// Where it applies.
    pub nations: Vec<Nation>,
    /// The trades it belongs to; none stands for every trade.
    #[serde(default)]
    pub sectors: Vec<Sector>,
    /// The rule in plain words, 40 at most.
    pub rule: Text,
    /// Its numbers, as values that code and people can use.
    #[serde(default)]
    pub numbers: Vec<Number>,
    /// What staff usually get wrong.
    #[serde(default)]
    pub mistake: Text,
    /// What it does not say.
    #[serde(default)]
    pub not_said: Text,
    /// How sure we are of it.
    pub certainty: Certainty,
    /// When somebody last checked it.
    #[schemars(with = "String")]
    pub checked: Date,
    /// When it should be checked again.
    #[schemars(with = "String")]
    pub review: Date,
}

/// A number in a provision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Number {
    /// What it measures.
    pub name: Text,
    /// How many; pence when the unit is pounds.
    pub value: i64,
    /// Of what.
    pub unit: Unit,
    /// A period: whether the day it counts from is the first of it.
    #[serde(default)]
    pub first: bool,
}

/// What a provision's number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Unit {
    /// Hours.
    Hours,
    /// Calendar days.
    Days,
    /// Business days.
    BusinessDays,
    /// Weeks.
    Weeks,
    /// Calendar months.
    Months,
    /// Years.
    Years,
    /// Pence.
    Pence,
    /// Parts of a hundred.
    PerCent,
    /// Things, times.
    Count,
}

/// How sure a provision is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Certainty {
    /// The text was read.
    Verified,
    /// Read in part.
    Partly,
    /// General knowledge, not read.
    Known,
    /// Do not rely on it: no right answer may.
    Uncertain,
}

/// Whether a provision applies on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// It applies.
    InForce,
    /// It starts later.
    NotYet,
    /// It has ended.
    Ended,
    /// It applies, and is uncertain.
    CheckFirst,
}

impl Provision {
    /// Whether it applies on `day`.
    pub fn standing(&self, day: Date) -> Standing {
        if day < self.from {
            Standing::NotYet
        } else if self.to.is_some_and(|to| day > to) {
            Standing::Ended
        } else if self.certainty == Certainty::Uncertain {
            Standing::CheckFirst
        } else {
            Standing::InForce
        }
    }

    /// Whether it belongs to a trade.
    pub fn applies_in(&self, sector: Sector) -> bool {
        self.sectors.is_empty() || self.sectors.contains(&sector)
    }

    /// Whether its check is out of date on `day`.
    pub fn is_past_review(&self, day: Date) -> bool {
        day > self.review
    }
}

/// Every provision, ordered by key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Register {
    provisions: Vec<Provision>,
}

impl Register {
    /// Orders `provisions` by key; of two with one key the first stays.
    pub fn new(mut provisions: Vec<Provision>) -> Self {
        provisions.sort_by(|a, b| a.key.cmp(&b.key));
        provisions.dedup_by(|later, first| later.key == first.key);
        Self { provisions }
    }

    /// The provision called `key`.
    pub fn get(&self, key: &str) -> Option<&Provision> {
        let at = self.provisions.binary_search_by(|p| p.key.as_str().cmp(key)).ok()?;
        self.provisions.get(at)
    }

    /// The provisions that a short or a longer key speaks of, such as `art6`, `s35` or `cra2015.s54-56`: those of that Act,
    /// or of any when none is named, that hold one of its sections.
    pub fn meant_by(&self, key: &str) -> Vec<&Provision> {
        let Some(wanted) = keys::Place::of(key) else {
            return Vec::new();
        };
        let meant = |provision: &&Provision| keys::Place::of(&provision.key).is_some_and(|held| wanted.meets(&held));
        self.iter().filter(meant).collect()
    }

    /// Every provision, by key.
    pub fn iter(&self) -> std::slice::Iter<'_, Provision> {
        self.provisions.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.provisions.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.provisions.is_empty()
    }
}

impl<'a> IntoIterator for &'a Register {
    type Item = &'a Provision;
    type IntoIter = std::slice::Iter<'a, Provision>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
