//! The question before the window is closed.

use bevy_egui::egui::Ui;

use crate::content::words::{Words, word_id};
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{Shortcut, Side, focus_on_opening, primary_button, sheet};

const WIDE: f32 = 460.0;

pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, session: &Session) -> Option<Action> {
    let named = (words.get("close-redress"), words.get("stay"));
    let (close, stay) = sheet(ui, theme, "confirm", Side::Middle, WIDE, (&named.0, &named.1), |ui| {
        let kept = words.get(if session.saves() {
            word_id("closing-is-safe")
        } else {
            word_id("work-is-not-kept")
        });
        ui.label(theme.text(Type::Body, kept));
        ui.add_space(space::MEDIUM);
        let button = primary_button(ui, theme, &words.get("close-the-window"), Shortcut::ENTER);
        focus_on_opening(ui, "confirm", &button);
        button.clicked()
    });
    close.then_some(Action::Quit).or(stay.then_some(Action::Close))
}
