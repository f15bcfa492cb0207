//! Kind words for their own sake, when they have been said.

use std::collections::VecDeque;

use super::{Fault, Rule, Subject};
use crate::core::scenario::{Choice, LegalPoint, Mark};
use crate::core::strand::Strand;
use crate::core::text::{Said, said};
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "empathy-repeated",
    explain: EXPLAIN,
    needs: &["nodes", "start", "strands"],
    check,
};

/// The turn up to which sympathy may stand alone.
const LAST: usize = 2;
/// The mark from which it counts as a good answer.
const SOUND: u8 = 2;

const EXPLAIN: &str = "\
## What it checks
That no choice is rewarded for kind words alone once they have been said: in a turn to which at least two choices lead, whatever was chosen, a choice has Empathise marked 2 or more, no other mark above 0, and no law applied. A choice that says nothing aloud, such as `(Wait.)`, is no repeated word. Nor is anything where Empathise is the only stage scored. A warning.

## Why it matters
The first time it shows that somebody listens. Repeated after the second turn it reads as stalling: care is then shown by what is done. If the customer has just told something new, then naming that is what makes the answer good, and it earns Acknowledge too.

## Example
In the fifth turn:
```ron
text: \"That must be so hard for you.\",
marks: { Empathise: (2, \"Warm.\") },
```

## Instead
```ron
text: \"Two nights without heating, with a baby. I'll have somebody with you by six.\",
marks: { Acknowledge: (2, \"The baby is new, and comes back.\"), Empathise: (2, \"It is named.\"), Resolve: (1, \"An hour.\") },
```
or mark it 1: kindly meant, and no step further.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let other_stage = |strand: &Strand| *strand != Strand::Empathise && *strand != Strand::Law;
    if !subject.scenario.strands.iter().any(other_stage) {
        return Vec::new();
    }
    let earliest = earliest(subject);
    let met = subject
        .choices()
        .filter(|met| earliest[met.node].is_some_and(|turn| turn > LAST));
    met.filter(|met| is_kind_alone(met.choice))
        .map(|met| {
            let turn = earliest[met.node].unwrap_or_default();
            let message = format!(
                "choice {} is rewarded for empathy alone, in turn {turn} at the earliest",
                quoted(&met.choice.id)
            );
            let help = "let it do something too, acknowledge what is new, or earn 1 at most";
            Fault::new(met.path().field("marks"), message).help(help).warning()
        })
        .collect()
}

fn is_kind_alone(choice: &Choice) -> bool {
    let kind = choice.marks.get(&Strand::Empathise).is_some_and(|mark| mark.0 >= SOUND);
    let other = |(strand, mark): &(Strand, Mark)| *strand != Strand::Empathise && mark.0 > 0;
    let lawful = choice
        .law
        .iter()
        .any(|point| matches!(point, LegalPoint::Applies { .. }));
    kind && !choice.marks.0.iter().any(other) && !lawful && speaks(&choice.text)
}

fn speaks(text: &str) -> bool {
    said(text).iter().any(|part| matches!(part, Said::Aloud(_)))
}

/// For each node the number of the turn that it is at the earliest, from 1; `None` where no choices lead.
fn earliest(subject: &Subject<'_>) -> Vec<Option<usize>> {
    let mut at = vec![None; subject.scenario.nodes.len()];
    let mut todo: VecDeque<usize> = subject.graph.start.into_iter().collect();
    if let Some(start) = subject.graph.start {
        at[start] = Some(1);
    }
    while let Some(node) = todo.pop_front() {
        for edge in subject.graph.out(node) {
            if at[edge.to].is_none() {
                at[edge.to] = at[node].map(|turn| turn + 1);
                todo.push_back(edge.to);
            }
        }
    }
    at
}
