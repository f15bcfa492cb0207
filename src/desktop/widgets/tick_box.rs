//! A box to tick.

use bevy_egui::egui::{Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

use super::mark::tick;
use super::{follow_focus, lay, outline};
use crate::desktop::theme::{Theme, Type, Weight, style::corners};

/// A box and its words; a click, Space or Enter turns it.
pub fn tick_box(ui: &mut Ui, theme: &Theme, on: &mut bool, label: &str) -> Response {
    let p = theme.palette;
    let side = theme.px(17.0);
    let gap = theme.px(10.0);
    let words = lay(
        ui,
        theme,
        Type::Second,
        Weight::Regular,
        p.ink,
        label,
        (ui.available_width() - side - gap).max(side),
    );
    let room = Vec2::new(side + gap + words.size().x, words.size().y.max(theme.px(24.0)));
    let (rect, mut response) = ui.allocate_exact_size(room, Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    let ticked = *on;
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, response.enabled(), ticked, label));
    follow_focus(&response);
    let line = theme.line_height(Type::Second);
    let square = Rect::from_min_size(
        Pos2::new(rect.left(), rect.top() + (line.max(theme.px(24.0)) - side) / 2.0),
        Vec2::splat(side),
    );
    let fill = if ticked { p.petrol } else { p.page };
    let border = if ticked {
        Stroke::new(1.5, p.petrol)
    } else {
        theme.border()
    };
    ui.painter()
        .rect(square, corners(4.0), fill, border, StrokeKind::Inside);
    if ticked {
        ui.painter()
            .add(tick(square.center(), side, Stroke::new(theme.px(2.0), p.on)));
    }
    ui.painter().galley(
        Pos2::new(square.right() + gap, square.center().y - line / 2.0),
        words,
        p.ink,
    );
    if response.has_focus() {
        outline(ui, theme, rect, 2.0, 4.0);
    }
    response
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable as _;

    use super::tick_box;
    use crate::desktop::widgets::testing;

    #[test]
    fn a_click_turns_the_box() {
        let mut harness = testing::harness(false, |ui, theme, on: &mut bool| {
            tick_box(ui, theme, on, "Less movement");
        });
        harness.get_by_label("Less movement").click();
        harness.run();
        assert!(*harness.state());
    }
}
