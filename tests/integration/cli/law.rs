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
}
