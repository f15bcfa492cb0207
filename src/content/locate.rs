//! A path inside a scenario file to the bytes it stands at.

use std::ops::Range;

use super::path::{Part, Path, Step};
use super::scan::{Kind, Tree, key_text};

/// The bytes that `path` points at in `text`; the nearest thing around it when the way is not there to the end.
pub(super) fn locate(text: &str, tree: &Tree, path: &Path) -> Range<usize> {
    let mut here = tree;
    let mut key = None;
    let mut whole = true;
    for step in &path.steps {
        let Some((under, next)) = down(text, here, step) else {
            whole = false;
            break;
        };
        (key, here) = (under.or(key), next);
    }
    match key {
        _ if path.part == Part::Value && whole && matches!(here.kind, Kind::Leaf) => here.span.clone(),
        Some(key) if path.part == Part::Key => key,
        key => point(text, here, key),
    }
}

/// Something short to underline for a value that spans lines: its id, its key, or its first character.
pub(super) fn point(text: &str, tree: &Tree, key: Option<Range<usize>>) -> Range<usize> {
    let id = tree
        .entries()
        .and_then(|entries| entries.iter().find(|entry| &text[entry.key.clone()] == "id"));
    match (id, key, &tree.kind) {
        (Some(id), ..) => id.value.span.clone(),
        (None, Some(key), _) => key,
        (None, None, Kind::Leaf) => tree.span.clone(),
        (None, None, _) => tree.span.start..tree.span.start + 1,
    }
}

fn down<'t>(text: &str, tree: &'t Tree, step: &Step) -> Option<(Option<Range<usize>>, &'t Tree)> {
    match step {
        Step::Field(name) => {
            let entry = tree
                .entries()?
                .iter()
                .find(|entry| key_text(&text[entry.key.clone()]) == *name)?;
            Some((Some(entry.key.clone()), &entry.value))
        }
        Step::Entry(at, name) => {
            let entries = tree.entries()?;
            // Nodes that could not be read are not counted, so the one that is meant may stand further down.
            let named = entries
                .iter()
                .skip(*at)
                .find(|entry| key_text(&text[entry.key.clone()]) == name);
            let entry = named.or_else(|| entries.get(*at))?;
            Some((Some(entry.key.clone()), &entry.value))
        }
        Step::Item(at) => match &tree.kind {
            Kind::List(items) => Some((None, items.get(*at)?)),
            _ => None,
        },
    }
}

/// The values around `byte`, the outermost first. With each goes
/// what it can be taken out of the file with: its field, its entry or its place in a list; nothing where it cannot.
pub(super) fn around<'t>(text: &str, tree: &'t Tree, byte: usize) -> Vec<(&'t Tree, Option<Range<usize>>)> {
    let mut way: Vec<(&Tree, Option<Range<usize>>)> = vec![(tree, None)];
    let mut here = tree;
    loop {
        let next = match &here.kind {
            Kind::Leaf => None,
            Kind::List(items) => items.iter().find(|item| item.span.contains(&byte)).map(|item| {
                let is_list = text[here.span.clone()].starts_with('[');
                // One of a pair or the only part of a variant cannot go alone.
                let whole = way.last().and_then(|(_, whole)| whole.clone());
                (item, if is_list { Some(item.span.clone()) } else { whole })
            }),
            Kind::Map(entries) => entries.iter().find_map(|entry| {
                let whole = entry.key.start..entry.value.span.end;
                whole.contains(&byte).then_some((&entry.value, Some(whole)))
            }),
        };
        let Some(next) = next else {
            return way;
        };
        here = next.0;
        way.push(next);
    }
}

/// The path, as text, of the innermost value around `byte`.
pub(super) fn path_at(text: &str, tree: &Tree, byte: usize) -> String {
    let mut parts = Vec::new();
    let mut here = tree;
    loop {
        let next = match &here.kind {
            Kind::Leaf => None,
            Kind::List(items) => items
                .iter()
                .enumerate()
                .find(|(_, item)| item.span.contains(&byte))
                .map(|(at, item)| {
                    (
                        (items.len() > 1 || text[here.span.clone()].starts_with('[')).then(|| (at + 1).to_string()),
                        item,
                    )
                }),
            Kind::Map(entries) => entries
                .iter()
                .find(|entry| (entry.key.start..entry.value.span.end).contains(&byte))
                .map(|entry| (Some(key_text(&text[entry.key.clone()]).to_owned()), &entry.value)),
        };
        let Some((part, inner)) = next else {
            return parts.join("/");
        };
        parts.extend(part);
        here = inner;
    }
}

#[cfg(test)]
mod tests {
    use super::super::scan::scan;
    use super::*;

    const TEXT: &str =
        r#"(title: "a", nodes: { "x": Turn(choices: [(id: "one"), (id: "two", goto: "y")]), "x": Ending(goal: "g") })"#;

    fn at(path: &Path) -> &'static str {
        &TEXT[locate(TEXT, &scan(TEXT), path)]
    }

    #[test]
    fn a_path_leads_to_its_bytes() {
        let choice = Path::node(0, "x").field("choices").item(1);
        assert_eq!(at(&choice.field("goto")), "\"y\"");
        assert_eq!(at(&choice), "\"two\"");
        assert_eq!(at(&Path::node(1, "x").key()), "\"x\"");
        assert_eq!(at(&Path::node(1, "x").field("goal")), "\"g\"");
        assert_eq!(at(&Path::top("title").key()), "title");
    }

    #[test]
    fn a_node_after_one_that_could_not_be_read_is_found_by_its_name() {
        const TEXT: &str = r#"(nodes: { "broken": Turn(says: 1), "x": Ending(goal: "g") })"#;
        let found = locate(TEXT, &scan(TEXT), &Path::node(0, "x").field("goal"));
        assert_eq!(&TEXT[found], "\"g\"");
    }

    #[test]
    fn a_way_that_is_not_there_ends_at_the_nearest_thing() {
        assert_eq!(
            at(&Path::node(0, "x").field("choices").item(0).field("felt")),
            "\"one\""
        );
        assert_eq!(at(&Path::top("criteria")), "(");
    }

    #[test]
    fn what_stands_around_a_byte_can_be_taken_out() {
        let byte = TEXT.find("\"y\"").expect("it is there");
        let tree = scan(TEXT);
        let out: Vec<_> = around(TEXT, &tree, byte)
            .into_iter()
            .map(|(_, whole)| whole.map_or("", |whole| &TEXT[whole]))
            .collect();
        assert_eq!(out.first(), Some(&""));
        assert_eq!(&out[out.len() - 2..], ["(id: \"two\", goto: \"y\")", "goto: \"y\""]);
        let pair = "(a: (2.0, \"b\"))";
        let tree = scan(pair);
        let out = around(pair, &tree, pair.find('2').expect("it is there"));
        assert_eq!(out.last().and_then(|(_, whole)| whole.clone()), Some(1..pair.len() - 1));
    }

    #[test]
    fn a_byte_leads_to_its_path() {
        let byte = TEXT.find("\"y\"").expect("it is there");
        assert_eq!(path_at(TEXT, &scan(TEXT), byte), "nodes/x/choices/2/goto");
    }
}
