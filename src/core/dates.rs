//! Dates of a scenario: derived from one another, and said as people say them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Span;
use jiff::civil::Date;
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

/// The date that follows from `from` by `rule`, whose name for `from` is not looked at. `None` outside the calendar.
pub fn derive(from: Date, rule: &Derived, nation: Nation) -> Option<Date> {
    let span = match *rule {
        Derived::RejectBy(_) => return reject_by(from),
        Derived::BusinessDaysAfter(_, count) => return business_days_after(from, count, nation),
        Derived::DaysAfter(_, count) => Span::new().try_days(count),
        Derived::MonthsAfter(_, count) => Span::new().try_months(count),
        Derived::YearsAfter(_, count) => Span::new().try_years(count),
    };
    from.checked_add(span.ok()?).ok()
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
    /// Those not yet begun.
    rules: BTreeMap<&'a str, &'a Derived>,
    known: BTreeMap<String, Date>,
    failed: BTreeSet<&'a str>,
    faults: Vec<DateFault>,
}

impl<'a> Derivation<'a> {
    /// Computes `name` and all that it follows from, in loops: a file may chain as many dates as it likes.
    fn follow(&mut self, name: &'a str) {
        let mut chain = Vec::new();
        let mut wanted = name;
        while let Some(rule) = self.rules.remove(wanted) {
            chain.push((wanted, rule));
            wanted = base(rule);
        }
        let Some(mut day) = self.known.get(wanted).copied() else {
            self.faults
                .extend(missing(wanted, &chain).filter(|_| !self.failed.contains(wanted)));
            self.failed.extend(chain.iter().map(|(name, _)| *name));
            return;
        };
        while let Some((name, rule)) = chain.pop() {
            let Some(next) = derive(day, rule, self.nation) else {
                self.faults.push(DateFault::OutOfRange { name: name.to_owned() });
                self.failed.insert(name);
                self.failed.extend(chain.iter().map(|(name, _)| *name));
                return;
            };
            day = next;
            self.known.insert(name.to_owned(), day);
        }
    }
}

/// Why `wanted`, where `chain` ends, is not known. Nothing when the chain is empty.
fn missing(wanted: &str, chain: &[(&str, &Derived)]) -> Option<DateFault> {
    if let Some(start) = chain.iter().position(|(name, _)| *name == wanted) {
        let names = chain.iter().skip(start).map(|(name, _)| (*name).to_owned()).collect();
        return Some(DateFault::Cycle { names });
    }
    chain.last().map(|(name, _)| DateFault::Unknown {
        name: (*name).to_owned(),
        from: wanted.to_owned(),
    })
}

/// The name that a rule counts from.
fn base(rule: &Derived) -> &str {
    match rule {
        Derived::RejectBy(name)
        | Derived::DaysAfter(name, _)
        | Derived::MonthsAfter(name, _)
        | Derived::YearsAfter(name, _)
        | Derived::BusinessDaysAfter(name, _) => name,
    }
}
