//! A variant of nothing. Found by [`compare`](crate::content::across::compare), which knows what other files there are.

use super::Rule;

/// Its code.
pub(crate) const CODE: &str = "unknown-original";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    explain: EXPLAIN,
    needs: &[],
    check: |_| Vec::new(),
};

const EXPLAIN: &str = "\
## What it checks
That the scenario which `variant` names in `of` is there: among the files that are checked, beside them, in the folders of scenarios, or among those that come with the program. A warning, for it may lie elsewhere. A variant of itself, and variants that go round in a circle, are an error. A variant of a variant is none: a customer may come back twice.

## Why it matters
A variant is put forward some days after its original was played, and stands behind it in the library. Where there is no original it never comes, and nobody learns why.

## Example
```ron
variant: (of: \"laptop-on-day-72\", changed: \"It is day 33.\"),
```

## Instead
```ron
variant: (of: \"laptop-on-day-27\", changed: \"It is day 33.\"),
```
";
