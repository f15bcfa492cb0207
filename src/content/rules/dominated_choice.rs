//! A choice that nobody has a reason to pick.

use super::{Fault, Met, Rule, Subject};
use crate::core::effect::Cue;
use crate::core::scenario::{Choice, LegalPoint};
use crate::core::strand::Strand;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "dominated-choice",
    explain: EXPLAIN,
    needs: &["nodes", "start", "strands"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That no choice is a dead distractor. A choice is one when both of these hold:
1. It is dominated: one other choice is on offer whenever it is, and in no situation that a conversation can be in is it better than that other, neither in what it earns at once nor in what can still be had by the end, on any strand, in satisfaction or in loyalty. Somewhere it is worse.
2. Nothing speaks for it: it earns no point on a scored strand and improves neither outcome, process nor manner, and it names no cue and no legal point that the other does not name too.
Asked only in scenarios small enough to solve. A warning.

## Why it matters
A good trap is worse than the best answer, too: that is what makes it a trap. But somebody falls for it, because it gains a little of something, or because it is a mistake that people make, and the file says which one. A choice that only loses, and loses nothing that the choice beside it does not teach as well, is never picked by anybody who reads: it makes the turn look harder than it is and the right answer easier to guess.

## Example
```ron
(id: \"silence\", text: \"Mm.\", marks: { Acknowledge: (0, \"Nothing comes back.\") }, effect: (manner: -6, heat: 4), …)
```
beside a choice that acknowledges.

## Instead
Say which mistake it is:
```ron
(id: \"silence\", text: \"Mm. Order number?\", marks: { Acknowledge: (0, \"Nothing comes back.\") }, effect: (manner: -6, heat: 4, cues: [Script]), …)
```
or let it gain what somebody might want, or leave it out.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let Some(reach) = subject.reach else { return Vec::new() };
    let Some(solution) = reach.solutions.first() else {
        return Vec::new();
    };
    let dominance = reach.dominance(solution.story());
    let turns = subject.turns();
    turns
        .flat_map(|(node, id, turn)| {
            let met = move |at| {
                let choice = turn.choices.get(at)?;
                Some(Met { node, id, at, choice })
            };
            let dominance = &dominance;
            (0..turn.choices.len()).filter_map(met).filter_map(move |one| {
                let mut over = dominance.over(one.node_id(), one.choice_id());
                let other = over.find_map(|other| {
                    let other = met(other.index())?;
                    nothing_speaks_for(subject, one.choice, other.choice).then_some(other)
                })?;
                let message = format!(
                    "choice {} is never better in anything than {}, and nothing speaks for it",
                    quoted(&one.choice.id),
                    quoted(&other.choice.id)
                );
                let help = "let it gain something that somebody might want, name the mistake that it makes and the other does not (a cue or a legal point), or leave it out";
                let fault = Fault::new(one.path(), message).help(help);
                Some(fault.see(other.path(), "never worse, and on offer whenever it is").warning())
            })
        })
        .collect()
}

/// Whether `one` gains nothing, and makes no mistake and claims nothing that `other` does not.
fn nothing_speaks_for(subject: &Subject<'_>, one: &Choice, other: &Choice) -> bool {
    let scored = |strand: &Strand| subject.scenario.strands.contains(strand);
    let earns = one.marks.iter().any(|(strand, mark)| scored(strand) && mark.0 > 0);
    let effect = &one.effect;
    let gains = [effect.outcome, effect.process, effect.manner]
        .into_iter()
        .any(|felt| felt > 0);
    let names = |cue: &Cue| other.effect.cues.contains(cue);
    let claims = |point: &LegalPoint| {
        let same = |its: &LegalPoint| {
            std::mem::discriminant(its) == std::mem::discriminant(point) && its.provision() == point.provision()
        };
        other.law.iter().any(same)
    };
    !earns && !gains && effect.cues.iter().all(names) && one.law.iter().all(claims)
}
