//! `redress play`: scripted, by itself, and by hand through a pipe.

use serde_json::{Value, json};

use crate::harness::{Cli, unwrapped};

const LAPTOP: &str = "laptop-on-day-27";

#[track_caller]
fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn json_is_one_object_of_the_shape_that_was_promised() {
    let done = Cli::new(&["play", LAPTOP, "--auto", "best", "--json"]).run().code(0);
    let report = done.json();
    for key in [
        "scenario",
        "seed",
        "temperament",
        "mode",
        "turns",
        "ending",
        "strands",
        "overall",
        "band",
        "measures",
        "loyalty_reading",
    ] {
        assert!(report.get(key).is_some(), "{key}");
    }
    assert_eq!(
        (&report["scenario"], &report["seed"], &report["mode"]),
        (&json!(LAPTOP), &json!(1), &json!("practice"))
    );
    let turn = &report["turns"][0];
    for key in ["node", "choice", "awards", "law", "customer", "causes"] {
        assert!(turn.get(key).is_some(), "{key}");
    }
    for key in ["strand", "points", "best_here", "reason"] {
        assert!(turn["awards"][0].get(key).is_some(), "{key}");
    }
    assert_eq!(
        keys(&turn["customer"]),
        ["heat", "loyalty", "manner", "outcome", "process", "satisfaction"]
    );
    assert_eq!(
        keys(&report["strands"]),
        ["acknowledge", "empathise", "follow_up", "law", "resolve"]
    );
    assert_eq!(keys(&report["strands"]["resolve"]), ["awarded", "best"]);
    assert_eq!(keys(&report["band"]), ["name", "rule"]);
    for key in [
        "csat",
        "recommend",
        "effort",
        "keep_per_mille",
        "value_gbp",
        "value_at_stake_gbp",
    ] {
        assert!(report["measures"][key].is_number(), "{key}");
    }
}

#[test]
fn json_says_what_each_choice_gave_away() {
    let play = |auto: &str, mode: &str| {
        let args = ["play", LAPTOP, "--auto", auto, "--mode", mode, "--json"];
        Cli::new(&args).run().code(0).json()
    };
    let best = play("best", "practice");
    assert!(
        best.get("costliest_turn").is_none() && best.get("no_return_turn").is_none(),
        "{best}"
    );
    for turn in best["turns"].as_array().unwrap() {
        assert_eq!((&turn["tag"], &turn["cost"]["overall"]), (&json!("best"), &json!(0)));
    }
    let worst = play("worst", "assessment");
    let costs: Vec<_> = worst["turns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|turn| &turn["cost"])
        .collect();
    let dearest = usize::try_from(worst["costliest_turn"].as_u64().unwrap()).unwrap() - 1;
    let overall = |cost: &Value| cost["overall"].as_u64().unwrap();
    assert!(costs.iter().all(|cost| overall(cost) <= overall(costs[dearest])));
    let lost = usize::try_from(worst["no_return_turn"].as_u64().unwrap()).unwrap() - 1;
    assert_eq!(costs[lost]["best_band_before"], json!("distinction"));
    assert_ne!(costs[lost]["best_band_after"], json!("distinction"));
    let explored = play("random", "explore");
    assert!(
        explored["turns"]
            .as_array()
            .unwrap()
            .iter()
            .all(|turn| turn.get("tag").is_none())
    );
}

#[test]
fn the_debrief_names_the_turn_that_cost_most_and_the_point_of_no_return() {
    let done = Cli::new(&["play", LAPTOP, "--auto", "worst"]).run().code(0);
    let said = unwrapped(&done.out);
    for part in [
        "The turn that cost most ",
        "It gave away ",
        "Distinction could no longer be reached.",
        "Costly: 10 or more.",
        "Better: “",
        "Next time: ",
    ] {
        assert!(said.contains(part), "{part:?} is not in: {}", done.out);
    }
    let best = unwrapped(&Cli::new(&["play", LAPTOP, "--auto", "best"]).run().code(0).out);
    assert!(best.contains("Best. It gave nothing away."), "{best}");
    assert!(!best.contains("The turn that cost most"), "{best}");
}

#[test]
fn the_same_command_prints_the_same_bytes() {
    for auto in ["best", "worst", "random"] {
        let run = || {
            Cli::new(&["play", LAPTOP, "--auto", auto, "--seed", "9", "--json"])
                .run()
                .code(0)
                .out
        };
        assert_eq!(run(), run(), "{auto}");
    }
}

#[test]
fn best_is_a_distinction_and_worst_is_not() {
    for scenario in [LAPTOP, "sofa-never-came", "cut-off-twice"] {
        let band = |auto| {
            Cli::new(&["play", scenario, "--auto", auto, "--json"])
                .run()
                .code(0)
                .json()["band"]["name"]
                .clone()
        };
        assert_eq!(band("best"), json!("distinction"), "{scenario}");
        assert_eq!(band("worst"), json!("not_yet"), "{scenario}");
    }
}

#[test]
fn the_choices_of_a_played_run_play_it_again() {
    let report = Cli::new(&["play", LAPTOP, "--auto", "random", "--seed", "4", "--json"])
        .run()
        .code(0)
        .json();
    let ids: Vec<&str> = report["turns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|turn| turn["choice"].as_str().unwrap())
        .collect();
    let again = Cli::new(&["play", LAPTOP, "--choices", &ids.join(","), "--seed", "4", "--json"])
        .run()
        .code(0)
        .json();
    assert_eq!(again, report);
}

#[test]
fn exploring_scores_nothing() {
    let done = Cli::new(&["play", LAPTOP, "--mode", "explore", "--auto", "best", "--json"])
        .run()
        .code(0);
    let report = done.json();
    for key in ["strands", "overall", "band", "measures"] {
        assert!(report[key].is_null(), "{key}");
    }
    assert!(report["ending"].is_string());
    assert!(
        report["turns"]
            .as_array()
            .unwrap()
            .iter()
            .all(|turn| turn["awards"] == json!([]))
    );
}

#[test]
fn exploring_goes_anywhere_and_comes_back() {
    let cli = Cli::new(&["play", LAPTOP, "--mode", "explore", "--json"])
        .stdin("g hangs-up\n?\nu\ng nowhere\ng hang-up\n1\nq\n");
    let done = cli
        .run()
        .code(0)
        .told("There is no node `nowhere`.")
        .told("There is no node `hang-up`. Did you mean `hangs-up`?")
        .told("Taken back.");
    assert_eq!(done.json()["turns"].as_array().unwrap().len(), 1);
    assert_eq!(done.json()["taken_back"], json!(1));
}

#[test]
fn choices_that_end_early_give_the_object_without_an_ending() {
    let done = Cli::new(&["play", LAPTOP, "--choices", "store-policy", "--json"])
        .run()
        .code(2);
    let report = done.json();
    for key in ["ending", "strands", "overall", "band", "measures", "loyalty_reading"] {
        assert!(report[key].is_null(), "{key}");
    }
    assert_eq!(report["turns"].as_array().unwrap().len(), 1);
    done.told("ended before the conversation did");
}

#[test]
fn input_that_ends_early_gives_the_object_and_keeps_the_run() {
    let cli = Cli::new(&["play", LAPTOP, "--json"]).stdin("1\n");
    let done = cli.run().code(2);
    assert!(done.json()["ending"].is_null());
    assert_eq!(done.json()["turns"].as_array().unwrap().len(), 1);
    done.told("The input ended before the conversation did.")
        .told("`redress play laptop-on-day-27 --resume` goes on");
    let cli = Cli::new(&["play", LAPTOP]).stdin("");
    cli.run().code(2).told("The input ended before the conversation did.");
}

#[test]
fn a_choice_that_is_not_there_is_named_with_its_turn_and_what_is_on_offer() {
    let cli = Cli::new(&["play", LAPTOP, "--choices", "store-policy,shes-rihgt", "--json"]);
    let done = cli.run().code(2);
    assert_eq!(done.out, "");
    done.told(
        "`shes-rihgt` is not on offer at turn 2, `she-quotes-the-act`. Did you mean `shes-right`? On offer there: `",
    );
}

#[test]
fn a_choice_after_the_end_is_refused() {
    let report = Cli::new(&["play", LAPTOP, "--auto", "best", "--json"]).run().json();
    let mut ids: Vec<&str> = report["turns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|turn| turn["choice"].as_str().unwrap())
        .collect();
    ids.push("one-more");
    let done = Cli::new(&["play", LAPTOP, "--choices", &ids.join(",")]).run().code(2);
    done.told("so `one-more` could not be made");
}

#[test]
fn a_wrong_scenario_is_answered_with_the_nearest() {
    let done = Cli::new(&["play", "laptop-on-day-72"]).run().code(2);
    done.told("There is no scenario `laptop-on-day-72`. Did you mean `laptop-on-day-27`?");
}

#[test]
fn by_hand_practice_explains_each_choice_and_ends_in_a_debrief() {
    let done = Cli::new(&["play", LAPTOP, "--seed", "2"])
        .stdin(&"1\n".repeat(24))
        .run()
        .code(0);
    let said = unwrapped(&done.out);
    for part in [
        "Practice, seed 2.",
        "Card of Nadia Karim",
        "What do you say? 1 ",
        "Why ",
        "Next time: ",
        "What you earned, of the best there was",
        "Satisfaction and loyalty, turn by turn",
        "What you said, and why it scored",
        "What it means for the business",
        "One thing to take to work",
        "Figures come from a teaching model. They are not a forecast.",
        "Teaching material, not legal advice.",
    ] {
        assert!(said.contains(part), "{part:?} is not in: {}", done.out);
    }
    assert!(!done.out.contains('\u{1b}'), "colour on a pipe");
    assert_eq!(done.err, "");
}

#[test]
fn in_assessment_nothing_is_told_and_nothing_taken_back() {
    let cli = Cli::new(&["play", LAPTOP, "--mode", "assessment", "--seed", "2"]).stdin("1\nu\nq\n");
    let done = cli.run().code(0).said("In Assessment nothing can be taken back.");
    assert!(!done.out.lines().any(|line| line == "Why"), "{}", done.out);
    assert!(!done.out.contains("Satisfaction"), "{}", done.out);
}

#[test]
fn the_other_keys_answer_and_move_nothing() {
    let keys = "?\nc\nt\nl short-term right\nl cra2015.s22\nl zzzz\n\n0\n99\n-1\n1.5\nwhat?\n\u{7}\nq\n";
    let done = Cli::new(&["play", LAPTOP, "--json"]).stdin(keys).run().code(0);
    assert_eq!(done.json()["turns"], json!([]));
    done.told("look TEXT up in the law register")
        .told("Consumer Rights Act 2015, section 22")
        .told("Nothing in the register holds “zzzz”.")
        .told("“99” is nothing that can be answered here: a number from 1 to 5, or ? for the keys.");
}

#[test]
fn a_seed_is_drawn_and_shown_when_none_is_given() {
    let cli = Cli::new(&["play", LAPTOP]).stdin("q\n");
    let seed = |out: &str| -> u64 {
        let line = out
            .lines()
            .find_map(|line| line.strip_prefix("Practice, seed "))
            .unwrap();
        line.trim_end_matches('.').parse().unwrap()
    };
    let seeds: Vec<u64> = (0..4).map(|_| seed(&cli.run().code(0).out)).collect();
    assert!(seeds.iter().any(|seed| *seed != seeds[0]), "{seeds:?}");
}

#[test]
fn scripted_runs_are_kept_only_when_asked() {
    let cli = Cli::new(&["play", LAPTOP, "--auto", "best"]);
    cli.run().code(0);
    let cli = cli.args(&["history", "--json"]);
    assert_eq!(cli.run().code(0).json(), json!([]));
    let cli = cli.args(&["play", LAPTOP, "--auto", "best", "--save"]);
    cli.run().code(0);
    let history = cli.args(&["history", "--json"]).run().code(0).json();
    assert_eq!(history.as_array().unwrap().len(), 1);
    assert_eq!(history[0]["band"], json!("distinction"));
}

#[test]
fn a_scenario_with_errors_is_refused_with_its_findings() {
    let text = Cli::new(&["new", "late-parcel"]);
    text.run().code(0);
    let broken =
        std::fs::read_to_string(text.path("late-parcel.ron"))
            .unwrap()
            .replacen("goto: \"", "goto: \"no-such-", 1);
    let cli = Cli::new(&["play", "late-parcel", "--scenarios", "mine", "--auto", "best"])
        .file("mine/late-parcel.ron", broken);
    let done = cli.run().code(2);
    assert_eq!(done.out, "");
    done.told("error[unknown-node]")
        .told("`late-parcel` cannot be played before this is put right.");
}

#[test]
fn a_file_can_be_played_by_its_path() {
    let cli = Cli::new(&["new", "late-parcel"]);
    cli.run().code(0);
    let report = cli
        .args(&["play", "late-parcel.ron", "--auto", "best", "--json"])
        .run()
        .code(0)
        .json();
    assert_eq!(report["scenario"], json!("late-parcel"));
}

#[test]
fn without_a_display_or_a_terminal_the_bare_command_says_how_it_is_used() {
    let done = Cli::new(&[]).run().code(2);
    assert_eq!(done.out, "");
    done.told("redress play SCENARIO");
    Cli::new(&["play"])
        .run()
        .code(2)
        .told("There is nobody to ask for a scenario.");
}

#[test]
fn the_library_is_a_menu_for_whoever_names_no_scenario() {
    let rows = Cli::new(&["list", "--json"]).run().code(0).json();
    let at = rows
        .as_array()
        .unwrap()
        .iter()
        .position(|row| row["id"] == LAPTOP)
        .unwrap();
    let answers = format!("nonsense\n{}\n1\n", at + 1);
    let done = Cli::new(&["play", "--json"]).stdin(&answers).run().code(2);
    assert_eq!(done.json()["scenario"], json!(LAPTOP));
}

#[test]
fn an_unusable_data_folder_is_told_once_and_play_goes_on() {
    let cli = Cli::new(&["play", LAPTOP, "--json"])
        .file("taken", "a file in the way")
        .data("taken")
        .stdin(&"1\n".repeat(24));
    let done = cli.run().code(0);
    assert!(done.json()["ending"].is_string());
    assert_eq!(
        unwrapped(&done.err).matches("Your runs are not being saved.").count(),
        1,
        "{}",
        done.err
    );
    assert!(!done.err.contains("The run is kept"));
}

fn channel(name: &str, choices: &str) -> String {
    let file = format!("{}/tests/fixtures/channels/{name}.ron", env!("CARGO_MANIFEST_DIR"));
    let done = Cli::new(&["play", &file, "--choices", choices]).run();
    unwrapped(&done.out)
}

#[test]
fn what_a_channel_shows_is_told_in_words() {
    for (name, choices, parts) in [
        (
            "chat",
            "ask-what-she-found",
            [
                "(Chat, order of 2 November, 10:52)",
                "Photo: Courier's photo, 18 November, 14:06",
            ],
        ),
        (
            "email",
            "guarantee-ended",
            [
                "Priya Raman, to Harrow & Lane, Complaints, Saturday 21 November 2026, 08:14",
                "Re: Screen band fault. Second letter.",
            ],
        ),
        (
            "social",
            "small-number",
            [
                "312 same here, 48 angry, 1,300 reading",
                "Dan Reid: “Still not buying it, then.”",
            ],
        ),
    ] {
        let out = channel(name, choices).to_lowercase();
        for part in parts {
            assert!(out.contains(&part.to_lowercase()), "{name}: {part}\n{out}");
        }
    }
}

#[test]
fn a_file_is_played_without_a_look_at_what_lies_beside_it() {
    let cli = Cli::new(&["new", "late-parcel"]);
    cli.run().code(0);
    let text = std::fs::read(cli.path("late-parcel.ron")).unwrap();
    let cli = cli.file("laptop-on-day-27.ron", &text);
    // Read, it would be said to stand in for the shipped one.
    let done = cli.args(&["play", "late-parcel.ron", "--auto", "best"]).run().code(0);
    assert_eq!(done.err, "");
    let cli = Cli::new(&["play", "laptop-on-day-27.ron", "--auto", "best"]).file("laptop-on-day-27.ron", &text);
    cli.run()
        .code(0)
        .told("is used instead of the scenario `laptop-on-day-27`");
}
