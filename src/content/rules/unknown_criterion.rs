//! A criterion of the diploma that is not on the list.

use super::{Fault, Rule, Subject};
use crate::content::criteria::{self, Criterion};
use crate::content::path::Path;
use crate::content::suggest::{either, listed};
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "unknown-criterion",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That every entry of `criteria` is a unit and criterion of the list in `assets/criteria.ron`.

## Why it matters
An assessor looks for evidence by criterion; a wrong code is evidence for nothing.

## Example
```ron
criteria: [\"J/506/2910 9.9\"],
```

## Instead
```ron
criteria: [\"J/506/2910 2.6\"],
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let known = criteria::all();
    let criteria = subject.scenario.criteria.iter().enumerate();
    criteria
        .filter(|(_, code)| known.iter().all(|criterion| criterion.code != **code))
        .map(|(at, code)| {
            let fault = Fault::new(
                Path::top("criteria").item(at),
                format!("{} is not a criterion on the list", quoted(code)),
            );
            fault.help(instead(code, known))
        })
        .collect()
}

/// What there is of the unit that `code` names; else every code with its number; else how a code is written.
fn instead(code: &str, known: &[Criterion]) -> String {
    let of = |holds: &dyn Fn(&Criterion) -> bool| -> Vec<&str> {
        let held = known.iter().filter(|criterion| holds(criterion));
        held.map(|criterion| criterion.code.as_str()).collect()
    };
    let (unit, number) = code.trim().rsplit_once(' ').unwrap_or(("", code.trim()));
    let numbered = of(&|criterion| criterion.number() == number);
    let in_unit: Vec<&str> = known
        .iter()
        .filter(|one| one.unit() == unit)
        .map(Criterion::number)
        .collect();
    if !in_unit.is_empty() {
        format!("`{unit}` has {}", listed(&in_unit))
    } else if !numbered.is_empty() {
        format!("did you mean {}?", either(&numbered))
    } else {
        "write a unit and a criterion, such as `J/506/2910 2.6`; `redress list --criteria` names them".to_owned()
    }
}
