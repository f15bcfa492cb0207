//! Where your reply will stand, and who reads it.

use bevy_egui::egui::{Galley, Rect, Sense, Shape, Stroke, Ui, epaint, pos2, vec2};

use super::{FACE, Model, label};
use crate::content::names;
use crate::content::words::Words;
use crate::desktop::theme::{Theme, Type, Weight, radius, space, style::corners};
use crate::desktop::widgets::lay;

/// How far it reaches out of the column.
pub(super) const OUT: f32 = 10.0;

/// Where yours will stand, and who reads it.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, slot: Rect) {
    let p = theme.palette;
    let dashes = Stroke::new(1.0, p.edge);
    let round = radius::BUTTON;
    let mut edge = Vec::new();
    epaint::tessellator::path::rounded_rectangle(&mut edge, slot, corners(round).into());
    edge.extend(edge.first().copied());
    ui.painter().extend(Shape::dashed_line(&edge, dashes, 3.0, 3.0));
    let across = theme.px(FACE);
    let disc = Rect::from_center_size(
        pos2(slot.left() + OUT + across / 2.0, slot.center().y),
        vec2(across, across),
    );
    let you = lay(
        ui,
        theme,
        Type::Second,
        Weight::Bold,
        p.on,
        &words.get("you"),
        f32::INFINITY,
    );
    initial(ui, theme, disc, &you);
    let text = who_reads(words, model);
    let left = disc.right() + space::NEAR;
    let room = slot.right() - left - space::SMALL;
    let galley = lay(ui, theme, Type::Small, Weight::Regular, p.ink2, &text, room);
    let top = slot.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(left, top), galley, p.ink2);
    let response = ui.allocate_rect(slot, Sense::hover());
    label(&response, &text);
}

pub(super) fn who_reads(words: &Words, model: &Model<'_>) -> String {
    let others = model
        .scenario()
        .post
        .as_ref()
        .is_some_and(|post| !post.onlookers.is_empty());
    let values = [
        ("pronoun", names::pronoun(model.scenario().customer.pronoun).into()),
        ("others", u32::from(others).into()),
    ];
    words.with("your-reply-is-public", &values)
}

/// Your own disc: the first letter of your name in the thread.
pub(super) fn initial(ui: &Ui, theme: &Theme, disc: Rect, name: &Galley) {
    let p = theme.palette;
    ui.painter().circle_filled(disc.center(), disc.width() / 2.0, p.petrol);
    let first: String = name.text().chars().take(1).collect();
    let letter = lay(ui, theme, Type::Second, Weight::Bold, p.on, &first, f32::INFINITY);
    ui.painter().galley(disc.center() - letter.size() / 2.0, letter, p.on);
}
