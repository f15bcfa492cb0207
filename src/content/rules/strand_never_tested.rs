//! A strand that is scored but never earned, or the other way round.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::core::scenario::LegalPoint;
use crate::core::strand::Strand;

pub(super) const RULE: Rule = Rule {
    code: "strand-never-tested",
    explain: EXPLAIN,
    needs: &["nodes", "strands", "full"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That every strand in `strands` can be earned by some choice and has a number above 0 in `full`, that `full` names no other strand, and that `strands` names at least one.

## Why it matters
A strand that nobody can earn shows as a failure of the learner; one that is earned but not declared shows not at all.

## Example
```ron
strands: [Acknowledge, Law],
full: (Acknowledge: 5, Resolve: 3),
```

## Instead
```ron
strands: [Acknowledge, Resolve, Law],
full: (Acknowledge: 5, Resolve: 3, Law: 2),
```
with choices that apply law.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let scenario = subject.scenario;
    let mut earned = [false; Strand::COUNT];
    for met in subject.choices() {
        for (strand, mark) in &met.choice.marks {
            earned[strand.index()] |= mark.0 > 0 && *strand != Strand::Law;
        }
        earned[Strand::Law.index()] |= met
            .choice
            .law
            .iter()
            .any(|point| matches!(point, LegalPoint::Applies { .. }));
    }
    let mut faults = Vec::new();
    if scenario.strands.is_empty() {
        // That `full` names some all the same follows from it.
        return vec![Fault::new(Path::top("strands"), "`strands` names no strand").help("name what is scored")];
    }
    for strand in Strand::ALL {
        let declared = scenario.strands.iter().position(|named| *named == strand);
        match (declared, scenario.full.of(strand)) {
            (Some(at), _) if !earned[strand.index()] => {
                let fault = Fault::new(
                    Path::top("strands").item(at),
                    format!("nothing can be earned on `{strand:?}`"),
                );
                faults.push(fault.help("mark a choice on it, or leave it out of `strands`"));
            }
            (Some(_), 0) => {
                let fault = Fault::new(
                    Path::top("full"),
                    format!("`strands` names `{strand:?}`, and `full` gives it nothing"),
                );
                faults.push(fault.help(format!("write `{strand:?}: …` in `full`")));
            }
            (None, points) if points > 0 => {
                let fault = Fault::new(
                    Path::top("full"),
                    format!("`full` names `{strand:?}`, which is not in `strands`"),
                );
                faults.push(fault.help("add it to `strands`, or leave it out of `full`"));
            }
            _ => {}
        }
    }
    faults
}
