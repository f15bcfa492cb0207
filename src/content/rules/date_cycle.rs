//! Dates that follow from each other.

use super::unknown_date::{faults, path};
use super::{Fault, MOST, Rule, Subject};
use crate::core::dates::DateFault;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "date-cycle",
    explain: EXPLAIN,
    needs: &["dates", "derived"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That no derived date follows, over others, from itself.

## Why it matters
It could never be computed.

## Example
```ron
derived: { \"a\": DaysAfter(\"b\", 1), \"b\": DaysAfter(\"a\", 1) },
```

## Instead
Let one of them follow from a stated date or from `today`.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let told = |fault| {
        let DateFault::Cycle { names } = fault else { return None };
        let first = names.first()?;
        let way: Vec<String> = names.iter().skip(1).take(4).map(|name| quoted(name)).collect();
        let message = match way.as_slice() {
            [] => format!("{} follows from itself", quoted(first)),
            way => format!("{} follows from itself, over {}", quoted(first), way.join(", ")),
        };
        Some(
            Fault::new(path(subject, first), message)
                .help("let one of the dates follow from a stated one, or from `today`"),
        )
    };
    faults(subject).into_iter().filter_map(told).take(MOST + 1).collect()
}
