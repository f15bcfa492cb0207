//! A tolerant scanner over RON: which value stands at which bytes. It judges nothing; the parser does.

use std::ops::Range;

use super::tokens::after_space;

/// Deeper values are one opaque leaf. More than the parser allows.
const DEEPEST: u32 = 160;
/// Once there are so many values, what is left of the file is one opaque leaf: a file of millions of commas must not
/// take gigabytes. A scenario of 20,000 turns has a third of them.
const MOST: usize = 8_000_000;

/// A value and where it stands.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) span: Range<usize>,
    pub(super) kind: Kind,
}

/// What a value is made of.
#[derive(Debug, Default)]
pub(super) enum Kind {
    /// A number, a text, a bare word, or something unreadable.
    #[default]
    Leaf,
    /// `[…]`, or `(…)` without names.
    List(Vec<Tree>),
    /// `{key: …}`, or `(name: …)`.
    Map(Vec<Entry>),
}

/// A key or a name, and its value.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: Range<usize>,
    pub(super) value: Tree,
}

impl Tree {
    /// The entries of a map or struct, seen through `Some(…)` and `Variant((…))`.
    pub(super) fn entries(&self) -> Option<&[Entry]> {
        match &self.kind {
            Kind::Map(entries) => Some(entries),
            Kind::List(items) => match items.as_slice() {
                [only] => only.entries(),
                _ => None,
            },
            Kind::Leaf => None,
        }
    }
}

/// The value that `text` holds.
pub(super) fn scan(text: &str) -> Tree {
    let mut scanner = Scanner {
        text,
        bytes: text.as_bytes(),
        at: 0,
        values: 0,
    };
    scanner.attributes();
    scanner.value(0)
}

/// A key as its author means it: without quotes.
pub(super) fn key_text(raw: &str) -> &str {
    let raw = raw
        .strip_prefix("r#")
        .filter(|rest| !rest.starts_with(['"', '#']))
        .unwrap_or(raw);
    let bare = raw.strip_prefix('r').map_or(raw, |rest| rest.trim_matches('#'));
    match bare.strip_prefix('"').and_then(|inner| inner.strip_suffix('"')) {
        Some(inner) => inner,
        None => raw,
    }
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    /// How many were seen.
    values: usize,
}

impl Scanner<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn looking_at(&self, what: &str) -> bool {
        self.bytes[self.at..].starts_with(what.as_bytes())
    }

    /// White space and comments.
    fn skip(&mut self) {
        self.at = after_space(self.text, self.at);
    }

    /// `#![enable(…)]` and its like, at the top.
    fn attributes(&mut self) {
        self.skip();
        while self.looking_at("#!") {
            self.at += 2;
            self.value(0);
            self.skip();
        }
    }

    fn value(&mut self, depth: u32) -> Tree {
        self.skip();
        self.values += 1;
        let start = self.at;
        let kind = match self.peek() {
            _ if depth > DEEPEST || self.values > MOST => {
                self.at = self.bytes.len();
                Kind::Leaf
            }
            Some(b'[') => Kind::List(self.items(b']', depth)),
            Some(b'{') => Kind::Map(self.entries(b'}', depth)),
            Some(b'(') => self.round(depth),
            Some(_) => {
                self.word();
                let end = self.at;
                self.skip();
                if end > start && self.peek() == Some(b'(') && !matches!(self.bytes[end - 1], b'"' | b'\'') {
                    self.round(depth)
                } else {
                    self.at = end;
                    Kind::Leaf
                }
            }
            None => Kind::Leaf,
        };
        Tree {
            span: start..self.at,
            kind,
        }
    }

    /// `(…)`: fields when the first thing is a name and a colon.
    fn round(&mut self, depth: u32) -> Kind {
        let open = self.at;
        self.at += 1;
        self.skip();
        let name = self.at;
        self.word();
        let is_name = self.at > name && !matches!(self.bytes[name], b'"' | b'\'');
        self.skip();
        let fields = is_name && self.peek() == Some(b':');
        self.at = open;
        if fields {
            Kind::Map(self.entries(b')', depth))
        } else {
            Kind::List(self.items(b')', depth))
        }
    }

    fn items(&mut self, close: u8, depth: u32) -> Vec<Tree> {
        let mut items = Vec::new();
        self.at += 1;
        while self.before(close) {
            let from = self.at;
            items.push(self.value(depth + 1));
            self.comma(from);
        }
        items
    }

    fn entries(&mut self, close: u8, depth: u32) -> Vec<Entry> {
        let mut entries = Vec::new();
        self.at += 1;
        while self.before(close) {
            let from = self.at;
            let key = self.value(depth + 1).span;
            self.skip();
            if self.peek() == Some(b':') {
                self.at += 1;
            }
            let value = self.value(depth + 1);
            entries.push(Entry { key, value });
            self.comma(from);
        }
        entries
    }

    /// Whether another value follows; steps over `close` when none does.
    fn before(&mut self, close: u8) -> bool {
        self.skip();
        match self.peek() {
            None => false,
            Some(b) if b == close => {
                self.at += 1;
                false
            }
            Some(_) => true,
        }
    }

    /// Over a comma; always forward from `from`, whatever stands there.
    fn comma(&mut self, from: usize) {
        self.skip();
        if self.peek() == Some(b',') {
            self.at += 1;
        }
        if self.at == from {
            self.at += self.text[from..].chars().next().map_or(0, char::len_utf8);
        }
    }

    /// A text, a number, a character or a bare word.
    fn word(&mut self) {
        let rest = &self.bytes[self.at..];
        let prefix = rest.iter().take_while(|b| matches!(b, b'r' | b'b')).count();
        let hashes = rest[prefix..].iter().take_while(|b| **b == b'#').count();
        if prefix <= 2 && rest.get(prefix + hashes) == Some(&b'"') {
            let raw = rest[..prefix].contains(&b'r');
            self.at += prefix + hashes + 1;
            if raw {
                self.raw_string(hashes);
            } else {
                self.string(b'"');
            }
        } else if rest.first() == Some(&b'\'') {
            self.at += 1;
            self.string(b'\'');
        } else {
            let ends =
                |c: char| c.is_whitespace() || matches!(c, ',' | ':' | '(' | ')' | '[' | ']' | '{' | '}' | '"' | '/');
            let rest = &self.text[self.at..];
            self.at += rest.find(ends).unwrap_or(rest.len());
        }
    }

    fn string(&mut self, quote: u8) {
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == b'\\' {
                self.at += self
                    .text
                    .get(self.at..)
                    .and_then(|rest| rest.chars().next())
                    .map_or(0, char::len_utf8);
            } else if byte == quote {
                return;
            }
        }
    }

    fn raw_string(&mut self, hashes: usize) {
        let close = format!("\"{}", "#".repeat(hashes));
        self.at = self.text[self.at..]
            .find(&close)
            .map_or(self.bytes.len(), |found| self.at + found + close.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys<'a>(text: &'a str, tree: &Tree) -> Vec<&'a str> {
        tree.entries()
            .expect("entries")
            .iter()
            .map(|e| key_text(&text[e.key.clone()]))
            .collect()
    }

    #[test]
    fn strings_and_comments_hide_brackets() {
        let text = r##"( /* ( [ */ a: "(,:\")", // ) }
            b: r#"")"#, c: {"x, y": '(', "é": 3}, )"##;
        let tree = scan(text);
        assert_eq!(keys(text, &tree), ["a", "b", "c"]);
        let entries = tree.entries().expect("entries");
        assert_eq!(&text[entries[0].value.span.clone()], r#""(,:\")""#);
        assert_eq!(&text[entries[1].value.span.clone()], r##"r#"")"#"##);
        assert_eq!(keys(text, &entries[2].value), ["x, y", "é"]);
    }

    #[test]
    fn variants_are_seen_through() {
        let text = "Some(Turn((says: 1, choices: [(id: 2)])))";
        assert_eq!(keys(text, &scan(text)), ["says", "choices"]);
    }

    #[test]
    fn anything_ends() {
        for text in [
            "",
            "(",
            "((((",
            "(:::,,)",
            "{]}",
            "\"",
            "r#\"",
            "'",
            "/*",
            "é(é",
            "(a:",
            "#![x](b:1)",
            "/",
        ] {
            let tree = scan(text);
            assert!(tree.span.end <= text.len(), "{text}");
        }
        scan(&"(".repeat(100_000));
        scan(&"[a(".repeat(100_000));
    }
}
