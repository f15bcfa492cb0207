//! A look that nobody can have, or that would hide what it asks for.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::content::persons;
use crate::content::suggest::listed;
use crate::core::scenario::look::{Beard, Description, Hair, Look};
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "impossible-look",
    explain: EXPLAIN,
    needs: &["customer"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That the customer's `look` names a person of the cast, or describes somebody who can be drawn: a colour of hair only where hair or a beard shows, the colour of a covering only with a headscarf or a turban, a hearing aid only where it is seen.

## Why it matters
What is not seen was not said: the author thinks of somebody else than the learner meets. A hearing aid that is hidden leaves out just what the learner should have noticed.

## Example
```ron
look: (age: Older, hair: Bald, hair_colour: Grey),
```

## Instead
```ron
look: (age: Older, hair: Bald, beard: Full, hair_colour: Grey),
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    match &subject.scenario.customer.look {
        None => Vec::new(),
        Some(Look::Person(key)) => nobody(subject, key).into_iter().collect(),
        Some(Look::Description(look)) => described(look),
    }
}

fn path() -> Path {
    Path::top("customer").field("look")
}

fn nobody(subject: &Subject<'_>, key: &str) -> Option<Fault> {
    let known = || persons::keys().iter().map(String::as_str);
    if known().any(|known| known == key) {
        return None;
    }
    let fault = Fault::new(path(), format!("{} is nobody of the cast", quoted(key)));
    let near = subject.near(key, known()).unwrap_or_else(|| {
        let all: Vec<&str> = known().collect();
        format!(
            "the cast is {}; or describe somebody: `(age: Older, hair: Short)`",
            listed(&all)
        )
    });
    Some(fault.help(near))
}

fn described(look: &Description) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut fault = |field, message: &str, help: &str| {
        faults.push(Fault::new(path().field(field), message).help(help));
    };
    let bearded = look.beard.is_some_and(|beard| beard != Beard::None);
    let bare = look.hair.filter(|hair| !hair.shows() && !bearded);
    if let Some((hair, _)) = bare.zip(look.hair_colour) {
        let message = match hair {
            Hair::Headscarf => "the hair has a colour, and a headscarf covers it",
            Hair::Turban => "the hair has a colour, and a turban covers it",
            _ => "the hair has a colour, and there is none",
        };
        fault(
            "hair_colour",
            message,
            "leave `hair_colour` out, or give them a `beard` that shows it",
        );
    }
    if look.covering.is_some() && !look.hair.is_some_and(Hair::is_covered) {
        fault(
            "covering",
            "a covering has a colour, and nothing covers the hair",
            "say which it is, `hair: Headscarf` or `hair: Turban`, or leave `covering` out",
        );
    }
    if look.hearing_aid == Some(true) && look.hair == Some(Hair::Headscarf) {
        fault(
            "hearing_aid",
            "a headscarf would hide the hearing aid",
            "a hearing aid is always seen: choose other hair, a turban for example, or leave `hearing_aid` out",
        );
    }
    faults
}
