//! Words that two scenarios share. Found by [`compare`](crate::content::across::compare), which looks at many files.

use super::Rule;

/// Its code.
pub(crate) const CODE: &str = "shared-phrase";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    explain: EXPLAIN,
    needs: &[],
    check: |_| Vec::new(),
};

const EXPLAIN: &str = "\
## What it checks
That no eight words in a row stand in two scenarios, whatever their case; a date counts as one word. Looked at where several files are checked together: `redress check` of the library, of a folder, or of more than one file. One finding for two files, on the later one, with the first phrase they share. A variant and its original may share words, and so may all variants that go back to one scenario. Scenarios of more than 200 turns are left out. A warning.

## Why it matters
Who has met a sentence before knows what kind of answer it is, and a customer who talks like the last one is nobody.

## Example
In `late-lamp.ron` and in `late-sofa.ron`:
```ron
because: \"People can hear a solution once they know that the problem was heard.\",
```

## Instead
Say it of this customer:
```ron
because: \"He could not listen to dates while nobody had said sorry for the stairs.\",
```
";
