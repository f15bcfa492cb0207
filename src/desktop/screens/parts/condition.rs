//! Conditions in words: what they ask for, and how it stands.

use crate::content::words::{WordValue, Words, word_id};
use crate::core::condition::Condition;
use crate::core::story::Situation;

/// What `when` asks for and does not get, `fails` being its smallest failing parts:
/// "‘refused-repair’ to be set; heat of 50 or more (it is 40)".
pub(crate) fn needs(words: &Words, when: &Condition, fails: &[Condition], now: Situation) -> String {
    if fails.contains(when) {
        return asked(words, when, Some(now), false);
    }
    let needs = |part: &Condition| needs(words, part, fails, now);
    match when {
        Condition::All(parts) => {
            let each = parts.iter().filter(|part| fail(part, fails)).map(needs);
            each.collect::<Vec<_>>().join("; ")
        }
        // Any one of them would do.
        Condition::Any(parts) => match parts.as_slice() {
            [only] => needs(only),
            parts => {
                let each = parts.iter().map(needs).collect::<Vec<_>>().join("; ");
                words.with("needs-any", &[("parts", each.into())])
            }
        },
        _ => String::new(),
    }
}

/// Whether a condition fails, by its smallest failing parts.
fn fail(condition: &Condition, fails: &[Condition]) -> bool {
    fails.contains(condition)
        || match condition {
            Condition::All(parts) => parts.iter().any(|part| fail(part, fails)),
            Condition::Any(parts) => !parts.is_empty() && parts.iter().all(|part| fail(part, fails)),
            _ => false,
        }
}

/// What one condition asks for; with `now`, how heat and failures stand.
pub(crate) fn asked(words: &Words, condition: &Condition, now: Option<Situation>, negated: bool) -> String {
    let either = |yes, no| if negated { no } else { yes };
    let with = |id, values: &[(&str, WordValue<'_>)]| words.with(id, values);
    match condition {
        Condition::Flag(name) => with(
            either(word_id("needs-flag"), word_id("needs-no-flag")),
            &[("flag", name.as_str().into())],
        ),
        Condition::HeatAtLeast(heat) => {
            let asked = with(
                either(word_id("needs-heat"), word_id("needs-less-heat")),
                &[("heat", u32::from(*heat).into())],
            );
            standing(words, asked, now.map(|now| now.heat))
        }
        Condition::Acknowledged => words.get(either(word_id("needs-heard"), word_id("needs-unheard"))),
        Condition::FailedAtLeast(count) => {
            let asked = with(
                either(word_id("needs-failed"), word_id("needs-fewer-failed")),
                &[("count", u32::from(*count).into())],
            );
            standing(words, asked, now.map(|now| now.failed))
        }
        Condition::Not(inner) => self::asked(words, inner, now, !negated),
        Condition::All(parts) => group(
            words,
            parts,
            now,
            negated,
            either(word_id("needs-all"), word_id("needs-not-all")),
        ),
        Condition::Any(parts) => group(
            words,
            parts,
            now,
            negated,
            either(word_id("needs-any"), word_id("needs-none")),
        ),
    }
}

/// Several conditions as one: of a group that must not hold, each part is said as it is written.
fn group(words: &Words, parts: &[Condition], now: Option<Situation>, negated: bool, id: &'static str) -> String {
    if let [only] = parts {
        return asked(words, only, now, negated);
    }
    let parts: Vec<_> = parts.iter().map(|part| asked(words, part, now, false)).collect();
    words.with(id, &[("parts", parts.join("; ").into())])
}

fn standing(words: &Words, asked: String, now: Option<u8>) -> String {
    let Some(now) = now else { return asked };
    let values = [("asked", asked.into()), ("now", u32::from(now).into())];
    words.with("needs-and-is", &values)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flag(name: &str) -> Condition {
        Condition::Flag(name.to_owned())
    }

    #[test]
    fn what_fails_is_said_with_how_it_stands() {
        let words = Words::english();
        let now = Situation {
            flags: 0,
            heat: 40,
            acknowledged: false,
            failed: 1,
        };
        let not = |inner| Condition::Not(Box::new(inner));
        let all = Condition::All;
        let any = Condition::Any;
        let (hot, heard) = (Condition::HeatAtLeast(50), Condition::Acknowledged);
        for (when, fails, said) in [
            (
                all(vec![flag("refused-repair"), flag("kind"), hot.clone()]),
                vec![flag("refused-repair"), hot.clone()],
                "‘refused-repair’ to be set; heat of 50 or more (it is 40)",
            ),
            (
                all(vec![
                    flag("a"),
                    any(vec![heard.clone(), all(vec![flag("kind"), hot.clone()])]),
                ]),
                vec![flag("a"), heard.clone(), hot],
                "‘a’ to be set; one of these: something to have been acknowledged; heat of 50 or more (it is 40)",
            ),
            (any(vec![flag("a")]), vec![flag("a")], "‘a’ to be set"),
        ] {
            assert_eq!(needs(&words, &when, &fails, now), said);
        }
        for (when, said) in [
            (not(flag("told")), "‘told’ not to be set"),
            (not(Condition::HeatAtLeast(30)), "heat below 30 (it is 40)"),
            (heard.clone(), "something to have been acknowledged"),
            (not(heard), "nothing to have been acknowledged"),
            (Condition::FailedAtLeast(2), "2 failed recoveries or more (it is 1)"),
            (not(Condition::FailedAtLeast(1)), "no failed recovery (it is 1)"),
            (
                not(all(vec![flag("a"), flag("b")])),
                "not all of these: ‘a’ to be set; ‘b’ to be set",
            ),
            (not(not(flag("a"))), "‘a’ to be set"),
        ] {
            assert_eq!(needs(&words, &when, std::slice::from_ref(&when), now), said);
        }
    }
}
