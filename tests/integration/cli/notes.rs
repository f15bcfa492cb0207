//! What a player writes down in the terminal.

use serde_json::json;

use crate::harness::{Cli, unwrapped};

const LAPTOP: &str = "laptop-on-day-27";

#[test]
fn notes_are_written_shown_and_shortened_by_a_key() {
    let answers = "n Ring by one.\nnote Ask Jo about the loan.\nn\nn -\nn\nq\n";
    let done = Cli::new(&["play", LAPTOP, "--seed", "5"]).stdin(answers).run().code(0);
    let said = unwrapped(&done.out);
    assert!(said.contains("Written down."), "{said}");
    assert!(
        said.contains("Your notes Ring by one. Ask Jo about the loan."),
        "{said}"
    );
    assert!(said.contains("The last line is gone."), "{said}");
    assert!(said.contains("A good note lets a stranger go on"), "{said}");
}

#[test]
fn notes_are_kept_with_the_run_in_every_mode_and_told_wherever_it_is() {
    for mode in ["practice", "assessment", "explore"] {
        let cli = Cli::new(&["play", LAPTOP, "--seed", "5", "--mode", mode]).stdin("n Ring by one.\n1\nq\n");
        cli.run().code(0);
        let cli = cli.args(&["history", "--json"]);
        let rows = cli.run().code(0).json();
        assert_eq!(rows[0]["notepad"], json!("Ring by one."), "{mode}");
        let cli = cli.args(&["play", LAPTOP, "--resume", "--json"]).stdin("t\nq\n");
        let done = cli.run().code(0);
        assert_eq!(done.json()["notepad"], json!("Ring by one."), "{mode}");
        assert!(
            unwrapped(&done.err).matches("Your notes Ring by one.").count() >= 2,
            "{}",
            done.err
        );
        cli.args(&["history"]).run().code(0).said("Your notes: Ring by one.");
    }
}

#[test]
fn a_run_of_notes_alone_is_there_to_go_on_with() {
    let cli = Cli::new(&["play", LAPTOP, "--seed", "5"]).stdin("n Wait for it.\nq\n");
    cli.run().code(0).told("The run is kept");
    cli.args(&["play", LAPTOP, "--resume"])
        .stdin("q\n")
        .run()
        .code(0)
        .said("Your notes Wait for it.");
}

#[test]
fn taking_back_leaves_the_notes_and_the_debrief_has_them() {
    let answers = format!("1\nn Ring by one.\nu\n{}", "1\n".repeat(30));
    let done = Cli::new(&["play", LAPTOP, "--seed", "5"]).stdin(&answers).run();
    assert!(
        unwrapped(&done.out).ends_with("Your notes Ring by one."),
        "{}",
        done.out
    );
}

#[test]
fn a_line_too_many_is_refused_with_a_way_out() {
    let line = "word ".repeat(700);
    let answers = format!("n {line}\nn {line}\nq\n");
    Cli::new(&["play", LAPTOP, "--seed", "5"])
        .stdin(&answers)
        .run()
        .code(0)
        .said("That does not fit: there is room for");
}

#[test]
fn without_notes_nothing_is_said_of_them() {
    let done = Cli::new(&["play", LAPTOP, "--auto", "best", "--json"]).run().code(0);
    assert!(done.json().get("notepad").is_none());
    let done = Cli::new(&["play", LAPTOP, "--auto", "best"]).run().code(0);
    assert!(!done.out.contains("Your notes"), "{}", done.out);
}

#[test]
fn the_card_says_how_each_figure_comes_about_and_what_a_note_teaches() {
    let card = |mode: &str| {
        let args = ["play", LAPTOP, "--seed", "5", "--mode", mode];
        unwrapped(&Cli::new(&args).stdin("c\nq\n").run().code(0).out)
    };
    let practice = card("practice");
    for part in [
        "Regular (4-2-3).",
        "56 in 100. When this began, of 100 like her 56 would stay",
        "£165 in all.",
        "A teaching model, not a forecast.",
        "A note that helps: it says what",
    ] {
        assert!(practice.contains(part), "{part}: {practice}");
    }
    assert!(!card("assessment").contains("A note that"));
}
