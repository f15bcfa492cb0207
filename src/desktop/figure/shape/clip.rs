//! Cutting polygons and triangles by convex outlines.

use lyon_tessellation::math::Box2D;

use super::curve::ellipse;
use super::{Drawing, Point, Vertex, vector};

/// Corners that can be cut: they know where they are and what lies between two of them.
trait Corner: Clone {
    fn position(&self) -> Point;
    fn between(&self, other: &Self, share: f32) -> Self;
}

impl Corner for Point {
    fn position(&self) -> Point {
        *self
    }
    fn between(&self, other: &Self, share: f32) -> Self {
        self.lerp(*other, share)
    }
}

impl Corner for Vertex {
    fn position(&self) -> Point {
        self.at()
    }
    fn between(&self, other: &Self, share: f32) -> Self {
        self.towards(other, share)
    }
}

/// The part of `subject` inside the convex polygon `by`, whichever way round either is drawn.
pub fn convex(subject: &[Point], by: &[Point]) -> Vec<Point> {
    cut(subject.to_vec(), by)
}

/// The smallest convex outline round `points`.
pub fn hull(points: &[Point]) -> Vec<Point> {
    let mut sorted = points.to_vec();
    sorted.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    let half = |points: &mut dyn Iterator<Item = Point>| {
        let mut chain: Vec<Point> = Vec::new();
        for p in points {
            while let [.., a, b] = chain[..] {
                if (b - a).cross(p - b) > 0.0 {
                    break;
                }
                chain.pop();
            }
            chain.push(p);
        }
        chain.pop();
        chain
    };
    let mut outline = half(&mut sorted.iter().copied());
    outline.extend(half(&mut sorted.iter().rev().copied()));
    outline
}

/// Twice the signed area; positive is clockwise on screen.
pub(super) fn doubled_area(points: &[Point]) -> f32 {
    let next = points.iter().cycle().skip(1);
    points
        .iter()
        .zip(next)
        .map(|(a, b)| a.to_vector().cross(b.to_vector()))
        .sum()
}

/// Cuts every triangle by a convex frame; triangles that lie inside keep sharing their corners.
pub(super) fn sharp(drawing: Drawing, frame: &[Point]) -> Drawing {
    let side = if doubled_area(frame) < 0.0 { -1.0 } else { 1.0 };
    let inside = |p: Point| {
        let mut edges = frame.iter().zip(frame.iter().cycle().skip(1));
        edges.all(|(a, b)| side * (*b - *a).cross(p - *a) >= 0.0)
    };
    let within: Vec<bool> = drawing.vertices.iter().map(|v| inside(v.at())).collect();
    drawing.rebuilt(|i| within[i], |corners| vec![cut(corners.to_vec(), frame)])
}

/// Cuts every triangle by a disc whose rim fades over `pixel`.
pub(super) fn soft_disc(drawing: Drawing, centre: Point, radius: f32, pixel: f32) -> Drawing {
    const STEPS: usize = 48;
    let inner_radius = radius - pixel / 2.0;
    let inner = ellipse(centre, inner_radius, inner_radius, STEPS);
    let outer = ellipse(centre, radius + pixel / 2.0, radius + pixel / 2.0, STEPS);
    let within: Vec<bool> = drawing
        .vertices
        .iter()
        .map(|v| (v.at() - centre).length() <= inner_radius * 0.99)
        .collect();
    drawing.rebuilt(
        |i| within[i],
        |triangle| {
            let bounds = bounds(&triangle.map(|v| v.at()));
            let nearest = centre.clamp(bounds.min, bounds.max);
            if (nearest - centre).length() > radius + pixel {
                return Vec::new();
            }
            let mut pieces = vec![cut(triangle.to_vec(), &inner)];
            for i in 0..STEPS {
                let j = (i + 1) % STEPS;
                let wedge = [inner[i], outer[i], outer[j], inner[j]];
                if !bounds.intersects(&self::bounds(&wedge)) {
                    continue;
                }
                let mut rim = cut(triangle.to_vec(), &wedge);
                let (start, along) = (inner[i], inner[j] - inner[i]);
                let normal = vector(along.y, -along.x).normalize();
                let depth = (outer[i] - start).dot(normal);
                for vertex in &mut rim {
                    vertex.rgba[3] *= (1.0 - (vertex.at() - start).dot(normal) / depth).clamp(0.0, 1.0);
                }
                pieces.push(rim);
            }
            pieces
        },
    )
}

/// The upright box round some points.
fn bounds(points: &[Point]) -> Box2D {
    Box2D::from_points(points)
}

/// Sutherland and Hodgman's polygon clipping.
fn cut<C: Corner>(mut subject: Vec<C>, by: &[Point]) -> Vec<C> {
    let side = if doubled_area(by) < 0.0 { -1.0 } else { 1.0 };
    for (a, b) in by.iter().zip(by.iter().cycle().skip(1)) {
        let along = *b - *a;
        let inside = |c: &C| side * along.cross(c.position() - *a);
        let mut kept = Vec::with_capacity(subject.len() + 2);
        for (i, corner) in subject.iter().enumerate() {
            let next = &subject[(i + 1) % subject.len()];
            let (here, there) = (inside(corner), inside(next));
            if here >= 0.0 {
                kept.push(corner.clone());
            }
            if (here > 0.0 && there < 0.0) || (here < 0.0 && there > 0.0) {
                kept.push(corner.between(next, here / (here - there)));
            }
        }
        subject = kept;
        if subject.len() < 3 {
            return Vec::new();
        }
    }
    subject
}
