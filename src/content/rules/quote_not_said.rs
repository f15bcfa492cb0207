//! A quote that is not in what it quotes.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;

pub(super) const RULE: Rule = Rule {
    code: "quote-not-said",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That the `quote` of a turn stands, word for word and within one paragraph, in every variant of what is said there.

## Why it matters
The letter or the post is shown whole, with the quote marked in it and set large beside the choices. Where it is not in there, nothing is marked, and the customer seems to say two things.

## Example
```ron
says: \"Dear Complaints, the law gives me six years. I require a refund.\",
quote: \"The law gives me six years.\",
```
where the letter has a small `the`.

## Instead
```ron
says: \"Dear Complaints, the law gives me six years. I require a refund.\",
quote: \"I require a refund.\",
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let quoting = subject.turns().filter(|(_, _, turn)| !turn.quote.is_empty());
    quoting
        .flat_map(|(at, id, turn)| {
            let strange = turn.says.0.iter().enumerate();
            let strange = strange.filter(|(_, line)| !line.text.contains(turn.quote.as_str()));
            strange.map(move |(line, _)| {
                let path = Path::node(at, id);
                let fault = Fault::new(path.field("quote"), "the quote is not in what is said");
                let fault = fault.help("copy a sentence from `says`, capitals and punctuation included");
                fault.see(path.field("says").item(line), "it is not in here")
            })
        })
        .collect()
}
