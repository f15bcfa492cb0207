//! The criteria of the diploma that a scenario may give evidence for, as data.

use std::sync::OnceLock;

use serde::Deserialize;

use super::parse::options;
use crate::core::law::Certainty;
use crate::core::strand::Strand;

/// One criterion, in our own words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Unit and number: `J/506/2910 2.6`.
    pub code: String,
    /// What the learner must do.
    pub title: String,
    /// How sure the code is.
    pub certainty: Certainty,
    /// The strands on which somebody shows it; none where no conversation can.
    pub evidence: Vec<Strand>,
}

/// Units of the diploma and their titles.
const UNITS: [(&str, &str); 4] = [
    ("J/506/2910", "Understand customers and customer retention"),
    ("K/506/2169", "Resolve customers' problems"),
    ("R/506/2151", "Resolve customers' complaints"),
    ("Y/506/2152", "Understand the customer service environment"),
];

impl Criterion {
    /// The unit it belongs to: `J/506/2910`.
    pub fn unit(&self) -> &str {
        self.code.split(' ').next().unwrap_or_default()
    }

    /// Its number in the unit: `2.6`.
    pub fn number(&self) -> &str {
        self.code.rsplit(' ').next().unwrap_or_default()
    }
}

/// The title of a unit; nothing for one that is not in the list.
pub fn unit_title(unit: &str) -> &'static str {
    UNITS
        .iter()
        .find(|(code, _)| *code == unit)
        .map_or("", |(_, title)| title)
}

/// Every criterion, by code.
pub fn all() -> &'static [Criterion] {
    static ALL: OnceLock<Vec<Criterion>> = OnceLock::new();
    ALL.get_or_init(|| {
        options()
            .from_str(include_str!("../../assets/criteria.ron"))
            .unwrap_or_default()
    })
}

/// The criterion with this code.
pub fn find(code: &str) -> Option<&'static Criterion> {
    all().iter().find(|criterion| criterion.code == code)
}

/// `codes` in short, one text a unit: "J/506/2910: 1.5, 2.7".
pub fn short(codes: &[String]) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    for code in codes {
        let (unit, number) = code.rsplit_once(' ').unwrap_or((code, ""));
        match units.iter_mut().find(|known| known.split(':').next() == Some(unit)) {
            Some(known) if !number.is_empty() => {
                known.push_str(", ");
                known.push_str(number);
            }
            Some(_) => {}
            None if number.is_empty() => units.push(unit.to_owned()),
            None => units.push(format!("{unit}: {number}")),
        }
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_one_unit_stand_together_and_name_it_once() {
        let codes = ["J/506/2910 1.5", "R/506/2151 2.3", "J/506/2910 2.7", "own", "own"].map(str::to_owned);
        assert_eq!(short(&codes), ["J/506/2910: 1.5, 2.7", "R/506/2151: 2.3", "own"]);
        assert!(short(&[]).is_empty());
    }

    #[test]
    fn the_list_can_be_read_and_is_sorted() {
        let codes: Vec<&str> = all().iter().map(|criterion| criterion.code.as_str()).collect();
        assert!(codes.len() > 30);
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]), "sorted, each once");
        assert!(all().iter().all(|criterion| !unit_title(criterion.unit()).is_empty()));
        assert_eq!(find("J/506/2910 2.6").map(Criterion::number), Some("2.6"));
        assert_eq!(find("J/506/2910 2.6").map(|c| c.certainty), Some(Certainty::Verified));
        assert_eq!(find("J/506/2910 2.6").map(|c| c.evidence.len()), Some(4));
        assert_eq!(find("J/506/2910 3.3").map(|c| c.evidence.len()), Some(0));
    }
}
