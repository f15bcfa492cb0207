//! Glasses, over the brows.

use super::Face;
use crate::desktop::figure::shape::{Cap, Pen, Rgba, point, quadratic, rounded};

impl Face<'_> {
    pub(super) fn glasses(&self, pen: &mut Pen) {
        let Some(glasses) = self.person.glasses else { return };
        let p = &self.pose;
        let (x, y) = (p.turn * 9.5, 2.0 + p.pitch * 5.0);
        for s in [-1.0, 1.0] {
            let w = 21.5 * (1.0 - 0.08 * p.turn * s);
            let middle = s * 30.0 + x;
            let lens = rounded(middle - w, y - 16.5, 2.0 * w, 33.0, glasses.round);
            pen.fill(&lens, Rgba::WHITE.fade(0.1));
            pen.stroke_line(&lens, true, glasses.thick, Cap::Round, glasses.colour);
            let hinge = point(middle + s * w, y - 6.0);
            let ear = point(s * (self.person.head.w + 1.0) - p.turn * 4.0, y - 7.0);
            pen.stroke(&[hinge, ear], glasses.thick, glasses.colour);
        }
        let bridge = quadratic(point(x - 8.6, y - 4.0), point(x, y - 9.0), point(x + 8.6, y - 4.0), 8);
        pen.stroke(&bridge, glasses.thick, glasses.colour);
    }
}
