//! What the pen leaves behind: coloured triangles in painter's order.

use super::clip;
use super::{Point, point};

/// A corner of a triangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Vertex {
    /// To the right, in the units the drawing was asked for.
    pub x: f32,
    /// Downwards.
    pub y: f32,
    /// sRGB as written in a hex code, from 0 to 1, alpha not multiplied in.
    pub rgba: [f32; 4],
}

impl Vertex {
    /// Where it is.
    pub fn at(&self) -> Point {
        point(self.x, self.y)
    }

    /// The point `share` of the way to `other`, colour included.
    pub(super) fn towards(&self, other: &Self, share: f32) -> Self {
        let mix = |a: f32, b: f32| a + (b - a) * share;
        let mut rgba = self.rgba;
        for (channel, to) in rgba.iter_mut().zip(other.rgba) {
            *channel = mix(*channel, to);
        }
        Self {
            x: mix(self.x, other.x),
            y: mix(self.y, other.y),
            rgba,
        }
    }
}

/// Coloured triangles; later ones lie over earlier ones, to be blended as the codes are written, not in linear light.
///
/// Edges fade over one pixel, so no multisampling is needed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Drawing {
    /// Corners.
    pub vertices: Vec<Vertex>,
    /// Three per triangle.
    pub indices: Vec<u32>,
}

impl Drawing {
    /// Lays `over` on top.
    pub fn append(&mut self, over: &Self) {
        let base = self.next();
        self.vertices.extend_from_slice(&over.vertices);
        self.indices.extend(over.indices.iter().map(|i| i + base));
    }

    /// Moves everything.
    pub fn shift(&mut self, dx: f32, dy: f32) {
        for vertex in &mut self.vertices {
            vertex.x += dx;
            vertex.y += dy;
        }
    }

    /// Cuts away what lies outside a rectangle. The cut is sharp: it is meant for the frame of a picture.
    #[must_use]
    pub fn clipped_to_rect(self, left: f32, top: f32, width: f32, height: f32) -> Self {
        let (right, bottom) = (left + width, top + height);
        let frame = [
            point(left, top),
            point(right, top),
            point(right, bottom),
            point(left, bottom),
        ];
        clip::sharp(self, &frame)
    }

    /// Cuts away what lies outside a circle; the edge fades over `pixel`.
    #[must_use]
    pub fn clipped_to_disc(self, centre: Point, radius: f32, pixel: f32) -> Self {
        clip::soft_disc(self, centre, radius, pixel)
    }

    /// The triangles, each as three corners.
    pub fn triangles(&self) -> impl Iterator<Item = [&Vertex; 3]> {
        self.indices.chunks_exact(3).filter_map(|ids| {
            let corner = |i: u32| self.vertices.get(usize::try_from(i).ok()?);
            Some([corner(ids[0])?, corner(ids[1])?, corner(ids[2])?])
        })
    }

    /// The same triangles in the same order: those whose three corners are `kept` as they are, the others in pieces.
    pub(super) fn rebuilt(
        &self,
        kept: impl Fn(usize) -> bool,
        pieces: impl Fn(&[Vertex; 3]) -> Vec<Vec<Vertex>>,
    ) -> Self {
        let mut out = Self::default();
        let mut places: Vec<Option<u32>> = vec![None; self.vertices.len()];
        for ids in self.indices.chunks_exact(3) {
            let place = |i: u32| usize::try_from(i).unwrap_or(usize::MAX);
            let [a, b, c] = [place(ids[0]), place(ids[1]), place(ids[2])];
            if kept(a) && kept(b) && kept(c) {
                for i in [a, b, c] {
                    let place = *places[i].get_or_insert_with(|| {
                        out.vertices.push(self.vertices[i]);
                        u32::try_from(out.vertices.len() - 1).unwrap_or(u32::MAX)
                    });
                    out.indices.push(place);
                }
            } else {
                for piece in pieces(&[self.vertices[a], self.vertices[b], self.vertices[c]]) {
                    out.fan(&piece);
                }
            }
        }
        out
    }

    /// The index the next vertex will have.
    pub(super) fn next(&self) -> u32 {
        u32::try_from(self.vertices.len()).unwrap_or(u32::MAX)
    }

    /// Adds a convex polygon as a fan.
    pub(super) fn fan(&mut self, corners: &[Vertex]) {
        let base = self.next();
        self.vertices.extend_from_slice(corners);
        for i in 1..u32::try_from(corners.len()).unwrap_or(0).saturating_sub(1) {
            self.indices.extend([base, base + i, base + i + 1]);
        }
    }
}
