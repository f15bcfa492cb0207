//! What stands in a box, and how big it must be.

use super::{Area, Edge, EdgeKind, Facts, Node, Reached, Row, RowKind};
use crate::core::score::Band;
use crate::core::story::Story;

/// Characters of a label that a box has room for; `check` asks for no more.
const LABEL: usize = 24;
/// Characters of a headline's or a spoken line's part.
const ROOM: usize = 26;
/// Lines of a headline.
const HEADLINE: usize = 3;

/// The distance of two rows.
pub const LINE: i32 = 20;
/// Between a box's edge and its text.
pub const PAD: Area = Area {
    x: 12,
    y: 7,
    wide: 24,
    high: 14,
};
/// Between choices with different targets.
const GROUP: i32 = 5;
/// Between the words and the choices.
const UNDER_WORDS: i32 = 4;
/// Where groups are braced and lines leave, right of the labels.
const BRACE: i32 = 12;
const NARROWEST: i32 = 140;

/// The words that a picture needs beside the story's own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wording {
    /// "Pass to Merit", by the lower and the higher band, in the order of [`Band::ALL`]; one band where they are the same.
    pub bands: [[String; 4]; 4],
    /// A node that cannot be reached.
    pub never: String,
    /// How the walk-out is reached, line by line.
    pub anywhere: Vec<String>,
    /// The best line, for the legend.
    pub best: String,
    /// The way taken, for the legend.
    pub taken: String,
    /// A loop, for the legend.
    pub back: String,
    /// A choice after which the conversation was over, for the legend.
    pub walk_out: String,
    /// Everything in one sentence, for those who do not see it.
    pub about: String,
}

impl Wording {
    /// The bands between two.
    pub fn between(&self, worst: Band, best: Band) -> &str {
        &self.bands[worst as usize][best as usize]
    }
}

/// Puts the text into a box and sets its size. The ways are in the order in which they leave.
pub(super) fn fill(node: &mut Node, story: &Story, facts: &Facts, wording: &Wording, edges: &[Edge]) {
    let mut column = Column::default();
    column.add(RowKind::Name, &shortened(&node.name, ROOM));
    if node.ending.is_some() {
        if let Reached::With { worst, best } = node.reached {
            column.add(RowKind::Bands, wording.between(worst, best));
        }
        for part in wrapped(&node.about) {
            column.add(RowKind::Headline, &part);
        }
    } else if !node.about.is_empty() {
        column.add(
            RowKind::Says,
            &format!("\u{201c}{}\u{201d}", shortened(&node.about, ROOM)),
        );
    }
    if node.reached == Reached::Never {
        column.add(RowKind::Note, &wording.never);
    }
    if node.id == story.walks_out() {
        wording.anywhere.iter().for_each(|line| column.add(RowKind::Note, line));
    }
    column.gap(UNDER_WORDS);
    for edge in super::out(edges, node.id)
        .iter()
        .filter(|edge| edge.kind != EdgeKind::WalkOut)
    {
        for &choice in &edge.choices {
            let on = |legs: &[super::Leg]| legs.iter().any(|leg| (leg.from, leg.choice) == (node.id, choice));
            let (best, taken) = (on(&facts.best), on(&facts.taken));
            let label = story.choice(node.id, choice).map_or("", |choice| choice.label.as_str());
            column.add(RowKind::Choice { choice, best, taken }, &shortened(label, LABEL));
        }
        column.gap(GROUP);
    }
    node.area.wide = column.wide.max(NARROWEST) + PAD.wide + BRACE;
    node.area.high = column.down + PAD.high;
    node.rows = column.rows;
}

/// Rows under each other.
#[derive(Default)]
struct Column {
    rows: Vec<Row>,
    wide: i32,
    down: i32,
    gap: i32,
}

impl Column {
    fn add(&mut self, kind: RowKind, text: &str) {
        self.down += std::mem::take(&mut self.gap);
        self.wide = self.wide.max(wide(text));
        self.rows.push(Row {
            kind,
            text: text.to_owned(),
            middle: PAD.y + self.down + LINE / 2,
        });
        self.down += LINE;
    }

    /// Room before the next row, if there is one.
    fn gap(&mut self, room: i32) {
        self.gap = self.gap.max(room);
    }
}

/// How wide a text is at 14 pixels in a usual sans serif, in which the picture may be shown; the widest overrun by no more
/// than a box's padding.
pub(super) fn wide(text: &str) -> i32 {
    let tenths = |c: char| match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | '\u{2019}' => 41,
        'f' | 't' | 'r' | '(' | ')' | '-' | '[' | ']' | 'I' | '\u{201c}' | '\u{201d}' => 55,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '\u{2026}' => 128,
        _ if c.is_uppercase() => 98,
        _ if c.is_ascii() => 82,
        // Letters of other scripts can be as wide as they are high.
        _ if u32::from(c) > 0x2000 => 140,
        _ => 90,
    };
    (text.chars().map(tenths).sum::<i32>() + 9) / 10
}

/// At most `room` characters, cut after a whole word where there is one.
pub(super) fn shortened(text: &str, room: usize) -> String {
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let cut: String = text.chars().take(room - 1).collect();
    let whole = cut
        .rfind([' ', '-'])
        .filter(|at| *at > cut.len() / 2)
        .map_or(cut.as_str(), |at| &cut[..at]);
    format!(
        "{}\u{2026}",
        whole.trim_end_matches([' ', ',', '.', ';', ':', '-', '\u{2013}', '\u{2014}'])
    )
}

/// A headline in as many lines as a box has room for.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= ROOM => *line = format!("{line} {word}"),
            _ => lines.push(shortened(word, ROOM)),
        }
    }
    if lines.len() > HEADLINE {
        let rest = lines.split_off(HEADLINE - 1).join(" ");
        lines.push(shortened(&rest, ROOM));
    }
    lines
}
