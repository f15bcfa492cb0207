//! A legal point that says nothing.

use super::{Fault, Rule, Subject};
use crate::core::scenario::LegalPoint;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "law-without-reason",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That every legal point says why (`because`) or what was claimed (`says`).

## Why it matters
\"Consumer Rights Act, +2\" teaches nothing. \"Thirty days from the day after delivery: to 24 November\" can be used tomorrow.

## Example
```ron
law: [Applies(provision: \"cra2015.s22\", because: \"\")],
```

## Instead
```ron
law: [Applies(provision: \"cra2015.s22\", because: \"thirty days from the day after delivery\")],
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    subject
        .points()
        .filter(|claim| claim.point.reason().is_empty())
        .map(|claim| {
            let point = claim.point;
            let (field, help) = match point {
                LegalPoint::Applies { .. } | LegalPoint::Misses { .. } => ("because", "say why it applies here"),
                LegalPoint::OverClaims { .. } | LegalPoint::Breaches { .. } => ("says", "say what was claimed"),
            };
            Fault::new(
                claim.path().field(field),
                format!("the legal point on {} gives no reason", quoted(point.provision())),
            )
            .help(help)
        })
        .collect()
}
