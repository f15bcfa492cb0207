//! The settings screen.

use bevy_egui::egui::Ui;

use crate::content::words::Words;
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::Theme;

/// What the screen shows.
#[derive(Debug, Clone)]
pub(crate) struct Model {}

impl Model {
    /// As the session stands.
    pub(crate) fn of(_session: &Session) -> Self {
        Self {}
    }
}

/// The screen.
pub(crate) fn ui(_ui: &mut Ui, _theme: &Theme, _words: &Words, _model: &Model) -> Option<Action> {
    None
}
