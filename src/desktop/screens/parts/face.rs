//! A small face: the customer's head in a disc, as they felt at one moment.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use bevy_egui::egui::cache::{ComputerMut, FrameCache};
use bevy_egui::egui::{Color32, Mesh, Pos2, Rect, Shape, Ui, vec2};

use crate::core::scenario::Customer;
use crate::desktop::figure::{Feeling, Rgba, View, cast, egui_mesh, figure, mood, person_of};
use crate::desktop::theme::Theme;

/// What a face is drawn from; two of the same are drawn once.
#[derive(Clone, Copy)]
struct Sitting<'a> {
    customer: &'a Customer,
    feeling: Feeling,
    across: f32,
    density: f32,
}

impl Hash for Sitting<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Feeling {
            heat,
            satisfaction,
            loyalty,
            persona,
            loss,
            shift,
        } = self.feeling;
        let who = (&self.customer.look, &self.customer.name, self.customer.pronoun);
        (who, self.across.to_bits(), self.density.to_bits()).hash(state);
        (
            heat,
            satisfaction,
            loyalty,
            persona,
            loss,
            shift.heat,
            shift.satisfaction,
        )
            .hash(state);
    }
}

#[derive(Default)]
struct Sketcher;

impl ComputerMut<Sitting<'_>, Option<Arc<Mesh>>> for Sketcher {
    fn compute(&mut self, sitting: Sitting<'_>) -> Option<Arc<Mesh>> {
        let cast = cast()?;
        let person = person_of(cast, sitting.customer)?;
        let pose = mood(&sitting.feeling).pose(cast);
        let view = View::face(sitting.across).at_density(sitting.density);
        Some(Arc::new(egui_mesh::mesh(
            &figure(&person, &pose, &view),
            Pos2::ZERO,
            1.0,
        )))
    }
}

/// Paints the face of `customer` into the middle of `rect`. It says nothing to a screen reader: whoever draws it says the
/// mood or the numbers in words.
pub(crate) fn face(ui: &Ui, theme: &Theme, rect: Rect, customer: &Customer, feeling: Feeling) {
    let across = rect.width().min(rect.height());
    let disc = Rect::from_center_size(rect.center(), vec2(across, across));
    let ground = cast()
        .and_then(|cast| person_of(cast, customer))
        .map(|person| person.ground);
    let fill = ground
        .filter(|_| !theme.palette.dark)
        .map_or(theme.palette.line, colour);
    ui.painter().circle_filled(disc.center(), across / 2.0, fill);
    let density = ui.pixels_per_point();
    let sitting = Sitting {
        customer,
        feeling,
        across,
        density,
    };
    let mesh = ui.memory_mut(|memory| {
        memory
            .caches
            .cache::<FrameCache<Option<Arc<Mesh>>, Sketcher>>()
            .get(sitting)
            .clone()
    });
    if let Some(mesh) = mesh {
        let mut mesh = Mesh::clone(&mesh);
        mesh.translate(disc.min.to_vec2());
        ui.painter().add(Shape::mesh(mesh));
    }
}

/// A colour of the figure as egui has it.
pub(super) fn colour(Rgba(parts): Rgba) -> Color32 {
    egui_mesh::colour(parts)
}
