//! Files that nobody meant to write: each is a finding, none is a crash, and play refuses them.

use redress::content::parse::LARGEST;

use crate::harness::Cli;

fn template() -> Vec<u8> {
    let cli = Cli::new(&["new", "late-parcel"]);
    cli.run().code(0);
    std::fs::read(cli.path("late-parcel.ron")).unwrap()
}

#[track_caller]
fn is_one_finding(name: &str, bytes: &[u8], code: &str) {
    let cli = Cli::new(&["check", "bad.ron", "--format", "concise"]).file("bad.ron", bytes);
    let done = cli.run().code(1);
    assert_eq!(done.out.lines().count(), 1, "{name}: {}", done.out);
    assert!(done.out.contains(code), "{name}: {}", done.out);
    let done = cli.args(&["play", "bad.ron", "--auto", "best"]).run().code(2);
    done.told("`bad` cannot be played before this is put right.");
}

#[test]
fn an_empty_file() {
    is_one_finding("empty", b"", "unreadable");
    is_one_finding("blank", b" \n\t\n", "unreadable");
}

#[test]
fn a_binary_file() {
    let bytes: Vec<u8> = (0..=255u8).cycle().take(5000).collect();
    is_one_finding("binary", &bytes, "unreadable");
}

#[test]
fn a_hundred_megabytes() {
    is_one_finding("large", &b"(version: 1, ".repeat(LARGEST / 13 + 1), "unreadable");
}

#[test]
fn deep_nesting() {
    for open in ["(", "[", "{", "Not("] {
        is_one_finding(open, open.repeat(100_000).as_bytes(), "syntax");
    }
}

#[test]
fn a_file_cut_off_anywhere() {
    let whole = template();
    for part in 1..20 {
        is_one_finding("cut off", &whole[..whole.len() * part / 20], "syntax");
    }
}

#[test]
fn a_folder_named_like_a_scenario_is_walked() {
    let cli = Cli::new(&["check", ".", "--format", "concise"]).file("odd.ron/inner.ron", "(");
    let done = cli.run().code(1);
    assert!(done.out.contains("inner.ron"), "{}", done.out);
}

#[cfg(unix)]
#[test]
fn a_path_that_is_no_text_is_taken_everywhere() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let name = OsStr::from_bytes(b"caf\xe9/late-\xff.ron");
    let mut cli = Cli::new(&["list"]).file(name, template());
    for command in ["check", "solve", "simulate", "graph"] {
        cli = cli.args(&[OsStr::new(command), name]);
        cli.run().code(0);
    }
    cli = cli.args(&[
        OsStr::new("play"),
        name,
        OsStr::new("--auto=best"),
        OsStr::new("--json"),
    ]);
    assert_eq!(cli.run().code(0).json()["scenario"], "late-\u{fffd}");
    // Past the arguments; here there is no display, or no window at all.
    let done = cli.args(&[OsStr::new("workshop"), name]).run().code(2);
    assert!(done.err.contains("window"), "{}", done.err);
}

#[test]
fn a_broken_file_in_the_library_is_listed_and_the_others_play() {
    let cli = Cli::new(&["list", "--scenarios", "mine"]).file("mine/bad.ron", "(");
    cli.run()
        .code(0)
        .said("bad Cannot be played before its errors are put right")
        .said("laptop-on-day-27");
    cli.args(&["play", "laptop-on-day-27", "--scenarios", "mine", "--auto", "best"])
        .run()
        .code(0);
}
