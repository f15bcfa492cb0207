//! Pause: go on, settings, leave. Leaving is always safe: every choice is saved.

use bevy_egui::egui::{Key, Ui};

use crate::content::words::{Words, word_id};
use crate::desktop::screens::{Overlay, Screen};
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{Shortcut, Side, focus_on_opening, nav_row, primary_button, sheet};

const WIDE: f32 = 520.0;

pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, session: &Session) -> Option<Action> {
    let named = (words.get("pause"), words.get("go-on"));
    let (asked, closed) = sheet(ui, theme, "pause", Side::Middle, WIDE, (&named.0, &named.1), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let kept = words.get(if session.saves() {
            word_id("pause-is-safe")
        } else {
            word_id("pause-is-not-safe")
        });
        ui.label(theme.text(Type::Body, kept));
        ui.add_space(space::MEDIUM);
        let go_on = primary_button(ui, theme, &words.get("go-on"), Shortcut::SPACE);
        focus_on_opening(ui, "pause", &go_on);
        ui.add_space(space::WIDE);
        let mut asked = go_on.clicked().then_some(Action::Close);
        let rows = [
            (
                Shortcut::new("S", Key::S),
                word_id("settings"),
                word_id("settings-state"),
                Action::Go(Screen::Settings),
            ),
            (
                Shortcut::HELP,
                word_id("keys"),
                word_id("keys-state"),
                Action::Open(Overlay::Keys),
            ),
            (
                Shortcut::new("H", Key::H),
                word_id("home"),
                word_id("home-state"),
                Action::Go(Screen::Home),
            ),
        ];
        for (shortcut, name, state, does) in rows {
            if nav_row(ui, theme, shortcut, &words.get(name), &words.get(state)) {
                asked = Some(does);
            }
        }
        asked
    });
    asked.or(closed.then_some(Action::Close))
}
