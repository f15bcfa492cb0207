//! What is said where not everything is exact.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;
use std::sync::Arc;

use serde_json::{Value, json};

use super::{json, page};
use crate::analysis::solve::{Limits, Overview};
use crate::cli::screen::Screen;
use crate::cli::studied::Studied;
use crate::content::library::shipped;
use crate::content::{Context, Solve, check_bytes, model, register};
use crate::core::chance::Temperament;
use crate::core::story::Story;

/// What `solve` prints of a shipped scenario within `limits`: the page in one line, and the JSON.
fn solved(limits: Limits) -> (String, Value) {
    let (register, _) = register::load();
    let model = model::shipped().unwrap().model;
    let context = Context {
        register: &register,
        model: model.clone(),
        today: None,
        solve: Solve::Never,
    };
    let (id, bytes) = shipped().into_iter().find(|(id, _)| id == "cut-off-twice").unwrap();
    let scenario = check_bytes(&id, &bytes, &context).scenario.unwrap();
    let story = Arc::new(Story::compile(scenario, model).unwrap());
    let studied = Studied { id, story };
    let overview = Overview::find(&studied.story, limits);
    let written = Written::default();
    let mut screen = Screen::on(Box::new(written.clone()), false);
    page::show(&mut screen, &studied, &overview, Temperament::Even).unwrap();
    let page = String::from_utf8(written.0.borrow().clone()).unwrap();
    let report = json::Report::of(&studied, &overview, Temperament::Even);
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    (page, serde_json::to_value(report).unwrap())
}

#[derive(Clone, Default)]
struct Written(Rc<RefCell<Vec<u8>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[track_caller]
fn is_null(report: &Value, parts: &[&str]) {
    for part in parts {
        assert_eq!(report.pointer(part), Some(&Value::Null), "{part}");
    }
}

const TOGETHER: [&str; 6] = [
    "/overall",
    "/bands",
    "/scores",
    "/best_line",
    "/worst_line",
    "/point_of_no_return",
];

#[test]
fn what_is_not_exact_is_null_and_said_with_the_numbers_used() {
    let few_pairs = Limits {
        joint: 34,
        ..Limits::QUICK
    };
    let few_situations = Limits {
        joint_from: 12,
        ..Limits::QUICK
    };
    for (limits, why) in [
        (
            few_pairs,
            "more than 34 pairs of situation and points for one temperament",
        ),
        (few_situations, "more than 12 situations for one temperament"),
    ] {
        let (page, report) = solved(limits);
        let said = "Not exact, so not given: the overall score, bands and the best and worst line.";
        assert!(page.contains(said) && page.contains(why), "{page}");
        is_null(&report, &TOGETHER);
        let exact = &report["exact"];
        assert_eq!(
            (&exact["strands"], &exact["endings"], &exact["overall"], &exact["bands"]),
            (&json!(true), &json!(true), &json!(false), &json!(false))
        );
        assert!(report["strands"]["resolve"]["max"].is_number());
        assert!(report["endings"][0]["probability"].is_number());
        is_null(&report, &["/endings/0/worst_band", "/endings/0/best_band"]);
    }
}

#[test]
fn where_nothing_is_exact_nothing_is_given() {
    let (page, report) = solved(Limits {
        situations: 7,
        ..Limits::QUICK
    });
    assert!(
        page.ends_with(
            "Not exact, so not given: anything. For one temperament there are more than 7 situations (2,000,000 where \
             heat counts apart), more than 10,000 at one turn, or numbers too large to add up."
        ),
        "{page}"
    );
    let exact = report["exact"].as_object().unwrap();
    assert!(exact.len() == 6 && exact.values().all(|exact| *exact == json!(false)));
    is_null(&report, &TOGETHER);
    is_null(
        &report,
        &["/states", "/strands", "/satisfaction", "/loyalty", "/unreachable"],
    );
    is_null(
        &report,
        &["/never_offered", "/endings/0/probability", "/endings/0/shortest"],
    );
}
