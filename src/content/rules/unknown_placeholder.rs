//! A `{name}` in a text that stands for nothing.

use super::unknown_date::names;
use super::{Fault, Rule, Subject};
use crate::content::suggest::did_you_mean;
use crate::content::texts;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule =
    Rule { code: "unknown-placeholder", explain: EXPLAIN, needs: &["dates", "derived"], check };

const EXPLAIN: &str = "\
## What it checks
That every `{name}` in a text is a date in `dates` or `derived`, or `today`, and that every brace is closed.

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
        for part in text.split('{').skip(1) {
            let Some((name, _)) = part.split_once('}') else {
                faults.push(Fault::new(path(), "a `{` is not closed").help("write `{name}`, where name is a date"));
                continue;
            };
            if !known.contains(name) {
                let fault = Fault::new(path(), format!("no date is called {}", quoted(name)));
                let near = did_you_mean(name, names.iter().copied());
                faults.push(fault.help(near.unwrap_or_else(|| "state it in `dates`, or derive it".to_owned())));
            }
        }
    });
    faults
}
