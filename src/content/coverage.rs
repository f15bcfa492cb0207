//! Which criteria of the diploma the scenarios of a library give evidence for, and which are still missing.

use super::criteria::{self, Criterion};
use crate::core::scenario::Scenario;

/// A criterion, and the scenarios that claim it, in the order they were given.
#[derive(Debug, Clone, PartialEq)]
pub struct Covered<'a> {
    /// The criterion.
    pub criterion: &'static Criterion,
    /// Id and scenario of each.
    pub scenarios: Vec<(&'a str, &'a Scenario)>,
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
}
