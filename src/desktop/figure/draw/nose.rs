//! The nose: one flat shade on the right, one line below.

use super::Face;
use crate::desktop::figure::shape::{Pen, cubic, point};

impl Face<'_> {
    pub(super) fn nose(&self, pen: &mut Pen) {
        let (p, skin) = (&self.pose, &self.person.skin);
        let (w, l) = (self.person.nose.w, self.person.nose.l + p.pitch * 3.0);
        let (x, bridge, y, s) = (p.turn * 13.0, p.turn * 9.0, p.pitch * 5.0, p.sneer);
        let wing = point(x + w, l - 4.0 - s * 2.0);
        let top = point(bridge + 5.0, y - 14.0);
        let side = point(x + 4.0, l - 8.0);
        let tip = point(x, l + 3.0);
        let mut shade = cubic(top, point(bridge + 7.0, y + 2.0), point(x + 3.0, l - 22.0), side, 10);
        shade.extend(
            cubic(side, point(x + 5.0, l - 2.0), point(x + 2.0, l + 3.0), tip, 6)
                .into_iter()
                .skip(1),
        );
        let (one, two) = (point(x + w * 0.6, l + 5.0), point(x + w + 1.0, l + 2.0));
        shade.extend(cubic(tip, one, two, wing, 8).into_iter().skip(1));
        let (one, two) = (point(x + w - 1.0, l - 12.0), point(bridge + 11.0, y + 8.0));
        shade.extend(
            cubic(wing, one, two, point(bridge + 10.0, y - 12.0), 10)
                .into_iter()
                .skip(1),
        );
        pen.fill(&shade, skin.shade.fade(0.85));

        let left = point(x - w, l - 5.0 - s * 3.0);
        let right = point(x + w, l - 5.0 - s * 3.0);
        let (from, to) = (point(x - w * 0.45, l + 1.0), point(x + w * 0.45, l + 1.0));
        let below = |side: f32| {
            (
                point(x + side * (w + 1.0), l + 2.0 - s * 2.0),
                point(x + side * w * 0.6, l + 3.0 - s),
            )
        };
        let (outer, inner) = below(-1.0);
        let mut base = cubic(left, outer, inner, from, 8);
        base.extend(
            cubic(from, point(x - w * 0.2, l + 5.0), point(x + w * 0.2, l + 5.0), to, 8)
                .into_iter()
                .skip(1),
        );
        let (outer, inner) = below(1.0);
        base.extend(cubic(to, inner, outer, right, 8).into_iter().skip(1));
        pen.stroke(&base, 2.0, skin.line.fade(0.8));
    }
}
