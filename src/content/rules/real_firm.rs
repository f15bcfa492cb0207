//! A firm that exists.

use std::collections::HashMap;

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

/// Places of one firm that are shown beside the first.
const PLACES: usize = 8;

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let firms = firms::all();
    let mut met: HashMap<&str, (usize, usize)> = HashMap::new();
    let mut faults: Vec<Fault> = Vec::new();
    texts::each(subject.scenario, &mut |_, text, path| {
        let named = firms.named_in(text);
        for (at, firm) in named.iter().enumerate() {
            if named[..at].contains(firm) {
                continue;
            }
            let (first, places) = *met
                .entry(firm)
                .and_modify(|(_, places)| *places += 1)
                .or_insert((faults.len(), 0));
            match faults.get_mut(first) {
                None => {
                    let fault = Fault::new(path(), format!("{} is a real firm", quoted(firm)));
                    faults.push(fault.help("invent one").warning());
                }
                Some(fault) if places <= PLACES => fault.related.push((path(), "it stands here too".to_owned())),
                Some(_) => {}
            }
        }
    });
    for (fault, places) in met.into_values() {
        if let Some(fault) = faults.get_mut(fault).filter(|_| places > 0) {
            fault.help = Some(match places.saturating_sub(PLACES) {
                0 => "invent one, here and where else it stands".to_owned(),
                1 => "invent one everywhere; it stands at 1 more place than is shown".to_owned(),
                more => format!("invent one everywhere; it stands at {more} more places than are shown"),
            });
        }
    }
    faults
}
