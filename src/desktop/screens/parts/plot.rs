//! What every chart of the meters has: where a value stands, the rules at 0, 50 and 100, signed changes at the marks.

use bevy_egui::egui::{Align2, Color32, Pos2, Rangef, Rect, Ui, pos2, vec2};

use super::wording::signed;
use crate::desktop::theme::{Theme, Type, Weight, radius};
use crate::desktop::widgets::lay;

/// A chart of values from 0 to 100 over points that are equally far apart.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plot {
    /// Where 100 stands.
    pub(crate) top: f32,
    /// Where 0 stands.
    pub(crate) floor: f32,
    /// Where the first point stands.
    pub(crate) first: f32,
    /// From point to point.
    pub(crate) step: f32,
}

impl Plot {
    /// Where point `at` stands.
    #[expect(clippy::cast_precision_loss, reason = "a handful of points")]
    pub(crate) fn x(&self, at: usize) -> f32 {
        self.first + at as f32 * self.step
    }

    /// Where `value` stands.
    #[expect(clippy::cast_precision_loss, reason = "0 to 100")]
    pub(crate) fn y(&self, value: i32) -> f32 {
        self.floor + (self.top - self.floor) * value as f32 / 100.0
    }

    /// Where `value` at point `at` stands.
    pub(crate) fn at(&self, at: usize, value: i32) -> Pos2 {
        pos2(self.x(at), self.y(value))
    }

    /// The rules at 0, 50 and 100, as far as `end`.
    pub(crate) fn rules(&self, ui: &Ui, theme: &Theme, end: f32) {
        for value in [0, 50, 100] {
            let y = self.y(value);
            let across = Rangef::new(self.first - theme.px(8.0), end.max(self.first));
            ui.painter().hline(across, y, theme.rule());
            let at = pos2(self.first - theme.px(16.0), y);
            let font = theme.font(Type::Small, Weight::Regular);
            ui.painter()
                .text(at, Align2::RIGHT_CENTER, value, font, theme.palette.ink);
        }
    }
}

/// By how much a meter moved, above or below its mark, on a ground that parts it from the lines. It goes further out
/// rather than over one of the heights that it is to `avoid`.
pub(crate) fn change(ui: &Ui, theme: &Theme, (mark, above): (Pos2, bool), by: i32, colour: Color32, avoid: &[f32]) {
    let out = if above { -1.0 } else { 1.0 };
    let mut y = mark.y + out * theme.px(20.0);
    let near = theme.px(13.0);
    // Each height moves it at most once, and only outwards.
    for _ in avoid {
        if let Some(over) = avoid.iter().find(|other| (**other - y).abs() < near) {
            y = over + out * (near + 1.0);
        }
    }
    let text = signed(by);
    let galley = lay(ui, theme, Type::Small, Weight::Bold, colour, &text, f32::INFINITY);
    let at = pos2(mark.x, y) - galley.size() / 2.0;
    let halo = Rect::from_min_size(at, galley.size()).shrink2(vec2(-2.0, 3.0));
    ui.painter().rect_filled(halo, radius::TRACK, theme.palette.paper);
    ui.painter().galley(at, galley, colour);
}
