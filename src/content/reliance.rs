//! How far a provision can be relied on, in words: wherever law is shown, it says this of itself.

use jiff::civil::Date;

use super::days::date;
use super::names;
use super::words::{Words, word_id};
use crate::core::law::{Provision, Standing};

/// What a provision says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reliance {
    /// Whether it applies on the day that counts, and since when.
    pub stands: String,
    /// How sure we are of it.
    pub sure: String,
    /// When that was checked, or that the check is overdue.
    pub checked: String,
    /// Whether it is not to be relied on as it stands here.
    pub warns: bool,
}

impl Reliance {
    /// Of `provision`, for what happened on the day `on`, read on the day `today`.
    pub fn of(words: &Words, provision: &Provision, on: Date, today: Date) -> Self {
        let late = provision.is_past_review(today);
        let certainty = words.get(names::certainty(provision.certainty)).into();
        let checked = if late {
            words.with("past-its-check-of", &[("review", date(words, provision.review).into())])
        } else {
            words.with("checked-on", &[("checked", date(words, provision.checked).into())])
        };
        Self {
            stands: stands(words, provision, on),
            sure: words.with("how-sure-is", &[("certainty", certainty)]),
            checked,
            warns: late || provision.standing(on) != Standing::InForce,
        }
    }

    /// All of it in a line.
    pub fn line(&self) -> String {
        [self.stands.as_str(), &self.sure, &self.checked].join(" ")
    }
}

fn stands(words: &Words, provision: &Provision, on: Date) -> String {
    let Provision { from, to, assumed, .. } = provision;
    let values = [
        ("on", date(words, on).into()),
        ("from", date(words, *from).into()),
        ("to", date(words, to.unwrap_or(*from)).into()),
    ];
    let id = match (provision.standing(on), assumed, to) {
        (Standing::InForce, true, _) => word_id("stands-day-unknown"),
        (Standing::InForce, false, Some(_)) => word_id("stands-until"),
        (Standing::InForce, false, None) => word_id("stands-since"),
        (Standing::NotYet, true, _) => word_id("stands-not-yet-day-unknown"),
        (Standing::NotYet, false, _) => word_id("stands-not-yet"),
        (Standing::Ended, ..) => word_id("stands-ended"),
        (Standing::CheckFirst, true, _) => word_id("stands-check-first-day-unknown"),
        (Standing::CheckFirst, false, _) => word_id("stands-check-first"),
    };
    words.with(id, &values)
}

#[cfg(test)]
mod tests {
    use jiff::civil;

    use super::*;
    use crate::content::testing::shipped;

    const DAY: Date = civil::date(2026, 11, 21);

    fn told(key: &str, on: Date, today: Date) -> Reliance {
        let (_, register) = shipped();
        Reliance::of(&Words::english(), register.get(key).unwrap(), on, today)
    }

    #[test]
    fn what_applies_and_was_read_says_so_without_a_warning() {
        let told = told("cra2015.s22", DAY, DAY);
        assert_eq!(
            told.line(),
            "In force since 1 October 2015. How sure: the text was read. Checked 21 November 2026."
        );
        assert!(!told.warns);
    }

    #[test]
    fn what_does_not_apply_or_is_not_sure_warns() {
        for (key, on, said) in [
            (
                "tva2026",
                DAY,
                "Not yet in force on 21 November 2026: it begins on 1 January 2027.",
            ),
            (
                "dmcca2024.subs",
                DAY,
                "Not yet in force on 21 November 2026; the first day is not known.",
            ),
            (
                "cput2008",
                DAY,
                "No longer in force on 21 November 2026: it ended on 5 April 2025.",
            ),
            (
                "cpa2026.retail",
                DAY,
                "May be in force; the first day is not known. Check first.",
            ),
        ] {
            let told = told(key, on, DAY);
            assert!(told.warns, "{key}");
            assert!(told.line().starts_with(said), "{}", told.line());
        }
        assert!(told("cpa2026.retail", DAY, DAY).sure.contains("uncertain"));
    }

    #[test]
    fn law_with_a_last_day_names_it_before_it_comes() {
        let told = told("cypa1933.s7", DAY, DAY);
        assert_eq!(told.stands, "In force from 1 October 2007 to 31 December 2026.");
        assert!(!told.warns);
    }

    #[test]
    fn an_overdue_check_is_a_warning_in_place_of_the_day_it_was_checked() {
        let told = told("cra2015.s22", DAY, civil::date(2030, 1, 1));
        assert!(told.warns);
        assert!(told.checked.contains("due on 21 May 2027"), "{}", told.checked);
    }
}
