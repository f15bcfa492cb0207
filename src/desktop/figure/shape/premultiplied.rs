//! Triangles for a renderer that mixes vertex colours as written, premultiplied, but blends in linear light.
//!
//! Such a renderer darkens every fade: half way to nothing it draws half of the written colour, which is a fifth of its
//! light. Fades are cut into bands, each with the right colour at its ends.

use std::collections::HashMap;

use super::colour::{linear, written};
use super::{Drawing, Vertex};

/// Shares of a fade's opacity at which it is cut.
const CUTS: [f32; 4] = [0.0, 0.1, 0.4, 1.0];
/// A smaller change of opacity than this is no fade.
const FADE: f32 = 0.15;

/// A corner: x, y, and red, green, blue, alpha as bytes.
pub type Corner = (f32, f32, [u8; 4]);

/// Corners and indices of the drawing with its colours premultiplied in linear light.
pub fn premultiplied(drawing: &Drawing) -> (Vec<Corner>, Vec<u32>) {
    let mut banded = Banded {
        vertices: drawing.vertices.clone(),
        cuts: HashMap::new(),
    };
    let mut indices = Vec::with_capacity(drawing.indices.len());
    for ids in drawing.indices.chunks_exact(3) {
        let ids = [ids[0], ids[1], ids[2]];
        let alphas = ids.map(|i| banded.alpha(i));
        let most = alphas.into_iter().fold(0.0, f32::max);
        let least = alphas.into_iter().fold(1.0, f32::min);
        if most - least < FADE {
            indices.extend(ids);
            continue;
        }
        for pair in CUTS.windows(2) {
            let band = banded.band(ids, pair[0] * most, pair[1] * most);
            for i in 2..band.len() {
                indices.extend([band[0], band[i - 1], band[i]]);
            }
        }
    }
    (
        banded.vertices.iter().map(|v| (v.x, v.y, bytes(v.rgba))).collect(),
        indices,
    )
}

/// Corners, and those added on the sides of triangles: each side is cut once for both its triangles.
struct Banded {
    vertices: Vec<Vertex>,
    cuts: HashMap<(u32, u32, u32), u32>,
}

impl Banded {
    fn alpha(&self, i: u32) -> f32 {
        self.vertex(i).map_or(0.0, |v| v.rgba[3])
    }

    fn vertex(&self, i: u32) -> Option<Vertex> {
        self.vertices.get(usize::try_from(i).ok()?).copied()
    }

    /// The corners of the part of a triangle whose opacity lies between two levels.
    fn band(&mut self, ids: [u32; 3], from: f32, to: f32) -> Vec<u32> {
        let mut corners = Vec::with_capacity(5);
        for e in 0..3 {
            let (u, v) = (ids[e], ids[(e + 1) % 3]);
            let (a, b) = (self.alpha(u), self.alpha(v));
            if (from..=to).contains(&a) {
                corners.push(u);
            }
            let levels = if a < b { [from, to] } else { [to, from] };
            for level in levels {
                if level > a.min(b) && level < a.max(b) {
                    corners.extend(self.cut(u, v, level));
                }
            }
        }
        corners
    }

    /// The corner on the side from `u` to `v` where the opacity is `level`.
    fn cut(&mut self, u: u32, v: u32, level: f32) -> Option<u32> {
        let key = (u.min(v), u.max(v), level.to_bits());
        if let Some(i) = self.cuts.get(&key) {
            return Some(*i);
        }
        let (a, b) = (self.vertex(key.0)?, self.vertex(key.1)?);
        let at = a.towards(&b, (level - a.rgba[3]) / (b.rgba[3] - a.rgba[3]));
        let i = u32::try_from(self.vertices.len()).ok()?;
        self.vertices.push(at);
        self.cuts.insert(key, i);
        Some(i)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to a byte"
)]
fn bytes([r, g, b, a]: [f32; 4]) -> [u8; 4] {
    let byte = |share: f32| (share.clamp(0.0, 1.0) * 255.0).round() as u8;
    let colour = |channel: f32| byte(written(linear(channel) * a));
    [colour(r), colour(g), colour(b), byte(a)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vertex(x: f32, y: f32, alpha: f32) -> Vertex {
        Vertex {
            x,
            y,
            rgba: [0.9, 0.8, 0.6, alpha],
        }
    }

    #[test]
    fn an_opaque_triangle_stays_one_triangle_in_its_own_colour() {
        let drawing = Drawing {
            vertices: vec![vertex(0.0, 0.0, 1.0), vertex(9.0, 0.0, 1.0), vertex(0.0, 9.0, 1.0)],
            indices: vec![0, 1, 2],
        };
        let (corners, indices) = premultiplied(&drawing);
        assert_eq!(indices, vec![0, 1, 2]);
        assert_eq!(corners[0], (0.0, 0.0, [230, 204, 153, 255]));
    }

    #[test]
    fn a_fade_keeps_its_light_all_the_way() {
        let drawing = Drawing {
            vertices: vec![vertex(0.0, 0.0, 1.0), vertex(0.0, 8.0, 1.0), vertex(8.0, 0.0, 0.0)],
            indices: vec![0, 1, 2],
        };
        let (corners, indices) = premultiplied(&drawing);
        assert!(indices.len() > 9 && corners.len() == 7);
        for (x, _, [r, _, _, a]) in corners {
            let (light, alpha) = (linear(f32::from(r) / 255.0), f32::from(a) / 255.0);
            assert!((light - linear(0.9) * alpha).abs() < 0.01, "at {x}: {light}, {alpha}");
        }
    }
}
