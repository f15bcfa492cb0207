use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::{ENGLISH, Language, WELSH, WordValue, Words, read, sentence};

#[test]
fn every_line_of_every_file_can_be_read() {
    for language in Language::ALL {
        assert_eq!(
            read(language, language.source()).1,
            Vec::<String>::new(),
            "{language:?}"
        );
    }
}

#[test]
fn an_unknown_id_is_shown_as_itself() {
    assert_eq!(Words::english().get("no-such-words"), "no-such-words");
}

#[test]
fn a_value_is_put_in_without_invisible_marks() {
    let words = Words {
        language: Language::English,
        own: read(Language::English, "sample-turn = Turn { $number } of { $title }").0,
        english: None,
    };
    let shown = words.with("sample-turn", &[("number", 3.into()), ("title", "Laptop".into())]);
    assert_eq!(shown, "Turn 3 of Laptop");
}

#[test]
fn a_sentence_has_a_capital_and_a_stop_and_no_second_one() {
    assert_eq!(sentence("thirty days run on"), "Thirty days run on.");
    assert_eq!(sentence("élan is asked for"), "Élan is asked for.");
    for whole in ["", "It is so.", "Is it so?", "It is so…"] {
        assert_eq!(sentence(whole), whole);
    }
}

#[test]
fn the_code_and_the_file_have_the_same_ids() {
    let mut used = BTreeSet::new();
    collect(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut used);
    let written: BTreeSet<String> = messages(ENGLISH).into_keys().collect();
    let missing: Vec<_> = used.difference(&written).collect();
    let unused: Vec<_> = written.difference(&used).collect();
    assert!(missing.is_empty(), "used in the code, not in en.ftl: {missing:?}");
    assert!(unused.is_empty(), "in en.ftl, not used in the code: {unused:?}");
}

fn collect(folder: &Path, used: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, used);
        } else if path.extension().is_some_and(|end| end == "rs")
            && !path.ends_with("content/words.rs")
            && !path.ends_with("content/words/tests.rs")
            && !path.ends_with("everyone/literals.rs")
        {
            let text = fs::read_to_string(&path).unwrap();
            for call in ["words.get(", "words.with(", "words().get(", "words().with(", "word_id("] {
                for (at, _) in text.match_indices(call) {
                    let rest = text[at + call.len()..].trim_start();
                    if let Some((id, _)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
                        used.insert(id.to_owned());
                    }
                }
            }
        }
    }
}

/// The messages of a file: each id with its lines.
fn messages(source: &str) -> BTreeMap<String, String> {
    let mut messages = BTreeMap::new();
    let mut id = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|first: char| first.is_ascii_lowercase())
            && let Some((name, _)) = line.split_once('=')
        {
            name.trim().clone_into(&mut id);
        }
        let text: &mut String = messages.entry(id.clone()).or_default();
        text.push_str(line);
        text.push('\n');
    }
    messages.remove("");
    messages
}

fn variables(message: &str) -> BTreeSet<&str> {
    let name = |rest: &str| rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    message
        .match_indices('$')
        .map(|(at, _)| {
            let rest = &message[at + 1..];
            &rest[..name(rest).unwrap_or(rest.len())]
        })
        .collect()
}

#[test]
fn the_welsh_draft_has_words_for_every_id_and_for_no_other() {
    let (english, welsh) = (messages(ENGLISH), messages(WELSH));
    let missing: Vec<_> = english.keys().filter(|id| !welsh.contains_key(*id)).collect();
    let unknown: Vec<_> = welsh.keys().filter(|id| !english.contains_key(*id)).collect();
    assert!(
        missing.is_empty(),
        "shown in English, since cy.ftl lacks them: {missing:#?}"
    );
    assert!(unknown.is_empty(), "in cy.ftl, not in en.ftl: {unknown:#?}");
}

#[test]
fn the_welsh_draft_is_given_the_same_values() {
    let welsh = messages(WELSH);
    for (id, message) in messages(ENGLISH) {
        let Some(draft) = welsh.get(&id) else { continue };
        assert_eq!(variables(draft), variables(&message), "{id}");
    }
}

#[test]
fn every_message_can_be_said_with_any_count_in_every_language() {
    for language in Language::ALL {
        let bundle = read(language, language.source()).0;
        for (id, message) in messages(language.source()) {
            for count in [0, 1, 2, 3, 6, 11] {
                let mut arguments = fluent_bundle::FluentArgs::new();
                for name in variables(&message) {
                    arguments.set(name.to_owned(), WordValue::from(count));
                }
                let mut errors = Vec::new();
                let pattern = bundle.get_message(&id).unwrap().value().unwrap();
                let said = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
                assert!(errors.is_empty(), "{language:?} {id}: {errors:?}");
                assert!(!said.contains("{$"), "{language:?} {id}: {said}");
            }
        }
    }
}

#[test]
fn what_a_draft_lacks_is_said_in_english() {
    let draft = Words {
        language: Language::Cymraeg,
        own: read(Language::Cymraeg, "home = Hafan").0,
        english: Words::of(Language::Cymraeg).english,
    };
    assert_eq!(
        (draft.get("home"), draft.get("library")),
        ("Hafan".to_owned(), "Library".to_owned())
    );
    assert!(draft.knows("library") && !draft.knows("no-such-words"));
}
