//! `redress graph`.

use std::fs;

use crate::formats;
use crate::harness::Cli;

const SCENARIOS: [&str; 3] = ["cut-off-twice", "laptop-on-day-27", "sofa-never-came"];

#[test]
fn every_shipped_scenario_is_drawn_in_every_format() {
    for id in SCENARIOS {
        let printed = |format| Cli::new(&["graph", id, "--format", format]).run().code(0).out;
        let svg = printed("svg");
        formats::xml(&svg);
        assert!(svg.contains("class=\"best\"") && svg.contains("Distinction"), "{id}");
        assert!(!svg.contains("never reached"), "{id}");
        let (nodes, edges) = formats::dot(&printed("dot"));
        assert!(nodes > 20 && edges > nodes, "{id}");
        assert_eq!(formats::mermaid(&printed("mermaid")), (nodes, edges));
    }
}

#[test]
fn a_file_is_drawn_into_a_file_and_again() {
    let cli = Cli::new(&["new", "late-parcel"]);
    cli.run().code(0);
    let cli = cli.args(&["graph", "late-parcel.ron", "-o", "late-parcel.svg"]);
    let done = cli.run().code(0).told("`late-parcel.svg` is written.");
    assert_eq!(done.out, "");
    let first = fs::read_to_string(cli.path("late-parcel.svg")).unwrap();
    formats::xml(&first);
    assert!(first.contains("Name what happened") && first.contains("from anywhere at heat 100,"));
    cli.run().code(0);
    assert_eq!(fs::read_to_string(cli.path("late-parcel.svg")).unwrap(), first);
}

#[test]
fn a_scenario_is_not_written_over_with_its_own_picture() {
    let cli = Cli::new(&["new", "late-parcel"]);
    cli.run().code(0);
    let text = fs::read(cli.path("late-parcel.ron")).unwrap();
    let cli = cli.args(&["graph", "late-parcel.ron", "-o", "./late-parcel.ron"]);
    cli.run().code(2).told("no picture is written over one");
    assert_eq!(fs::read(cli.path("late-parcel.ron")).unwrap(), text);
}

#[test]
fn a_huge_story_says_that_long_ways_run_straight() {
    let cli = Cli::new(&["new", "late-parcel"]);
    cli.run().code(0);
    let turn = |at: usize| {
        let (on, far) = (at + 1, (at + 300).min(900));
        format!(
            "\"n{at}\": Turn(says: \"x\", choices: [(id: \"a\", label: \"A\", text: \"x\", goto: \"n{on}\"), \
             (id: \"b\", label: \"B\", text: \"y\", goto: \"n{far}\")]),"
        )
    };
    let turns: String = (0..900).map(turn).collect();
    let text = fs::read_to_string(cli.path("late-parcel.ron")).unwrap();
    let text = text.replacen("nodes: {", &format!("nodes: {{{turns}"), 1);
    let text = text
        .replace("\"n900\"", "\"comes-monday\"")
        .replacen("goto: \"and-now\"", "goto: \"n0\"", 1);
    let cli = cli.file("long.ron", text).args(&["graph", "long.ron"]);
    let done = cli.run().code(0).told("long ways are drawn directly, behind the boxes");
    assert!(done.out.contains("long ways are drawn directly, behind the boxes"));
    formats::xml(&done.out);
    let done = cli.args(&["graph", "long.ron", "--format", "dot"]).run().code(0);
    assert!(!done.err.contains("directly"), "{}", done.err);
}

#[test]
fn what_cannot_be_drawn_says_why() {
    Cli::new(&["graph", "laptop"])
        .run()
        .code(2)
        .told("There is no scenario `laptop`.");
    Cli::new(&["graph", "laptop-on-day-27", "--format", "png"])
        .run()
        .code(2)
        .told("svg, dot, mermaid");
    Cli::new(&["graph", "laptop-on-day-27", "-o", "nowhere/a.svg"])
        .run()
        .code(2)
        .told("`nowhere/a.svg` cannot be written.");
}

#[test]
fn nothing_that_turns_text_round_reaches_the_terminal() {
    let cli = Cli::new(&["new", "late-parcel"]);
    cli.run().code(0);
    let text = fs::read_to_string(cli.path("late-parcel.ron")).unwrap();
    let title = text.replacen("title: \"", "title: \"A\u{202e}\u{2066}b \\u{7}", 1);
    assert_ne!(title, text);
    let label = title.replacen("label: \"", "label: \"\u{202e}", 1);
    let mut cli = cli.file("late-parcel.ron", label);
    for format in ["svg", "dot", "mermaid"] {
        cli = cli.args(&["graph", "late-parcel.ron", "--format", format]);
        let out = cli.run().code(0).out;
        assert!(!out.contains(['\u{202e}', '\u{2066}', '\u{7}']), "{format}");
    }
}
