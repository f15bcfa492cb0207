//! The picture as SVG that stands alone: on its own paper, light or dark as the reader's screen is, with its words as text.

use std::fmt::Write as _;

use super::{Area, Edge, EdgeKind, Graph, Node, Piece, Point, Reached, RowKind, Wording};
use crate::core::score::Band;
use crate::diagnostic::is_strange;

/// The colours of a picture, as 0xRRGGBB; the window's own, under the same names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colours {
    /// The ground.
    pub paper: u32,
    /// A box.
    pub page: u32,
    /// Text.
    pub ink: u32,
    /// Second text.
    pub ink2: u32,
    /// Lines and borders.
    pub edge: u32,
    /// The best line.
    pub petrol: u32,
    /// By [`Band`], lowest first.
    pub bands: [u32; 4],
    /// Their tints.
    pub soft: [u32; 4],
}

impl Colours {
    /// Dark words on paper.
    pub const LIGHT: Self = Self {
        paper: 0x00F5_F0E7,
        page: 0x00FC_F9F3,
        ink: 0x0024_211E,
        ink2: 0x004B_453E,
        edge: 0x0085_7A6B,
        petrol: 0x000E_4A52,
        bands: [0x0084_261B, 0x005B_2A58, 0x000E_4A52, 0x002E_5020],
        soft: [0x00F4_DFD8, 0x00EB_DFE8, 0x00DD_E8E5, 0x00E0_E7D3],
    };
    /// Light words on a dark ground.
    pub const DARK: Self = Self {
        paper: 0x001B_1918,
        page: 0x0024_2120,
        ink: 0x00F3_ECE1,
        ink2: 0x00CF_C5B7,
        edge: 0x008F_8578,
        petrol: 0x0093_D2CD,
        bands: [0x00F5_B2A4, 0x00E0_B7DC, 0x0093_D2CD, 0x00BB_D9A2],
        soft: [0x0040_251F, 0x0038_2937, 0x001F_3334, 0x0028_331F],
    };
}

const MARGIN: i32 = 32;
/// Title and legend.
const HEAD: i32 = 84;
const ROUND: i32 = 8;
const STRIP: i32 = 6;

/// `graph` as SVG.
pub fn svg(graph: &Graph, wording: &Wording) -> String {
    let mut out = String::new();
    let legend = legend(graph, wording);
    let title = (super::boxes::wide(&graph.title) * 8 / 5).max(legend.1);
    let wide = graph.size.x.max(title) + 2 * MARGIN;
    let high = graph.size.y + HEAD + 2 * MARGIN;
    // Writing into a string cannot fail.
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" viewBox=\"0 0 {wide} {high}\" \
         role=\"img\" aria-labelledby=\"title about\">\n\
         <title id=\"title\">{}</title>\n<desc id=\"about\">{}</desc>\n<style>\n{}</style>\n\
         <rect class=\"paper\" width=\"{wide}\" height=\"{high}\"/>\n\
         <g transform=\"translate({MARGIN} {MARGIN})\">\n<text class=\"title\" y=\"20\">{}</text>\n{}</g>\n\
         <g transform=\"translate({MARGIN} {})\">\n",
        escaped(&graph.title),
        escaped(&wording.about),
        style(),
        escaped(&graph.title),
        legend.0,
        MARGIN + HEAD,
    );
    for edge in graph.edges.iter().filter(|edge| edge.taken) {
        line(&mut out, edge, "taken");
    }
    // The best line is drawn last, over the others.
    for (best, class, head) in [(false, "way", "head"), (true, "best", "best-head")] {
        for edge in graph.edges.iter().filter(|edge| edge.best == best) {
            if edge.kind == EdgeKind::Forward {
                line(&mut out, edge, class);
            } else {
                line(&mut out, edge, &format!("{class} dashed"));
            }
            arrow(&mut out, edge, head);
        }
    }
    for id in graph.reading() {
        draw(&mut out, graph, graph.node(id));
    }
    out.push_str("</g>\n</svg>\n");
    out
}

fn style() -> String {
    let mut out = String::from(
        "text{font:14px 'Noto Sans','Segoe UI','Helvetica Neue',Arial,sans-serif;dominant-baseline:central}\
         .title{font-size:22px;font-weight:700}.name,.bold,.bands{font-weight:700}.says,.note{font-style:italic}\n\
         .way,.best,.taken,.brace{fill:none}.way,.brace{stroke-width:1.5}.best{stroke-width:4}\
         .taken{stroke-width:12;stroke-linejoin:round}.dashed{stroke-dasharray:7 5}\
         .box{stroke-width:1}.on-best{stroke-width:2.5}.never{stroke-dasharray:4 4}\n",
    );
    rules(&mut out, &Colours::LIGHT);
    out.push_str("@media (prefers-color-scheme:dark){\n");
    rules(&mut out, &Colours::DARK);
    out.push_str("}\n");
    out
}

fn rules(out: &mut String, c: &Colours) {
    let _ = writeln!(
        out,
        ".paper{{fill:#{:06x}}}text{{fill:#{:06x}}}.says,.note,.second{{fill:#{:06x}}}.box{{fill:#{:06x};stroke:#{:06x}}}\
         .way,.brace{{stroke:#{4:06x}}}.head{{fill:#{4:06x}}}.best,.on-best{{stroke:#{:06x}}}.best-head{{fill:#{5:06x}}}\
         .taken{{stroke:#{:06x}}}.row{{fill:#{6:06x}}}",
        c.paper,
        c.ink,
        c.ink2,
        c.page,
        c.edge,
        c.petrol,
        taken(c)
    );
    for (at, (strong, soft)) in c.bands.iter().zip(c.soft).enumerate() {
        let _ = writeln!(
            out,
            ".band{at}{{fill:#{strong:06x}}}.soft{at}{{fill:#{soft:06x};stroke:#{strong:06x}}}"
        );
    }
}

/// The way taken must be seen on paper, and text must be read on it: plum, most of it thinned away.
fn taken(c: &Colours) -> u32 {
    let (strong, soft) = (c.bands[Band::Pass as usize], c.soft[Band::Pass as usize]);
    let mix = |shift: u32| {
        let part = |colour: u32| (colour >> shift) & 0xff;
        ((part(soft) * 4 + part(strong)) / 5) << shift
    };
    mix(16) | mix(8) | mix(0)
}

/// What lines and boxes mean, in a row; and how wide it is.
fn legend(graph: &Graph, wording: &Wording) -> (String, i32) {
    let any = |on: fn(&Edge) -> bool| graph.edges.iter().any(on);
    let entries = [
        (any(|edge| edge.best), "best", &wording.best),
        (any(|edge| edge.taken), "taken", &wording.taken),
        (any(|edge| edge.kind == EdgeKind::Back), "way dashed", &wording.back),
        (
            any(|edge| edge.kind == EdgeKind::WalkOut),
            "way dashed",
            &wording.walk_out,
        ),
    ];
    let (mut out, mut x) = (String::new(), 0);
    for (_, class, text) in entries.iter().filter(|(shown, ..)| *shown) {
        let _ = writeln!(
            out,
            "<path class=\"{class}\" d=\"M{x} 50h36\"/><text x=\"{}\" y=\"50\">{}</text>",
            x + 44,
            escaped(text)
        );
        x += 44 + super::boxes::wide(text) + 28;
    }
    for band in Band::ALL {
        let text = wording.between(band, band);
        let _ = writeln!(
            out,
            "<rect class=\"soft{}\" x=\"{x}\" y=\"42\" width=\"16\" height=\"16\" rx=\"3\"/><text x=\"{}\" y=\"50\">{}</text>",
            band as usize,
            x + 24,
            escaped(text)
        );
        x += 24 + super::boxes::wide(text) + 24;
    }
    (out, x)
}

fn line(out: &mut String, edge: &Edge, class: &str) {
    let Point { x, y } = edge.start;
    let _ = write!(out, "<path class=\"{class}\" d=\"M{x} {y}");
    for piece in &edge.path {
        let _ = match *piece {
            Piece::Straight(end) => write!(out, "L{} {}", end.x, end.y),
            Piece::Curve(one, two, end) => {
                write!(out, "C{} {} {} {} {} {}", one.x, one.y, two.x, two.y, end.x, end.y)
            }
        };
    }
    out.push_str("\"/>\n");
}

fn arrow(out: &mut String, edge: &Edge, class: &str) {
    if let Some(Point { x, y }) = edge.path.last().map(|piece| piece.end()) {
        let _ = writeln!(out, "<path class=\"{class}\" d=\"M{x} {y}l-9 -5v10z\"/>");
    }
}

fn draw(out: &mut String, graph: &Graph, node: &Node) {
    let Area { x, y, wide, high } = node.area;
    let _ = writeln!(
        out,
        "<g transform=\"translate({x} {y})\"><title>{}</title>",
        escaped(&format!("{}: {}", node.name, node.about))
    );
    let mut class = match node.reached {
        Reached::With { best, .. } => format!("box soft{}", best as usize),
        Reached::Never => "box never".to_owned(),
        Reached::Unknown | Reached::Some => "box".to_owned(),
    };
    if node.best {
        class.push_str(" on-best");
    }
    let _ = writeln!(
        out,
        "<rect class=\"{class}\" width=\"{wide}\" height=\"{high}\" rx=\"{ROUND}\"/>"
    );
    if let Reached::With { worst, best } = node.reached {
        strip(out, high, worst, best);
    }
    for row in &node.rows {
        let class = match row.kind {
            RowKind::Name => "name",
            RowKind::Says => "says",
            RowKind::Choice { best: true, .. } => "bold",
            RowKind::Bands => "bands",
            RowKind::Note => "note",
            RowKind::Choice { .. } | RowKind::Headline => "plain",
        };
        if let RowKind::Choice { taken: true, .. } = row.kind {
            let (top, across) = (row.middle - super::LINE / 2, wide - 2 * STRIP);
            let _ = writeln!(
                out,
                "<rect class=\"row\" x=\"{STRIP}\" y=\"{top}\" width=\"{across}\" height=\"{}\" rx=\"4\"/>",
                super::LINE
            );
        }
        let (left, middle) = (super::PAD.x, row.middle);
        let _ = writeln!(
            out,
            "<text class=\"{class}\" x=\"{left}\" y=\"{middle}\">{}</text>",
            escaped(&row.text)
        );
    }
    for edge in graph.out(node.id).iter().filter(|edge| edge.rows.0 != edge.rows.1) {
        let (first, last, middle) = (edge.rows.0 - y - 7, edge.rows.1 - y + 7, edge.start.y - y);
        let (left, right) = (wide - 9, wide - 5);
        let _ = writeln!(
            out,
            "<path class=\"brace\" d=\"M{left} {first}h4V{last}h-4M{right} {middle}h5\"/>"
        );
    }
    out.push_str("</g>\n");
}

/// The bands an ending is reached with, the best on top.
fn strip(out: &mut String, high: i32, worst: Band, best: Band) {
    let bands: Vec<usize> = (worst as usize..=best as usize).rev().collect();
    let each = (high - 2 * ROUND) / super::int(bands.len());
    for (at, band) in (0..).zip(bands) {
        let _ = writeln!(
            out,
            "<rect class=\"band{band}\" x=\"0\" y=\"{}\" width=\"{STRIP}\" height=\"{each}\"/>",
            ROUND + at * each
        );
    }
}

/// `text` as XML takes it; what XML cannot hold is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if is_strange(c) => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
