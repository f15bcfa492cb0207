//! Something that the channel has no place for.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::core::scenario::Channel;

pub(super) const RULE: Rule = Rule {
    code: "wrong-channel",
    explain: EXPLAIN,
    needs: &["channel"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That `post` stands in a scenario of the channel `Social` only, `to` in one of `Email`, `subject` in `Chat` or `Email`, a turn's `quote` in `Email` or `Social`, and its `photo` in `Chat` or `Email`.

## Why it matters
Nobody hands a photo through a telephone. On another channel it is nowhere shown, and whoever wrote it believes that learners see it.

## Example
```ron
channel: Phone,
subject: \"Screen band fault\",
```

## Instead
```ron
channel: Email,
subject: \"Screen band fault\",
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    use Channel::{Chat, Email, Social};
    let s = subject.scenario;
    let mut faults = Vec::new();
    let mut stands = |there: bool, name: &str, channels: &[Channel], path: &dyn Fn() -> Path| {
        if there && !channels.contains(&s.channel) {
            let message = format!("`{:?}` has no place for `{name}`", s.channel);
            let where_to: Vec<String> = channels.iter().map(|channel| format!("`{channel:?}`")).collect();
            let help = format!("leave it out, or make the channel {}", where_to.join(" or "));
            faults.push(Fault::new(path(), message).help(help));
        }
    };
    stands(s.post.is_some(), "post", &[Social], &|| Path::top("post").key());
    stands(!s.to.is_empty(), "to", &[Email], &|| Path::top("to").key());
    stands(!s.subject.is_empty(), "subject", &[Chat, Email], &|| {
        Path::top("subject").key()
    });
    for (at, id, turn) in subject.turns() {
        let path = || Path::node(at, id);
        stands(!turn.quote.is_empty(), "quote", &[Email, Social], &|| {
            path().field("quote").key()
        });
        stands(turn.photo.is_some(), "photo", &[Chat, Email], &|| {
            path().field("photo").key()
        });
    }
    faults
}
