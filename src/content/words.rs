//! The interface's words, read from one Fluent file for each language so that none of them stands in the code.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentMessage, FluentResource};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// A value put into a sentence: a number or a text. Made with `.into()`.
pub use fluent_bundle::FluentValue as WordValue;

const ENGLISH: &str = include_str!("../../assets/words/en.ftl");
const WELSH: &str = include_str!("../../assets/words/cy.ftl");

/// A language of the interface. What customers say, the law and findings are English in both.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub enum Language {
    /// English as in Great Britain.
    #[default]
    English,
    /// Welsh: a draft that no speaker has checked.
    Cymraeg,
}

impl Language {
    /// Every language, the complete one first.
    pub const ALL: [Self; 2] = [Self::English, Self::Cymraeg];

    /// Its name in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Cymraeg => "Cymraeg",
        }
    }

    const fn tag(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            Self::Cymraeg => "cy",
        }
    }

    const fn source(self) -> &'static str {
        match self {
            Self::English => ENGLISH,
            Self::Cymraeg => WELSH,
        }
    }
}

type Bundle = FluentBundle<FluentResource>;

/// The words of one language, and English for what it lacks.
pub struct Words {
    language: Language,
    own: Bundle,
    english: Option<Bundle>,
}

impl Words {
    /// The words that ship with the program. A line that cannot be read is left out, and a test fails on it.
    pub fn english() -> Self {
        Self::of(Language::English)
    }

    /// The words of `language`; what it has no words for is said in English.
    pub fn of(language: Language) -> Self {
        let english = || read(Language::English, ENGLISH).0;
        Self {
            language,
            own: read(language, language.source()).0,
            english: (language != Language::English).then(english),
        }
    }

    /// Which language they are in.
    pub const fn language(&self) -> Language {
        self.language
    }

    fn find(&self, id: &str) -> Option<(&Bundle, FluentMessage<'_>)> {
        let bundles = std::iter::once(&self.own).chain(&self.english);
        let mut found = bundles.filter_map(|bundle| Some((bundle, bundle.get_message(id)?)));
        found.find(|(_, message)| message.value().is_some())
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
        let Some((bundle, message)) = self.find(id) else {
            return id.to_owned();
        };
        let mut errors = Vec::new();
        let pattern = message.value();
        pattern.map_or_else(String::new, |pattern| {
            bundle
                .format_pattern(pattern, Some(&arguments), &mut errors)
                .into_owned()
        })
    }

    /// Whether there are words for `id`.
    pub fn knows(&self, id: &str) -> bool {
        self.find(id).is_some()
    }
}

/// A bundle of `source`, and what could not be read of it.
fn read(language: Language, source: &str) -> (Bundle, Vec<String>) {
    let tag = LanguageIdentifier::from_bytes(language.tag().as_bytes()).unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks are invisible characters; terminals and fonts show them as boxes.
    bundle.set_use_isolating(false);
    let (resource, mut faults) = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors.iter().map(ToString::to_string).collect()),
    };
    if let Err(errors) = bundle.add_resource(resource) {
        faults.extend(errors.iter().map(ToString::to_string));
    }
    (bundle, faults)
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
mod tests;
