//! A label that charts cannot show.

use super::{Fault, Rule, Subject};
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "label-too-long",
    explain: EXPLAIN,
    needs: &[],
    check,
};
const MOST: usize = 24;

const EXPLAIN: &str = "\
## What it checks
That the `label` of a choice has at most 24 characters.

## Why it matters
Labels name choices in charts, graphs and lists, where a longer one would be cut.

## Example
```ron
label: \"Offer the refund right away\",
```

## Instead
```ron
label: \"Offer the refund\",
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    subject
        .choices()
        .map(|met| (met.choice.label.chars().count(), met))
        .filter(|(length, _)| *length > MOST)
        .map(|(length, met)| {
            let id = quoted(&met.choice.id);
            let message = format!("the label of choice {id} has {length} characters; {MOST} fit");
            let fault = Fault::new(met.path().field("label"), message);
            fault.help("shorten it; the whole sentence stands in `text`")
        })
        .collect()
}
