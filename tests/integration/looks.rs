//! How a customer looks, as a file says it: what is read, and what is said of the rest.

use std::fs;

use redress::core::scenario::Look;

use crate::rules::{findings, fixture};
use crate::stories::read;

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
