//! Lists of a file, kept without the room that reading them leaves over: a large scenario holds hundreds of thousands.

use serde::{Deserialize, Deserializer};

/// `list` in no more memory than it needs.
pub(super) fn tight<T>(mut list: Vec<T>) -> Vec<T> {
    list.shrink_to_fit();
    list
}

/// Reads a list, for `deserialize_with`.
pub(super) fn read<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    Vec::deserialize(deserializer).map(tight)
}
