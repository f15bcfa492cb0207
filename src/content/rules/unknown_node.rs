//! A choice that leads nowhere.

use super::{Fault, Rule, Subject};
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "unknown-node",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That the `goto` of every choice names a node of this file. What only follows from it, such as a node that nothing leads to, is told once this is mended.

## Why it matters
A learner who picks the choice would stand in front of nothing.

## Example
```ron
goto: \"refnud\",
```
where the node is called `refund`.

## Instead
```ron
goto: \"refund\",
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    if !subject.ids_known {
        return Vec::new();
    }
    let names = || subject.scenario.nodes.iter().map(|(id, _)| id.as_str());
    subject
        .choices()
        .filter(|met| {
            subject.graph.find(&met.choice.goto).is_none() && !subject.unread_nodes.contains(&met.choice.goto)
        })
        .map(|met| {
            let (choice, target) = (quoted(&met.choice.id), quoted(&met.choice.goto));
            let fault = Fault::new(
                met.path().field("goto"),
                format!("choice {choice} goes to {target}, which is not a node"),
            );
            fault.help(
                subject
                    .near(&met.choice.goto, names())
                    .unwrap_or_else(|| "write that node, or name another".to_owned()),
            )
        })
        .collect()
}
