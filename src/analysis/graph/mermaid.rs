//! The picture as a flowchart for Mermaid, which lays it out anew.

use std::fmt::Write as _;

use super::{Colours, EdgeKind, Graph, Node, Reached, RowKind};
use crate::core::score::Band;
use crate::core::story::Story;
use crate::diagnostic::is_strange;

/// `graph` as a Mermaid flowchart. Nodes are `n0`, `n1` and so on, because an id such as `end` is a word of the language;
/// every choice has a way of its own.
pub fn mermaid(graph: &Graph, story: &Story) -> String {
    let title = graph.title.replace(is_strange, " ");
    let mut out = format!(
        "---\ntitle: \"{}\"\n---\nflowchart LR\n",
        title.replace('\\', "\\\\").replace('"', "\\\"")
    );
    for node in &graph.nodes {
        let (open, close) = if node.ending.is_some() {
            ("([", "])")
        } else {
            ("[", "]")
        };
        // Writing into a string cannot fail.
        let _ = writeln!(out, "    n{}{open}\"{}\"{close}{}", node.id.0, text(node), class(node));
    }
    for edge in &graph.edges {
        for (choice, best) in graph.ways(edge) {
            let label = choice.and_then(|choice| Some(escaped(&story.choice(edge.from, choice)?.label)));
            let label = label.map_or_else(String::new, |label| format!("|\"{label}\"|"));
            let arrow = match (best, edge.kind) {
                (true, _) => "==>",
                (false, EdgeKind::Forward) => "-->",
                (false, EdgeKind::Back | EdgeKind::WalkOut) => "-.->",
            };
            let _ = writeln!(out, "    n{} {arrow}{label} n{}", edge.from.0, edge.to.0);
        }
    }
    let c = Colours::LIGHT;
    let _ = writeln!(
        out,
        "    classDef turn fill:#{:06x},stroke:#{:06x},color:#{:06x}",
        c.page, c.edge, c.ink
    );
    for band in Band::ALL {
        let (strong, soft) = (c.bands[band as usize], c.soft[band as usize]);
        let _ = writeln!(
            out,
            "    classDef {} fill:#{soft:06x},stroke:#{strong:06x},color:#{:06x}",
            band.key(),
            c.ink
        );
    }
    let _ = writeln!(
        out,
        "    classDef never fill:#{:06x},stroke:#{:06x},color:#{:06x},stroke-dasharray:4",
        c.page, c.edge, c.ink
    );
    out
}

fn text(node: &Node) -> String {
    let shown = node
        .rows
        .iter()
        .filter(|row| matches!(row.kind, RowKind::Name | RowKind::Bands | RowKind::Note));
    shown.map(|row| escaped(&row.text)).collect::<Vec<_>>().join("<br>")
}

fn class(node: &Node) -> String {
    match node.reached {
        Reached::With { best, .. } => format!(":::{}", best.key()),
        Reached::Never => ":::never".to_owned(),
        Reached::Unknown | Reached::Some => ":::turn".to_owned(),
    }
}

/// `text` as it may stand between quotes: everything with a meaning as a numbered entity, `#35;` for `#`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' | '#' | '&' | '<' | '>' | '`' | '[' | ']' | '(' | ')' | '{' | '}' | '|' | '\\' | '*' | '_' => {
                let _ = write!(out, "#{};", u32::from(c));
            }
            c if is_strange(c) => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
