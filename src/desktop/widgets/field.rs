//! The search field, with its key.

use bevy_egui::egui::{Align2, Frame, Margin, Response, Sense, TextEdit, Ui, Vec2, WidgetInfo, WidgetType};

use super::action::{CapColours, cap_size, paint_cap};
use super::{Shortcut, outline, pressed};
use crate::desktop::theme::{Theme, Type, Weight, radius, space, style::corners};

/// A line to search with. `shortcut` moves the focus into it; the key cap gives way to what is typed.
pub fn search_field(ui: &mut Ui, theme: &Theme, text: &mut String, hint: &str, shortcut: Shortcut) -> Response {
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
            let glass = egui_phosphor::regular::MAGNIFYING_GLASS;
            ui.painter().text(
                rect.center(),
                Align2::CENTER_CENTER,
                glass,
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
        let mut info = WidgetInfo::labeled(WidgetType::TextEdit, true, hint);
        info.current_text_value = Some(text.clone());
        info
    });
    if response.has_focus() {
        outline(ui, theme, shown.response.rect, 0.0, radius::BUTTON);
    }
    if pressed(ui, shortcut) {
        response.request_focus();
    }
    response
}
