//! `redress simulate`.

use serde_json::{Value, json};

use crate::harness::Cli;

const SOFA: &str = "sofa-never-came";

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn json_is_one_object_of_the_shape_that_was_promised() {
    for policy in ["random", "first", "longest", "shortest", "politest", "best", "worst"] {
        let args = ["simulate", SOFA, "--runs", "500", "--policy", policy, "--json"];
        let done = Cli::new(&args).run().code(0);
        assert_eq!(done.err, "", "no bar where nobody sees it");
        let report = done.json();
        let told = (&report["scenario"], &report["policy"], &report["runs"]);
        assert_eq!(told, (&json!(SOFA), &json!(policy), &json!(500)));
        for part in ["overall", "satisfaction", "loyalty"] {
            assert_eq!(keys(&report[part]), ["mean", "sd"], "{part}");
        }
        assert_eq!(
            keys(&report["strands"]),
            ["acknowledge", "empathise", "follow_up", "law", "resolve"]
        );
        assert_eq!(keys(&report["strands"]["law"]), ["mean", "sd"]);
        for part in ["bands", "endings"] {
            let shares = report[part].as_object().unwrap().values();
            let sum: f64 = shares.map(|share| share.as_f64().unwrap()).sum();
            assert!((sum - 1.0).abs() < 1e-11, "{policy}, {part}: {sum}");
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_figures_and_another_gives_others() {
    let run = |seed| {
        Cli::new(&["simulate", SOFA, "--runs", "9000", "--seed", seed, "--json"])
            .run()
            .code(0)
            .out
    };
    assert_eq!(run("7"), run("7"));
    assert_ne!(run("7"), run("8"));
}

#[test]
fn the_best_line_is_a_distinction_and_the_worst_is_not_yet() {
    let share = |policy, band| {
        let args = ["simulate", SOFA, "--runs", "20", "--policy", policy, "--json"];
        Cli::new(&args).run().code(0).json()["bands"][band].clone()
    };
    assert_eq!(share("best", "distinction"), json!(1.0));
    assert_eq!(share("worst", "not_yet"), json!(1.0));
}

#[test]
fn nonsense_is_answered_with_a_way_out() {
    for runs in ["0", "-3", "many", "1.5", "99999999999999999999"] {
        let runs = format!("--runs={runs}");
        let done = Cli::new(&["simulate", SOFA, &runs]).run().code(2);
        assert_eq!(done.out, "");
        done.told("write a whole number of runs, from 1 to 1,000,000,000,000");
    }
    for seed in ["seven", "-1", "1.5", "18446744073709551616"] {
        for command in ["simulate", "solve", "play"] {
            Cli::new(&[command, SOFA, &format!("--seed={seed}")])
                .run()
                .code(2)
                .told("write a whole number, such as 7, from 0 to 18446744073709551615");
        }
    }
    Cli::new(&["simulate", SOFA, "--policy", "wrost"])
        .run()
        .code(2)
        .told("'worst'");
    Cli::new(&["simulate"]).run().code(2).told("<SCENARIO>");
}

#[test]
fn a_page_says_it_in_plain_words() {
    let done = Cli::new(&["simulate", SOFA, "--runs", "1,200", "--policy", "longest"])
        .run()
        .code(0);
    done.said("1,200 runs by the policy longest, seed 1.")
        .said("A policy is how the automatic player chooses")
        .said("What was earned: mean, and standard deviation A strand is one line of the score")
        .said("the deviation says how far from it runs usually come out.")
        .said("Not yet 100.0%");
}

#[test]
fn habits_play_by_themselves_too() {
    for habit in ["first", "longest", "shortest", "politest"] {
        let report = Cli::new(&["play", SOFA, "--auto", habit, "--json"])
            .run()
            .code(0)
            .json();
        assert!(report["ending"].is_string(), "{habit}");
    }
}
