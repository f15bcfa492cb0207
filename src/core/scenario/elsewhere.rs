//! A conversation that goes on in another place: from the counter to the telephone, or out of the public eye.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Scenario;
use super::setting::Setting;
use super::{Channel, Node};
use crate::core::text::Text;

/// Where turns marked `elsewhere: true` happen: on the phone, at the counter, or in private where the rest is public.
/// Nothing written becomes spoken in the middle: a letter does not become a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Elsewhere {
    /// `Phone` or `Counter` where both are spoken; `Chat` for what is private in a public conversation.
    pub channel: Channel,
    /// Where the customer is then, for the caption: "in the car park".
    #[serde(default)]
    pub place: Text,
    /// What the picture shows then.
    #[serde(default)]
    pub setting: Setting,
}

impl Scenario {
    /// The scenario as it is shown at the turns that happen elsewhere; `None` when none does.
    pub fn elsewhere(&self) -> Option<Self> {
        let moved = |(_, node): &(_, Node)| matches!(node, Node::Turn(turn) if turn.elsewhere);
        let there = self.elsewhere.as_ref().filter(|_| self.nodes.iter().any(moved))?;
        let mut scenario = self.clone();
        scenario.channel = there.channel;
        scenario.setting = there.setting.clone();
        scenario.customer.place = there.place.clone();
        Some(scenario)
    }
}
