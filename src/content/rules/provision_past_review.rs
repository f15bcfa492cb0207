//! Law that should have been checked again.

use std::collections::HashSet;

use super::{Fault, Rule, Subject};
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "provision-past-review",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That no provision which the scenario cites is past its review date on the day of the check (`check --on DATE`, today when not given). A warning.

## Why it matters
Law changes. A date that has passed says that nobody has looked since.

## Example
A provision with `review: \"2026-06-01\"`, checked on 2026-11-21.

## Instead
Read the source again, then set `checked` and `review` in the register.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let Some(today) = subject.today else { return Vec::new() };
    let mut seen = HashSet::new();
    subject
        .points()
        .filter(|claim| seen.insert(claim.point.provision()))
        .filter_map(|claim| {
            let provision = subject.register.get(claim.point.provision())?;
            provision.is_past_review(today).then(|| {
                let message = format!(
                    "{} was due to be checked again on {}",
                    quoted(&provision.key),
                    provision.review
                );
                Fault::new(claim.path().field("provision"), message)
                    .help("read the source again and set its dates")
                    .warning()
            })
        })
        .collect()
}
