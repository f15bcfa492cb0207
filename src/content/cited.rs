//! The law a scenario turns on, in plain words.

use super::words::Words;
use crate::core::law::Register;
use crate::core::scenario::{Node, Scenario};

/// Keys of the provisions that a scenario cites, those cited most often first.
pub fn keys(scenario: &Scenario) -> Vec<&str> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for (_, node) in &scenario.nodes {
        let Node::Turn(turn) = node else { continue };
        for point in turn.choices.iter().flat_map(|choice| &choice.law) {
            let key = point.provision();
            match counts.iter_mut().find(|(known, _)| *known == key) {
                Some((_, count)) => *count += 1,
                None => counts.push((key, 1)),
            }
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().map(|(key, _)| key).collect()
}

/// Titles of the provisions that a scenario cites, those cited most often first.
pub fn titles<'a>(scenario: &Scenario, register: &'a Register) -> Vec<&'a str> {
    let title = |key| Some(register.get(key)?.title.as_str());
    keys(scenario).into_iter().filter_map(title).collect()
}

/// The first `most` of them in a line; how many more there are is said.
pub fn line<T: AsRef<str>>(words: &Words, titles: &[T], most: usize) -> String {
    let shown = titles
        .iter()
        .take(most)
        .map(AsRef::as_ref)
        .collect::<Vec<_>>()
        .join("; ");
    match titles.len().saturating_sub(most) {
        0 if titles.is_empty() => words.get("law-none"),
        0 => shown,
        more => words.with("law-and-more", &[("law", shown.into()), ("more", more.into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::testing::shipped;

    #[test]
    fn the_law_cited_most_comes_first_and_in_plain_words() {
        let (library, register) = shipped();
        let laptop = library.get("laptop-on-day-27").unwrap().scenario.as_deref().unwrap();
        let titles = titles(laptop, &register);
        assert_eq!(titles[0], "Thirty days to reject");
        let words = Words::english();
        assert_eq!(
            line(&words, &titles, 1),
            format!("Thirty days to reject; and {} more", titles.len() - 1)
        );
        assert_eq!(line(&words, &titles[..1], 1), "Thirty days to reject");
        assert_eq!(line::<&str>(&words, &[], 1), "none cited");
    }
}
