//! A condition on a flag that nobody sets.

use std::collections::HashSet;

use super::{Fault, Rule, Subject};
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "unknown-flag",
    explain: EXPLAIN,
    needs: &["nodes"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That every flag which a condition names is set by some choice. What only follows from it, such as a choice that is never offered, is told once this is mended.

## Why it matters
Such a condition never changes: mostly the flag is misspelt.

## Example
```ron
when: Flag(\"refused-repiar\"),
```

## Instead
```ron
when: Flag(\"refused-repair\"),
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let set: Vec<&str> = subject
        .choices()
        .flat_map(|met| &met.choice.effect.set)
        .map(String::as_str)
        .collect();
    let known: HashSet<&str> = set.iter().copied().collect();
    let mut faults = Vec::new();
    super::each_condition(subject, &mut |condition, path| {
        condition.each_flag(&mut |flag| {
            if !known.contains(flag) {
                let fault = Fault::new(path(), format!("no choice sets the flag {}", quoted(flag)));
                let near = subject.near(flag, set.iter().copied());
                faults.push(
                    fault.help(near.unwrap_or_else(|| "let a choice set it: `effect: (set: [\"…\"])`".to_owned())),
                );
            }
        });
    });
    faults
}
