//! Small signs beside a number, drawn as shapes: the face of the type has none of them.

use bevy_egui::egui::{Painter, Pos2, Shape, Stroke, vec2};

use crate::desktop::theme::Theme;
use crate::desktop::widgets::tick;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Those who say the same.
    Tick,
    /// Those who are angry.
    Angry,
    /// Those who read.
    Eye,
}

/// Paints a sign into a square of `size` points round `middle`.
pub(crate) fn paint(painter: &Painter, sign: Sign, middle: Pos2, size: f32, theme: &Theme) {
    let p = theme.palette;
    let at = |x: f32, y: f32| middle + vec2(x, y) * size;
    let line = |points: &[(f32, f32)], stroke: Stroke| {
        painter.add(Shape::line(points.iter().map(|(x, y)| at(*x, *y)).collect(), stroke));
    };
    match sign {
        Sign::Tick => {
            painter.add(tick(middle, size * 1.3, Stroke::new(size / 7.0, p.petrol)));
        }
        Sign::Angry => {
            let stroke = Stroke::new(size / 10.0, p.madder);
            painter.circle_stroke(middle, size * 0.46, stroke);
            line(&[(-0.28, -0.18), (-0.08, -0.06)], stroke);
            line(&[(0.28, -0.18), (0.08, -0.06)], stroke);
            line(&[(-0.2, 0.26), (-0.08, 0.16), (0.08, 0.16), (0.2, 0.26)], stroke);
        }
        Sign::Eye => {
            let stroke = Stroke::new(size / 10.0, p.ink2);
            let lid = |up: f32| {
                let points = (0u8..=10).map(|step| {
                    let x = f32::from(step) / 5.0 - 1.0;
                    at(x * 0.5, up * 0.3 * (1.0 - x * x))
                });
                painter.add(Shape::line(points.collect(), stroke));
            };
            lid(-1.0);
            lid(1.0);
            painter.circle_filled(middle, size * 0.13, p.ink2);
        }
    }
}
