//! A raised card, its titled parts, and the tinted block that says what you may agree.

use std::sync::Arc;

use bevy_egui::egui::{
    Align, Color32, Frame, Galley, InnerResponse, Layout, Margin, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2,
    WidgetInfo, WidgetType,
};

use super::rules::hairline;
use super::speech::quote_sized;
use super::text::{Paragraph, heading, live};
use super::{follow_focus, lay, lay_line, outline};
use crate::desktop::theme::{Theme, Type, Weight, radius, space, stroke, style};

/// A raised page with the only shadow there is.
pub fn card<R>(ui: &mut Ui, theme: &Theme, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    Frame::new()
        .fill(theme.palette.page)
        .corner_radius(style::corners(radius::CARD))
        .inner_margin(Margin::symmetric(18, 14))
        .shadow(style::shadow(theme))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
}

/// The head of a card's part: a rule, its title at the left, the syllabus's word at the right. `open` is `None` for a
/// part that does not fold; a folded one says what it holds in the line below. True when it was pressed.
pub fn card_part(
    ui: &mut Ui,
    theme: &Theme,
    (title, note): (&str, &str),
    open: Option<bool>,
    folded: Option<&str>,
) -> bool {
    ui.add_space(space::SMALL);
    hairline(ui, theme);
    ui.add_space(space::SMALL);
    let Some(open) = open else {
        ui.horizontal_wrapped(|ui| {
            heading(ui, theme, title);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(theme.italic(Type::Small, note))
            });
        });
        return false;
    };
    let p = theme.palette;
    let wide = ui.available_width();
    let line = theme.line_height(Type::Small);
    let mark = theme.px(MARK);
    let name = lay(ui, theme, Type::Small, Weight::Bold, p.petrol, title, f32::INFINITY);
    let word = lay(ui, theme, Type::Small, Weight::Italic, p.ink2, note, f32::INFINITY);
    let fits = mark + name.size().x + space::SMALL + word.size().x <= wide;
    let holds = folded.map(|text| truncated(ui, theme, text, wide - mark));
    let high = line + holds.as_ref().map_or(0.0, |holds| holds.size().y);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(wide, high), Sense::click());
    response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, spoken(&[title, note, folded.unwrap_or("")])));
    folds(&response, open);
    follow_focus(&response);
    let middle = rect.top() + line / 2.0;
    paint_fold(ui, theme, Pos2::new(rect.left() + mark / 2.0 - 2.0, middle), open);
    ui.painter().galley(
        Pos2::new(rect.left() + mark, middle - name.size().y / 2.0),
        name,
        p.petrol,
    );
    // A screen reader is told it in any case.
    if fits {
        let right = Pos2::new(rect.right() - word.size().x, middle - word.size().y / 2.0);
        ui.painter().galley(right, word, p.ink2);
    }
    if let Some(holds) = holds {
        ui.painter()
            .galley(Pos2::new(rect.left() + mark, rect.top() + line), holds, p.ink2);
    }
    lit(ui, theme, &response, rect);
    response.clicked()
}

/// A figure that says how it comes about when it is pressed: `why`, once it has been. True when it was pressed.
pub fn explained(ui: &mut Ui, theme: &Theme, column: f32, (label, value): (&str, &str), why: Option<&str>) -> bool {
    let p = theme.palette;
    let wide = ui.available_width();
    let mark = theme.px(MARK);
    let name = lay(ui, theme, Type::Small, Weight::Regular, p.ink2, label, f32::INFINITY);
    let left = theme.px(column).max(name.size().x + space::SMALL);
    let text = lay(
        ui,
        theme,
        Type::Small,
        Weight::Regular,
        p.ink,
        value,
        wide - left - mark,
    );
    let (rect, response) = ui.allocate_exact_size(Vec2::new(wide, text.size().y), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, spoken(&[label, value])));
    folds(&response, why.is_some());
    follow_focus(&response);
    ui.painter().galley(rect.min, name, p.ink2);
    ui.painter()
        .galley(Pos2::new(rect.left() + left, rect.top()), text, p.ink);
    let line = theme.line_height(Type::Small);
    paint_fold(
        ui,
        theme,
        Pos2::new(rect.right() - mark / 2.0, rect.top() + line / 2.0),
        why.is_some(),
    );
    lit(ui, theme, &response, rect);
    if let Some(why) = why {
        live(&quote_sized(ui, theme, Type::Small, why));
        ui.add_space(space::TINY);
    }
    response.clicked()
}

/// Room for the mark that says whether something is folded.
const MARK: f32 = 14.0;

/// A corner that points at what is folded, or down at what is open.
fn paint_fold(ui: &Ui, theme: &Theme, at: Pos2, open: bool) {
    let arm = theme.px(3.5);
    let points = if open {
        [
            Vec2::new(-arm, -arm / 2.0),
            Vec2::new(0.0, arm / 2.0),
            Vec2::new(arm, -arm / 2.0),
        ]
    } else {
        [
            Vec2::new(-arm / 2.0, -arm),
            Vec2::new(arm / 2.0, 0.0),
            Vec2::new(-arm / 2.0, arm),
        ]
    };
    let stroke = Stroke::new(theme.px(1.8), theme.palette.petrol);
    ui.painter()
        .add(Shape::line(points.map(|point| at + point).to_vec(), stroke));
}

/// Says to a screen reader whether what follows is open.
fn folds(response: &Response, open: bool) {
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_expanded(open));
}

/// A line under the pointer; the outline of what has the focus.
fn lit(ui: &Ui, theme: &Theme, response: &Response, rect: Rect) {
    if response.has_focus() {
        outline(ui, theme, rect.expand2(Vec2::new(3.0, 1.0)), 0.0, radius::KEY);
    } else if response.hovered() {
        ui.painter().hline(
            rect.x_range(),
            rect.bottom(),
            Stroke::new(stroke::RULE, theme.palette.edge),
        );
    }
}

fn spoken(parts: &[&str]) -> String {
    let said = parts.iter().filter(|part| !part.is_empty()).copied();
    said.collect::<Vec<_>>().join(", ")
}

/// As much of `text` as one line holds.
pub(super) fn truncated(ui: &Ui, theme: &Theme, text: &str, wide: f32) -> Arc<Galley> {
    lay_line(ui, theme, Type::Small, Weight::Regular, theme.palette.ink2, text, wide)
}

/// A label and its value; the label's column is `column` points wide at 100 %.
pub fn detail(ui: &mut Ui, theme: &Theme, column: f32, label: &str, value: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let wide = theme.px(column);
        let name = ui.label(theme.second(Type::Small, label));
        ui.add_space((wide - name.rect.width()).max(space::SMALL));
        Paragraph::new(theme, Type::Small).plain(value).show(ui);
    });
}

/// A block on a tint, without a border.
pub fn tinted<R>(ui: &mut Ui, fill: Color32, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    Frame::new()
        .fill(fill)
        .corner_radius(style::corners(radius::BUTTON))
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, 0.0);
            add(ui)
        })
}

/// What the learner may agree to, tinted.
pub fn agree(ui: &mut Ui, theme: &Theme, title: &str, text: &str) {
    tinted(ui, theme.palette.soft_petrol, |ui| {
        ui.label(theme.bold(Type::Small, title));
        Paragraph::new(theme, Type::Small).plain(text).show(ui);
    });
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::Key;
    use egui_kittest::kittest::Queryable as _;

    use super::{card_part, explained};
    use crate::desktop::widgets::testing;

    #[test]
    fn a_part_and_a_figure_open_by_click_and_by_key_and_say_which_they_are() {
        let mut harness = testing::harness((false, false), |ui, theme, (part, figure): &mut (bool, bool)| {
            *part ^= card_part(ui, theme, ("Her history", "analytical"), Some(*part), Some("Regular"));
            let why = figure.then_some("200 and 360.");
            *figure ^= explained(ui, theme, 80.0, ("Stays", "56 in 100"), why);
        });
        harness.get_by_label("Her history, analytical, Regular").click();
        harness.run();
        assert!(harness.state().0);
        harness.get_by_label("Stays, 56 in 100").focus();
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert!(harness.state().1);
        harness.get_by_label_contains("200 and 360.");
    }
}
