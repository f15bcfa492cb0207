//! Two strands of which the best cannot be had together.

use super::full_out_of_reach::path;
use super::habit_wins::only_when;
use super::{Fault, Rule, Subject};
use crate::core::strand::Strand;

pub(super) const RULE: Rule = Rule {
    code: "strands-apart",
    explain: EXPLAIN,
    needs: &["nodes", "start", "full", "strands"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That as much as counts at best on one strand can be earned together with as much as counts at best on any other. Asked only in scenarios small enough to solve, for each temperament of the customer; the message names those it holds for, unless it holds for all. One warning for all pairs: it says which two strands make `full-out-of-reach`, when two are enough for that.

## Why it matters
A learner who does one thing as well as it can be done has then already lost the other, and nothing they say later brings it back. That can be meant for a turn; it cannot be meant for the whole.

## Example
```ron
full: (Acknowledge: 3, Resolve: 2),
```
where the only turn that earns 3 on Acknowledge comes instead of the turn that earns 2 on Resolve.

## Instead
Let the ways meet again, so that whoever was heard first can still be helped, or lower one number in `full`.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let Some(reach) = subject.reach else { return Vec::new() };
    let named = |strand: &Strand| subject.scenario.strands.contains(strand) && reach.strand_best[strand.index()] > 0;
    let tested: Vec<Strand> = Strand::ALL.into_iter().filter(named).collect();
    let mut pairs = Vec::new();
    for (at, one) in tested.iter().enumerate() {
        for other in &tested[at + 1..] {
            let apart = reach.apart(*one, *other);
            if !apart.is_empty() {
                let what = format!("the best on `{one:?}` and the best on `{other:?}`");
                pairs.push((*one, *other, what + " cannot be had together" + &only_when(&apart)));
            }
        }
    }
    // One warning for all pairs: a turn that comes instead of another keeps many apart at once.
    let Some(((one, other, message), more)) = pairs.split_first() else {
        return Vec::new();
    };
    let fault = Fault::new(path(*one), message.clone())
        .help("let the ways to both meet again, or ask for less on one of them")
        .see(path(*other), "the other strand");
    let fault = more
        .iter()
        .fold(fault, |fault, (one, _, message)| fault.see(path(*one), message.clone()));
    vec![fault.warning()]
}
