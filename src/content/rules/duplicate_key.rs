//! A name that stands for two things.

use std::collections::HashMap;

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::core::dates::TODAY;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "duplicate-key",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That no two nodes have one id, no two dates one name (stated and derived together, and `today` is taken), and no choice marks a strand twice.

## Why it matters
One of the two would be lost, and which one nobody could see.

## Example
```ron
nodes: {
    \"greet\": Turn(…),
    \"greet\": Turn(…),
}
```

## Instead
Give each a name of its own.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let scenario = subject.scenario;
    let mut faults = Vec::new();
    let nodes = scenario.nodes.iter().map(|(id, _)| id.as_str());
    let node = |at, id: &str| Path::node(at, id).key();
    repeated("node", nodes, &node, &mut faults);

    let stated = scenario.dates.len();
    let names = scenario.dates.iter().map(|(name, _)| name.as_str());
    let derived = scenario.derived.iter().map(|(name, _)| name.as_str());
    let date = |at: usize, name: &str| match at.checked_sub(1) {
        None => Path::top("date").key(),
        Some(at) if at < stated => Path::top("dates").entry(at, name).key(),
        Some(at) => Path::top("derived").entry(at - stated, name).key(),
    };
    let today = std::iter::once(TODAY);
    repeated("date", today.chain(names).chain(derived), &date, &mut faults);

    for met in subject.choices().filter(|met| met.choice.marks.len() > 1) {
        let marks = met.choice.marks.iter().map(|(strand, _)| strand.name());
        let mark = |at, name: &str| met.path().field("marks").entry(at, name).key();
        repeated("mark", marks, &mark, &mut faults);
    }
    faults
}

/// Tells of each name that was there before; `path` is where the name at a place stands.
fn repeated<'a>(
    kind: &str,
    names: impl Iterator<Item = &'a str>,
    path: &dyn Fn(usize, &str) -> Path,
    faults: &mut Vec<Fault>,
) {
    let mut first = HashMap::new();
    for (at, name) in names.enumerate() {
        let before = *first.entry(name).or_insert(at);
        if before == at {
            continue;
        }
        let fault = Fault::new(path(at, name), format!("{kind} {} is there twice", quoted(name)));
        faults.push(
            fault
                .help("give each a name of its own")
                .see(path(before, name), "the first is here"),
        );
    }
}
