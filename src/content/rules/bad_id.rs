//! An id that cannot be typed or listed.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "bad-id",
    explain: EXPLAIN,
    needs: &[],
    check,
};
const LONGEST: usize = 60;

const EXPLAIN: &str = "\
## What it checks
That ids of nodes and choices, and names of flags and dates, are 1 to 60 letters, digits, hyphens, underscores or full stops.

## Why it matters
They are typed in `--choices a,b,c`, stored, and shown in `{braces}`: a comma or a space would cut them in two.

## Example
```ron
id: \"say sorry, then ask\",
```

## Instead
```ron
id: \"say-sorry-then-ask\",
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let scenario = subject.scenario;
    let mut faults = Vec::new();
    let mut name = |kind: &str, name: &str, path: &dyn Fn() -> Path| {
        let fits = name
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
        if !fits || name.is_empty() || name.chars().count() > LONGEST {
            let fault = Fault::new(path(), format!("{} cannot be the {kind}", quoted(name)));
            faults.push(fault.help("use 1 to 60 letters, digits and hyphens"));
        }
    };
    for (at, (id, _)) in scenario.nodes.iter().enumerate() {
        name("id of a node", id, &|| Path::node(at, id).key());
    }
    for (at, (date, _)) in scenario.dates.iter().enumerate() {
        name("name of a date", date, &|| Path::top("dates").entry(at, date).key());
    }
    for (at, (date, _)) in scenario.derived.iter().enumerate() {
        name("name of a date", date, &|| Path::top("derived").entry(at, date).key());
    }
    for met in subject.choices() {
        name("id of a choice", &met.choice.id, &|| met.path().field("id"));
        for (at, flag) in met.choice.effect.set.iter().enumerate() {
            name("name of a flag", flag, &|| {
                met.path().field("effect").field("set").item(at)
            });
        }
    }
    faults
}
