//! What changed, and what will: the days on which provisions begin and end.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::{Provision, Register};

/// A day on which a provision begins or ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change<'a> {
    /// The first day it applies, or the last.
    pub day: Date,
    /// Which of the two.
    pub what: Turning,
    /// The provision.
    pub provision: &'a Provision,
}

/// What a provision does on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turning {
    /// It applies for the first time.
    Begins,
    /// It applies for the last time.
    Ends,
}

impl Change<'_> {
    /// Whether its day only stands for one that is not known.
    pub fn is_assumed(&self) -> bool {
        self.what == Turning::Begins && self.provision.assumed
    }
}

impl Provision {
    /// The day it begins, and the day it ends.
    fn changes(&self) -> impl Iterator<Item = Change<'_>> {
        let change = |what, day| Change {
            day,
            what,
            provision: self,
        };
        let ends = self.to.map(|day| change(Turning::Ends, day));
        [Some(change(Turning::Begins, self.from)), ends].into_iter().flatten()
    }
}

impl Register {
    /// What began or ended on `since` or later, however far ahead, the latest first.
    pub fn changes_since(&self, since: Date) -> Vec<Change<'_>> {
        let mut changes: Vec<_> = self
            .iter()
            .flat_map(Provision::changes)
            .filter(|change| change.day >= since)
            .collect();
        changes.sort_by_key(|change| (Reverse(change.day), change.provision.key.as_str()));
        changes
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::core::law::Certainty;
    use crate::core::scenario::Nation;
    use crate::core::text::Text;

    fn provision(key: &str, from: Date, to: Option<Date>) -> Provision {
        Provision {
            key: key.to_owned(),
            title: Text::new(key),
            source: Text::new("An Act"),
            from,
            assumed: key == "guessed",
            to,
            nations: vec![Nation::England],
            sectors: Vec::new(),
            rule: Text::new("Be kind."),
            numbers: Vec::new(),
            mistake: Text::default(),
            not_said: Text::default(),
            certainty: Certainty::Known,
            checked: from,
            review: from,
        }
    }

    #[test]
    fn the_latest_comes_first_what_lies_ahead_included_and_what_is_long_past_not() {
        let register = Register::new(vec![
            provision("old", date(2008, 5, 26), Some(date(2025, 4, 5))),
            provision("new", date(2025, 4, 6), None),
            provision("guessed", date(2031, 1, 1), None),
        ]);
        let changes = register.changes_since(date(2025, 4, 5));
        let told: Vec<_> = changes
            .iter()
            .map(|change| (change.provision.key.as_str(), change.what, change.is_assumed()))
            .collect();
        assert_eq!(
            told,
            [
                ("guessed", Turning::Begins, true),
                ("new", Turning::Begins, false),
                ("old", Turning::Ends, false),
            ]
        );
        assert_eq!(register.changes_since(date(2025, 4, 6)).len(), 2);
    }
}
