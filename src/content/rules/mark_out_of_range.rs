//! A mark that is not 0 to 3 on a stage.

use super::{Fault, Rule, Subject};
use crate::core::strand::Strand;

pub(super) const RULE: Rule = Rule {
    code: "mark-out-of-range",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That every mark is 0, 1, 2 or 3, and stands on one of the four stages. Law takes no mark: it is counted from `law`.

## Why it matters
The anchors that say what a mark means end at 3.

## Example
```ron
marks: { Resolve: (5, \"Everything at once.\"), Law: (2, \"Right section.\") },
```

## Instead
```ron
marks: { Resolve: (3, \"The right remedy, choice given, date named.\") },
law: [Applies(provision: \"cra2015.s22\", because: \"…\")],
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for met in subject.choices() {
        for (at, (strand, mark)) in met.choice.marks.iter().enumerate() {
            let path = || met.path().field("marks").entry(at, &format!("{strand:?}"));
            if *strand == Strand::Law {
                let fault = Fault::new(path().key(), "`Law` takes no mark");
                faults.push(fault.help("write a legal point: `law: [Applies(provision: \"…\", because: \"…\")]`"));
            } else if mark.0 > 3 {
                let fault = Fault::new(path().item(0), format!("mark {} on `{strand:?}` is not 0 to 3", mark.0));
                faults.push(fault.help("3 is the most that one utterance can earn on a stage"));
            }
        }
    }
    faults
}
