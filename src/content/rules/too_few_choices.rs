//! A turn that leaves nothing to choose.

use super::offers::possible;
use super::subject::node_id;
use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "too-few-choices",
    explain: EXPLAIN,
    needs: &["nodes", "start"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That every turn offers at least two choices: in the file, and, in scenarios small enough to solve, in every state that a conversation can be in there.

## Why it matters
With one choice there is nothing to decide and nothing to learn; with none the conversation is stuck.

## Example
A turn with three choices, two of which ask for `Flag(\"apologised\")`.

## Instead
Leave at least two choices without a condition.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let possible = possible(subject);
    subject
        .turns()
        .filter_map(|(node, id, turn)| {
            let most = possible[node]
                .as_ref()
                .map_or(turn.choices.len(), |choices| choices.iter().filter(|can| **can).count());
            let fewest = subject.reach.and_then(|reach| reach.offers.fewest(node_id(node)));
            let message = match fewest {
                _ if turn.choices.len() < 2 => format!("turn {} has {}", quoted(id), counted(turn.choices.len())),
                // A condition that cannot hold has a finding of its own; this one is for what it leaves.
                _ if most < 2 => format!("turn {} never offers more than {}", quoted(id), counted(most)),
                Some(fewest) if fewest < 2 => {
                    format!(
                        "turn {} offers {} in a state that can be reached",
                        quoted(id),
                        counted(fewest)
                    )
                }
                _ => return None,
            };
            Some(
                Fault::new(Path::node(node, id).key(), message)
                    .help("offer at least two choices whatever has been said"),
            )
        })
        .collect()
}

fn counted(n: usize) -> &'static str {
    match n {
        0 => "no choice",
        1 => "one choice",
        _ => "more choices",
    }
}
