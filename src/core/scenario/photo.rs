//! A photo that a customer sends: what is on it, and the words that go with it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::core::text::Text;

/// A photo that a customer sends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Photo {
    /// What is on it: the key of a drawing, such as `porch`.
    pub shows: String,
    /// The words beside it: "Courier's photo, 18 November, 14:06". Whoever cannot see it is told these.
    pub text: Text,
}
