//! A score or a change without a word about why.

use super::{Fault, Met, Rule, Subject};
use crate::content::suggest::listed;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "missing-reason",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That every mark has a reason, and every choice a `why` with `what`, `because` and `next`. Where an effect moves justice, that `felt` says why satisfaction and loyalty moved (a warning).

## Why it matters
A number without a reason teaches nobody, and cannot be argued with.

## Example
```ron
marks: { Acknowledge: (1, \"\") },
why: (),
```

## Instead
```ron
marks: { Acknowledge: (1, \"Sorry, for what?\") },
why: (what: \"You apologised for nothing in particular.\", because: \"It would fit any call.\", next: \"Name what went wrong.\"),
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    subject.choices().for_each(|met| of_choice(&met, &mut faults));
    faults
}

fn of_choice(met: &Met<'_>, faults: &mut Vec<Fault>) {
    let choice = met.choice;
    let id = || quoted(&choice.id);
    for (at, (strand, mark)) in choice
        .marks
        .iter()
        .enumerate()
        .filter(|(_, (_, mark))| mark.1.is_empty())
    {
        let path = met.path().field("marks").entry(at, &format!("{strand:?}"));
        let fault = Fault::new(
            path.item(1),
            format!("the mark on `{strand:?}` of choice {} gives no reason", id()),
        );
        faults.push(fault.help(format!("write `{strand:?}: ({}, \"…\")`", mark.0)));
    }
    let why = &choice.why;
    let parts = [("what", &why.what), ("because", &why.because), ("next", &why.next)];
    let lacking: Vec<&str> = parts
        .iter()
        .filter(|(_, text)| text.is_empty())
        .map(|(name, _)| *name)
        .collect();
    if let Some(first) = lacking.first() {
        let message = if lacking.len() == parts.len() {
            format!("choice {} has no `why`", id())
        } else {
            format!("the `why` of choice {} lacks {}", id(), listed(&lacking))
        };
        let fault = Fault::new(met.path().field("why").field(first), message);
        faults.push(fault.help("write `why: (what: \"…\", because: \"…\", next: \"…\")`"));
    }
    let effect = &choice.effect;
    if [effect.outcome, effect.process, effect.manner] != [0; 3] {
        for (name, text) in [
            ("satisfaction", &choice.felt.satisfaction),
            ("loyalty", &choice.felt.loyalty),
        ] {
            if text.is_empty() {
                let message = format!("choice {} moves {name}, and `felt` does not say why", id());
                let fault = Fault::new(met.path().field("felt").field(name), message);
                faults.push(
                    fault
                        .help("write `felt: (satisfaction: \"…\", loyalty: \"…\")`, in the customer's terms")
                        .warning(),
                );
            }
        }
    }
}
