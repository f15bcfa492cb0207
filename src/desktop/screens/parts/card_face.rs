//! A head on the tinted ground of a library card.

use std::sync::Arc;

use bevy_egui::egui::{Color32, CornerRadius, Id, Mesh, Pos2, Rect, Shape, Ui, Vec2};

use crate::core::scenario::Scenario;
use super::face::{CAST, colour, person};
use crate::desktop::figure::{Feeling, Mood, Shift, View, egui_mesh, figure, mood};
use crate::desktop::theme::{radius, style::corners};

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

/// The head on its tinted ground along the left edge of a card, whose corners are rounded against `behind`.
pub(crate) fn card_face(ui: &Ui, rect: Rect, behind: Color32, scenario: &Scenario, mood: Mood) {
    let Some((cast, person)) = CAST.as_ref().and_then(|cast| Some((cast, person(cast, &scenario.customer)?))) else { return };
    let ground = colour(person.ground);
    let round = corners(radius::CARD).nw;
    ui.painter().rect_filled(rect, CornerRadius { nw: round, sw: round, ne: 0, se: 0 }, ground);
    if !ui.is_rect_visible(rect) {
        return;
    }
    let view = View::card(rect.width(), rect.height()).at_density(ui.pixels_per_point());
    let key = (rect.size().x.to_bits(), rect.size().y.to_bits(), format!("{mood:?} {}", person.name));
    let id = Id::new(("head", key));
    let kept = ui.data(|data| data.get_temp::<Arc<Mesh>>(id));
    let head = kept.unwrap_or_else(|| {
        let head = Arc::new(egui_mesh::mesh(&figure(person, &mood.pose(cast), &view), Pos2::ZERO, 1.0));
        ui.data_mut(|data| data.insert_temp(id, head.clone()));
        head
    });
    let mut placed = (*head).clone();
    placed.translate(rect.min.to_vec2());
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.add(Shape::mesh(placed));
    // The drawing is a rectangle: what shows outside the round corners is laid over with what lies behind.
    for (corner, inward) in [(rect.left_top(), Vec2::new(1.0, 1.0)), (rect.left_bottom(), Vec2::new(1.0, -1.0))] {
        painter.add(outside_of_corner(corner, inward * radius::CARD, behind));
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
        mesh.colored_vertex(centre - Vec2::new(inward.x * angle.cos(), inward.y * angle.sin()), colour);
    }
    for part in 1..=u32::from(PARTS) {
        mesh.add_triangle(0, part, part + 1);
    }
    Shape::mesh(mesh)
}

#[cfg(test)]
mod tests {
    use super::{CAST, person};
    use crate::desktop::session::testing::session;

    #[test]
    fn every_shipped_customer_has_a_head() {
        let cast = CAST.as_ref().unwrap();
        for book in &session().shelf.books {
            assert_eq!(person(cast, &book.scenario).unwrap().name, *book.scenario.customer.name);
        }
    }
}
