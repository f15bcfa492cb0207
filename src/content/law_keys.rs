//! The key of a provision that somebody cites as people do: "cra.s22", "section 20(2) Equality Act", "art 5 GDPR".

use crate::core::law::{Provision, Register};

/// Longer words cite nothing.
const LONGEST: usize = 120;
/// As many keys are offered.
const MOST: usize = 4;
/// How like an Act must be to what was named.
const LIKE: f64 = 0.5;

/// The keys that `cited` may mean, the likeliest first, at most four. The section counts before the Act: `cra.s22` is a
/// slip in the name of the Act, and not in the number.
pub fn meant_keys<'r>(register: &'r Register, cited: &str) -> Vec<&'r str> {
    let exact = register.meant_by(cited);
    if !exact.is_empty() || cited.len() > LONGEST {
        return keys(exact.into_iter());
    }
    let Some(citation) = Citation::of(cited) else {
        return Vec::new();
    };
    let mut near: Vec<(f64, &Provision)> = citation
        .kinds
        .iter()
        .flat_map(|kind| register.meant_by(&format!("{kind}{}", citation.number)))
        .map(|provision| {
            let act = provision.key.split('.').next().unwrap_or_default();
            (likeness(&citation.act, act), provision)
        })
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    let best = near.first().map_or(0.0, |(best, _)| *best);
    let least = if citation.act.is_empty() { 0.0 } else { best.max(LIKE) };
    keys(near.into_iter().filter(|(like, _)| *like >= least).map(|(_, one)| one))
}

fn keys<'r>(provisions: impl Iterator<Item = &'r Provision>) -> Vec<&'r str> {
    provisions.map(|provision| provision.key.as_str()).take(MOST).collect()
}

/// What somebody cites.
struct Citation {
    /// The letters and the year of the Act, in lower case; empty when none is named.
    act: String,
    /// How keys may name such a part: `s`, `art`, `r`.
    kinds: Vec<&'static str>,
    number: String,
}

impl Citation {
    /// The last number that is no year is the section; what stands in brackets is a subsection.
    fn of(cited: &str) -> Option<Self> {
        let runs = runs(cited.split('(').next()?);
        let is_number = |run: &&str| run.starts_with(|c: char| c.is_ascii_digit());
        let is_year = |run: &str| run.len() == 4 && (run.starts_with("19") || run.starts_with("20"));
        let at = runs.iter().rposition(|run| is_number(&run.as_str()) && !is_year(run))?;
        let kind_named = at.checked_sub(1).and_then(|before| kind(runs.get(before)?));
        let around = runs.iter().enumerate().filter(|(place, _)| *place != at);
        let (years, words): (Vec<&str>, Vec<&str>) = around.map(|(_, run)| run.as_str()).partition(is_number);
        let says_nothing = |word: &&str| kind(word).is_some() || matches!(*word, "of" | "the" | "and" | "to");
        let words: Vec<&str> = words.into_iter().filter(|word| !says_nothing(word)).collect();
        // An Act that is spelt out goes by its initials.
        let letters: String = if words.len() > 2 {
            words.iter().filter_map(|word| word.chars().next()).collect()
        } else {
            words.concat()
        };
        Some(Self {
            act: letters + years.first().copied().unwrap_or_default(),
            kinds: kind_named.map_or_else(|| vec!["s", "art", "r"], |kind| vec![kind]),
            number: runs.get(at)?.clone(),
        })
    }
}

/// The letters and the figures of a text, each run by itself, in lower case; everything else parts them.
fn runs(text: &str) -> Vec<String> {
    let mut runs: Vec<String> = Vec::new();
    let mut before = None;
    for c in text.chars().flat_map(char::to_lowercase) {
        let kind = if c.is_ascii_digit() {
            Some(true)
        } else {
            (c.is_alphabetic() || c == '§').then_some(false)
        };
        match (kind, runs.last_mut()) {
            (Some(_), Some(run)) if kind == before => run.push(c),
            (Some(_), _) => runs.push(c.to_string()),
            (None, _) => {}
        }
        before = kind;
    }
    runs
}

/// How keys name such a part of a law.
fn kind(word: &str) -> Option<&'static str> {
    match word {
        "s" | "ss" | "sec" | "section" | "sections" | "§" => Some("s"),
        "art" | "article" | "articles" => Some("art"),
        "r" | "reg" | "regs" | "regulation" | "regulations" => Some("r"),
        _ => None,
    }
}

/// How like two Acts are, from 0 to 1: their letters, and a little for the year.
fn likeness(one: &str, other: &str) -> f64 {
    let letters = |act: &str| -> String { act.chars().filter(|c| c.is_alphabetic()).collect() };
    let year = |act: &str| -> String { act.chars().filter(char::is_ascii_digit).collect() };
    let like = strsim::jaro_winkler(&letters(one), &letters(other));
    let same_year = !year(one).is_empty() && year(one) == year(other);
    if same_year { like.mul_add(0.8, 0.2) } else { like * 0.99 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::content::register;

    fn meant(cited: &str) -> Vec<String> {
        let (register, _) = register::load();
        meant_keys(&register, cited).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn a_section_is_found_before_its_act() {
        for (cited, expected) in [
            ("cra.s22", "cra2015.s22"),
            ("CRA 2015 s.22", "cra2015.s22"),
            ("CRA 2015 §22", "cra2015.s22"),
            ("CRA 2015 s\u{a0}22", "cra2015.s22"),
            ("Consumer Rights Act 2015, section 22", "cra2015.s22"),
            ("section 22 of the Consumer Rights Act 2015", "cra2015.s22"),
            ("cra2015-s22", "cra2015.s22"),
            ("ea2010.s20", "eqa2010.s20_21"),
            ("Equality Act 2010 s.20(2)", "eqa2010.s20_21"),
            ("cra2015-s35", "cra2015.s34_36"),
            ("cra2015.s36", "cra2015.s34_36"),
            ("gdpr.art5", "ukgdpr.art5"),
            ("GDPR Article 5(1)(c)", "ukgdpr.art5"),
            ("CCA s75", "cca1974.s75"),
        ] {
            assert_eq!(meant(cited).first().map_or("", String::as_str), expected, "{cited}");
        }
        for cited in ["nonsense", "", "2015", "Consumer Rights Act 2015", "cra2015.s9999"] {
            assert!(meant(cited).is_empty(), "{cited}: {:?}", meant(cited));
        }
        assert!(meant("section 20").contains(&"eqa2010.s20_21".to_owned()));
    }

    proptest! {
        #[test]
        fn whatever_is_cited_has_an_answer(cited in any::<String>()) {
            let (register, _) = register::load();
            prop_assert!(meant_keys(&register, &cited).len() <= MOST);
        }
    }
}
