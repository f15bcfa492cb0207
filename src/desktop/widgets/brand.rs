//! The mark of the program: a speech bubble that has calmed down, and its name.

use bevy_egui::egui::epaint::QuadraticBezierShape;
use bevy_egui::egui::{Align, Color32, Layout, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2};

use crate::desktop::theme::{Theme, Type, space, style::corners};

const MARK: Vec2 = Vec2::new(36.0, 28.0);

/// The mark and the name.
pub fn brand(ui: &mut Ui, theme: &Theme) {
    let size = MARK * theme.scale();
    ui.allocate_ui_with_layout(
        Vec2::new(ui.available_width(), size.y),
        Layout::left_to_right(Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = space::NEAR;
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            paint(ui, theme, rect);
            ui.label(theme.bold(Type::Lead, "Redress"));
        },
    );
}

fn paint(ui: &Ui, theme: &Theme, rect: Rect) {
    let p = theme.palette;
    let at = |x: f32, y: f32| Pos2::new(rect.left() + x * rect.width(), rect.top() + y * rect.height());
    let bubble = Rect::from_min_max(at(0.0, 0.0), at(1.0, 0.86));
    ui.painter()
        .rect_filled(bubble, corners(bubble.height() * 0.48), p.petrol);
    let tail = vec![at(0.12, 0.70), at(0.46, 0.80), at(0.08, 1.0)];
    ui.painter().add(Shape::convex_polygon(tail, p.petrol, Stroke::NONE));
    let smile = QuadraticBezierShape::from_points_stroke(
        [at(0.28, 0.46), at(0.5, 0.78), at(0.72, 0.46)],
        false,
        Color32::TRANSPARENT,
        Stroke::new(theme.px(2.6), p.on),
    );
    ui.painter().add(smile);
}
