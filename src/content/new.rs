//! The text of a small valid scenario, for authors to start from.

use thiserror::Error;

use super::parse::options;
use crate::core::scenario::Scenario;

const TEMPLATE: &str = include_str!("new.ron");
/// The longest slug.
const LONGEST: usize = 60;

/// A slug that cannot name a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{slug}` cannot name a scenario: use lower-case letters, digits and single hyphens, such as `{better}`")]
pub struct BadSlug {
    /// What was asked for.
    pub slug: String,
    /// A slug near it.
    pub better: String,
}

/// The text of a scenario called `slug`. It passes every check without a finding.
pub fn scenario_text(slug: &str) -> Result<String, BadSlug> {
    if is_slug(slug) {
        Ok(TEMPLATE.replacen("{title}", &title(slug), 1))
    } else {
        Err(BadSlug {
            slug: slug.chars().take(LONGEST).collect(),
            better: slugged(slug),
        })
    }
}

/// Whether `slug` is lower-case letters and digits in groups joined by single hyphens.
pub fn is_slug(slug: &str) -> bool {
    slug.len() <= LONGEST
        && slug
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// What a field that cannot be read is taken for, so that the others can be judged.
pub(super) fn stand_in() -> Option<Scenario> {
    options().from_str(TEMPLATE).ok()
}

fn title(slug: &str) -> String {
    let words = slug.replace('-', " ");
    let mut chars = words.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn slugged(text: &str) -> String {
    let kept: String = text
        .to_lowercase()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .take(LONGEST)
        .collect();
    let parts: Vec<&str> = kept.split('-').filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        "late-parcel".to_owned()
    } else {
        parts.join("-")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_is_a_scenario() {
        let text = scenario_text("late-parcel").expect("a slug");
        assert_eq!(
            options().from_str::<Scenario>(&text).expect("it parses").title.as_str(),
            "Late parcel"
        );
        assert!(stand_in().is_some());
    }

    #[test]
    fn a_bad_slug_comes_with_a_better_one() {
        for bad in ["", "Late Parcel", "-x", "a--b", "../x", "é", "a.ron"] {
            let error = scenario_text(bad).expect_err(bad);
            assert!(is_slug(&error.better), "{bad} -> {}", error.better);
        }
    }
}
