//! Dates of a scenario file, from outside: what is said for them, and what is found where they cannot be.

use redress::content::new;
use redress::core::derived::Derived;
use redress::diagnostic::Finding;

use crate::rules::findings;
use crate::stories::read;

/// A valid file with these dates beside its own, and a sentence that says them.
fn dated(dates: &str, derived: &str, says: &str) -> Vec<Finding> {
    let mut text = new::scenario_text("late-parcel").unwrap();
    for (before, more) in [("dates: {", dates), ("derived: {", derived), ("brief: \"", says)] {
        let comma = if before.ends_with('{') && !more.is_empty() {
            ","
        } else {
            ""
        };
        let at = text.find(before).unwrap_or_else(|| panic!("{before}")) + before.len();
        text.insert_str(at, &format!(" {more}{comma} "));
    }
    findings("dated.ron", text.as_bytes())
}

const REPAIR: &str = r#""last": RejectByAfterRepair(delivered: "delivered", asked: "asked", returned: "returned")"#;

fn repaired(delivered: &str, asked: &str, returned: &str) -> Vec<Finding> {
    let dates = format!(r#""delivered": "{delivered}", "asked": "{asked}", "returned": "{returned}""#);
    dated(&dates, REPAIR, "Until {last}.")
}

fn only(found: Vec<Finding>, code: &str, says: &str) {
    let [finding] = &found[..] else {
        panic!("{found:?}");
    };
    assert_eq!(finding.code, code);
    assert!(finding.message.contains(says), "{}", finding.message);
    assert!(finding.help.is_some());
}

#[test]
fn a_paused_clock_and_hours_can_be_stated() {
    assert_eq!(repaired("2026-10-12", "2026-10-31", "2026-11-16"), []);
    let derived = r#""due": HoursAfter(from: "known", at: "09:10", hours: 72), "by": AnswerBy("known", 1),
        "until": MonthsFrom("known", 6), "paid": DaysFrom("today", 14), "final": WeeksAfter("today", 8)"#;
    let brief = "By {due}, {by}, {until}, {paid} and {final}.";
    assert_eq!(dated(r#""known": "2026-11-20""#, derived, brief), []);
}

#[test]
fn a_repair_that_cannot_have_been_is_found_with_its_place() {
    only(
        repaired("2026-10-12", "2026-10-31", "2026-10-30"),
        "out-of-range",
        "`returned` lies before `asked`",
    );
    only(
        repaired("2026-10-12", "2026-11-12", "2026-11-16"),
        "out-of-range",
        "the right to reject ended on 2026-11-11, before `asked`",
    );
}

#[test]
fn a_period_of_nothing_is_found() {
    only(
        dated("", r#""last": DaysFrom("today", 0)"#, "{last}"),
        "out-of-range",
        "the last of no days",
    );
    only(
        dated("", r#""last": MonthsFrom("today", 0)"#, "{last}"),
        "out-of-range",
        "the last of no days",
    );
}

#[test]
fn a_name_that_a_repair_follows_from_and_that_is_not_there_is_found() {
    let found = dated(r#""delivered": "2026-10-12", "asked": "2026-10-31""#, REPAIR, "{last}");
    only(found, "unknown-date", "`last` follows from `returned`");
}

#[test]
fn a_field_that_no_date_has_is_refused() {
    let wrong = r#"HoursAfter(from: "today", at: "09:10", hours: 72, minutes: 5)"#;
    assert!(ron::from_str::<Derived>(wrong).is_err());
    let right: Derived = read(r#"HoursAfter(from: "today", at: "09:10", hours: 72)"#);
    assert_eq!(right.bases().collect::<Vec<_>>(), ["today"]);
}
