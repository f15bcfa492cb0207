//! A drawing as an egui mesh.

use bevy_egui::egui::epaint::{Mesh, Vertex, WHITE_UV};
use bevy_egui::egui::{Color32, Pos2, pos2};

use super::Drawing;
use super::shape::premultiplied;

/// The drawing with its upper left corner at `at`, enlarged by `scale`.
///
/// The mesh is for a renderer that blends in linear light, as the engine's does.
pub fn mesh(drawing: &Drawing, at: Pos2, scale: f32) -> Mesh {
    let (corners, indices) = premultiplied(drawing);
    let vertices = corners.into_iter().map(|(x, y, [r, g, b, a])| Vertex {
        pos: pos2(at.x + x * scale, at.y + y * scale),
        uv: WHITE_UV,
        color: Color32::from_rgba_premultiplied(r, g, b, a),
    });
    Mesh {
        vertices: vertices.collect(),
        indices,
        ..Mesh::default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::Vertex;
    use super::*;

    #[test]
    fn a_mesh_is_placed_and_enlarged() {
        let corner = |x: f32, y: f32| Vertex {
            x,
            y,
            rgba: [1.0, 0.0, 0.0, 1.0],
        };
        let drawing = Drawing {
            vertices: vec![corner(0.0, 0.0), corner(4.0, 0.0), corner(0.0, 4.0)],
            indices: vec![0, 1, 2],
        };
        let mesh = mesh(&drawing, pos2(10.0, 20.0), 2.0);
        assert!(mesh.is_valid());
        assert_eq!(mesh.vertices[1].pos, pos2(18.0, 20.0));
        assert_eq!(mesh.vertices[1].color, Color32::RED);
    }
}
