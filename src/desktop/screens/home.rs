//! Home: who is waiting, today's practice, and the ways on.

mod first;
mod foot;
mod practice;
#[cfg(test)]
mod tests;

use bevy_egui::egui::{self, Align, Frame, Key, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};
use jiff::civil::Date;

use super::Screen;
use super::parts::wording;
use crate::content::days::day_with_year;
use crate::content::words::{Words, word_id};
use crate::core::scenario::Scenario;
use crate::desktop::frame::picture;
use crate::desktop::session::{Action, Book, Chosen, Session, Waiting};
use crate::desktop::theme::{Layout, Theme, Type, space};
use crate::desktop::widgets::{Shortcut, brand, caption, nav_row};
use crate::store::RunSummary;

/// What the screen shows.
#[derive(Debug, Clone)]
pub(crate) struct Model<'a> {
    /// The run that was left, and who waits in it.
    left: Option<(&'a RunSummary, &'a Waiting)>,
    /// Who is in the picture.
    in_picture: Option<&'a Scenario>,
    /// What to practise, and why.
    today: Option<(&'a Book, Chosen)>,
    /// The last run that ended with one thing to take to work, and that.
    goal: Option<(&'a RunSummary, &'a str)>,
    /// The day it is.
    day: Date,
    /// The law of today's practice, in plain words.
    law: &'a [String],
    /// Scenarios, and how many of them were never played.
    scenarios: (usize, usize),
    /// How many runs are kept.
    runs: usize,
    /// How many provisions the register has.
    provisions: usize,
    /// Whether what is done is kept.
    saves: bool,
    /// Whether a conversation that is kept nowhere else can be gone back to.
    unsaved: bool,
}

impl<'a> Model<'a> {
    /// As the session stands.
    pub(crate) fn of(session: &'a Session) -> Self {
        let waiting = session.waiting.as_ref();
        let books = &session.shelf.books;
        let finished = session.history.iter().find_map(|run| {
            let goal = run.result.as_ref()?.goal.as_str();
            (!goal.is_empty()).then_some((run, goal))
        });
        let today = session.today();
        Self {
            left: session.left.as_ref().zip(waiting),
            in_picture: waiting
                .and_then(|waiting| session.shelf.book(&waiting.id))
                .map(|book| &*book.scenario),
            today,
            goal: finished,
            day: session.today,
            law: today.map_or(&[], |(book, _)| &book.law),
            scenarios: (
                books.len(),
                books.iter().filter(|book| !session.has_run(&book.id)).count(),
            ),
            runs: session.history.len(),
            provisions: session.shelf.register.len(),
            saves: session.saves(),
            unsaved: session.has_unsaved_conversation(),
        }
    }
}

/// The screen.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let whole = ui.max_rect();
    let foot_high = if theme.layout == Layout::Large {
        80.0
    } else {
        theme.px(64.0)
    };
    let stacked = theme.layout == Layout::OneColumn;
    let foot_rect = Rect::from_min_max(pos2(whole.left(), whole.bottom() - foot_high), whole.max);
    let bottom = if stacked { whole.bottom() } else { foot_rect.top() };
    let (stage, text) = places(whole, bottom, theme, model.in_picture.is_some());
    let mut asked = None;
    if let (Some(stage), Some(scenario)) = (stage, model.in_picture) {
        who(ui, theme, words, stage, scenario, model.left.is_some());
    }
    ui.scope_builder(UiBuilder::new().max_rect(text), |ui| {
        let high = ui.available_height();
        ScrollArea::vertical()
            .id_salt("home")
            .auto_shrink(false)
            .show(ui, |ui| {
                let side = if theme.layout == Layout::OneColumn { 24 } else { 40 };
                Frame::new()
                    .inner_margin(Margin {
                        left: 0,
                        right: side,
                        top: 0,
                        bottom: 0,
                    })
                    .show(ui, |ui| {
                        asked = column(ui, theme, words, model, high);
                        if stacked {
                            ui.add_space(space::WIDE);
                            asked = foot::stacked(ui, theme, words, model).or(asked.take());
                            ui.add_space(space::WIDE);
                        }
                    });
            });
    });
    if stacked {
        return asked;
    }
    ui.scope_builder(UiBuilder::new().max_rect(foot_rect), |ui| {
        asked = foot::ui(ui, theme, words, model).or(asked.take());
    });
    asked
}

/// Where picture and text stand.
fn places(whole: Rect, bottom: f32, theme: &Theme, pictured: bool) -> (Option<Rect>, Rect) {
    let side = if theme.layout == Layout::OneColumn { 24.0 } else { 44.0 };
    let text = |left: f32, top: f32| Rect::from_min_max(pos2(left + side, top), pos2(whole.right(), bottom));
    if !pictured {
        return (None, text(whole.left(), whole.top()));
    }
    if theme.layout == Layout::OneColumn {
        let band = Rect::from_min_size(whole.min, vec2(whole.width(), f32::min(220.0, whole.height() * 0.28)));
        return (Some(band), text(whole.left(), band.bottom() + space::NEAR));
    }
    let wide = if theme.layout == Layout::Large { 800.0 } else { 560.0 };
    let wide = f32::min(wide, (whole.width() - theme.px(600.0)).max(280.0));
    let stage = Rect::from_min_max(whole.min, pos2(whole.left() + wide, bottom));
    (Some(stage), text(stage.right(), whole.top()))
}

fn who(ui: &mut Ui, theme: &Theme, words: &Words, stage: Rect, scenario: &Scenario, left: bool) {
    let name = scenario.customer.name.as_str();
    let mood = words.get(if left {
        word_id("waits-for-you")
    } else {
        word_id("wants-to-talk")
    });
    picture(
        ui,
        stage,
        &words.with("picture-of", &[("name", name.into()), ("mood", mood.into())]),
    );
    caption(ui, theme, stage, name, &wording::place(words, scenario));
}

fn column(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, high: f32) -> Option<Action> {
    let top = ui.cursor().top();
    // A higher window gives each part more air, not one hole between them.
    let air = if theme.layout == Layout::Large { 2.0 } else { 1.0 };
    ui.spacing_mut().item_spacing.y = 0.0;
    if theme.layout != Layout::OneColumn {
        ui.add_space(space::WIDE);
        ui.horizontal(|ui| {
            brand(ui, theme);
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                ui.label(theme.second(Type::Second, day_with_year(words, model.day)));
            });
        });
        ui.add_space(theme.px(36.0) * air);
    }
    let first = match (&model.left, &model.today) {
        (Some((run, waiting)), _) => first::left(ui, theme, words, run, waiting),
        (None, Some((book, _))) => first::today_first(ui, theme, words, book),
        (None, None) => first::nothing(ui, theme, words),
    };
    let mut asked = first;
    ui.add_space(space::LARGE * air);
    let below = practice::today_and_goal(ui, theme, words, model);
    let rows = rows(words, model);
    let row = theme.px(44.0).max(theme.line_height(Type::Second) + space::NEAR);
    let used = ui.cursor().top() - top;
    #[expect(clippy::cast_precision_loss, reason = "a handful of rows")]
    let room = high - used - rows.len() as f32 * row - 1.0;
    ui.add_space(room.max(if theme.layout == Layout::OneColumn {
        space::MEDIUM
    } else {
        space::WIDE
    }));
    for (shortcut, name, state, does) in rows {
        if nav_row(ui, theme, shortcut, &name, &state) {
            asked = Some(does);
        }
    }
    asked.or(below)
}

fn rows(words: &Words, model: &Model<'_>) -> Vec<(Shortcut, String, String, Action)> {
    let (all, new) = model.scenarios;
    let key = Shortcut::new;
    let scenarios = words.with("library-state", &[("count", all.into()), ("new", new.into())]);
    let runs = words.with("history-state", &[("count", model.runs.into())]);
    let provisions = words.with("law-state", &[("count", model.provisions.into())]);
    let back = model.unsaved.then(|| {
        let state = words.get("conversation-not-saved");
        (
            key("C", Key::C),
            words.get("back-to-the-conversation"),
            state,
            Action::Go(Screen::Conversation),
        )
    });
    let rest = [
        (
            key("L", Key::L),
            words.get("library"),
            scenarios,
            Action::Go(Screen::Library),
        ),
        (
            key("H", Key::H),
            words.get("history"),
            runs,
            Action::Go(Screen::History),
        ),
        (
            key("R", Key::R),
            words.get("law-register"),
            provisions,
            Action::ReadLaw(None),
        ),
    ];
    back.into_iter().chain(rest).collect()
}
