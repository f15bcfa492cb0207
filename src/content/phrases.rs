//! Phrases that rules look for, as data: what ends the listening, what the law does not bear out.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::parse::options;
use super::prose::{Word, is_quoted, words};

/// Why a phrase does harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub(super) enum Kind {
    /// It ends the listening.
    Red,
    /// It lays the failure at somebody's door.
    Blame,
    /// Only the trade knows it.
    Jargon,
}

/// Phrases with what to say instead.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Phrase {
    pub(super) kind: Kind,
    say: Vec<String>,
    /// Words that follow and make it another phrase.
    #[serde(default)]
    unless: Vec<String>,
    pub(super) instead: String,
}

/// What staff say that the law does not bear out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClaimedWrongly {
    /// The provision it goes against.
    pub(super) provision: String,
    say: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    phrases: Vec<Phrase>,
    claims: Vec<ClaimedWrongly>,
    appeals: Vec<String>,
    unlawful: Vec<String>,
}

/// The lists, ready to be looked for.
#[derive(Debug)]
pub(super) struct Phrases {
    file: File,
    harmful: Finder,
    claims: Finder,
    appeals: Finder,
    unlawful: Finder,
}

/// A phrase that was found.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Hit<'t, T> {
    /// As it stands in the text.
    pub(super) words: &'t str,
    /// Its first byte.
    pub(super) at: usize,
    /// What was looked for.
    pub(super) of: T,
}

/// The lists that come with the program.
pub(super) fn all() -> &'static Phrases {
    static ALL: OnceLock<Phrases> = OnceLock::new();
    ALL.get_or_init(|| {
        let file: File = options()
            .from_str(include_str!("../../assets/phrases.ron"))
            .unwrap_or_default();
        Phrases {
            harmful: Finder::new(file.phrases.iter().map(|phrase| phrase.say.as_slice())),
            claims: Finder::new(file.claims.iter().map(|claim| claim.say.as_slice())),
            appeals: Finder::new(std::iter::once(file.appeals.as_slice())),
            unlawful: Finder::new(std::iter::once(file.unlawful.as_slice())),
            file,
        }
    })
}

impl Phrases {
    /// What does harm in a text.
    pub(super) fn harmful<'t>(&self, text: &'t str) -> Vec<Hit<'t, &Phrase>> {
        let of = |at: usize| &self.file.phrases[at];
        self.harmful
            .look(text, |at, next| of(at).unless.iter().any(|word| word == next))
            .into_iter()
            .map(|hit| hit.map(of))
            .collect()
    }

    /// What a text says that the law does not bear out.
    pub(super) fn claims<'t>(&self, text: &'t str) -> Vec<Hit<'t, &ClaimedWrongly>> {
        let found = self.claims.look(text, |_, _| false).into_iter();
        found.map(|hit| hit.map(|at| &self.file.claims[at])).collect()
    }

    /// Where a text leans on the law.
    pub(super) fn appeals<'t>(&self, text: &'t str) -> Vec<Hit<'t, usize>> {
        self.appeals.look(text, |_, _| false)
    }

    /// Where a text calls something unlawful.
    pub(super) fn unlawful<'t>(&self, text: &'t str) -> Vec<Hit<'t, usize>> {
        self.unlawful.look(text, |_, _| false)
    }
}

impl<'t, T> Hit<'t, T> {
    fn map<U>(self, with: impl FnOnce(T) -> U) -> Hit<'t, U> {
        Hit {
            words: self.words,
            at: self.at,
            of: with(self.of),
        }
    }
}

/// Phrases by their first word.
#[derive(Debug)]
struct Finder(FxHashMap<String, Vec<(Vec<String>, usize)>>);

impl Finder {
    fn new<'a>(lists: impl Iterator<Item = &'a [String]>) -> Self {
        let mut by_first: FxHashMap<String, Vec<(Vec<String>, usize)>> = FxHashMap::default();
        for (at, list) in lists.enumerate() {
            for phrase in list {
                let mut words = words(phrase).map(|word| word.folded().into_owned());
                if let Some(first) = words.next() {
                    by_first.entry(first).or_default().push((words.collect(), at));
                }
            }
        }
        Self(by_first)
    }

    /// Every phrase in `text` that is not quoted, by place; `unless` is asked about the word that follows.
    fn look<'t>(&self, text: &'t str, unless: impl Fn(usize, &str) -> bool) -> Vec<Hit<'t, usize>> {
        let all: Vec<Word<'t>> = words(text).collect();
        let mut found = Vec::new();
        for (start, word) in all.iter().enumerate() {
            let Some(phrases) = self.0.get(word.folded().as_ref()) else {
                continue;
            };
            let after = &all[start + 1..];
            let hit = phrases.iter().find_map(|(rest, of)| {
                let said = after.get(..rest.len())?;
                let same = said.iter().zip(rest).all(|(word, wanted)| word.folded() == *wanted);
                let next = after.get(rest.len()).map(Word::folded);
                let other = next.is_some_and(|next| unless(*of, &next));
                let end = said.last().unwrap_or(word).end();
                (same && !other).then_some((end, *of))
            });
            if let Some((end, of)) = hit.filter(|_| !is_quoted(text, word.at)) {
                let words = &text[word.at..end];
                found.push(Hit { words, at: word.at, of });
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn harmful(text: &str) -> Vec<&str> {
        all().harmful(text).into_iter().map(|hit| hit.words).collect()
    }

    #[test]
    fn the_lists_can_be_read() {
        let file = &all().file;
        assert!(file.phrases.len() > 30 && file.claims.len() > 10 && file.unlawful.len() > 5);
        assert!(
            file.phrases
                .iter()
                .all(|phrase| !phrase.say.is_empty() && !phrase.instead.is_empty())
        );
        for kind in [Kind::Red, Kind::Blame, Kind::Jargon] {
            assert!(file.phrases.iter().any(|phrase| phrase.kind == kind), "{kind:?}");
        }
    }

    #[test]
    fn each_phrase_is_found_whatever_its_case_and_apostrophe() {
        for say in all().file.phrases.iter().flat_map(|phrase| &phrase.say) {
            for text in [
                say.clone(),
                format!("Well, {}…", say.to_uppercase()),
                format!("So {} now", say.replace('\'', "’")),
            ] {
                assert!(!harmful(&text).is_empty(), "{text}");
            }
        }
        for say in all().file.claims.iter().flat_map(|claim| &claim.say) {
            assert!(!all().claims(say).is_empty(), "{say}");
        }
    }

    #[test]
    fn whole_words_only_and_not_what_is_quoted() {
        assert_eq!(harmful("I calm downstairs, and our policyholders slack."), [""; 0]);
        assert_eq!(
            harmful("I said 'calm down', and I'm sorry. It's our policy."),
            ["our policy"]
        );
        assert_eq!(
            harmful("“As I said” helps nobody, and ‘to be honest’ neither."),
            [""; 0]
        );
    }

    #[test]
    fn what_follows_may_make_it_another_phrase() {
        assert_eq!(harmful("You should have kept the box."), ["You should have"]);
        assert_eq!(harmful("You should have had a call on Monday."), [""; 0]);
        assert_eq!(harmful("There was no problem with the lamp."), [""; 0]);
        assert_eq!(harmful("I'll try the other depot."), [""; 0]);
        assert_eq!(harmful("I'll try to find out."), ["I'll try to"]);
    }
}
