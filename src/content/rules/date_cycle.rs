//! Dates that follow from each other.

use std::collections::HashMap;

use super::unknown_date::source;
use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule { code: "date-cycle", explain: EXPLAIN, needs: &["dates", "derived"], check };

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
    let scenario = subject.scenario;
    let stated: std::collections::HashSet<&str> = scenario.dates.iter().map(|(name, _)| name.as_str()).collect();
    let from: HashMap<&str, &str> = scenario.derived.iter().map(|(name, derived)| (name.as_str(), source(derived))).collect();
    // 0: not looked at, 1: on the way being followed, 2: done.
    let mut state: HashMap<&str, u8> = HashMap::new();
    let mut faults = Vec::new();
    for (at, (name, _)) in scenario.derived.iter().enumerate() {
        let mut way = Vec::new();
        let mut here = name.as_str();
        while let Some(next) = from.get(here).filter(|_| !stated.contains(here) && here != "today") {
            match state.get(here) {
                Some(1) => {
                    let fault = Fault::new(Path::top("derived").entry(at, name), format!("{} follows from itself", quoted(here)));
                    faults.push(fault.help("let one of the dates follow from a stated one, or from `today`"));
                    break;
                }
                Some(_) => break,
                None => {
                    state.insert(here, 1);
                    way.push(here);
                    here = next;
                }
            }
        }
        for name in way {
            state.insert(name, 2);
        }
    }
    faults
}
