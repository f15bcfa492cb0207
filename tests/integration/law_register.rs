//! The law register that is shipped: every file of `assets/law` is read and held to its own rules.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use redress::core::law::{Certainty, Provision, Register, Standing};
use redress::core::scenario::Nation;
use ron::Options;
use ron::extensions::Extensions;

const WORDS_IN_A_RULE: usize = 40;
/// The day of the first scenarios.
const DAY: Date = date(2026, 11, 21);

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/law");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .expect("the folder of the register is there")
        .map(|entry| entry.expect("its entries can be read").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .collect();
    files.sort();
    files
}

fn provisions() -> Vec<Provision> {
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    files()
        .iter()
        .flat_map(|path| {
            let source = fs::read_to_string(path).expect("the file can be read");
            options
                .from_str::<Vec<Provision>>(&source)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        })
        .collect()
}

/// The keys of the provisions that break a rule.
fn breaking(holds: impl Fn(&Provision) -> bool) -> Vec<String> {
    provisions()
        .into_iter()
        .filter(|provision| !holds(provision))
        .map(|provision| provision.key)
        .collect()
}

fn none() -> Vec<String> {
    Vec::new()
}

#[test]
fn keys_are_unique() {
    let mut seen = BTreeSet::new();
    let twice: Vec<_> = provisions()
        .into_iter()
        .map(|it| it.key)
        .filter(|key| !seen.insert(key.clone()))
        .collect();
    assert_eq!(twice, none());
}

#[test]
fn rules_have_40_words_at_most() {
    assert_eq!(
        breaking(|it| (1..=WORDS_IN_A_RULE).contains(&it.rule.split_whitespace().count())),
        none()
    );
}

#[test]
fn every_provision_says_what_it_is_about_where_it_stands_and_what_it_does_not_say() {
    assert_eq!(
        breaking(|it| !it.title.is_empty() && !it.source.is_empty() && !it.not_said.is_empty()),
        none()
    );
}

#[test]
fn every_provision_applies_somewhere_and_names_no_nation_twice() {
    let once = |nations: &[Nation]| (1..nations.len()).all(|at| !nations[at..].contains(&nations[at - 1]));
    assert_eq!(breaking(|it| !it.nations.is_empty() && once(&it.nations)), none());
}

#[test]
fn the_review_comes_after_the_check_and_within_six_months() {
    assert_eq!(
        breaking(|it| it.review > it.checked && it.review <= it.checked + 6.months()),
        none()
    );
}

#[test]
fn no_provision_ends_before_it_begins() {
    assert_eq!(breaking(|it| it.to.is_none_or(|to| it.from <= to)), none());
}

#[test]
fn numbers_have_names_and_are_not_negative() {
    assert_eq!(
        breaking(|it| it
            .numbers
            .iter()
            .all(|number| !number.name.is_empty() && number.value >= 0)),
        none()
    );
}

#[test]
fn the_equality_act_is_not_law_in_northern_ireland() {
    assert_eq!(
        breaking(|it| !it.key.starts_with("eqa2010.") || !it.nations.contains(&Nation::NorthernIreland)),
        none()
    );
}

#[test]
fn the_first_three_scenarios_find_their_provisions_in_force() {
    let register = Register::new(provisions());
    for key in [
        "cra2015.s9",
        "cra2015.s19",
        "cra2015.s20",
        "cra2015.s22",
        "cra2015.s23",
        "cra2015.s24",
        "cra2015.s28",
        "cra2015.s29",
        "cra2015.s31",
        "ccr2013.scope",
        "cca1974.s75",
        "dmcca2024.s226",
        "dmcca2024.s227",
        "dmcca2024.s228",
        "eqa2010.s15",
        "eqa2010.s20_21",
        "eqa2010.s26",
        "eqa2010.s27",
        "eqa2010.s29",
        "fca.consumerduty",
        "fca.disp15",
        "fca.disp16",
        "fca.disp28",
        "ukgdpr.art5",
        "ukgdpr.art15",
    ] {
        assert_eq!(
            register.get(key).map(|it| it.standing(DAY)),
            Some(Standing::InForce),
            "{key}"
        );
    }
}

#[test]
fn law_that_ended_has_not_begun_or_is_uncertain_says_so() {
    let register = Register::new(provisions());
    let standing = |key| register.get(key).map(|it| it.standing(DAY));
    assert_eq!(standing("cput2008"), Some(Standing::Ended));
    assert_eq!(standing("dmcca2024.subs"), Some(Standing::NotYet));
    assert_eq!(standing("tva2026"), Some(Standing::NotYet));
    assert_eq!(standing("cpa2026.retail"), Some(Standing::CheckFirst));
    assert_eq!(standing("eqa2010.s40_thirdparty"), Some(Standing::CheckFirst));
}

#[test]
fn what_nobody_confirmed_stays_uncertain() {
    let uncertain: Vec<_> = provisions()
        .into_iter()
        .filter(|it| it.certainty == Certainty::Uncertain)
        .map(|it| it.key)
        .collect();
    assert_eq!(
        uncertain,
        ["dmcca2024.subs", "eqa2010.s40_thirdparty", "cpa2026.retail"]
    );
}
