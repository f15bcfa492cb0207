//! Phrases that rules look for, as data: what ends the listening, what the law does not bear out.

mod finder;
mod tokens;

use std::sync::OnceLock;

use serde::Deserialize;

use super::parse::options;
use finder::{Finder, Listed};

/// They take back what the law does not bear out.
const DENIALS: [&str; 6] = ["not", "no", "never", "nothing", "nobody", "without"];
/// They say that it is not so, or only would be.
const NOT_SO: [&str; 20] = [
    "not", "no", "never", "nothing", "neither", "nor", "without", "if", "whether", "would", "could", "might", "may",
    "unless", "hardly", "avoid", "than", "refusing", "had", "nobody",
];

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
    #[serde(default)]
    unless: Vec<String>,
}

/// Phrases of one sort.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    say: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    /// Whether "can't" and the like before it leave it what it is.
    #[serde(default)]
    firm: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    phrases: Vec<Phrase>,
    claims: Vec<ClaimedWrongly>,
    appeals: Vec<Said>,
    unlawful: Vec<Said>,
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
            harmful: Finder::new(file.phrases.iter().map(|it| listed(&it.say, &it.unless)), &[]),
            claims: Finder::new(file.claims.iter().map(|it| listed(&it.say, &it.unless)), &DENIALS),
            appeals: Finder::new(file.appeals.iter().map(Said::listed), &DENIALS),
            unlawful: Finder::new(file.unlawful.iter().map(Said::listed), &NOT_SO),
            file,
        }
    })
}

const fn listed<'a>(say: &'a [String], unless: &'a [String]) -> Listed<'a> {
    let firm = false;
    Listed { say, unless, firm }
}

impl Said {
    fn listed(&self) -> Listed<'_> {
        let firm = self.firm;
        Listed {
            firm,
            ..listed(&self.say, &self.unless)
        }
    }
}

impl Phrases {
    /// What does harm in a text.
    pub(super) fn harmful<'t>(&self, text: &'t str) -> Vec<Hit<'t, &Phrase>> {
        let found = self.harmful.look(text).into_iter();
        found.map(|hit| hit.map(|at| &self.file.phrases[at])).collect()
    }

    /// What a text says that the law does not bear out.
    pub(super) fn claims<'t>(&self, text: &'t str) -> Vec<Hit<'t, &ClaimedWrongly>> {
        let found = self.claims.look(text).into_iter();
        found.map(|hit| hit.map(|at| &self.file.claims[at])).collect()
    }

    /// Where a text leans on the law.
    pub(super) fn appeals<'t>(&self, text: &'t str) -> Vec<Hit<'t, usize>> {
        self.appeals.look(text)
    }

    /// Where a text calls something unlawful, and means it.
    pub(super) fn unlawful<'t>(&self, text: &'t str) -> Vec<Hit<'t, usize>> {
        self.unlawful.look(text)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn harmful(text: &str) -> Vec<&str> {
        all().harmful(text).into_iter().map(|hit| hit.words).collect()
    }

    #[test]
    fn the_lists_can_be_read() {
        let file = &all().file;
        assert!(file.phrases.len() > 30 && file.claims.len() > 10 && file.unlawful[0].say.len() > 5);
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
    fn a_long_form_is_found_as_the_short_one_is() {
        assert_eq!(
            harmful("It is policy, and I will try to."),
            ["It is policy", "I will try to"]
        );
        assert_eq!(harmful("There’s nothing I can do."), ["There’s nothing I can do"]);
        // Half of a word is none.
        assert_eq!(harmful("It isn't a problem."), [""; 0]);
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
