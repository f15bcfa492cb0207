//! A label, a title or a name that there is no room for.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::core::scenario::Scenario;
use crate::core::text::Text;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "label-too-long",
    explain: EXPLAIN,
    needs: &[],
    check,
};
const LABEL: usize = 24;
const TITLE: usize = 60;
const NAME: usize = 40;

const EXPLAIN: &str = "\
## What it checks
That the `label` of a choice has at most 24 characters. And, as a warning, that the `title` has at most 60, and each of these at most 40: what people are called (`customer`, `onlookers`, the `from` of a note) and every `place`.

## Why it matters
Labels name choices in charts, graphs and lists; titles and names stand large on cards and over the conversation. What is longer is cut, or runs over something else.

## Example
```ron
label: \"Offer the refund right away\",
```

## Instead
```ron
label: \"Offer the refund\",
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let labels = subject
        .choices()
        .map(|met| (met.choice.label.chars().count(), met))
        .filter(|(length, _)| *length > LABEL)
        .map(|(length, met)| {
            let id = quoted(&met.choice.id);
            let message = format!("the label of choice {id} has {length} characters; {LABEL} fit");
            let fault = Fault::new(met.path().field("label"), message);
            fault.help("shorten it; the whole sentence stands in `text`")
        });
    names(subject.scenario)
        .into_iter()
        .filter_map(Name::fault)
        .chain(labels)
        .collect()
}

/// What stands large, with where and how much of it fits.
struct Name<'a> {
    what: &'static str,
    text: &'a Text,
    path: Path,
    most: usize,
    help: &'static str,
}

const SHORTEN: &str = "shorten it";
const BRIEF: &str = "shorten it; there is room for more in `brief`";

impl Name<'_> {
    fn fault(self) -> Option<Fault> {
        let length = self.text.chars().count();
        let message = format!("the {} has {length} characters; {} fit", self.what, self.most);
        let fault = || Fault::new(self.path, message).help(self.help);
        (length > self.most).then(|| fault().warning())
    }
}

fn names(scenario: &Scenario) -> Vec<Name<'_>> {
    let name = |what, text, path, most| Name {
        what,
        text,
        path,
        most,
        help: if matches!(what, "title" | "place") {
            BRIEF
        } else {
            SHORTEN
        },
    };
    let customer = &scenario.customer;
    let of_customer = Path::top("customer");
    let mut names = vec![
        name("title", &scenario.title, Path::top("title"), TITLE),
        name("customer's name", &customer.name, of_customer.field("name"), NAME),
        name("place", &customer.place, of_customer.field("place"), NAME),
    ];
    if let Some(elsewhere) = &scenario.elsewhere {
        names.push(name(
            "place",
            &elsewhere.place,
            Path::top("elsewhere").field("place"),
            NAME,
        ));
    }
    for (at, note) in customer.card.collaborative.iter().enumerate() {
        let path = of_customer.field("card").field("collaborative").item(at).field("from");
        names.push(name("name of who left the note", &note.from, path, NAME));
    }
    for (at, onlooker) in scenario.post.iter().flat_map(|post| &post.onlookers).enumerate() {
        let path = Path::top("post").field("onlookers").item(at).field("name");
        names.push(name("onlooker's name", &onlooker.name, path, NAME));
    }
    names
}
