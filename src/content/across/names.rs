//! Names that stand in two scenarios.

use std::collections::{BTreeMap, HashSet};
use std::sync::OnceLock;

use super::families::Families;
use super::{Among, Told};
use crate::content::parse::options;
use crate::content::path::Path;
use crate::content::prose::words;
use crate::content::rules::SHARED_NAME;
use crate::content::suggest::listed;
use crate::content::texts::{self, Use};
use crate::core::law::Register;
use crate::diagnostic::{Severity, quoted};

/// The fewest letters of a name.
const SHORTEST: usize = 3;

/// What stands before a name and is none, though it may stand in what somebody is called.
const TITLES: [&str; 2] = ["Mrs", "Miss"];

/// Names that a scenario and an earlier one share, each told once.
pub(super) fn shared(all: &[Among<'_>], small: &[bool], families: &Families<'_>, register: &Register) -> Vec<Told> {
    let mut nobody = no_names(register);
    let found: Vec<Names> = all
        .iter()
        .zip(small)
        .map(|(one, small)| if *small { Names::of(one) } else { Names::default() })
        .collect();
    for names in &found {
        nobody.extend(names.lower.iter().cloned());
    }
    let mut first: BTreeMap<&str, (usize, &Path)> = BTreeMap::new();
    let mut shared = Vec::new();
    for (at, names) in found.iter().enumerate() {
        let mut pairs: BTreeMap<usize, Vec<(&str, [&Path; 2])>> = BTreeMap::new();
        for (name, met) in &names.met {
            if !met.surely && nobody.contains(&name.to_lowercase()) {
                continue;
            }
            let (earlier, path) = *first.entry(name).or_insert((at, &met.path));
            if earlier != at && !families.are_kin(at, earlier) {
                pairs.entry(earlier).or_default().push((name, [&met.path, path]));
            }
        }
        let told = pairs.into_iter().map(|(earlier, both)| told(all, [at, earlier], &both));
        shared.extend(told);
    }
    shared
}

fn told(all: &[Among<'_>], of: [usize; 2], both: &[(&str, [&Path; 2])]) -> Told {
    let earlier = quoted(&all[of[1]].id);
    let names: Vec<&str> = both.iter().map(|(name, _)| *name).collect();
    let (is, stands) = if names.len() == 1 {
        ("name", "stands")
    } else {
        ("names", "stand")
    };
    let [path, there] = both
        .first()
        .map(|(_, paths)| paths.map(Path::clone))
        .unwrap_or_default();
    Told {
        code: SHARED_NAME,
        severity: Severity::Warning,
        at: of[0],
        path,
        message: format!("the {is} {} {stands} in {earlier} too", listed(&names)),
        help: "call them something else in one of the two".to_owned(),
        related: Some((of[1], there, format!("{earlier} has the first here"))),
    }
}

/// The names of one scenario.
#[derive(Default)]
struct Names {
    met: BTreeMap<String, Met>,
    /// Words that stand without a capital.
    lower: HashSet<String>,
}

struct Met {
    path: Path,
    /// Whether somebody is called so, whatever else the word means.
    surely: bool,
}

impl Names {
    fn of(one: &Among<'_>) -> Self {
        let mut names = Self::default();
        texts::each(one.scenario, &mut |how, text, path| {
            // Of labels only those of people are names.
            let surely = how == Use::Label && is_of_a_person(&path());
            if how == Use::Again || (how == Use::Label && !surely) {
                return;
            }
            for word in words(text) {
                let name = word.text.trim_end_matches("'s").trim_end_matches("’s");
                if !word.is_capital() {
                    if !names.lower.contains(name) {
                        names.lower.insert(name.to_owned());
                    }
                } else if (surely || !word.opens) && is_like_a_name(name) && !names.met.contains_key(name) {
                    let path = path();
                    names.met.insert(name.to_owned(), Met { path, surely });
                }
            }
        });
        names
    }
}

/// Whether the path leads to what somebody is called.
fn is_of_a_person(path: &Path) -> bool {
    let path = path.to_string();
    path == "customer/name" || (path.starts_with("post/onlookers/") && path.ends_with("/name"))
}

/// Long enough, and neither an abbreviation, a title nor `I'll`.
fn is_like_a_name(word: &str) -> bool {
    word.chars().count() >= SHORTEST && word.chars().skip(1).all(char::is_lowercase) && !TITLES.contains(&word)
}

/// Words with a capital that are no names, in lower case.
fn no_names(register: &Register) -> HashSet<String> {
    static LIST: OnceLock<Vec<String>> = OnceLock::new();
    let list = LIST.get_or_init(|| {
        options()
            .from_str(include_str!("../../../assets/names.ron"))
            .unwrap_or_default()
    });
    let law = register
        .iter()
        .flat_map(|provision| [&provision.title, &provision.source, &provision.rule])
        .flat_map(|text| words(text))
        .map(|word| word.text.to_lowercase());
    list.iter().map(|name| name.to_lowercase()).chain(law).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_can_be_read_and_abbreviations_are_no_names() {
        assert!(no_names(&Register::default()).contains("november"));
        for (word, is) in [
            ("Rosa", true),
            ("I'll", false),
            ("TV", false),
            ("Mrs", false),
            ("CRM", false),
            ("McGrath", false),
            ("Jo", false),
        ] {
            assert_eq!(is_like_a_name(word), is, "{word}");
        }
    }
}
