//! A firm that exists.

use std::collections::HashSet;

use super::{Fault, Rule, Subject};
use crate::content::{firms, texts};
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "real-firm",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That no text names a firm of the list in `assets/firms.ron`: shops, banks, telephone and energy firms, airlines, couriers, gyms, travel, games, insurers. Capitals must stand as the firm writes them. A name that is a common word too (Next, Boots, Three) counts only before `plc`, `Ltd` and the like, or with a capital inside a sentence after \"at\", \"from\", \"with\" or \"by\". Regulators and ombudsmen are no firms. A warning.

## Why it matters
A made-up failure told of a real firm is unfair to it, and learners bring their own opinion of it along.

## Example
```ron
says: \"I bought it at Tesco, and nobody there knew.\",
```

## Instead
```ron
says: \"I bought it at Marlow & Finch, and nobody there knew.\",
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let firms = firms::all();
    let mut seen = HashSet::new();
    let mut faults = Vec::new();
    texts::each(subject.scenario, &mut |_, text, path| {
        for firm in firms.named_in(text) {
            if seen.insert(firm) {
                let fault = Fault::new(path(), format!("{} is a real firm", quoted(firm)));
                faults.push(fault.help("invent one; wherever else it stands too").warning());
            }
        }
    });
    faults
}
