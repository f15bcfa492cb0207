//! Lines with a width of their own at every point, and soft sides.

use std::f32::consts::PI;

use super::curve::share;
use super::edge::normal;
use super::{Drawing, Point, Vector, Vertex};

/// How a stroke ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cap {
    /// With a half circle.
    #[default]
    Round,
    /// Cut straight across.
    Flat,
}

/// A line turning by more than this (cosine) is drawn as two lines that meet.
const SHARPEST_BEND: f32 = 0.75;

/// Draws a line whose width at share `t` of its points is `width(t)`.
pub(super) fn ribbon(
    out: &mut Drawing,
    spine: &[Point],
    pixel: f32,
    cap: Cap,
    rgba: [f32; 4],
    width: impl Fn(f32) -> f32,
) {
    let last = spine.len().saturating_sub(1);
    if last == 0 {
        return;
    }
    let sides: Vec<Side> = (0..=last)
        .map(|i| Side::new(spine[i], across(spine, i), width(share(i, last)), pixel))
        .collect();
    let ends = [0, last].map(|i| {
        let outwards = if i == 0 {
            spine[0] - spine[1]
        } else {
            spine[last] - spine[last - 1]
        };
        outwards.with_max_length(1.0).normalize()
    });
    let strip: Vec<[Vertex; 4]> = match cap {
        Cap::Round => sides.iter().map(|side| side.corners(rgba)).collect(),
        Cap::Flat => {
            let faded = |side: &Side, way: Vector| {
                side.moved(way * (pixel / 2.0))
                    .corners([rgba[0], rgba[1], rgba[2], 0.0])
            };
            std::iter::once(faded(&sides[0], ends[0]))
                .chain(sides.iter().map(|side| side.corners(rgba)))
                .chain(std::iter::once(faded(&sides[last], ends[1])))
                .collect()
        }
    };
    let base = out.next();
    out.vertices.extend(strip.iter().flatten());
    for i in 1..u32::try_from(strip.len()).unwrap_or(0) {
        let (a, b) = (base + 4 * (i - 1), base + 4 * i);
        for k in 0..3 {
            out.indices
                .extend([a + k, a + k + 1, b + k, b + k, a + k + 1, b + k + 1]);
        }
    }
    if cap == Cap::Round {
        sides[0].round(out, ends[0], rgba);
        sides[last].round(out, ends[1], rgba);
    }
}

/// Draws a line of one width, parted where it bends sharply so that its corners come out round.
pub(super) fn stroke(
    out: &mut Drawing,
    spine: &[Point],
    closed: bool,
    width: f32,
    pixel: f32,
    cap: Cap,
    rgba: [f32; 4],
) {
    let mut points: Vec<Point> = Vec::with_capacity(spine.len() + 1);
    let ends = if closed { spine.first() } else { None };
    for p in spine.iter().chain(ends) {
        if points.last().is_none_or(|last| (*last - *p).length() > pixel * 0.02) {
            points.push(*p);
        }
    }
    let mut from = 0;
    for i in 1..points.len() {
        let bends = points
            .get(i + 1)
            .is_none_or(|next| normal(points[i - 1], points[i]).dot(normal(points[i], *next)) < SHARPEST_BEND);
        if bends {
            ribbon(out, &points[from..=i], pixel, cap, rgba, |_| width);
            from = i;
        }
    }
}

/// One crossing of a line: a point, the way across it, half the solid width, half the whole width.
struct Side {
    at: Point,
    across: Vector,
    solid: f32,
    whole: f32,
    cover: f32,
}

impl Side {
    fn new(at: Point, across: Vector, width: f32, pixel: f32) -> Self {
        let half = (width / 2.0).max(0.0);
        let fade = pixel / 2.0;
        let cover = if half < fade { 2.0 * half / (half + fade) } else { 1.0 };
        Self {
            at,
            across,
            solid: (half - fade).max(0.0),
            whole: half + fade,
            cover,
        }
    }

    fn moved(&self, by: Vector) -> Self {
        Self {
            at: self.at + by,
            ..*self
        }
    }

    fn corners(&self, rgba: [f32; 4]) -> [Vertex; 4] {
        let faded = self.vertex(rgba, -self.whole, 0.0);
        let solid = self.vertex(rgba, -self.solid, self.cover);
        [
            faded,
            solid,
            self.vertex(rgba, self.solid, self.cover),
            self.vertex(rgba, self.whole, 0.0),
        ]
    }

    fn vertex(&self, [r, g, b, a]: [f32; 4], off: f32, share: f32) -> Vertex {
        let p = self.at + self.across * off;
        Vertex {
            x: p.x,
            y: p.y,
            rgba: [r, g, b, a * share],
        }
    }

    /// A half circle on the side of `way`.
    fn round(&self, out: &mut Drawing, way: Vector, [r, g, b, a]: [f32; 4]) {
        const STEPS: usize = 8;
        let base = out.next();
        out.vertices.push(self.vertex([r, g, b, a], 0.0, self.cover));
        for i in 0..=STEPS {
            let (sin, cos) = (share(i, STEPS) * PI).sin_cos();
            let spoke = self.across * cos + way * sin;
            for (radius, cover) in [(self.solid, self.cover), (self.whole, 0.0)] {
                let p = self.at + spoke * radius;
                out.vertices.push(Vertex {
                    x: p.x,
                    y: p.y,
                    rgba: [r, g, b, a * cover],
                });
            }
        }
        for i in 0..u32::try_from(STEPS).unwrap_or(0) {
            let (a, b) = (base + 1 + 2 * i, base + 3 + 2 * i);
            out.indices.extend([base, a, b, a, a + 1, b, b, a + 1, b + 1]);
        }
    }
}

/// The unit way across a line at its point `i`.
fn across(spine: &[Point], i: usize) -> Vector {
    normal(spine[i.saturating_sub(1)], spine[(i + 1).min(spine.len() - 1)])
}
