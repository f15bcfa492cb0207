//! Photographs that lie about: a print turned on the desk, and the customer's portrait under a paper clip.

use std::sync::Arc;

use bevy_egui::egui::emath::Rot2;
use bevy_egui::egui::{Id, Mesh, Pos2, Rect, Shape, Stroke, Ui, Vec2, vec2};

use super::face::colour;
use crate::core::scenario::Scenario;
use crate::desktop::figure::{Feeling, Pose, View, cast, egui_mesh, figure, mood, person_of};
use crate::desktop::frame::pose;
use crate::desktop::theme::Theme;

/// The white edge of the portrait.
const EDGE: f32 = 6.0;
/// A head in it: 214 units are so much of its width.
const HEAD: f32 = 0.72;
/// The clip, from its upper end.
const CLIP: Vec2 = vec2(11.0, 38.0);

/// The white ground of a print, turned round its middle, with its shadow.
pub(crate) fn print(ui: &Ui, theme: &Theme, rect: Rect, angle: f32) {
    let p = theme.palette;
    let lower = |by: f32, grown: f32| turned(rect.expand(grown).translate(vec2(0.0, by)), angle, rect.center());
    for (by, grown) in [(7.0, 3.0), (5.0, 1.5), (3.0, 0.5)] {
        let corners = lower(theme.px(by), theme.px(grown)).to_vec();
        ui.painter().add(Shape::convex_polygon(corners, p.shadow, Stroke::NONE));
    }
    let white = crate::desktop::theme::palette::LIGHT.page;
    let corners = turned(rect, angle, rect.center()).to_vec();
    ui.painter()
        .add(Shape::convex_polygon(corners, white, Stroke::new(1.0, p.line)));
}

/// Lays the white edge over that of a turned picture, which a mesh leaves jagged.
pub(crate) fn trim(ui: &Ui, rect: Rect, angle: f32, round: Pos2) {
    let edge = Stroke::new(2.0, crate::desktop::theme::palette::LIGHT.page);
    let corners = turned(rect, angle, round).to_vec();
    ui.painter().add(Shape::closed_line(corners, edge));
}

fn turned(rect: Rect, angle: f32, round: Pos2) -> [Pos2; 4] {
    let rot = Rot2::from_angle(angle);
    [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
    ]
    .map(|at| round + rot * (at - round))
}

/// The customer as they hold themselves now, on a print under a clip. It says nothing to a screen reader: the mood stands
/// beside it in words.
pub(crate) fn clipped(
    ui: &Ui,
    theme: &Theme,
    rect: Rect,
    angle: f32,
    scenario: &Scenario,
    feels: impl FnOnce() -> Feeling,
) {
    print(ui, theme, rect, angle);
    let inner = rect.shrink(theme.px(EDGE));
    let customer = &scenario.customer;
    if let Some(cast) = cast()
        && let Some(person) = person_of(cast, customer)
    {
        let corners = turned(inner, angle, rect.center()).to_vec();
        let ground = colour(person.ground);
        ui.painter().add(Shape::convex_polygon(corners, ground, Stroke::NONE));
        let pose = pose(ui.ctx()).unwrap_or_else(|| mood(&feels()).pose(cast));
        let kept = Sitting {
            who: format!("{:?} {} {:?}", customer.look, customer.name, customer.pronoun),
            pose,
            size: inner.size(),
        };
        let mesh = drawn(ui, kept, || {
            let view = View {
                scale: inner.width() * HEAD / 172.0,
                head: (inner.width() * 0.5, inner.height() * 0.58),
                ..View::card(inner.width(), inner.height())
            };
            figure(&person, &pose, &view.at_density(ui.pixels_per_point()))
        });
        let mut mesh = Mesh::clone(&mesh);
        mesh.translate(inner.min.to_vec2());
        mesh.rotate(Rot2::from_angle(angle), rect.center());
        ui.painter().add(Shape::mesh(mesh));
        trim(ui, inner, angle, rect.center());
    }
    clip(ui, theme, rect.center_top() - vec2(0.0, theme.px(8.0)));
}

/// What a portrait was drawn from: while it is the same it is not drawn again.
#[derive(Clone, PartialEq)]
struct Sitting {
    who: String,
    pose: Pose,
    size: Vec2,
}

fn drawn(ui: &Ui, sitting: Sitting, draw: impl FnOnce() -> crate::desktop::figure::Drawing) -> Arc<Mesh> {
    let id = Id::new("the portrait");
    let kept = ui.data(|data| data.get_temp::<(Sitting, Arc<Mesh>)>(id));
    if let Some((last, mesh)) = kept
        && last == sitting
    {
        return mesh;
    }
    let mesh = Arc::new(egui_mesh::mesh(&draw(), Pos2::ZERO, 1.0));
    ui.data_mut(|data| data.insert_temp(id, (sitting, mesh.clone())));
    mesh
}

/// A paper clip: one wire, bent three times.
fn clip(ui: &Ui, theme: &Theme, top: Pos2) {
    let (wide, high) = (theme.px(CLIP.x), theme.px(CLIP.y));
    let metal = Stroke::new(theme.px(2.2), theme.palette.edge);
    let bend = |middle: Pos2, radius: f32, up: bool| {
        (0u8..=8).map(move |step| {
            let angle = std::f32::consts::PI * f32::from(step) / 8.0;
            let over = if up { -angle.sin() } else { angle.sin() };
            middle + vec2(-angle.cos(), over) * radius
        })
    };
    let (half, thin) = (wide / 2.0, wide / 3.2);
    let mut points: Vec<Pos2> = vec![top + vec2(-half, high * 0.72)];
    points.extend(bend(top + vec2(0.0, half), half, true));
    points.extend(
        bend(top + vec2(half - thin, high - thin), thin, false)
            .collect::<Vec<_>>()
            .into_iter()
            .rev(),
    );
    points.extend(bend(top + vec2(half - thin * 1.75, high * 0.36), thin * 0.75, true).take(9));
    points.push(top + vec2(half - thin, high * 0.7));
    ui.painter().add(Shape::line(points, metal));
}
