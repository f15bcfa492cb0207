//! What surrounds a complaint in public: how many joined in, and who answered. It is shown and decides nothing.

use jiff::civil::Time;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::core::text::Text;

/// What surrounds a complaint in public. The post itself is what the first turn says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Post {
    /// How many joined in.
    pub counts: Counts,
    /// Who answered before the learner did, in order.
    pub onlookers: Vec<Onlooker>,
}

/// How many joined in; those of 0 are not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Counts {
    /// It happened to them too.
    pub same: u32,
    /// They are angry about it.
    pub angry: u32,
    /// They are reading.
    pub reading: u32,
}

/// Somebody who answers in public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Onlooker {
    /// The name they post under.
    pub name: Text,
    /// A person of the cast; drawn from the name when absent.
    #[serde(default)]
    pub look: Option<String>,
    /// When they answered.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub time: Option<Time>,
    /// What they answered.
    pub text: Text,
    /// What they add once it goes well.
    #[serde(default)]
    pub well: Text,
    /// What they add once it goes badly.
    #[serde(default)]
    pub badly: Text,
}
