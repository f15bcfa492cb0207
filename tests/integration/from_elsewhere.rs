//! Files from people who come from word processors, JSON and YAML, and from other tools: what `check` tells them.

use redress::content::new::scenario_text;
use redress::content::{Context, Solve, check_bytes, model, register};
use redress::diagnostic::Finding;

use crate::rules::findings;

fn template() -> String {
    scenario_text("late").unwrap()
}

fn changed(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(template(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    })
}

fn told(changes: &[(&str, &str)]) -> Vec<Finding> {
    findings("late.ron", changed(changes).as_bytes())
}

#[test]
fn each_slip_is_one_finding_that_says_what_to_write() {
    let cases = [
        ("refund: 5000", "refund: 50.00", "write `5000` for £50.00"),
        ("refund: 5000", "refund: £50", "write `5000` for £50"),
        ("refund: 5000", "refund: \"£50\"", "write `5000` for £50"),
        ("refund: 5000", "refund: 5,000", "write `5000`"),
        ("version: 1", "version: 1.0", "write `1`"),
        ("version: 1", "version: \"1\"", "write `1`"),
        ("Acknowledge: (2, \"Th", "Acknowledge: (2.0, \"Th", "write `2`"),
        ("heat: 40", "heat: 400", "write a number from 0 to 100"),
        ("difficulty: 1", "difficulty: -1", "write a number from 1 to 5"),
        ("sector: Retail", "sector: \"Retail\"", "write `Retail`, without quotes"),
        (
            "date: \"2026-11-21\"",
            "date: \"21/11/2026\"",
            "write it as \"2026-11-21\"",
        ),
        ("date: \"2026-11-21\"", "date: 2026-11-21", "write \"2026-11-21\""),
        (
            "DaysAfter(\"today\", 2)",
            "HoursAfter(from: \"today\", at: \"9am\", hours: 2)",
            "write it as \"09:00\"",
        ),
        (
            "DaysAfter(\"today\", 2)",
            "HoursAfter(\"today\", \"09:00\", 2)",
            "name each part",
        ),
        ("start: \"where-is-it\"", "start: where-is-it", "write \"where-is-it\""),
        ("title: \"Late\"", "title: “Late”", "in straight double quotes"),
        ("title: \"Late\"", "title: 'Late'", "in straight double quotes"),
        ("version: 1,", "# mine\n    version: 1,", "write `//` for `#`"),
        ("version: 1,", "version = 1,", "write `:` for `=`"),
        ("title:", "\u{a0}title:", "write a plain space for it"),
        (
            "\"So what happens now?\"",
            "\"So \"what\" happens now?\"",
            "write `\\\"` for a quote inside a text",
        ),
        (
            "\"So what happens now?\"",
            "\"So what happens now?",
            "add the closing `\"`",
        ),
        ("on {new-date}.", "on {new-date.", "`{name}`"),
        ("on {new-date}.", "on {}.", "`{name}`"),
    ];
    for (from, to, help) in cases {
        let found = told(&[(from, to)]);
        let [only] = found.as_slice() else {
            panic!("{to}: {found:?}");
        };
        assert!(only.is_error());
        assert!(
            only.help.as_deref().unwrap_or_default().contains(help),
            "{to}: {only:?}"
        );
    }
}

#[test]
fn faults_that_stop_the_parser_are_told_together() {
    let found = told(&[
        ("title: \"Late\",", "title: “Late”,"),
        ("sector: Retail,", "sector: Retail"),
        ("difficulty: 1,", "difficulty: 1"),
        ("refund: 5000", "refund: £1,500"),
        ("since: \"2024-03-02\"", "since: 02/03/2024"),
        ("says: \"So what happens now?\",", "says: So what happens now?,"),
        ("goto: \"and-now\"", "goto: and-now"),
    ]);
    let helps: Vec<&str> = found.iter().filter_map(|finding| finding.help.as_deref()).collect();
    let expected = [
        "write a text as \"…\", in straight double quotes",
        "put a comma after each part, and close every bracket",
        "put a comma after each part, and close every bracket",
        "write `150000` for £1,500",
        "write \"2024-03-02\"",
        "write \"and-now\"",
        "write a text as \"…\"",
    ];
    assert_eq!(helps, expected, "{found:#?}");
}

#[test]
fn json_is_told_at_once_wherever_it_stands() {
    let found = told(&[
        (
            "authority: (refund: 5000, goodwill: 500)",
            "authority: {\"refund\": 5000, \"goodwill\": \"£5\"}",
        ),
        ("start: (outcome: -20,", "start: {\"outcome\": -20,"),
        ("heat: 40),", "heat: 400},"),
    ]);
    let messages: Vec<&str> = found.iter().map(|finding| finding.message.as_str()).collect();
    let expected = [
        "expected round brackets, found braces",
        "money is a whole number of pence: `\"£5\"` is none",
        "expected round brackets, found braces",
        "`400` is too large here",
    ];
    assert_eq!(messages, expected);
    let text = template();
    let json = format!("{{{}}}", text.trim().trim_start_matches('(').trim_end_matches(')'));
    let found = findings("late.ron", json.replacen("version:", "\"version\":", 1).as_bytes());
    assert!(
        found
            .iter()
            .any(|finding| finding.message == "a scenario stands in round brackets"),
        "{found:?}"
    );
}

#[test]
fn what_comes_after_the_scenario_says_so() {
    let message = |end: &str| {
        let text = format!("{}{end}", template().trim_end());
        let found = findings("late.ron", text.as_bytes());
        assert_eq!(found.len(), 1, "{found:?}");
        found[0].message.clone()
    };
    assert_eq!(message(")"), "one closing bracket too many");
    assert_eq!(
        message("\nDon't use before May; it's £5."),
        "a file holds one scenario, and it ended before this"
    );
    assert_eq!(
        message(&format!("\n{}", template())),
        "a file holds one scenario, and it ended before this"
    );
}

#[test]
fn every_fault_of_one_node_is_told_at_once() {
    let found = told(&[
        ("label: \"Name what", "lable: \"Name what"),
        ("heat: -12", "heat: \"hot\""),
        ("id: \"check-number\"", "id: 7"),
        ("cues: [Script]", "cues: [Scripted, Blaming]"),
        (
            "goto: \"and-now\",\n                ),\n            ]",
            "),\n            ]",
        ),
    ]);
    let paths: Vec<&str> = found.iter().map(|finding| finding.place.path.as_str()).collect();
    let expected = [
        "nodes/where-is-it/choices/1/lable",
        "nodes/where-is-it/choices/1/effect/heat",
        "nodes/where-is-it/choices/2",
        "nodes/where-is-it/choices/2/id",
        "nodes/where-is-it/choices/2/effect/cues/1",
        "nodes/where-is-it/choices/2/effect/cues/2",
    ];
    assert_eq!(paths, expected, "{found:#?}");
    assert_eq!(found[2].message, "`goto` is missing");
}

#[test]
fn all_that_is_missing_is_one_finding() {
    let found = told(&[
        ("id: \"name-it\",", ""),
        ("label: \"Name what happened\",", ""),
        ("name: \"Robin Hale\",", ""),
        ("summary: \"A parcel is a week late, and nobody has said why.\",", ""),
        ("difficulty: 1,", ""),
    ]);
    let messages: Vec<&str> = found.iter().map(|finding| finding.message.as_str()).collect();
    let expected = [
        "`summary` and `difficulty` are missing",
        "`name` is missing",
        "`id` and `label` are missing",
    ];
    assert_eq!(messages, expected);
}

#[test]
fn a_bracket_that_is_not_closed_is_shown_where_it_opens() {
    let found = told(&[("cues: [NamesTheFault]),", "cues: [NamesTheFault],")]);
    let [only] = found.as_slice() else {
        panic!("{found:?}");
    };
    let text = changed(&[("cues: [NamesTheFault]),", "cues: [NamesTheFault],")]);
    let line = text.lines().nth(only.related[0].place.line - 1).unwrap();
    assert!(line.trim_start().starts_with("effect: ("), "{line}");
}

#[test]
fn what_only_follows_from_a_slip_is_not_told_beside_it() {
    let codes = |changes: &[(&str, &str)]| -> Vec<&str> { told(changes).iter().map(|finding| finding.code).collect() };
    let both = [
        ("goto: \"and-now\"", "goto: \"and-nw\""),
        ("goto: \"and-now\"", "goto: \"and-nw\""),
    ];
    assert_eq!(codes(&both), ["unknown-node", "unknown-node"]);
    let late = [
        ("Resolve: (0, \"Nothing that they", "Resolve: (1, \"Nothing that they"),
        ("goto: \"comes-monday\"", "goto: \"comes-mnday\""),
    ];
    assert_eq!(codes(&late), ["unknown-node"]);
    let misspelt = ("id: \"name-it\"", "when: Flag(\"said\"), id: \"name-it\"");
    assert_eq!(codes(&[misspelt]), ["unknown-flag"]);
    let set = ("cues: [Script]", "cues: [Script], set: [\"sayd\"]");
    assert_eq!(codes(&[misspelt, set]), ["unknown-flag"]);
}

#[test]
fn what_does_not_follow_from_a_slip_is_told_beside_it() {
    let codes = |text: &str| -> Vec<&str> {
        let found = findings("late.ron", text.as_bytes());
        found.iter().map(|finding| finding.code).collect()
    };
    let orphan = "\"orphan\": Ending(headline: \"H\", outcome: Kept, goal: \"G\", debrief: \"D\"),\n        \"comes-monday\": Ending";
    let slip = ("goto: \"comes-monday\"", "goto: \"comes-munday\"");
    let text = changed(&[slip, ("\"comes-monday\": Ending", orphan)]);
    assert_eq!(codes(&text), ["unknown-node", "unreachable-node"]);
    let set = ("cues: [Script]", "cues: [Script], set: [\"elsewhere\"]");
    let text = changed(&[("id: \"name-it\"", "when: Flag(\"said\"), id: \"name-it\""), set]);
    assert_eq!(codes(&text), ["unknown-flag", "unused-flag"]);
    let text = changed(&[("\"J/506/2910 2.6\"", "\"J/506/2910 9.9\", \"J/506/2910 3.1\"")]);
    assert_eq!(codes(&text), ["unknown-criterion", "criterion-without-evidence"]);
}

#[test]
fn a_choice_without_reasons_is_told_once() {
    let text = template();
    let from = text.find("                    why: (").unwrap();
    let to = from + text[from..].find("                    goto:").unwrap();
    let text = format!("{}{}", &text[..from], &text[to..]);
    let found = findings("late.ron", text.as_bytes());
    let messages: Vec<&str> = found.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(messages, ["choice `name-it` has no `why`"]);
}

#[test]
fn a_line_that_leans_on_the_law_without_a_point_is_told() {
    for line in [
        "It would be illegal to refund you.",
        "I'm not allowed by law to refund you.",
        "No refunds on sale items, that's the law.",
        "That's against GDPR.",
        "You need the receipt by law.",
    ] {
        let found = told(&[("It should be with you soon.", line)]);
        let codes: Vec<&str> = found.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, ["unlawful-without-provision"], "{line}");
    }
}

#[test]
fn a_law_key_and_a_criterion_are_found_by_what_was_meant() {
    let law = |key: &str| {
        let point =
            format!("law: [Misses(provision: \"{key}\", because: \"It is left out.\")], goto: \"comes-monday\"");
        let text = changed(&[("goto: \"comes-monday\"", &point)]);
        let (register, _) = register::load();
        let context = Context {
            register: &register,
            model: model::shipped().unwrap().model,
            today: None,
            solve: Solve::Never,
        };
        let found = check_bytes("late.ron", text.as_bytes(), &context).findings;
        found[0].help.clone().unwrap_or_default()
    };
    assert_eq!(law("cra.s22"), "did you mean `cra2015.s22`?");
    assert_eq!(law("ea2010.s20"), "did you mean `eqa2010.s20_21`?");
    assert_eq!(law("Consumer Rights Act 2015 s.22"), "did you mean `cra2015.s22`?");
    let criterion = |code: &str| told(&[("J/506/2910 2.6", code)])[0].help.clone().unwrap_or_default();
    assert!(criterion("J/506/2910 9.9").contains("`1.1`, `1.2`"));
    assert!(criterion("2.6").starts_with("did you mean `J/506/2910 2.6`"));
}

#[test]
fn far_too_many_brackets_or_days_take_no_time_to_refuse() {
    let deep = format!("refund: {}1{}", "Some(".repeat(200_000), ")".repeat(200_000));
    assert_eq!(
        told(&[("refund: 5000", &deep)])[0].message,
        "brackets are nested too deeply"
    );
    let far = told(&[("DaysAfter(\"today\", 2)", "BusinessDaysAfter(\"today\", 1900000)")]);
    assert_eq!(far[0].code, "out-of-range");
}
