//! A part of the graph that cannot be left.

use super::{Fault, MOST, Rule, Subject};
use crate::content::path::Path;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "loop-without-exit",
    explain: EXPLAIN,
    needs: &["nodes", "start"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That from every turn that can be reached, choices lead on to an ending.

## Why it matters
A learner who comes there can only go round until heat or the turn limit throws them out.

## Example
`put-on-hold` leads only to `still-holding`, and `still-holding` only back.

## Instead
Give one of the turns a choice that leads out.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    if !subject.graph.reaches_an_ending() {
        return Vec::new();
    }
    let can_end = subject.graph.can_end();
    let component = subject.graph.components(|_| true);
    let mut named = vec![false; component.len()];
    let mut faults = Vec::new();
    for (node, id, turn) in subject.turns() {
        let stuck = subject.graph.reached[node] && !can_end[node] && !turn.choices.is_empty();
        // One finding a loop: its first turn in the file speaks for it.
        if faults.len() > MOST {
            break;
        }
        if !stuck || std::mem::replace(&mut named[component[node]], true) {
            continue;
        }
        let members: Vec<String> = (0..component.len())
            .filter(|at| component[*at] == component[node])
            .take(4)
            .map(|at| quoted(subject.id(at)))
            .collect();
        let message = format!("no choice leads from {} to an ending", members.join(", "));
        faults.push(
            Fault::new(Path::node(node, id).key(), message).help("give one of these turns a choice that leads out"),
        );
    }
    faults
}
