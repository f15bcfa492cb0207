//! Ticks, diamonds and discs, drawn as shapes because the face has no glyphs for them.

use bevy_egui::egui::{Color32, Painter, Pos2, Shape, Stroke, Vec2};

/// The shape that tells one meter from the other without colour.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mark {
    /// Satisfaction.
    Disc,
    /// Loyalty.
    Diamond,
}

/// Paints a mark `radius` points around `centre`; hollow when `ring` is given.
pub fn paint_mark(painter: &Painter, mark: Mark, centre: Pos2, radius: f32, fill: Color32, ring: Stroke) {
    match mark {
        Mark::Disc => {
            painter.circle(centre, radius, fill, ring);
        }
        Mark::Diamond => {
            painter.add(diamond(centre, radius * 1.15, fill, ring));
        }
    }
}

/// A diamond as a shape.
pub fn diamond(centre: Pos2, radius: f32, fill: Color32, ring: Stroke) -> Shape {
    let corners = [Vec2::DOWN, Vec2::RIGHT, Vec2::UP, Vec2::LEFT].map(|to| centre + to * radius);
    Shape::convex_polygon(corners.to_vec(), fill, ring)
}

/// A tick inside a square of `size` points around `centre`.
pub fn tick(centre: Pos2, size: f32, stroke: Stroke) -> Shape {
    let points = [(-0.30, 0.02), (-0.08, 0.24), (0.32, -0.22)].map(|(x, y)| centre + Vec2::new(x, y) * size);
    Shape::line(points.to_vec(), stroke)
}
