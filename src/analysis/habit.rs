//! Habits: ways to choose by what the choices look like, without listening to the customer.

use crate::core::story::{ChoiceId, NodeId, Story};

/// Words that are only polite: whoever says most of them for each hundred words has not thereby handled anything. In
/// order, and only such as are polite in most of what they are said in.
const POLITE: [&str; 24] = [
    "afraid",
    "apologies",
    "apologise",
    "apology",
    "appreciate",
    "bear",
    "cheers",
    "forgive",
    "grateful",
    "hope",
    "inconvenience",
    "kind",
    "kindly",
    "lovely",
    "madam",
    "pardon",
    "patience",
    "please",
    "pleasure",
    "regret",
    "sincerely",
    "sorry",
    "thank",
    "thanks",
];

/// What a habit goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Habit {
    /// The place in the file.
    First,
    /// The most words.
    Longest,
    /// The fewest words.
    Shortest,
    /// The most polite words for each hundred words.
    Politest,
}

impl Habit {
    /// How much a text is to this habit's liking.
    pub(crate) fn likes(self, text: &str) -> i64 {
        let count = |words: usize| i64::try_from(words).unwrap_or(i64::MAX);
        match self {
            Self::First => 0,
            Self::Longest => count(text.split_whitespace().count()),
            Self::Shortest => -count(text.split_whitespace().count()),
            Self::Politest => politeness(text),
        }
    }
}

/// The choices of every turn in the order in which a habit likes them, worked out once for a story.
#[derive(Debug, Clone)]
pub(super) struct Order(Vec<Vec<ChoiceId>>);

impl Order {
    pub(super) fn of(story: &Story, habit: Habit) -> Self {
        let nodes = (0u32..).map(NodeId).take(story.node_count());
        Self(
            nodes
                .map(|node| {
                    let mut choices: Vec<ChoiceId> = (0..story.choice_count(node)).map(ChoiceId).collect();
                    let text = |choice: ChoiceId| story.choice(node, choice).map_or("", |choice| choice.text.as_str());
                    // Stable: ties stay in the file's order.
                    choices.sort_by_cached_key(|choice| std::cmp::Reverse(habit.likes(text(*choice))));
                    choices
                })
                .collect(),
        )
    }

    /// The choices of a turn, the best liked first.
    pub(super) fn at(&self, node: NodeId) -> &[ChoiceId] {
        &self.0[node.index()]
    }
}

/// Polite words for each hundred words, times a hundred.
fn politeness(text: &str) -> i64 {
    let text = text.to_lowercase();
    let words = || {
        text.split(|c: char| !c.is_alphabetic() && c != '\'')
            .filter(|word| !word.is_empty())
    };
    let polite = words().filter(|word| POLITE.binary_search(word).is_ok()).count();
    i64::try_from(polite * 10_000 / words().count().max(1)).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_polite_words_are_in_order() {
        assert!(POLITE.is_sorted());
    }

    #[test]
    fn politeness_is_counted_for_each_hundred_words() {
        assert_eq!(politeness("Sorry, I'm so sorry."), 5_000);
        assert_eq!(politeness("Please hold the line, please, thank you, madam."), 5_000);
        assert_eq!(politeness("It leaves tonight."), 0);
        assert_eq!(politeness(""), 0);
    }
}
