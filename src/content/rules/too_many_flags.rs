//! More flags than a story can hold.

use super::{Fault, Rule, Subject};
use crate::core::story::{MAX_FLAGS, too_many_flags};
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "too-many-flags",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That no more than 128 flags matter at the same time. A flag matters from the first turn that can set it to the last turn or ending that asks for it, by the longest way from the start; one that nothing asks for does not count.

## Why it matters
Every flag doubles what the analyst may have to look at; a story with so many at once cannot be checked or explained.

## Example
A flag for every choice that was made, all asked for at the end.

## Instead
A flag for what the customer remembers, asked for soon after. What leads to another node needs none.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let Some(too_many) = too_many_flags(subject.scenario) else {
        return Vec::new();
    };
    let sets = subject.choices().find_map(|met| {
        let at = met.choice.effect.set.iter().position(|flag| *flag == too_many.flag)?;
        Some(met.path().field("effect").field("set").item(at))
    });
    let fault = |path| {
        let message = format!(
            "{} is one flag more than the {MAX_FLAGS} that may matter at the same time",
            quoted(&too_many.flag)
        );
        Fault::new(path, message)
            .help("ask for flags sooner, or leave out those that only say where the conversation has been")
    };
    sets.map(fault).into_iter().collect()
}
