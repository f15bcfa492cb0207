//! A text that is not there.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::content::texts;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "empty-text",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That titles, briefings, labels, lines, choices, endings and facts of the card hold words, and that the customer says something at every turn. `seen`, `reply`, `place` and an ending's `says` may be left out.

## Why it matters
An empty choice is a blank button; an empty line is a customer who says nothing without meaning to. A silence is written as one: \"(She says nothing.)\"

## Example
```ron
text: \"\",
```

## Instead
```ron
text: \"I don't know. I'll find out and ring you by three.\",
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    texts::each(subject.scenario, &mut |how, text, path| {
        if text.is_empty() && how.is_needed() {
            let path = path();
            let message = format!("{} is empty", quoted(&path.to_string()));
            faults.push(Fault::new(path, message).help("write what is read or said here"));
        }
    });
    for (at, id, _) in subject.turns().filter(|(_, _, turn)| turn.says.0.is_empty()) {
        let fault = Fault::new(
            Path::node(at, id).field("says"),
            format!("the customer says nothing at {}", quoted(id)),
        );
        faults.push(fault.help("write at least one line"));
    }
    faults
}
