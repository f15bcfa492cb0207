//! A flag that is set and never asked for.

use std::collections::HashSet;

use super::{Fault, Rule, Subject};
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "unused-flag",
    explain: EXPLAIN,
    needs: &["nodes"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That every flag which a choice sets is named by some condition. A warning.

## Why it matters
The customer was meant to remember something, and does not.

## Example
```ron
effect: (set: [\"promised-three\"]),
```
and no line or choice with `when: Flag(\"promised-three\")`.

## Instead
Let a later line or choice depend on it, or leave it out.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let mut asked = HashSet::new();
    super::each_condition(subject, &mut |condition, _| {
        condition.each_flag(&mut |flag| {
            asked.insert(flag);
        });
    });
    let set: HashSet<&str> = subject
        .choices()
        .flat_map(|met| &met.choice.effect.set)
        .map(String::as_str)
        .collect();
    let mut names: Vec<&str> = asked.iter().copied().collect();
    names.sort_unstable();
    let (names, unset): (Vec<&str>, Vec<&str>) = names.into_iter().partition(|flag| set.contains(flag));
    let mut seen = HashSet::new();
    let mut faults = Vec::new();
    for met in subject.choices() {
        for (at, flag) in met.choice.effect.set.iter().enumerate() {
            if !asked.contains(flag.as_str()) && seen.insert(flag) {
                // One of the two is misspelt, and `unknown-flag` says so.
                if subject.near(flag, unset.iter().copied()).is_some() {
                    continue;
                }
                let path = met.path().field("effect").field("set").item(at);
                let fault = Fault::new(path, format!("no condition asks for the flag {}", quoted(flag)));
                let near = subject.near(flag, names.iter().copied());
                faults.push(
                    fault
                        .help(near.unwrap_or_else(|| "let a line depend on it, or leave it out".to_owned()))
                        .warning(),
                );
            }
        }
    }
    faults
}
