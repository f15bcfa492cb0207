//! A loop on which points can be earned again and again.

use super::{Fault, Rule, Subject};
use crate::content::graph::only_once;
use crate::core::scenario::{LegalPoint, Node};
use crate::core::strand::Strand;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "loop-that-earns",
    explain: EXPLAIN,
    needs: &["nodes"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That no choice which leads back to where it came from carries a mark above 0 or applies law. A choice that is offered only while a flag is not set, and sets it, goes round once and may earn.

## Why it matters
Saying the same good thing twice is not twice as good; going round would be a way to a full score.

## Example
```ron
(id: \"ask-again\", marks: { Acknowledge: (2, \"…\") }, goto: \"why-now\", …)
```
in the turn `why-now`.

## Instead
Put the mark on a choice that leads on, or close the choice behind itself:
```ron
(id: \"ask\", when: Not(Flag(\"asked\")), effect: (set: [\"asked\"]), marks: { Acknowledge: (2, \"…\") }, goto: \"why-now\", …)
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let choice = |node: usize, at: usize| match &subject.scenario.nodes.0[node].1 {
        Node::Turn(turn) => turn.choices.get(at),
        Node::Ending(_) => None,
    };
    let again = |node, at| choice(node, at).is_some_and(|choice| !only_once(choice));
    let component = subject.graph.components(|edge| again(edge.from, edge.choice));
    let returns: std::collections::HashSet<(usize, usize)> = subject
        .graph
        .edges
        .iter()
        .filter(|edge| again(edge.from, edge.choice) && component[edge.from] == component[edge.to])
        .map(|edge| (edge.from, edge.choice))
        .collect();
    subject
        .choices()
        .filter(|met| returns.contains(&(met.node, met.at)))
        .filter_map(|met| {
            let mark = met
                .choice
                .marks
                .iter()
                .position(|(strand, mark)| *strand != Strand::Law && mark.0 > 0);
            let law = met
                .choice
                .law
                .iter()
                .position(|point| matches!(point, LegalPoint::Applies { .. }));
            let path = match (mark, law) {
                (Some(at), _) => met
                    .path()
                    .field("marks")
                    .entry(at, &format!("{:?}", met.choice.marks.0[at].0)),
                (None, Some(at)) => met.path().field("law").item(at),
                (None, None) => return None,
            };
            let message = format!(
                "choice {} earns on a loop: {} can come round again",
                quoted(&met.choice.id),
                quoted(met.id)
            );
            Some(
                Fault::new(path, message)
                    .help("set a flag and offer the choice only while it is not set, or mark a choice that leads on"),
            )
        })
        .collect()
}
