//! Loyalty that moves far, for nothing that was said.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::core::effect::Cue;
use crate::core::scenario::LegalPoint;
use crate::core::story::loyalty_by_handling;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "loyalty-jump",
    explain: EXPLAIN,
    needs: &["customer"],
    check,
};

/// Points from which a move is a jump.
const JUMP: i32 = 4;
/// How many more are shown with the first.
const SEEN: usize = 5;

const EXPLAIN: &str = "\
## What it checks
That a choice which moves loyalty by 4 points or more through process and manner, as the model reckons it for this customer, names a cue that points the same way: for a rise one that does not inflame this kind of customer, for a fall one that does not calm them, or an unlawful claim (`Breaches`, `OverClaims`). Reckoned before any recovery has failed, and without limits. Outcome is left out: what somebody gets or is refused stands in the words. One warning for all of a file. (`missing-reason` asks for `felt.loyalty`.)

## Why it matters
A cue says what in the words did it. A jump without one cannot be learnt from: nobody sees which sentence won the customer, or lost them.

## Example
```ron
text: \"We'll refund it.\",
effect: (outcome: 20, process: 10, manner: 20),
```

## Instead
```ron
text: \"It's our mistake. You can have the money today, or another one tomorrow: which suits you?\",
effect: (outcome: 20, process: 10, manner: 20, cues: [OwnsIt, GivesChoice]),
```
or a smaller effect.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let scenario = subject.scenario;
    let prices = subject.model.personas.get(&scenario.customer.persona);
    let price = |cue: &Cue| prices.and_then(|prices| prices.cues.get(cue)).copied().unwrap_or(0);
    let jumps: Vec<(Path, String)> = subject
        .choices()
        .filter_map(|met| {
            let effect = &met.choice.effect;
            let moved = loyalty_by_handling(effect, scenario, subject.model)?;
            let points_there = |cue: &Cue| i32::from(price(cue)) * moved.signum() <= 0;
            let wrong =
                |point: &LegalPoint| matches!(point, LegalPoint::Breaches { .. } | LegalPoint::OverClaims { .. });
            let wronged = moved < 0 && met.choice.law.iter().any(wrong);
            if moved.abs() < JUMP || wronged || effect.cues.iter().any(points_there) {
                return None;
            }
            let way = if moved > 0 { "rises" } else { "falls" };
            let id = quoted(&met.choice.id);
            let by = moved.abs();
            Some((
                met.path().field("effect"),
                format!("loyalty {way} by {by} with choice {id}"),
            ))
        })
        .collect();
    folded(&jumps).into_iter().collect()
}

/// One warning for all of a file: whoever leaves cues out leaves them out everywhere.
fn folded(jumps: &[(Path, String)]) -> Option<Fault> {
    let ((path, first), others) = jumps.split_first()?;
    let more = match others.len() {
        0 => String::new(),
        1 => ", and so with 1 more choice".to_owned(),
        count => format!(", and so with {count} more choices"),
    };
    let help = "name the cue that its words hold, find words for one, or let it move less";
    let fault = Fault::new(path.clone(), format!("{first}, and no cue says what did it{more}")).help(help);
    let told = others.iter().take(SEEN);
    Some(
        told.fold(fault, |fault, (path, what)| fault.see(path.clone(), what))
            .warning(),
    )
}
