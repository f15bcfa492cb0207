//! A turn with more on offer than anybody weighs.

use super::subject::node_id;
use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::core::scenario::Turn;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "too-many-choices",
    explain: EXPLAIN,
    needs: &[],
    check,
};

/// As many as are still weighed against each other.
const MANY: usize = 6;
/// As many as there are number keys.
const KEYS: usize = 9;

const EXPLAIN: &str = "\
## What it checks
That no turn offers more than six choices at once: a warning, and an error past nine, for the keys are 1 to 9. Counted are the choices without a condition, and, in scenarios small enough to solve, the most that are on offer in any state that a conversation can be in there.

## Why it matters
Somebody with a customer waiting reads five sentences, not twelve; from there on a turn tests patience, and a tenth choice has no key.

## Example
A turn that offers every sentence ever heard at a counter.

## Instead
Leave out what nobody would say there, give some of it a condition, or make two turns of one.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let fault = |(node, id, turn): (usize, &str, &Turn)| {
        let plain = turn.choices.iter().filter(|choice| choice.when.is_none()).count();
        let most = subject.reach.and_then(|reach| reach.offers.most(node_id(node)));
        let most = most.unwrap_or(plain);
        let (turn, path) = (quoted(id), Path::node(node, id).key());
        let help = "leave out what nobody would say there, or make two turns of it";
        if most > KEYS {
            let message = format!("turn {turn} offers {most} choices at once; the keys are 1 to {KEYS}");
            Some(Fault::new(path, message).help(help))
        } else if most > MANY {
            let message = format!("turn {turn} offers {most} choices at once; {MANY} are as many as anybody weighs");
            Some(Fault::new(path, message).help(help).warning())
        } else {
            None
        }
    };
    subject.turns().filter_map(fault).collect()
}
