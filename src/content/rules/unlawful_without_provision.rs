//! A choice that is called unlawful, or says what staff get wrong, and names no provision for it.

use super::{Fault, Met, Rule, Subject};
use crate::content::phrases::{self, Phrases};
use crate::core::scenario::{Choice, LegalPoint};
use crate::core::strand::Strand;
use crate::core::text::Text;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "unlawful-without-provision",
    explain: EXPLAIN,
    needs: &[],
    check,
};

/// The mark on Resolve from which a choice puts things right, so that nobody calls it unlawful.
const SOUND: u8 = 2;

const EXPLAIN: &str = "\
## What it checks
That a choice has `Breaches` or `OverClaims` when
1. a reason that judges it (of a mark, of `Misses`, or `why.what` and `why.because`) calls something unlawful, illegal, against the law or the like; not where that is denied or only supposed (\"nothing unlawful\", \"would be unlawful\"), and not of a choice that `Applies` law or is sound on Resolve: there it speaks of something else; or
2. its text says what staff often say and the law does not bear out, by the list of claims in `assets/phrases.ron` (\"you'll have to contact the manufacturer\"). A `Misses` on that same provision will do too; or
3. its text leans on the law (\"by law\", \"that's the law\", \"because of GDPR\", \"under the Consumer Rights Act\"), or calls something unlawful, and it has no legal point at all: an appeal to the law is right or wrong.
Short and long forms are one (\"you'll\", \"you will\"). A phrase may stand between quotation marks, and where a denial shortly before takes it back (\"there is no restocking fee\", \"you won't have to take it up with the courier\"). \"We can't by law\" takes nothing back: it leans on the law. A warning.

## Why it matters
Without the provision an unlawful line costs nothing: the band stays open, Resolve counts, and nobody can look up why it was wrong.

## Example
```ron
text: \"You'll have to contact the manufacturer.\",
marks: { Resolve: (0, \"It sends her away.\") },
```

## Instead
```ron
text: \"You'll have to contact the manufacturer.\",
marks: { Resolve: (0, \"It sends her away.\") },
law: [Breaches(provision: \"cra2015.s19\", says: \"that the maker answers for it; the contract is with the shop\")],
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let lists = phrases::all();
    let charged = |point: &LegalPoint| matches!(point, LegalPoint::Breaches { .. } | LegalPoint::OverClaims { .. });
    subject
        .choices()
        .filter(|met| !met.choice.law.iter().any(charged))
        .filter_map(|met| said(&met, lists).or_else(|| called(&met, lists)))
        .collect()
}

/// What its own words hold.
fn said(met: &Met<'_>, lists: &Phrases) -> Option<Fault> {
    let (choice, id) = (met.choice, quoted(&met.choice.id));
    let misses = |provision: &str| {
        let same = |point: &LegalPoint| matches!(point, LegalPoint::Misses { .. }) && point.provision() == provision;
        choice.law.iter().any(same)
    };
    let mut claims = lists.claims(&choice.text).into_iter();
    if let Some(hit) = claims.find(|hit| !misses(&hit.of.provision)) {
        let message = format!(
            "choice {id} says {}, which the law does not bear out",
            quoted(hit.words)
        );
        let help = format!(
            "write `law: [Breaches(provision: \"{}\", says: \"…\")]`, or the provision that it goes against",
            hit.of.provision
        );
        return Some(Fault::new(met.path().field("text"), message).help(help).warning());
    }
    if !choice.law.is_empty() {
        return None;
    }
    let appeal = || lists.appeals(&choice.text).first().map(|hit| hit.words);
    let hit = appeal().or_else(|| first_unlawful(&choice.text, lists))?;
    let message = format!("choice {id} says {}, and names no provision", quoted(hit));
    let help = "write which provision: `Applies` where it is right, `OverClaims` where it says too much";
    Some(Fault::new(met.path().field("text"), message).help(help).warning())
}

/// What its reasons call it.
fn called(met: &Met<'_>, lists: &Phrases) -> Option<Fault> {
    let choice = met.choice;
    let applies = |point: &LegalPoint| matches!(point, LegalPoint::Applies { .. });
    let sound = choice.marks.get(&Strand::Resolve).is_some_and(|mark| mark.0 >= SOUND);
    if sound || choice.law.iter().any(applies) {
        return None;
    }
    let hit = judging(choice).find_map(|reason| first_unlawful(reason, lists))?;
    let id = quoted(&choice.id);
    let message = format!(
        "a reason of choice {id} says {}, and no legal point names the provision",
        quoted(hit)
    );
    let help = "write `law: [Breaches(provision: \"…\", says: \"…\")]`, with the provision that it breaks";
    Some(Fault::new(met.path(), message).help(help).warning())
}

/// The reasons that judge a choice.
fn judging(choice: &Choice) -> impl Iterator<Item = &Text> {
    let marks = choice.marks.iter().map(|(_, mark)| &mark.1);
    let law = choice.law.iter().map(LegalPoint::reason);
    marks.chain(law).chain([&choice.why.what, &choice.why.because])
}

/// Where a text first calls something unlawful, and means it.
fn first_unlawful<'t>(text: &'t str, lists: &Phrases) -> Option<&'t str> {
    // Most texts have nothing to do with it.
    if !text.contains("law") && !text.contains("LAW") && !text.contains("llegal") && !text.contains("reach") {
        return None;
    }
    lists.unlawful(text).first().map(|hit| hit.words)
}
