//! `redress list`.

use crate::harness::Cli;

#[test]
fn the_three_scenarios_are_listed_with_id_and_title() {
    let rows = Cli::new(&["list", "--json"]).run().code(0).json();
    let ids: Vec<&str> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["cut-off-twice", "laptop-on-day-27", "sofa-never-came"]);
    for row in rows.as_array().unwrap() {
        for key in [
            "title",
            "sector",
            "channel",
            "persona",
            "difficulty",
            "criteria",
            "origin",
        ] {
            assert!(!row[key].is_null(), "{key} of {}", row["id"]);
        }
        assert_eq!(row["origin"], "shipped");
    }
    Cli::new(&["list"])
        .run()
        .code(0)
        .said("laptop-on-day-27 Laptop on day 27");
}

#[test]
fn a_file_with_a_shipped_id_wins_and_says_so() {
    let cli = Cli::new(&["new", "laptop-on-day-27"]);
    cli.run().code(0);
    let done = cli.args(&["list", "--json", "--scenarios", "."]).run().code(0);
    let rows = done.json();
    let row = rows
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["id"] == "laptop-on-day-27")
        .unwrap();
    assert_eq!(row["origin"], "./laptop-on-day-27.ron");
    done.told("is used instead of the scenario `laptop-on-day-27` that comes with Redress.");
}

#[test]
fn the_data_folder_holds_scenarios_too() {
    let cli = Cli::new(&["new", "late-parcel"]);
    cli.run().code(0);
    let text = std::fs::read(cli.path("late-parcel.ron")).unwrap();
    let cli = cli.file("data/scenarios/late-parcel.ron", text);
    cli.args(&["list"]).run().code(0).said("late-parcel Late parcel");
}

#[test]
fn every_command_helps_with_examples() {
    for command in [
        "list", "play", "check", "solve", "simulate", "law", "new", "schema", "history", "graph", "shot",
    ] {
        Cli::new(&[command, "--help"]).run().code(0).said("Examples: redress ");
    }
    Cli::new(&["--help"]).run().code(0).said("Examples:");
    Cli::new(&["paly"]).run().code(2).told("play");
}
