//! A character in a text that nobody can read.

use super::{Fault, Rule, Subject};
use crate::content::texts;
use crate::diagnostic::{is_strange, quoted, turns};

pub(super) const RULE: Rule = Rule {
    code: "strange-character",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That texts hold no control characters (such as U+0000 or U+001B) and none that turn the direction of writing (such as U+202E). Tabs and line breaks are white space, and folded. A warning, one for each text.

## Why it matters
Nobody sees them where they are written. On the screen they are a box, or they turn what follows the other way round; most come along when something is copied from another program.

## Example
```ron
text: \"It comes on \\u{202e}Friday.\",
```

## Instead
```ron
text: \"It comes on Friday.\",
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    texts::each(subject.scenario, &mut |_, text, path| {
        if let Some(c) = text.chars().find(|c| *c != '\n' && is_strange(*c)) {
            let path = path();
            let does = if turns(c) {
                "turns the direction of writing"
            } else {
                "is a control character"
            };
            let place = quoted(&path.to_string());
            let message = format!("{place} holds U+{:04X}, which {does}", u32::from(c));
            faults.push(
                Fault::new(path, message)
                    .help("leave it out, or write the line anew")
                    .warning(),
            );
        }
    });
    faults
}
