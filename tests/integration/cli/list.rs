//! `redress list`.

use crate::harness::Cli;

/// Those by which these tests go, so that one more in the library changes none of them.
const THREE: [&str; 3] = ["cut-off-twice", "laptop-on-day-27", "sofa-never-came"];

/// The ids that `redress list` with these options has.
fn listed(args: &[&str]) -> Vec<String> {
    let rows = Cli::new(&[&["list", "--json"], args].concat()).run().code(0).json();
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_scenario_is_listed_with_id_and_title() {
    let rows = Cli::new(&["list", "--json"]).run().code(0).json();
    let ids = listed(&[]);
    assert!(THREE.iter().all(|id| ids.iter().any(|listed| listed == id)), "{ids:?}");
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

#[test]
fn the_list_says_what_the_cards_in_the_window_say() {
    let done = Cli::new(&["list"]).run().code(0);
    done.said("Electricals, phone. Nadia Karim, Angry. Difficulty 2 of 5.");
    let done = Cli::new(&["list"]).run().code(0);
    done.said("Law: Thirty days to reject;");
    let done = Cli::new(&["list"]).run().code(0);
    done.said("Criteria: J/506/2910: 1.5, 2.6; R/506/2151: 2.3, 2.7, 2.9 Not played yet");
}

#[test]
fn the_list_is_narrowed_by_what_the_cards_say() {
    for (args, expected) in [
        (vec!["--search", "sofa"], vec!["sofa-never-came"]),
        (vec!["--search", "THIRTY days to reject"], vec!["laptop-on-day-27"]),
        (vec!["--channel", "phone", "--difficulty", "4"], vec!["cut-off-twice"]),
        (vec!["--channel", "chat"], vec![]),
        (vec!["--customer", "passive-aggressive"], vec!["sofa-never-came"]),
        (
            vec!["--trade", "bank", "--trade", "electricals"],
            vec!["cut-off-twice", "laptop-on-day-27"],
        ),
        (vec!["--criterion", "R/506/2151 2.6"], vec!["sofa-never-came"]),
        (vec!["--reached", "distinction"], vec![]),
    ] {
        let ids = listed(&args);
        let three: Vec<_> = ids.iter().filter(|id| THREE.contains(&id.as_str())).collect();
        assert_eq!(three, expected, "{args:?}");
        Cli::new(&[&["list"], args.as_slice()].concat())
            .run()
            .code(0)
            .told(&format!("{} of {} scenarios.", ids.len(), listed(&[]).len()));
    }
}

#[test]
fn drills_and_variants_say_so() {
    let drills = listed(&["--kind", "drill"]);
    assert!(drills.contains(&"write-the-note".to_owned()), "{drills:?}");
    assert_eq!(drills.len() + listed(&["--kind", "scenario"]).len(), listed(&[]).len());
    let done = Cli::new(&["list", "--search", "laptop on day 33"]).run().code(0);
    done.said("Other facts than in “laptop-on-day-27”");
    Cli::new(&["list", "--kind", "drill"])
        .run()
        .code(0)
        .said("Drill, about three minutes");
}

#[test]
fn the_table_of_criteria_names_the_scenarios_of_each_and_what_is_missing() {
    let rows = Cli::new(&["list", "--criteria", "--json"]).run().code(0).json();
    let of = |code: &str| {
        let rows = rows.as_array().unwrap().iter();
        let row = rows.clone().find(|row| row["code"] == code).unwrap();
        row["scenarios"].as_array().unwrap().clone()
    };
    assert!(of("J/506/2910 1.5").contains(&"laptop-on-day-27".into()));
    assert!(of("J/506/2910 3.2").is_empty());
    let strands = |code: &str| {
        let row = rows.as_array().unwrap().iter().find(|row| row["code"] == code).unwrap();
        row["evidence"].clone()
    };
    assert_eq!(strands("J/506/2910 3.2"), serde_json::json!([]));
    assert_eq!(strands("J/506/2910 2.3"), serde_json::json!(["Empathise", "Resolve"]));
    let done = Cli::new(&["list", "--criteria"]).run().code(0);
    done.said("No scenario yet")
        .said("In writing or at work")
        .said("A conversation can show")
        .said("Code from memory")
        .said("an assessor decides");
    let narrowed = Cli::new(&["list", "--criteria", "--channel", "email", "--json"])
        .run()
        .code(0)
        .json();
    assert!(!narrowed.to_string().contains("laptop-on-day-27"));
}

#[test]
fn what_was_reached_is_listed_and_can_be_asked_for() {
    let cli = Cli::new(&["play", "sofa-never-came", "--auto", "best", "--save"]);
    cli.run().code(0);
    let cli = cli.args(&["list", "--json", "--reached", "distinction"]);
    let rows = cli.run().code(0).json();
    assert_eq!(
        (&rows[0]["id"], &rows[0]["best_band"], &rows[0]["played"]),
        (&"sofa-never-came".into(), &"distinction".into(), &true.into())
    );
    let cli = cli.args(&["list", "--json", "--reached", "not-played"]);
    let rows = cli.run().code(0).json();
    assert_eq!(rows.as_array().unwrap().len(), listed(&[]).len() - 1);
    cli.args(&["list"]).run().code(0).said("Best: Distinction");
}

#[test]
fn a_list_leaves_no_file_behind_and_an_unknown_name_is_answered_with_all() {
    let cli = Cli::new(&["list"]);
    cli.run().code(0);
    assert!(!cli.path("data/redress.sqlite3").exists());
    let done = Cli::new(&["list", "--channel", "fax"]).run().code(2);
    done.told("there are phone, counter, chat, email, social");
}
