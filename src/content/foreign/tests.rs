use proptest::prelude::*;

use super::*;
use crate::content::library::shipped;
use crate::content::new::scenario_text;

/// All that is foreign in `text`, read on after each repair.
fn all(text: &str) -> Vec<(String, String)> {
    let mut left = text.to_owned();
    let mut seeker = Seeker::default();
    let mut found = Vec::new();
    while let Some(foreign) = seeker.next(&left) {
        let at = text.get(foreign.span.clone()).unwrap_or_default();
        found.push((at.to_owned(), foreign.help.clone()));
        if !foreign.repair(&mut left) || found.len() > 20 {
            break;
        }
        assert_eq!(left.len(), text.len());
    }
    found
}

#[test]
fn each_says_what_to_write() {
    let quotes = "write a text as \"…\", in straight double quotes";
    let cases = [
        ("(a: “Late”)", "“Late”", quotes),
        ("(a: “Late\", b: \"c\")", "“Late\"", quotes),
        ("(a: “He said ‘no’, and left”)", "“He said ‘no’, and left”", quotes),
        ("(a: ‘I don’t know’, b: 1)", "‘I don’t know’", quotes),
        ("(a: 'Late')", "'Late'", quotes),
        ("(a: «Late»)", "«Late»", quotes),
        ("(\n# mine\na: 1)", "# mine", "write `//` for `#`"),
        ("(a: £50)", "£50", "write `5000` for £50"),
        ("(a: £4.5)", "£4.5", "write `450` for £4.5"),
        ("(a: £1,500, b: 1)", "£1,500", "write `150000` for £1,500"),
        ("(a: £1,500.25)", "£1,500.25", "write `150025` for £1,500.25"),
        ("(a: £50k)", "£50k", "write the amount in pence: `5000` for £50"),
        ("(a: 60%)", "%", "remove the `%`"),
        ("(a = 1)", "=", "write `:` for `=`"),
        ("(a: 1;)", ";", "write `,` for `;`"),
        ("(a:\u{a0}1)", "\u{a0}", "write a plain space for it"),
        ("(a: \"Late\"\u{a0}, b: 1)", "\u{a0}", "write a plain space for it"),
        ("(a: −12)", "−", "write `-` for it"),
        ("(when: !Acknowledged)", "!", "write `Not(…)` for `!`"),
        ("(a: and-now)", "and-now", "write \"and-now\""),
        ("(a: E-mail)", "E-mail", "write `Email`"),
        ("(walks-out: \"x\")", "walks-out", "write `walks_out`"),
        (
            ":: Start\nHello",
            ":",
            "write `(version: 1, title: \"…\", …)`; `redress new SLUG` writes one to start from",
        ),
        ("(nodes: {and-now: 1})", "and-now", "write \"and-now\""),
        ("(title \"Late\")", " ", "write `:` before this text"),
        ("(a: Northern Ireland)", "Northern Ireland", "write `NorthernIreland`"),
        ("(\"refund\": 5)", "\"refund\"", "write `refund`"),
        ("(a: 2024-03-02)", "2024-03-02", "write \"2024-03-02\""),
        ("(a: 19-11-2026)", "19-11-2026", "write \"2026-11-19\""),
        ("(a: 02/03/2024)", "02/03/2024", "write \"2024-03-02\""),
        ("(a: 9:30)", "9:30", "write \"09:30\""),
        ("(a: 5,000, b: 1)", "5,000", "write `5000`"),
        (
            "(a: \"So \"what\" now\", b: 1)",
            "\"",
            "write `\\\"` for a quote inside a text",
        ),
        ("(a: \"So,\n b: \"c\")", "\"So,", "add the closing `\"`"),
        ("(a: Late\",\n b: \"c\")", "Late\"", "write a text as \"…\""),
        (
            "(a: A parcel that's late, and no word,\n b: 1)",
            "A parcel that's late, and no word",
            "write a text as \"…\"",
        ),
        (
            "(a: Own it, b: 1)",
            "Own it",
            "write \"Own it\"; a name is one word, without quotes",
        ),
        (
            "version: 1\ntitle: Late",
            "version",
            "write `(version: 1, title: \"…\", …)`; `redress new SLUG` writes one to start from",
        ),
    ];
    for (text, at, help) in cases {
        assert_eq!(all(text), [(at.to_owned(), help.to_owned())], "{text}");
    }
}

#[test]
fn a_sign_without_a_number_is_no_money() {
    assert_eq!(all("(a: $heat)")[0].1, all("(a: ~)")[0].1);
}

#[test]
fn all_of_a_file_are_told() {
    assert_eq!(all("(a: “x”, b: £5, c: 'yes', d: and-now, e: 1;)").len(), 5);
    assert_eq!(all("(a: “x\", b: \"legit\", c: £5)").len(), 2);
}

#[test]
fn what_follows_the_scenario_is_not_looked_at() {
    assert_eq!(all("(a: 1)\nDon't use before May; it's £5."), []);
}

#[test]
fn there_is_none_in_what_can_be_read() {
    for (id, bytes) in shipped() {
        assert_eq!(all(str::from_utf8(&bytes).unwrap()), [], "{id}");
    }
    for text in [
        "#![enable(implicit_some)]\n(a: 'x', b: r#\"“a” = £5;\"#, c: -1.5)",
        "(a: [1,200], b: \"one\n two: 3\", r#c-d: 1, e: '\\'', f: \"\")",
    ] {
        assert_eq!(all(text), [], "{text}");
    }
}

proptest! {
    #[test]
    fn whatever_stands_anywhere_is_told_and_reading_ends(at in 0usize..5_000, what in any::<char>(), more in "[\"'“£:,;(){}=#\\- é\n]{0,3}") {
        let text = scenario_text("late").unwrap();
        let at = text.floor_char_boundary(at.min(text.len()));
        all(&format!("{}{what}{more}{}", &text[..at], &text[at..]));
    }
}
