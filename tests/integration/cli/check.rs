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

#[test]
fn what_is_nearly_named_as_a_scenario_is_told_and_nothing_to_check_is_exit_2() {
    let cli = Cli::new(&["check", "a"]).file("a/late.ron.txt", template());
    let done = cli
        .run()
        .code(2)
        .told("`a/late.ron.txt` ends in .txt and is not checked: rename it to late.ron.");
    done.told("Nothing was checked: there is no file there whose name ends in .ron.");
    std::fs::create_dir(cli.path("b")).unwrap();
    cli.args(&["check", "b"]).run().code(2).told("Nothing was checked");
    // A copy that is kept is no mistake, and what else was found counts.
    let cli = Cli::new(&["check", "a", "--on", ON]).file("a/late.ron", template());
    let cli = cli.file("a/late.ron.bak", "(").file("a/early.ron.txt", "(");
    let done = cli.run().code(0).told("early.ron.txt");
    assert!(!done.err.contains("bak"), "{}", done.err);
}

#[test]
fn capitals_are_a_scenario_everywhere_and_what_is_hidden_nowhere() {
    let cli = Cli::new(&["check", "a", "--on", ON])
        .file("a/LATE.RON", broken())
        .file("a/._LATE.RON", [0])
        .file("a/.drafts/idea.ron", "(");
    let done = cli.run().code(1);
    assert!(
        done.out.contains("LATE.RON") && !done.out.contains("idea"),
        "{}",
        done.out
    );
    assert!(!done.out.contains("._"), "{}", done.out);
    let cli = cli.file("a/LATE.RON", template());
    let cli = cli.args(&["list", "--scenarios", "a"]);
    let done = cli.run().code(0).said("LATE Late parcel");
    assert!(!done.out.contains("._"), "{}", done.out);
    for command in [&["play", "a/LATE.RON", "--auto", "best"][..], &["solve", "a/LATE.RON"]] {
        let done = Cli::new(command).file("a/LATE.RON", template()).run();
        done.code(0);
    }
    // Whoever names one gets it.
    let cli = Cli::new(&["check", ".late.ron", "--on", ON]).file(".late.ron", broken());
    cli.run().code(1).said("unknown-node");
}

#[test]
fn what_cannot_be_read_does_not_hide_the_rest() {
    let cli = Cli::new(&["check", "a/good.ron", "mistyped", "b", "--on", ON])
        .file("a/good.ron", template())
        .file("b/bad.ron", broken());
    let done = cli.run().code(2).said("error[unknown-node]");
    done.told("`mistyped` cannot be read.");
    let cli = cli.args(&["check", "a", "mistyped", "--on", ON]);
    cli.run().code(2).told("Checked 1 scenario: nothing to put right.");
}

/// Its path is longer than the system takes, whoever asks.
#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_read_does_not_hide_the_rest() {
    let cli = Cli::new(&["check", "a", "--format", "concise", "--on", ON])
        .file("a/b/bad.ron", broken())
        .file("a/z.ron", broken());
    // Made in two halves, each of which can still be named.
    let down: std::path::PathBuf = std::iter::repeat_n("7".repeat(200), 12).collect();
    let (upper, lower) = (cli.path("a").join(&down), cli.path("lower"));
    std::fs::create_dir_all(&upper).unwrap();
    std::fs::create_dir_all(lower.join(&down)).unwrap();
    std::fs::rename(lower, upper.join("7")).unwrap();
    let done = cli.run().code(2);
    assert!(
        done.out.contains("a/b/bad.ron") && done.out.contains("a/z.ron"),
        "{}",
        done.out
    );
    done.told("cannot be read.");
}

/// A scenario that says it is a variant of another.
fn variant_of(original: &str) -> String {
    let variant = format!("variant: (of: \"{original}\", changed: \"Another day.\"), summary:");
    template().replacen("summary:", &variant, 1)
}

#[test]
fn a_variant_has_an_original() {
    let cli = Cli::new(&[])
        .file("a/one.ron", template())
        .file("a/two.ron", variant_of("one"))
        .file("a/three.ron", variant_of("two"))
        .file("b/slip.ron", variant_of("laptop-on-day-72"))
        .file("b/mine.ron", variant_of("laptop-on-day-27"))
        .file("e/elsewhere.ron", variant_of("one"))
        .file("c/self.ron", variant_of("self"))
        .file("d/x.ron", variant_of("y"))
        .file("d/y.ron", variant_of("x"));
    let check = |cli: Cli, paths: &[&str]| {
        let how = ["--format", "concise", "--deny", "warnings", "--on", ON];
        cli.args(&[&["check"], paths, &how].concat())
    };
    // Together, alone with the others beside it, in a named folder, in the program, and a variant of a variant.
    let mut cli = cli;
    for good in [
        &["a"][..],
        &["a/three.ron"],
        &["e", "a/one.ron"],
        &["e", "--scenarios", "a"],
        &["b/mine.ron"],
    ] {
        cli = check(cli, good);
        cli.run().code(0);
    }
    cli = check(cli, &["e"]);
    cli.run().code(1).said("warning[unknown-original]: a variant of `one`");
    cli = cli.args(&["check", "b/slip.ron", "--on", ON]);
    cli.run().code(0).said("did you mean `laptop-on-day-27`?");
    cli = check(cli, &["c/self.ron"]);
    cli.run()
        .code(1)
        .said("error[unknown-original]: `self` is called a variant of itself");
    cli = check(cli, &["d"]);
    let done = cli.run().code(1);
    assert_eq!(done.out.matches("error[unknown-original]").count(), 2, "{}", done.out);
    // The library too.
    cli = cli.args(&["check", "--scenarios", "e", "--format", "concise", "--on", ON]);
    cli.run()
        .code(0)
        .said("e/elsewhere.ron:4:19: warning[unknown-original]");
}

#[test]
fn no_scenario_is_proposed_as_an_original_of_itself() {
    let cli = Cli::new(&["check", "a", "--on", ON])
        .file("a/kettle-again.ron", variant_of("kettle"))
        .file("a/kettle-again-late.ron", variant_of("kettle-again"));
    let done = cli.run().code(0).said("a variant of `kettle`, and there is no such");
    assert!(!done.out.contains("did you mean `kettle-again"), "{}", done.out);
    let cli = cli.file("a/kettles.ron", template());
    cli.run().code(0).said("did you mean `kettles`?");
}

#[test]
fn what_one_copy_says_is_no_circle_when_another_is_no_variant() {
    let cli = Cli::new(&["check", "old", "new", "--on", ON])
        .file("old/x.ron", variant_of("y"))
        .file("new/x.ron", template())
        .file("new/y.ron", variant_of("x"));
    let done = cli.run().code(0);
    assert!(!done.out.contains("neither is the original"), "{}", done.out);
}

#[test]
fn a_file_is_checked_once_however_often_it_is_named() {
    for (paths, count) in [
        (&["a/x.ron", "a/y.ron", "a/x.ron"][..], "2 scenarios"),
        (&["a", "a/x.ron"], "2 scenarios"),
        (&["a/x.ron", "a/../a/x.ron"], "1 scenario"),
    ] {
        let how = ["--on", ON];
        let done = Cli::new(&[&["check"], paths, &how].concat())
            .file("a/x.ron", template())
            .file("a/y.ron", variant_of("x"))
            .run();
        done.code(0).told(&format!("Checked {count}"));
    }
}

/// What no file can be read from, in a folder with one that can.
#[cfg(unix)]
fn with_unreadable(cli: Cli) -> Cli {
    let cli = cli.file("a/good.ron", template());
    std::os::unix::fs::symlink("nowhere.ron", cli.path("a/link.ron")).unwrap();
    drop(std::os::unix::net::UnixListener::bind(cli.path("a/socket.ron")).unwrap());
    cli
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_at_all_is_passed_over_and_told() {
    let cli = with_unreadable(Cli::new(&["check", "a", "--on", ON]));
    let done = cli.run().code(2).told("`a/link.ron` cannot be read.");
    let done = done.told("`a/socket.ron` cannot be read.").told("It is not a file.");
    assert_eq!(done.out, "");
    done.told("Checked 1 scenario");
    let cli = cli.args(&["check", "a/good.ron", "a/link.ron", "--on", ON]);
    cli.run().code(2).told("Checked 1 scenario");
    // In the library too, with a folder that is not there and with one that holds such a thing.
    let cli = cli.args(&["check", "--scenarios", "nowhere", "--on", ON]);
    cli.run().code(2).told("nowhere cannot be read");
    let cli = cli.args(&["check", "--scenarios", "a", "--on", ON]);
    cli.run().code(2).said("unreadable");
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_not_called_an_unknown_scenario() {
    let mut cli = with_unreadable(Cli::new(&[]));
    std::fs::create_dir(cli.path("a/folder.ron")).unwrap();
    for name in ["a/link.ron", "a/socket.ron", "a/folder.ron"] {
        for command in [
            &["play", name, "--auto", "best"][..],
            &["solve", name],
            &["graph", name],
        ] {
            cli = cli.args(command);
            cli.run().code(2).told(&format!("`{name}` cannot be read."));
        }
    }
    let cli = cli.args(&["solve", "a/gone.ron"]);
    cli.run().code(2).told("There is no scenario `a/gone.ron`.");
}

#[test]
fn where_there_is_no_scenario_what_begins_as_one_is_named() {
    for ending in ["txt", "json", "rron"] {
        let cli = Cli::new(&["check", "a", "--on", ON])
            .file(format!("a/late.{ending}"), template())
            .file("a/notes.md", "(see the version: two)\n".replace('(', "See "));
        let done = cli.run().code(2).told(&format!("`a/late.{ending}` ends in .{ending}"));
        let done = done.told("rename it to late.ron");
        assert!(!done.err.contains("notes"), "{}", done.err);
        let cli = cli.file("a/other.ron", template());
        let done = cli.run().code(0);
        assert!(!done.err.contains("late"), "{}", done.err);
    }
}
