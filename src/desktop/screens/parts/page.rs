//! A screen without a picture: a headline, the way out, and what scrolls below; and two columns side by side.

use bevy_egui::egui::{self, Align, Frame, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::desktop::session::Action;
use crate::desktop::theme::{Layout, Theme, Type, space};
use crate::desktop::widgets::{Shortcut, action, headline};

/// The page: `title` and its `note`, the way out named `back`, then `add` in a column that scrolls, at most `wide`
/// points wide.
pub(crate) fn page(
    ui: &mut Ui,
    theme: &Theme,
    (title, note, back): (&str, &str, &str),
    wide: f32,
    add: impl FnOnce(&mut Ui) -> Option<Action>,
) -> Option<Action> {
    let mut asked = None;
    let side = if theme.layout == Layout::OneColumn { 24 } else { 40 };
    Frame::new()
        .inner_margin(Margin {
            left: side,
            right: 0,
            top: 20,
            bottom: 0,
        })
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let right = f32::from(side);
            ui.allocate_ui_with_layout(
                vec2(ui.available_width() - right, theme.px(48.0)),
                egui::Layout::right_to_left(Align::Center),
                |ui| {
                    if action(ui, theme, Shortcut::ESC, back) {
                        asked = Some(Action::Back);
                    }
                    ui.with_layout(egui::Layout::left_to_right(Align::Center), |ui| {
                        headline(ui, theme, title);
                        ui.add_space(space::SMALL);
                        ui.add(egui::Label::new(theme.second(Type::Body, note)).truncate());
                    });
                },
            );
            ui.add_space(space::NEAR);
            ScrollArea::vertical().id_salt(title).auto_shrink(false).show(ui, |ui| {
                ui.set_width((ui.available_width() - right).min(theme.px(wide)));
                let inner = add(ui);
                ui.add_space(space::WIDE);
                asked = inner.or(asked.take());
            });
        });
    asked
}

/// Two columns with a rule between them; the left one takes `share` of the width. One under the other when the
/// layout is one column.
pub(crate) fn pair(ui: &mut Ui, theme: &Theme, share: f32, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    if theme.layout == Layout::OneColumn {
        left(ui);
        ui.add_space(space::WIDE);
        right(ui);
        return;
    }
    let top = ui.cursor().min;
    let whole = ui.available_width();
    let gap = space::WIDE + 2.0;
    let first = (whole * share - gap).round();
    let left_end = column(ui, Rect::from_min_size(top, vec2(first, f32::INFINITY)), left);
    let rest = pos2(top.x + first + 2.0 * gap, top.y);
    let right_end = column(
        ui,
        Rect::from_min_size(rest, vec2(top.x + whole - rest.x, f32::INFINITY)),
        right,
    );
    let end = left_end.max(right_end);
    ui.painter().vline(top.x + first + gap, top.y..=end, theme.rule());
    ui.allocate_rect(Rect::from_min_max(top, pos2(top.x + whole, end)), egui::Sense::hover());
}

/// Draws in a column and says where it ended.
pub(crate) fn column(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui)) -> f32 {
    let mut child = ui.new_child(
        UiBuilder::new()
            .max_rect(rect)
            .layout(egui::Layout::top_down(Align::Min)),
    );
    add(&mut child);
    child.min_rect().bottom()
}
