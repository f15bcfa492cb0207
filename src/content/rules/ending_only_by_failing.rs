//! An ending that nobody comes to who tries.

use super::subject::node_id;
use super::{Fault, Rule, Subject};
use crate::analysis::reach::Reach;
use crate::content::path::Path;
use crate::core::scenario::Node;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "ending-only-by-failing",
    explain: EXPLAIN,
    needs: &["nodes", "start", "walks_out"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That every ending can be come to by somebody who picks the worst of all that is on offer once at most. The worst is the one choice after which the best result still possible (band, then overall score) is lower than after every other, where at least three are on offer. Counted over every way and every temperament, in scenarios small enough to solve. `walks_out` is left aside: a customer who leaves has often been given more than one reason. A warning.

## Why it matters
One bad slip happens to everybody, and what comes of it is worth showing. An ending that asks for two or more of the worst is seen only by those who look for it: its work is lost on learners, and what it teaches nobody needs.

## Example
An ending to which the rudest choice leads, in a turn to which only the rudest choice leads.

## Instead
Let one slip, or an answer that is only weak, lead there too; or leave the ending out.
";

/// One bad slip happens to everybody.
const SLIPS: u32 = 1;

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let Some(fewest) = subject.reach.and_then(Reach::fewest_worst) else {
        return Vec::new();
    };
    let nodes = subject.scenario.nodes.iter().enumerate();
    nodes
        .filter(|(_, (id, node))| matches!(node, Node::Ending(_)) && *id != subject.scenario.walks_out)
        .filter_map(|(at, (id, _))| {
            let worst = (*fewest.get(node_id(at).index())?).filter(|worst| *worst > SLIPS)?;
            let message = format!(
                "ending {} is come to only by picking the worst choice on offer {worst} times or more",
                quoted(id)
            );
            let fault = Fault::new(Path::node(at, id).key(), message);
            Some(
                fault
                    .help("let one slip, or an answer that is only weak, lead there too; or leave it out")
                    .warning(),
            )
        })
        .collect()
}
