//! The pen: draws shapes in the order it is told to, under a transform that can be nested.

use lyon_tessellation::{FillRule, FillTessellator};

use super::curve::{ellipse, share};
use super::{Angle, Cap, Drawing, Outline, Point, Rgba, Slide, Transform, Vertex, clip, edge, point, ribbon};

/// What a shape is filled with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Paint {
    /// One colour.
    Flat(Rgba),
    /// From one colour at the height of the first number to another at the second.
    Down((f32, Rgba), (f32, Rgba)),
}

impl From<Rgba> for Paint {
    fn from(colour: Rgba) -> Self {
        Self::Flat(colour)
    }
}

/// Draws shapes; every length is in units of the current transform.
pub struct Pen {
    out: Drawing,
    to: Transform,
    pixel: f32,
    tessellator: FillTessellator,
}

impl std::fmt::Debug for Pen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pen")
            .field("to", &self.to)
            .field("pixel", &self.pixel)
            .finish_non_exhaustive()
    }
}

impl Pen {
    /// A pen over an empty drawing; `pixel` is the size of a screen pixel in the drawing's units.
    pub fn new(pixel: f32) -> Self {
        Self {
            out: Drawing::default(),
            to: Transform::identity(),
            pixel,
            tessellator: FillTessellator::new(),
        }
    }

    /// What has been drawn.
    pub fn finish(self) -> Drawing {
        self.out
    }

    /// Draws under a further transform.
    pub fn under(&mut self, place: Transform, draw: impl FnOnce(&mut Self)) {
        let before = self.to;
        self.to = place.then(&before);
        draw(self);
        self.to = before;
    }

    /// Draws only what lies within a convex outline.
    pub fn within(&mut self, outline: &[Point], draw: impl FnOnce(&mut Self)) {
        let mut inner = Self {
            to: self.to,
            ..Self::new(self.pixel)
        };
        draw(&mut inner);
        let outline = self.placed(outline);
        self.out.append(&clip::sharp(inner.out, &outline));
    }

    /// How many drawing units one unit of the current transform is.
    pub fn scale(&self) -> f32 {
        self.to.determinant().abs().sqrt()
    }

    /// The size of a pixel in units of the current transform.
    pub fn fine(&self) -> f32 {
        self.pixel / self.scale().max(f32::EPSILON)
    }

    /// Fills a closed line of points.
    pub fn fill(&mut self, points: &[Point], paint: impl Into<Paint>) {
        self.fill_rings(&[points.to_vec()], FillRule::NonZero, paint.into());
    }

    /// Fills an outline; where parts of it overlap evenly there is a hole.
    pub fn fill_outline(&mut self, outline: &Outline, slide: Slide, paint: impl Into<Paint>) {
        let rings: Vec<_> = outline
            .lines(slide, self.fine())
            .into_iter()
            .map(|(points, _)| points)
            .collect();
        let rule = if rings.len() > 1 {
            FillRule::EvenOdd
        } else {
            FillRule::NonZero
        };
        self.fill_rings(&rings, rule, paint.into());
    }

    /// Fills what lies between an outer and an inner outline.
    pub fn fill_between(&mut self, outer: &[Point], inner: &[Point], colour: Rgba) {
        self.fill_rings(
            &[outer.to_vec(), inner.to_vec()],
            FillRule::EvenOdd,
            Paint::Flat(colour),
        );
    }

    /// Fills an ellipse.
    pub fn ellipse(&mut self, centre: Point, rx: f32, ry: f32, colour: Rgba) {
        self.fill(&self.round(centre, rx, ry), colour);
    }

    /// The points of an ellipse, as many as its size asks for.
    pub fn round(&self, centre: Point, rx: f32, ry: f32) -> Vec<Point> {
        let steps = if rx.max(ry) > 6.0 * self.fine() { 28 } else { 14 };
        ellipse(centre, rx, ry, steps)
    }

    /// Draws a line of one width.
    pub fn stroke(&mut self, points: &[Point], width: f32, colour: Rgba) {
        self.stroke_line(points, false, width, Cap::Round, colour);
    }

    /// Draws every line of an outline.
    pub fn stroke_outline(&mut self, outline: &Outline, slide: Slide, width: f32, cap: Cap, colour: Rgba) {
        for (points, closed) in outline.lines(slide, self.fine()) {
            self.stroke_line(&points, closed, width, cap, colour);
        }
    }

    /// Draws a line of one width, closed or open.
    pub fn stroke_line(&mut self, points: &[Point], closed: bool, width: f32, cap: Cap, colour: Rgba) {
        let placed = self.placed(points);
        let width = width * self.scale();
        ribbon::stroke(&mut self.out, &placed, closed, width, self.pixel, cap, colour.0);
    }

    /// Draws a line whose width at share `t` of its points is `width(t)`, cut straight at both ends.
    pub fn ribbon(&mut self, spine: &[Point], colour: Rgba, width: impl Fn(f32) -> f32) {
        let placed = self.placed(spine);
        let scale = self.scale();
        ribbon::ribbon(&mut self.out, &placed, self.pixel, Cap::Flat, colour.0, |t| {
            width(t) * scale
        });
    }

    /// A soft round patch: `stops` are shares of the radius and opacities, the first at 0, the last at 1.
    /// Only the part inside the convex outline `within` is drawn.
    pub fn glow(&mut self, centre: Point, rx: f32, ry: f32, colour: Rgba, stops: &[(f32, f32)], within: &[Point]) {
        const SPOKES: usize = 36;
        let within = self.placed(within);
        let spokes = self.placed(&ellipse(centre, rx, ry, SPOKES));
        let middle = self.to.transform_point(centre);
        let corner = |spoke: usize, (radius, alpha): (f32, f32)| {
            let p = middle.lerp(spokes[spoke % SPOKES], radius);
            Vertex {
                x: p.x,
                y: p.y,
                rgba: colour.fade(alpha).0,
            }
        };
        let mut patch = Drawing::default();
        for pair in stops.windows(2) {
            for i in 0..SPOKES {
                let quad = [
                    corner(i, pair[0]),
                    corner(i, pair[1]),
                    corner(i + 1, pair[1]),
                    corner(i + 1, pair[0]),
                ];
                if pair[0].0 > 0.0 {
                    patch.fan(&quad);
                } else {
                    patch.fan(&quad[..3]);
                }
            }
        }
        let patch = if within.is_empty() {
            patch
        } else {
            clip::sharp(patch, &within)
        };
        self.out.append(&patch);
    }

    fn fill_rings(&mut self, rings: &[Vec<Point>], rule: FillRule, paint: Paint) {
        let placed: Vec<Vec<Point>> = rings.iter().map(|ring| self.placed(ring)).collect();
        let back = self.to.inverse().unwrap_or_else(Transform::identity);
        edge::fill(
            &mut self.out,
            &mut self.tessellator,
            &placed,
            rule,
            self.pixel,
            |p| match paint {
                Paint::Flat(colour) => colour.0,
                Paint::Down((top, above), (bottom, below)) => {
                    let y = back.transform_point(p).y;
                    above.mix(below, ((y - top) / (bottom - top)).clamp(0.0, 1.0)).0
                }
            },
        );
    }

    fn placed(&self, points: &[Point]) -> Vec<Point> {
        points.iter().map(|p| self.to.transform_point(*p)).collect()
    }
}

/// The corners of a rectangle with rounded corners, clockwise.
pub(in super::super) fn rounded(left: f32, top: f32, width: f32, height: f32, radius: f32) -> Vec<Point> {
    const STEPS: usize = 6;
    let r = radius.min(width / 2.0).min(height / 2.0);
    if r <= 0.0 {
        return vec![
            point(left, top),
            point(left + width, top),
            point(left + width, top + height),
            point(left, top + height),
        ];
    }
    let corners = [
        (left + width - r, top + r, -90.0),
        (left + width - r, top + height - r, 0.0),
        (left + r, top + height - r, 90.0),
        (left + r, top + r, 180.0),
    ];
    let mut points = Vec::with_capacity(4 * (STEPS + 1));
    for (x, y, from) in corners {
        for i in 0..=STEPS {
            let (sin, cos) = Angle::degrees(90.0_f32.mul_add(share(i, STEPS), from)).sin_cos();
            points.push(point(x + r * cos, y + r * sin));
        }
    }
    points
}
