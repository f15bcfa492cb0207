//! `redress check`: exit codes, formats, explanations.

use redress::content::rules::RULES;

use crate::harness::{Cli, project};

/// The day that the library's law was last checked, so that these tests do not rot.
const ON: &str = "2026-11-21";

fn template() -> String {
    let cli = Cli::new(&["new", "late-parcel"]);
    cli.run().code(0);
    std::fs::read_to_string(cli.path("late-parcel.ron")).unwrap()
}

/// One error and nothing else.
fn broken() -> String {
    template().replacen("goto: \"", "goto: \"no-such-", 1)
}

#[test]
fn the_shipped_library_is_clean() {
    let done = Cli::new(&["check", "--deny", "warnings", "--on", ON]).run().code(0);
    assert_eq!(done.out, "");
    done.told("nothing to put right");
    let scenarios = project().join("scenarios");
    Cli::new(&["check", scenarios.to_str().unwrap(), "--deny", "warnings", "--on", ON])
        .run()
        .code(0);
}

#[test]
fn an_error_is_exit_1_in_every_format() {
    let cli = Cli::new(&[])
        .file("a/b/bad.ron", broken())
        .file("a/good.ron", template())
        .file("a/notes.txt", "no scenario");
    let cli = cli.args(&["check", "a", "--format", "concise", "--on", ON]);
    let done = cli.run().code(1);
    assert!(done.out.starts_with("a/b/bad.ron:"), "{}", done.out);
    assert!(done.out.contains("unknown-node"), "{}", done.out);
    let cli = cli.args(&["check", "a", "--on", ON]);
    let done = cli.run().code(1).said("error[unknown-node]");
    assert!(!done.out.contains('\u{1b}'), "colour on a pipe");
    let rows = cli
        .args(&["check", "a", "--format", "json", "--on", ON])
        .run()
        .code(1)
        .json();
    let row = rows
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["code"] == "unknown-node")
        .unwrap();
    for key in ["code", "severity", "file", "line", "column", "message", "help"] {
        assert!(row.get(key).is_some(), "{key}");
    }
    assert_eq!(
        (row["severity"].as_str(), row["file"].as_str()),
        (Some("error"), Some("a/b/bad.ron"))
    );
}

#[test]
fn json_of_nothing_is_an_empty_list() {
    let cli = Cli::new(&["check", "a.ron", "--format", "json", "--on", ON]).file("a.ron", template());
    assert_eq!(cli.run().code(0).out, "[]\n");
}

#[test]
fn a_warning_fails_only_where_it_is_denied() {
    // A day on which every check of the law is out of date.
    let scenarios = project().join("scenarios");
    let path = scenarios.to_str().unwrap();
    let done = Cli::new(&["check", path, "--on", "2040-01-01", "--format", "concise"])
        .run()
        .code(0);
    assert!(done.out.contains("provision-past-review"), "{}", done.out);
    Cli::new(&["check", path, "--on", "2040-01-01", "--deny", "warnings"])
        .run()
        .code(1);
}

#[test]
fn what_cannot_be_checked_is_exit_2() {
    let done = Cli::new(&["check", "no-such-folder"]).run().code(2);
    assert_eq!(done.out, "");
    done.told("`no-such-folder` cannot be read.");
    Cli::new(&["check", "--on", "yesterday"])
        .run()
        .code(2)
        .told("such as 2026-11-21");
    Cli::new(&["check", "--format", "loud"]).run().code(2);
}

#[test]
fn a_missing_scenario_folder_is_told_and_the_rest_is_there() {
    Cli::new(&["list", "--scenarios", "nowhere"])
        .run()
        .code(0)
        .told("nowhere cannot be read")
        .said("laptop-on-day-27");
}

#[test]
fn every_code_is_explained() {
    for rule in RULES {
        let done = Cli::new(&["check", "--explain", rule.code]).run().code(0);
        assert!(done.out.starts_with(rule.code), "{}", done.out);
        for heading in ["## What it checks", "## Why it matters", "## Example", "## Instead"] {
            assert!(done.out.contains(heading), "{}: {heading}", rule.code);
        }
    }
}

#[test]
fn an_unknown_code_is_answered_with_the_nearest() {
    Cli::new(&["check", "--explain", "unknown-nod"])
        .run()
        .code(2)
        .told("Did you mean `unknown-node`?");
}
