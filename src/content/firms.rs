//! Names of real firms, as data, and where a text has one.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::parse::options;
use super::prose::{Word, words};

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    names: Vec<String>,
    common: Vec<String>,
}

/// The names by their first word, as they are written.
#[derive(Debug)]
pub(super) struct Firms {
    by_first: FxHashMap<String, Vec<Firm>>,
    /// Which bytes a name may begin with: most words begin with another.
    begins: [bool; 256],
}

#[derive(Debug)]
struct Firm {
    /// Its words after the first.
    rest: Vec<String>,
    /// Whether it is a common word too.
    common: bool,
}

/// What a common word is followed by where it is a firm.
const KINDS: [&str; 8] = ["plc", "PLC", "Ltd", "Limited", "Stores", "Group", "UK", "Superstore"];
/// What stands before it inside a sentence.
const BEFORE: [&str; 4] = ["at", "from", "with", "by"];

/// The names that come with the program.
pub(super) fn all() -> &'static Firms {
    static ALL: OnceLock<Firms> = OnceLock::new();
    ALL.get_or_init(|| {
        let file: File = options()
            .from_str(include_str!("../../assets/firms.ron"))
            .unwrap_or_default();
        let names = file.names.iter().map(|name| (name, false));
        let mut firms: FxHashMap<String, Vec<Firm>> = FxHashMap::default();
        for (name, common) in names.chain(file.common.iter().map(|name| (name, true))) {
            let mut words = words(name).map(|word| word.text.to_owned());
            if let Some(first) = words.next() {
                let rest = words.collect();
                firms.entry(first).or_default().push(Firm { rest, common });
            }
        }
        let mut begins = [false; 256];
        for first in firms.keys().filter_map(|name| name.bytes().next()) {
            begins[usize::from(first)] = true;
        }
        Firms {
            by_first: firms,
            begins,
        }
    })
}

impl Firms {
    /// Every real firm that `text` names.
    pub(super) fn named_in<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let mut found = Vec::new();
        let mut before = None;
        let mut past = 0;
        for word in words(text) {
            let first = word.text.bytes().next().unwrap_or_default();
            if !self.begins[usize::from(first)] {
                before = Some(word);
                continue;
            }
            let alone = bare(word.text);
            let whole = self.by_first.get(word.text).into_iter().flatten();
            // "Tesco's" is Tesco; "Sainsbury's" is a name itself.
            let owned = self
                .by_first
                .get(alone)
                .filter(|_| alone != word.text)
                .into_iter()
                .flatten();
            let mut firms = whole.chain(owned.filter(|firm| firm.rest.is_empty()));
            if let Some(end) = firms
                .find_map(|firm| firm.end(text, word, before))
                .filter(|_| word.at >= past)
            {
                found.push(bare(&text[word.at..end]));
                past = end;
            }
            before = Some(word);
        }
        found
    }
}

impl Firm {
    /// Where its name ends, if it begins with `word`.
    fn end(&self, text: &str, word: Word<'_>, before: Option<Word<'_>>) -> Option<usize> {
        let mut after = words(&text[word.end()..]);
        let mut end = word.end();
        for (at, wanted) in self.rest.iter().enumerate() {
            let said = after.next()?;
            let last = at + 1 == self.rest.len();
            if said.text != wanted && !(last && bare(said.text) == wanted) {
                return None;
            }
            end = word.end() + said.end();
        }
        (!self.common || is_name(text, word, before, end)).then_some(end)
    }
}

/// Whether the common word that ends at `end` is a name here.
fn is_name(text: &str, word: Word<'_>, before: Option<Word<'_>>, end: usize) -> bool {
    let rest = &text[end..];
    let next = rest
        .strip_prefix(' ')
        .and_then(|rest| words(rest).next().filter(|next| next.at == 0));
    if next.is_some_and(|next| KINDS.contains(&next.text)) {
        return true;
    }
    let at_one = before.is_some_and(|before| BEFORE.contains(&before.text) && &text[before.end()..word.at] == " ");
    let goes_on = next.is_some_and(|next| {
        next.is_capital() || next.text.starts_with(|c: char| c.is_ascii_digit()) || next.text == "of"
    });
    let joined = rest.starts_with(['-', '&']) || rest.starts_with(" {") || rest.starts_with(" &");
    at_one && !word.opens && !goes_on && !joined
}

/// Without `'s`.
fn bare(word: &str) -> &str {
    word.strip_suffix("'s")
        .or_else(|| word.strip_suffix("’s"))
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_list_is_long_and_names_each_firm_once() {
        let count: usize = all().by_first.values().map(Vec::len).sum();
        assert!(count > 300, "{count}");
        let once = |firms: &Vec<Firm>| {
            let rests = firms.iter().map(|firm| &firm.rest);
            rests
                .clone()
                .all(|rest| rests.clone().filter(|other| *other == rest).count() == 1)
        };
        let twice: Vec<_> = all().by_first.iter().filter(|(_, firms)| !once(firms)).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }

    #[test]
    fn a_firm_is_found_as_it_is_written() {
        for (text, firms) in [
            (
                "I bought it from Tesco's, not at Marks & Spencer.",
                &["Tesco", "Marks & Spencer"][..],
            ),
            (
                "Sainsbury's had it, and so had John Lewis’s.",
                &["Sainsbury", "John Lewis"],
            ),
            (
                "It came with Royal Mail; I booked on Booking.com.",
                &["Royal Mail", "Booking.com"],
            ),
            ("She had it at Next, like her coat from Boots.", &["Next", "Boots"]),
            ("Three UK and Next plc answered.", &["Three UK", "Next"]),
            ("British Gas (E.ON before) and EE rang.", &["British Gas", "E.ON", "EE"]),
        ] {
            assert_eq!(all().named_in(text), firms, "{text}");
        }
    }

    #[test]
    fn common_words_and_invented_names_are_none() {
        for text in [
            "Next week. Three of us came by Next Tuesday, from Orange Street, at Three Bridges.",
            "Boots and a shell; from next to nothing. The next step is at Gap-toothed hill.",
            "Ofcom, the Financial Ombudsman Service, the ICO and Citizens Advice say so.",
            "With Sky & Daughters, by Saga {day}, at Game of the year.",
            "Tarn & Alder Furniture; Kestrel Electrical; your first direct debit.",
            "",
        ] {
            assert_eq!(all().named_in(text), [""; 0], "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_looked_through(text in "(Next|Boots|Marks|&|'s|’s| |at|\\{|é|-|of|Tesco|Three UK|\n){0,20}") {
            for firm in all().named_in(&text) {
                prop_assert!(text.contains(firm));
            }
        }
    }
}
