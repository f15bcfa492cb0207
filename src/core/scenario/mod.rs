//! The shape of a scenario file: what an author writes, before it is compiled into a [`Story`](super::story::Story).

mod customer;
mod elsewhere;
pub mod look;
mod node;
mod photo;
mod post;
mod setting;
mod variant;

use jiff::civil::{Date, Time};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::derived::Derived;
use super::strand::Strand;
use super::table::Table;
use super::text::Text;

pub use customer::{Analytical, Card, Customer, Fact, Lesson, Loss, Note, Persona, Pronoun, Start};
pub use elsewhere::Elsewhere;
pub use look::Look;
pub use node::{Choice, Ending, Fate, Felt, LegalPoint, Mark, Node, Turn, Why};
pub use photo::Photo;
pub use post::{Counts, Onlooker, Post};
pub use setting::{Setting, Weather};
pub use variant::Variant;

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
    /// The scenario whose facts this one changes: `(of: "laptop-on-day-27", changed: "It is day 33.")`.
    #[serde(default)]
    pub variant: Option<Variant>,
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
    /// Chat and email: what it is about.
    #[serde(default)]
    pub subject: Text,
    /// Email: to whom it is addressed.
    #[serde(default)]
    pub to: Text,
    /// In public: who joined in.
    #[serde(default)]
    pub post: Option<Post>,
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
    /// Where it happens, for the picture: `(scene: "shop", thing: "toaster", time: "10:52", weather: Rain)`, each part
    /// of it optional.
    #[serde(default)]
    pub setting: Setting,
    /// Where some of its turns happen instead: `(channel: Phone, place: "on his way home")`.
    #[serde(default)]
    pub elsewhere: Option<Elsewhere>,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema)]
pub enum Kind {
    /// A complaint from first word to last.
    #[default]
    Scenario,
    /// Three minutes on one skill.
    Drill,
}

impl Kind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Scenario, Self::Drill];
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

impl Sector {
    /// Every trade.
    pub const ALL: [Self; 19] = [
        Self::Airline,
        Self::Bank,
        Self::BusinessSupply,
        Self::Electricals,
        Self::Energy,
        Self::Events,
        Self::Fashion,
        Self::Furniture,
        Self::Gaming,
        Self::Grocery,
        Self::HomeImprovement,
        Self::HomeServices,
        Self::Hospitality,
        Self::Insurance,
        Self::Leisure,
        Self::Retail,
        Self::Telecoms,
        Self::Travel,
        Self::Utilities,
    ];
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

impl Channel {
    /// Every channel.
    pub const ALL: [Self; 5] = [Self::Phone, Self::Counter, Self::Chat, Self::Email, Self::Social];
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

impl Scenario {
    /// The time of day it begins, where it is known: on the head of a chat or an email, under a post.
    pub const fn clock(&self) -> Option<Time> {
        self.setting.time
    }

    /// The node called `id`; the first when it is there twice.
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.nodes.get(id)
    }
}
