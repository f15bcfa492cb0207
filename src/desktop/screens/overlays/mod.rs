//! What lies over a screen: one sheet at a time.

mod card;
mod confirm;
mod keys;
mod law;
mod nodes;
mod notepad;
#[cfg(test)]
mod notepad_tests;
mod pause;
#[cfg(test)]
mod tests;
mod transcript;

use bevy_egui::egui::Ui;

use super::{Overlay, Screen, workshop};
use crate::content::words::Words;
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::Theme;

/// Draws what lies over the screen, if anything does.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, session: &Session) -> Option<Action> {
    match session.overlay {
        Overlay::Notepad => notepad::ui(ui, theme, words, session),
        Overlay::Card => card::ui(ui, theme, words, session),
        Overlay::Pause => pause::ui(ui, theme, words, session),
        Overlay::Confirm => confirm::ui(ui, theme, words, session),
        Overlay::Nodes => nodes::ui(ui, theme, words, session),
        Overlay::Keys => keys::ui(ui, theme, words, session),
        Overlay::Law => law::ui(ui, theme, words, session),
        Overlay::Transcript => transcript::ui(ui, theme, words, session),
        Overlay::Why if session.screen == Screen::Workshop => workshop::why_over(ui, theme, words, session),
        // The conversation draws its reasons itself.
        Overlay::None | Overlay::Why => None,
    }
}
