//! More flags than a story can hold.

use std::collections::HashSet;

use super::{Fault, Rule, Subject};
use crate::core::story::MAX_FLAGS;

pub(super) const RULE: Rule = Rule {
    code: "too-many-flags",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That a scenario has at most 128 different flags.

## Why it matters
Every flag doubles what the analyst may have to look at; a story with so many cannot be checked or explained.

## Example
A flag for every choice that was made.

## Instead
A flag for what the customer remembers. What leads to another node needs none.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let mut flags = HashSet::new();
    for met in subject.choices() {
        for (at, flag) in met.choice.effect.set.iter().enumerate() {
            flags.insert(flag.as_str());
            if flags.len() > MAX_FLAGS {
                let path = met.path().field("effect").field("set").item(at);
                let fault = Fault::new(
                    path,
                    format!("this is flag {} of {MAX_FLAGS} that a scenario may have", flags.len()),
                );
                return vec![fault.help("leave out flags that only say where the conversation has been")];
            }
        }
    }
    let mut path_of_last = None;
    super::each_condition(subject, &mut |condition, path| {
        condition.each_flag(&mut |flag| {
            if flags.len() <= MAX_FLAGS && !flags.contains(flag) {
                flags.insert(flag);
                path_of_last = (flags.len() > MAX_FLAGS).then(path);
            }
        });
    });
    let fault = |path| {
        Fault::new(
            path,
            format!("this is one flag more than the {MAX_FLAGS} that a scenario may have"),
        )
    };
    path_of_last.map(fault).into_iter().collect()
}
