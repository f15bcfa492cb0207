//! What narrows the law register down: the same in the window, in `redress law` and at a conversation in the terminal.

use std::collections::BTreeSet;

use jiff::Span;
use jiff::civil::Date;

use super::days::date;
use super::filter::plain;
use super::hash::cited;
use super::words::Words;
use crate::core::law::{Change, Provision, Register, Standing};
use crate::core::scenario::{Scenario, Sector};

/// How far back a change is recent, in years.
const RECENT: i64 = 2;

/// What is looked for: nothing set lets every provision through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lookup {
    /// Words that must all stand in the provision: its texts, its key, its dates.
    pub search: String,
    /// Trades, any of which it has to belong to.
    pub trades: BTreeSet<Sector>,
    /// Only what applies on the day.
    pub in_force: bool,
}

impl Lookup {
    /// Whether every provision is let through.
    pub fn is_empty(&self) -> bool {
        self.search.trim().is_empty() && self.trades.is_empty() && !self.in_force
    }

    /// Whether a provision is let through, as it stands on `day`. `words` are those its dates are shown in.
    pub fn lets_through(&self, words: &Words, provision: &Provision, day: Date) -> bool {
        let trade = self.trades.is_empty() || self.trades.iter().any(|trade| provision.applies_in(*trade));
        let applies = matches!(provision.standing(day), Standing::InForce | Standing::CheckFirst);
        trade && (applies || !self.in_force) && self.finds(words, provision)
    }

    /// The provisions that are let through, by key.
    pub fn found<'a>(&self, words: &Words, register: &'a Register, day: Date) -> Vec<&'a Provision> {
        let through = |provision: &&Provision| self.lets_through(words, provision, day);
        register.iter().filter(through).collect()
    }

    fn finds(&self, words: &Words, provision: &Provision) -> bool {
        if self.search.trim().is_empty() {
            return true;
        }
        let text = searched(words, provision);
        plain(&self.search).split_whitespace().all(|word| text.contains(word))
    }
}

/// Everything that can be looked for in a provision.
fn searched(words: &Words, provision: &Provision) -> String {
    let Provision {
        key,
        title,
        source,
        from,
        to,
        rule,
        mistake,
        not_said,
        ..
    } = provision;
    let mut text = [key.as_str(), title, source, rule, mistake, not_said].join("\n");
    for day in [Some(*from), *to].into_iter().flatten() {
        text.extend(["\n", &day.to_string(), " ", &date(words, day)]);
    }
    plain(&text)
}

/// The day from which on a change is recent, seen from `day`.
pub fn recent(day: Date) -> Date {
    day.checked_sub(Span::new().years(RECENT)).unwrap_or(Date::MIN)
}

/// What changed lately and what is coming, seen from `day`, the latest first.
pub fn changes(register: &Register, day: Date) -> Vec<Change<'_>> {
    register.changes_since(recent(day))
}

/// Whether a scenario practises a provision.
pub fn practises(scenario: &Scenario, provision: &Provision) -> bool {
    cited(scenario).contains(provision.key.as_str())
}

#[cfg(test)]
mod tests {
    use jiff::civil;

    use super::*;
    use crate::content::testing::shipped;

    const DAY: Date = civil::date(2026, 11, 21);

    fn found(change: impl Fn(&mut Lookup), day: Date) -> Vec<String> {
        let mut lookup = Lookup::default();
        assert!(lookup.is_empty());
        change(&mut lookup);
        assert!(!lookup.is_empty());
        let (_, register) = shipped();
        let found = lookup.found(&Words::english(), &register, day);
        found.into_iter().map(|provision| provision.key.clone()).collect()
    }

    fn searched_for(text: &str) -> Vec<String> {
        found(|lookup| text.clone_into(&mut lookup.search), DAY)
    }

    #[test]
    fn words_keys_and_dates_find_a_provision() {
        assert!(searched_for("REJECT thirty").contains(&"cra2015.s22".to_owned()));
        assert_eq!(searched_for("cra2015.s22"), ["cra2015.s22"]);
        assert_eq!(searched_for("under 18 tobacco"), ["cypa1933.s7"]);
        assert!(
            searched_for("6 April 2025")
                .iter()
                .all(|key| key.starts_with("dmcca2024") || key == "cput2008")
        );
        assert!(searched_for("2025-04-06").contains(&"dmcca2024.s226".to_owned()));
        assert!(searched_for("“sold as seen”").contains(&"cra2015.s31".to_owned()));
        assert!(searched_for("nothing-like-this").is_empty());
    }

    #[test]
    fn a_trade_has_its_own_law_and_the_law_of_every_trade() {
        let telecoms = found(|lookup| lookup.trades = BTreeSet::from([Sector::Telecoms]), DAY);
        let has = |key: &str| telecoms.iter().any(|found| found == key);
        assert!(has("ofcom.c4") && has("ukgdpr.art15") && has("cra2015.s22"));
        assert!(!has("energy.cchs") && !has("fca.disp16"));
        let both = |lookup: &mut Lookup| lookup.trades = BTreeSet::from([Sector::Telecoms, Sector::Energy]);
        assert!(found(both, DAY).len() > telecoms.len());
    }

    #[test]
    fn a_day_leaves_out_what_has_not_begun_and_what_has_ended() {
        let on = |day| found(|lookup| lookup.in_force = true, day);
        let has = |day, key: &str| on(day).iter().any(|found| found == key);
        assert!(!has(DAY, "tva2026") && has(DAY, "cypa1933.s7"));
        let new_year = civil::date(2027, 1, 1);
        assert!(has(new_year, "tva2026") && !has(new_year, "cypa1933.s7"));
        assert!(has(civil::date(2025, 4, 5), "cput2008") && !has(civil::date(2025, 4, 6), "cput2008"));
        assert!(on(civil::date(1900, 1, 1)).is_empty());
    }

    #[test]
    fn recent_is_two_years_and_all_that_is_coming() {
        let (_, register) = shipped();
        let changes = changes(&register, DAY);
        assert!(changes.iter().all(|change| change.day >= civil::date(2024, 11, 21)));
        assert!(changes.is_sorted_by_key(|change| std::cmp::Reverse(change.day)));
        let is = |key: &str| changes.iter().any(|change| change.provision.key == key);
        assert!(is("tva2026") && is("dmcca2024.subs") && is("ofcom.c4") && is("cput2008"));
        assert!(!is("cra2015.s22") && !is("psr.app"));
        assert_eq!(recent(Date::MIN), Date::MIN);
    }

    #[test]
    fn a_scenario_practises_what_its_choices_cite() {
        let (library, register) = shipped();
        let laptop = library.get("laptop-on-day-27").unwrap().scenario.as_deref().unwrap();
        assert!(practises(laptop, register.get("cra2015.s22").unwrap()));
        assert!(!practises(laptop, register.get("uk261").unwrap()));
    }
}
