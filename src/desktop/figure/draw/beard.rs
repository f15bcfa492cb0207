//! A beard: the moustache stays with the lip, the rest goes down with the jaw.

use super::Face;
use crate::desktop::figure::person::Beard;
use crate::desktop::figure::shape::{Pen, Point, Rgba, convex, cubic, hull, point, quadratic, reversed};

impl Face<'_> {
    pub(super) fn beard(&self, pen: &mut Pen) {
        let Some(beard) = self.person.beard else { return };
        if beard.lip_only {
            self.moustache(pen, beard.colour.fade(beard.dense));
            return;
        }
        if beard.is_full() {
            self.folds(pen);
        }
        self.whole_beard(pen, beard);
    }

    fn whole_beard(&self, pen: &mut Pen, beard: Beard) {
        let (p, h) = (&self.pose, self.person.head);
        let (w, j, c) = (h.w, h.jaw, h.chin);
        // Stubble has no outline of its own; it begins below the point at the ear.
        let lower: Vec<Point> = self.outline().into_iter().filter(|p| p.y > 12.0).collect();
        let head = hull(&lower);
        let shown = |edge: &[Point]| {
            if beard.is_full() {
                edge.to_vec()
            } else {
                convex(edge, &head)
            }
        };
        let d = self.jaw() - 3.0 * p.chin.max(0.0);
        let (mx, my) = (p.turn * 9.0 + p.shift * 6.0, 67.0 + p.pitch * 4.0 - p.cheek * 1.5);
        let x = p.turn * 8.0;
        let corner = 24.0 * p.mw + 5.0;
        let up = -3.2 * p.curve.max(0.0) + 2.0 * (-p.curve).max(0.0);

        let side = |s: f32| {
            let cheek = point(s * (j + 5.0), 66.0 + d * 0.4);
            let mut edge = cubic(
                point(s * w, 6.0),
                point(s * (w + 1.0), 30.0),
                point(s * (w - 1.0), 44.0),
                cheek,
                10,
            );
            let (one, two) = (point(s * (j - 1.0), 92.0 + d * 0.8), point(s * (c + 10.0), 115.0 + d));
            edge.extend(cubic(cheek, one, two, point(0.0, 116.0 + d), 12).into_iter().skip(1));
            edge
        };
        let lip = |s: f32| {
            let end = point(mx + s * (corner + 6.0), my - 13.0 + up);
            let leans = point(s * (w - 14.0) + x * 0.5, 40.0);
            let mut edge = cubic(point(s * w, 6.0), point(s * (w - 8.0), 26.0), leans, end, 10);
            let (one, two) = (
                point(mx + s * (corner - 8.0), my - 19.0 + up),
                point(mx + s * 14.0, my - 18.0),
            );
            edge.extend(
                cubic(end, one, two, point(mx + x * 0.3, my - 15.0), 10)
                    .into_iter()
                    .skip(1),
            );
            edge
        };
        let mut whole = side(-1.0);
        whole.extend(reversed(side(1.0)).into_iter().skip(1));
        whole.extend(lip(1.0).into_iter().skip(1));
        whole.extend(reversed(lip(-1.0)).into_iter().skip(1));
        pen.fill(&shown(&whole), beard.colour.fade(beard.dense));

        let mut right = side(1.0);
        let end = point(40.0 + x * 0.6, my - 8.0);
        let (one, two) = (point(14.0, 106.0 + d), point(34.0 + x, 88.0 + d * 0.7));
        right.extend(cubic(point(0.0, 116.0 + d), one, two, end, 10).into_iter().skip(1));
        let (one, two) = (point(w - 12.0, 40.0), point(w - 8.0, 26.0));
        right.extend(cubic(end, one, two, point(w, 6.0), 8).into_iter().skip(1));
        pen.fill(&shown(&right), beard.right.fade(0.75 * beard.dense));

        if self.fine && beard.is_full() {
            let colour = beard.strokes.fade(0.55);
            hair(
                pen,
                point(mx - corner - 2.0, my + 8.0),
                (-4.0, 10.0),
                (-1.0, 20.0),
                colour,
            );
            hair(pen, point(mx - 12.0, my + 26.0 + d), (-2.0, 9.0), (3.0, 15.0), colour);
            hair(pen, point(mx + 13.0, my + 26.0 + d), (2.0, 9.0), (-3.0, 15.0), colour);
            hair(
                pen,
                point(mx + corner + 2.0, my + 8.0),
                (4.0, 10.0),
                (1.0, 20.0),
                colour,
            );
        }
    }

    /// As wide whatever the mouth does, and wider than it is at rest; only its tips rise and sink with the corners.
    fn moustache(&self, pen: &mut Pen, colour: Rgba) {
        let p = &self.pose;
        let (x, y) = self.mouth_middle();
        let half = self.person.lips.w + 7.0;
        let (above, below) = (y - 13.0 - 4.0 * p.open, y - 8.0 - 5.0 * p.open);
        let side = |s: f32| {
            let corner = self.middle_line(s);
            let tip = point(x + s * half, y - 2.5 + 0.8 * corner.min(0.0) + 0.3 * corner.max(0.0));
            let (over, out) = (
                point(x + s * 9.0, above - 5.5),
                point(x + s * (half - 7.0), tip.y - 7.0),
            );
            let mut edge = cubic(point(x, above), over, out, tip, 12);
            let (back, under) = (
                point(x + s * (half - 9.0), tip.y - 3.0),
                point(x + s * 10.0, below - 1.5),
            );
            edge.extend(cubic(tip, back, under, point(x, below), 12));
            edge
        };
        let mut whole = side(-1.0);
        whole.extend(reversed(side(1.0)));
        pen.fill(&whole, colour);
    }
}

fn hair(pen: &mut Pen, from: Point, by: (f32, f32), to: (f32, f32), colour: Rgba) {
    let bend = point(from.x + by.0, from.y + by.1);
    pen.stroke(
        &quadratic(from, bend, point(from.x + to.0, from.y + to.1), 8),
        2.0,
        colour,
    );
}
