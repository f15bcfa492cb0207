//! The picture as a file for Graphviz, which lays it out anew.

use std::fmt::Write as _;

use super::{Colours, EdgeKind, Graph, Node, Reached, RowKind, Wording};
use crate::core::story::Story;
use crate::diagnostic::is_strange;

/// `graph` in the language of Graphviz. Nodes are called by their ids; every choice has a way of its own.
pub fn dot(graph: &Graph, story: &Story, wording: &Wording) -> String {
    let c = Colours::LIGHT;
    let mut out = String::new();
    // Writing into a string cannot fail.
    let _ = write!(
        out,
        "digraph {} {{\n  label={};\n  labelloc=t;\n  rankdir=LR;\n  bgcolor=\"#{:06x}\";\n  \
         node [shape=box, style=\"rounded,filled\", fillcolor=\"#{:06x}\", color=\"#{:06x}\", fontname=\"Noto Sans\"];\n  \
         edge [color=\"#{4:06x}\", fontname=\"Noto Sans\", fontsize=12];\n",
        quoted(&graph.title),
        quoted(&format!("{}\n{}", graph.title, wording.about)),
        c.paper,
        c.page,
        c.edge,
    );
    for node in &graph.nodes {
        let _ = writeln!(out, "  {} [{}];", quoted(&node.name), attributes(node, &c));
    }
    for edge in &graph.edges {
        let (from, to) = (&graph.node(edge.from).name, &graph.node(edge.to).name);
        for (choice, best) in graph.ways(edge) {
            let label = choice.and_then(|choice| Some(story.choice(edge.from, choice)?.label.as_str()));
            let attributes = way(edge.kind, label.unwrap_or_default(), best, &c);
            let _ = writeln!(out, "  {} -> {} [{attributes}];", quoted(from), quoted(to));
        }
    }
    out.push_str("}\n");
    out
}

fn way(kind: EdgeKind, label: &str, best: bool, c: &Colours) -> String {
    let mut out = format!("label={}", quoted(label));
    match kind {
        EdgeKind::Forward => {}
        EdgeKind::Back => out.push_str(", style=dashed, constraint=false"),
        EdgeKind::WalkOut => out.push_str(", style=dashed"),
    }
    if best {
        let _ = write!(
            out,
            ", penwidth=3, color=\"#{0:06x}\", fontcolor=\"#{0:06x}\"",
            c.petrol
        );
    }
    out
}

fn attributes(node: &Node, c: &Colours) -> String {
    let shown = node
        .rows
        .iter()
        .filter(|row| matches!(row.kind, RowKind::Name | RowKind::Bands | RowKind::Note));
    let text: Vec<&str> = shown.map(|row| row.text.as_str()).collect();
    let mut out = format!("label={}, tooltip={}", quoted(&text.join("\n")), quoted(&node.about));
    if let Reached::With { best, .. } = node.reached {
        let (strong, soft) = (c.bands[best as usize], c.soft[best as usize]);
        let _ = write!(out, ", color=\"#{strong:06x}\", fillcolor=\"#{soft:06x}\"");
    }
    if node.reached == Reached::Never {
        out.push_str(", style=\"rounded,dashed\"");
    }
    if node.best {
        out.push_str(", penwidth=3");
    }
    out
}

/// `text` as a string of the language: quotes and backslashes escaped, lines as `\n`.
fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if is_strange(c) => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
