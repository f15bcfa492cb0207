//! A text that is hard to read.

use super::{Fault, Rule, Subject};
use crate::content::calendar::Calendar;
use crate::content::path::Path;
use crate::content::reading::{Count, sentences, syllables, words};
use crate::content::suggest::listed;
use crate::content::texts::{self, Use};
use crate::core::placeholders::names_in;
use crate::core::text::Text;
use crate::diagnostic::one_line;

pub(super) const RULE: Rule = Rule {
    code: "reading-age",
    explain: EXPLAIN,
    needs: &["date", "nation", "dates", "derived"],
    check,
};

/// The greatest age.
const MOST: f64 = 14.0;
/// Fewer words are not judged: one long name would decide.
const FEWEST: u32 = 30;
/// How many hard words are named.
const NAMED: usize = 4;
/// Words of a sentence that the help repeats.
const BEGINNING: usize = 7;

const EXPLAIN: &str = "\
## What it checks
That a reader of 14 reads it with ease. The age is the Flesch-Kincaid grade plus 5: 0.39 x words per sentence + 11.8 x syllables per word - 15.59 + 5. Counted over what is met together, so that a short line does not fire by chance: summary and brief; the card; the post and its onlookers; each turn with everything said in it and every reason; each ending. Fewer than 30 words are not judged. Labels and names are not counted; `{dates}` are, as they are spoken.

A sentence ends with a full stop, `!`, `?`, `…`, `:` or `;`, as Flesch counted. Syllables are groups of vowels, less silent e (`made`, `makes`, `asked`), plus one for `ia`, `io` and `iu` said apart (`serious`); a number in figures is one. A warning.

## Why it matters
People read this while a customer waits, some of them in their second language. Long sentences and long words test reading, not service; and reasons that are hard to read do not teach.

## Example
```ron
brief: \"Notwithstanding the customer's previously communicated dissatisfaction regarding the delivery, authorisation for compensatory arrangements necessitates managerial involvement in accordance with established procedure.\",
```

## Instead
```ron
brief: \"She has rung before about the late delivery. You may not offer money on your own: ask Jo.\",
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let scenario = subject.scenario;
    let calendar = Calendar::of(scenario).unwrap_or_default();
    let mut units: Vec<Unit<'_>> = [
        ("the brief", Path::top("brief")),
        ("the card", Path::top("customer").field("card")),
        ("the post", Path::top("post")),
    ]
    .map(|(name, path)| Unit::new(name.to_owned(), path))
    .into();
    texts::before(scenario, &mut |how, text, path| {
        let path = path();
        let unit = match path.top_field() {
            Some("customer") => 1,
            Some("post") => 2,
            _ => 0,
        };
        units[unit].add(how, text, &calendar);
    });
    let mut faults: Vec<Fault> = units.iter().filter_map(|unit| unit.fault(&calendar)).collect();
    for (at, (id, node)) in scenario.nodes.iter().enumerate() {
        let mut unit = Unit::new(String::new(), Path::root());
        texts::of_node(at, id, node, &mut |how, text, _| unit.add(how, text, &calendar));
        if unit.is_hard() {
            (unit.name, unit.path) = (format!("`{}`", one_line(id)), Path::node(at, id).key());
            faults.extend(unit.fault(&calendar));
        }
    }
    faults
}

/// Texts that are met together.
struct Unit<'a> {
    name: String,
    path: Path,
    texts: Vec<&'a Text>,
    count: Count,
}

impl<'a> Unit<'a> {
    fn new(name: String, path: Path) -> Self {
        Self {
            name,
            path,
            texts: Vec::new(),
            count: Count::default(),
        }
    }

    fn add(&mut self, how: Use, text: &'a Text, calendar: &Calendar) {
        if !matches!(how, Use::Label | Use::Again) && !text.is_empty() {
            self.texts.push(text);
            if names_in(text).next().is_some() {
                self.count.add(&calendar.fill(text));
            } else {
                self.count.add(text);
            }
        }
    }

    fn is_hard(&self) -> bool {
        self.count.words >= FEWEST && self.count.age() > MOST
    }

    fn fault(&self, calendar: &Calendar) -> Option<Fault> {
        if !self.is_hard() {
            return None;
        }
        let message = format!(
            "{} is read with ease from age {:.1}; 14 is the most",
            self.name,
            self.count.age()
        );
        let filled: Vec<Text> = self.texts.iter().map(|text| calendar.fill(text)).collect();
        let longest = filled.iter().flat_map(|text| sentences(text));
        let longest = longest.max_by_key(|sentence| words(sentence).count())?;
        let hardest = hardest(&filled);
        let hardest: Vec<&str> = hardest.iter().map(String::as_str).collect();
        let help = format!(
            "shorten its sentences, the longest has {} words (\"{} …\"); plainer words for {}",
            words(longest).count(),
            longest.split_whitespace().take(BEGINNING).collect::<Vec<_>>().join(" "),
            listed(&hardest)
        );
        Some(Fault::new(self.path.clone(), message).help(help).warning())
    }
}

/// The words of most syllables, each once; names are left out.
fn hardest(texts: &[Text]) -> Vec<String> {
    let sentences = texts.iter().flat_map(|text| sentences(text));
    let lower = sentences
        .flat_map(words)
        .filter(|word| !word.contains(char::is_uppercase));
    let trimmed = lower.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let mut hardest: Vec<(u32, &str)> = trimmed.map(|word| (syllables(word), word)).collect();
    hardest.sort_by(|a, b| b.cmp(a));
    hardest.dedup();
    hardest.truncate(NAMED);
    hardest.into_iter().map(|(_, word)| word.to_owned()).collect()
}
