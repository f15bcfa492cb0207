//! A line that is never said.

use super::subject::node_id;
use super::{Fault, Rule, Subject, lines};
use crate::content::path::Path;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "gate-never-true",
    explain: EXPLAIN,
    needs: &["nodes", "start"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That the `when` of every line holds in some situation in which a conversation can come to its turn or ending, whatever the customer's temperament. Asked only in scenarios small enough to solve; choices have `choice-never-offered`. A warning.

## Why it matters
Words that nobody hears, and often a flag that is set on another branch: then the customer does not know what they were told.

## Example
```ron
says: [(text: \"As I told your colleague.\", when: Flag(\"passed-on\")), (text: \"Hello?\")],
```
in a turn to which no way sets `passed-on`.

## Instead
Set the flag on a way that leads here, or leave the line out.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let Some(spoken) = subject.reach.and_then(|reach| reach.spoken.as_ref()) else {
        return Vec::new();
    };
    let nodes = subject.scenario.nodes.iter().enumerate();
    nodes
        .flat_map(|(at, (id, node))| {
            let variants = lines(node).0.iter().enumerate();
            let never = variants.filter(move |(line, _)| spoken.is_never(node_id(at), *line));
            never.map(move |(line, _)| {
                let message = format!(
                    "line {} at {} is never said: its condition never holds there",
                    line + 1,
                    quoted(id)
                );
                let path = Path::node(at, id).field("says").item(line).field("when");
                Fault::new(path, message)
                    .help("ask for what a way to here can bring about, or leave the line out")
                    .warning()
            })
        })
        .collect()
}
