//! The skull and what is flat on it: shade, flush, ears, hearing aid.

use super::Face;
use crate::desktop::figure::shape::{Pen, Point, Rgba, convex, cubic, hull, point, reversed};

impl Face<'_> {
    /// The outline of the head, jaw dropped by what the mouth is open.
    pub(super) fn outline(&self) -> Vec<Point> {
        let h = self.person.head;
        let (w, j, c, d) = (h.w, h.jaw, h.chin, self.jaw());
        let temple = point(w, -24.0);
        let cheek = point(j + 3.0, d.mul_add(0.35, 64.0));
        let chin = point(0.0, 106.0 + d);
        let crown = point(0.0, -108.0);
        let mut right = cubic(crown, point(0.58 * w, -108.0), point(w, -78.0), temple, 14);
        right.extend(
            cubic(temple, point(w, 8.0), point(w - 1.0, 34.0), cheek, 14)
                .into_iter()
                .skip(1),
        );
        let (one, two) = (point(j - 5.0, d.mul_add(0.8, 86.0)), point(c + 6.0, 106.0 + d));
        right.extend(cubic(cheek, one, two, chin, 14).into_iter().skip(1));
        let left = reversed(right.iter().map(|p| point(-p.x, p.y)).collect());
        right.extend(left.into_iter().skip(1));
        right.pop();
        right
    }

    /// The bare head, lit from the left.
    pub(super) fn skull(&self, pen: &mut Pen) {
        let skin = &self.person.skin;
        let outline = self.outline();
        pen.fill(&outline, skin.base);
        let convex_outline = hull(&outline);
        pen.fill(&convex(&self.shade(), &convex_outline), skin.shade.fade(0.62));
        self.flush(pen, &outline, &convex_outline);
    }

    /// The side away from the light, reaching beyond the head.
    fn shade(&self) -> Vec<Point> {
        let k = self.pose.turn * -16.0;
        let d = self.jaw();
        let cheek = point(50.0 + k, 0.0);
        let jaw = point(k.mul_add(0.6, 24.0), 84.0 + d);
        let mut edge = cubic(
            point(34.0 + k, -110.0),
            point(44.0 + k, -64.0),
            point(52.0 + k, -30.0),
            cheek,
            14,
        );
        let (one, two) = (point(48.0 + k, 34.0), point(k.mul_add(0.8, 40.0), 62.0));
        edge.extend(cubic(cheek, one, two, jaw, 12).into_iter().skip(1));
        let one = point(k.mul_add(0.4, 14.0), 96.0 + d);
        edge.extend(
            cubic(jaw, one, point(4.0, 102.0 + d), point(-8.0, 107.0 + d), 10)
                .into_iter()
                .skip(1),
        );
        edge.extend([point(90.0, 114.0 + d), point(90.0, -110.0)]);
        edge
    }

    /// Blood in the cheeks and on the nose; in the whole face when there is much of it.
    fn flush(&self, pen: &mut Pen, outline: &[Point], within: &[Point]) {
        let p = &self.pose;
        let blush = self.person.skin.blush;
        if p.flush < 0.05 {
            return;
        }
        let stops = |share: f32| {
            let full = p.flush * share;
            [
                (0.0, 0.6 * full),
                (0.3, 0.5 * full),
                (0.6, 0.22 * full),
                (0.8, 0.07 * full),
                (1.0, 0.0),
            ]
        };
        for s in [-1.0, 1.0] {
            let middle = point(s * 36.0 + p.turn * 9.0, 32.0 + p.pitch * 4.0 - p.cheek * 4.0);
            pen.glow(
                middle,
                40.0 * (1.0 - 0.12 * p.turn * s),
                30.0,
                blush,
                &stops(1.0),
                within,
            );
        }
        pen.glow(point(p.turn * 13.0, 34.0), 19.0, 16.0, blush, &stops(0.6), within);
        pen.fill(outline, blush.fade(0.16 * self.glow()));
    }

    /// How much of a flush the whole skin takes part in.
    pub(super) fn glow(&self) -> f32 {
        // Nothing at a flush of .3, so that it does not appear all at once.
        let flush = self.pose.flush;
        flush * ((flush - 0.3) / 0.1).clamp(0.0, 1.0)
    }

    /// An ear; `s` is -1 on the left, 1 on the right. Its `root` reaches in under the skull.
    pub(super) fn ear(&self, pen: &mut Pen, s: f32, root: f32) {
        let (p, skin) = (&self.pose, &self.person.skin);
        let x = s * (self.person.head.w - 2.0) - p.turn * 5.0;
        let y = 4.0 - p.pitch * 3.0;
        let at = |dx: f32, dy: f32| point(x + s * dx, y + dy);
        let mut edge = vec![at(-root, 0.0), at(-root, -18.0)];
        edge.extend(cubic(
            at(0.0, -20.0),
            at(9.0, -28.0),
            at(19.0, -20.0),
            at(16.0, -3.0),
            10,
        ));
        edge.extend(
            cubic(at(16.0, -3.0), at(14.0, 8.0), at(11.0, 20.0), at(3.0, 21.0), 8)
                .into_iter()
                .skip(1),
        );
        edge.extend(
            cubic(
                at(3.0, 21.0),
                at(-3.0 - root, 20.0),
                at(-2.0 - root, 8.0),
                at(-root, 0.0),
                8,
            )
            .into_iter()
            .skip(1),
        );
        pen.fill(&edge, if s > 0.0 { skin.shade } else { skin.base });
        pen.fill(&edge, skin.blush.fade(0.3 * self.glow()));
        if self.fine {
            let mut fold = cubic(at(4.0, -14.0), at(11.0, -17.0), at(12.0, -6.0), at(8.0, 0.0), 8);
            fold.extend(
                cubic(at(8.0, 0.0), at(6.0, 3.0), at(8.0, 7.0), at(4.0, 12.0), 8)
                    .into_iter()
                    .skip(1),
            );
            pen.stroke(&fold, 1.5, skin.line.fade(0.6));
        }
    }

    /// Hearing aids, one behind each ear, so that a hand with a phone leaves one to be seen; hair is tucked behind the ears.
    pub(super) fn hearing_aids(&self, pen: &mut Pen) {
        let Some(colour) = self.person.hearing_aid else { return };
        for s in [-1.0, 1.0] {
            if !self.person.ears {
                self.ear(pen, s, 0.0);
            }
            self.hearing_aid(pen, s, colour);
        }
    }

    fn hearing_aid(&self, pen: &mut Pen, s: f32, colour: Rgba) {
        let p = &self.pose;
        let (x, y) = (s * (self.person.head.w - 2.0) - p.turn * 5.0, 4.0 - p.pitch * 3.0);
        let at = |dx: f32, dy: f32| point(x + s * dx, y + dy);
        let mut case = cubic(at(3.0, -27.0), at(14.0, -36.0), at(26.0, -20.0), at(22.0, 1.0), 10);
        case.extend(
            cubic(at(22.0, 1.0), at(21.0, 8.0), at(15.0, 8.0), at(15.5, 0.0), 6)
                .into_iter()
                .skip(1),
        );
        case.extend(
            cubic(at(15.5, 0.0), at(17.0, -12.0), at(13.0, -22.0), at(3.0, -27.0), 8)
                .into_iter()
                .skip(1),
        );
        pen.fill(&case, colour);
        pen.stroke(
            &cubic(at(3.0, -26.0), at(-3.0, -22.0), at(-1.0, -8.0), at(5.0, 1.0), 10),
            2.2,
            colour,
        );
        pen.ellipse(at(5.0, 2.0), 3.6, 3.6, colour);
    }
}
