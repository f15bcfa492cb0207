//! The shape of a scenario file: what an author writes, before it is compiled into a [`Story`](super::story::Story).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::derived::Derived;
use super::effect::Effect;
use super::strand::Strand;
use super::table::Table;
use super::text::{Lines, Text};

/// The format version this program reads and writes.
pub const FORMAT_VERSION: u32 = 1;

/// One scenario file. `N` is [`Node`] once every node has been read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(
    deny_unknown_fields,
    bound(deserialize = "N: Deserialize<'de>", serialize = "N: Serialize")
)]
#[schemars(rename = "Scenario")]
pub struct Scenario<N = Node> {
    /// The version of this format, 1.
    pub version: u32,
    /// The name on the library card.
    pub title: Text,
    /// A whole complaint, or a short exercise of one skill.
    #[serde(default)]
    pub kind: Kind,
    /// One or two sentences for the library card.
    pub summary: Text,
    /// What the learner knows before the conversation starts.
    pub brief: Text,
    /// The trade it happens in.
    pub sector: Sector,
    /// How the customer and the learner talk.
    pub channel: Channel,
    /// 1 (first week) to 5 (hard for anybody).
    pub difficulty: u8,
    /// Whose law applies.
    pub nation: Nation,
    /// The day it happens; law is judged on it.
    #[schemars(with = "String")]
    pub date: Date,
    /// Dates stated once, by name.
    #[serde(default)]
    #[schemars(with = "std::collections::BTreeMap<String, String>")]
    pub dates: Table<String, Date>,
    /// Dates computed from stated ones, by name. A text may say `{name}`.
    #[serde(default)]
    pub derived: Table<String, Derived>,
    /// Criteria of the diploma that this scenario gives evidence for, such as `J/506/2910 1.5`.
    pub criteria: Vec<String>,
    /// The strands that are scored.
    pub strands: Vec<Strand>,
    /// What a complete handling earns on each strand; more counts no further.
    pub full: Full,
    /// What the learner may agree to alone.
    pub authority: Authority,
    /// Who complains.
    pub customer: Customer,
    /// The most choices a conversation may have; the model's default when absent.
    #[serde(default)]
    pub turn_limit: Option<u32>,
    /// The ending that follows when heat reaches 100 or the turn limit is used up.
    pub walks_out: String,
    /// The first turn.
    pub start: String,
    /// Turns and endings, by id.
    pub nodes: Table<String, N>,
}

/// A whole complaint, or a short exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub enum Kind {
    /// A complaint from first word to last.
    #[default]
    Scenario,
    /// Three minutes on one skill.
    Drill,
}

/// The trade a scenario happens in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Sector {
    /// An airline.
    Airline,
    /// A bank or card issuer.
    Bank,
    /// Supplies to other businesses.
    BusinessSupply,
    /// Televisions, laptops, appliances.
    Electricals,
    /// Gas and electricity.
    Energy,
    /// Tickets and shows.
    Events,
    /// Clothes, in a shop or online.
    Fashion,
    /// Furniture and beds.
    Furniture,
    /// Video games.
    Gaming,
    /// Food and household shopping.
    Grocery,
    /// Kitchens, bathrooms, building.
    HomeImprovement,
    /// Boilers, repairs, installers.
    HomeServices,
    /// Hotels, restaurants, cafés.
    Hospitality,
    /// Insurance.
    Insurance,
    /// Gyms and clubs.
    Leisure,
    /// A general shop.
    Retail,
    /// Broadband and telephones.
    Telecoms,
    /// Package holidays.
    Travel,
    /// Water and other utilities.
    Utilities,
}

/// How the two talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Channel {
    /// Two ends of a call.
    Phone,
    /// Face to face.
    Counter,
    /// Typed messages.
    Chat,
    /// One letter, one reply.
    Email,
    /// In public.
    Social,
}

/// Whose law applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Nation {
    /// England.
    England,
    /// Wales.
    Wales,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
}

/// Points that make a complete handling, per strand. Absent means 0: not scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Full {
    /// Acknowledge.
    #[serde(rename = "Acknowledge")]
    pub acknowledge: u16,
    /// Empathise.
    #[serde(rename = "Empathise")]
    pub empathise: u16,
    /// Resolve.
    #[serde(rename = "Resolve")]
    pub resolve: u16,
    /// Follow up.
    #[serde(rename = "FollowUp")]
    pub follow_up: u16,
    /// Law.
    #[serde(rename = "Law")]
    pub law: u16,
}

impl Full {
    /// The points that make `strand` complete.
    pub const fn of(&self, strand: Strand) -> u16 {
        match strand {
            Strand::Acknowledge => self.acknowledge,
            Strand::Empathise => self.empathise,
            Strand::Resolve => self.resolve,
            Strand::FollowUp => self.follow_up,
            Strand::Law => self.law,
        }
    }
}

/// What the learner may agree to without asking, in pence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// The largest refund, in pence.
    pub refund: u64,
    /// The most goodwill beyond what the law gives, in pence.
    pub goodwill: u64,
    /// Anything else: "Above that, ask Jo."
    #[serde(default)]
    pub note: Text,
}

/// Who complains, and where the failure has left them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Customer {
    /// First name and surname.
    pub name: Text,
    /// How the screen speaks of them.
    pub pronoun: Pronoun,
    /// A person of the cast; drawn from the seed when absent.
    #[serde(default)]
    pub look: Option<String>,
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

/// How the screen speaks of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
}

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
    /// What the learner may say or do.
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
    #[serde(default)]
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

impl Scenario {
    /// The node called `id`; the first when it is there twice.
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.nodes.get(id)
    }
}
