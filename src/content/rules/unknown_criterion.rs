//! A criterion of the diploma that is not on the list.

use super::{Fault, Rule, Subject};
use crate::content::criteria;
use crate::content::path::Path;
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
    let listed = || known.iter().map(|criterion| criterion.code.as_str());
    let criteria = subject.scenario.criteria.iter().enumerate();
    criteria
        .filter(|(_, code)| known.iter().all(|criterion| criterion.code != **code))
        .map(|(at, code)| {
            let fault = Fault::new(
                Path::top("criteria").item(at),
                format!("{} is not a criterion on the list", quoted(code)),
            );
            let near = subject.near(code, listed());
            fault.help(near.unwrap_or_else(|| "write a unit and a criterion, such as `J/506/2910 2.6`".to_owned()))
        })
        .collect()
}
