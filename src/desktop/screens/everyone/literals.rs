//! Every word the window shows comes from the words' file: none stands in the code.

use std::fs;
use std::path::{Path, PathBuf};

/// Calls that show the text they are given.
const SHOWN: [&str; 17] = [
    "ui.label(",
    "RichText::new(",
    "Label::new(",
    ".plain(",
    ".bold(",
    ".second(",
    ".italic(",
    ".text(",
    ".styled(",
    "headline(",
    "headline_sized(",
    "heading(",
    "pill(",
    "quote(",
    "action(",
    "primary_button(",
    "link(",
];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The code without comments, attributes and tests.
fn code(text: &str) -> String {
    let text = text.split("\n#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let lines = text.lines().map(str::trim_start);
    let kept = lines.filter(|line| !line.starts_with("//") && !line.starts_with("reason = "));
    kept.collect::<Vec<_>>().join("\n")
}

/// Every string literal of `code`, with what stands before it.
fn literals(code: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = code[from..].find('"').map(|at| from + at) {
        if code[..open].ends_with('\'') {
            from = open + 2;
            continue;
        }
        let mut close = open + 1;
        while let Some(step) = code[close..].find(['"', '\\']) {
            close += step;
            if code[close..].starts_with('"') {
                break;
            }
            close += 2;
        }
        found.push((&code[..open], &code[open + 1..close.min(code.len())]));
        from = (close + 1).min(code.len());
    }
    found
}

/// Words with a space between them.
fn is_a_sentence(text: &str) -> bool {
    let outside: String = text
        .split('{')
        .map(|part| part.rsplit('}').next().unwrap_or_default())
        .collect();
    let words = outside
        .split(' ')
        .filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1);
    words.count() > 1
}

/// Whether the literal is the text of a call that shows it.
fn is_shown(before: &str) -> bool {
    let from = before.len().saturating_sub(120);
    let from = (from..=before.len())
        .find(|at| before.is_char_boundary(*at))
        .unwrap_or(before.len());
    let statement = before[from..].rsplit([';', '{', '}']).next().unwrap_or_default();
    SHOWN.iter().any(|call| {
        statement.rfind(call).is_some_and(|at| {
            let inside = &statement[at + call.len()..];
            // What is closed again before the literal does not hold it, and `words.get("…")` holds an id.
            let depth = inside.chars().fold(0_i32, |depth, c| match c {
                '(' => depth + 1,
                ')' => depth - 1,
                _ => depth,
            });
            depth >= 0 && !inside.trim_end().ends_with("get(") && !inside.trim_end().ends_with("with(")
        })
    })
}

#[test]
fn no_words_for_people_stand_in_the_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/desktop");
    let mut all = Vec::new();
    for folder in ["screens", "widgets", "session"] {
        files(&root.join(folder), &mut all);
    }
    let mut faults = Vec::new();
    for path in all {
        let name = path.strip_prefix(&root).unwrap().display().to_string();
        // The page of all widgets is for whoever changes the theme, and shows them with samples.
        let aside = ["everyone", "tests", "testing.rs", "gallery.rs"];
        if aside.iter().any(|part| name.contains(part)) {
            continue;
        }
        let code = code(&fs::read_to_string(&path).unwrap());
        for (before, text) in literals(&code) {
            let worded = text.chars().filter(|c| c.is_alphabetic()).count() > 1;
            if is_shown(before) && (is_a_sentence(text) || (worded && text.starts_with(char::is_uppercase))) {
                faults.push(format!("{name}: {text}"));
            }
        }
    }
    // A name is the same in every language.
    faults.retain(|fault| fault != "widgets/brand.rs: Redress");
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_test_finds_what_it_looks_for() {
    let shown = |code: &str| {
        let found = literals(code);
        found
            .into_iter()
            .filter(|(before, text)| is_shown(before) && is_a_sentence(text))
            .count()
    };
    assert_eq!(shown(r#"ui.label(theme.text(Type::Body, "Nothing here yet"));"#), 1);
    assert_eq!(
        shown(r#"Paragraph::new(theme, kind).second(&format!("{name} is here")).show(ui);"#),
        1
    );
    assert_eq!(
        shown(r#"ui.label(theme.text(Type::Body, words.get("no-words here")));"#),
        0
    );
    assert_eq!(shown(r#"let id = Id::new("the way back");"#), 0);
}
