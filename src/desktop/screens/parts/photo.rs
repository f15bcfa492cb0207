//! A photo that somebody sent or enclosed.

use std::sync::Arc;

use bevy_egui::egui::cache::{ComputerMut, FrameCache};
use bevy_egui::egui::emath::Rot2;
use bevy_egui::egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2};

use super::portrait::trim;
use crate::desktop::figure::{egui_mesh, photo};
use crate::desktop::theme::style::corners;

#[derive(Default)]
struct Developer;

/// What is on it, and its size.
type Negative<'a> = (&'a str, u32, u32);

impl ComputerMut<Negative<'_>, Option<Arc<Mesh>>> for Developer {
    fn compute(&mut self, (shows, wide, high): Negative<'_>) -> Option<Arc<Mesh>> {
        let drawing = photo(shows, f32::from_bits(wide), f32::from_bits(high))?;
        Some(Arc::new(egui_mesh::mesh(&drawing, Pos2::ZERO, 1.0)))
    }
}

fn developed(ui: &Ui, shows: &str, size: Vec2) -> Option<Mesh> {
    let mesh = ui.memory_mut(|memory| {
        let cache = memory.caches.cache::<FrameCache<Option<Arc<Mesh>>, Developer>>();
        cache.get((shows, size.x.to_bits(), size.y.to_bits())).clone()
    });
    mesh.map(|mesh| Mesh::clone(&mesh))
}

/// On a screen: its corners are `round`, on a ground of `page`.
pub(crate) fn rounded(ui: &Ui, painter: &Painter, rect: Rect, shows: &str, round: f32, page: Color32) {
    let Some(mut mesh) = developed(ui, shows, rect.size()) else {
        return;
    };
    mesh.translate(rect.min.to_vec2());
    painter.add(Shape::mesh(mesh));
    // A mesh has sharp corners: the ground is laid over them.
    let over = round * (std::f32::consts::SQRT_2 - 1.0) + 1.0;
    let ring = Stroke::new(over, page);
    painter.rect_stroke(rect, corners(round), ring, StrokeKind::Outside);
}

/// On paper: turned by `angle` round its middle.
pub(crate) fn turned(ui: &Ui, rect: Rect, shows: &str, angle: f32) {
    if let Some(mut mesh) = developed(ui, shows, rect.size()) {
        mesh.translate(rect.min.to_vec2());
        mesh.rotate(Rot2::from_angle(angle), rect.center());
        ui.painter().add(Shape::mesh(mesh));
        trim(ui, rect, angle, rect.center());
    }
}
