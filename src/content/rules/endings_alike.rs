//! Two endings that are one.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::core::scenario::{Ending, Node};
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "endings-alike",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That no two endings have the same outcome, headline and goal.

## Why it matters
What a learner did must show in what becomes of the person. Endings that differ only in their score teach that only the score differs.

## Example
Two endings, both `Kept`, both headed \"Nadia gets her money back.\", both with the goal \"Name a day.\"

## Instead
Say what is different for the customer, or let both ways lead to one ending.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let mut seen = std::collections::HashMap::new();
    let mut faults = Vec::new();
    for (at, (id, node)) in subject.scenario.nodes.iter().enumerate() {
        let Node::Ending(Ending {
            outcome,
            headline,
            goal,
            ..
        }) = node
        else {
            continue;
        };
        match seen.entry((outcome, headline, goal)) {
            std::collections::hash_map::Entry::Vacant(place) => {
                place.insert((at, id));
            }
            // Two nodes of one name are a duplicate key already.
            std::collections::hash_map::Entry::Occupied(first) if first.get().1 == id => {}
            std::collections::hash_map::Entry::Occupied(first) => {
                let (first_at, first_id) = *first.get();
                let message = format!(
                    "endings {} and {} are alike in outcome, headline and goal",
                    quoted(first_id),
                    quoted(id)
                );
                let fault = Fault::new(Path::node(at, id).key(), message);
                let fault = fault.help("say what is different for the customer, or use one ending for both");
                faults.push(fault.see(Path::node(first_at, first_id).key(), "the first is here"));
            }
        }
    }
    faults
}
