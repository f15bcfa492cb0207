//! Each rule against a file that breaks it and one that does not.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::{Date, date};
use redress::content::across::{Among, compare};
use redress::content::rules::{RULES, Rule, find};
use redress::content::{Checked, Context, Solve, check_bytes, model, new, register};
use redress::core::law::{Provision, Register};
use redress::core::model::Model;
use redress::core::scenario::{Look, Scenario};
use redress::diagnostic::{Finding, Severity};

use crate::made_up::story_file;
use crate::stories::read;

const DAY: Date = date(2026, 11, 21);

fn fixture(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(path)
}

pub(crate) fn register() -> Register {
    Register::new(read::<Vec<Provision>>(&fs::read_to_string(fixture("law.ron")).unwrap()))
}

pub(crate) fn model() -> Arc<Model> {
    model::shipped().unwrap().model
}

pub(crate) fn findings(name: &str, bytes: &[u8]) -> Vec<Finding> {
    let register = register();
    let context = Context {
        register: &register,
        model: model(),
        today: Some(DAY),
        solve: Solve::Small,
    };
    check_bytes(name, bytes, &context).findings
}

/// What a fixture gives, alone and beside the `other.ron` of its folder, where there is one.
fn fixture_findings(code: &str, which: &str) -> Vec<Finding> {
    let read = |name: &str| fs::read(fixture(&format!("rules/{code}/{name}.ron"))).ok();
    let bytes = read(which).unwrap();
    let mut found = findings(which, &bytes);
    let other = read("other").map(|other| ("other", other));
    let files: Vec<_> = other.into_iter().chain([(which, bytes)]).collect();
    let drafts: Vec<_> = files.iter().filter_map(|(_, bytes)| draft(bytes)).collect();
    // What cannot be read is compared with nothing.
    if drafts.len() == files.len() {
        let all: Vec<_> = files
            .iter()
            .zip(&drafts)
            .map(|((name, _), scenario)| Among {
                id: (*name).into(),
                name: (*name).into(),
                scenario,
            })
            .collect();
        let bytes = |at: usize| Some(files[at].1.as_slice().into());
        found.extend(compare(&all, &[], &register(), bytes));
    }
    found
}

/// The scenario in a file, whatever rules say against it.
fn draft(bytes: &[u8]) -> Option<Arc<Scenario>> {
    let register = register();
    let context = Context {
        register: &register,
        model: model(),
        today: None,
        solve: Solve::Never,
    };
    check_bytes("draft.ron", bytes, &context).draft
}

/// What a fixture gives, as `code:line:column message (help)`.
fn told(code: &str, which: &str) -> Vec<String> {
    let told = |f: Finding| {
        format!(
            "{}:{}:{} {} ({})",
            f.code,
            f.place.line,
            f.place.column,
            f.message,
            f.help.unwrap_or_default()
        )
    };
    fixture_findings(code, which).into_iter().map(told).collect()
}

/// The rules that speak against a file.
fn faults() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().filter(|rule| rule.code != "not-solved")
}

/// What a first line `// with: code` says: that fault is never without the other.
fn with(code: &str) -> Option<String> {
    let text = fs::read(fixture(&format!("rules/{code}/bad.ron"))).unwrap();
    let text = String::from_utf8_lossy(&text);
    Some(text.lines().next()?.strip_prefix("// with: ")?.to_owned())
}

#[test]
fn every_rule_fires_alone_on_its_bad_fixture_and_not_on_its_good_one() {
    let mut wrong = Vec::new();
    for rule in faults() {
        let bad = told(rule.code, "bad");
        let codes = || bad.iter().filter_map(|told| told.split(':').next());
        let with = with(rule.code);
        let strange = codes().any(|code| code != rule.code && Some(code) != with.as_deref());
        if !codes().any(|code| code == rule.code) || strange {
            wrong.push(format!("{} bad: {bad:#?}", rule.code));
        }
        let good = told(rule.code, "good");
        if !good.is_empty() {
            wrong.push(format!("{} good: {good:#?}", rule.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_fixture_belongs_to_a_rule() {
    for folder in fs::read_dir(fixture("rules")).unwrap() {
        let name = folder.unwrap().file_name().into_string().unwrap();
        assert!(find(&name).is_some(), "{name}");
    }
}

#[test]
fn every_finding_says_what_to_do() {
    for rule in faults() {
        for finding in fixture_findings(rule.code, "bad") {
            assert!(
                finding.help.is_some_and(|help| !help.is_empty()),
                "{}: {}",
                rule.code,
                finding.message
            );
            let first = finding.message.chars().next().unwrap();
            assert!(
                !first.is_uppercase() && !finding.message.ends_with('.'),
                "{}",
                finding.message
            );
        }
    }
}

#[test]
fn what_new_writes_has_no_finding() {
    for slug in ["late-parcel", "a", "3-lamps"] {
        assert_eq!(findings("new.ron", new::scenario_text(slug).unwrap().as_bytes()), []);
    }
}

/// A good fixture with `from` replaced, and what it gives: code, severity.
fn changed(code: &str, from: &str, to: &str) -> Vec<(&'static str, Severity)> {
    let text = fs::read_to_string(fixture(&format!("rules/{code}/good.ron"))).unwrap();
    assert!(text.contains(from), "{from}");
    let found = findings("changed.ron", text.replacen(from, to, 1).as_bytes());
    found.iter().map(|finding| (finding.code, finding.severity)).collect()
}

#[test]
fn law_of_another_nation_does_not_apply() {
    let told = changed("unknown-provision", "act.now", "act.elsewhere");
    assert_eq!(told, [("provision-not-in-force", Severity::Error)]);
}

/// What a look gives: message and help.
fn look(look: &str) -> Vec<(String, String)> {
    let text = fs::read_to_string(fixture("rules/unknown-criterion/good.ron")).unwrap();
    let text = text.replacen("pronoun: They,", &format!("pronoun: They, look: {look},"), 1);
    let found = findings("look.ron", text.as_bytes()).into_iter();
    found
        .map(|found| {
            (
                format!("{}: {}", found.code, found.message),
                found.help.unwrap_or_default(),
            )
        })
        .collect()
}

#[test]
fn a_look_is_somebody_of_the_cast_or_a_description() {
    for good in [
        "\"nadia\"",
        "\"harjit\"",
        "None",
        "()",
        "(age: Older)",
        "(age: Young, build: Slight, skin: Dark, hair: Afro, glasses: None, wear: HiVis, colour: Ochre)",
        "(hair: Headscarf, covering: Petrol)",
        "(hair: Bald, beard: Full, hair_colour: White)",
        "(hair: Long, hearing_aid: true, aid: Wheelchair)",
    ] {
        assert_eq!(look(good), [], "{good}");
    }
    for (bad, message, help) in [
        (
            "\"nadja\"",
            "impossible-look: `nadja` is nobody of the cast",
            "did you mean `nadia`?",
        ),
        (
            "\"\"",
            "impossible-look: `` is nobody of the cast",
            "the cast is `amara`, ",
        ),
        (
            "(hair: Bald, hair_colour: Grey)",
            "impossible-look: the hair has a colour, and there is none",
            "`beard`",
        ),
        (
            "(hair: Turban, beard: None, hair_colour: Grey)",
            "impossible-look: the hair has a colour, and a turban covers it",
            "`beard`",
        ),
        (
            "(covering: Ochre)",
            "impossible-look: a covering has a colour, and nothing covers the hair",
            "hair: Headscarf",
        ),
        (
            "(hair: Short, covering: Ochre)",
            "impossible-look: a covering has a colour, and nothing covers the hair",
            "hair: Turban",
        ),
        (
            "(hair: Headscarf, hearing_aid: true)",
            "impossible-look: a headscarf would hide the hearing aid",
            "always seen",
        ),
        (
            "(age: Old)",
            "shape: unknown name `Old` in `Age`",
            "did you mean `Older`?",
        ),
        (
            "(glases: Round)",
            "shape: unknown field `glases`",
            "did you mean `glasses`?",
        ),
        ("(hearing_aid: Yes)", "shape: expected `true` or `false`", ""),
        (
            "3",
            "shape: expected a person of the cast in quotes, or a description such as",
            "",
        ),
        (
            "[]",
            "shape: expected a person of the cast in quotes, or a description such as",
            "",
        ),
    ] {
        let told = look(bad);
        assert_eq!(told.len(), 1, "{bad}: {told:?}");
        assert!(
            told[0].0.starts_with(message) && told[0].1.contains(help),
            "{bad}: {told:?}"
        );
    }
}

#[test]
fn a_look_is_written_as_it_is_read() {
    let write = |look: &Look| redress::content::parse::options().to_string(look).unwrap();
    for text in [
        "\"nadia\"",
        "(age:Older,hair:Turban,beard:Full,glasses:Thin,hearing_aid:false,covering:Ochre)",
        "(aid:Wheelchair,wear:HiVis)",
    ] {
        assert_eq!(write(&read(text)), text);
    }
    for text in [
        "\"nadia\"",
        "()",
        "(beard: None, glasses: None, aid: None)",
        "(age: Young, beard: Stubble)",
    ] {
        let look: Look = read(text);
        assert_eq!(read::<Look>(&write(&look)), look);
        let json = serde_json::to_string(&look).unwrap();
        assert_eq!(serde_json::from_str::<Look>(&json).unwrap(), look);
    }
    assert_eq!(read::<Look>("(beard: None)"), read::<Look>("(beard: Some(None))"));
    assert_ne!(read::<Look>("(beard: None)"), read::<Look>("()"));
}

#[test]
fn an_effect_that_is_not_felt_is_a_warning() {
    let told = changed("missing-reason", "why: (", "effect: (manner: 4), why: (");
    assert_eq!(told, [("missing-reason", Severity::Warning); 2]);
}

/// Whoever is heard is hotter for it, and nobody who is hot is given a day.
#[test]
fn strands_that_are_apart_for_some_customers_name_their_temperament() {
    let mut text = fs::read_to_string(fixture("rules/strands-apart/good.ron")).unwrap();
    for (from, to) in [
        (", marks: { Acknowledge", ", effect: (heat: 10), marks: { Acknowledge"),
        (", effect: (cues: [VaguePromise])", ""),
        (", effect: (cues: [Script])", ""),
        ("label: \"Day\"", "label: \"Day\", when: Not(HeatAtLeast(54))"),
    ] {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let told = |least: u8| {
        let text = text.replace("HeatAtLeast(54)", &format!("HeatAtLeast({least})"));
        let found = findings("changed.ron", text.as_bytes()).into_iter();
        let mut apart = found.filter(|finding| finding.code == "strands-apart");
        apart.next().map(|finding| finding.message)
    };
    let message = "the best on `Acknowledge` and the best on `Resolve` cannot be had together";
    let when = |who: &str| Some(format!("{message} when the customer's temperament is {who}"));
    assert_eq!(told(54), None);
    assert_eq!(told(53), when("quick"));
    assert_eq!(told(50), when("even or quick"));
    assert_eq!(told(47), Some(message.to_owned()));
}

#[test]
fn a_field_that_cannot_be_read_is_not_judged_by_its_stand_in() {
    for (from, to) in [
        ("start: \"ask\"", "start: 3"),
        ("walks_out: \"gone\"", "walks_out: []"),
        ("strands: [Acknowledge, Resolve]", "strands: [Acknowledg]"),
        ("date: \"2026-11-21\"", "date: \"soon\""),
        ("channel: Phone", "channel: Smoke"),
        ("full: (Acknowledge: 2, Resolve: 2)", "full: 4"),
    ] {
        assert_eq!(
            changed("unknown-provision", from, to),
            [("shape", Severity::Error)],
            "{to}"
        );
    }
}

#[test]
fn without_a_day_no_review_is_asked_for() {
    let (register, bytes) = (
        register(),
        fs::read(fixture("rules/provision-past-review/bad.ron")).unwrap(),
    );
    let context = Context {
        register: &register,
        model: model(),
        today: None,
        solve: Solve::Never,
    };
    let checked = check_bytes("bad.ron", &bytes, &context);
    assert_eq!(checked.findings, []);
    assert!(checked.scenario.is_some());
}

/// What is checked of a made-up file of so many turns.
fn made_up(turns: usize, solve: Solve) -> Checked {
    let (register, _) = register::load();
    let context = Context {
        register: &register,
        model: model(),
        today: None,
        solve,
    };
    check_bytes("made-up.ron", story_file(turns, 1).as_bytes(), &context)
}

#[test]
fn a_scenario_that_is_not_solved_for_its_size_says_so_in_a_note() {
    for (turns, solve, told) in [
        (15, Solve::Small, false),
        (201, Solve::Small, true),
        (201, Solve::Never, false),
    ] {
        let checked = made_up(turns, solve);
        assert!(checked.scenario.is_some());
        let notes: Vec<_> = checked
            .findings
            .iter()
            .filter(|it| it.severity == Severity::Note)
            .collect();
        let codes: Vec<_> = notes.iter().map(|it| it.code).collect();
        assert_eq!(codes, if told { &["not-solved"][..] } else { &[] }, "{turns} {solve:?}");
        assert!(
            notes
                .iter()
                .all(|it| it.message.contains("201 turns") && it.help.is_some())
        );
    }
}

#[test]
fn a_file_that_is_wrong_has_a_draft_as_long_as_all_of_it_can_be_read() {
    let text = new::scenario_text("late").unwrap();
    let (register, _) = register::load();
    let context = Context {
        register: &register,
        model: model(),
        today: None,
        solve: Solve::Never,
    };
    let check = |text: &str| check_bytes("late.ron", text.as_bytes(), &context);
    let whole = check(&text);
    assert_eq!(whole.draft, whole.scenario);
    let astray = check(&text.replacen("goto: \"", "goto: \"not-", 1));
    assert!(astray.scenario.is_none());
    let draft = astray.draft.unwrap();
    assert_eq!(
        draft.customer.card.operational[0].text.as_str(),
        "One lamp, on Thursday 12 November"
    );
    let unreadable = check(&text.replacen("goto: \"", "goto: 3, // \"", 1));
    assert!(unreadable.draft.is_none() && unreadable.scenario.is_none());
    assert!(check("(").draft.is_none());
}

/// A scenario of `flags` questions that are each remembered until the end: two to the power of `flags` situations.
fn all_remembered(flags: usize) -> String {
    let choice = |id: &str, more: &str, goto: &str| {
        format!(
            "(id: \"{id}\", label: \"{id}\", text: \"Yes.\", {more} goto: \"{goto}\",
            why: (what: \"It was said.\", because: \"It was asked.\", next: \"Say it again.\")),"
        )
    };
    let mut nodes = Vec::new();
    let mut turn = |name: &str, choices: &[String]| {
        nodes.push(format!(
            "\"{name}\": Turn(says: \"And?\", choices: [{}]),\n",
            choices.concat()
        ));
    };
    for at in 0..flags {
        let (name, next) = (format!("ask-{at}"), format!("ask-{}", at + 1));
        let next = if at + 1 == flags { "use-0" } else { &next };
        let set = format!("effect: (set: [\"flag-{at}\"]),");
        turn(&name, &[choice("keep", &set, next), choice("drop", "", next)]);
    }
    for at in 0..flags {
        let (name, next) = (format!("use-{at}"), format!("use-{}", at + 1));
        let next = if at + 1 == flags { "good" } else { &next };
        let when = format!("when: Flag(\"flag-{at}\"),");
        let marks = "marks: { Acknowledge: (2, \"Heard.\"), Resolve: (2, \"Done.\") },";
        let (kept, other) = (choice("kept", &(when + marks), next), choice("other", "", next));
        let mut choices = [kept, other, choice("leave", "", "gone")];
        choices.rotate_left(at % 3);
        turn(&name, &choices);
    }
    let text = fs::read_to_string(fixture("rules/unknown-provision/good.ron")).unwrap();
    let (header, rest) = text.split_once("nodes: {").unwrap();
    let header = header.replace("start: \"ask\"", "start: \"ask-0\"");
    let gone = rest.find("\"gone\": Ending(").unwrap();
    let good =
        "\"good\": Ending(headline: \"It is done.\", outcome: Kept, goal: \"Go on.\", debrief: \"It was done.\"),";
    format!("{header}nodes: {{\n{}{good}\n{}", nodes.concat(), &rest[gone..])
}

#[test]
fn a_scenario_of_too_many_situations_says_so_in_a_note() {
    let found = findings("few.ron", all_remembered(3).as_bytes());
    assert!(found.iter().all(|it| it.severity == Severity::Warning), "{found:#?}");
    let found = findings("many.ron", all_remembered(60).as_bytes());
    let [note] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!((note.code, note.severity), ("not-solved", Severity::Note));
    assert!(note.message.contains("situations"), "{}", note.message);
    assert!(note.help.as_deref().is_some_and(|help| help.contains("redress solve")));
}

#[test]
fn of_more_flags_than_a_story_holds_nothing_else_is_said() {
    let told = |flags: usize| {
        // The first question asks for what only the last one sets.
        let asks = format!("label: \"drop\", when: Flag(\"flag-{}\"),", flags - 1);
        let text = all_remembered(flags).replacen("label: \"drop\",", &asks, 1);
        let found = findings("flags.ron", text.as_bytes()).into_iter();
        let codes = found.filter(|found| found.severity == Severity::Error);
        codes.map(|found| found.code).collect::<Vec<_>>()
    };
    assert_eq!(told(20), ["too-few-choices", "choice-never-offered"]);
    assert_eq!(told(140), ["too-many-flags"]);
}

#[test]
fn a_scenario_with_too_many_totals_is_solved_in_part_and_says_so() {
    let checked = made_up(150, Solve::Small);
    let notes: Vec<_> = checked
        .findings
        .iter()
        .filter(|it| it.severity == Severity::Note)
        .collect();
    let [note] = notes.as_slice() else { panic!("{notes:#?}") };
    assert_eq!(note.code, "not-solved");
    assert!(note.message.contains("not all is solved"), "{}", note.message);
    // What needs no band has been found all the same.
    assert!(checked.findings.iter().any(|it| it.code == "gate-always-true"));
}

#[test]
fn a_turn_that_somebody_is_led_past_for_want_of_a_choice_is_told() {
    let text = new::scenario_text("late").unwrap();
    let gated = |text: String, goto: &str| text.replace(goto, &format!("when: Flag(\"q\"), {goto}"));
    let text = text.replacen("cues: [", "set: [\"q\"], cues: [", 1);
    let text = gated(gated(text, "goto: \"comes-monday\""), "goto: \"asks-for-money-back\"");
    let found = findings("late.ron", text.as_bytes());
    let few: Vec<_> = found.iter().filter(|it| it.code == "too-few-choices").collect();
    assert!(few.len() == 1 && few[0].message.contains("no choice"), "{found:#?}");
    assert!(found.iter().all(|it| it.code != "gate-always-true"), "{found:#?}");
}

/// The small scenarios of the channels, under the law and the criteria that come with the program.
#[test]
fn the_scenarios_of_the_channels_have_no_finding() {
    let (register, _) = register::load();
    let context = Context {
        register: &register,
        model: model(),
        today: Some(DAY),
        solve: Solve::Small,
    };
    for channel in ["counter", "chat", "email", "social"] {
        let bytes = fs::read(fixture(&format!("channels/{channel}.ron"))).unwrap();
        assert_eq!(check_bytes(channel, &bytes, &context).findings, [], "{channel}");
    }
}

#[test]
fn a_quote_has_to_stand_in_every_variant() {
    let told = changed(
        "quote-not-said",
        "says: \"Where is my lamp?\"",
        "says: [\"Where is my lamp?\", \"Well? Where is my lamp?\"]",
    );
    assert_eq!(told, []);
    let told = changed(
        "quote-not-said",
        "says: \"Where is my lamp?\"",
        "says: [\"Where is my lamp?\", \"Well?\"]",
    );
    assert_eq!(told, [("quote-not-said", Severity::Error)]);
}

#[test]
fn each_thing_has_its_channels() {
    let on = |channel: &str, what: &str| {
        let text = fs::read_to_string(fixture("rules/wrong-channel/good.ron")).unwrap();
        let text = text.replacen("channel: Social", &format!("channel: {channel}"), 1);
        let text = text.replacen(
            "post: (counts: (same: 3), onlookers: [(name: \"Ann\", text: \"Mine too.\")]),",
            what,
            1,
        );
        findings("file.ron", text.as_bytes()).len()
    };
    for (what, channels) in [
        ("post: (),", ["Social", "Social"]),
        ("subject: \"a lamp\",", ["Chat", "Email"]),
        ("to: \"us\",", ["Email", "Email"]),
    ] {
        for channel in ["Phone", "Counter", "Chat", "Email", "Social"] {
            let wrong = usize::from(!channels.contains(&channel));
            assert_eq!(on(channel, what), wrong, "{what} on {channel}");
        }
    }
}

#[test]
fn titles_and_names_have_room_for_so_many_characters() {
    let onlookers = |name: &str| format!("post: (onlookers: [(name: \"{name}\", text: \"Same here.\")]), summary:");
    let note = |from: &str| format!("collaborative: [(from: \"{from}\", on: \"2026-11-20\", text: \"Late.\")]");
    let place = |place: &str| format!("name: \"Robin Hale\", place: \"{place}\"");
    let elsewhere = |place: &str| format!("elsewhere: (channel: Phone, place: \"{place}\"), summary:");
    let cases: [(usize, &str, &dyn Fn(&str) -> String); 6] = [
        (60, "\"A late lamp\"", &|text| format!("\"{text}\"")),
        (40, "\"Robin Hale\"", &|text| format!("\"{text}\"")),
        (40, "name: \"Robin Hale\"", &place),
        (40, "summary:", &elsewhere),
        (40, "collaborative: []", &note),
        (40, "summary:", &onlookers),
    ];
    let text = fs::read_to_string(fixture("rules/label-too-long/good.ron")).unwrap();
    for (most, from, to) in cases {
        let told = |length: usize| {
            let changed = text.replacen(from, &to(&"é".repeat(length)), 1);
            assert_ne!(changed, text);
            let found = findings("changed.ron", changed.as_bytes()).into_iter();
            let found = found.filter(|found| found.code == "label-too-long");
            found.map(|found| (found.severity, found.message)).collect::<Vec<_>>()
        };
        assert_eq!(told(most), [], "{from}");
        let told = told(most + 1);
        let [(severity, message)] = told.as_slice() else {
            panic!("{from}: {told:?}")
        };
        assert_eq!(*severity, Severity::Warning);
        assert!(
            message.contains(&format!("{} characters; {most} fit", most + 1)),
            "{message}"
        );
    }
}

#[test]
fn a_turn_may_offer_six_at_once_and_has_keys_for_nine() {
    let text = fs::read_to_string(fixture("rules/label-too-long/good.ron")).unwrap();
    let told = |extra: usize, when: &str| {
        let reason = "why: (what: \"w\", because: \"b\", next: \"n\")";
        let way =
            |at| format!("(id: \"w{at}\", label: \"W{at}\", text: \"I say {at}.\", {when} {reason}, goto: \"lost\"),");
        let ways: Vec<String> = (0..extra).map(way).collect();
        let ways = ways.concat();
        let text = text.replacen("(id: \"day\"", &format!("{ways}(id: \"day\""), 1);
        let found = findings("changed.ron", text.as_bytes()).into_iter();
        let mut found = found.filter(|found| found.code == "too-many-choices");
        found.next().map(|found| found.severity)
    };
    let severities = [4, 5, 7, 8].map(|extra| told(extra, ""));
    let (warning, error) = (Some(Severity::Warning), Some(Severity::Error));
    assert_eq!(severities, [None, warning, warning, error]);
    // Nine that are never on offer together with the two that always are, and five that are.
    assert_eq!(told(9, "when: HeatAtLeast(99),"), None);
    assert_eq!(told(5, "when: Acknowledged,"), warning);
}

#[test]
fn a_real_firm_is_told_with_every_place_it_stands_at() {
    let text = fs::read_to_string(fixture("rules/real-firm/good.ron")).unwrap();
    let related = |text: &str| {
        let found = findings("firm.ron", text.as_bytes()).into_iter();
        let mut found: Vec<_> = found.filter(|found| found.code == "real-firm").collect();
        assert_eq!(found.len(), 1);
        let found = found.remove(0);
        let places: Vec<_> = found.related.into_iter().map(|other| other.place.path).collect();
        (found.place.path, places, found.help.unwrap())
    };
    let three = text
        .replacen("A lamp is late.", "Tesco, and Tesco again.", 1)
        .replacen("I say soon.", "Tesco's van.", 1)
        .replacen("Robin waits.", "Robin waits for Tesco.", 1);
    let (first, others, _) = related(&three);
    assert_eq!(first, "summary");
    assert_eq!(others, ["nodes/fix/choices/2/text", "nodes/kept/headline"]);
    let (_, others, help) = related(&text.replace(
        "why: (what: \"w\", because: \"b\", next: \"n\")",
        "why: (what: \"Tesco\", because: \"Tesco\", next: \"Tesco\")",
    ));
    assert!(
        others.len() == 8 && help.contains("it stands at 3 more places than are shown"),
        "{others:?} {help}"
    );
}

/// What a good fixture gives with `from` replaced: code, path and help.
fn placed(code: &str, changes: &[(&str, &str)]) -> Vec<(&'static str, String, String)> {
    let mut text = fs::read_to_string(fixture(&format!("rules/{code}/good.ron"))).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let found = findings("placed.ron", text.as_bytes()).into_iter();
    found
        .map(|found| (found.code, found.place.path, found.help.unwrap_or_default()))
        .collect()
}

#[test]
fn a_first_day_after_the_scenario_is_told_where_it_stands() {
    for last in ["", ", last: \"2024-05-01\""] {
        let since = format!("since: \"2034-03-02\"{last}");
        let found = placed("out-of-range", &[("since: \"2024-03-02\"", &since)]);
        let [(code, path, help)] = found.as_slice() else {
            panic!("{found:?}")
        };
        assert_eq!(
            (*code, path.as_str()),
            ("out-of-range", "customer/card/analytical/since")
        );
        assert!(help.contains("not after `date`"), "{help}");
    }
    let last = "since: \"2024-03-02\", last: \"2024-03-01\"";
    let found = placed("out-of-range", &[("since: \"2024-03-02\"", last)]);
    assert_eq!(found[0].1, "customer/card/analytical/last");
}

#[test]
fn a_turn_limit_that_cuts_ways_short_is_named() {
    let found = placed(
        "unknown-provision",
        &[("start: \"ask\",", "start: \"ask\", turn_limit: 1,")],
    );
    let codes: Vec<_> = found.iter().map(|found| found.0).collect();
    assert!(
        codes.contains(&"full-out-of-reach") && codes.contains(&"unreachable-node"),
        "{found:?}"
    );
    for (code, _, help) in &found {
        let cut = matches!(*code, "full-out-of-reach" | "unreachable-node");
        assert!(!cut || help.contains("raise `turn_limit` above 1"), "{code}: {help}");
    }
    let found = placed(
        "unknown-provision",
        &[("full: (Acknowledge: 2", "full: (Acknowledge: 3")],
    );
    assert!(found.iter().all(|found| !found.2.contains("turn_limit")), "{found:?}");
}

#[test]
fn what_follows_from_a_fault_is_not_told_beside_it() {
    for (from, to, code) in [
        ("start: \"ask\"", "start: \"kept\"", "wrong-start"),
        ("strands: [Acknowledge, Resolve]", "strands: []", "strand-never-tested"),
    ] {
        let found = placed("unknown-provision", &[(from, to)]);
        let codes: Vec<_> = found.iter().map(|found| found.0).collect();
        assert_eq!(codes, [code], "{found:?}");
    }
}

#[test]
fn a_name_has_no_room_elsewhere_and_a_title_has() {
    let long = "é".repeat(70);
    let help = |from: &str, to: &str| placed("label-too-long", &[(from, to)]).remove(0).2;
    let title = help("title: \"A late lamp\"", &format!("title: \"{long}\""));
    assert!(title.contains("`brief`"), "{title}");
    let onlooker = format!("post: (onlookers: [(name: \"{long}\", text: \"Same here.\")]), summary:");
    let text = fs::read_to_string(fixture("rules/label-too-long/good.ron")).unwrap();
    let found = findings("name.ron", text.replacen("summary:", &onlooker, 1).as_bytes());
    let name = found.iter().find(|found| found.code == "label-too-long").unwrap();
    assert_eq!(name.help.as_deref(), Some("shorten it"));
}

#[test]
fn jumps_of_loyalty_are_counted_as_choices() {
    let jump = "effect: (outcome: 20, process: 10, manner: 20), why: (";
    let text = fs::read_to_string(fixture("rules/unknown-provision/good.ron")).unwrap();
    for (jumps, said) in [
        (1, "says what did it"),
        (2, "and so with 1 more choice"),
        (3, "and so with 2 more choices"),
    ] {
        let found = findings("jumps.ron", text.replacen("why: (", jump, jumps).as_bytes());
        let message = found
            .iter()
            .find(|found| found.code == "loyalty-jump")
            .map(|found| &found.message);
        assert!(message.is_some_and(|message| message.ends_with(said)), "{message:?}");
    }
}

#[test]
fn a_character_that_nobody_sees_is_named_wherever_it_stands() {
    for (strange, named) in [
        ("\\u{0}", "U+0000, which is a control"),
        ("\\u{1b}[31m", "U+001B, which is a control"),
        ("\u{7}", "U+0007, which is a control"),
        ("\u{202e}", "U+202E, which turns"),
        ("\\u{200f}", "U+200F, which turns"),
    ] {
        let text = fs::read_to_string(fixture("rules/unknown-provision/good.ron")).unwrap();
        let text = text.replacen("I say day.", &format!("I say {strange}day."), 1);
        let found = findings("strange.ron", text.as_bytes());
        let [only] = found.as_slice() else {
            panic!("{strange:?}: {found:#?}")
        };
        assert_eq!(
            (only.code, only.place.path.as_str()),
            ("strange-character", "nodes/fix/choices/1/text")
        );
        assert!(only.message.contains(named), "{}", only.message);
    }
}
