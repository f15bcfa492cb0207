//! The soft edge: a filled outline drawn a little smaller, with a strip round it that fades over one pixel.

use lyon_tessellation::path::Path;
use lyon_tessellation::{BuffersBuilder, FillOptions, FillRule, FillTessellator, FillVertex, VertexBuffers};

use super::clip::doubled_area;
use super::{Drawing, Point, Vector, Vertex, vector};

/// Sharp corners are lengthened at most this many times.
const LONGEST_MITRE: f32 = 2.5;

/// A closed outline ready to be filled: where the solid part ends and where the fade ends.
struct Rim {
    solid: Vec<Point>,
    faded: Vec<Point>,
    cover: f32,
}

/// Fills closed outlines, even-odd, colouring each corner by `colour`; `pixel` is the width of the fade.
pub(super) fn fill(
    out: &mut Drawing,
    tessellator: &mut FillTessellator,
    rings: &[Vec<Point>],
    rule: FillRule,
    pixel: f32,
    colour: impl Fn(Point) -> [f32; 4],
) {
    let rings: Vec<Vec<Point>> = rings
        .iter()
        .map(|r| without_repeats(r, pixel))
        .filter(|r| r.len() > 2)
        .collect();
    let rims: Vec<Rim> = rings
        .iter()
        .enumerate()
        .map(|(i, ring)| rim(ring, is_hole(&rings, i), pixel))
        .collect();
    let mut path = Path::builder();
    for Rim { solid, .. } in &rims {
        path.begin(solid[0]);
        for p in &solid[1..] {
            path.line_to(*p);
        }
        path.end(true);
    }
    let cover = rims.iter().map(|r| r.cover).fold(0.0, f32::max);
    let shade = |p: Point, share: f32| {
        let [r, g, b, a] = colour(p);
        Vertex {
            x: p.x,
            y: p.y,
            rgba: [r, g, b, a * share],
        }
    };
    let mut buffers: VertexBuffers<Vertex, u32> = VertexBuffers::new();
    let options = FillOptions::default().with_fill_rule(rule).with_tolerance(pixel * 0.1);
    let mut sink = BuffersBuilder::new(&mut buffers, |v: FillVertex| shade(v.position(), cover));
    // A shape that cannot be tessellated is left out rather than stopping the picture.
    if tessellator.tessellate_path(&path.build(), &options, &mut sink).is_err() {
        return;
    }
    out.append(&Drawing {
        vertices: buffers.vertices,
        indices: buffers.indices,
    });
    for rim in &rims {
        let base = out.next();
        let count = u32::try_from(rim.solid.len()).unwrap_or(0);
        for (solid, faded) in rim.solid.iter().zip(&rim.faded) {
            out.vertices.push(shade(*solid, rim.cover));
            out.vertices.push(shade(*faded, 0.0));
        }
        for i in 0..count {
            let (a, b) = (base + 2 * i, base + 2 * ((i + 1) % count));
            out.indices.extend([a, a + 1, b, b, a + 1, b + 1]);
        }
    }
}

/// Neighbouring points closer than a fiftieth of a pixel, taken once.
fn without_repeats(ring: &[Point], pixel: f32) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(ring.len());
    let apart = |a: Point, b: Point| (a - b).length() > pixel * 0.02;
    for p in ring {
        if kept.last().is_none_or(|last| apart(*last, *p)) {
            kept.push(*p);
        }
    }
    while kept.len() > 1 && !apart(kept[0], kept[kept.len() - 1]) {
        kept.pop();
    }
    kept
}

fn rim(ring: &[Point], hole: bool, pixel: f32) -> Rim {
    let area = doubled_area(ring);
    let around: f32 = ring
        .iter()
        .zip(ring.iter().cycle().skip(1))
        .map(|(a, b)| (*b - *a).length())
        .sum();
    // The mean width of a long thin shape: twice its area by its way round.
    let width = area.abs() / around.max(f32::EPSILON);
    let inset = (pixel / 2.0).min(width / 4.0);
    // What a sliver covers of the pixels it lies in.
    let cover = (width / (0.75_f32.mul_add(width, pixel / 2.0))).min(1.0);
    let out = if (area > 0.0) == hole { -1.0 } else { 1.0 };
    let ways = ways_out(ring);
    let moved = |by: f32| ring.iter().zip(&ways).map(|(p, way)| *p + *way * (out * by)).collect();
    Rim {
        solid: moved(-inset),
        faded: moved(pixel / 2.0),
        cover,
    }
}

/// At every corner, the way that moves both of its sides by one to the left of the direction of travel.
fn ways_out(ring: &[Point]) -> Vec<Vector> {
    let count = ring.len();
    (0..count)
        .map(|i| {
            let before = normal(ring[(i + count - 1) % count], ring[i]);
            let after = normal(ring[i], ring[(i + 1) % count]);
            let both = before + after;
            let by = both.square_length();
            if by < 0.05 {
                before
            } else {
                (both * (2.0 / by)).with_max_length(LONGEST_MITRE)
            }
        })
        .collect()
}

/// A unit vector across the way from `a` to `b`.
pub(super) fn normal(a: Point, b: Point) -> Vector {
    let along = b - a;
    let length = along.length();
    if length < 1e-6 {
        vector(0.0, 0.0)
    } else {
        vector(along.y, -along.x) / length
    }
}

/// Whether ring `i` lies within an odd number of others.
fn is_hole(rings: &[Vec<Point>], i: usize) -> bool {
    let within = |ring: &[Point], p: Point| {
        let mut inside = false;
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            if (a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x {
                inside = !inside;
            }
        }
        inside
    };
    let others = rings
        .iter()
        .enumerate()
        .filter(|(j, ring)| *j != i && within(ring, rings[i][0]));
    others.count() % 2 == 1
}
