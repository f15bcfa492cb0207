//! A derived date that follows from nothing.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::content::suggest::did_you_mean;
use crate::core::derived::Derived;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule { code: "unknown-date", explain: EXPLAIN, needs: &["dates", "derived"], check };

const EXPLAIN: &str = "\
## What it checks
That every derived date follows from a date in `dates` or `derived`, or from `today`, the scenario's own.

## Why it matters
It could not be computed, and `{last-day}` would stand in a sentence as it is.

## Example
```ron
dates: { \"delivered\": \"2026-10-25\" },
derived: { \"last-day\": RejectBy(\"delivery\") },
```

## Instead
```ron
derived: { \"last-day\": RejectBy(\"delivered\") },
```
";

/// The name of the date that another follows from.
pub(super) fn source(derived: &Derived) -> &str {
    match derived {
        Derived::RejectBy(from)
        | Derived::DaysAfter(from, _)
        | Derived::MonthsAfter(from, _)
        | Derived::YearsAfter(from, _)
        | Derived::BusinessDaysAfter(from, _) => from,
    }
}

/// Every name that a text or a derived date may use.
pub(super) fn names<'a>(subject: &Subject<'a>) -> Vec<&'a str> {
    let scenario = subject.scenario;
    let stated = scenario.dates.iter().map(|(name, _)| name.as_str());
    let derived = scenario.derived.iter().map(|(name, _)| name.as_str());
    std::iter::once("today").chain(stated).chain(derived).collect()
}

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let names = names(subject);
    let known: std::collections::HashSet<&str> = names.iter().copied().collect();
    let derived = subject.scenario.derived.iter().enumerate();
    derived
        .filter(|(_, (_, derived))| !known.contains(source(derived)))
        .map(|(at, (name, derived))| {
            let from = source(derived);
            let message = format!("{} follows from {}, which is not a date of this scenario", quoted(name), quoted(from));
            let fault = Fault::new(Path::top("derived").entry(at, name), message);
            fault.help(did_you_mean(from, names.iter().copied()).unwrap_or_else(|| "state it in `dates`".to_owned()))
        })
        .collect()
}
