//! Which criteria of the diploma the scenarios of a library give evidence for, and which are still missing.

use super::criteria::{self, Criterion, short};
use super::words::Words;
use crate::core::scenario::Scenario;

/// A criterion, and the scenarios that claim it, in the order they were given.
#[derive(Debug, Clone, PartialEq)]
pub struct Covered<'a> {
    /// The criterion.
    pub criterion: &'static Criterion,
    /// Id and scenario of each.
    pub scenarios: Vec<(&'a str, &'a Scenario)>,
}

/// How a criterion stands in a library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cover {
    /// Some scenario claims it.
    Claimed,
    /// None claims it, and one could.
    Missing,
    /// No conversation can show it: it is shown in writing or at work.
    Elsewhere,
}

impl Covered<'_> {
    /// How it stands.
    pub fn cover(&self) -> Cover {
        if !self.scenarios.is_empty() {
            Cover::Claimed
        } else if self.criterion.evidence.is_empty() {
            Cover::Elsewhere
        } else {
            Cover::Missing
        }
    }
}

/// A table of criteria in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// How many some scenario claims.
    pub covered: usize,
    /// How many there are.
    pub all: usize,
    /// Codes of those that no scenario claims and one could.
    pub missing: Vec<String>,
}

impl Tally {
    /// Of these rows.
    pub fn of(rows: &[Covered<'_>]) -> Self {
        let of = |cover| rows.iter().filter(move |row| row.cover() == cover);
        Self {
            covered: of(Cover::Claimed).count(),
            all: rows.len(),
            missing: of(Cover::Missing).map(|row| row.criterion.code.clone()).collect(),
        }
    }

    /// How many have a scenario, of those that a conversation can show.
    pub fn count(&self, words: &Words) -> String {
        let values = [("covered", self.covered.into()), ("possible", self.possible().into())];
        words.with("criteria-covered", &values)
    }

    /// How many a conversation can show at all, and which of those still lack a scenario.
    pub fn rest(&self, words: &Words) -> [String; 2] {
        let possible = [("possible", self.possible().into()), ("all", self.all.into())];
        let codes = short(&self.missing).join("; ");
        let missing = [("count", self.missing.len().into()), ("codes", codes.into())];
        [
            words.with("criteria-possible", &possible),
            words.with("criteria-missing", &missing),
        ]
    }

    fn possible(&self) -> usize {
        self.covered + self.missing.len()
    }
}

/// Every criterion there is, by code, those that nothing covers among them.
pub fn coverage<'a>(scenarios: impl IntoIterator<Item = (&'a str, &'a Scenario)>) -> Vec<Covered<'a>> {
    let scenarios: Vec<_> = scenarios.into_iter().collect();
    let claims = |criterion: &Criterion, scenario: &Scenario| scenario.criteria.contains(&criterion.code);
    criteria::all()
        .iter()
        .map(|criterion| Covered {
            criterion,
            scenarios: scenarios
                .iter()
                .copied()
                .filter(|(_, scenario)| claims(criterion, scenario))
                .collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::testing::shipped;

    #[test]
    fn every_claim_stands_in_the_table_and_every_criterion_once() {
        let (library, _) = shipped();
        let scenarios = || {
            library
                .iter()
                .map(|entry| (entry.id.as_str(), entry.scenario.as_deref().unwrap()))
        };
        let covered = coverage(scenarios());
        assert_eq!(covered.len(), criteria::all().len());
        let claimed: usize = scenarios().map(|(_, scenario)| scenario.criteria.len()).sum();
        assert_eq!(covered.iter().map(|row| row.scenarios.len()).sum::<usize>(), claimed);
        let hold = |row: &Covered<'_>| {
            row.scenarios
                .iter()
                .all(|(_, of)| of.criteria.contains(&row.criterion.code))
        };
        assert!(covered.iter().all(hold));
        assert!(coverage([]).iter().all(|row| row.scenarios.is_empty()));
    }

    #[test]
    fn what_no_conversation_can_show_is_not_missing() {
        let without = coverage([]);
        let of = |code: &str| without.iter().find(|row| row.criterion.code == code).unwrap().cover();
        assert_eq!(of("J/506/2910 2.1"), Cover::Elsewhere);
        assert_eq!(of("J/506/2910 2.6"), Cover::Missing);
        let (library, _) = shipped();
        let laptop = library.get("laptop-on-day-27").unwrap().scenario.as_deref().unwrap();
        let rows = coverage([("laptop-on-day-27", laptop)]);
        let tally = Tally::of(&rows);
        assert_eq!(tally.covered, laptop.criteria.len());
        assert!(!tally.missing.contains(&"J/506/2910 2.1".to_owned()), "cannot be shown");
        assert!(!tally.missing.contains(&laptop.criteria[0]), "has a scenario");
        let words = Words::english();
        assert_eq!(tally.count(&words), "5 of 37 have a scenario");
        let [possible, missing] = tally.rest(&words);
        assert!(possible.starts_with("A conversation can show 37 of these 46 criteria."));
        assert!(
            missing.starts_with("32 of those have no scenario yet: J/506/2910: 1.1, 1.2"),
            "{missing}"
        );
    }

    #[test]
    fn a_whole_table_says_that_nothing_is_missing() {
        let whole = Tally {
            covered: 2,
            all: 3,
            missing: Vec::new(),
        };
        let [_, missing] = whole.rest(&Words::english());
        assert_eq!(missing, "Each of those has a scenario.");
    }
}
