//! `redress law`.

use serde_json::json;

use crate::harness::Cli;

#[test]
fn the_register_is_listed_and_searched() {
    let done = Cli::new(&["law"])
        .run()
        .code(0)
        .said("cra2015.s22 Thirty days to reject");
    let all = done.out.lines().count();
    let done = Cli::new(&["law", "--search", "SHORT-TERM right"])
        .run()
        .code(0)
        .said("cra2015.s22");
    assert!(done.out.lines().count() < all);
    let done = Cli::new(&["law", "--search", "xyzzy"]).run().code(0);
    assert_eq!(done.out, "");
    done.told("Nothing in the register holds “xyzzy”.");
}

#[test]
fn one_provision_is_shown_whole_with_its_standing_on_the_day() {
    let done = Cli::new(&["law", "cra2015.s22", "--on", "2026-11-21"]).run().code(0);
    done.said("Consumer Rights Act 2015, section 22")
        .said("On 21 November 2026: in force")
        .said("short-term right to reject: 30 days")
        .said("Teaching material, not legal advice.");
    Cli::new(&["law", "cra2015.s22", "--on", "2015-09-30"])
        .run()
        .code(0)
        .said("On 30 September 2015: not yet in force");
}

#[test]
fn a_provision_past_its_review_is_flagged() {
    Cli::new(&["law", "cra2015.s22", "--on", "2040-01-01"])
        .run()
        .code(0)
        .said("This entry is past its review date.");
    let done = Cli::new(&["law", "cra2015.s22", "--on", "2026-11-21"]).run().code(0);
    assert!(!done.out.contains("past its review date"));
}

#[test]
fn json_carries_the_standing() {
    let one = Cli::new(&["law", "cra2015.s22", "--on", "2015-09-30", "--json"])
        .run()
        .code(0)
        .json();
    assert_eq!(
        (&one["key"], &one["standing"], &one["past_review"]),
        (&json!("cra2015.s22"), &json!("not_yet"), &json!(false))
    );
    let all = Cli::new(&["law", "--json"]).run().code(0).json();
    assert!(all.as_array().unwrap().len() > 10);
    assert_eq!(
        Cli::new(&["law", "--search", "xyzzy", "--json"]).run().code(0).json(),
        json!([])
    );
}

#[test]
fn a_wrong_key_is_answered_with_the_nearest() {
    Cli::new(&["law", "cra2015.s222"])
        .run()
        .code(2)
        .told("There is no provision `cra2015.s222`. Did you mean `cra2015.s22`?");
    Cli::new(&["law", "cra2015.s35"])
        .run()
        .code(2)
        .told("Did you mean `cra2015.s34_36`?");
}

#[test]
fn a_trade_and_a_day_narrow_the_register_down() {
    let on = ["--on", "2026-11-21"];
    let telecoms = Cli::new(&[&["law", "--trade", "telecoms"], &on[..]].concat())
        .run()
        .code(0);
    let telecoms = telecoms
        .said("ofcom.c4")
        .told("provisions, as the law stood on 21 November 2026.");
    assert!(!telecoms.out.contains("energy.cchs"));
    let age = Cli::new(&[&["law", "--search", "tobacco", "--trade", "retail"], &on[..]].concat())
        .run()
        .code(0);
    age.said("cypa1933.s7")
        .said("Nobody born from 2009 on (from 2027) (not yet in force; read in part)");
    let age = Cli::new(&[&["law", "--search", "tobacco", "--in-force"], &on[..]].concat())
        .run()
        .code(0);
    assert!(
        age.out.contains("cypa1933.s7") && !age.out.contains("tva2026"),
        "{}",
        age.out
    );
    Cli::new(&["law", "--trade", "energy", "--search", "xyzzy"])
        .run()
        .code(0)
        .told("No provision fits all that was asked for.");
}

#[test]
fn an_unknown_trade_is_answered_with_all_of_them() {
    Cli::new(&["law", "--trade", "circus"])
        .run()
        .code(2)
        .told("there are airline, bank, business-supply");
}

#[test]
fn what_changed_is_told_the_latest_first_and_from_a_day_that_may_be_named() {
    let done = Cli::new(&["law", "--changed", "--on", "2026-11-21"]).run().code(0);
    let done = done
        .said("What began or ended since 21 November 2024, and what is coming")
        .said("the first day is not known")
        .said("Teaching material, not legal advice.");
    let at = |text: &str| done.out.find(text).unwrap_or_else(|| panic!("{text}: {}", done.out));
    assert!(at("tva2026") < at("ofcom.c4") && at("ofcom.c4") < at("dmcca2024.s226"));
    let done = Cli::new(&["law", "--changed", "2026-06-01", "--on", "2026-11-21"])
        .run()
        .code(0);
    assert!(
        done.out.contains("dpa2018.s164a") && !done.out.contains("ofcom.c4"),
        "{}",
        done.out
    );
    Cli::new(&["law", "--changed", "2030-01-01"])
        .run()
        .code(0)
        .said("Nothing began or ended since 1 January 2030");
    let rows = Cli::new(&["law", "--changed", "--on", "2026-11-21", "--json"])
        .run()
        .code(0)
        .json();
    let old = rows
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["provision"]["key"] == "cput2008");
    assert_eq!(
        old.map(|row| (&row["day"], &row["what"], &row["provision"]["standing"])),
        Some((&json!("2025-04-05"), &json!("ends"), &json!("ended")))
    );
}

#[test]
fn a_provision_names_the_scenarios_that_practise_it() {
    Cli::new(&["law", "cra2015.s28", "--on", "2026-11-21"])
        .run()
        .code(0)
        .said("Practise it")
        .said("sofa-never-came Sofa never came");
    Cli::new(&["law", "uk261"])
        .run()
        .code(0)
        .said("No scenario cites it yet.");
    let one = Cli::new(&["law", "cra2015.s28", "--json"]).run().code(0).json();
    assert!(
        one["practised_by"]
            .as_array()
            .unwrap()
            .contains(&json!("sofa-never-came"))
    );
}

#[test]
fn how_sure_a_provision_is_stands_in_the_list_and_where_a_conversation_cites_it() {
    Cli::new(&["law", "--on", "2026-11-21"])
        .run()
        .code(0)
        .said("Guarantees (general knowledge, not read)")
        .said("Assaulting a shop worker (check first) (in force, but uncertain: check first)");
    let told = Cli::new(&["play", "sofa-never-came", "--auto", "best", "--seed", "1"])
        .run()
        .code(0);
    told.said("How sure: the text was read. Checked");
}
