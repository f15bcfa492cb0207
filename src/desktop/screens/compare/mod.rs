//! Two ways through one conversation, side by side: what the difference was worth, both curves, both transcripts.

mod chart;
mod foot;
mod head;
#[cfg(test)]
mod tests;
mod transcripts;

use bevy_egui::egui::{self, Id, Key, Memory, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::told::{self, Told};
use crate::content::words::Words;
use crate::core::conversation::Mode;
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::{Layout, Theme, space};
use crate::desktop::widgets::{Shortcut, pressed};

/// What the screen shows.
#[derive(Debug, Clone)]
pub(crate) struct Model<'a> {
    /// The conversation whose other way was tried.
    first: Told<'a>,
    /// The second try.
    second: Told<'a>,
    /// How many moves both have in common.
    shared: usize,
    /// The turn, from 1, that a second try began at.
    tried: usize,
    /// The turn that is looked at, from 1.
    look: usize,
    /// Whether what is done is kept.
    saves: bool,
    /// Whether the first of the two is itself a second try.
    again: bool,
}

impl<'a> Model<'a> {
    /// As the session stands; `None` when there is nothing to lay side by side.
    pub(crate) fn of(session: &'a Session) -> Option<Self> {
        let playing = session.compared.as_deref()?;
        let tries = playing.tries.as_deref()?;
        let first = told::of_played(&tries.first, session.shelf.tuned_model);
        let second = told::of_played(playing, session.shelf.tuned_model);
        let last = first.moves.len().max(second.moves.len());
        Some(Self {
            shared: playing.conversation.shared_with(&tries.first.conversation),
            tried: tries.shared + 1,
            look: session.look.clamp(1, last.max(1)),
            saves: session.saves(),
            again: tries.first.tries.is_some(),
            first,
            second,
        })
    }

    /// The last turn of the longer of the two.
    fn last(&self) -> usize {
        self.first.moves.len().max(self.second.moves.len())
    }

    /// Whether both are the same from start to end.
    fn identical(&self) -> bool {
        self.shared == self.last()
    }

    /// The turn, from 1, where the two part; where the second try began when they never do.
    fn parting(&self) -> usize {
        if self.identical() { self.tried } else { self.shared + 1 }
    }

    /// Whether the second was played in another mode, because somebody who tries again is told why.
    fn now_told_why(&self) -> bool {
        self.first.mode == Mode::Assessment
    }
}

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    First,
    Second,
}

impl Way {
    const BOTH: [Self; 2] = [Self::First, Self::Second];

    fn of<'m, 'a>(self, model: &'m Model<'a>) -> &'m Told<'a> {
        match self {
            Self::First => &model.first,
            Self::Second => &model.second,
        }
    }

    /// What it is called: "First time", "This time".
    fn name(self, words: &Words, model: &Model<'_>) -> String {
        match self {
            Self::First if model.again => words.get("last-time"),
            Self::First => words.get("first-time"),
            Self::Second => words.get("this-time"),
        }
    }
}

/// The screen.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let stacked = theme.layout == Layout::OneColumn;
    let moved = arrows(ui, model, stacked);
    let shown = if stacked {
        one_column(ui, theme, words, model)
    } else {
        columns(ui, theme, words, model)
    };
    shown.or(moved)
}

fn columns(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let whole = ui.max_rect();
    let inner = whole.shrink2(vec2(space::PAGE_MARGIN, 0.0));
    let top = ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        head::ui(ui, theme, words, model);
    });
    let back = head::keys(ui, theme, words, model, inner);
    let under_head = top.response.rect.bottom() + theme.px(12.0);
    // Chart and transcripts share what head and foot leave; each keeps enough to be read.
    let foot_top = whole.bottom() - theme.px(48.0);
    let room = foot_top - under_head;
    let share = if theme.layout == Layout::Large { 0.36 } else { 0.34 };
    let chart_end = under_head + (room * share).max(theme.px(170.0)).min(room);
    let chart = Rect::from_min_max(pos2(inner.left(), under_head), pos2(inner.right(), chart_end));
    let mut asked = ui
        .scope_builder(UiBuilder::new().max_rect(chart), |ui| {
            chart::ui(ui, theme, words, model)
        })
        .inner;
    let below = Rect::from_min_max(pos2(whole.left(), chart_end + theme.px(8.0)), whole.max);
    ui.painter().rect_filled(below, 0.0, theme.palette.page);
    ui.painter().hline(below.x_range(), below.top() + 0.5, theme.rule());
    let side_by_side = Rect::from_min_max(pos2(inner.left(), below.top()), pos2(inner.right(), foot_top));
    ui.scope_builder(UiBuilder::new().max_rect(side_by_side), |ui| {
        transcripts::side_by_side(ui, theme, words, model);
    });
    ui.painter().hline(below.x_range(), foot_top, theme.rule());
    let foot = Rect::from_min_max(pos2(inner.left(), foot_top), inner.max);
    ui.scope_builder(UiBuilder::new().max_rect(foot), |ui| {
        asked = foot::ui(ui, theme, words, model).or(asked.take());
    });
    back.or(asked)
}

fn one_column(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut asked = None;
    let scrolls = ScrollArea::vertical().id_salt("compare").auto_shrink(false);
    scrolls.show(ui, |ui| {
        let margin = egui::Margin::symmetric(24, 8);
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            asked = head::stacked(ui, theme, words, model);
            ui.add_space(space::WIDE);
            ui.allocate_ui(vec2(ui.available_width(), theme.px(260.0)), |ui| {
                asked = chart::ui(ui, theme, words, model).or(asked.take());
            });
            ui.add_space(space::WIDE);
            transcripts::turn_by_turn(ui, theme, words, model);
            ui.add_space(space::WIDE);
            asked = foot::stacked(ui, theme, words, model).or(asked.take());
            ui.add_space(space::WIDE);
        });
    });
    asked
}

/// The id of a turn in the transcripts, so that the arrow keys can take the focus there.
fn turn_id(at: usize) -> Id {
    Id::new(("compared turn", at))
}

/// The arrow keys go from turn to turn, and take the focus with them when it is on one.
fn arrows(ui: &mut Ui, model: &Model<'_>, one_column: bool) -> Option<Action> {
    let last = model.last();
    let focused = ui.memory(Memory::focused);
    let on = |id: fn(usize) -> Id| (1..=last).find(|at| focused == Some(id(*at)));
    let (on_turn, on_chart) = (on(turn_id), on(chart::point_id));
    let here = on_turn.or(on_chart).unwrap_or(model.look);
    let mut to = None;
    for (cap, key, goal) in [
        ("←", Key::ArrowLeft, here.saturating_sub(1).max(1)),
        ("→", Key::ArrowRight, (here + 1).min(last)),
        ("Home", Key::Home, 1),
        ("End", Key::End, last),
    ] {
        if pressed(ui, Shortcut::new(cap, key)) {
            to = Some(goal);
        }
    }
    let to = to?;
    if on_chart.is_some() {
        ui.memory_mut(|memory| memory.request_focus(chart::point_id(to)));
    } else if let Some(here) = on_turn {
        // A turn that is not shown yet cannot have the focus.
        let shown = transcripts::shown(model, one_column).contains(&to);
        ui.memory_mut(|memory| {
            if shown {
                memory.request_focus(turn_id(to));
            } else {
                memory.surrender_focus(turn_id(here));
            }
        });
    } else if one_column && transcripts::shown(model, one_column).contains(&to) {
        // In one column the view goes where the focus goes.
        ui.memory_mut(|memory| memory.request_focus(turn_id(to)));
    }
    Some(Action::Look(to))
}
