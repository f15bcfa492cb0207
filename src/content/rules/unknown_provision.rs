//! A legal point on a provision that the register does not hold.

use super::{Fault, Rule, Subject};
use crate::content::law_keys::meant_keys;
use crate::content::suggest::either;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "unknown-provision",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That the `provision` of every legal point is a key of the law register.

## Why it matters
Law is asserted from a dated, checked entry or not at all.

## Example
```ron
law: [Applies(provision: \"cra2015.22\", because: \"…\")],
```

## Instead
```ron
law: [Applies(provision: \"cra2015.s22\", because: \"…\")],
```
`redress law --search reject` finds keys.
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let keys = || subject.register.iter().map(|provision| provision.key.as_str());
    subject
        .points()
        .filter(|claim| subject.register.get(claim.point.provision()).is_none())
        .map(|claim| {
            let provision = claim.point.provision();
            let meant = meant_keys(subject.register, provision);
            let fault = Fault::new(
                claim.path().field("provision"),
                format!("{} is not in the law register", quoted(provision)),
            );
            let help = if meant.is_empty() {
                subject.near(provision, keys())
            } else {
                Some(format!("did you mean {}?", either(&meant)))
            };
            fault.help(help.unwrap_or_else(|| "`redress law --search TEXT` finds keys".to_owned()))
        })
        .collect()
}
