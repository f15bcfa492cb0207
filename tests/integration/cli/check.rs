//! `redress check`: exit codes, formats, explanations.

use redress::analysis::size::SMALL;
use redress::content::rules::RULES;

use crate::harness::{Cli, project};
use crate::made_up::story_file;

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
fn mere_size_is_told_in_a_note_and_never_fails() {
    let cli = Cli::new(&[]).file("long.ron", story_file(201, 1));
    let cli = cli.args(&["check", "long.ron", "--deny", "warnings", "--on", ON]);
    let done = cli.run().code(0).said("note[not-solved]: not solved: it has 201 turns");
    assert!(
        done.out.contains("--solve") && done.out.contains("1 note in 1 file"),
        "{}",
        done.out
    );
    done.told("nothing to put right");
    let cli = cli.args(&["check", "long.ron", "--format", "json", "--on", ON]);
    let rows = cli.run().code(0).json();
    let [row] = rows.as_array().unwrap().as_slice() else {
        panic!("{rows}")
    };
    assert_eq!(
        (row["code"].as_str(), row["severity"].as_str()),
        (Some("not-solved"), Some("note"))
    );
    let done = cli
        .args(&["check", "long.ron", "--format", "concise", "--on", ON])
        .run()
        .code(0);
    assert!(done.out.starts_with("long.ron:1:1: note[not-solved]: "), "{}", done.out);
}

#[test]
fn many_files_are_told_in_the_same_order_every_time() {
    let mut cli = Cli::new(&["check", "a", "--format", "concise", "--on", ON]);
    for at in 0..40 {
        cli = cli.file(format!("a/{at:02}.ron"), broken());
    }
    let first = cli.run().code(1).out;
    let files: Vec<_> = first.lines().filter_map(|line| line.split(':').next()).collect();
    assert!(files.is_sorted() && files.len() >= 40, "{first}");
    assert_eq!(cli.run().code(1).out, first);
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
fn the_help_names_the_size_up_to_which_a_scenario_is_solved() {
    let named = format!("more than {SMALL} turns");
    for args in [&["check", "--help"][..], &["check", "--explain", "not-solved"]] {
        Cli::new(args).run().code(0).said(&named);
    }
}

#[test]
fn an_unknown_code_is_answered_with_the_nearest() {
    Cli::new(&["check", "--explain", "unknown-nod"])
        .run()
        .code(2)
        .told("Did you mean `unknown-node`?");
}

#[test]
fn what_several_files_share_is_told_of_both_and_a_variant_may_share() {
    let copy = template();
    let variant = copy.replacen(
        "summary:",
        "variant: (of: \"one\", changed: \"Another day.\"), summary:",
        1,
    );
    let cli = Cli::new(&[])
        .file("a/one.ron", &copy)
        .file("a/b/two.ron", &copy)
        .file("c/one.ron", &copy)
        .file("c/two.ron", &variant);
    let check = |cli: Cli, paths: &[&str]| {
        let how = ["--deny", "warnings", "--format", "json", "--on", ON];
        cli.args(&[&["check"], paths, &how].concat())
    };
    let cli = check(cli, &["a"]);
    let rows = cli.run().code(1).json();
    let told: Vec<_> = rows.as_array().unwrap().iter().collect();
    let codes: Vec<_> = told.iter().filter_map(|row| row["code"].as_str()).collect();
    assert_eq!(codes, ["shared-phrase", "shared-name"], "{rows}");
    for row in &told {
        assert_eq!(row["file"].as_str(), Some("a/b/two.ron"), "{rows}");
        assert!(row["line"].as_u64() > Some(1), "{rows}");
        assert!(
            row["message"].as_str().is_some_and(|it| it.contains("in `one` too")),
            "{rows}"
        );
    }
    let cli = cli.args(&["check", "a", "--on", ON]);
    let done = cli.run().code(0);
    for see in ["see: a/one.ron:4:14: `one` has it here", "see: a/one.ron:"] {
        assert!(done.out.contains(see), "{}", done.out);
    }
    // Named one by one, and one alone.
    let cli = check(cli, &["a/one.ron", "a/b/two.ron"]);
    cli.run().code(1);
    let cli = check(cli, &["a/one.ron"]);
    cli.run().code(0);
    let cli = check(cli, &["c"]);
    cli.run().code(0);
    // Two copies of one scenario are one scenario.
    check(cli, &["a/one.ron", "c/one.ron"]).run().code(0);
}
