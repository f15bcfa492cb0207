//! `redress solve`.

use serde_json::{Value, json};

use crate::harness::{Cli, project};

const LAPTOP: &str = "laptop-on-day-27";
const STRANDS: [&str; 5] = ["acknowledge", "empathise", "resolve", "follow_up", "law"];

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn sum(values: impl IntoIterator<Item = f64>) -> f64 {
    values.into_iter().sum()
}

fn fixture(code: &str) -> String {
    std::fs::read_to_string(project().join(format!("tests/fixtures/rules/{code}/bad.ron"))).unwrap()
}

/// Whether every pair stands on a way from the start.
fn is_line(line: &Value) -> bool {
    let steps = line.as_array().unwrap();
    !steps.is_empty() && steps.iter().all(|step| keys(step) == ["choice", "node"])
}

#[test]
fn json_is_one_object_of_the_shape_that_was_promised() {
    for id in [LAPTOP, "sofa-never-came", "cut-off-twice"] {
        let report = Cli::new(&["solve", id, "--json"]).run().code(0).json();
        assert_eq!(report["scenario"], json!(id));
        assert!(report["states"].as_u64().unwrap() > 100);
        let exact = ["bands", "endings", "loyalty", "overall", "satisfaction", "strands"];
        assert_eq!(keys(&report["exact"]), exact);
        assert!(exact.iter().all(|part| report["exact"][part] == json!(true)));
        for strand in keys(&report["strands"]) {
            assert!(STRANDS.contains(&strand));
            assert_eq!(keys(&report["strands"][strand]), ["max", "min"]);
        }
        for meter in ["satisfaction", "loyalty", "overall"] {
            assert!(report[meter]["min"].as_u64() < report[meter]["max"].as_u64(), "{meter}");
        }
        assert_eq!(keys(&report["bands"]), ["distinction", "merit", "not_yet", "pass"]);
        let bands = report["bands"].as_object().unwrap().values();
        assert!((sum(bands.map(|chance| chance.as_f64().unwrap())) - 1.0).abs() < 1e-11);
        let endings = report["endings"].as_array().unwrap();
        assert!((sum(endings.iter().map(|ending| ending["probability"].as_f64().unwrap())) - 1.0).abs() < 1e-11);
        for ending in endings {
            assert!(ending["id"].is_string() && is_line(&ending["shortest"]), "{ending}");
            assert!(ending["worst_band"].is_string() && ending["best_band"].is_string());
        }
        assert!(is_line(&report["best_line"]) && is_line(&report["worst_line"]));
        assert_eq!(
            (&report["never_offered"], &report["unreachable"]),
            (&json!([]), &json!([]))
        );
        for parting in report["point_of_no_return"].as_array().unwrap() {
            assert_eq!(keys(parting), ["always", "choice", "node"]);
        }
        assert_eq!(keys(&report["temperaments"]), ["even", "quick", "slow"]);
        for one in report["temperaments"].as_object().unwrap().values() {
            assert!(one["bands"]["distinction"].as_f64().unwrap() > 0.0);
            assert!(is_line(&one["best_line"]));
        }
    }
}

#[test]
fn the_spans_hold_those_of_every_temperament_and_the_chances_are_their_mixture() {
    let report = Cli::new(&["solve", LAPTOP, "--json"]).run().code(0).json();
    let all: Vec<&Value> = report["temperaments"].as_object().unwrap().values().collect();
    for path in ["/strands/resolve", "/satisfaction", "/loyalty", "/overall"] {
        let end = |value: &Value, which: &str| value.pointer(path).unwrap()[which].as_u64().unwrap();
        let least = all.iter().map(|one| end(one, "min")).min().unwrap();
        let most = all.iter().map(|one| end(one, "max")).max().unwrap();
        assert_eq!((end(&report, "min"), end(&report, "max")), (least, most), "{path}");
    }
    for path in ["/bands/pass", "/endings/0/probability", "/overall/mean", "/scores/100"] {
        let value = |of: &Value| of.pointer(path).unwrap().as_f64().unwrap();
        let mean = sum(all.iter().map(|one| value(one))) / 3.0;
        assert!((value(&report) - mean).abs() < 1e-10, "{path}: {mean}");
    }
}

#[test]
fn the_lines_are_those_that_the_automatic_players_take() {
    for seed in ["1", "2", "3"] {
        let solved = Cli::new(&["solve", LAPTOP, "--json", "--seed", seed])
            .run()
            .code(0)
            .json();
        for aim in ["best", "worst"] {
            let played = Cli::new(&["play", LAPTOP, "--auto", aim, "--seed", seed, "--json"])
                .run()
                .code(0)
                .json();
            assert_eq!(played["temperament"], solved["temperament"]);
            let turns = played["turns"].as_array().unwrap().iter();
            let line: Vec<Value> = turns
                .map(|turn| json!({"node": turn["node"], "choice": turn["choice"]}))
                .collect();
            assert_eq!(solved[format!("{aim}_line")], json!(line), "{aim}, seed {seed}");
        }
    }
}

#[test]
fn what_nobody_meets_is_named_with_the_reason() {
    let cli = Cli::new(&["solve", "late.ron", "--json"]).file("late.ron", fixture("choice-never-offered"));
    let done = cli
        .run()
        .code(0)
        .told("`redress check late.ron` has 1 finding about this scenario.");
    let report = done.json();
    assert_eq!(report["scenario"], json!("late"));
    assert_eq!(report["never_offered"], json!(["ask/as-said"]));
    assert_eq!(
        report["never_offered_because"],
        json!({"ask/as-said": ["`later` is not set"]})
    );
    assert_eq!(report["unreachable"], json!(["gone"]));
    let gone = &report["endings"][2];
    assert_eq!(
        (&gone["id"], &gone["probability"], &gone["shortest"]),
        (&json!("gone"), &json!(0.0), &Value::Null)
    );
    assert_eq!(keys(&report["strands"]), ["acknowledge", "resolve"]);
    let page = cli.args(&["solve", "late.ron"]).run().code(0);
    page.said("As-said: because `later` is not set")
        .said("gone Never reached.");
}

#[test]
fn a_page_says_the_same_in_plain_words() {
    let done = Cli::new(&["solve", LAPTOP]).run().code(0);
    assert!(
        !done.out.contains('\u{1b}') && done.out.lines().all(|line| line.chars().count() <= 80),
        "{}",
        done.out
    );
    assert_eq!(done.err, "");
    done.said("A situation is a turn with")
        .said("What can come of it, from the least to the most A strand is one line of the score")
        .said("Points of no return: the best band is lost for good")
        .said("Every turn and ending is reached, and every choice is offered somewhere.");
}

#[test]
fn what_does_not_compile_is_refused_with_its_findings() {
    for code in ["unknown-node", "syntax", "unreadable"] {
        let bytes = std::fs::read(project().join(format!("tests/fixtures/rules/{code}/bad.ron"))).unwrap();
        for command in ["solve", "simulate", "graph"] {
            let done = Cli::new(&[command, "late.ron"]).file("late.ron", &bytes).run().code(1);
            assert_eq!(done.out, "");
            done.told(&format!("error[{code}]"))
                .told("Nothing can be made of it before this is put right. `redress check late.ron` says the same");
        }
    }
    Cli::new(&["solve", "laptop-on-day-72"])
        .run()
        .code(2)
        .told("Did you mean `laptop-on-day-27`?");
}

#[test]
fn what_compiles_is_looked_at_whatever_check_says_of_it() {
    let text = fixture("choice-never-offered").replace("J/506/2910 2.6", "J/506/2910 99.9");
    let mut cli = Cli::new(&["check", "late.ron"]).file("late.ron", text);
    cli.run().code(1);
    for command in ["solve", "simulate", "graph"] {
        cli = cli.args(&[command, "late.ron"]);
        cli.run()
            .code(0)
            .told("`redress check late.ron` has 2 findings about this scenario.");
    }
}
