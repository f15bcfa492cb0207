//! A small face: the customer's head in a disc, as they felt at one moment.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use bevy_egui::egui::cache::{ComputerMut, FrameCache};
use bevy_egui::egui::{Color32, Mesh, Pos2, Rect, Shape, Ui, vec2};

use crate::core::scenario::{Customer, Onlooker};
use crate::desktop::figure::{Expression, Feeling, Mood, Rgba, View, cast, egui_mesh, figure, mood, person_called};
use crate::desktop::theme::Theme;

/// What a face is drawn from; two of the same are drawn once.
#[derive(Clone, Copy)]
struct Sitting<'a> {
    key: &'a str,
    name: &'a str,
    shows: Shows,
    across: f32,
    density: f32,
}

/// What a face shows.
#[derive(Clone, Copy)]
enum Shows {
    /// A customer's feeling.
    Felt(Feeling),
    /// One named expression.
    Only(Expression),
}

impl Hash for Sitting<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.key, self.name, self.across.to_bits(), self.density.to_bits()).hash(state);
        let feeling = match self.shows {
            Shows::Only(expression) => return expression.hash(state),
            Shows::Felt(feeling) => feeling,
        };
        let Feeling {
            heat,
            satisfaction,
            loyalty,
            persona,
            loss,
            shift,
        } = feeling;
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
        let person = person_called(cast, sitting.key, sitting.name)?;
        let shown = match sitting.shows {
            Shows::Felt(feeling) => mood(&feeling),
            Shows::Only(expression) => Mood::only(expression),
        };
        let pose = shown.pose(cast);
        let view = View::face(sitting.across).at_density(sitting.density);
        Some(Arc::new(egui_mesh::mesh(
            &figure(person, &pose, &view),
            Pos2::ZERO,
            1.0,
        )))
    }
}

/// Paints the face of `customer` into the middle of `rect`. It says nothing to a screen reader: whoever draws it says the
/// mood or the numbers in words.
pub(crate) fn face(ui: &Ui, theme: &Theme, rect: Rect, customer: &Customer, feeling: Feeling) {
    paint(ui, theme, rect, (key(customer), &customer.name), Shows::Felt(feeling));
}

/// The same for somebody who reads along.
pub(crate) fn onlooker(ui: &Ui, theme: &Theme, rect: Rect, onlooker: &Onlooker, shows: Expression) {
    let who = (onlooker.look.as_deref().unwrap_or_default(), onlooker.name.as_str());
    paint(ui, theme, rect, who, Shows::Only(shows));
}

fn paint(ui: &Ui, theme: &Theme, rect: Rect, (key, name): (&str, &str), shows: Shows) {
    let across = rect.width().min(rect.height());
    let disc = Rect::from_center_size(rect.center(), vec2(across, across));
    let ground = cast()
        .and_then(|cast| person_called(cast, key, name))
        .map(|person| person.ground);
    let fill = ground
        .filter(|_| !theme.palette.dark)
        .map_or(theme.palette.line, colour);
    ui.painter().circle_filled(disc.center(), across / 2.0, fill);
    let density = ui.pixels_per_point();
    let sitting = Sitting {
        key,
        name,
        shows,
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

fn key(customer: &Customer) -> &str {
    customer.look.as_deref().unwrap_or_default()
}

/// A colour of the figure as egui has it.
pub(super) fn colour(Rgba(parts): Rgba) -> Color32 {
    egui_mesh::colour(parts)
}
