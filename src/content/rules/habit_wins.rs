//! A scenario that is won without listening.

use super::{Fault, Rule, Subject};
use crate::analysis::policy::Policy;
use crate::content::path::Path;
use crate::core::chance::Temperament;

pub(super) const RULE: Rule = Rule {
    code: "habit-wins",
    explain: EXPLAIN,
    needs: &["nodes", "start"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That nobody comes to the best band that can be had by always picking the first choice in the file, the longest, the shortest, or the one with the most polite words for each hundred words; tried with each temperament of the customer. Asked only in scenarios small enough to solve, and only where picking at random gets there in fewer than 10 of 100 conversations: in a shorter one a habit may win by luck. A warning.

## Why it matters
People who have taken many tests look for the longest answer. If that is enough, the scenario practises taking tests.

## Example
Five turns, in each of which the best answer is the one with the most words.

## Instead
```sh
redress simulate SCENARIO --policy longest
```
shows how far a habit gets. In two or three turns let a trap be the longest, politest or first, and the best answer short.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let Some(reach) = subject.reach else { return Vec::new() };
    let wins = reach.habits_that_win().into_iter();
    wins.map(|(habit, temperaments)| {
        let when = only_when(&temperaments);
        let message = format!("whoever always picks {} reaches the best band{when}", picks(habit));
        let fault = Fault::new(Path::top("nodes").key(), message);
        let help = format!(
            "`redress play FILE --auto {}` shows the way: let a trap be picked so, and the best answer not",
            habit.key()
        );
        fault.help(help).warning()
    })
    .collect()
}

/// For which temperaments a finding holds, at the end of its message; nothing where it holds for all.
pub(super) fn only_when(temperaments: &[Temperament]) -> String {
    if temperaments.len() == Temperament::ALL.len() {
        return String::new();
    }
    let names: Vec<&str> = temperaments.iter().map(|temperament| temperament.key()).collect();
    format!(" when the customer's temperament is {}", names.join(" or "))
}

const fn picks(habit: Policy) -> &'static str {
    match habit {
        Policy::Longest => "the longest choice",
        Policy::Shortest => "the shortest choice",
        Policy::Politest => "the politest choice",
        _ => "the first choice in the file",
    }
}
