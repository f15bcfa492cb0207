//! A drawing as a mesh of the engine.

use bevy::asset::RenderAssetUsages;
use bevy::mesh::{Indices, Mesh, PrimitiveTopology};

use super::Drawing;

/// The drawing with y upwards and its upper left corner at the origin. Colours stay sRGB, alpha not multiplied in.
pub fn mesh(drawing: &Drawing) -> Mesh {
    let positions: Vec<[f32; 3]> = drawing.vertices.iter().map(|v| [v.x, -v.y, 0.0]).collect();
    let colours: Vec<[f32; 4]> = drawing.vertices.iter().map(|v| v.rgba).collect();
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, positions)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colours)
        .with_inserted_indices(Indices::U32(drawing.indices.clone()))
}

#[cfg(test)]
mod tests {
    use super::super::Vertex;
    use super::*;
    use bevy::mesh::VertexAttributeValues;

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
    fn a_colour_stays_as_it_was_written() {
        let written = [0.5, 0.25, 0.75, 0.4];
        let corner = Vertex {
            x: 0.0,
            y: 0.0,
            rgba: written,
        };
        let mesh = mesh(&Drawing {
            vertices: vec![corner; 3],
            indices: vec![0, 1, 2],
        });
        let Some(VertexAttributeValues::Float32x4(colours)) = mesh.attribute(Mesh::ATTRIBUTE_COLOR) else {
            panic!("a mesh without colours");
        };
        assert_eq!(colours[0].map(f32::to_bits), written.map(f32::to_bits));
    }
}
