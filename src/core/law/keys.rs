//! What a key says: an Act, and which of its sections.

use std::ops::RangeInclusive;

/// A place in the law.
pub(super) struct Place<'a> {
    /// The Act, as keys name it; none is any.
    act: Option<&'a str>,
    /// `s`, `r`, `art`.
    kind: &'a str,
    sections: RangeInclusive<u32>,
}

impl<'a> Place<'a> {
    /// What `key` says; `None` when it names no sections by number.
    pub(super) fn of(key: &'a str) -> Option<Self> {
        let (act, section) = match key.rsplit_once('.') {
            Some((act, section)) => (Some(act), section),
            None => (None, key),
        };
        let digits = section.find(|c: char| c.is_ascii_digit())?;
        let (kind, numbers) = section.split_at(digits);
        let numbers: Vec<u32> = numbers
            .split(['_', '-'])
            .map_while(|number| number.parse().ok())
            .collect();
        let (first, last) = (*numbers.first()?, *numbers.last()?);
        // A second number that is smaller is a subsection.
        let sections = first..=last.max(first);
        (!kind.is_empty()).then_some(Self { act, kind, sections })
    }

    /// Whether both speak of one section.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let act = self.act.is_none_or(|act| other.act == Some(act));
        let apart = self.sections.end() < other.sections.start() || other.sections.end() < self.sections.start();
        act && self.kind == other.kind && !apart
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    fn meets(short: &str, key: &str) -> bool {
        let places = Place::of(short).zip(Place::of(key));
        places.is_some_and(|(short, key)| short.meets(&key))
    }

    #[test]
    fn a_short_key_speaks_of_the_sections_it_names() {
        for (short, key) in [
            ("s34", "cra2015.s34_36"),
            ("cra2015.s35", "cra2015.s34_36"),
            ("s54-56", "cra2015.s54_55"),
            ("s54-56", "cra2015.s56"),
            ("art6", "ukgdpr.art6"),
            ("r74", "psr2017.r74_77"),
            ("s19", "cra2015.s19_14"),
        ] {
            assert!(meets(short, key), "{short} {key}");
        }
        for (short, key) in [
            ("s37", "cra2015.s34_36"),
            ("dpa2018.s34", "cra2015.s34_36"),
            ("art6", "ukgdpr.art16"),
            ("s22", "pecr2003.r22"),
            ("chargeback", "chargeback"),
            ("", "cra2015.s9"),
            ("s99999999999999", "cra2015.s9"),
        ] {
            assert!(!meets(short, key), "{short} {key}");
        }
    }
}
