//! Why a condition does not hold, in plain words: what is the case instead.

use crate::core::condition::Condition;
use crate::diagnostic::quoted;

/// What is the case where `condition` fails.
pub(crate) fn why_not(condition: &Condition) -> String {
    said(condition, false)
}

/// Several of them as one clause.
pub(crate) fn why_not_all(conditions: &[Condition]) -> String {
    conditions.iter().map(why_not).collect::<Vec<_>>().join(", and ")
}

/// What is the case where `condition` comes out as `holds`.
fn said(condition: &Condition, holds: bool) -> String {
    let list = |parts: &[Condition], all: bool| match parts {
        [] => "never".to_owned(),
        [part] => said(part, holds),
        parts => {
            let parts: Vec<String> = parts.iter().map(|part| said(part, holds)).collect();
            parts.join(if all { " and " } else { " or " })
        }
    };
    match (condition, holds) {
        (Condition::Flag(name), true) => format!("{} is set", quoted(name)),
        (Condition::Flag(name), false) => format!("{} is not set", quoted(name)),
        (Condition::Not(inner), holds) => said(inner, !holds),
        (Condition::All(parts), _) => list(parts, holds),
        (Condition::Any(parts), _) => list(parts, !holds),
        (Condition::HeatAtLeast(heat), true) => format!("heat is {heat} or more"),
        (Condition::HeatAtLeast(heat), false) => format!("heat is below {heat}"),
        (Condition::Acknowledged, true) => "something has been acknowledged".to_owned(),
        (Condition::Acknowledged, false) => "nothing has been acknowledged".to_owned(),
        (Condition::FailedAtLeast(count), true) => format!("{} or more have failed", recoveries(*count)),
        (Condition::FailedAtLeast(1), false) => "no recovery has failed".to_owned(),
        (Condition::FailedAtLeast(count), false) => format!("fewer than {} have failed", recoveries(*count)),
    }
}

fn recoveries(count: u8) -> String {
    let noun = if count == 1 { "recovery" } else { "recoveries" };
    format!("{count} {noun}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(condition: &str) -> String {
        why_not(
            &crate::content::parse::options()
                .from_str(condition)
                .expect("a condition"),
        )
    }

    #[test]
    fn it_says_what_is_the_case_instead() {
        let cases = [
            ("Flag(\"a\")", "`a` is not set"),
            ("Not(Flag(\"a\"))", "`a` is set"),
            ("HeatAtLeast(50)", "heat is below 50"),
            ("Not(HeatAtLeast(50))", "heat is 50 or more"),
            ("Acknowledged", "nothing has been acknowledged"),
            ("FailedAtLeast(1)", "no recovery has failed"),
            ("FailedAtLeast(2)", "fewer than 2 recoveries have failed"),
            (
                "Not(Any([Flag(\"a\"), Acknowledged]))",
                "`a` is set or something has been acknowledged",
            ),
            (
                "Not(All([Flag(\"a\"), Not(Flag(\"b\"))]))",
                "`a` is set and `b` is not set",
            ),
        ];
        for (condition, expected) in cases {
            assert_eq!(told(condition), expected, "{condition}");
        }
    }
}
