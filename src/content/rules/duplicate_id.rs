//! Two choices of one turn with one id, or a strand named twice.

use std::collections::HashMap;

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::core::strand::Strand;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "duplicate-id",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That the choices of a turn have different ids, and that `strands` names each strand once.

## Why it matters
A run is kept as the ids that were chosen; with two alike it could not be played again.

## Example
```ron
choices: [(id: \"sorry\", …), (id: \"sorry\", …)]
```

## Instead
```ron
choices: [(id: \"sorry\", …), (id: \"sorry-and-why\", …)]
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (node, id, turn) in subject.turns() {
        let mut first = HashMap::new();
        for (at, choice) in turn.choices.iter().enumerate() {
            let path = |at| Path::node(node, id).field("choices").item(at).field("id");
            if let Some(before) = first.get(choice.id.as_str()) {
                let fault = Fault::new(
                    path(at),
                    format!("two choices of {} are called {}", quoted(id), quoted(&choice.id)),
                );
                faults.push(
                    fault
                        .help("give each an id of its own")
                        .see(path(*before), "the first is here"),
                );
            } else {
                first.insert(choice.id.as_str(), at);
            }
        }
    }
    let mut named = [false; Strand::COUNT];
    for (at, strand) in subject.scenario.strands.iter().enumerate() {
        if !std::mem::replace(&mut named[strand.index()], true) {
            continue;
        }
        let fault = Fault::new(
            Path::top("strands").item(at),
            format!("`strands` names `{strand:?}` twice"),
        );
        faults.push(fault.help("keep one of the two"));
    }
    faults
}
