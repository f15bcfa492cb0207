//! A run goes on where it stopped, however it was stopped.

use serde_json::{Value, json};

use crate::harness::Cli;

const LAPTOP: &str = "laptop-on-day-27";
/// Ends, whatever is on offer.
const ON: &str = "1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n";

fn uninterrupted() -> Value {
    Cli::new(&["play", LAPTOP, "--seed", "5", "--json"])
        .stdin(ON)
        .run()
        .code(0)
        .json()
}

#[test]
fn a_run_killed_after_any_choice_ends_as_if_it_had_not_been() {
    let whole = uninterrupted();
    let turns = whole["turns"].as_array().unwrap().len();
    assert!(turns > 2, "too short to say anything");
    for taken in 1..turns {
        let cli = Cli::new(&["play", LAPTOP, "--seed", "5"]);
        let mut talk = cli.start();
        talk.until_asked();
        for _ in 0..taken {
            talk.answer("1");
            talk.until_asked();
        }
        talk.kill();
        let resumed = cli
            .args(&["play", LAPTOP, "--resume", "--json"])
            .stdin(ON)
            .run()
            .code(0);
        assert_eq!(resumed.json(), whole, "killed after {taken}");
    }
}

#[test]
fn killed_again_and_again_it_still_ends_the_same() {
    let whole = uninterrupted();
    let turns = whole["turns"].as_array().unwrap().len();
    let mut cli = Cli::new(&["play", LAPTOP, "--seed", "5"]);
    for _ in 1..turns {
        let mut talk = cli.start();
        talk.until_asked();
        talk.answer("1");
        talk.until_asked();
        talk.kill();
        cli = cli.args(&["play", LAPTOP, "--resume"]);
    }
    let resumed = cli
        .args(&["play", LAPTOP, "--resume", "--json"])
        .stdin(ON)
        .run()
        .code(0);
    assert_eq!(resumed.json(), whole);
}

#[test]
fn whoever_stops_is_asked_whether_to_go_on() {
    let cli = Cli::new(&["play", LAPTOP, "--seed", "5"]).stdin("1\nq\n");
    cli.run()
        .code(0)
        .told("The run is kept: `redress play laptop-on-day-27 --resume` goes on with it.");
    let cli = cli.args(&["play", LAPTOP, "--json"]).stdin("y\nq\n");
    let done = cli.run().code(0).told("You stopped here after 1 choice (Practice,");
    assert_eq!(
        (&done.json()["seed"], done.json()["turns"].as_array().unwrap().len()),
        (&json!(5), 1)
    );
    let done = cli
        .args(&["play", LAPTOP, "--seed", "5", "--json"])
        .stdin("n\nq\n")
        .run()
        .code(0);
    assert_eq!(done.json()["turns"], json!([]));
}

#[test]
fn a_script_that_knows_no_question_starts_afresh() {
    let cli = Cli::new(&["play", LAPTOP, "--seed", "5"]).stdin("2\nq\n");
    cli.run().code(0);
    let whole = uninterrupted();
    let done = cli
        .args(&["play", LAPTOP, "--seed", "5", "--json"])
        .stdin(ON)
        .run()
        .code(0);
    assert_eq!(done.json(), whole);
}

#[test]
fn fresh_asks_nothing_and_resume_needs_something() {
    let cli = Cli::new(&["play", LAPTOP, "--resume"]);
    cli.run()
        .code(2)
        .told("No run of `laptop-on-day-27` was left unfinished.");
    let cli = cli.args(&["play", LAPTOP]).stdin("1\nq\n");
    cli.run().code(0);
    let done = cli
        .args(&["play", LAPTOP, "--fresh", "--json"])
        .stdin("q\n")
        .run()
        .code(0);
    assert!(!done.err.contains("You stopped here"), "{}", done.err);
    assert_eq!(done.json()["turns"], json!([]));
}

#[test]
fn a_run_of_a_changed_scenario_is_not_played_on() {
    let cli = Cli::new(&["new", "late-parcel"]);
    cli.run().code(0);
    let text = std::fs::read_to_string(cli.path("late-parcel.ron")).unwrap();
    let cli = cli.args(&["play", "late-parcel", "--scenarios", "."]).stdin("1\nq\n");
    cli.run().code(0);
    let cli = cli.file("late-parcel.ron", format!("// changed\n{text}"));
    let done = cli
        .args(&["play", "late-parcel", "--scenarios", ".", "--resume"])
        .run()
        .code(2);
    done.told("The scenario or the rules have changed since");
}

#[test]
fn what_was_taken_back_is_remembered() {
    let cli = Cli::new(&["play", LAPTOP, "--seed", "5"]).stdin("1\nu\n2\nq\n");
    cli.run().code(0);
    let done = cli
        .args(&["play", LAPTOP, "--resume", "--json"])
        .stdin(ON)
        .run()
        .code(0);
    assert_eq!(done.json()["taken_back"], json!(1));
}
