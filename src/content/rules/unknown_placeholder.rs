//! A `{name}` in a text that stands for nothing.

use super::unknown_date::names;
use super::{Fault, Rule, Subject};
use crate::content::texts;
use crate::core::placeholders::{loose_brace, names_in};
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "unknown-placeholder",
    explain: EXPLAIN,
    needs: &["dates", "derived"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That every `{name}` in a text is a date in `dates` or `derived`, or `today`, and that a text has no other braces: `{name` without its end, `{}`.

## Why it matters
The learner would read \"by {lastday}\".

## Example
```ron
text: \"Your right to reject runs to {lastday}.\",
```
where the date is called `last-day`.

## Instead
```ron
text: \"Your right to reject runs to {last-day}.\",
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let names = names(subject);
    let known: std::collections::HashSet<&str> = names.iter().copied().collect();
    let mut faults = Vec::new();
    texts::each(subject.scenario, &mut |_, text, path| {
        if !text.contains(['{', '}']) {
            return;
        }
        if let Some(brace) = loose_brace(text) {
            let fault = Fault::new(path(), format!("a brace at {} belongs to no name", quoted(brace)));
            faults.push(fault.help("write a date's name between braces: `{name}`; a text holds no others"));
        }
        for name in names_in(text) {
            if !known.contains(name) {
                let fault = Fault::new(path(), format!("no date is called {}", quoted(name)));
                let near = subject.near(name, names.iter().copied());
                faults.push(fault.help(near.unwrap_or_else(|| "state it in `dates`, or derive it".to_owned())));
            }
        }
    });
    faults
}
