//! A few options pad by pad, of which one holds.

use bevy_egui::egui::{Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

use super::mark::tick;
use super::{follow_focus, lay, outline};
use crate::desktop::theme::{Theme, Type, Weight, radius, style::corners};

/// Shows `names` in a row that wraps; answers with the one that was picked. `group` is read out before each.
pub fn options(ui: &mut Ui, theme: &Theme, group: &str, names: &[String], chosen: usize) -> Option<usize> {
    let mut picked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(theme.px(8.0));
        for (place, name) in names.iter().enumerate() {
            if option(ui, theme, group, name, place == chosen).clicked() {
                picked = Some(place);
            }
        }
    });
    picked
}

fn option(ui: &mut Ui, theme: &Theme, group: &str, name: &str, chosen: bool) -> Response {
    let p = theme.palette;
    let weight = if chosen { Weight::Bold } else { Weight::Regular };
    let text = lay(ui, theme, Type::Second, weight, p.ink, name, f32::INFINITY);
    let pad = theme.px(15.0);
    let sign = theme.px(16.0);
    let mark = if chosen { sign + theme.px(6.0) } else { 0.0 };
    let size = Vec2::new(text.size().x + 2.0 * pad + mark, theme.px(38.0)).ceil();
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(
            WidgetType::RadioButton,
            response.enabled(),
            chosen,
            format!("{group}: {name}"),
        )
    });
    follow_focus(&response);
    let (fill, border) = match (chosen, response.hovered()) {
        (true, _) => (p.soft_petrol, Stroke::new(1.5, p.petrol)),
        (false, true) => (p.page, theme.border()),
        (false, false) => (p.paper, theme.border()),
    };
    ui.painter()
        .rect(rect, corners(radius::BUTTON), fill, border, StrokeKind::Inside);
    let middle = rect.center().y;
    if chosen {
        let square = Rect::from_center_size(Pos2::new(rect.left() + pad + sign / 2.0, middle), Vec2::splat(sign));
        ui.painter()
            .add(tick(square.center(), sign, Stroke::new(theme.px(2.2), p.petrol)));
    }
    ui.painter().galley(
        Pos2::new(rect.left() + pad + mark, middle - text.size().y / 2.0),
        text,
        p.ink,
    );
    if response.has_focus() {
        outline(ui, theme, rect, 2.0, radius::BUTTON);
    }
    response
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable as _;

    use super::options;
    use crate::desktop::widgets::testing;

    #[test]
    fn an_option_is_read_with_its_group_and_can_be_picked() {
        let mut harness = testing::harness(0, |ui, theme, chosen: &mut usize| {
            let names = ["Light".to_owned(), "Dark".to_owned()];
            *chosen = options(ui, theme, "Colours", &names, *chosen).unwrap_or(*chosen);
        });
        harness.get_by_label("Colours: Dark").click();
        harness.run();
        assert_eq!(*harness.state(), 1);
    }
}
