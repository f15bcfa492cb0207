//! A name that stands for two things.

use std::collections::HashMap;

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
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
    let nodes = scenario
        .nodes
        .iter()
        .enumerate()
        .map(|(at, (id, _))| (Path::node(at, id).key(), id.clone()));
    repeated("node", nodes, &mut faults);

    let dates = scenario
        .dates
        .iter()
        .enumerate()
        .map(|(at, (name, _))| (Path::top("dates").entry(at, name).key(), name.clone()));
    let derived = scenario
        .derived
        .iter()
        .enumerate()
        .map(|(at, (name, _))| (Path::top("derived").entry(at, name).key(), name.clone()));
    let today = std::iter::once((Path::top("date").key(), "today".to_owned()));
    repeated("date", today.chain(dates).chain(derived), &mut faults);

    for met in subject.choices().filter(|met| met.choice.marks.len() > 1) {
        let marks = met.choice.marks.iter().enumerate().map(|(at, (strand, _))| {
            let name = format!("{strand:?}");
            (met.path().field("marks").entry(at, &name).key(), name)
        });
        repeated("mark", marks, &mut faults);
    }
    faults
}

fn repeated(kind: &str, names: impl Iterator<Item = (Path, String)>, faults: &mut Vec<Fault>) {
    let mut first: HashMap<String, Path> = HashMap::new();
    for (path, name) in names {
        if let Some(before) = first.get(&name) {
            let fault = Fault::new(path, format!("{kind} {} is there twice", quoted(&name)));
            faults.push(
                fault
                    .help("give each a name of its own")
                    .see(before.clone(), "the first is here"),
            );
        } else {
            first.insert(name, path);
        }
    }
}
