//! A line that may not be said at all.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::core::condition::Condition;
use crate::core::text::Line;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "silent-line",
    explain: EXPLAIN,
    needs: &[],
    check,
};

/// More different questions than this are not tried out.
const MOST_QUESTIONS: usize = 10;
/// Nor are conditions with more parts, together.
const MOST_PARTS: usize = 200;

const EXPLAIN: &str = "\
## What it checks
That some variant of a line can be said whatever the answers to its conditions are. Lines that ask more than ten different things are not looked at. A warning.

## Why it matters
When no condition holds, the customer says nothing, and nobody meant that.

## Example
```ron
says: [(text: \"So you did ring.\", when: Flag(\"rang\"))],
```

## Instead
```ron
says: [(text: \"So you did ring.\", when: Flag(\"rang\")), (text: \"You again.\")],
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let nodes = subject.scenario.nodes.iter().enumerate();
    nodes
        .filter(|(_, (_, node))| may_be_silent(&super::lines(node).0))
        .map(|(at, (id, _))| {
            let message = format!(
                "the customer says nothing at {} when no condition of its lines holds",
                quoted(id)
            );
            let fault = Fault::new(Path::node(at, id).field("says"), message);
            fault.help("leave one variant without a condition").warning()
        })
        .collect()
}

/// Whether some answer to everything that the conditions ask leaves no line to say.
fn may_be_silent(lines: &[Line]) -> bool {
    let conditions: Vec<&Condition> = lines.iter().filter_map(|line| line.when.as_ref()).collect();
    let parts: usize = conditions.iter().copied().map(size).sum();
    if conditions.is_empty() || conditions.len() < lines.len() || parts > MOST_PARTS {
        return false;
    }
    let mut asked = Vec::new();
    for condition in &conditions {
        questions(condition, &mut asked);
        if asked.len() > MOST_QUESTIONS {
            return false;
        }
    }
    (0u32..1 << asked.len()).any(|answers| {
        let yes = |question: &Condition| {
            asked
                .iter()
                .position(|it| *it == question)
                .is_some_and(|at| answers >> at & 1 == 1)
        };
        can_be(&asked, &yes) && !conditions.iter().any(|condition| holds(condition, &yes))
    })
}

/// How many parts a condition has.
fn size(condition: &Condition) -> usize {
    match condition {
        Condition::Not(inner) => 1 + size(inner),
        Condition::All(parts) | Condition::Any(parts) => 1 + parts.iter().map(size).sum::<usize>(),
        _ => 1,
    }
}

/// Adds what `condition` asks, each question once.
fn questions<'a>(condition: &'a Condition, asked: &mut Vec<&'a Condition>) {
    match condition {
        Condition::Not(inner) => questions(inner, asked),
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                questions(part, asked);
            }
        }
        question if asked.len() <= MOST_QUESTIONS && !asked.contains(&question) => asked.push(question),
        _ => {}
    }
}

/// Whether the answers fit each other: heat of 60 or more is heat of 50 or more.
fn can_be(asked: &[&Condition], answer: &impl Fn(&Condition) -> bool) -> bool {
    let implies = |one: &Condition, other: &Condition| match (one, other) {
        (Condition::HeatAtLeast(one), Condition::HeatAtLeast(other))
        | (Condition::FailedAtLeast(one), Condition::FailedAtLeast(other)) => one >= other,
        _ => false,
    };
    !asked
        .iter()
        .any(|one| answer(one) && asked.iter().any(|other| implies(one, other) && !answer(other)))
}

fn holds(condition: &Condition, answer: &impl Fn(&Condition) -> bool) -> bool {
    match condition {
        Condition::Not(inner) => !holds(inner, answer),
        Condition::All(parts) => parts.iter().all(|part| holds(part, answer)),
        Condition::Any(parts) => parts.iter().any(|part| holds(part, answer)),
        question => answer(question),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn silent(conditions: &str) -> bool {
        let conditions: Vec<Condition> = crate::content::parse::options()
            .from_str(conditions)
            .expect("conditions");
        let lines: Vec<Line> = conditions
            .into_iter()
            .map(|when| Line {
                text: "x".into(),
                when: Some(when),
            })
            .collect();
        may_be_silent(&lines)
    }

    #[test]
    fn conditions_that_leave_nothing_out_are_not_silent() {
        assert!(silent("[Flag(\"a\")]"));
        assert!(silent("[Flag(\"a\"), Flag(\"b\")]"));
        assert!(!silent(
            "[All([Flag(\"a\"), Not(Flag(\"b\"))]), All([Not(Flag(\"a\")), Not(Flag(\"b\"))]), Flag(\"b\")]"
        ));
        assert!(!silent("[HeatAtLeast(50), Not(HeatAtLeast(60))]"));
        assert!(silent("[HeatAtLeast(60), Not(HeatAtLeast(50))]"));
    }
}
