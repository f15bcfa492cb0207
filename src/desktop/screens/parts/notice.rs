//! A sentence that must be seen: work that is not saved, a file that cannot be played.

use bevy_egui::egui::{Align2, Area, Frame, Id, Margin, Order, Ui, vec2};

use crate::content::words::Words;
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, Type, radius, space, style};
use crate::desktop::widgets::live;

/// Shows `text` at the top of the window until it is dismissed.
pub(crate) fn ui(ui: &Ui, theme: &Theme, words: &Words, text: Option<&str>) -> Option<Action> {
    let text = text?;
    let width = theme.px(640.0).min(ui.max_rect().width() - 2.0 * space::MEDIUM);
    let frame = Frame::new()
        .fill(theme.palette.soft_madder)
        .corner_radius(style::corners(radius::CARD))
        .inner_margin(Margin::symmetric(16, 10));
    let area = Area::new(Id::new("notice"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_TOP, vec2(0.0, 8.0));
    let shown = area.show(ui.ctx(), |ui| {
        frame.show(ui, |ui| {
            ui.set_width(width);
            let response = ui.label(theme.text(Type::Second, text));
            live(&response);
            ui.link(theme.styled(
                Type::Second,
                crate::desktop::theme::Weight::Bold,
                theme.palette.petrol,
                words.get("understood"),
            ))
            .clicked()
        })
    });
    shown.inner.inner.then_some(Action::Dismiss)
}
