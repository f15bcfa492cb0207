//! The findings about what a scenario teaches: where each begins, and what it lets pass.

use std::fs;
use std::path::Path;

use redress::content::{Context, Solve, check_bytes, model, register};
use redress::diagnostic::{Finding, Severity};

use crate::rules::findings;

/// A good fixture with replacements.
fn text(code: &str, changes: &[(&str, &str)]) -> String {
    let path = format!("tests/fixtures/rules/{code}/good.ron");
    let mut text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    text
}

/// What is found of one rule.
fn found(code: &str, text: &str) -> Vec<Finding> {
    let mut found = findings("file.ron", text.as_bytes());
    let errors: Vec<_> = found.iter().filter(|it| it.is_error()).map(|it| &it.message).collect();
    assert!(errors.is_empty(), "{errors:?}");
    found.retain(|finding| finding.code == code);
    assert!(found.iter().all(|it| it.severity == Severity::Warning));
    found
}

fn told(code: &str, changes: &[(&str, &str)]) -> Vec<Finding> {
    found(code, &text(code, changes))
}

/// A story of turns in a row, each with choices of so many words; the marked ones are good.
fn in_a_row(turns: &[(&[usize], &[usize])]) -> String {
    let (head, _) = text("best-stands-out", &[])
        .split_once("nodes: {")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    let name = |at: usize| match at {
        0 => "ask".to_owned(),
        at if at == turns.len() => "kept".to_owned(),
        at => format!("t{at}"),
    };
    let nodes = turns.iter().enumerate().map(|(at, (lengths, good))| {
        let strand = if at == 0 { "Acknowledge" } else { "Resolve" };
        let next = name(at + 1);
        let choices = lengths.iter().enumerate().map(|(place, length)| {
            let mark = if good.contains(&place) { 2 } else { 0 };
            let words = vec!["so"; *length].join(" ");
            format!(
                "(id: \"c{place}\", label: \"c\", text: \"{words}.\", marks: {{ {strand}: ({mark}, \"r\") }}, effect: (cues: [Script]), \
                why: (what: \"w\", because: \"b\", next: \"n\"), goto: \"{next}\"),"
            )
        });
        let choices: String = choices.collect();
        format!("\"{}\": Turn(says: \"And?\", choices: [{choices}]),\n", name(at))
    });
    let nodes: String = nodes.collect();
    let ending = |id: &str, line: &str| {
        format!("\"{id}\": Ending(headline: \"{line}\", outcome: Lost, goal: \"g\", debrief: \"d\"),\n")
    };
    format!(
        "{head}nodes: {{ {nodes}{}{} }},\n)",
        ending("kept", "Stays."),
        ending("gone", "Goes.")
    )
}

fn stands_out(turns: &[(&[usize], &[usize])]) -> Vec<String> {
    let found = found("best-stands-out", &in_a_row(turns));
    found.into_iter().map(|finding| finding.message).collect()
}

const LONG: (&[usize], &[usize]) = (&[2, 9, 5], &[1]);
const MIDDLE: (&[usize], &[usize]) = (&[2, 9, 5], &[2]);
const SHORT: (&[usize], &[usize]) = (&[2, 9, 5], &[0]);

#[test]
fn the_best_answer_may_be_the_longest_in_two_turns_of_five_and_no_more() {
    assert_eq!(stands_out(&[LONG, LONG, MIDDLE, MIDDLE, SHORT]), [""; 0]);
    let told = stands_out(&[LONG, LONG, LONG, MIDDLE, SHORT]);
    assert_eq!(told, ["the best answer is the longest in 3 of 5 turns"]);
    assert_eq!(
        stands_out(&[LONG, LONG, LONG, MIDDLE]),
        [""; 0],
        "too few turns to see a pattern"
    );
    let told = stands_out(&[SHORT, SHORT, SHORT, LONG, MIDDLE]);
    assert_eq!(
        told,
        [
            "the best answer is the first in the file in 3 of 5 turns",
            "the best answer is the shortest in 3 of 5 turns"
        ]
    );
}

#[test]
fn equals_count_for_their_share_and_turns_with_two_choices_for_nothing() {
    // In half of the cases the best of these is the longest.
    let either: (&[usize], &[usize]) = (&[2, 9, 5], &[1, 2]);
    assert_eq!(stands_out(&[either, either, either, either, SHORT]), [""; 0]);
    assert_eq!(
        stands_out(&[LONG, either, either, either, SHORT]),
        ["the best answer is the longest in 2 of 5 turns"]
    );
    // All of one length: nothing to tell them by.
    let alike: (&[usize], &[usize]) = (&[4, 4, 4], &[2]);
    assert_eq!(stands_out(&[LONG, LONG, alike, alike, alike]), [""; 0]);
    let two: (&[usize], &[usize]) = (&[4, 9], &[1]);
    assert_eq!(stands_out(&[two, two, two, two, two, two]), [""; 0]);
}

#[test]
fn never_is_a_pattern_from_twelve_turns() {
    let turns = |count: usize| {
        let mut turns = vec![MIDDLE; count];
        (turns[0], turns[1]) = (SHORT, SHORT);
        turns
    };
    assert_eq!(stands_out(&turns(11)), [""; 0]);
    assert_eq!(
        stands_out(&turns(12)),
        ["the best answer is never the longest, in 12 turns that have one"]
    );
    let mut once = turns(12);
    once[5] = LONG;
    assert_eq!(stands_out(&once), [""; 0]);
}

#[test]
fn empathy_alone_is_let_pass_early_small_silent_and_in_a_drill_of_it() {
    let kind = "marks: { Acknowledge: (1, \"The week is new.\"), Empathise: (2, \"Warm.\") }";
    let alone = |changes: &[(&str, &str)]| {
        told(
            "empathy-repeated",
            &[&[(kind, "marks: { Empathise: (2, \"Warm.\") }")], changes].concat(),
        )
    };
    assert_eq!(alone(&[]).len(), 1);
    assert!(alone(&[])[0].message.contains("turn 3"));
    let one = [
        (kind, "marks: { Empathise: (1, \"Warm.\") }"),
        ("Empathise: 2, Resolve: 2)", "Empathise: 1, Resolve: 2)"),
    ];
    assert_eq!(told("empathy-repeated", &one), []);
    let nothing_else = [
        ("strands: [Acknowledge, Empathise, Resolve]", "strands: [Empathise]"),
        (
            "full: (Acknowledge: 2, Empathise: 2, Resolve: 2)",
            "full: (Empathise: 2)",
        ),
    ];
    assert_eq!(alone(&nothing_else), []);
    assert_eq!(alone(&[("A week without light. That must be hard.", "(Wait.)")]), []);
    let applies = "law: [Applies(provision: \"act.now\", because: \"it is so\")], marks: { Empathise: (2, \"Warm.\") }";
    assert_eq!(told("empathy-repeated", &[(kind, applies)]), []);
    // One choice away from the start: the second turn at the earliest.
    let why = "cues: [Script]), why: (what: \"w\", because: \"b\", next: \"n\")";
    let [later, sooner] = ["fix", "and"].map(|goto| format!("{why}, goto: \"{goto}\""));
    assert_eq!(alone(&[(&later, &sooner)]), []);
}

#[test]
fn a_jump_needs_a_cue_that_points_the_same_way() {
    let with = |manner: i16, cues: &str| {
        let effect = format!("effect: (outcome: 20, manner: {manner}, cues: [{cues}])");
        told(
            "loyalty-jump",
            &[("effect: (outcome: 20, manner: 20, cues: [GivesDate])", &effect)],
        )
        .len()
    };
    for (manner, cues, told) in [
        (20, "", 1),
        (20, "Blame", 1),
        (20, "Blame, OwnsIt", 0),
        (-15, "OwnsIt", 1),
        (-15, "Blame", 0),
        // What somebody gets stands in the words.
        (0, "", 0),
        (9, "", 0),
    ] {
        assert_eq!(with(manner, cues), told, "{manner} {cues}");
    }
    let unlawful = "effect: (manner: -15), law: [Breaches(provision: \"act.now\", says: \"that it is so\")]";
    let mark = "marks: { Resolve: (2, \"A day.\") }, effect: (outcome: 20, manner: 20, cues: [GivesDate])";
    let loyalty = |effect: &str| {
        let found = findings("file.ron", text("loyalty-jump", &[(mark, effect)]).as_bytes());
        found.iter().filter(|finding| finding.code == "loyalty-jump").count()
    };
    assert_eq!([loyalty("effect: (manner: -15)"), loyalty(unlawful)], [1, 0]);
}

#[test]
fn a_hard_text_is_told_by_its_longest_sentence_and_its_hardest_words() {
    let hard = "You may not authorise any compensatory arrangement without involving the responsible manager, who is in until five and \
        whose authorisation, communicated beforehand, is indispensable in circumstances such as these.";
    let easy = "She has rung before about the late lamp. You may not offer money on your own: ask Jo, who is in until five. Read the card \
        first, for it says what she was told, and by whom.";
    let brief = |text: &str| told("reading-age", &[(easy, text)]);
    let [finding] = brief(hard).try_into().unwrap();
    assert!(
        finding.message.starts_with("the brief is read with ease from age "),
        "{}",
        finding.message
    );
    let help = finding.help.unwrap();
    for part in [
        "29 words",
        "You may not authorise any compensatory arrangement",
        "`indispensable`",
        "`authorisation`",
    ] {
        assert!(help.contains(part), "{part}: {help}");
    }
    // Too short to be judged.
    assert_eq!(
        brief("Notwithstanding contractual considerations, remedial entitlements necessitate documentation."),
        []
    );
}

#[test]
fn a_date_counts_as_the_words_it_is_spoken_with() {
    let line = |words: usize| format!("I say {} {{today}}.", vec!["so"; words].join(" "));
    let told = |words: usize| told("text-too-long", &[("I say day.", &line(words))]).len();
    assert_eq!(
        [told(55), told(56)],
        [0, 1],
        "sixty words on the phone, three of them the date"
    );
}

#[test]
fn what_is_unlawful_has_its_provision_where_it_is_meant() {
    let of = |text: &str, marks: &str, law: &str| {
        let soon = "text: \"You'll have to contact the manufacturer.\", marks: { Resolve: (0, \"It is against the law.\") }, law: \
            [Breaches(provision: \"act.now\", says: \"that the maker answers for it\")]";
        let mine = format!("text: \"{text}\", marks: {{ {marks} }}, law: [{law}]");
        told("unlawful-without-provision", &[(soon, &mine)])
            .into_iter()
            .map(|finding| finding.message)
            .collect::<Vec<_>>()
    };
    let (none, missed) = (
        "Resolve: (0, \"Nothing.\")",
        "Misses(provision: \"act.now\", because: \"b\")",
    );
    assert_eq!(
        of("You’ll have to contact the manufacturer.", none, ""),
        ["choice `soon` says `You’ll have to contact the manufacturer`, which the law does not bear out"]
    );
    assert_eq!(
        of("We said 'you'll have to contact the manufacturer'. Sorry.", none, ""),
        [""; 0]
    );
    assert_eq!(of("You don't have to contact the manufacturer.", none, ""), [""; 0]);
    let called = "a reason of choice `soon` says `unlawful`, and no legal point names the provision";
    assert_eq!(of("No.", "Resolve: (0, \"It is unlawful.\")", missed), [called]);
    for reason in [
        "Nothing unlawful.",
        "It would be unlawful to refuse.",
        "Lawful, and curt.",
        "Not against the law, and no help.",
    ] {
        assert_eq!(
            of("No.", &format!("Resolve: (0, \"{reason}\")"), missed),
            [""; 0],
            "{reason}"
        );
    }
    assert_eq!(
        of("No.", "Resolve: (2, \"It was unlawful, and is put right.\")", missed),
        [""; 0]
    );
    assert_eq!(
        of("They broke the law there.", none, ""),
        ["choice `soon` says `broke the law`, and names no provision"]
    );
    assert_eq!(of("They broke the law there.", none, missed), [""; 0]);
}

/// Whether a line that names no provision is told.
fn leans_on_law(line: &str) -> bool {
    let soon = "text: \"You'll have to contact the manufacturer.\", marks: { Resolve: (0, \"It is against the law.\") }, law: \
        [Breaches(provision: \"act.now\", says: \"that the maker answers for it\")]";
    let mine = format!("text: \"{line}\", law: []");
    !told("unlawful-without-provision", &[(soon, &mine)]).is_empty()
}

#[test]
fn a_denial_takes_back_what_the_law_does_not_bear_out() {
    for innocent in [
        "There is no restocking fee.",
        "We don't charge a restocking fee.",
        "You won't have to take it up with the courier. I will.",
        "You needn't take it up with the maker.",
        "You don't need to contact the manufacturer.",
        "It's not illegal to be cross with me.",
        "It isn't the law, only a habit of ours.",
        "You signed the waiver, and it changes nothing.",
        "No refunds on sale items is what the old sign said. It was wrong.",
        "We don't do refunds by cheque.",
        "That's the law-abiding way.",
        "He had parked illegally. The van was illegally parked.",
        "It's not because of GDPR that I ask.",
        "I'm not going to tell you to take it up with the courier.",
        "You haven't lost your right to send it back.",
        "For data protection, what is your postcode?",
    ] {
        assert!(!leans_on_law(innocent), "{innocent}");
    }
    for wrong in [
        "No, there is a restocking fee.",
        "I can't waive the restocking fee.",
        "It isn't here. Take it up with the courier.",
        "It isn't here so take it up with the courier.",
        "Why don't you take it up with the courier?",
        "You signed the waiver.",
        "We don't do refunds.",
        "We can't by law.",
        "I can't legally do that.",
        "We can't because of GDPR.",
        "I can't help you as that's the law.",
    ] {
        assert!(leans_on_law(wrong), "{wrong}");
    }
}

#[test]
fn short_and_long_forms_of_a_claim_are_one() {
    for wrong in [
        "You will have to contact the manufacturer.",
        "We do not give refunds.",
        "Under the Consumer Rights Act you can't.",
        "Consumer law says 28 days.",
        "By UK law it's yours now.",
        "GDPR means I can't.",
        "For GDPR reasons I'd rather leave it.",
        "Due to data protection it's a no.",
        "Under data protection rules I mustn't.",
        "You've no right to a refund.",
        "You have no right to a refund.",
        "We're not obliged to.",
        "We are not obliged to.",
        "Trading Standards told us.",
        "No receipt, no refund.",
        "I'm afraid you've lost your right.",
        "That is the law.",
    ] {
        assert!(leans_on_law(wrong), "{wrong}");
    }
}

#[test]
fn a_trap_may_say_what_many_shops_say() {
    let calm = "text: \"I say soon.\"";
    let path = text("unused-flag", &[]);
    assert!(path.contains(calm), "the fixture has a trap");
    let said = |id: &str| {
        found(
            "red-phrase",
            &text(
                "unused-flag",
                &[(&format!("text: \"I say {id}.\""), "text: \"It's our policy.\"")],
            ),
        )
        .len()
    };
    assert_eq!([said("soon"), said("day")], [0, 1]);
}

#[test]
fn a_quick_look_leaves_writing_out_and_loses_nothing_that_stops_a_story() {
    let (register, _) = register::load();
    let look = |bytes: &[u8], solve: Solve| {
        let context = Context {
            register: &register,
            model: model::shipped().unwrap().model,
            today: None,
            solve,
        };
        check_bytes("bad.ron", bytes, &context).findings
    };
    for code in ["real-firm", "red-phrase", "reading-age", "unlawful-without-provision"] {
        let path = format!("{}/tests/fixtures/rules/{code}/bad.ron", env!("CARGO_MANIFEST_DIR"));
        let bytes = fs::read(path).unwrap();
        let of = |findings: &[Finding]| findings.iter().filter(|it| it.code == code).count();
        assert_eq!(of(&look(&bytes, Solve::Never)), 0, "{code}");
        let whole = look(&bytes, Solve::Small);
        assert!(of(&whole) > 0, "{code}");
        let told = |it: &&Finding| it.code == code;
        assert!(
            whole.iter().filter(told).all(|it| it.severity == Severity::Warning),
            "{code}"
        );
    }
}
