//! A conversation that goes on in a place that is not described, or where it cannot.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::core::scenario::Channel;

pub(super) const RULE: Rule = Rule {
    code: "wrong-move",
    explain: EXPLAIN,
    needs: &["channel", "elsewhere"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That `elsewhere` leads from the counter to the phone, from the phone to the counter, or from a public post to a private chat; that turns marked `elsewhere: true` have such a place; and that a place that is described is used.

## Why it matters
What is written cannot become what is spoken in the middle of a conversation: lengths, picture and transcript are different ones. A turn without its place is shown in the first one, and nobody sees that anything has moved.

## Example
```ron
\"he-rings\": Turn(elsewhere: true, …),
```
without a line about where that is.

## Instead
```ron
elsewhere: (channel: Phone, place: \"outside\", setting: (time: \"21:40\")),
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let scenario = subject.scenario;
    let mut moved = subject.turns().filter(|(.., turn)| turn.elsewhere).peekable();
    let Some(elsewhere) = &scenario.elsewhere else {
        let faults = moved.map(|(at, id, _)| {
            let message = format!(
                "{} happens elsewhere, and no place is described",
                crate::diagnostic::quoted(id)
            );
            let fault = Fault::new(Path::node(at, id).field("elsewhere").key(), message);
            fault.help("describe it at the top: `elsewhere: (channel: Phone)`")
        });
        return faults.collect();
    };
    let path = || Path::top("elsewhere");
    let mut faults = Vec::new();
    if moved.peek().is_none() {
        let fault = Fault::new(path().key(), "no turn happens elsewhere");
        faults.push(
            fault
                .help("mark those that do with `elsewhere: true`, or leave the place out")
                .warning(),
        );
    }
    let (from, to) = (scenario.channel, elsewhere.channel);
    if !leads(from, to) {
        let message = format!("a conversation does not move from `{from:?}` to `{to:?}`");
        let fault = Fault::new(path().field("channel"), message);
        faults.push(fault.help("it moves between `Phone` and `Counter`, or from `Social` to `Chat`"));
    }
    faults
}

/// Whether what begins on `from` can go on on `to`.
const fn leads(from: Channel, to: Channel) -> bool {
    let spoken = matches!(from, Channel::Phone | Channel::Counter) && matches!(to, Channel::Phone | Channel::Counter);
    spoken || matches!((from, to), (Channel::Social, Channel::Chat))
}
