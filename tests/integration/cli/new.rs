//! `redress new` and `redress schema`.

use std::fs;

use crate::harness::Cli;

#[test]
fn a_new_scenario_is_clean_and_can_be_played() {
    let cli = Cli::new(&["new", "late-parcel"]);
    cli.run().code(0).told("Wrote late-parcel.ron.");
    let cli = cli.args(&["check", "late-parcel.ron", "--deny", "warnings", "--on", "2026-11-21"]);
    cli.run().code(0);
    cli.args(&["play", "late-parcel", "--scenarios", ".", "--auto", "best"])
        .run()
        .code(0);
}

#[test]
fn nothing_is_ever_overwritten() {
    let cli = Cli::new(&["new", "late-parcel"]).file("late-parcel.ron", "mine");
    cli.run()
        .code(2)
        .told("`late-parcel.ron` is there already and stays as it is.");
    assert_eq!(fs::read_to_string(cli.path("late-parcel.ron")).unwrap(), "mine");
}

#[test]
fn a_slug_that_cannot_be_one_comes_with_one_that_can() {
    for bad in ["Late Parcel", "../late-parcel", "late_parcel"] {
        Cli::new(&["new", bad]).run().code(2).told("such as `late-parcel`");
    }
}

#[test]
fn the_schema_is_one_of_the_scenario() {
    let schema = Cli::new(&["schema"]).run().code(0).json();
    assert!(schema["properties"]["nodes"].is_object());
}
