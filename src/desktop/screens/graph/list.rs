//! The same as text: every node in reading order, with its ways on.

use bevy_egui::egui::Ui;

use super::{Model, aside};
use crate::analysis::graph::{Edge, Node, RowKind};
use crate::content::words::Words;
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{Paragraph, curly, focus_on_opening, list_row};

/// Every node, and under it its ways on.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let graph = &model.seen.graph;
    ui.add_space(space::SMALL);
    ui.label(theme.second(Type::Second, &model.seen.wording.about));
    ui.add_space(space::SMALL);
    let mut asked = None;
    for id in graph.reading() {
        let node = graph.node(id);
        let chosen = id == model.seen.selected;
        let state = state(words, model, node);
        let row = list_row(ui, theme, &node.name, &node.about, (&state, false), chosen);
        if chosen {
            focus_on_opening(ui, "graph list", &row);
        }
        if row.clicked() {
            // The row that is looked at already has only this left to do.
            let starts = chosen && model.rehearses;
            asked = Some(if starts { model.start_at(id) } else { Action::Point(id) });
        }
        ui.indent(id, |ui| {
            for edge in graph.out(id) {
                way(ui, theme, words, model, edge);
            }
        });
        ui.add_space(space::SMALL);
    }
    asked
}

/// A line for each choice.
fn way(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, edge: &Edge) {
    let to = model.seen.graph.node(edge.to).name.as_str();
    for (label, best, taken) in choices(model, edge) {
        let mut after = words.with("graph-leads-to", &[("node", to.into())]);
        marks(words, &mut after, best, taken);
        let stop = if label.ends_with(['.', '?', '!']) { " " } else { ". " };
        let label = curly(&format!("{label}{stop}"));
        let paragraph = Paragraph::new(theme, Type::Second);
        let paragraph = if best {
            paragraph.bold(&label)
        } else {
            paragraph.plain(&label)
        };
        paragraph.second(&after).show(ui);
    }
}

/// How a node is reached, and whether the best line or the learner came there.
pub(super) fn state(words: &Words, model: &Model<'_>, node: &Node) -> String {
    let mut parts = vec![aside::reached(words, model, node.reached)];
    if node.best {
        parts.push(words.get("graph-on-best"));
    }
    if node.taken {
        parts.push(words.get("graph-you-were-here"));
    }
    if model.seen.here == Some(node.id) {
        parts.retain(|part| *part != words.get("graph-you-were-here"));
        parts.push(words.get("graph-here"));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

/// A way's choices by their labels, with whether each is on the best line and was taken; what led out, when none did.
pub(super) fn choices(model: &Model<'_>, edge: &Edge) -> Vec<(String, bool, bool)> {
    if edge.choices.is_empty() {
        return vec![(model.seen.wording.walk_out.clone(), edge.best, edge.taken)];
    }
    let rows = &model.seen.graph.node(edge.from).rows;
    let told = edge.choices.iter().filter_map(|wanted| {
        let label = model.seen.story.choice(edge.from, *wanted)?.label.to_string();
        let on = rows.iter().find_map(|row| match row.kind {
            RowKind::Choice { choice, best, taken } if choice == *wanted => Some((best, taken)),
            _ => None,
        });
        let (best, taken) = on.unwrap_or_default();
        Some((label, best, taken))
    });
    told.collect()
}

/// A way's labels in a row.
pub(super) fn labels(model: &Model<'_>, edge: &Edge) -> String {
    let labels: Vec<String> = choices(model, edge).into_iter().map(|(label, ..)| label).collect();
    labels.join("; ")
}

/// Says beside a way whose it is.
pub(super) fn marks(words: &Words, text: &mut String, best: bool, taken: bool) {
    for (on, say) in [(best, words.get("graph-on-best")), (taken, words.get("graph-your-way"))] {
        if on {
            text.push(' ');
            text.push_str(&say);
        }
    }
}
