//! A scenario whose choices never end.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;

pub(super) const RULE: Rule = Rule {
    code: "no-ending",
    explain: EXPLAIN,
    needs: &["nodes", "start"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That choices lead from `start` to at least one ending. The ending that `walks_out` names counts only when a choice leads to it.

## Why it matters
A conversation that only patience or anger can end has no right way through it.

## Example
Two turns that lead to each other and to nothing else.

## Instead
Let at least one choice go to an `Ending(…)`.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    if subject.graph.start.is_none() || subject.graph.reaches_an_ending() {
        return Vec::new();
    }
    let fault = Fault::new(Path::top("start"), "no ending can be reached from the start");
    vec![fault.help("let a choice go to an `Ending(…)`")]
}
