//! A meter: its mark, its name, how full it is, where it stood before, and what moved it.

use bevy_egui::egui::{Color32, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

use super::card::truncated;
use super::{Mark, lay, paint_mark};
use crate::desktop::theme::{Theme, Type, Weight, radius, style::corners};

const TRACK: Vec2 = Vec2::new(150.0, 8.0);
const TICK: Vec2 = Vec2::new(2.0, 16.0);
const NAME_COLUMN: f32 = 118.0;
/// Kept free at the right, so that two meters side by side stay apart.
const APART: f32 = 16.0;

/// Which of the two meters.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum MeterKind {
    /// Disc, solid, petrol.
    Satisfaction,
    /// Diamond, plum.
    Loyalty,
}

/// What a meter shows.
#[derive(Clone, Copy, Debug)]
pub struct Meter<'a> {
    /// Which one.
    pub kind: MeterKind,
    /// Its name.
    pub label: &'a str,
    /// How full, 0 to 100; may be on its way.
    pub value: f32,
    /// Where it stood before the last choice.
    pub before: Option<f32>,
    /// The value in words: "34, up 6".
    pub words: &'a str,
    /// What moved it, in one line.
    pub cause: &'a str,
}

impl MeterKind {
    /// Its colour.
    pub fn colour(self, theme: &Theme) -> Color32 {
        match self {
            Self::Satisfaction => theme.palette.petrol,
            Self::Loyalty => theme.palette.plum,
        }
    }

    /// Its mark.
    pub const fn mark(self) -> Mark {
        match self {
            Self::Satisfaction => Mark::Disc,
            Self::Loyalty => Mark::Diamond,
        }
    }
}

impl Meter<'_> {
    /// Draws the meter in the width there is.
    pub fn show(self, ui: &mut Ui, theme: &Theme) -> Response {
        let p = theme.palette;
        let colour = self.kind.colour(theme);
        let name = lay(ui, theme, Type::Second, Weight::Bold, p.ink, self.label, f32::INFINITY);
        let words = lay(ui, theme, Type::Second, Weight::Bold, p.ink, self.words, f32::INFINITY);
        let cause = lay(
            ui,
            theme,
            Type::Small,
            Weight::Regular,
            p.ink2,
            self.cause,
            ui.available_width(),
        );
        let line = theme.line_height(Type::Second);
        // Where a second line would be cut off, the first says that there is more; it is read out whole.
        let cut = line + cause.size().y > ui.available_height() + 2.0;
        let cause = if cut {
            truncated(ui, theme, self.cause, ui.available_width() - APART)
        } else {
            cause
        };
        let (rect, response) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), line + cause.size().y), Sense::hover());
        let painter = ui.painter_at(rect.expand(4.0));
        let middle = rect.top() + line / 2.0;
        let dot = theme.px(6.0);
        paint_mark(
            &painter,
            self.kind.mark(),
            Pos2::new(rect.left() + dot, middle),
            dot,
            colour,
            Stroke::NONE,
        );

        let name_left = rect.left() + theme.px(21.0);
        painter.galley(Pos2::new(name_left, middle - name.size().y / 2.0), name.clone(), p.ink);
        let column = theme.px(NAME_COLUMN).max(name.size().x + theme.px(24.0));
        let size = TRACK * theme.scale();
        let size = Vec2::new(
            size.x
                .min(rect.right() - name_left - column - words.size().x - 13.0 - APART)
                .max(40.0),
            size.y,
        );
        let track = Rect::from_min_size(Pos2::new(name_left + column, middle - size.y / 2.0), size);
        painter.rect_filled(track, corners(radius::TRACK), p.line);
        let at = |value: f32| track.left() + size.x * value.clamp(0.0, 100.0) / 100.0;
        let full = Rect::from_min_max(track.min, Pos2::new(at(self.value), track.bottom()));
        painter.rect_filled(full, corners(radius::TRACK), colour);
        if let Some(before) = self.before {
            let tick = Rect::from_center_size(Pos2::new(at(before), middle), TICK * theme.scale());
            painter.rect_filled(tick, 0.0, p.ink);
        }
        let words_at = Pos2::new(track.right() + theme.px(13.0), middle - words.size().y / 2.0);
        painter.galley(words_at, words, p.ink);
        painter.galley(Pos2::new(rect.left(), rect.top() + line), cause, p.ink2);
        let spoken = format!("{} {}. {}", self.label, self.words, self.cause);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, spoken.trim_end()));
        if cut {
            return response.on_hover_text(self.cause);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable as _;

    use super::{Meter, MeterKind};
    use crate::desktop::widgets::testing;

    #[test]
    fn a_meter_is_read_out_with_its_cause() {
        let harness = testing::harness((), |ui, theme, ()| {
            let meter = Meter {
                kind: MeterKind::Loyalty,
                label: "Loyalty",
                value: 57.0,
                before: Some(55.0),
                words: "57, up 2",
                cause: "You gave your name.",
            };
            meter.show(ui, theme);
        });
        harness.get_by_label("Loyalty 57, up 2. You gave your name.");
    }

    #[test]
    fn the_two_meters_differ_in_shape() {
        assert_ne!(MeterKind::Satisfaction.mark(), MeterKind::Loyalty.mark());
    }
}
