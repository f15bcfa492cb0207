//! The search field, with its key.

use bevy_egui::egui::{Align2, Frame, Margin, Response, Sense, TextEdit, Ui, Vec2, WidgetInfo, WidgetType};

use super::action::{CapColours, cap_size, paint_cap};
use super::{Shortcut, follow_focus, outline, pressed};
use crate::desktop::theme::{Theme, Type, Weight, radius, space, style::corners};

/// A line to search with. `shortcut` moves the focus into it; the key cap gives way to what is typed.
pub fn search_field(ui: &mut Ui, theme: &Theme, text: &mut String, hint: &str, shortcut: Shortcut) -> Response {
    let glass = egui_phosphor::regular::MAGNIFYING_GLASS;
    line_field(ui, theme, text, glass, (hint, hint), shortcut)
}

/// A line for a day. `name` is read out, `usual` stands there while nothing is typed.
pub fn day_field(
    ui: &mut Ui,
    theme: &Theme,
    text: &mut String,
    (name, usual): (&str, &str),
    shortcut: Shortcut,
) -> Response {
    let calendar = egui_phosphor::regular::CALENDAR_BLANK;
    line_field(ui, theme, text, calendar, (name, usual), shortcut)
}

fn line_field(
    ui: &mut Ui,
    theme: &Theme,
    text: &mut String,
    sign: &str,
    (name, hint): (&str, &str),
    shortcut: Shortcut,
) -> Response {
    let p = theme.palette;
    let frame = Frame::new()
        .fill(p.page)
        .stroke(theme.border())
        .corner_radius(corners(radius::BUTTON))
        .inner_margin(Margin::symmetric(12, 6));
    let shown = frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            let icon = Vec2::splat(theme.px(18.0));
            let (rect, _) = ui.allocate_exact_size(icon, Sense::hover());
            ui.painter().text(
                rect.center(),
                Align2::CENTER_CENTER,
                sign,
                theme.font(Type::Title, Weight::Regular),
                p.ink2,
            );
            let cap = cap_size(ui, theme, shortcut.cap, theme.px(24.0));
            let width = (ui.available_width() - cap.x - space::SMALL).max(theme.px(80.0));
            let edit = TextEdit::singleline(text)
                .frame(Frame::NONE)
                .desired_width(width)
                .font(theme.font(Type::Second, Weight::Regular))
                .text_color(p.ink)
                .hint_text(theme.second(Type::Second, hint));
            let response = ui.add(edit);
            let (rect, _) = ui.allocate_exact_size(cap, Sense::hover());
            if !response.has_focus() {
                paint_cap(
                    ui,
                    ui.painter(),
                    theme,
                    shortcut.cap,
                    rect,
                    CapColours::of(theme, false),
                );
            }
            response
        })
        .inner
    });
    let response = shown.inner;
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::TextEdit, true, name);
        info.current_text_value = Some(text.clone());
        info
    });
    follow_focus(&response);
    if response.has_focus() {
        outline(ui, theme, shown.response.rect, 0.0, radius::BUTTON);
    }
    if pressed(ui, shortcut) {
        response.request_focus();
    }
    response
}

/// A whole number to type, `width` points wide; anything else that is typed is not taken. Answers with a new number.
pub fn number_field(ui: &mut Ui, theme: &Theme, value: u64, name: &str, width: f32) -> Option<u64> {
    let id = ui.id().with(("number", name));
    let shown = || value.to_string();
    let mut text: String = ui.data(|data| data.get_temp(id)).unwrap_or_else(shown);
    if text.parse() != Ok(value) && !ui.memory(|memory| memory.has_focus(id)) {
        text = shown();
    }
    let edit = TextEdit::singleline(&mut text)
        .id(id)
        .desired_width(theme.px(width))
        .char_limit(20)
        .margin(Margin::symmetric(10, 5))
        .font(theme.font(Type::Second, Weight::Regular))
        .text_color(theme.palette.ink);
    let response = ui.add(edit);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::TextEdit, true, name);
        info.current_text_value = Some(text.clone());
        info
    });
    let typed = text
        .trim()
        .parse()
        .ok()
        .filter(|typed| response.changed() && *typed != value);
    ui.data_mut(|data| data.insert_temp(id, text));
    typed
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::{Key, Modifiers};
    use egui_kittest::kittest::Queryable as _;

    use super::number_field;
    use crate::desktop::widgets::testing;

    #[test]
    fn only_a_number_is_taken() {
        let mut harness = testing::harness(7u64, |ui, theme, seed: &mut u64| {
            *seed = number_field(ui, theme, *seed, "Seed", 120.0).unwrap_or(*seed);
        });
        harness.get_by_label("Seed").focus();
        harness.run();
        for (typed, expected) in [("12", 12), ("12x", 12), ("x", 12), ("99999999999999999999", 12)] {
            harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
            harness.get_by_label("Seed").type_text(typed);
            harness.run();
            assert_eq!(*harness.state(), expected, "{typed}");
        }
    }
}
