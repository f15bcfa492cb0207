//! What is said: the customer's words with a hung quotation mark, and yours before them with a rule.

use bevy_egui::egui::{CornerRadius, Frame, Margin, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2};

use super::text::live;
use super::{lay, lay_line};
use crate::desktop::theme::{Theme, Type, Weight, curly, radius};

const HANG: f32 = 0.42;
const OPEN: &str = "\u{201c}";
const CLOSE: &str = "\u{201d}";

/// What the customer says. Quotation marks are added; the opening one hangs outside the column. Read out at once.
pub fn speech(ui: &mut Ui, theme: &Theme, kind: Type, text: &str) -> Response {
    let text = curly(text.trim().trim_start_matches(OPEN).trim_end_matches(CLOSE));
    let colour = theme.palette.ink;
    let mark = lay(ui, theme, kind, Weight::Regular, colour, OPEN, f32::INFINITY);
    let response = ui.label(theme.text(kind, format!("{text}{CLOSE}")));
    let em = theme.font(kind, Weight::Regular).size;
    ui.painter()
        .galley(response.rect.min - Vec2::new(HANG * em, 0.0), mark, colour);
    // The closing mark stands in the label and the opening one beside it: neither is part of what is said.
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_value(text));
    live(&response);
    response
}

/// The same, painted alone: a screen reader is told elsewhere.
pub fn painted_speech(ui: &mut Ui, theme: &Theme, kind: Type, text: &str) {
    let text = curly(text.trim().trim_start_matches(OPEN).trim_end_matches(CLOSE));
    let colour = theme.palette.ink;
    let mark = lay(ui, theme, kind, Weight::Regular, colour, OPEN, f32::INFINITY);
    let width = ui.available_width();
    let galley = lay(
        ui,
        theme,
        kind,
        Weight::Regular,
        colour,
        &format!("{text}{CLOSE}"),
        width,
    );
    let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
    let em = theme.font(kind, Weight::Regular).size;
    ui.painter().galley(rect.min - Vec2::new(HANG * em, 0.0), mark, colour);
    ui.painter().galley(rect.min, galley, colour);
}

/// How high [`speech`] will be in the width there is.
pub fn speech_height(ui: &Ui, theme: &Theme, kind: Type, text: &str) -> f32 {
    lay(
        ui,
        theme,
        kind,
        Weight::Regular,
        theme.palette.ink,
        text,
        ui.available_width(),
    )
    .size()
    .y
}

/// What was said before, with a rule at its left.
pub fn quote(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    quote_sized(ui, theme, Type::Second, text)
}

/// The same in another size.
pub fn quote_sized(ui: &mut Ui, theme: &Theme, kind: Type, text: &str) -> Response {
    let shown = Frame::new()
        .inner_margin(Margin {
            left: 18,
            ..Margin::ZERO
        })
        .show(ui, |ui| ui.label(theme.second(kind, text)));
    let rect = shown.response.rect;
    ui.painter()
        .vline(rect.left() + 1.0, rect.y_range(), Stroke::new(2.0, theme.palette.line));
    shown.inner
}

/// The caption tab at the foot of the picture: name bold, where they are; no wider than the picture.
pub fn caption(ui: &Ui, theme: &Theme, picture: Rect, name: &str, place: &str) {
    let p = theme.palette;
    let margin = 24.0;
    let room = picture.width() - margin - 18.0;
    let bold = lay_line(ui, theme, Type::Second, Weight::Bold, p.ink, name, room);
    let left = room - bold.size().x;
    // Where the name takes it all, an ellipsis of the place alone says nothing.
    let place = if left < theme.px(32.0) { "" } else { place };
    let plain = lay_line(ui, theme, Type::Second, Weight::Regular, p.ink2, place, left);
    let room = Vec2::new(bold.size().x + plain.size().x + margin + 18.0, theme.px(38.0)).min(picture.size());
    let tab = Rect::from_min_size(Pos2::new(picture.left(), picture.bottom() - room.y), room);
    let round = super::corners(radius::CARD).ne;
    ui.painter().rect_filled(
        tab,
        CornerRadius {
            ne: round,
            ..CornerRadius::ZERO
        },
        p.paper,
    );
    let at = Pos2::new(tab.left() + margin, tab.center().y - bold.size().y / 2.0);
    let next = at + Vec2::new(bold.size().x, 0.0);
    ui.painter().galley(at, bold, p.ink);
    ui.painter().galley(next, plain, p.ink2);
}
