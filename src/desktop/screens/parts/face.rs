//! A small face: the customer's head in a disc, as they felt at one moment.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use bevy_egui::egui::cache::{ComputerMut, FrameCache};
use bevy_egui::egui::{Color32, Mesh, Pos2, Rect, Shape, Ui, vec2};

use crate::core::scenario::{Customer, Onlooker};
use crate::desktop::figure::{
    Cast, Expression, Feeling, Mood, Person, Rgba, View, cast, egui_mesh, figure, mood, person_called, person_of,
};
use crate::desktop::theme::Theme;

/// What a face is drawn from; two of the same are drawn once.
#[derive(Clone, Copy)]
struct Sitting<'a> {
    who: Who<'a>,
    shows: Shows,
    across: f32,
    density: f32,
}

/// Whose face it is.
#[derive(Clone, Copy)]
enum Who<'a> {
    /// Who complains.
    Customer(&'a Customer),
    /// Who reads along.
    Onlooker(&'a Onlooker),
}

impl Who<'_> {
    fn person(self, cast: &Cast) -> Option<Person> {
        match self {
            Self::Customer(customer) => person_of(cast, customer),
            Self::Onlooker(onlooker) => {
                person_called(cast, onlooker.look.as_deref().unwrap_or_default(), &onlooker.name)
            }
        }
    }
}

impl Hash for Who<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self {
            Self::Customer(customer) => (&customer.look, &customer.name, customer.pronoun).hash(state),
            Self::Onlooker(onlooker) => (&onlooker.look, &onlooker.name).hash(state),
        }
    }
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
        (self.who, self.across.to_bits(), self.density.to_bits()).hash(state);
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
        let person = sitting.who.person(cast)?;
        let shown = match sitting.shows {
            Shows::Felt(feeling) => mood(&feeling),
            Shows::Only(expression) => Mood::only(expression),
        };
        let pose = shown.pose(cast);
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
    paint(ui, theme, rect, Who::Customer(customer), Shows::Felt(feeling));
}

/// The same for somebody who reads along.
pub(crate) fn onlooker(ui: &Ui, theme: &Theme, rect: Rect, onlooker: &Onlooker, shows: Expression) {
    paint(ui, theme, rect, Who::Onlooker(onlooker), Shows::Only(shows));
}

fn paint(ui: &Ui, theme: &Theme, rect: Rect, who: Who<'_>, shows: Shows) {
    let across = rect.width().min(rect.height());
    let disc = Rect::from_center_size(rect.center(), vec2(across, across));
    let ground = cast().and_then(|cast| who.person(cast)).map(|person| person.ground);
    let fill = ground
        .filter(|_| !theme.palette.dark)
        .map_or(theme.palette.line, colour);
    ui.painter().circle_filled(disc.center(), across / 2.0, fill);
    let density = ui.pixels_per_point();
    let sitting = Sitting {
        who,
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

/// A colour of the figure as egui has it.
pub(super) fn colour(Rgba(parts): Rgba) -> Color32 {
    egui_mesh::colour(parts)
}
