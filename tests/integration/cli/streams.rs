//! The streams: a reader that goes away, a history that cannot be read, pictures without a window.

use serde_json::json;

use crate::harness::Cli;

/// More than any pipe holds unread.
const FULL: usize = 70_000;

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let cli = Cli::new(&["law", "--json"]);
    assert!(cli.run().code(0).out.len() > FULL, "too short to break a pipe");
    let done = cli.start().hang_up_after(1);
    assert_eq!((done.code, done.err.as_str()), (0, ""));
}

#[test]
fn a_reader_that_goes_away_in_the_middle_of_a_conversation_leaves_the_run() {
    let cli = Cli::new(&["play", "laptop-on-day-27", "--seed", "5"]);
    let mut talk = cli.start();
    talk.until_asked();
    talk.answer("1");
    talk.until_asked();
    let done = talk.hang_up_after(0);
    assert!(!done.err.contains("panicked"), "{}", done.err);
    let history = cli.args(&["history", "--json"]).run().code(0).json();
    assert_eq!((&history[0]["moves"], &history[0]["ending"]), (&json!(1), &json!(null)));
}

#[test]
fn a_pipe_that_says_nothing_for_ever_is_not_listened_to_for_ever() {
    for noise in ["y\n", "\n", "\0\0\0\0"] {
        let cli = Cli::new(&["play", "laptop-on-day-27"]).stdin(&noise.repeat(200_000));
        cli.run().code(2).told("The input ended before the conversation did.");
        let cli = cli.args(&["play"]).stdin(&noise.repeat(200_000));
        cli.run();
    }
}

#[test]
fn history_lists_runs_the_latest_first() {
    let cli = Cli::new(&["history"]);
    cli.run().code(0).told("No runs are kept yet.");
    let cli = cli.args(&["play", "laptop-on-day-27", "--auto", "best", "--save"]);
    cli.run().code(0);
    let cli = cli.args(&["play", "sofa-never-came", "--seed", "3"]).stdin("1\nq\n");
    cli.run().code(0);
    let cli = cli.args(&["history"]);
    cli.run()
        .code(0)
        .said("Stopped after 1 choice; `redress play sofa-never-came --resume` goes on.")
        .said("Distinction, ");
    let rows = cli.args(&["history", "--json"]).run().code(0).json();
    assert_eq!(
        (&rows[0]["scenario"], &rows[1]["scenario"]),
        (&json!("sofa-never-came"), &json!("laptop-on-day-27"))
    );
}

#[test]
fn a_history_that_cannot_be_read_is_a_sentence() {
    let cli = Cli::new(&["history"]).file("taken", "a file in the way").data("taken");
    let done = cli.run().code(2);
    assert_eq!(done.out, "");
    done.told("--data-dir DIR");
}

#[cfg(not(feature = "desktop"))]
#[test]
fn pictures_need_the_window() {
    Cli::new(&["shot", "--screen", "home", "-o", "a.png"])
        .run()
        .code(2)
        .told("was built without the window");
}
