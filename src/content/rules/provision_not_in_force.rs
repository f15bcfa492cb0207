//! A legal point on law that does not apply on the scenario's day, or in its nation.

use super::{Fault, Rule, Subject};
use crate::core::law::Standing;
use crate::core::scenario::LegalPoint;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "provision-not-in-force",
    explain: EXPLAIN,
    needs: &["date", "nation"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That a provision which a choice `Applies`, `Misses` or `Breaches` is in force on the scenario's `date` and in its `nation`. `OverClaims` may name any: claiming a right too early is over-claiming.

## Why it matters
Law is dated and local. A right that starts next year is not a right today.

## Example
A scenario of 2026-11-21 in which a choice applies subscription law that starts in 2027.

## Instead
Cite the provision that was in force that day; `redress law --on 2026-11-21` lists them.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let (date, nation) = (subject.scenario.date, subject.scenario.nation);
    subject
        .points()
        .filter(|claim| !matches!(claim.point, LegalPoint::OverClaims { .. }))
        .filter_map(|claim| {
            let provision = subject.register.get(claim.point.provision())?;
            let key = || quoted(&provision.key);
            let message = match provision.standing(date) {
                Standing::NotYet => format!(
                    "{} starts on {}, after the scenario's date {date}",
                    key(),
                    provision.from
                ),
                Standing::Ended => format!("{} has ended by the scenario's date {date}", key()),
                Standing::InForce | Standing::CheckFirst if !provision.nations.contains(&nation) => {
                    format!("{} does not apply in {nation:?}", key())
                }
                Standing::InForce | Standing::CheckFirst => return None,
            };
            let help = format!("`redress law --on {date}` lists what was in force");
            Some(Fault::new(claim.path().field("provision"), message).help(help))
        })
        .collect()
}
