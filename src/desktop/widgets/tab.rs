//! A part of a screen, among others beside it.

use bevy_egui::egui::{Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

use super::action::{CapColours, cap_size, paint_cap};
use super::{Shortcut, follow_focus, lay, outline, pressed};
use crate::desktop::theme::{Theme, Type, Weight, radius, space};

/// A tab with its key; underlined when it is the one that is open. True when it was clicked or its key was pressed.
pub fn tab(ui: &mut Ui, theme: &Theme, shortcut: Shortcut, label: &str, open: bool) -> bool {
    let p = theme.palette;
    let weight = if open { Weight::Bold } else { Weight::Regular };
    let cap = cap_size(ui, theme, shortcut.cap, theme.px(24.0));
    let text = lay(ui, theme, Type::Body, weight, p.ink, label, f32::INFINITY);
    let gap = theme.px(8.0);
    let size = Vec2::new(cap.x + gap + text.size().x + space::SMALL, theme.px(42.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, response.enabled(), open, label));
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(shortcut.cap));
    follow_focus(&response);
    let middle = rect.center().y;
    let cap_rect = Rect::from_min_size(Pos2::new(rect.left(), middle - cap.y / 2.0), cap);
    let solid = response.has_focus();
    paint_cap(
        ui,
        ui.painter(),
        theme,
        shortcut.cap,
        cap_rect,
        CapColours::of(theme, solid),
    );
    let at = Pos2::new(cap_rect.right() + gap, middle - text.size().y / 2.0);
    ui.painter().galley(at, text, p.ink);
    if open {
        let line = Stroke::new(theme.px(3.0), p.petrol);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - line.width / 2.0, line);
    } else if response.hovered() {
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 1.0, Stroke::new(theme.px(2.0), p.edge));
    }
    if response.has_focus() {
        outline(ui, theme, rect.shrink2(Vec2::new(-2.0, 4.0)), 0.0, radius::KEY);
    }
    pressed(ui, shortcut) | response.clicked()
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::Key;
    use egui_kittest::kittest::Queryable as _;

    use super::tab;
    use crate::desktop::widgets::{Shortcut, testing};

    #[test]
    fn a_tab_opens_by_key_and_by_click() {
        let mut harness = testing::harness(0, |ui, theme, open: &mut usize| {
            for (place, (shortcut, name)) in [
                (Shortcut::new("F", Key::F), "Findings"),
                (Shortcut::new("P", Key::P), "Play"),
            ]
            .into_iter()
            .enumerate()
            {
                if tab(ui, theme, shortcut, name, *open == place) {
                    *open = place;
                }
            }
        });
        harness.key_press(Key::P);
        harness.run();
        assert_eq!(*harness.state(), 1);
        harness.get_by_label("Findings").click();
        harness.run();
        assert_eq!(*harness.state(), 0);
    }
}
