//! Brows, and the lines they draw on the forehead.

use super::Face;
use crate::desktop::figure::shape::{Pen, cubic, point, quadratic};

impl Face<'_> {
    /// A brow; it lies over the hair.
    pub(super) fn brow(&self, pen: &mut Pen, s: f32) {
        let (p, brow) = (&self.pose, &self.person.brow);
        let inner = p.brow_in + s * p.brow_asym * 0.7;
        let outer = p.brow_out + s * p.brow_asym * 0.9;
        let bow = p.arch + s * p.brow_asym * 0.5;
        let (x, y) = (s * 30.0 + p.turn * 8.0, p.pitch * 6.0 - brow.y);
        let from = point(x - s * (15.0 + 5.5 * p.squeeze), y - 8.5 * inner);
        let to = point(x + s * (20.0 - p.turn * s), y + 1.0 - 7.5 * outer);
        let over = point(x + s * 5.0, y - brow.arch - 6.0 * bow - 3.5 * inner - 4.5 * outer);
        pen.ribbon(&quadratic(from, over, to, 18), brow.colour, |t| {
            let share = if t < 0.12 {
                0.55 + 0.45 * t / 0.12
            } else {
                1.0 - 0.7 * ((t - 0.12) / 0.88).powf(1.8)
            };
            brow.thick * share
        });
    }

    /// Lines across the forehead, and the two between the brows.
    pub(super) fn forehead(&self, pen: &mut Pen) {
        if !self.fine {
            return;
        }
        let (p, line, age) = (&self.pose, self.person.skin.line, self.person.age);
        let (x, y) = (p.turn * 7.0, p.pitch * 4.0 - 44.0);
        let pressed = if p.brow_in < 0.0 { 0.3 } else { 0.0 };
        let raised = (p.brow_in.max(0.0) * 0.55 + p.brow_out.max(0.0) * 0.2 + age * 0.28 - pressed).clamp(0.0, 0.8);
        if raised > 0.14 {
            let rows: &[f32] = if age > 0.4 || raised > 0.55 {
                &[25.0, 19.0]
            } else {
                &[25.0]
            };
            let mut height = y - 4.5;
            for w in rows {
                let fold = cubic(
                    point(x - w, height + 2.0),
                    point(x - w * 0.4, height - 4.0),
                    point(x + w * 0.3, height - 4.0 - p.brow_asym * 4.0),
                    point(x + w, height + 1.0 - p.brow_asym * 5.0),
                    14,
                );
                pen.stroke(&fold, 1.5, line.fade(raised * 0.62));
                height -= 8.0;
            }
        } else if p.brow_asym > 0.5 {
            let fold = cubic(
                point(x + 10.0, y - 9.0),
                point(x + 20.0, y - 15.0),
                point(x + 32.0, y - 15.0),
                point(x + 42.0, y - 8.0),
                12,
            );
            pen.stroke(&fold, 1.5, line.fade(0.4));
        }
        if p.squeeze > 0.25 {
            let colour = line.fade((p.squeeze - 0.15) * 0.85 * 0.85);
            let y = p.pitch * 6.0 - 22.0;
            let d = if p.brow_in > 0.0 { 3.0 } else { 0.0 };
            let left = quadratic(
                point(x - 4.5 - d * 0.3, y - 9.0 - d),
                point(x - 6.5, y - 1.0),
                point(x - 4.5, y + 4.0 - d),
                8,
            );
            let right = quadratic(
                point(x + 4.5 + d * 0.3, y - 10.0 - d),
                point(x + 6.5, y - 2.0),
                point(x + 4.5, y + 3.0 - d),
                8,
            );
            pen.stroke(&left, 1.8, colour);
            pen.stroke(&right, 1.8, colour);
        }
    }
}
