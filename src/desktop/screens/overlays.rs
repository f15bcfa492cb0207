//! What lies over a screen.

use bevy_egui::egui::Ui;

use crate::content::words::Words;
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::Theme;

/// Draws what lies over the screen, if anything does.
pub(crate) fn ui(_ui: &mut Ui, _theme: &Theme, _words: &Words, _session: &Session) -> Option<Action> {
    None
}
