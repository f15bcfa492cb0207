//! The mouth: lips, what is inside when it is open, its line, and the folds round it.

use super::Face;
use crate::desktop::figure::shape::{Pen, Point, Rgba, point, quadratic, reversed};

/// Points along the mouth, less one.
const STEPS: u8 = 40;

/// Heights across the mouth at one share of its width.
#[derive(Clone, Copy)]
struct Cut {
    /// -1 at the left corner, 1 at the right.
    t: f32,
    /// Edges of the opening.
    above: f32,
    below: f32,
}

impl Face<'_> {
    pub(super) fn mouth(&self, pen: &mut Pen) {
        let (p, skin) = (&self.pose, &self.person.skin);
        let lips = self.person.lips;
        let smile = p.curve.max(0.0);
        let cuts = self.cuts();
        let line = |height: &dyn Fn(&Cut) -> f32| -> Vec<Point> {
            cuts.iter().map(|cut| self.on_mouth(cut.t, height(cut))).collect()
        };
        let full = 1.0 - 0.78 * p.press;
        let bow = |t: f32| (1.0 - t.abs().powf(1.7)).max(0.0).powf(0.85) * (1.0 - 0.3 * (-(t * t) / 0.022).exp());
        let upper_lip = line(&|c| c.above - lips.u * full * bow(c.t) * (1.0 - 0.35 * smile));
        let above = line(&|c| c.above);
        let below = line(&|c| c.below);
        let lower = lips.l * (1.0 - 0.6 * p.press);
        let roll = |t: f32| (1.0 - (t.abs() / 0.9).powf(2.2)).max(0.0).powf(0.9) * (1.0 - 0.15 * smile);
        let (x, y) = self.mouth_middle();
        let lower_lip: Vec<Point> = cuts
            .iter()
            .map(|c| point(x + self.mouth_width() * c.t * 0.98, y + c.below + lower * roll(c.t)))
            .collect();
        pen.fill(&between(&upper_lip, &above), skin.lip.mix(skin.line, 0.22));
        pen.fill(&between(&below, &lower_lip), skin.lip);
        if p.open > 0.03 {
            self.inside_of_mouth(pen, &cuts, &above, &below);
        }
        let width = 2.5 + p.press * 0.5;
        if p.open < 0.18 {
            let middle = line(&|c| f32::midpoint(c.above, c.below));
            pen.ribbon(&middle, self.person.dark, |t| {
                width * (0.62 + 0.5 * (std::f32::consts::PI * t).sin())
            });
        } else {
            pen.stroke(&above, 1.6, self.person.dark.fade(0.75));
        }
        let bearded = self.person.beard.is_some_and(|beard| beard.is_full());
        // A small face keeps what carries its mood, and hair hides skin.
        if !bearded {
            self.corners(pen, smile);
        }
        if self.fine && !bearded {
            self.below_lip(pen, lower);
            self.folds(pen);
        }
    }

    pub(super) fn mouth_middle(&self) -> (f32, f32) {
        let p = &self.pose;
        (
            p.turn * 9.0 + p.shift * 6.0,
            self.person.mouth_y + p.pitch * 4.0 - p.cheek * 1.5,
        )
    }

    fn mouth_width(&self) -> f32 {
        self.person.lips.w * self.pose.mw
    }

    pub(super) fn on_mouth(&self, t: f32, height: f32) -> Point {
        let (x, y) = self.mouth_middle();
        point(
            x + self.mouth_width() * t * (1.0 - 0.05 * self.pose.turn * t),
            y + height,
        )
    }

    /// The height of the middle line.
    pub(super) fn middle_line(&self, t: f32) -> f32 {
        let p = &self.pose;
        let side = if t * p.asym.signum() > 0.0 { 1.0 } else { 0.25 };
        -p.curve * 8.5 * t * t + p.curve * 3.6 - p.asym * 5.5 * t * t.abs() * (0.35 + 0.65 * side)
            + p.quiver * 1.1 * (t * 8.0 + 0.6).sin() * (1.0 - t * t * 0.4)
    }

    fn cuts(&self) -> Vec<Cut> {
        let p = &self.pose;
        let squared = 2.0 + 3.0 * p.square;
        (0..=STEPS)
            .map(|i| {
                let t = f32::from(i) * 2.0 / f32::from(STEPS) - 1.0;
                let e = (1.0 - t.abs().powf(squared)).max(0.0);
                let middle = self.middle_line(t);
                let above = middle - p.open * (5.0 + 4.0 * p.square) * e - p.sneer * 2.0 * (1.0 - t.abs());
                Cut {
                    t,
                    above,
                    below: middle + p.open * (20.0 + p.square) * e,
                }
            })
            .collect()
    }

    fn inside_of_mouth(&self, pen: &mut Pen, cuts: &[Cut], above: &[Point], below: &[Point]) {
        let (p, inside) = (&self.pose, self.inside());
        pen.fill(&between(above, below), inside.mouth);
        if p.open > 0.3 {
            let shown = ((p.open - 0.3) / 0.08).min(1.0);
            self.part_of_mouth(pen, cuts, 0.79, inside.tongue.fade(shown), &|c| {
                let round = (1.0 - c.t * c.t * 1.6).max(0.0);
                let top = (c.below - (c.below - c.above) * 0.34 * round).max(c.above);
                (top, c.below)
            });
        }
        if p.teeth > 0.0 {
            let row = |t: f32, end: f32| p.teeth * (1.0 - (t / end).powi(4)).max(0.0).sqrt();
            self.part_of_mouth(pen, cuts, 0.88, inside.teeth, &|c| {
                (c.above, c.above + ((c.below - c.above) * 0.5).min(6.2) * row(c.t, 0.88))
            });
            if p.square > 0.5 {
                let shown = ((p.square - 0.5) / 0.2).min(1.0);
                self.part_of_mouth(pen, cuts, 0.66, inside.lower_teeth, &|c| {
                    let high = ((c.below - c.above) * 0.3).min(4.6) * row(c.t, 0.66);
                    (c.below, c.below - high * shown)
                });
            }
        }
    }

    /// What ends at the share `end` of the mouth: an area that thins out to nothing would leave its colour in the corners.
    fn part_of_mouth(&self, pen: &mut Pen, cuts: &[Cut], end: f32, colour: Rgba, edges: &dyn Fn(&Cut) -> (f32, f32)) {
        let (one, other): (Vec<_>, Vec<_>) = cuts
            .iter()
            .filter(|c| c.t.abs() < end)
            .map(|c| {
                let (one, other) = edges(c);
                (self.on_mouth(c.t, one), self.on_mouth(c.t, other))
            })
            .unzip();
        pen.fill(&between(&one, &other), colour);
    }

    /// Tucks at the corners, from pressed lips and smiles.
    fn corners(&self, pen: &mut Pen, smile: f32) {
        let p = &self.pose;
        for (s, lifted) in [(-1.0, (-p.asym).max(0.0) * 0.6), (1.0, p.asym.max(0.0) * 0.7)] {
            let a = (smile * 0.8 + p.press * 0.55 + lifted).clamp(0.0, 1.0);
            if a < 0.25 {
                continue;
            }
            let at = self.on_mouth(s, self.middle_line(s));
            // Flat enough not to close into a ring with the end of the mouth, long enough not to be a dot.
            let high = 2.0 + 2.2 * a;
            let tuck = quadratic(
                point(at.x + s * 2.4, at.y - high),
                point(at.x + s * (3.6 + 0.8 * a), at.y),
                point(at.x + s * 2.8, at.y + high * 0.85),
                8,
            );
            let colour = self.person.skin.line.fade(0.6 * ((a - 0.25) / 0.2).min(1.0));
            pen.stroke(&tuck, 1.5, colour);
        }
    }

    /// The shade below the lower lip, and the dimples of a chin held back from crying.
    fn below_lip(&self, pen: &mut Pen, lower: f32) {
        let (p, line) = (&self.pose, self.person.skin.line);
        let (x, y) = self.mouth_middle();
        let w = self.mouth_width() * 0.34;
        let below = y + self.middle_line(0.0) + p.open * (20.0 + p.square) + lower + 4.2;
        let shade = quadratic(
            point(x - w, below),
            point(x, below + 2.6 - p.chin * 5.0),
            point(x + w, below),
            10,
        );
        pen.stroke(&shade, 1.8, line.fade(0.35 + 0.35 * p.chin));
        if p.chin > 0.5 {
            let colour = line.fade((p.chin - 0.4) * 0.8);
            let dimples = [
                (-7.0, 11.0, 2.0, -3.0, 5.0, -1.0),
                (3.0, 9.0, 3.0, -1.5, 5.0, 1.5),
                (-2.0, 15.0, 2.0, -1.5, 4.0, 0.0),
            ];
            for (dx, dy, bx, by, tx, ty) in dimples {
                let from = point(x + dx, below + dy);
                let curve = quadratic(
                    from,
                    point(from.x + bx, from.y + by),
                    point(from.x + tx, from.y + ty),
                    6,
                );
                pen.stroke(&curve, 1.4, colour);
            }
        }
    }

    /// Folds from the wings of the nose to the corners of the mouth, mostly from age.
    pub(super) fn folds(&self, pen: &mut Pen) {
        if !self.fine {
            return;
        }
        let (p, age) = (&self.pose, self.person.age);
        let smile = p.curve.max(0.0);
        let moved = smile * 0.42 + (-p.curve).max(0.0) * 0.22 + p.cheek * 0.2;
        let fold = (age * 0.5 + moved * (0.3 + 0.8 * age) + p.sneer * 0.55).clamp(0.0, 0.85);
        if fold <= 0.1 {
            return;
        }
        for s in [-1.0, 1.0] {
            let lifted = if s * p.asym > 0.0 {
                0.22 * p.asym.abs() * (0.5 + 0.5 * age)
            } else {
                0.0
            };
            let nose = point(p.turn * 13.0 + s * 16.5, 36.0 + p.pitch * 3.0 - p.sneer * 3.0);
            let corner = self.on_mouth(s, self.middle_line(s));
            let end = point(corner.x + s * (7.0 + 2.0 * smile), corner.y - 2.0 + smile);
            let curve = quadratic(nose, point(nose.x + s * (8.0 + 7.0 * smile), nose.y + 7.0), end, 12);
            pen.stroke(&curve, 1.7, self.person.skin.line.fade((fold + lifted).min(0.9) * 0.75));
        }
    }
}

/// The area between two lines that run the same way.
fn between(one: &[Point], other: &[Point]) -> Vec<Point> {
    let mut area = one.to_vec();
    area.extend(reversed(other.to_vec()));
    area
}
