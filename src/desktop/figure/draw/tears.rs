//! Tears: a wet line below each eye, and a drop at its end.

use super::Face;
use crate::desktop::figure::shape::{Pen, Point, Rgba, cubic, point};

impl Face<'_> {
    pub(super) fn tears(&self, pen: &mut Pen) {
        let p = &self.pose;
        if p.tear < 0.3 {
            return;
        }
        // They well up rather than appear.
        let shown = ((p.tear - 0.3) / 0.3).min(1.0);
        // Below the rim of glasses, with less of a way to run.
        let (start, way) = if self.person.glasses.is_some() {
            (20.0, 0.65)
        } else {
            (6.0, 1.0)
        };
        let water = self.inside().tear;
        let (x, y) = (p.turn * 8.0, p.pitch * 5.0 + start);
        let at = |dx: f32, dy: f32| point(x + dx, y + dy);
        let left = cubic(
            at(-35.0, 0.0),
            at(-39.0, 10.0 * way),
            at(-39.0, 22.0 * way),
            at(-41.0, 34.0 * way),
            14,
        );
        pen.ribbon(&left, water.fade(0.62 * shown), |t| 5.5 - 2.5 * t);
        drop(pen, at(-41.5, 34.0 * way - 10.0), 21.0, 6.0, water.fade(0.96 * shown));
        let right = cubic(
            at(36.0, 0.0),
            at(39.0, 5.0 * way),
            at(38.0, 10.0 * way),
            at(39.0, 16.0 * way),
            10,
        );
        pen.ribbon(&right, water.fade(0.62 * shown), |t| 5.0 - 2.0 * t);
        drop(pen, at(39.5, 16.0 * way - 8.0), 16.0, 5.0, water.fade(0.96 * shown));
    }
}

fn drop(pen: &mut Pen, top: Point, h: f32, w: f32, colour: Rgba) {
    let at = |dx: f32, dy: f32| point(top.x + w * dx, top.y + h * dy);
    let mut edge = cubic(top, at(0.3, 0.4), at(1.0, 0.5), at(1.0, 0.72), 8);
    edge.extend(
        cubic(at(1.0, 0.72), at(1.0, 1.08), at(-1.0, 1.08), at(-1.0, 0.72), 10)
            .into_iter()
            .skip(1),
    );
    edge.extend(
        cubic(at(-1.0, 0.72), at(-1.0, 0.5), at(-0.3, 0.4), top, 8)
            .into_iter()
            .skip(1),
    );
    pen.fill(&edge, colour);
    pen.ellipse(at(-0.35, 0.72), w * 0.22, w * 0.4, Rgba::WHITE.fade(colour.0[3]));
}
