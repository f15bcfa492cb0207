//! A start or a walk-out that is not what it must be.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::core::scenario::Node;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "wrong-start",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That `start` names a turn and `walks_out` names an ending.

## Why it matters
A conversation begins at the one and must be able to break off at the other, when heat reaches 100 or the turn limit is used up.

## Example
```ron
start: \"hangs-up\",
walks_out: \"why-now\",
```

## Instead
```ron
start: \"why-now\",
walks_out: \"hangs-up\",
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let scenario = subject.scenario;
    let start = one(subject, "start", &scenario.start, "a turn", |node| {
        matches!(node, Node::Turn(_))
    });
    let walks_out = one(subject, "walks_out", &scenario.walks_out, "an ending", |node| {
        matches!(node, Node::Ending(_))
    });
    start.into_iter().chain(walks_out).collect()
}

fn one(subject: &Subject<'_>, field: &'static str, id: &str, kind: &str, fits: fn(&Node) -> bool) -> Option<Fault> {
    match subject.scenario.node(id) {
        Some(node) if fits(node) => None,
        Some(_) => {
            let fault = Fault::new(
                Path::top(field),
                format!("`{field}` names {}, which is not {kind}", quoted(id)),
            );
            Some(fault.help(format!("name {kind}")))
        }
        None if !subject.ids_known || subject.unread_nodes.iter().any(|unread| unread == id) => None,
        None => {
            let names = subject
                .scenario
                .nodes
                .iter()
                .filter(|(_, node)| fits(node))
                .map(|(name, _)| name.as_str());
            let fault = Fault::new(
                Path::top(field),
                format!("`{field}` names {}, which is not a node", quoted(id)),
            );
            Some(
                fault.help(
                    subject
                        .near(id, names)
                        .unwrap_or_else(|| format!("name {kind} of this file")),
                ),
            )
        }
    }
}
