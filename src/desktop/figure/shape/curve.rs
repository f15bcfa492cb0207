//! Points along curves.

use super::{Point, vector};

/// `steps + 1` points along a cubic curve, both ends included.
pub fn cubic(from: Point, one: Point, two: Point, to: Point, steps: usize) -> Vec<Point> {
    (0..=steps)
        .map(|i| {
            let t = share(i, steps);
            let u = 1.0 - t;
            (from.to_vector() * (u * u * u)
                + one.to_vector() * (3.0 * u * u * t)
                + two.to_vector() * (3.0 * u * t * t)
                + to.to_vector() * (t * t * t))
                .to_point()
        })
        .collect()
}

/// `steps + 1` points along a quadratic curve, both ends included.
pub fn quadratic(from: Point, by: Point, to: Point, steps: usize) -> Vec<Point> {
    let two_thirds = 2.0 / 3.0;
    cubic(from, from.lerp(by, two_thirds), to.lerp(by, two_thirds), to, steps)
}

/// The same points, last first.
pub fn reversed(mut points: Vec<Point>) -> Vec<Point> {
    points.reverse();
    points
}

/// `i` of `of` as a share from 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "a few dozen points")]
pub(super) fn share(i: usize, of: usize) -> f32 {
    i as f32 / of.max(1) as f32
}

/// Points round an ellipse, clockwise on screen.
pub(super) fn ellipse(centre: Point, rx: f32, ry: f32, steps: usize) -> Vec<Point> {
    (0..steps)
        .map(|i| {
            let (sin, cos) = (share(i, steps) * std::f32::consts::TAU).sin_cos();
            centre + vector(rx * cos, ry * sin)
        })
        .collect()
}
