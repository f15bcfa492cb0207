//! A name that two scenarios share. Found by [`compare`](crate::content::across::compare), which looks at many files.

use super::Rule;

/// Its code.
pub(crate) const CODE: &str = "shared-name";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    explain: EXPLAIN,
    needs: &[],
    check: |_| Vec::new(),
};

const EXPLAIN: &str = "\
## What it checks
That no person, firm or place is called the same in two scenarios. Names are the words of a customer's or an onlooker's name, and words with a capital inside a sentence that no file has without one; days, months, nations, titles, offices and words of the law are none (`assets/names.ron` and the law register). One finding for two files, on the later one. Looked at where several files are checked together, as `shared-phrase` is; a variant and its original may share names. A warning.

## Why it matters
In a library of many people each is somebody. A second Meera in a second depot is taken for the first.

## Example
`Ask for Meera Shah in dispatch.` in two files.

## Instead
Another name in one of them, of no particular sound: people of every kind complain about everything.
";
