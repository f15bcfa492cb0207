//! A criterion that is claimed, and that nobody can show.

use super::{Fault, Rule, Subject};
use crate::content::criteria::{Criterion, find};
use crate::content::path::Path;
use crate::core::scenario::LegalPoint;
use crate::core::strand::Strand;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "criterion-without-evidence",
    explain: EXPLAIN,
    needs: &["nodes", "criteria", "strands"],
    check,
};

/// The mark from which something is shown.
const SOUND: u8 = 2;

const EXPLAIN: &str = "\
## What it checks
That somebody can show each criterion in `criteria`: `assets/criteria.ron` names for each the strands that give evidence of it, and on one of them, which is scored, some choice earns 2 or more (for Law: applies a provision). Some criteria ask for telling or computing; no conversation shows them, and no scenario may claim them. A warning.

## Why it matters
An assessor looks for evidence by criterion. What is claimed and cannot be earned sends both of them looking for nothing.

## Example
```ron
criteria: [\"R/506/2151 2.6\"],   // keep the customer informed: Follow up
strands: [Acknowledge, Resolve],
```

## Instead
Claim what is practised, or practise it:
```ron
criteria: [\"R/506/2151 2.1\"],
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    // That nothing is scored is a fault of its own.
    if subject.scenario.strands.is_empty() {
        return Vec::new();
    }
    let mut shown = [false; Strand::COUNT];
    for met in subject.choices() {
        for (strand, mark) in &met.choice.marks {
            shown[strand.index()] |= mark.0 >= SOUND && *strand != Strand::Law;
        }
        let applies = |point: &LegalPoint| matches!(point, LegalPoint::Applies { .. });
        shown[Strand::Law.index()] |= met.choice.law.iter().any(applies);
    }
    let scored = |strand: &Strand| shown[strand.index()] && subject.scenario.strands.contains(strand);
    let claimed = subject.scenario.criteria.iter().enumerate();
    claimed
        .filter_map(|(at, code)| Some((at, find(code)?)))
        .filter(|(_, criterion)| !criterion.evidence.iter().any(scored))
        .map(|(at, criterion)| fault(at, criterion))
        .collect()
}

fn fault(at: usize, criterion: &Criterion) -> Fault {
    let code = quoted(&criterion.code);
    let (message, help) = if criterion.evidence.is_empty() {
        let help = "leave it out: it is shown by explaining or computing, outside of a conversation".to_owned();
        (format!("no conversation can show {code}"), help)
    } else {
        let strands: Vec<String> = criterion
            .evidence
            .iter()
            .map(|strand| format!("`{strand:?}`"))
            .collect();
        let help = format!(
            "it is shown by a 2 or better on {}; mark one, score the strand, or leave the criterion out",
            strands.join(" or ")
        );
        (format!("nothing in this scenario shows {code}"), help)
    };
    Fault::new(Path::top("criteria").item(at), message).help(help).warning()
}
