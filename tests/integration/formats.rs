//! Small readers of what `redress graph` writes: they take what the real ones must take, and less.

use std::collections::BTreeSet;

/// Asserts that `text` is well-formed XML: one root, tags closed in order, attributes quoted, only known entities.
#[track_caller]
pub(crate) fn xml(text: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut roots = 0;
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        content(before);
        assert!(
            !open.is_empty() || before.trim().is_empty(),
            "text outside the root: {before}"
        );
        let (tag, next) = after.split_once('>').expect("a tag is closed");
        rest = next;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
            continue;
        }
        let (tag, closed) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(name.chars().all(|c| c.is_ascii_alphanumeric()), "{name}");
        self::attributes(attributes);
        roots += usize::from(open.is_empty());
        if !closed {
            open.push(name);
        }
    }
    assert_eq!((open.len(), roots), (0, 1));
    assert_eq!(rest.trim(), "");
}

fn attributes(text: &str) {
    let mut names = BTreeSet::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"").unwrap_or_else(|| panic!("no value: {rest}"));
        assert!(name.chars().all(|c| c.is_ascii_alphabetic() || c == '-'), "{name}");
        assert!(names.insert(name), "{name} is given twice");
        let (value, after) = after.split_once('"').expect("a value is closed");
        content(value);
        assert!(after.is_empty() || after.starts_with(' '), "{after}");
        rest = after.trim_start();
    }
}

fn content(text: &str) {
    for (at, _) in text.match_indices('&') {
        let known = ["&amp;", "&lt;", "&gt;", "&quot;"];
        assert!(known.iter().any(|entity| text[at..].starts_with(entity)), "{text}");
    }
    assert!(text.chars().all(|c| c == '\n' || !c.is_control()), "{text:?}");
}

/// Asserts that `text` is a digraph whose edges join declared nodes; how many nodes and edges there are.
#[track_caller]
pub(crate) fn dot(text: &str) -> (usize, usize) {
    let tokens = tokens(text);
    let mut tokens = tokens.iter().map(String::as_str).peekable();
    assert_eq!(tokens.next(), Some("digraph"));
    assert!(tokens.next().is_some_and(|name| name.starts_with('"')));
    assert_eq!(tokens.next(), Some("{"));
    let (mut nodes, mut edges) = (BTreeSet::new(), Vec::new());
    loop {
        let first = tokens.next().expect("the graph is closed");
        if first == "}" {
            break;
        }
        if tokens.peek() == Some(&"=") {
            tokens.nth(1).expect("a value");
        } else if tokens.peek() == Some(&"->") {
            edges.push((first.to_owned(), tokens.nth(1).expect("a target").to_owned()));
            list(&mut tokens);
        } else {
            if !["node", "edge"].contains(&first) {
                assert!(first.starts_with('"') && nodes.insert(first.to_owned()), "{first}");
            }
            list(&mut tokens);
        }
        assert_eq!(tokens.next(), Some(";"));
    }
    assert_eq!(tokens.next(), None);
    assert!(
        edges
            .iter()
            .all(|(from, to)| nodes.contains(from) && nodes.contains(to))
    );
    (nodes.len(), edges.len())
}

/// `[name=value, name=value]`.
fn list<'a>(tokens: &mut impl Iterator<Item = &'a str>) {
    assert_eq!(tokens.next(), Some("["));
    loop {
        let name = tokens.next().expect("a name");
        assert!(name.chars().all(|c| c.is_ascii_alphabetic()), "{name}");
        assert_eq!(tokens.next(), Some("="), "after {name}");
        tokens.next().expect("a value");
        match tokens.next() {
            Some(",") => {}
            Some("]") => return,
            other => panic!("{other:?} after the value of {name}"),
        }
    }
}

fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            c if c.is_whitespace() => {}
            '"' => {
                let mut token = String::from('"');
                loop {
                    match chars.next().expect("a string is closed") {
                        '"' => break,
                        '\\' => token.extend(['\\', chars.next().expect("something is escaped")]),
                        c => token.push(c),
                    }
                }
                tokens.push(token);
            }
            '-' if chars.next_if_eq(&'>').is_some() => tokens.push("->".to_owned()),
            c if c.is_ascii_alphanumeric() => {
                let mut token = String::from(c);
                while let Some(c) = chars.next_if(|c| c.is_ascii_alphanumeric() || *c == '.') {
                    token.push(c);
                }
                tokens.push(token);
            }
            '{' | '}' | '[' | ']' | '=' | ';' | ',' => tokens.push(c.to_string()),
            c => panic!("`{c}` stands outside a string"),
        }
    }
    tokens
}

/// Asserts that `text` is a flowchart whose edges join declared nodes; how many nodes and edges there are.
#[track_caller]
pub(crate) fn mermaid(text: &str) -> (usize, usize) {
    let (head, body) = text.split_once("flowchart LR\n").expect("a flowchart");
    let title = head
        .strip_prefix("---\ntitle: \"")
        .and_then(|head| head.strip_suffix("\"\n---\n"));
    assert!(title.is_some(), "{head}");
    let (mut nodes, mut edges, mut classes, mut used) = (BTreeSet::new(), Vec::new(), BTreeSet::new(), BTreeSet::new());
    for line in body.lines().map(str::trim) {
        if let Some(class) = line.strip_prefix("classDef ") {
            classes.insert(class.split_once(' ').expect("a style").0);
            continue;
        }
        let (from, rest) = line.split_at(
            line.find(|c: char| !c.is_ascii_alphanumeric())
                .expect("more than an id"),
        );
        let arrow = ["==>", "-->", "-.->"]
            .into_iter()
            .find_map(|arrow| rest.trim_start().strip_prefix(arrow));
        if let Some(rest) = arrow {
            let rest = rest.strip_prefix("|\"").map_or(rest, |label| {
                let (label, rest) = label.split_once("\"|").expect("a label is closed");
                said(label);
                rest
            });
            edges.push((from, rest.trim()));
            continue;
        }
        let (label, class) = rest.rsplit_once(":::").expect("a class");
        let label = [("([\"", "\"])"), ("[\"", "\"]")]
            .into_iter()
            .find_map(|(open, close)| label.strip_prefix(open)?.strip_suffix(close));
        said(label.expect("a label in brackets"));
        used.insert(class);
        assert!(nodes.insert(from), "{from} is there twice");
    }
    assert!(
        edges
            .iter()
            .all(|(from, to)| nodes.contains(from) && nodes.contains(to))
    );
    assert!(used.is_subset(&classes), "{used:?}");
    (nodes.len(), edges.len())
}

/// Between quotes nothing stands that ends them or means something.
fn said(label: &str) {
    let plain = label.replace("<br>", " ");
    assert!(
        !plain.contains(['"', '<', '>', '[', ']', '(', ')', '{', '}', '|', '`', '&', '\\']),
        "{label}"
    );
}
