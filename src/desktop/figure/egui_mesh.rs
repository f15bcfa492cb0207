//! A drawing as an egui mesh.

use bevy_egui::egui::epaint::{Mesh, Vertex, WHITE_UV};
use bevy_egui::egui::{Color32, Pos2, Rgba, pos2};

use super::Drawing;

/// The drawing with its upper left corner at `at`, enlarged by `scale`.
pub fn mesh(drawing: &Drawing, at: Pos2, scale: f32) -> Mesh {
    let vertices = drawing.vertices.iter().map(|vertex| Vertex {
        pos: pos2(at.x + vertex.x * scale, at.y + vertex.y * scale),
        uv: WHITE_UV,
        color: colour(vertex.rgba),
    });
    Mesh { indices: drawing.indices.clone(), vertices: vertices.collect(), ..Mesh::default() }
}

fn colour(rgba: [f32; 4]) -> Color32 {
    let [r, g, b, a] = rgba.map(byte);
    Color32::from_rgba_unmultiplied(r, g, b, a)
}
