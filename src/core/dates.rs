//! Dates of a scenario: derived from one another, and said as people say them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Span;
use jiff::civil::{Date, DateTime, Time};
use thiserror::Error;

use super::bank_holidays::business_days_after;
use super::derived::Derived;
use super::scenario::Nation;
use super::table::Table;

#[cfg(test)]
mod tests;

/// The name of the scenario's own date.
pub const TODAY: &str = "today";

/// How long the short-term right to reject lasts: Consumer Rights Act 2015 s.22(3).
const REJECT_DAYS: i32 = 30;
/// How long it lasts at least after a repair that failed: s.22(7)(a).
const REJECT_DAYS_AFTER_REPAIR: i32 = 7;

/// Why a scenario's dates cannot all be computed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DateFault {
    /// A derived date follows from a name that stands for nothing.
    #[error("date `{name}` follows from `{from}`, which does not exist")]
    Unknown {
        /// The derived date.
        name: String,
        /// The name it asks for.
        from: String,
    },
    /// Derived dates follow from one another in a circle.
    #[error("dates follow from one another in a circle: `{}`", .names.join("`, `"))]
    Cycle {
        /// The circle: each follows from the next, the last from the first.
        names: Vec<String>,
    },
    /// A derived date lies outside the calendar.
    #[error("date `{name}` lies outside the calendar")]
    OutOfRange {
        /// The derived date.
        name: String,
    },
    /// Two dates that a derived one follows from stand the wrong way round.
    #[error("date `{name}`: `{later}` lies before `{earlier}`")]
    OutOfOrder {
        /// The derived date.
        name: String,
        /// What has to come first.
        earlier: String,
        /// What has to come on that day or after it.
        later: String,
    },
    /// A repair was asked for when there was no right left that it could have paused.
    #[error("date `{name}`: the right to reject had ended on {ended}, before `{asked}`")]
    TooLate {
        /// The derived date.
        name: String,
        /// When it was asked for.
        asked: String,
        /// The last day of the right.
        ended: Date,
    },
    /// A period of no days or months has no last day.
    #[error("date `{name}` is the last of none")]
    Empty {
        /// The derived date.
        name: String,
    },
    /// A name stands for two dates. Two entries of one table are a duplicate key, which is not told here.
    #[error("date `{name}` is given twice")]
    Taken {
        /// The name.
        name: String,
    },
}

/// Every date of a scenario by name, its own as `"today"`; or every fault. A date that only follows from a faulty one is
/// not told as well. Of two entries with one name the first counts, and a stated date counts before a derived one.
pub fn resolve(
    date: Date,
    nation: Nation,
    dates: &Table<String, Date>,
    derived: &Table<String, Derived>,
) -> Result<BTreeMap<String, Date>, Vec<DateFault>> {
    let mut faults = Vec::new();
    let mut known = BTreeMap::from([(TODAY.to_owned(), date)]);
    if dates.get(TODAY).is_some() {
        faults.push(DateFault::Taken { name: TODAY.to_owned() });
    }
    for (name, stated) in dates {
        known.entry(name.clone()).or_insert(*stated);
    }
    let mut rules = BTreeMap::new();
    for (name, rule) in derived {
        if known.contains_key(name) {
            faults.push(DateFault::Taken { name: name.clone() });
        } else {
            rules.entry(name.as_str()).or_insert(rule);
        }
    }
    let mut derivation = Derivation {
        nation,
        rules,
        known,
        failed: BTreeSet::new(),
        faults,
    };
    for (name, _) in derived {
        derivation.follow(name);
    }
    if derivation.faults.is_empty() {
        Ok(derivation.known)
    } else {
        Err(derivation.faults)
    }
}

/// Why a rule gives no date, before anybody says which date that is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Refused {
    OutOfRange,
    OutOfOrder(String, String),
    TooLate(String, Date),
    Empty,
}

impl Refused {
    fn of(self, name: &str) -> DateFault {
        let name = name.to_owned();
        match self {
            Self::OutOfRange => DateFault::OutOfRange { name },
            Self::OutOfOrder(earlier, later) => DateFault::OutOfOrder { name, earlier, later },
            Self::TooLate(asked, ended) => DateFault::TooLate { name, asked, ended },
            Self::Empty => DateFault::Empty { name },
        }
    }
}

/// The times of day that dates of `derived` fall on, where hours are counted.
pub fn times(derived: &Table<String, Derived>) -> BTreeMap<String, Time> {
    let times = derived.iter().rev();
    times
        .filter_map(|(name, rule)| Some((name.clone(), rule.time()?)))
        .collect()
}

/// The date that follows by `rule` from those of `dates` that it names. A name that is not there is not looked for here.
fn derive(rule: &Derived, dates: &BTreeMap<String, Date>, nation: Nation) -> Result<Date, Refused> {
    let of = |name: &str| dates.get(name).copied().ok_or(Refused::OutOfRange);
    let within = |day: Result<Date, jiff::Error>| day.map_err(|_outside: jiff::Error| Refused::OutOfRange);
    let after = |from: &str, span: Result<Span, jiff::Error>| {
        let from = of(from)?;
        within(span.and_then(|span| from.checked_add(span)))
    };
    let first_counts = |count: u32| count.checked_sub(1).ok_or(Refused::Empty);
    match rule {
        Derived::RejectBy(from) => reject_by(of(from)?).ok_or(Refused::OutOfRange),
        Derived::RejectByAfterRepair {
            delivered,
            asked,
            returned,
        } => after_repair(
            [delivered, asked, returned],
            [of(delivered)?, of(asked)?, of(returned)?],
        ),
        Derived::DaysAfter(from, count) => after(from, Span::new().try_days(*count)),
        Derived::DaysFrom(from, count) => after(from, Span::new().try_days(first_counts(*count)?)),
        Derived::WeeksAfter(from, count) => after(from, Span::new().try_weeks(*count)),
        Derived::MonthsAfter(from, count) => after(from, Span::new().try_months(*count)),
        Derived::MonthsFrom(from, count) => {
            first_counts(*count)?;
            let next = after(from, Span::new().try_months(*count))?;
            // A period of months that has no corresponding date ends with its last month.
            let whole = next.day() < of(from)?.day();
            within(if whole { Ok(next) } else { next.yesterday() })
        }
        Derived::AnswerBy(from, count) => {
            let day = after(from, Span::new().try_months(*count))?;
            business_days_after(day, 0, nation).ok_or(Refused::OutOfRange)
        }
        Derived::YearsAfter(from, count) => after(from, Span::new().try_years(*count)),
        Derived::BusinessDaysAfter(from, count) => {
            business_days_after(of(from)?, *count, nation).ok_or(Refused::OutOfRange)
        }
        Derived::HoursAfter { from, at, hours } => {
            let start = of(from)?.to_datetime(*at);
            let due = Span::new().try_hours(*hours).and_then(|span| start.checked_add(span));
            within(due.map(DateTime::date))
        }
    }
}

/// The last day after a repair; that the three days stand in order, and that there was still a right to pause.
fn after_repair(names: [&str; 3], days: [Date; 3]) -> Result<Date, Refused> {
    for at in 1..names.len() {
        if days[at] < days[at - 1] {
            return Err(Refused::OutOfOrder(names[at - 1].to_owned(), names[at].to_owned()));
        }
    }
    let [delivered, asked, returned] = days;
    let ended = reject_by(delivered).ok_or(Refused::OutOfRange)?;
    if asked > ended {
        return Err(Refused::TooLate(names[1].to_owned(), ended));
    }
    reject_by_after_repair(delivered, asked, returned).ok_or(Refused::OutOfRange)
}

/// The last day of the short-term right to reject goods, when ownership, delivery and any installation were complete on
/// `delivered`: 30 days beginning with the next day (Consumer Rights Act 2015 s.22(3)).
pub fn reject_by(delivered: Date) -> Option<Date> {
    days_after(delivered, REJECT_DAYS)
}

/// That last day after a repair or replacement that did not put it right: the days from the request to the return,
/// both included, do not count, and at least 7 days are left after the return (s.22(6) to (8)).
pub fn reject_by_after_repair(delivered: Date, requested: Date, returned: Date) -> Option<Date> {
    let waiting = requested.until(returned).ok()?.get_days() + 1;
    let extended = days_after(reject_by(delivered)?, waiting)?;
    Some(extended.max(days_after(returned, REJECT_DAYS_AFTER_REPAIR)?))
}

/// A date as people say it: "Tuesday 24 November".
pub fn spoken(date: Date) -> String {
    date.strftime("%A %-d %B").to_string()
}

/// A time on a day as people say it: "09:10 on Monday 23 November".
pub fn spoken_time(date: Date, time: Time) -> String {
    format!("{} on {}", time.strftime("%H:%M"), spoken(date))
}

/// A date as people say it when the year matters: "Tuesday 24 November 2026".
pub fn spoken_with_year(date: Date) -> String {
    date.strftime("%A %-d %B %Y").to_string()
}

fn days_after(from: Date, count: i32) -> Option<Date> {
    from.checked_add(Span::new().try_days(count).ok()?).ok()
}

/// Derived dates on their way to being known.
struct Derivation<'a> {
    nation: Nation,
    rules: BTreeMap<&'a str, &'a Derived>,
    known: BTreeMap<String, Date>,
    failed: BTreeSet<&'a str>,
    faults: Vec<DateFault>,
}

impl<'a> Derivation<'a> {
    /// Computes `name` and all that it follows from, in loops: a file may chain as many dates as it likes.
    fn follow(&mut self, name: &'a str) {
        // From `name` inwards: each waits for the next.
        let mut waiting = vec![name];
        let mut open = BTreeSet::from([name]);
        while let Some(&wanted) = waiting.last() {
            let settled = self.known.contains_key(wanted) || self.failed.contains(wanted);
            let Some(rule) = self.rules.get(wanted).copied().filter(|_| !settled) else {
                waiting.pop();
                open.remove(wanted);
                continue;
            };
            let missing: Vec<&str> = rule.bases().filter(|base| !self.known.contains_key(*base)).collect();
            if missing.is_empty() {
                match derive(rule, &self.known, self.nation) {
                    Ok(day) => {
                        self.known.insert(wanted.to_owned(), day);
                    }
                    Err(refused) => self.fail(wanted, [refused.of(wanted)]),
                }
            } else if missing.iter().any(|base| self.failed.contains(base)) {
                self.fail(wanted, []);
            } else if let Some(base) = missing.iter().find(|base| open.contains(**base)) {
                let start = waiting.iter().position(|name| name == base).unwrap_or(0);
                let names = waiting.iter().skip(start).map(|name| (*name).to_owned()).collect();
                self.fail(wanted, [DateFault::Cycle { names }]);
            } else if let Some(next) = missing.iter().find_map(|base| self.rules.get_key_value(base)) {
                waiting.push(next.0);
                open.insert(next.0);
            } else {
                let unknown = |from: &&str| DateFault::Unknown {
                    name: wanted.to_owned(),
                    from: (*from).to_owned(),
                };
                let told: Vec<_> = missing.iter().map(unknown).collect();
                self.fail(wanted, told);
            }
        }
    }

    fn fail(&mut self, name: &'a str, told: impl IntoIterator<Item = DateFault>) {
        self.faults.extend(told);
        self.failed.insert(name);
    }
}
