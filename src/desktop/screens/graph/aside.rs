//! The node that is looked at, in words: what is said there, its choices and where they lead, and how one comes there.

use bevy_egui::egui::Ui;

use super::{Model, list};
use crate::analysis::graph::{Edge, Reached};
use crate::content::words::{Words, word_id};
use crate::core::text::quoted;
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{Shortcut, headline_sized, list_row, live, part_heading, primary_button};

/// Everything about the node.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let (seen, graph) = (model.seen, &model.seen.graph);
    let node = graph.node(seen.selected);
    live(&headline_sized(ui, theme, Type::Lead, &node.name));
    ui.add_space(space::TINY);
    let state = list::state(words, model, node);
    if !state.is_empty() {
        ui.label(theme.bold(Type::Second, state));
        ui.add_space(space::TINY);
    }
    let about = if node.ending.is_some() {
        node.about.clone()
    } else {
        quoted(&node.about)
    };
    if !about.is_empty() {
        ui.label(theme.text(Type::Body, about));
    }
    let mut asked = start(ui, theme, words, model);
    if node.id == seen.story.walks_out() {
        ui.add_space(space::TINY);
        ui.label(theme.italic(Type::Second, seen.wording.anywhere.join(" ")));
    }
    if !graph.out(node.id).is_empty() {
        heading(ui, theme, &words.get("graph-choices"));
        for edge in graph.out(node.id) {
            asked = way_on(ui, theme, words, model, edge).or(asked);
        }
    }
    if graph.into(node.id).next().is_some() {
        heading(ui, theme, &words.get("graph-from"));
        for edge in graph.into(node.id) {
            let with = words.with("graph-from-with", &[("labels", list::labels(model, edge).into())]);
            let name = &graph.node(edge.from).name;
            if list_row(ui, theme, name, &with, ("", false), false).clicked() {
                asked = Some(Action::Point(edge.from));
            }
        }
    }
    asked
}

/// Starts the rehearsal at the node, or goes on with it there.
fn start(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let seen = model.seen;
    if !model.rehearses {
        return None;
    }
    ui.add_space(space::NEAR);
    let name = if seen.here == Some(seen.selected) {
        word_id("graph-go-on-here")
    } else {
        word_id("graph-start-here")
    };
    let pressed = primary_button(ui, theme, &words.get(name), Shortcut::ENTER).clicked();
    pressed.then(|| model.start_at(seen.selected))
}

fn heading(ui: &mut Ui, theme: &Theme, text: &str) {
    ui.add_space(space::MEDIUM);
    part_heading(ui, theme, text);
    ui.add_space(space::TINY);
}

/// A row for each choice, which leads to its target.
fn way_on(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, edge: &Edge) -> Option<Action> {
    let to = &model.seen.graph.node(edge.to).name;
    let mut asked = None;
    for (label, best, taken) in list::choices(model, edge) {
        let mut under = words.with("graph-leads-to", &[("node", to.as_str().into())]);
        list::marks(words, &mut under, best, taken);
        if list_row(ui, theme, &label, &under, ("", false), false).clicked() {
            asked = Some(Action::Point(edge.to));
        }
    }
    asked
}

/// Whether there is something to say about how a node is reached.
pub(super) fn reached(words: &Words, model: &Model<'_>, reached: Reached) -> String {
    match reached {
        Reached::With { worst, best } => {
            let bands = model.seen.wording.between(worst, best);
            words.with("graph-in-band", &[("bands", bands.into())])
        }
        Reached::Never => model.seen.wording.never.clone(),
        Reached::Unknown | Reached::Some => String::new(),
    }
}
