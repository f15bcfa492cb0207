//! The law register that is shipped: every file of `assets/law` is read and held to its own rules.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use redress::content::hash::cited;
use redress::content::library::Library;
use redress::content::{Context, Solve};
use redress::core::law::{Certainty, Provision, Register, Standing, Unit};
use redress::core::scenario::{Nation, Sector};
use ron::Options;
use ron::extensions::Extensions;

/// What the register was asked to hold, key by key, and what was added from the statutes.
const ASKED_FOR: [&str; 9] = [
    "cra2015: s9 s10 s11 s13_14 s15 s16 s19 s19_14 s20 s21 s22 s23 s24 s24_use s28 s29 s30 s31 s34_36 s42_44 s45 s46 s49 s50 \
     s51 s52 s54_55 s56 s57 s61 s62 s63 s64 s65 s67_69",
    "ccr2013: scope r28 r29 r30 r31 r32 r34 r35 r36 r37 r40 r41",
    "dmcca2024: s225 s226 s227 s228 s229 s230 sch20 cma subs adr",
    "ukgdpr: art5 art6 art9 art12 art13 art15 art16 art17 art21 art33 art34",
    "eqa2010: s4 s13 s15 s19 s20_21 s26 s27 s29 s40_thirdparty",
    "fca: disp15 disp16 disp28 consumerduty",
    "psr2017: r76 r74_77",
    "cpa2026: retail s47",
    ": cput2008 cput2008.part4a adr2015 dpa2018.s164a dpa2018.s157 ico pecr2003.r21 pecr2003.r22 cca1974.s75 cca1974.s75a \
     chargeback bnpl2026 psr.app ofcom.c4 energy.cchs energy.backbill ptr2018 uk261 pmo2004 surcharge2012 limitation1980 \
     fir2014 pld_gpsr b2b.sga hswa1974.s2 pha1997 comms pcsc2022.s156 licensing2003 tva2026 cypa1933.s7 nip2015 \
     compensation2006.s2",
];
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

fn context(register: &Register) -> Context<'_> {
    Context {
        register,
        model: crate::rules::model(),
        today: None,
        solve: Solve::Never,
    }
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
fn every_provision_that_was_asked_for_is_there_and_no_other() {
    let asked: BTreeSet<String> = ASKED_FOR
        .iter()
        .filter_map(|line| line.split_once(": "))
        .flat_map(|(act, keys)| {
            keys.split_whitespace().map(move |key| match act {
                "" => key.to_owned(),
                act => format!("{act}.{key}"),
            })
        })
        .collect();
    let held: BTreeSet<String> = provisions().into_iter().map(|it| it.key).collect();
    assert_eq!(held, asked);
}

#[test]
fn trades_are_named_once_and_never_all_of_them() {
    let once = |sectors: &[Sector]| sectors.iter().collect::<BTreeSet<_>>().len() == sectors.len();
    assert_eq!(
        breaking(|it| once(&it.sectors) && it.sectors.is_sorted() && it.sectors.len() < Sector::ALL.len()),
        none()
    );
}

#[test]
fn a_shipped_scenario_is_found_by_the_trade_of_the_law_it_practises() {
    let register = Register::new(provisions());
    let library = Library::load(&[], &context(&register));
    let mut strange = Vec::new();
    for entry in library.iter() {
        let scenario = entry.scenario.as_deref().expect("it is sound");
        let keys = cited(scenario).into_iter().filter_map(|key| register.get(key));
        let others = keys.filter(|provision| !provision.applies_in(scenario.sector));
        strange.extend(others.map(|provision| format!("{}: {}", entry.id, provision.key)));
    }
    assert_eq!(strange, none());
}

#[test]
fn a_first_day_that_is_not_known_is_never_certain() {
    assert_eq!(
        breaking(|it| !it.assumed || it.certainty == Certainty::Uncertain),
        none()
    );
}

#[test]
fn only_a_period_can_begin_with_its_day() {
    let period = |unit| matches!(unit, Unit::Days | Unit::Weeks | Unit::Months | Unit::Years);
    assert_eq!(
        breaking(|it| it.numbers.iter().all(|number| !number.first || period(number.unit))),
        none()
    );
}

#[test]
fn the_rule_on_tobacco_changes_at_new_year_and_nothing_falls_between() {
    let register = Register::new(provisions());
    let standing = |key, day| register.get(key).map(|it| it.standing(day));
    let (old_year, new_year) = (date(2026, 12, 31), date(2027, 1, 1));
    assert_eq!(standing("cypa1933.s7", old_year), Some(Standing::InForce));
    assert_eq!(standing("tva2026", old_year), Some(Standing::NotYet));
    assert_eq!(standing("cypa1933.s7", new_year), Some(Standing::Ended));
    assert_eq!(standing("tva2026", new_year), Some(Standing::InForce));
}

#[test]
fn outlines_may_cite_law_by_a_short_key() {
    let register = Register::new(provisions());
    let meant = |short: &str| -> Vec<String> { register.meant_by(short).iter().map(|it| it.key.clone()).collect() };
    assert_eq!(meant("cra2015.s34"), ["cra2015.s34_36"]);
    assert_eq!(meant("s54-56"), ["cra2015.s54_55", "cra2015.s56"]);
    assert_eq!(meant("art6"), ["ukgdpr.art6"]);
    assert_eq!(meant("r74"), ["psr2017.r74_77"]);
    assert_eq!(meant("art164"), none());
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
        [
            "dmcca2024.subs",
            "eqa2010.s40_thirdparty",
            "chargeback",
            "cpa2026.retail",
            "cpa2026.s47"
        ]
    );
}
