//! The same complaint with other facts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::core::text::Text;

/// Days after which a variant is put forward, when the file does not say.
const AFTER: u16 = 7;

/// A scenario that changes the facts of another, so that another answer is right. It is put forward some days after the
/// original was played to its end: what was only remembered fails, what was understood does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// The id of the original: its file's name without `.ron`.
    pub of: String,
    /// What is different, in a sentence. Told in the debrief, never before.
    pub changed: Text,
    /// Days after the original was finished; 7 when left out.
    #[serde(default = "after")]
    pub after: u16,
}

const fn after() -> u16 {
    AFTER
}
