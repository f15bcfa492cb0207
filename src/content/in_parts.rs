//! A large file read in parts, so that its text and what it says are never in memory together.
//!
//! Only what is as it should be is read here. Whatever is not, or is merely unusual, is left to the reader of whole
//! files, which says what is wrong and where.

use std::collections::HashSet;
use std::io::Read;
use std::mem::{replace, take};

use super::parse::{FAR_TOO_DEEP, LARGEST, options, within};
use super::texts::change_node;
use crate::core::scenario::{Node, Scenario};
use crate::core::table::Table;
use crate::core::text::Text;

/// How many bytes are asked for at once.
const CHUNK: usize = 1 << 16;

/// More different texts than this are not remembered: what is new so late is seldom said again.
const MOST_TEXTS: usize = 100_000;

/// The scenario that `from` holds, its nodes read about `part` bytes at a time. `None` when it must be read whole.
pub(super) fn read(mut from: impl Read, part: usize) -> Option<Scenario> {
    let mut parts = Parts::default();
    let mut chunk = vec![0; CHUNK];
    let mut total = 0;
    loop {
        let count = from.read(&mut chunk).ok()?;
        total += count;
        if count == 0 || total > LARGEST {
            break;
        }
        for byte in chunk.get(..count)? {
            parts.take(*byte, part)?;
        }
    }
    (total <= LARGEST).then(|| parts.scenario())?
}

/// What has been read so far.
#[derive(Default)]
struct Parts {
    phase: Phase,
    inside: Inside,
    /// How many brackets are open.
    depth: usize,
    /// The word that was read last, at the top level.
    word: Vec<u8>,
    /// Everything but the nodes.
    frame: Vec<u8>,
    /// The nodes of the current part.
    part: Vec<u8>,
    nodes: Vec<(String, Node)>,
    /// Texts so far, for those that stand there again: they are kept once.
    texts: HashSet<Text>,
}

/// Where in a scenario.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Phase {
    #[default]
    Before,
    Nodes,
    After,
}

/// Inside of what a byte stands.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Inside {
    #[default]
    Plain,
    Word,
    /// After the `r` that may open a raw text, and so many `#`.
    MaybeRaw(usize),
    Text,
    Escape,
    /// A raw text that `"` and so many `#` close; how many of them have been met since the last `"`.
    Raw(usize, Option<usize>),
    Slash,
    Line,
    /// Comments within comments, and the byte before.
    Block(usize, u8),
}

impl Parts {
    /// Takes one byte; `None` when this is no plain scenario.
    fn take(&mut self, byte: u8, part: usize) -> Option<()> {
        let into = if self.phase == Phase::Nodes {
            &mut self.part
        } else {
            &mut self.frame
        };
        into.push(byte);
        self.inside = match self.inside {
            Inside::Escape => Inside::Text,
            Inside::Text => match byte {
                b'\\' => Inside::Escape,
                b'"' => Inside::Plain,
                _ => Inside::Text,
            },
            Inside::Raw(hashes, met) => raw(hashes, met, byte),
            Inside::Slash => match byte {
                b'/' => Inside::Line,
                b'*' => Inside::Block(1, 0),
                _ => return None,
            },
            Inside::Line if byte == b'\n' => Inside::Plain,
            Inside::Line => Inside::Line,
            Inside::Block(level, before) => block(level, before, byte),
            Inside::MaybeRaw(hashes) if byte == b'#' => Inside::MaybeRaw(hashes + 1),
            Inside::MaybeRaw(hashes) if byte == b'"' => Inside::Raw(hashes, None),
            Inside::MaybeRaw(1..) => return None,
            inside => self.plain(inside, byte, part)?,
        };
        Some(())
    }

    /// A byte outside of texts and comments.
    fn plain(&mut self, inside: Inside, byte: u8, part: usize) -> Option<Inside> {
        let in_word = matches!(inside, Inside::Word | Inside::MaybeRaw(_));
        match byte {
            b'"' if in_word => return None,
            b'"' => return Some(Inside::Text),
            b'/' => return Some(Inside::Slash),
            // A character, or an attribute.
            b'\'' | b'#' => return None,
            b'(' | b'[' | b'{' => {
                if byte == b'{' && self.depth == 1 && self.word == b"nodes:" && self.phase == Phase::Before {
                    self.phase = Phase::Nodes;
                }
                self.depth += 1;
                if self.depth > FAR_TOO_DEEP {
                    return None;
                }
                self.word.clear();
            }
            b')' | b']' | b'}' => {
                self.depth = self.depth.checked_sub(1)?;
                if self.depth == 1 && self.phase == Phase::Nodes {
                    self.part.pop();
                    self.frame.push(byte);
                    self.read_part()?;
                    self.phase = Phase::After;
                }
                self.word.clear();
            }
            b',' => {
                if self.depth == 2 && self.phase == Phase::Nodes && self.part.len() >= part {
                    self.read_part()?;
                }
                self.word.clear();
            }
            b':' if self.depth == 1 => self.word.push(byte),
            _ if byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80 => {
                if self.depth == 1 {
                    if !in_word {
                        self.word.clear();
                    }
                    self.word.push(byte);
                }
                let raw = byte == b'r' && !in_word;
                return Some(if raw { Inside::MaybeRaw(0) } else { Inside::Word });
            }
            _ => {}
        }
        Some(Inside::Plain)
    }

    /// Reads the nodes of the current part.
    fn read_part(&mut self) -> Option<()> {
        let next = Vec::with_capacity(self.part.len());
        let part = replace(&mut self.part, next);
        let text = format!("{{{}}}", str::from_utf8(&part).ok()?);
        // In the whole file they stand one bracket deeper.
        let mut nodes: Table<String, Node> = within(1).from_str(&text).ok()?;
        for (_, node) in &mut nodes.0 {
            change_node(node, &mut |text| match self.texts.get(text) {
                Some(known) => *text = known.clone(),
                None if self.texts.len() < MOST_TEXTS => {
                    self.texts.insert(text.clone());
                }
                None => {}
            });
        }
        self.nodes.extend(nodes.0);
        Some(())
    }

    /// The scenario, at the end of the file.
    fn scenario(mut self) -> Option<Scenario> {
        if self.phase != Phase::After {
            return None;
        }
        let frame = str::from_utf8(&self.frame).ok()?;
        let frame = frame.strip_prefix('\u{feff}').unwrap_or(frame);
        let mut scenario: Scenario = options().from_str(frame).ok()?;
        self.nodes.shrink_to_fit();
        scenario.nodes = Table(take(&mut self.nodes));
        Some(scenario)
    }
}

/// The next byte of a raw text.
fn raw(hashes: usize, met: Option<usize>, byte: u8) -> Inside {
    let met = match (byte, met) {
        (b'"', _) => Some(0),
        (b'#', Some(met)) => Some(met + 1),
        _ => None,
    };
    if met == Some(hashes) {
        Inside::Plain
    } else {
        Inside::Raw(hashes, met)
    }
}

/// The next byte of a comment that may hold others.
fn block(level: usize, before: u8, byte: u8) -> Inside {
    match (before, byte) {
        (b'*', b'/') if level == 1 => Inside::Plain,
        (b'*', b'/') => Inside::Block(level - 1, 0),
        (b'/', b'*') => Inside::Block(level + 1, 0),
        _ => Inside::Block(level, byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_parts(text: &str, part: usize) -> Option<Scenario> {
        read(text.as_bytes(), part)
    }

    fn whole(text: &str) -> Option<Scenario> {
        options().from_str(text.trim_start_matches('\u{feff}')).ok()
    }

    #[test]
    fn read_in_parts_is_what_is_read_whole() {
        let template = super::super::new::scenario_text("late").expect("a slug");
        let laptop = include_str!("../../scenarios/laptop-on-day-27.ron").to_owned();
        let raw = |text: &str, field: &str| {
            let (before, after) = text.split_once(&format!("{field}: \"")).expect("the field");
            let (_, after) = after.split_once('"').expect("its end");
            format!("{before}{field}: r##\"\"# }}, (\"##{after}")
        };
        let odd = raw(&raw(&template, "title"), "label")
            .replacen("seen: \"", "seen: /* , } /* \" */ */ \"\\\"}, \\\\", 1)
            .replacen("nodes:", "// nodes: { \"\n  nodes /* of it */ :", 1);
        assert!(whole(&odd).is_some(), "{odd}");
        for text in [template.clone(), format!("\u{feff}{template}"), laptop] {
            for part in [1, 50, 5_000, 1 << 20] {
                assert!(in_parts(&text, part).is_some());
                assert_eq!(in_parts(&text, part), whole(&text));
            }
        }
        for part in [1, 50, 1 << 20] {
            assert_eq!(in_parts(&odd, part), whole(&odd));
        }
    }

    #[test]
    fn what_cannot_be_read_whole_is_not_read_in_parts() {
        let text = super::super::new::scenario_text("late").expect("a slug");
        let spoilt = [
            text.replacen("nodes: {", "nodes: {,", 1),
            text.replacen("nodes: {", "nodes: [", 1),
            text.replacen("nodes:", "node:", 1),
            text.replacen("version: 1,", "version: 1, nodes: {},", 1),
            text.replacen("goto: ", "gto: ", 1),
            text.replacen("title:", "titel:", 1),
            format!("{text})"),
            text.trim_end().trim_end_matches(')').to_owned(),
            String::new(),
        ];
        for text in spoilt {
            assert_eq!(whole(&text), None);
            assert_eq!(in_parts(&text, 1), None, "{text}");
        }
        for end in 0..text.trim_end().len() {
            if text.is_char_boundary(end) {
                assert_eq!(in_parts(&text[..end], 1), None, "{end}");
            }
        }
    }
}
