//! A right answer that rests on law nobody is sure of.

use super::{Fault, Rule, Subject};
use crate::core::law::Standing;
use crate::core::scenario::LegalPoint;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "uncertain-law",
    explain: EXPLAIN,
    needs: &["date"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That no choice `Applies` a provision whose certainty is `Uncertain`.

## Why it matters
A learner will repeat a right answer at work. What is uncertain may be shown, but never be what is rewarded.

## Example
```ron
law: [Applies(provision: \"cpa2026.assault\", because: \"…\")],
```
where the register marks it `Uncertain`.

## Instead
Reward what rests on checked law; or check the provision and mark it in the register.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    subject
        .points()
        .filter(|claim| matches!(claim.point, LegalPoint::Applies { .. }))
        .filter_map(|claim| {
            let provision = subject.register.get(claim.point.provision())?;
            (provision.standing(subject.scenario.date) == Standing::CheckFirst).then(|| {
                let message = format!("a right answer rests on {}, which is uncertain", quoted(&provision.key));
                Fault::new(claim.path().field("provision"), message).help("reward what rests on checked law")
            })
        })
        .collect()
}
