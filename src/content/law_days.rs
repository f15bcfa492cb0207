//! The days of a provision as a scenario's own dates count them: "day 27 of 30".

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};

use super::lookup::practises;
use crate::core::bank_holidays::is_business_day;
use crate::core::dates::resolve;
use crate::core::derived::Derived;
use crate::core::law::{Number, Provision, Unit};
use crate::core::scenario::Scenario;

/// The provision whose short-term right `RejectBy` counts.
const REJECT: &str = "cra2015.s22";
/// Days in a row that are told one by one.
const MOST: usize = 4_000;

/// A period that a provision gives and a scenario counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The day it is counted from.
    pub from: Date,
    /// The last day.
    pub last: Date,
    /// The time on that day, where hours are counted.
    pub time: Option<Time>,
    /// The day of the scenario.
    pub today: Date,
    /// Each day from the first to the last.
    pub days: Vec<Day>,
}

/// A day of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Which.
    pub date: Date,
    /// The how-manieth it is; `None` when it does not count.
    pub number: Option<u32>,
}

impl Count {
    /// How `scenario` counts a period of `provision`; `None` when none of its dates is such a period.
    pub fn of(provision: &Provision, scenario: &Scenario) -> Option<Self> {
        let dates = resolve(scenario.date, scenario.nation, &scenario.dates, &scenario.derived).ok()?;
        let found = scenario
            .derived
            .iter()
            .find(|(_, rule)| gives(provision, scenario, rule));
        let (name, rule) = found?;
        let counts = Counting::of(rule, &dates)?;
        let last = *dates.get(name)?;
        Some(Self {
            from: counts.from,
            last,
            time: rule.time(),
            today: scenario.date,
            days: counts.days(last, scenario),
        })
    }

    /// How many days count.
    pub fn total(&self) -> u32 {
        self.days.iter().filter_map(|day| day.number).max().unwrap_or(0)
    }

    /// The how-manieth day today is; `None` outside the period and on a day that does not count.
    pub fn today_is(&self) -> Option<u32> {
        let today = self.days.iter().find(|day| day.date == self.today)?;
        today.number
    }

    /// Whether the day it is counted from is the first of it.
    pub fn begins_with_its_day(&self) -> bool {
        self.days.first().is_some_and(|day| day.date == self.from)
    }
}

/// Whether a rule of a scenario counts a period of a provision.
fn gives(provision: &Provision, scenario: &Scenario, rule: &Derived) -> bool {
    match rule {
        Derived::RejectBy(_) | Derived::RejectByAfterRepair { .. } => provision.key == REJECT,
        _ => practises(scenario, provision) && provision.numbers.iter().any(|number| is_as_long(rule, number)),
    }
}

fn is_as_long(rule: &Derived, number: &Number) -> bool {
    let Number { value, unit, first, .. } = *number;
    match (rule, unit) {
        (Derived::DaysAfter(_, count), Unit::Days) => i64::from(*count) + i64::from(first) == value,
        (Derived::DaysAfter(_, count), Unit::Weeks) => i64::from(*count) == 7 * value,
        (Derived::WeeksAfter(_, count), Unit::Weeks) | (Derived::YearsAfter(_, count), Unit::Years) => {
            i64::from(*count) == value
        }
        (Derived::MonthsAfter(_, count), Unit::Months) => !first && i64::from(*count) == value,
        (Derived::DaysFrom(_, count), Unit::Days) | (Derived::MonthsFrom(_, count), Unit::Months) => {
            first && i64::from(*count) == value
        }
        (Derived::AnswerBy(_, count), Unit::Months)
        | (Derived::BusinessDaysAfter(_, count), Unit::BusinessDays)
        | (Derived::HoursAfter { hours: count, .. }, Unit::Hours) => i64::from(*count) == value,
        _ => false,
    }
}

/// How days are counted towards a last one.
struct Counting {
    from: Date,
    /// The first day counts.
    first: bool,
    /// Days that do not: from one to the other.
    paused: Option<(Date, Date)>,
    /// Only business days count.
    business: bool,
}

impl Counting {
    fn of(rule: &Derived, dates: &BTreeMap<String, Date>) -> Option<Self> {
        let day = |name: &str| dates.get(name).copied();
        let paused = match rule {
            Derived::RejectByAfterRepair { asked, returned, .. } => Some((day(asked)?, day(returned)?)),
            _ => None,
        };
        Some(Self {
            from: day(rule.bases().next()?)?,
            first: matches!(rule, Derived::DaysFrom(..) | Derived::MonthsFrom(..)),
            paused,
            business: matches!(rule, Derived::BusinessDaysAfter(..)),
        })
    }

    fn days(&self, last: Date, scenario: &Scenario) -> Vec<Day> {
        let counts = |date: Date| {
            let paused = self.paused.is_some_and(|(from, to)| (from..=to).contains(&date));
            !paused && (!self.business || is_business_day(date, scenario.nation))
        };
        let start = if self.first {
            Some(self.from)
        } else {
            self.from.tomorrow().ok()
        };
        let dates = std::iter::successors(start, |date| date.tomorrow().ok());
        let mut number = 0;
        dates
            .take_while(|date| *date <= last)
            .take(MOST)
            .map(|date| {
                let counted = counts(date);
                number += u32::from(counted);
                Day {
                    date,
                    number: counted.then_some(number),
                }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::content::testing::shipped;
    use crate::core::table::Table;

    fn laptop() -> Scenario {
        let (library, _) = shipped();
        library
            .get("laptop-on-day-27")
            .unwrap()
            .scenario
            .as_deref()
            .unwrap()
            .clone()
    }

    fn count(scenario: &Scenario, key: &str) -> Option<Count> {
        let (_, register) = shipped();
        Count::of(register.get(key).unwrap(), scenario)
    }

    fn with(derived: Derived) -> Scenario {
        let mut scenario = laptop();
        scenario.dates = Table(vec![
            ("delivered".to_owned(), date(2026, 10, 12)),
            ("asked".to_owned(), date(2026, 10, 31)),
            ("returned".to_owned(), date(2026, 11, 16)),
            ("friday".to_owned(), date(2026, 11, 20)),
        ]);
        scenario.derived = Table(vec![("last".to_owned(), derived)]);
        scenario
    }

    #[test]
    fn the_laptop_is_on_day_27_of_30() {
        let count = count(&laptop(), "cra2015.s22").unwrap();
        assert_eq!((count.today_is(), count.total()), (Some(27), 30));
        assert_eq!((count.from, count.last), (date(2026, 10, 25), date(2026, 11, 24)));
        assert_eq!(count.days[0].date, date(2026, 10, 26));
        assert!(!count.begins_with_its_day());
    }

    #[test]
    fn the_refund_of_the_laptop_begins_with_today() {
        let count = count(&laptop(), "cra2015.s20").unwrap();
        assert_eq!((count.today_is(), count.total()), (None, 13));
        let refund = with(Derived::DaysFrom("today".to_owned(), 14));
        let count = self::count(&refund, "cra2015.s20").unwrap();
        assert_eq!(
            (count.today_is(), count.total(), count.last),
            (Some(1), 14, date(2026, 12, 4))
        );
        assert!(count.begins_with_its_day());
    }

    #[test]
    fn days_of_a_repair_do_not_count() {
        let desk = with(Derived::RejectByAfterRepair {
            delivered: "delivered".to_owned(),
            asked: "asked".to_owned(),
            returned: "returned".to_owned(),
        });
        let count = count(&desk, "cra2015.s22").unwrap();
        assert_eq!(
            (count.today_is(), count.total(), count.last),
            (Some(23), 30, date(2026, 11, 28))
        );
        assert_eq!(count.days.iter().filter(|day| day.number.is_none()).count(), 17);
    }

    #[test]
    fn a_weekend_is_no_part_of_business_days() {
        let mut bank = with(Derived::BusinessDaysAfter("friday".to_owned(), 3));
        bank.nodes = laptop().nodes;
        let (_, register) = shipped();
        let disp = register.get("fca.disp15").unwrap();
        // It does not cite that provision, so it does not count its days.
        assert_eq!(Count::of(disp, &bank), None);
        let days = Counting {
            from: date(2026, 11, 20),
            first: false,
            paused: None,
            business: true,
        }
        .days(date(2026, 11, 25), &bank);
        let numbers: Vec<_> = days.iter().map(|day| day.number).collect();
        assert_eq!(numbers, [None, None, Some(1), Some(2), Some(3)]);
    }

    #[test]
    fn a_provision_without_a_period_of_the_scenario_has_no_days() {
        assert_eq!(count(&laptop(), "cra2015.s9"), None);
        assert_eq!(count(&laptop(), "ccr2013.r30"), None);
    }
}
