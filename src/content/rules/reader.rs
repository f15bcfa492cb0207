//! The codes that reading itself gives. Once a file has been read, only its version is left to check.

use super::{Fault, Rule};
use crate::content::path::Path;
use crate::core::scenario::FORMAT_VERSION;

/// Not text, empty, or too large.
pub(super) const UNREADABLE: Rule = Rule {
    code: "unreadable",
    explain: UNREADABLE_TEXT,
    needs: &[],
    check: |_| Vec::new(),
};
/// Broken RON.
pub(super) const SYNTAX: Rule = Rule {
    code: "syntax",
    explain: SYNTAX_TEXT,
    needs: &[],
    check: |_| Vec::new(),
};
/// RON that is no scenario.
pub(super) const SHAPE: Rule = Rule {
    code: "shape",
    explain: SHAPE_TEXT,
    needs: &[],
    check: |_| Vec::new(),
};
/// Another version of the format.
pub(super) const VERSION: Rule = Rule {
    code: "version",
    explain: VERSION_TEXT,
    needs: &[],
    check: |subject| {
        let version = subject.scenario.version;
        let fault = || {
            Fault::new(
                Path::top("version"),
                format!("format version {version} is not one that this program reads"),
            )
        };
        let other = (version != FORMAT_VERSION).then(|| fault().help(format!("it reads version {FORMAT_VERSION}")));
        other.into_iter().collect()
    },
};

/// Not looked at by the exact analyst; a note, no fault.
pub(super) const UNSOLVED: Rule = Rule {
    code: NOT_SOLVED,
    explain: UNSOLVED_TEXT,
    needs: &[],
    check: |_| Vec::new(),
};
/// The code of [`UNSOLVED`].
pub(crate) const NOT_SOLVED: &str = "not-solved";

const UNSOLVED_TEXT: &str = "\
## What it checks
Nothing: it says that the exact analyst has not looked at this file, because it has more than 200 turns and nobody asked, or because it can come to more different situations than are looked at. A note, which never fails.

## Why it matters
That every choice can be offered, every node reached and `full` earned is then known only from what can be told without going through every situation.

## Example
A file of 300 turns, checked without `--solve`.

## Instead
```console
redress check FILE --solve
```
Where that stops too, `redress solve FILE` says what is exact.
";

const UNREADABLE_TEXT: &str = "\
## What it checks
That a file is text in UTF-8, is not empty, and has no more than 100 million bytes.

## Why it matters
A picture, a Word document or an empty download cannot be a scenario, whatever its name ends in.

## Example
A scenario saved by a word processor as `late-parcel.ron`.

## Instead
Save it as plain text in UTF-8. `redress new SLUG` writes a scenario to start from.
";

const SYNTAX_TEXT: &str = "\
## What it checks
That the file is well-formed RON: brackets closed, texts in quotes, a comma after each part.

## Why it matters
The parser stops at the first such fault, so that nothing after it can be judged.

## Example
```ron
title: \"Late parcel\"
summary: \"A parcel is late.\",
```

## Instead
```ron
title: \"Late parcel\",
summary: \"A parcel is late.\",
```
";

const SHAPE_TEXT: &str = "\
## What it checks
That every field is known, there when it must be, and of its kind. Each node is read alone, so that one fault hides no other.

## Why it matters
A misspelt field would otherwise be ignored in silence, and its marks or effects with it.

## Example
```ron
(id: \"sorry\", label: \"Sorry\", text: \"I'm sorry.\", gto: \"next\")
```

## Instead
```ron
(id: \"sorry\", label: \"Sorry\", text: \"I'm sorry.\", goto: \"next\")
```
";

const VERSION_TEXT: &str = "\
## What it checks
That the file says `version: 1`.

## Why it matters
Another version may mean something else by the same words; guessing would score a learner wrongly.

## Example
```ron
version: 2,
```

## Instead
```ron
version: 1,
```
A file of a newer version needs a newer Redress.
";
