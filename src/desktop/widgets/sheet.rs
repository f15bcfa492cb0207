//! A sheet over the screen: it takes the keys and the focus until it is closed.

use bevy_egui::egui::{Align2, Frame, Id, Margin, Modal, ScrollArea, Ui, Vec2, accesskit};

use super::Shortcut;
use super::action::action_shown;
use super::keys::pressed;
use super::opening::focus_on_opening;
use super::text::as_heading;
use crate::desktop::theme::{Theme, Type, radius, space, style};

/// Where a sheet stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Side {
    /// In the middle, as big as it needs to be: pause, confirm.
    Middle,
    /// Along the right edge, as high as the window: card, transcript.
    Right,
    /// Over everything: the law register.
    Whole,
}

/// Shows `add` on a sheet `width` points wide. True beside its result when the sheet asks to be closed
/// (Esc, its key cap, or a click outside).
pub fn sheet<R>(
    ui: &Ui,
    theme: &Theme,
    id: &str,
    side: Side,
    width: f32,
    words: (&str, &str),
    add: impl FnOnce(&mut Ui) -> R,
) -> (R, bool) {
    let (title, close) = words;
    let whole = ui.ctx().content_rect();
    let margin = Margin::symmetric(if side == Side::Middle { 24 } else { 40 }, 20);
    let inner = whole.size() - margin.sum();
    let width = match side {
        Side::Whole => inner.x,
        Side::Middle | Side::Right => theme.px(width).min(inner.x),
    };
    let (anchor, rounded) = match side {
        Side::Middle => (Align2::CENTER_CENTER, radius::CARD),
        Side::Right => (Align2::RIGHT_TOP, 0.0),
        Side::Whole => (Align2::LEFT_TOP, 0.0),
    };
    let frame = Frame::new()
        .fill(if side == Side::Middle {
            theme.palette.page
        } else {
            theme.palette.paper
        })
        .corner_radius(style::corners(rounded))
        .shadow(if side == Side::Whole {
            style::none()
        } else {
            style::shadow(theme)
        })
        .inner_margin(margin);
    let id = Id::new(("sheet", id));
    let area = Modal::default_area(id).anchor(anchor, Vec2::ZERO).fade_in(false);
    let shown = Modal::new(id)
        .area(area)
        .frame(frame)
        .backdrop_color(theme.palette.veil)
        .show(ui.ctx(), |ui| {
            as_dialog(ui, title);
            ui.set_width(width);
            if side == Side::Middle {
                ui.set_max_height(inner.y);
            } else {
                ui.set_height(inner.y);
            }
            let mut closed = false;
            ui.horizontal(|ui| {
                as_heading(ui.label(theme.bold(Type::Section, title)), title);
                ui.with_layout(
                    bevy_egui::egui::Layout::right_to_left(bevy_egui::egui::Align::Center),
                    |ui| {
                        let way_out = action_shown(ui, theme, Shortcut::ESC, close);
                        focus_on_opening(ui, title, &way_out);
                        closed |= way_out.clicked();
                    },
                );
            });
            ui.add_space(space::MEDIUM);
            // What an area offers by itself is less than the window has.
            let room = match side {
                Side::Middle => whole.height() - margin.sum().y - 2.0 * space::WIDE - theme.px(48.0),
                Side::Right | Side::Whole => f32::INFINITY,
            };
            let inner = ScrollArea::vertical()
                .max_height(room.max(theme.px(120.0)))
                .auto_shrink([false, side == Side::Middle])
                .show(ui, add)
                .inner;
            closed |= pressed(ui, Shortcut::ESC);
            (inner, closed)
        });
    let (inner, closed) = shown.inner;
    (inner, closed || shown.backdrop_response.clicked())
}

/// Tells a screen reader that this stands over everything, and what it is.
pub(crate) fn as_dialog(ui: &Ui, title: &str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(accesskit::Role::Dialog);
        node.set_label(title);
        node.set_modal();
    });
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::Key;
    use egui_kittest::kittest::Queryable as _;

    use super::{Side, sheet};
    use crate::desktop::widgets::{Choice, testing};

    #[test]
    fn escape_closes_a_sheet_and_keys_under_it_rest() {
        #[derive(Default)]
        struct Seen {
            closed: bool,
            chosen: u32,
        }
        let mut harness = testing::harness(Seen::default(), |ui, theme, seen: &mut Seen| {
            seen.chosen += u32::from(Choice::new(1, "Under the sheet").show(ui, theme).clicked());
            if !seen.closed {
                let ((), closed) = sheet(ui, theme, "law", Side::Right, 400.0, ("Law", "Back"), |ui| {
                    ui.label("Thirty days");
                });
                seen.closed |= closed;
            }
        });
        harness.run();
        harness.get_by_label("Thirty days");
        harness.key_press(Key::Num1);
        harness.run();
        assert_eq!(harness.state().chosen, 0);
        harness.key_press(Key::Escape);
        harness.run();
        assert!(harness.state().closed);
        harness.run();
        harness.key_press(Key::Num1);
        harness.run();
        assert_eq!(harness.state().chosen, 1);
    }
}
