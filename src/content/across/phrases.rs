//! Phrases that stand in two scenarios.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use super::families::Families;
use super::{Among, Told};
use crate::content::path::Path;
use crate::content::prose::words;
use crate::content::rules::SHARED_PHRASE;
use crate::content::texts::{self, Use};
use crate::diagnostic::{Severity, quoted};

/// Words in a row that are a phrase.
const WORDS: usize = 8;
/// What a date counts as.
const DATE: &str = "{date}";

const DAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// What two scenarios share: the first phrase, and how many texts have one.
struct Pair {
    path: Path,
    phrase: Vec<String>,
    texts: usize,
}

/// The first phrase that each scenario shares with an earlier one, for each such two.
pub(super) fn shared(all: &[Among<'_>], small: &[bool], families: &Families<'_>) -> Vec<Told> {
    let mut first: FxHashMap<u64, usize> = FxHashMap::default();
    let mut found = Vec::new();
    for (at, one) in all.iter().enumerate().filter(|(at, _)| small[*at]) {
        let mut pairs: BTreeMap<usize, Pair> = BTreeMap::new();
        let mut own = Vec::new();
        each(one, &mut |said, path| {
            let mut met = Vec::new();
            for phrase in said.windows(WORDS) {
                let hash = hash(phrase);
                match first.get(&hash) {
                    Some(earlier) if !families.are_kin(at, *earlier) => met.push((*earlier, phrase)),
                    Some(_) => {}
                    None => own.push(hash),
                }
            }
            met.dedup_by_key(|(earlier, _)| *earlier);
            for (earlier, phrase) in met {
                let pair = pairs.entry(earlier).or_insert_with(|| Pair {
                    path: path(),
                    phrase: phrase.to_vec(),
                    texts: 0,
                });
                pair.texts += 1;
            }
        });
        for hash in own {
            first.entry(hash).or_insert(at);
        }
        found.extend(
            pairs
                .into_iter()
                .filter_map(|(earlier, pair)| pair.told(all, [at, earlier])),
        );
    }
    found
}

impl Pair {
    fn told(self, all: &[Among<'_>], of: [usize; 2]) -> Option<Told> {
        let [later, earlier] = of.map(|at| all[at].id.as_ref());
        // Where it stands there; nowhere, when two phrases only had one number.
        let mut there = None;
        each(&all[of[1]], &mut |said, path| {
            if there.is_none() && said.windows(WORDS).any(|phrase| phrase == self.phrase) {
                there = Some(path());
            }
        });
        let phrase = quoted(&self.phrase.join(" "));
        let more = match self.texts - 1 {
            0 => String::new(),
            1 => ", and another text shares words too".to_owned(),
            more => format!(", and {more} other texts share words too"),
        };
        let (later, earlier) = (quoted(later), quoted(earlier));
        Some(Told {
            code: SHARED_PHRASE,
            severity: Severity::Warning,
            at: of[0],
            path: self.path,
            message: format!("{phrase} stands in {earlier} too{more}"),
            help: format!("say it in other words in {later} or in {earlier}, of this customer"),
            related: Some((of[1], there?, format!("{earlier} has it here"))),
        })
    }
}

/// Calls `see` with the words of every text that may hold a phrase.
fn each(one: &Among<'_>, see: &mut impl FnMut(&[String], &dyn Fn() -> Path)) {
    texts::each(one.scenario, &mut |how, text, path| {
        // Eight words and the spaces between them.
        if !matches!(how, Use::Label | Use::Again) && text.len() >= 2 * WORDS - 1 {
            see(&said(text), path);
        }
    });
}

/// The words of a text, a date as one.
fn said(text: &str) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for word in words(text) {
        said.push(word.folded().into_owned());
        if let [.., day, number, month] = said.as_slice()
            && is_spoken_date(day, number, month)
        {
            said.truncate(said.len() - 3);
            said.push(DATE.to_owned());
        }
    }
    said
}

/// Whether these are a date as it is spoken: "tuesday 24 november".
fn is_spoken_date(day: &str, number: &str, month: &str) -> bool {
    DAYS.contains(&day) && MONTHS.contains(&month) && number.bytes().all(|byte| byte.is_ascii_digit())
}

fn hash(phrase: &[String]) -> u64 {
    let mut hasher = FxHasher::default();
    phrase.hash(&mut hasher);
    hasher.finish()
}
