//! A choice that breaks the law and is marked for resolving.

use super::{Fault, Rule, Subject};
use crate::core::scenario::LegalPoint;
use crate::core::strand::Strand;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "unlawful-but-resolving",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That a choice with a `Breaches` has no mark above 0 on Resolve.

## Why it matters
What the law forbids resolves nothing. The score would be 0 anyway, and the file would say otherwise.

## Example
```ron
marks: { Resolve: (2, \"Quick.\") },
law: [Breaches(provision: \"cra2015.s22\", says: \"that 28 days decide it\")],
```

## Instead
```ron
marks: { Resolve: (0, \"Quick, and less than the right.\") },
law: [Breaches(provision: \"cra2015.s22\", says: \"that 28 days decide it\")],
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    subject
        .choices()
        .filter(|met| {
            met.choice
                .law
                .iter()
                .any(|point| matches!(point, LegalPoint::Breaches { .. }))
        })
        .filter_map(|met| {
            let at = met
                .choice
                .marks
                .iter()
                .position(|(strand, mark)| *strand == Strand::Resolve && mark.0 > 0)?;
            let message = format!(
                "choice {} breaks the law and is marked above 0 for Resolve",
                quoted(&met.choice.id)
            );
            let path = met.path().field("marks").entry(at, "Resolve").item(0);
            Some(Fault::new(path, message).help("mark it 0 and say why, or take the breach away"))
        })
        .collect()
}
