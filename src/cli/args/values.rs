//! The values that an option takes by their names.

use std::fmt::Debug;

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::analysis::policy::Policy;
use crate::content::words::Language;
use crate::core::conversation::Mode;

/// One of `all`, by its name in small letters with hyphens: `business-supply`.
pub(in crate::cli) fn one_of<T>(all: &'static [T]) -> impl Fn(&str) -> Result<T, String> + Clone
where
    T: Copy + Debug,
{
    let key = |of: &T| kebab(&format!("{of:?}"));
    move |text| {
        let found = all.iter().find(|of| key(of) == text.to_lowercase());
        let keys = || all.iter().map(key).collect::<Vec<_>>().join(", ");
        found.copied().ok_or_else(|| format!("there are {}", keys()))
    }
}

/// `BusinessSupply` as `business-supply`.
fn kebab(name: &str) -> String {
    let mut out = String::new();
    for (at, letter) in name.char_indices() {
        if at > 0 && letter.is_uppercase() {
            out.push('-');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

/// A mode, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ModeArg {
    /// Told why after each choice; choices can be taken back.
    Practice,
    /// Told nothing until the end; nothing can be taken back.
    Assessment,
    /// Go anywhere; nothing is scored.
    Explore,
}

impl From<ModeArg> for Mode {
    fn from(mode: ModeArg) -> Self {
        match mode {
            ModeArg::Practice => Self::Practice,
            ModeArg::Assessment => Self::Assessment,
            ModeArg::Explore => Self::Explore,
        }
    }
}

/// A language, by its tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum LanguageArg {
    /// English.
    En,
    /// Welsh: a draft that no speaker has checked.
    Cy,
}

impl From<LanguageArg> for Language {
    fn from(language: LanguageArg) -> Self {
        match language {
            LanguageArg::En => Self::English,
            LanguageArg::Cy => Self::Cymraeg,
        }
    }
}

/// An automatic player, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) struct PolicyArg(pub(in crate::cli) Policy);

impl ValueEnum for PolicyArg {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [PolicyArg; Policy::ALL.len()] = {
            let mut all = [PolicyArg(Policy::Random); Policy::ALL.len()];
            let mut at = 0;
            while at < all.len() {
                all[at] = PolicyArg(Policy::ALL[at]);
                at += 1;
            }
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self.0 {
            Policy::Random => "Picks at random, by the seed",
            Policy::First => "Picks the first in the file",
            Policy::Longest => "Picks the longest",
            Policy::Shortest => "Picks the shortest",
            Policy::Politest => "Picks the one with the most polite words for each hundred words",
            Policy::Best => "Steers for the best band, then the best overall score",
            Policy::Worst => "Steers for the worst",
        };
        Some(PossibleValue::new(self.0.key()).help(help))
    }
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Format {
    /// Each under its source line.
    Full,
    /// One line each.
    Concise,
    /// A JSON list.
    Json,
}

/// What fails beside errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Deny {
    /// Warnings.
    Warnings,
}

/// What a graph is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum GraphFormat {
    /// A picture that stands alone.
    Svg,
    /// For Graphviz.
    Dot,
    /// For Mermaid.
    Mermaid,
}

/// Which palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Theme {
    /// Dark words on paper.
    Light,
    /// Light words on a dark ground.
    Dark,
}

#[cfg(test)]
mod tests {
    use super::{kebab, one_of};

    #[test]
    fn names_are_small_with_hyphens() {
        assert_eq!(kebab("BusinessSupply"), "business-supply");
        assert_eq!(kebab("KnowItAll"), "know-it-all");
        assert_eq!(kebab("Phone"), "phone");
    }

    #[test]
    fn a_name_is_found_and_an_unknown_one_is_answered_with_all() {
        use crate::core::scenario::Channel;

        let parse = one_of(&Channel::ALL);
        assert_eq!(parse("Chat"), Ok(Channel::Chat));
        assert_eq!(
            parse("fax").unwrap_err(),
            "there are phone, counter, chat, email, social"
        );
    }
}
