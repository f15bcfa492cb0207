//! A raised card, its titled parts, and the tinted block that says what you may agree.

use bevy_egui::egui::{Align, Color32, Frame, InnerResponse, Layout, Margin, Ui, Vec2};

use super::lay;
use super::rules::hairline;
use super::text::{Paragraph, heading};
use crate::desktop::theme::{Theme, Type, Weight, radius, space, style};

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

/// A part of a card: a rule, its title at the left, the syllabus's word at the right.
pub fn card_section(ui: &mut Ui, theme: &Theme, title: &str, note: &str) {
    ui.add_space(space::SMALL);
    hairline(ui, theme);
    ui.add_space(space::SMALL);
    let wide = |weight, text| {
        lay(ui, theme, Type::Small, weight, theme.palette.ink, text, f32::INFINITY)
            .size()
            .x
    };
    let both = wide(Weight::Bold, title) + space::SMALL + wide(Weight::Italic, note);
    if both > ui.available_width() {
        heading(ui, theme, title);
        ui.label(theme.italic(Type::Small, note));
        return;
    }
    ui.horizontal(|ui| {
        heading(ui, theme, title);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(theme.italic(Type::Small, note))
        });
    });
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
