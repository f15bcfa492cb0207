//! What lies over a screen.

mod law;
mod transcript;

use bevy_egui::egui::Ui;

use super::Overlay;
use crate::content::words::Words;
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::Theme;

/// Draws what lies over the screen, if anything does.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, session: &Session) -> Option<Action> {
    match session.overlay {
        Overlay::Law => law::ui(ui, theme, words, session),
        Overlay::Transcript => transcript::ui(ui, theme, words, session),
        Overlay::None
        | Overlay::Card
        | Overlay::Why
        | Overlay::Pause
        | Overlay::Confirm
        | Overlay::Nodes
        | Overlay::Keys => None,
    }
}
