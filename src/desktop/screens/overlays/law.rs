//! The law register over a conversation: Esc goes back to the very turn.

use bevy_egui::egui::{Align2, Frame, Id, Modal, Ui, Vec2};

use crate::content::words::Words;
use crate::desktop::screens::law;
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::Theme;
use crate::desktop::widgets::{Shortcut, as_dialog, pressed};

/// The register over everything.
pub(super) fn ui(ui: &Ui, theme: &Theme, words: &Words, session: &Session) -> Option<Action> {
    let model = law::Model::of(session, words);
    let whole = ui.ctx().content_rect();
    let id = Id::new(("sheet", "law register"));
    let area = Modal::default_area(id)
        .anchor(Align2::LEFT_TOP, Vec2::ZERO)
        .fade_in(false);
    let frame = Frame::new().fill(theme.palette.paper);
    let shown = Modal::new(id)
        .area(area)
        .frame(frame)
        .backdrop_color(theme.palette.veil)
        .show(ui.ctx(), |ui| {
            as_dialog(ui, &words.get("law-register"));
            ui.set_width(whole.width());
            ui.set_height(whole.height());
            let asked = law::ui(ui, theme, words, &model);
            let closed = pressed(ui, Shortcut::ESC) || pressed(ui, Shortcut::new("L", bevy_egui::egui::Key::L));
            asked.or_else(|| closed.then_some(Action::Close))
        });
    shown.inner
}
