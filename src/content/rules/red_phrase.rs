//! A good answer with a phrase in it that undoes it.

use super::{Fault, Met, Rule, Subject};
use crate::content::phrases::{self, Kind};
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "red-phrase",
    explain: EXPLAIN,
    needs: &[],
    check,
};

/// The mark from which a choice is sound.
const SOUND: u8 = 2;

const EXPLAIN: &str = "\
## What it checks
That what is said in a choice with a mark of 2 or more has none of the phrases in `assets/phrases.ron`: red ones, which end the listening (\"calm down\", \"our policy\"); blame (\"you should have\"); and jargon (\"as per\", \"SLA\"). Whole words, in any case, with either apostrophe. Between quotation marks a phrase may stand, so that it can be taken back or apologised for. A warning.

## Why it matters
Learners copy what earned marks, word for word. A trap may say what many shops say; a good answer may not.

## Example
```ron
text: \"As I said, it comes on Friday. I'll ring you at ten.\",
marks: { FollowUp: (3, \"A day, an hour, an owner.\") },
```

## Instead
```ron
text: \"It comes on Friday. I'll ring you at ten.\",
marks: { FollowUp: (3, \"A day, an hour, an owner.\") },
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let sound = |met: &Met<'_>| met.choice.marks.iter().any(|(_, mark)| mark.0 >= SOUND);
    let lists = phrases::all();
    let mut faults = Vec::new();
    for met in subject.choices().filter(sound) {
        let mut end: Option<usize> = None;
        for hit in lists.harmful(&met.choice.text) {
            // "As per our policy" is one phrase, though two lists know a part of it.
            let between = end.and_then(|end| met.choice.text.get(end..hit.at));
            let goes_on = end.is_some_and(|end| hit.at < end) || between.is_some_and(|words| words.trim().is_empty());
            end = end.max(Some(hit.at + hit.words.len()));
            if goes_on {
                continue;
            }
            let what = match hit.of.kind {
                Kind::Red => "ends the listening",
                Kind::Blame => "lays blame",
                Kind::Jargon => "is jargon",
            };
            let (id, words) = (quoted(&met.choice.id), quoted(hit.words));
            let fault = Fault::new(
                met.path().field("text"),
                format!("choice {id} is marked sound or better and says {words}, which {what}"),
            );
            faults.push(fault.help(hit.of.instead.as_str()).warning());
        }
    }
    faults
}
