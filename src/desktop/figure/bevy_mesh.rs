//! A drawing as a mesh of the engine.

use bevy::asset::RenderAssetUsages;
use bevy::color::{ColorToComponents, Srgba};
use bevy::mesh::{Indices, Mesh, PrimitiveTopology};

use super::Drawing;

/// The drawing with y upwards and its upper left corner at the origin.
///
/// Colours are linear, alpha not multiplied in: under `CompositingSpace::Srgb` a `ColorMaterial` turns every pixel back
/// into sRGB and only then blends, as an egui mesh does. Only a sky's two colours mix a little differently.
pub fn mesh(drawing: &Drawing) -> Mesh {
    let positions: Vec<[f32; 3]> = drawing.vertices.iter().map(|v| [v.x, -v.y, 0.0]).collect();
    let colours: Vec<[f32; 4]> = drawing.vertices.iter().map(|v| linear(v.rgba)).collect();
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, positions)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colours)
        .with_inserted_indices(Indices::U32(drawing.indices.clone()))
}

fn linear([r, g, b, a]: [f32; 4]) -> [f32; 4] {
    bevy::color::LinearRgba::from(Srgba::new(r, g, b, a)).to_f32_array()
}

#[cfg(test)]
mod tests {
    use super::super::Vertex;
    use super::*;

    #[test]
    fn a_mesh_has_a_place_and_a_colour_for_every_corner() {
        let corner = |x: f32, y: f32| Vertex {
            x,
            y,
            rgba: [0.5, 0.5, 0.5, 1.0],
        };
        let drawing = Drawing {
            vertices: vec![corner(0.0, 0.0), corner(4.0, 0.0), corner(0.0, 4.0)],
            indices: vec![0, 1, 2],
        };
        let mesh = mesh(&drawing);
        assert_eq!(mesh.count_vertices(), 3);
        assert_eq!(mesh.indices().map(Indices::len), Some(3));
    }

    #[test]
    fn a_colour_is_made_linear_and_its_opacity_left_apart() {
        let [red, _, _, opacity] = linear([0.5, 0.5, 0.5, 0.4]);
        assert!((red - 0.214).abs() < 0.001, "{red}");
        assert!((opacity - 0.4).abs() < 0.001, "{opacity}");
    }
}
