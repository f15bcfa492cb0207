//! Thin rules, which part what does not need a box.

use bevy_egui::egui::{Rangef, Sense, Ui, Vec2};

use crate::desktop::theme::{Theme, stroke};

/// A rule across the width there is.
pub fn hairline(ui: &mut Ui, theme: &Theme) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), stroke::RULE), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, theme.rule());
}

/// A rule from `y.min` to `y.max` at `x`; it takes no room.
pub fn vertical_rule(ui: &Ui, theme: &Theme, x: f32, y: Rangef) {
    ui.painter().vline(x, y, theme.rule());
}
