//! Who is in the cast, by key. How they are drawn is the window's affair.

use std::sync::OnceLock;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::parse::options;
use crate::core::table::Table;

/// The file of the people who are drawn by hand.
pub const DRAWN: &str = include_str!("../../assets/figure/persons.ron");
/// The file of the people who are described.
pub const DESCRIBED: &str = include_str!("../../assets/figure/described.ron");

#[derive(Deserialize)]
struct Drawn {
    persons: Table<String, IgnoredAny>,
}

/// The key of everyone in the cast, sorted.
pub fn keys() -> &'static [String] {
    static KEYS: OnceLock<Vec<String>> = OnceLock::new();
    KEYS.get_or_init(|| {
        let drawn = options().from_str::<Drawn>(DRAWN).map(|file| file.persons);
        let described = options().from_str::<Table<String, IgnoredAny>>(DESCRIBED);
        let entries = drawn.into_iter().chain(described).flat_map(|people| people.0);
        let mut keys: Vec<String> = entries.map(|(key, _)| key).collect();
        keys.sort_unstable();
        keys
    })
}

#[cfg(test)]
mod tests {
    use super::keys;

    #[test]
    fn those_who_are_drawn_and_those_who_are_described_are_in_it() {
        let has = |key: &str| keys().iter().any(|known| known == key);
        assert!(has("nadia") && has("harjit") && !has("wear"));
        assert!(keys().windows(2).all(|pair| pair[0] < pair[1]), "sorted, each once");
    }
}
