//! Rows that lead somewhere: the home screen's, and those of a list.

use bevy_egui::egui::{Pos2, Rect, Response, Sense, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

use super::action::{CapColours, cap_size, paint_cap};
use super::{Shortcut, follow_focus, lay, outline, pressed, row_ground};
use crate::desktop::theme::{Theme, Type, Weight, radius, space, style::corners};

/// A row with a key, a bold name and one line of state. True when it was clicked or its key was pressed.
pub fn nav_row(ui: &mut Ui, theme: &Theme, shortcut: Shortcut, name: &str, state: &str) -> bool {
    let p = theme.palette;
    let width = ui.available_width();
    let cap = cap_size(ui, theme, shortcut.cap, theme.px(24.0));
    let title = lay(ui, theme, Type::Body, Weight::Bold, p.ink, name, f32::INFINITY);
    let left = cap.x + theme.px(10.0);
    let column = (left + title.size().x + space::MEDIUM).max(theme.px(158.0));
    let line = lay(
        ui,
        theme,
        Type::Second,
        Weight::Regular,
        p.ink2,
        state,
        (width - column).max(theme.px(120.0)),
    );
    let high = theme.px(44.0).max(line.size().y + space::NEAR);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, high), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, response.enabled(), format!("{name}, {state}")));
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(shortcut.cap));
    follow_focus(&response);
    let middle = rect.center().y;
    if response.hovered() && !response.has_focus() {
        ui.painter().rect_filled(rect, 0.0, p.page);
    }
    ui.painter().hline(rect.x_range(), rect.top(), theme.rule());
    let cap_rect = Rect::from_min_size(Pos2::new(rect.left(), middle - cap.y / 2.0), cap);
    paint_cap(
        ui,
        ui.painter(),
        theme,
        shortcut.cap,
        cap_rect,
        CapColours::of(theme, response.has_focus()),
    );
    ui.painter().galley(
        Pos2::new(rect.left() + left, middle - title.size().y / 2.0),
        title,
        p.ink,
    );
    ui.painter().galley(
        Pos2::new(rect.left() + column, middle - line.size().y / 2.0),
        line,
        p.ink2,
    );
    if response.has_focus() {
        outline(ui, theme, rect.shrink2(Vec2::new(-6.0, 3.0)), 0.0, radius::BUTTON);
    }
    pressed(ui, shortcut) | response.clicked()
}

/// A row of a list: title bold, a line under it, a state at the right (`warn` in madder and bold).
pub fn list_row(ui: &mut Ui, theme: &Theme, title: &str, under: &str, state: (&str, bool), chosen: bool) -> Response {
    let p = theme.palette;
    let pad = Vec2::new(space::MEDIUM, 10.0);
    let width = ui.available_width();
    let (weight, colour) = if state.1 {
        (Weight::Bold, p.madder)
    } else {
        (Weight::Regular, p.ink2)
    };
    let state_text = lay(ui, theme, Type::Small, weight, colour, state.0, f32::INFINITY);
    let room = (width - 2.0 * pad.x - state_text.size().x - space::SMALL).max(theme.px(100.0));
    let title_text = lay(ui, theme, Type::Second, Weight::Bold, p.ink, title, room);
    let under_text = lay(
        ui,
        theme,
        Type::Small,
        Weight::Regular,
        p.ink2,
        under,
        width - 2.0 * pad.x,
    );
    let size = Vec2::new(width, title_text.size().y + under_text.size().y + 2.0 * pad.y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        let name = format!("{title}, {under}, {}", state.0);
        WidgetInfo::selected(WidgetType::SelectableLabel, response.enabled(), chosen, name)
    });
    follow_focus(&response);
    row_ground(ui, theme, rect, chosen, response.hovered());
    if response.has_focus() {
        ui.painter()
            .rect_stroke(rect, corners(radius::BUTTON), theme.focus(), StrokeKind::Inside);
    }
    let at = rect.min + pad;
    ui.painter()
        .galley(at + Vec2::new(0.0, title_text.size().y), under_text, p.ink2);
    ui.painter().galley(at, title_text, p.ink);
    ui.painter().galley(
        Pos2::new(rect.right() - pad.x - state_text.size().x, at.y),
        state_text,
        colour,
    );
    response
}
