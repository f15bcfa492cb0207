//! A derived date that follows from nothing.

use super::{Fault, MOST, Rule, Subject};
use crate::content::path::Path;
use crate::core::dates::{DateFault, TODAY, resolve};
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "unknown-date",
    explain: EXPLAIN,
    needs: &["dates", "derived"],
    check,
};

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

/// Every name that a text or a derived date may use.
pub(super) fn names<'a>(subject: &Subject<'a>) -> Vec<&'a str> {
    let scenario = subject.scenario;
    let stated = scenario.dates.iter().map(|(name, _)| name.as_str());
    let derived = scenario.derived.iter().map(|(name, _)| name.as_str());
    std::iter::once(TODAY).chain(stated).chain(derived).collect()
}

/// What the core says against this scenario's dates.
pub(super) fn faults(subject: &Subject<'_>) -> Vec<DateFault> {
    let scenario = subject.scenario;
    resolve(scenario.date, scenario.nation, &scenario.dates, &scenario.derived)
        .err()
        .unwrap_or_default()
}

/// The path of the derived date called `name`.
pub(super) fn path(subject: &Subject<'_>, name: &str) -> Path {
    let at = subject.scenario.derived.iter().position(|(derived, _)| derived == name);
    at.map_or_else(|| Path::top("derived"), |at| Path::top("derived").entry(at, name))
}

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let names = names(subject);
    let told = |fault| {
        let DateFault::Unknown { name, from } = fault else {
            return None;
        };
        let message = format!(
            "{} follows from {}, which is not a date of this scenario",
            quoted(&name),
            quoted(&from)
        );
        let near = subject.near(&from, names.iter().copied());
        Some(Fault::new(path(subject, &name), message).help(near.unwrap_or_else(|| "state it in `dates`".to_owned())))
    };
    faults(subject).into_iter().filter_map(told).take(MOST + 1).collect()
}
