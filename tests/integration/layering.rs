//! The direction of dependencies: each layer uses only what stands to its right.

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::project;

/// Each layer, and the layers it may use.
const LAYERS: &[(&str, &[&str])] = &[
    (
        "cli",
        &[
            "desktop",
            "server",
            "store",
            "content",
            "analysis",
            "core",
            "diagnostic",
        ],
    ),
    (
        "desktop",
        &["server", "store", "content", "analysis", "core", "diagnostic"],
    ),
    ("server", &["content", "analysis", "core", "diagnostic"]),
    ("store", &["content", "analysis", "core", "diagnostic"]),
    ("content", &["analysis", "core", "diagnostic"]),
    ("analysis", &["core", "diagnostic"]),
    ("core", &[]),
    ("diagnostic", &[]),
];

/// Crates that only one layer may name.
const CRATES: &[(&str, &str)] = &[
    ("bevy", "desktop"),
    ("bevy_egui", "desktop"),
    ("egui", "desktop"),
    ("egui_phosphor", "desktop"),
    ("lyon_tessellation", "desktop"),
    ("notify", "desktop"),
    ("clap", "cli"),
    ("rusqlite", "store"),
    ("rusqlite_migration", "store"),
    ("codespan_reporting", "diagnostic"),
];

/// What neither core nor analysis may touch.
const IMPURE: &[&str] = &[
    "std::fs",
    "std::env",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
];

#[test]
fn every_layer_uses_only_what_stands_to_its_right() {
    let source = project().join("src");
    let mut files = Vec::new();
    gather(&source, &mut files);
    assert!(files.len() > 30, "the sources were not found");
    let mut wrong = Vec::new();
    for file in files {
        let name = file.strip_prefix(&source).unwrap().display().to_string();
        let text = fs::read_to_string(&file).unwrap();
        wrong.extend(faults(&name, &text));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_wrong_direction_is_found() {
    let found = |file, text| faults(file, text).len();
    assert_eq!(found("core/state.rs", "use crate::core::model::Model;"), 0);
    assert_eq!(found("core/state.rs", "use crate::store::Keeper;"), 1);
    assert_eq!(found("core/state.rs", "fn f() { crate::store::open() }"), 1);
    assert_eq!(
        found(
            "content/mod.rs",
            "use crate::{core::law::Law, store::{Keeper, Run}, diagnostic};"
        ),
        1
    );
    assert_eq!(found("content/mod.rs", "use super::cli::run;"), 1);
    assert_eq!(found("store/run.rs", "use crate::server::Room;"), 1);
    assert_eq!(found("cli/play/mod.rs", "use egui::Ui;"), 1);
    assert_eq!(found("desktop/mod.rs", "use bevy::prelude::*; use egui::Ui;"), 0);
    assert_eq!(found("core/state.rs", "use std::fs;"), 1);
    assert_eq!(found("core/state.rs", "// crate::store is a comment"), 0);
    assert_eq!(found("lib.rs", "pub mod store;"), 0);
    assert_eq!(
        found("elsewhere/mod.rs", ""),
        1,
        "a folder that the table does not know"
    );
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// What is wrong with the file called `name`, relative to `src`.
fn faults(name: &str, text: &str) -> Vec<String> {
    let code: String = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or(""))
        .collect::<Vec<_>>()
        .join("\n");
    let Some((layer, _)) = name.split_once('/') else {
        // `main.rs` and `lib.rs`: only the command line and the list of layers.
        let used = named_after(&code, "redress::");
        return used
            .into_iter()
            .filter(|layer| layer != "cli")
            .map(|layer| format!("{name} names {layer}"))
            .collect();
    };
    let Some((_, allowed)) = LAYERS.iter().find(|(known, _)| *known == layer) else {
        return vec![format!("{name} belongs to no layer")];
    };
    let mut wrong = Vec::new();
    let mut used = named_after(&code, "crate::");
    // From a layer's own folder, `super` is the whole crate.
    if name == format!("{layer}/mod.rs") {
        let layers = named_after(&code, "super::").into_iter();
        used.extend(layers.filter(|used| LAYERS.iter().any(|(known, _)| known == used)));
    }
    for used in used {
        if used != layer && !allowed.contains(&used.as_str()) {
            wrong.push(format!("{name} uses {used}, which is not to the right of {layer}"));
        }
    }
    for (krate, owner) in CRATES.iter().filter(|(_, owner)| *owner != layer) {
        if names_crate(&code, krate) {
            wrong.push(format!("{name} names {krate}, which only {owner} may"));
        }
    }
    if layer == "core" || layer == "analysis" {
        let touched = IMPURE.iter().filter(|path| code.contains(**path));
        wrong.extend(touched.map(|path| format!("{name} touches {path}")));
    }
    wrong
}

/// The first names after `prefix`: in `crate::{a::b, c}` both `a` and `c`.
fn named_after(code: &str, prefix: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        if code[..at].ends_with(is_word) || code[..at].ends_with("::") {
            continue;
        }
        let rest = &code[at + prefix.len()..];
        match rest.strip_prefix('{') {
            Some(group) => names.extend(heads(group)),
            None => names.extend(head(rest)),
        }
    }
    names
}

/// The heads of a list up to its closing brace.
fn heads(group: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut depth = 0;
    let mut start = true;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => start = true,
            c if start && is_word(c) => {
                names.extend(head(&group[at..]));
                start = false;
            }
            _ => {}
        }
    }
    names
}

fn head(text: &str) -> Option<String> {
    let name: String = text.chars().take_while(|c| is_word(*c)).collect();
    (!name.is_empty()).then_some(name)
}

fn names_crate(code: &str, krate: &str) -> bool {
    code.match_indices(&format!("{krate}::"))
        .any(|(at, _)| !code[..at].ends_with(is_word))
        || code.contains(&format!("use {krate};"))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
