//! A choice that nobody can be offered.

use super::{Fault, Met, Rule, Subject};
use crate::analysis::reach::Reach;
use crate::content::why_not::why_not_all;
use crate::core::story::{ChoiceId, NodeId};
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "choice-never-offered",
    explain: EXPLAIN,
    needs: &["nodes", "start"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That the `when` of every choice can hold: first by what can have been said on some way to its turn, then, in scenarios small enough to solve, in a state that a conversation can really be in.

## Why it matters
Work that no learner sees, and often a flag that is set on another branch.

## Example
```ron
(id: \"as-you-said\", when: All([Flag(\"refused\"), Not(Flag(\"refused\"))]), …)
```

## Instead
Ask for something that a way to this turn can bring about, or leave the condition out.
";

const HELP: &str = "ask for what a way to this turn can bring about, or drop the condition";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let possible = subject.possible();
    let by_state = |node: NodeId, choice: ChoiceId| {
        subject
            .reach
            .is_none_or(|reach| !reach.offers.is_reached(node) || reach.offers.is_offered(node, choice))
    };
    subject
        .choices()
        .filter_map(|met| {
            let can = possible[met.node]
                .as_ref()
                .is_none_or(|choices| choices.get(met.at).copied().unwrap_or(true));
            let message = match (can, by_state(met.node_id(), met.choice_id())) {
                (true, true) => return None,
                (false, _) => format!(
                    "choice {} can never be offered: its condition cannot hold here",
                    quoted(&met.choice.id)
                ),
                (true, false) => format!(
                    "choice {} is offered in no state that can be reached",
                    quoted(&met.choice.id)
                ),
            };
            let help = match subject.reach.and_then(|reach| nearest(reach, &met)) {
                Some(fails) => format!("where it comes nearest, {fails}: {HELP}"),
                None => HELP.to_owned(),
            };
            Some(Fault::new(met.path().field("when"), message).help(help))
        })
        .collect()
}

/// What is the case in the situation in which fewest parts of a choice's condition fail.
fn nearest(reach: &Reach, met: &Met<'_>) -> Option<String> {
    let failing = reach.offers.failing(met.node_id(), met.choice_id());
    (!failing.is_empty()).then(|| why_not_all(failing))
}
