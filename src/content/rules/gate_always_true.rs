//! A condition that leaves nothing out.

use super::subject::node_id;
use super::{Fault, Rule, Subject, lines};
use crate::content::path::Path;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "gate-always-true",
    explain: EXPLAIN,
    needs: &["nodes", "start"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That the `when` of a choice or of a line fails in some situation in which a conversation can come to its turn, whatever the customer's temperament. Asked only in scenarios small enough to solve. A warning.

## Why it matters
Whoever reads the file believes that something has to happen first. Mostly it was meant to, and a way that was to leave it out sets the flag as well, or is not there any more.

## Example
```ron
(id: \"as-you-said\", when: Flag(\"refused\"), …)
```
in a turn to which every way sets `refused`.

## Instead
Leave `when` out, or ask for something that some way to this turn leaves undone.
";

const HELP: &str = "leave `when` out, or ask for something that some way to here leaves undone";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let Some(reach) = subject.reach else { return Vec::new() };
    let always = |path: Path, what: String| {
        let message = format!("the condition of {what} always holds: it leaves nothing out");
        Fault::new(path.field("when"), message).help(HELP).warning()
    };
    let gated = subject.choices().filter(|met| met.choice.when.is_some());
    let mut faults: Vec<Fault> = gated
        .filter(|met| reach.offers.is_always_offered(met.node_id(), met.choice_id()))
        .map(|met| always(met.path(), format!("choice {}", quoted(&met.choice.id))))
        .collect();
    let Some(spoken) = &reach.spoken else { return faults };
    for (at, (id, node)) in subject.scenario.nodes.iter().enumerate() {
        for (line, variant) in lines(node).0.iter().enumerate() {
            if variant.when.is_some() && spoken.is_always(node_id(at), line) {
                let path = Path::node(at, id).field("says").item(line);
                faults.push(always(path, format!("line {} at {}", line + 1, quoted(id))));
            }
        }
    }
    faults
}
