//! A line that may not be said at all.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::core::condition::Condition;
use crate::core::text::Line;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "silent-line",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That of several variants of a line one has no condition, or two have conditions of which one always holds: `X` and `Not(X)`. A warning.

## Why it matters
When no condition holds, the customer says nothing, and nobody meant that.

## Example
```ron
says: [(text: \"So you did ring.\", when: Flag(\"rang\"))],
```

## Instead
```ron
says: [(text: \"So you did ring.\", when: Flag(\"rang\")), (text: \"You again.\")],
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let nodes = subject.scenario.nodes.iter().enumerate();
    nodes
        .filter(|(_, (_, node))| may_be_silent(&super::lines(node).0))
        .map(|(at, (id, _))| {
            let message = format!(
                "the customer says nothing at {} when no condition of its lines holds",
                quoted(id)
            );
            let fault = Fault::new(Path::node(at, id).field("says"), message);
            fault.help("leave one variant without a condition").warning()
        })
        .collect()
}

fn may_be_silent(lines: &[Line]) -> bool {
    let denies = |one: &Line, other: &Line| match (&one.when, &other.when) {
        (Some(Condition::Not(inner)), Some(other)) => **inner == *other,
        _ => false,
    };
    let covered = || lines.len() <= 50 && lines.iter().any(|one| lines.iter().any(|other| denies(one, other)));
    !lines.is_empty() && lines.iter().all(|line| line.when.is_some()) && !covered()
}
