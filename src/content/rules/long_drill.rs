//! A drill that is a whole scenario.

use super::{Fault, Rule, Subject};
use crate::analysis::size::turns;
use crate::content::path::Path;
use crate::core::scenario::Kind;

pub(super) const RULE: Rule = Rule {
    code: "long-drill",
    explain: EXPLAIN,
    needs: &["nodes", "kind"],
    check,
};

/// A third more than the longest of those that come with the program.
const MOST: usize = 9;

const EXPLAIN: &str = "\
## What it checks
That a `kind: Drill` has at most nine turns in its file, whichever of them a conversation comes to. A warning.

## Why it matters
A drill is three minutes on one skill, to be done again at once. It is also held to less than a scenario: only to the strands it names. A whole complaint called a drill is long and goes unexamined.

## Example
`kind: Drill` over a story of sixteen turns.

## Instead
`kind: Scenario`; or keep the turns that one skill needs, and begin where it is needed.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let turns = turns(subject.scenario);
    if subject.scenario.kind != Kind::Drill || turns <= MOST {
        return Vec::new();
    }
    let message = format!("a drill of {turns} turns; three minutes have room for {MOST}");
    let fault = Fault::new(Path::top("kind"), message);
    vec![
        fault
            .help("call it `kind: Scenario`, or keep the turns that one skill needs")
            .warning(),
    ]
}
