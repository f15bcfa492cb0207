//! The picture: zoomed and moved by mouse, wheel and keys; one control, whose words are the panel beside it.

use bevy_egui::egui::{EventFilter, Id, Key, Modifiers, PointerButton, Rect, Response, Sense, Ui, accesskit};

use super::view::View;
use super::{Model, paint};
use crate::analysis::graph::Node;
use crate::content::words::Words;
use crate::desktop::session::Action;
use crate::desktop::theme::Theme;
use crate::desktop::widgets::{Shortcut, focus_on_opening, pressed};

/// How far the wheel turns for a zoom by e.
const WHEEL: f32 = 360.0;

fn id() -> Id {
    Id::new("graph picture")
}

/// The arrow keys, while the focus is on the picture or nowhere.
pub(super) fn keys(ui: &mut Ui, model: &Model<'_>) -> Option<Action> {
    let focused = ui.memory(bevy_egui::egui::Memory::focused);
    if model.seen.listed || focused.is_some_and(|focused| focused != id()) {
        return None;
    }
    let arrows = [
        ("←", Key::ArrowLeft),
        ("→", Key::ArrowRight),
        ("↑", Key::ArrowUp),
        ("↓", Key::ArrowDown),
    ];
    if model.rehearses && entered(ui) {
        return Some(model.start_at(model.seen.selected));
    }
    if pressed(ui, Shortcut::new("Home", Key::Home)) {
        return Some(Action::Point(model.seen.story.start()));
    }
    let (_, key) = arrows
        .into_iter()
        .find(|(cap, key)| pressed(ui, Shortcut::new(cap, *key)))?;
    model.neighbour(key).map(Action::Point)
}

/// Enter, also while the focus is on the picture: there it means the box that is looked at.
fn entered(ui: &Ui) -> bool {
    let layer = ui.layer_id();
    let heard = ui.is_enabled() && ui.memory(|memory| memory.allows_interaction(layer));
    heard && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}

/// The picture in `rect`.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, rect: Rect) -> Option<Action> {
    let graph = &model.seen.graph;
    let response = ui.interact(rect, id(), Sense::click_and_drag());
    name(&response, words, model);
    focus_on_opening(ui, "graph", &response);
    if response.has_focus() {
        let arrows = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    }
    let mut view = View::load(ui);
    if response.dragged_by(PointerButton::Primary) || response.dragged_by(PointerButton::Middle) {
        view.pan(response.drag_delta());
    }
    turn_wheel(ui, &response, rect, &mut view);
    if view.fits {
        view.fit(rect, graph.size, theme.scale());
    } else if view.seen != Some(model.seen.selected) {
        view.reveal(rect, graph.node(model.seen.selected).area);
    }
    view.seen = Some(model.seen.selected);
    let pointed = response.hover_pos().and_then(|at| {
        let inside = |node: &&Node| view.rect(rect, node.area).contains(at);
        graph.nodes.iter().find(inside).map(|node| node.id)
    });
    let mut asked = None;
    if let Some(node) = pointed.filter(|_| response.clicked() || response.double_clicked()) {
        response.request_focus();
        asked = Some(Action::Point(node));
        if response.double_clicked() && model.rehearses {
            asked = Some(model.start_at(node));
        } else if response.double_clicked() {
            view.zoom(theme.scale() / view.scale);
            view.reveal(rect, graph.node(node).area);
        }
    }
    view.store(ui);
    paint::paint(ui, theme, model.seen, view, rect, (pointed, response.has_focus()));
    asked
}

fn turn_wheel(ui: &Ui, response: &Response, rect: Rect, view: &mut View) {
    let Some(at) = response.hover_pos() else { return };
    let by = ui.input_mut(|input| {
        let turned = std::mem::take(&mut input.smooth_scroll_delta).y;
        input.zoom_delta() * (turned / WHEEL).exp()
    });
    if (by - 1.0).abs() > f32::EPSILON {
        view.zoom_at(rect, at, by);
    }
}

/// What it is called, what all of it is in a sentence, and where one stands in it.
fn name(response: &Response, words: &Words, model: &Model<'_>) {
    let seen = model.seen;
    let title = words.with("graph-of", &[("title", seen.graph.title.as_str().into())]);
    let mut help = words.get("graph-help");
    if model.rehearses {
        help = format!("{help} {}", words.get("graph-help-start"));
    }
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::GraphicsDocument);
        node.set_label(title);
        node.set_description(format!("{} {help}", seen.wording.about));
        node.set_value(seen.graph.node(seen.selected).name.clone());
    });
}
