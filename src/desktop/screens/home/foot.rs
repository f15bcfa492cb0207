//! The foot of home.

use bevy_egui::egui::{self, Align, Key, Rect, Ui, UiBuilder, vec2};

use super::Model;
use crate::content::words::{Words, word_id};
use crate::desktop::screens::parts::actions;
use crate::desktop::screens::{Overlay, Screen};
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::Shortcut;

/// Along the bottom: settings, keys, the way out, and whether work is kept.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, theme.palette.page);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, theme.rule());
    let mut asked = None;
    let inner = Rect::from_min_max(rect.min + vec2(space::LARGE, 0.0), rect.max - vec2(40.0, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        ui.with_layout(egui::Layout::left_to_right(Align::Center), |ui| {
            asked = foot_keys(ui, theme, words);
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                ui.add(egui::Label::new(theme.second(Type::Small, kept(words, model))).wrap());
            });
        });
    });
    asked
}

/// What the foot says, part under part.
pub(super) fn stacked(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    ui.label(theme.second(Type::Small, kept(words, model)));
    ui.add_space(space::NEAR);
    ui.horizontal_wrapped(|ui| foot_keys(ui, theme, words)).inner
}

fn foot_keys(ui: &mut Ui, theme: &Theme, words: &Words) -> Option<Action> {
    let list = [
        (
            Shortcut::new("S", Key::S),
            word_id("settings"),
            Action::Go(Screen::Settings),
        ),
        (Shortcut::HELP, word_id("keys"), Action::Open(Overlay::Keys)),
        (
            Shortcut::new("Q", Key::Q),
            word_id("quit"),
            Action::Open(Overlay::Confirm),
        ),
    ];
    actions(ui, theme, words, list.into(), false)
}

fn kept(words: &Words, model: &Model<'_>) -> String {
    words.get(if model.saves {
        word_id("work-is-kept-here")
    } else {
        word_id("work-is-not-kept")
    })
}
