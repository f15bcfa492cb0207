//! The story as a graph: every turn and ending, the best line, the way that was taken; as a picture or as a list.

mod aside;
mod canvas;
mod legend;
mod list;
mod paint;
#[cfg(test)]
mod tests;
mod view;

use bevy_egui::egui::{self, Align, Frame, Key, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::parts::{actions, at_the_right};
use crate::analysis::graph::Edge;
use crate::content::words::{Words, word_id};
use crate::core::story::NodeId;
use crate::desktop::session::workshop::Work;
use crate::desktop::session::{Action, Graphed, Session};
use crate::desktop::theme::{Layout, Theme, Type, space};
use crate::desktop::widgets::{Shortcut, action, headline_sized, pressed};
use view::View;

const ASIDE: f32 = 316.0;
/// The picture's height where everything stands in one column.
const BAND: f32 = 300.0;

/// What the screen shows.
#[derive(Debug, Clone)]
pub(crate) struct Model<'a> {
    seen: &'a Graphed,
    /// Whether a rehearsal can start at any node of it.
    rehearses: bool,
}

impl<'a> Model<'a> {
    /// As the session stands; `None` when no graph was asked for.
    pub(crate) fn of(session: &'a Session) -> Option<Self> {
        let seen = session.graphed.as_deref()?;
        Some(Self { seen, rehearses: false })
    }

    /// As a part of the workshop, where a rehearsal can start at any node.
    pub(crate) fn rehearsed(seen: &'a Graphed) -> Self {
        Self { seen, rehearses: true }
    }

    /// What stands in line with the rest of the screen.
    const fn margin(&self) -> f32 {
        if self.rehearses {
            space::PAGE_MARGIN
        } else {
            space::WIDE
        }
    }

    /// Starts the rehearsal at the node.
    fn start_at(&self, node: NodeId) -> Action {
        let name = self.seen.graph.node(node).name.clone();
        Action::Work(Work::StartAt(name))
    }

    /// The way that says most about a node: the best line, the way taken, else the first.
    fn first<'e>(edges: impl Iterator<Item = &'e Edge>) -> Option<&'e Edge> {
        edges.min_by_key(|edge| (!edge.best, !edge.taken))
    }

    /// Where an arrow key leads from the node that is looked at.
    fn neighbour(&self, key: Key) -> Option<NodeId> {
        let (graph, here) = (&self.seen.graph, self.seen.selected);
        match key {
            Key::ArrowRight => Self::first(graph.out(here).iter()).map(|edge| edge.to),
            Key::ArrowLeft => Self::first(graph.into(here)).map(|edge| edge.from),
            _ => {
                let layer = graph.node(here).layer;
                let beside: Vec<NodeId> = graph
                    .reading()
                    .into_iter()
                    .filter(|node| graph.node(*node).layer == layer)
                    .collect();
                let at = beside.iter().position(|node| *node == here)?;
                let to = if key == Key::ArrowUp {
                    at.checked_sub(1)?
                } else {
                    at + 1
                };
                beside.get(to).copied()
            }
        }
    }
}

/// The screen.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let moved = canvas::keys(ui, model);
    let shown = if theme.layout == Layout::OneColumn {
        one_column(ui, theme, words, model)
    } else {
        columns(ui, theme, words, model)
    };
    shown.or(moved)
}

/// Until there is one.
pub(crate) fn being_drawn(ui: &mut Ui, theme: &Theme, words: &Words) -> Option<Action> {
    let margin = Margin::symmetric(24, 8);
    let shown = Frame::new().inner_margin(margin).show(ui, |ui| {
        headline_sized(ui, theme, Type::Speech, &words.get("graph-being-drawn"));
        ui.add_space(space::SMALL);
        let leave = vec![(Shortcut::ESC, word_id("back"), Action::Back)];
        ui.horizontal(|ui| actions(ui, theme, words, leave, false)).inner
    });
    shown.inner
}

/// The same in the workshop: no name and no way out of its own, and as wide as `whole`, which begins below the tabs.
pub(super) fn part(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, whole: Rect) -> Option<Action> {
    let moved = canvas::keys(ui, model);
    let shown = if theme.layout == Layout::OneColumn {
        let asked = head(ui, theme, words, model);
        ui.add_space(space::NEAR);
        stacked(ui, theme, words, model).or(asked)
    } else {
        beside(ui, theme, words, model, whole)
    };
    shown.or(moved)
}

fn columns(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    beside(ui, theme, words, model, ui.max_rect())
}

fn beside(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, whole: Rect) -> Option<Action> {
    let inner = whole.shrink2(vec2(model.margin(), 0.0));
    let top = ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| head(ui, theme, words, model));
    let mut asked = top.inner;
    let under = top.response.rect.bottom() + space::SMALL;
    let middle = whole.right() - theme.px(ASIDE).min(whole.width() * 0.36);
    let picture = Rect::from_min_max(pos2(whole.left(), under), pos2(middle, whole.bottom()));
    ui.painter().hline(whole.x_range(), under, theme.rule());
    ui.painter().vline(middle, under..=whole.bottom(), theme.rule());
    ui.scope_builder(UiBuilder::new().max_rect(picture), |ui| {
        asked = body(ui, theme, words, model).or(asked.take());
    });
    let side = Rect::from_min_max(pos2(middle, under), whole.max);
    ui.painter()
        .rect_filled(side.shrink2(vec2(0.5, 0.5)), 0.0, theme.palette.page);
    let side = Rect::from_min_max(
        side.min + vec2(space::MEDIUM, space::MEDIUM),
        side.max - vec2(space::SMALL, 0.0),
    );
    ui.scope_builder(UiBuilder::new().max_rect(side), |ui| {
        let salt = ("graph aside", model.seen.selected);
        ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
            asked = aside::ui(ui, theme, words, model).or(asked.take());
            ui.add_space(space::MEDIUM);
        });
    });
    asked
}

/// The picture with its legend, or the list.
fn body(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let rect = ui.max_rect();
    if model.seen.listed {
        let inner = rect.shrink2(vec2(space::WIDE, 0.0));
        return ui
            .scope_builder(UiBuilder::new().max_rect(inner), |ui| {
                let area = ScrollArea::vertical().id_salt("graph list").auto_shrink(false);
                area.show(ui, |ui| list::ui(ui, theme, words, model)).inner
            })
            .inner;
    }
    let foot = theme.px(44.0);
    let above = Rect::from_min_max(rect.min + vec2(0.0, 1.0), rect.max - vec2(1.0, foot));
    let asked = canvas::ui(ui, theme, words, model, above);
    let legend = Rect::from_min_max(pos2(rect.left() + model.margin(), above.bottom()), rect.max);
    ui.painter().hline(rect.x_range(), above.bottom(), theme.rule());
    ui.scope_builder(UiBuilder::new().max_rect(legend), |ui| {
        ui.allocate_ui_with_layout(legend.size(), egui::Layout::left_to_right(Align::Center), |ui| {
            legend::ui(ui, theme, words, model);
        });
    });
    asked
}

fn one_column(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let area = ScrollArea::vertical().id_salt("graph").auto_shrink(false);
    let margin = Margin::symmetric(24, 8);
    area.show(ui, |ui| {
        Frame::new()
            .inner_margin(margin)
            .show(ui, |ui| {
                let asked = head(ui, theme, words, model);
                ui.add_space(space::NEAR);
                stacked(ui, theme, words, model).or(asked)
            })
            .inner
    })
    .inner
}

/// The picture over what it says, or the list.
fn stacked(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    if model.seen.listed {
        return list::ui(ui, theme, words, model);
    }
    let size = vec2(ui.available_width(), theme.px(BAND).min(ui.clip_rect().height() * 0.7));
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    let asked = canvas::ui(ui, theme, words, model, rect);
    ui.add_space(space::SMALL);
    ui.horizontal_wrapped(|ui| legend::ui(ui, theme, words, model));
    ui.add_space(space::WIDE);
    let beside = aside::ui(ui, theme, words, model);
    ui.add_space(space::WIDE);
    beside.or(asked)
}

/// What it is, and the keys.
fn head(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let title = words.with("graph-of", &[("title", model.seen.graph.title.as_str().into())]);
    if model.rehearses {
        return part_head(ui, theme, words, model);
    }
    if theme.layout == Layout::OneColumn {
        headline_sized(ui, theme, Type::Speech, &title);
        ui.add_space(space::SMALL);
        return ui.horizontal_wrapped(|ui| keys(ui, theme, words, model, false)).inner;
    }
    let row = vec2(ui.available_width(), theme.px(56.0));
    ui.allocate_ui_with_layout(row, egui::Layout::left_to_right(Align::Center), |ui| {
        headline_sized(ui, theme, Type::Speech, &title);
        ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
            keys(ui, theme, words, model, true)
        })
        .inner
    })
    .inner
}

/// What can be done in the workshop's graph, and the keys.
fn part_head(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let how = theme.second(Type::Second, words.get("graph-how-to-start"));
    if theme.layout == Layout::OneColumn {
        ui.label(how);
        ui.add_space(space::SMALL);
        return ui.horizontal_wrapped(|ui| keys(ui, theme, words, model, false)).inner;
    }
    let row = vec2(ui.available_width(), theme.px(40.0));
    ui.allocate_ui_with_layout(row, egui::Layout::right_to_left(Align::Center), |ui| {
        let asked = keys(ui, theme, words, model, true);
        ui.with_layout(egui::Layout::left_to_right(Align::Center), |ui| {
            ui.add(egui::Label::new(how).truncate());
        });
        asked
    })
    .inner
}

fn keys(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, backwards: bool) -> Option<Action> {
    let list = Shortcut::new("L", Key::L);
    let (as_what, out) = if model.seen.listed {
        (word_id("graph-as-picture"), word_id("back"))
    } else {
        (word_id("graph-as-list"), word_id("back"))
    };
    let mut leave = vec![(list, as_what, Action::ToggleList), (Shortcut::ESC, out, Action::Back)];
    if model.rehearses {
        // The workshop has its own way out.
        leave.truncate(1);
    }
    if model.seen.listed {
        return actions(ui, theme, words, leave, backwards);
    }
    if !backwards {
        zoom_keys(ui, theme, words);
        return actions(ui, theme, words, leave, false);
    }
    let zoom = ZOOM.map(|(shortcut, name, _)| (shortcut, name));
    let rest = leave.iter().map(|(shortcut, name, _)| (*shortcut, *name));
    let caps: Vec<_> = zoom.into_iter().chain(rest).collect();
    at_the_right(ui, theme, words, &caps, |ui| {
        zoom_keys(ui, theme, words);
        actions(ui, theme, words, leave, false)
    })
}

const ZOOM: [(Shortcut, &str, f32); 3] = [
    (Shortcut::new("+", Key::Plus), word_id("graph-closer"), View::CLOSER),
    (Shortcut::new("−", Key::Minus), word_id("graph-further"), View::FURTHER),
    (Shortcut::new("0", Key::Num0), word_id("graph-all"), 0.0),
];

/// Closer, further and all of it: they move the view and ask for nothing.
fn zoom_keys(ui: &mut Ui, theme: &Theme, words: &Words) {
    let equals = pressed(ui, Shortcut::new("+", Key::Equals));
    for (shortcut, name, by) in ZOOM {
        let asked = action(ui, theme, shortcut, &words.get(name)) || (equals && shortcut.key == Key::Plus);
        if asked {
            View::change(ui, |view| view.zoom(by));
        }
        ui.add_space(space::TINY);
    }
}
