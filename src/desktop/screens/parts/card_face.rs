//! A head on the tinted ground of a library card.

use std::sync::Arc;

use bevy_egui::egui::{Color32, CornerRadius, Id, Mesh, Pos2, Rect, Shape, Ui, Vec2};

use super::face::colour;
use crate::core::scenario::Scenario;
use crate::desktop::figure::{Feeling, Mood, Rgba, Shift, View, cast, egui_mesh, figure, mood, person_of};
use crate::desktop::theme::{Theme, radius, style::corners};

/// How the customer of a scenario feels before anybody has spoken.
pub(crate) fn mood_at_first(scenario: &Scenario) -> Mood {
    mood(&Feeling {
        heat: scenario.customer.start.heat,
        satisfaction: 30,
        loyalty: scenario.customer.prior_loyalty,
        persona: scenario.customer.persona,
        loss: scenario.customer.loss,
        shift: Shift::default(),
    })
}

/// The head on its tinted ground along the left edge of a card, whose corner is round against `behind`.
pub(crate) fn card_face(ui: &Ui, theme: &Theme, rect: Rect, behind: Color32, scenario: &Scenario, mood: Mood) {
    let found = cast().and_then(|cast| Some((cast, person_of(cast, &scenario.customer)?)));
    let Some((cast, person)) = found else { return };
    let ground = ground(theme, person.ground);
    let round = corners(radius::CARD).nw;
    ui.painter().rect_filled(
        rect,
        CornerRadius {
            nw: round,
            sw: round,
            ne: 0,
            se: 0,
        },
        ground,
    );
    if !ui.is_rect_visible(rect) {
        return;
    }
    let view = View::card(rect.width(), rect.height()).at_density(ui.pixels_per_point());
    let customer = &scenario.customer;
    let key = (
        rect.size().x.to_bits(),
        rect.size().y.to_bits(),
        format!("{mood:?}"),
        (&customer.look, &customer.name, customer.pronoun),
    );
    let id = Id::new(("head", key));
    let kept = ui.data(|data| data.get_temp::<Arc<Mesh>>(id));
    let head = kept.unwrap_or_else(|| {
        let head = Arc::new(egui_mesh::mesh(
            &figure(&person, &mood.pose(cast), &view),
            Pos2::ZERO,
            1.0,
        ));
        ui.data_mut(|data| data.insert_temp(id, head.clone()));
        head
    });
    let mut placed = (*head).clone();
    placed.translate(rect.min.to_vec2());
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.add(Shape::mesh(placed));
    // The clothes end in a rectangle: what shows outside the round corner is laid over with what lies behind.
    painter.add(outside_of_corner(
        rect.left_bottom(),
        Vec2::new(radius::CARD, -radius::CARD),
        behind,
    ));
}

/// The tinted ground behind a head: dim by night.
pub(crate) fn ground(theme: &Theme, tint: Rgba) -> Color32 {
    let ground = colour(tint);
    if theme.palette.dark {
        ground.lerp_to_gamma(theme.palette.paper, 0.6)
    } else {
        ground
    }
}

/// What a quarter of a disc leaves of its square.
fn outside_of_corner(corner: Pos2, inward: Vec2, colour: Color32) -> Shape {
    const PARTS: u16 = 8;
    let centre = corner + inward;
    let mut mesh = Mesh::default();
    mesh.colored_vertex(corner, colour);
    for part in 0..=PARTS {
        let angle = std::f32::consts::FRAC_PI_2 * f32::from(part) / f32::from(PARTS);
        mesh.colored_vertex(
            centre - Vec2::new(inward.x * angle.cos(), inward.y * angle.sin()),
            colour,
        );
    }
    for part in 1..=u32::from(PARTS) {
        mesh.add_triangle(0, part, part + 1);
    }
    Shape::mesh(mesh)
}

#[cfg(test)]
mod tests {
    use crate::desktop::figure::{cast, person_of};
    use crate::desktop::session::testing::session_of_everything;

    #[test]
    fn every_shipped_customer_has_a_head() {
        let cast = cast().unwrap();
        for book in &session_of_everything().shelf.books {
            assert!(person_of(cast, &book.scenario.customer).is_some(), "{}", book.id);
        }
    }
}
