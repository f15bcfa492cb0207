//! The hash that says whether a stored run may be played again.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::core::RULES_VERSION;
use crate::core::law::Register;
use crate::core::scenario::{LegalPoint, Node, Scenario};

/// SHA-256, in hex, of everything that decides a run: the scenario's bytes, the model's bytes, the provisions that the
/// scenario cites as the register holds them, and the version of the core's arithmetic.
pub fn rules_hash(bytes: &[u8], model: &[u8], scenario: &Scenario, register: &Register) -> String {
    let mut hasher = Sha256::new();
    let mut part = |bytes: &[u8]| {
        // The length first, so that no two lists of parts read the same.
        hasher.update((bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    };
    part(&RULES_VERSION.to_le_bytes());
    part(bytes);
    part(model);
    for key in cited(scenario) {
        part(key.as_bytes());
        let provision = register
            .get(key)
            .and_then(|provision| serde_json::to_vec(provision).ok());
        part(&provision.unwrap_or_default());
    }
    let mut hex = String::with_capacity(64);
    for byte in hasher.finalize() {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// The keys of the provisions that `scenario` cites, each once, in order.
pub fn cited(scenario: &Scenario) -> BTreeSet<&str> {
    let turns = scenario.nodes.iter().filter_map(|(_, node)| match node {
        Node::Turn(turn) => Some(turn),
        Node::Ending(_) => None,
    });
    turns
        .flat_map(|turn| &turn.choices)
        .flat_map(|choice| &choice.law)
        .map(LegalPoint::provision)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::new::stand_in;

    #[test]
    fn every_part_counts() {
        let scenario = stand_in().expect("the template");
        let register = Register::default();
        let hash = |a: &[u8], b: &[u8]| rules_hash(a, b, &scenario, &register);
        assert_eq!(hash(b"ab", b"c"), hash(b"ab", b"c"));
        assert_eq!(hash(b"ab", b"c").len(), 64);
        assert_ne!(hash(b"ab", b"c"), hash(b"a", b"bc"));
        assert_ne!(hash(b"ab", b"c"), hash(b"ab", b"d"));
    }
}
