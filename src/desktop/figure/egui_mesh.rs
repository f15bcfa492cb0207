//! A drawing as an egui mesh.

use bevy_egui::egui::epaint::{Mesh, Vertex, WHITE_UV};
use bevy_egui::egui::{Color32, Pos2, pos2};

use super::Drawing;

/// The drawing with its upper left corner at `at`, enlarged by `scale`.
pub fn mesh(drawing: &Drawing, at: Pos2, scale: f32) -> Mesh {
    let vertices = drawing.vertices.iter().map(|vertex| Vertex {
        pos: pos2(at.x + vertex.x * scale, at.y + vertex.y * scale),
        uv: WHITE_UV,
        color: colour(vertex.rgba),
    });
    Mesh {
        vertices: vertices.collect(),
        indices: drawing.indices.clone(),
        ..Mesh::default()
    }
}

/// Red, green, blue and opacity from 0 to 1 as egui writes them.
pub fn colour(rgba: [f32; 4]) -> Color32 {
    let [r, g, b, a] = rgba.map(byte);
    Color32::from_rgba_unmultiplied(r, g, b, a)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to a byte"
)]
fn byte(share: f32) -> u8 {
    (share.clamp(0.0, 1.0) * 255.0).round() as u8
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

    #[test]
    fn opacity_is_multiplied_into_the_colour_as_it_is_written() {
        assert_eq!(
            colour([1.0, 0.5, 0.0, 0.5]),
            Color32::from_rgba_premultiplied(128, 64, 0, 128)
        );
    }
}
