//! Looks for many phrases at once.

use rustc_hash::FxHashMap;

use super::Hit;
use super::tokens::{Token, tokens};
use crate::content::prose::is_quoted;

/// Words before a phrase that may take it back.
const NEAR: usize = 6;
/// "Why don't you …" denies nothing.
const ASKED: [&str; 4] = ["you", "we", "i", "they"];

/// A list of phrases, and what makes each another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Listed<'a> {
    pub(super) say: &'a [String],
    /// Words that follow.
    pub(super) unless: &'a [String],
    /// Whether a denial before it belongs to what it is said of: "we can't by law".
    pub(super) firm: bool,
}

/// Phrases by their first word.
#[derive(Debug)]
pub(super) struct Finder {
    by_first: FxHashMap<String, Vec<Sought>>,
    lists: Vec<Vec<Vec<String>>>,
    /// Words that take a phrase back when they stand shortly before it.
    denials: &'static [&'static str],
}

#[derive(Debug)]
struct Sought {
    rest: Vec<String>,
    of: usize,
    firm: bool,
    /// Whether it holds a denial itself.
    denies: bool,
}

fn folded(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.text.into_owned()).collect()
}

fn begins(said: &[Token<'_>], wanted: &[String]) -> bool {
    said.len() >= wanted.len() && said.iter().zip(wanted).all(|(token, wanted)| token.text == *wanted)
}

impl Finder {
    pub(super) fn new<'a>(lists: impl Iterator<Item = Listed<'a>>, denials: &'static [&'static str]) -> Self {
        let mut finder = Self {
            by_first: FxHashMap::default(),
            lists: Vec::new(),
            denials,
        };
        for (of, list) in lists.enumerate() {
            finder
                .lists
                .push(list.unless.iter().map(|words| folded(words)).collect());
            for phrase in list.say {
                let mut words = folded(phrase);
                let denies = words.iter().any(|word| denials.contains(&word.as_str()));
                if words.is_empty() {
                    continue;
                }
                let rest = words.split_off(1);
                let sought = Sought {
                    rest,
                    of,
                    firm: list.firm,
                    denies,
                };
                finder.by_first.entry(words.concat()).or_default().push(sought);
            }
        }
        finder
    }

    /// Every phrase in `text` that is meant: neither quoted, nor taken back, nor another for what follows; by place.
    pub(super) fn look<'t>(&self, text: &'t str) -> Vec<Hit<'t, usize>> {
        let all = tokens(text);
        let mut found = Vec::new();
        for (start, token) in all.iter().enumerate().filter(|(_, token)| token.first) {
            let Some(phrases) = self.by_first.get(token.text.as_ref()) else {
                continue;
            };
            let (before, after) = (&all[..=start], &all[start + 1..]);
            let hit = phrases.iter().find_map(|sought| {
                let last = after[..sought.rest.len().min(after.len())].last().unwrap_or(token);
                let meant = begins(after, &sought.rest)
                    && last.last
                    && !self.is_another(sought, &after[sought.rest.len()..])
                    && !self.is_denied(sought, before);
                meant.then_some((last.end, sought.of))
            });
            if let Some((end, of)) = hit.filter(|_| !is_quoted(text, token.at)) {
                let words = &text[token.at..end];
                found.push(Hit {
                    words,
                    at: token.at,
                    of,
                });
            }
        }
        found
    }

    fn is_another(&self, sought: &Sought, next: &[Token<'_>]) -> bool {
        self.lists[sought.of].iter().any(|words| begins(next, words))
    }

    /// Whether what stands before in the same thought takes it back. The last of `upto` is the phrase's own first word.
    fn is_denied(&self, sought: &Sought, upto: &[Token<'_>]) -> bool {
        let opens = upto.iter().rposition(|token| token.opens).unwrap_or(0);
        let thought = &upto[opens..];
        let before = &thought[..thought.len().saturating_sub(1)];
        if sought.firm {
            return matches!(before, [.., is, not] if not.text == "not" && matches!(is.text.as_ref(), "is" | "was"));
        }
        let denies = |pair: &[Token<'_>]| {
            let [word, next] = pair else { return false };
            self.denials.contains(&word.text.as_ref()) && !ASKED.contains(&next.text.as_ref())
        };
        let near = thought.len().saturating_sub(NEAR + 1);
        !sought.denies && thought[near..].windows(2).any(denies)
    }
}
