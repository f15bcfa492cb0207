//! An eye: lid, white, iris cut by the lids, lashes, and the lines round it.

use super::Face;
use crate::desktop::figure::shape::{Pen, Point, Rgba, convex, cubic, point, reversed};

/// Points along each lid, less one.
const STEPS: usize = 22;

/// The lines of one eye in one pose.
struct Lids {
    s: f32,
    x: f32,
    y: f32,
    w: f32,
    outer: Point,
    /// Control height of the lower lid.
    hollow: f32,
    low: f32,
    upper: Vec<Point>,
    lower: Vec<Point>,
    crease: Vec<Point>,
    shut: bool,
}

impl Face<'_> {
    /// An eye; `s` is -1 on the left, 1 on the right.
    pub(super) fn eye(&self, pen: &mut Pen, s: f32) {
        let lids = self.lids(s);
        let (eye, skin) = (&self.person.eye, &self.person.skin);
        let mut lid = lids.crease.clone();
        lid.extend(reversed(lids.upper.clone()));
        pen.fill(&lid, skin.lid.fade(0.72));
        if !lids.shut {
            self.ball(pen, &lids);
        }
        let mut lash = lids.upper.clone();
        if eye.wing > 0.0 {
            lash.push(point(lids.outer.x + s * eye.wing, lids.outer.y - eye.wing * 0.55));
        }
        pen.ribbon(&lash, self.person.dark, |t| {
            let tip = if t > 0.97 { 0.4 } else { 1.0 };
            eye.lash * (0.42 + 0.72 * (std::f32::consts::PI * (0.18 + 0.62 * t)).sin()) * tip
        });
        if self.fine {
            if !lids.shut {
                pen.stroke(&lids.lower[3..], 1.3, skin.line.fade(0.55));
            }
            pen.stroke(
                &lids.crease[2..21],
                1.2,
                skin.line.fade(if lids.shut { 0.28 } else { 0.5 }),
            );
            self.lines_round(pen, &lids);
        }
    }

    fn lids(&self, s: f32) -> Lids {
        let (p, eye) = (&self.pose, &self.person.eye);
        let (x, y) = (s * 30.0 + p.turn * 8.0, p.pitch * 5.0);
        let w = eye.w * (1.0 - 0.12 * p.turn * s);
        let open = (p.lid + s * p.lid_asym).clamp(0.0, 1.4);
        let low = p.lower + p.cheek * 0.3;
        let k = p.slant;
        let sag = if self.person.age > 0.6 { 1.2 } else { 0.0 };
        let inner = point(x - s * w, y + 2.6 + k * 0.6);
        let outer = point(x + s * w, y - 0.8 - eye.tilt - k * 0.8 + sag);
        let hollow = 7.0 - 8.5 * low;
        let height = -hollow + (11.8 * eye.size + hollow) * open.min(1.0) + (open - 1.0).max(0.0) * 18.0;
        let at = |dx: f32, dy: f32| point(x + s * w * dx, y + dy);
        let over = [
            at(-0.5, -height * (1.0 - 0.42 * k)),
            at(0.5, -height * (1.0 + 0.22 * k)),
        ];
        let grief = (-k).max(0.0);
        let fold = 15.5 * eye.size;
        let above = [
            at(-0.5, -fold - 1.0 - grief * 2.0 + k.max(0.0) * 3.0),
            at(0.55, -fold + 0.5 - grief * 3.0),
        ];
        let (fold_in, fold_out) = (
            point(inner.x - s, inner.y - 4.0),
            point(outer.x + s * 2.5, outer.y - 3.0),
        );
        Lids {
            s,
            x,
            y,
            w,
            outer,
            hollow,
            low,
            upper: cubic(inner, over[0], over[1], outer, STEPS),
            lower: cubic(inner, at(-0.45, hollow), at(0.55, hollow * 1.05), outer, STEPS),
            crease: cubic(fold_in, above[0], above[1], fold_out, STEPS),
            shut: open < 0.08,
        }
    }

    /// White, shade of the lid, iris, pupil, the light in it, the water of tears.
    fn ball(&self, pen: &mut Pen, lids: &Lids) {
        let (p, eye, inside) = (&self.pose, &self.person.eye, self.inside());
        let mut slit = lids.upper.clone();
        slit.extend(reversed(lids.lower.clone()));
        pen.fill(&slit, eye.white.unwrap_or(inside.eye_white));
        pen.fill(&band(&lids.upper, &lids.lower, 3.2), inside.lid_shade.fade(0.16));
        let at = point(lids.x + p.gx * 6.2, lids.y - 1.2 + p.gy * 5.2);
        let disc = |pen: &mut Pen, middle: Point, radius: f32, colour: Rgba| {
            let seen = convex(&slit, &pen.round(middle, radius, radius));
            pen.fill(&seen, colour);
        };
        disc(pen, at, eye.iris, eye.colour);
        disc(pen, at, eye.iris * 0.5, inside.pupil);
        if p.tear > 0.0 {
            pen.fill(&band(&lids.lower, &lids.upper, 2.6 * p.tear), inside.wet.fade(0.95));
        }
        if self.fine {
            disc(pen, point(at.x - 2.6, at.y - 3.0), 1.9, Rgba::WHITE.fade(0.95));
        }
    }

    /// Bags from age, tears and raised cheeks; crow's feet.
    fn lines_round(&self, pen: &mut Pen, lids: &Lids) {
        let (p, line, age) = (&self.pose, self.person.skin.line, self.person.age);
        let Lids {
            s,
            x,
            y,
            w,
            hollow,
            outer,
            low,
            ..
        } = *lids;
        let wet = p.tear * 0.35;
        let raised = ((low - 0.4) / 0.05).clamp(0.0, 1.0) * 0.2;
        let bag = (age * 0.55 + p.cheek * 0.5 + wet + raised).clamp(0.0, 0.8);
        if bag > 0.05 {
            let at = |dx: f32, dy: f32| point(x + s * w * dx, y + hollow * dy);
            let below = |p: Point, dy: f32| point(p.x, p.y + dy);
            let under = cubic(
                below(at(-0.75, 0.6), 6.0),
                below(at(-0.3, 0.75), 9.5),
                below(at(0.4, 0.75), 9.0),
                below(at(0.9, 0.5), 5.0),
                12,
            );
            pen.stroke(&under, 1.3, line.fade(bag * 0.7));
        }
        let smiling = if age > 0.2 { 0.45 } else { 0.135 };
        let crow = (age * 0.6 * (0.4 + p.cheek) + p.cheek * smiling).clamp(0.0, 0.75);
        if crow > 0.08 {
            let at = |dx: f32, dy: f32| point(outer.x + s * dx, outer.y + dy);
            let colour = line.fade(crow * 0.75);
            pen.stroke(&[at(5.0, -2.0), at(12.0, -6.0)], 1.3, colour);
            pen.stroke(&[at(5.5, 2.0), at(13.0, 2.5)], 1.3, colour);
            if age > 0.6 {
                pen.stroke(&[at(4.5, 6.0), at(11.0, 10.0)], 1.3, colour);
            }
        }
    }
}

/// The strip along `edge` that reaches `depth` towards `other`, and never beyond it.
fn band(edge: &[Point], other: &[Point], depth: f32) -> Vec<Point> {
    let reach = |(a, b): (&Point, &Point)| {
        let way = b.y - a.y;
        point(a.x, a.y + way.signum() * depth.min(way.abs()))
    };
    let mut strip = edge.to_vec();
    strip.extend(reversed(edge.iter().zip(other).map(reach).collect()));
    strip
}
