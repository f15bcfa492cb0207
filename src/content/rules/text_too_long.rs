//! A line that nobody would say in one breath.

use super::{Fault, Rule, Subject};
use crate::content::texts;
use crate::core::placeholders::names_in;
use crate::core::scenario::Channel;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "text-too-long",
    explain: EXPLAIN,
    needs: &["channel"],
    check,
};

/// What a date has more of words when it is spoken: "Tuesday 24 November" for `{last-day}`.
const MORE: usize = 2;

const EXPLAIN: &str = "\
## What it checks
That what the customer and the learner say has at most 60 words on the phone, at the counter and in public posts, 40 in chat, and 90 by email. A `{date}` counts as the three words it is spoken with. A warning.

## Why it matters
People do not speak in paragraphs. A long line hides the one thing that it is about, and a long choice gives itself away.

## Example
A choice of eighty words, spoken on the phone.

## Instead
Say it as one would; move what is not needed into the next turn.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let most = match subject.scenario.channel {
        Channel::Phone | Channel::Counter | Channel::Social => 60,
        Channel::Chat => 40,
        Channel::Email => 90,
    };
    let mut faults = Vec::new();
    texts::each(subject.scenario, &mut |how, text, path| {
        // So many words need at least as many bytes, spaces and dates counted.
        if how.is_spoken() && text.len() > most {
            let words = text.split_whitespace().count() + MORE * names_in(text).count();
            if words > most {
                let (path, channel) = (path(), subject.scenario.channel);
                let message = format!(
                    "{} has {words} words; `{channel:?}` allows {most}",
                    quoted(&path.to_string())
                );
                faults.push(
                    Fault::new(path, message)
                        .help("say it in one breath; move the rest to another turn")
                        .warning(),
                );
            }
        }
    });
    faults
}
