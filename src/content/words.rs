//! The interface's words, read from one Fluent file so that none of them stands in the code.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// A value put into a sentence: a number or a text. Made with `.into()`.
pub use fluent_bundle::FluentValue as WordValue;

const ENGLISH: &str = include_str!("../../assets/words/en.ftl");

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words that ship with the program. A line that cannot be read is left out, and a test fails on it.
    pub fn english() -> Self {
        Self::read(ENGLISH).0
    }

    fn read(source: &str) -> (Self, Vec<String>) {
        let english = LanguageIdentifier::from_bytes(b"en-GB").unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![english]);
        // Isolation marks are invisible characters; terminals and fonts show them as boxes.
        bundle.set_use_isolating(false);
        let (resource, mut faults) = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors.iter().map(ToString::to_string).collect()),
        };
        if let Err(errors) = bundle.add_resource(resource) {
            faults.extend(errors.iter().map(ToString::to_string));
        }
        (Self { bundle }, faults)
    }

    /// The words of `id`. An unknown id is shown as itself.
    pub fn get(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// The words of `id` with values put in: `words.with("turn", &[("number", 3.into())])`.
    pub fn with(&self, id: &str, values: &[(&str, WordValue<'_>)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set((*name).to_owned(), value.clone());
        }
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&arguments), &mut errors)
            .into_owned()
    }

    /// Whether the file has words for `id`.
    pub fn knows(&self, id: &str) -> bool {
        self.bundle
            .get_message(id)
            .is_some_and(|message| message.value().is_some())
    }
}

impl Default for Words {
    fn default() -> Self {
        Self::english()
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").finish_non_exhaustive()
    }
}

/// Marks an id that reaches [`Words::get`] through a variable, so that the test finds it in the code.
pub const fn word_id(id: &'static str) -> &'static str {
    id
}

/// `text` with a capital and a full stop.
pub fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    let mut out: String = first.chain(chars).collect();
    if !out.is_empty() && !out.ends_with(['.', '?', '!', '…']) {
        out.push('.');
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::{ENGLISH, Words, sentence};

    #[test]
    fn every_line_of_the_file_can_be_read() {
        assert_eq!(Words::read(ENGLISH).1, Vec::<String>::new());
    }

    #[test]
    fn an_unknown_id_is_shown_as_itself() {
        assert_eq!(Words::english().get("no-such-words"), "no-such-words");
    }

    #[test]
    fn a_value_is_put_in_without_invisible_marks() {
        let (words, _) = Words::read("sample-turn = Turn { $number } of { $title }");
        let shown = words.with("sample-turn", &[("number", 3.into()), ("title", "Laptop".into())]);
        assert_eq!(shown, "Turn 3 of Laptop");
    }

    #[test]
    fn a_sentence_has_a_capital_and_a_stop_and_no_second_one() {
        assert_eq!(sentence("thirty days run on"), "Thirty days run on.");
        assert_eq!(sentence("élan is asked for"), "Élan is asked for.");
        for whole in ["", "It is so.", "Is it so?", "It is so…"] {
            assert_eq!(sentence(whole), whole);
        }
    }

    #[test]
    fn the_code_and_the_file_have_the_same_ids() {
        let mut used = BTreeSet::new();
        collect(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut used);
        let written: BTreeSet<String> = ENGLISH
            .lines()
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned()))
            .collect();
        let missing: Vec<_> = used.difference(&written).collect();
        let unused: Vec<_> = written.difference(&used).collect();
        assert!(missing.is_empty(), "used in the code, not in en.ftl: {missing:?}");
        assert!(unused.is_empty(), "in en.ftl, not used in the code: {unused:?}");
    }

    fn collect(folder: &Path, used: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, used);
            } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("content/words.rs") {
                let text = fs::read_to_string(&path).unwrap();
                for call in ["words.get(", "words.with(", "words().get(", "words().with(", "word_id("] {
                    for (at, _) in text.match_indices(call) {
                        let rest = text[at + call.len()..].trim_start();
                        if let Some((id, _)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
                            used.insert(id.to_owned());
                        }
                    }
                }
            }
        }
    }
}
