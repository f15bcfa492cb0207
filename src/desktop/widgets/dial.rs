//! A number on a track, set by key or pointer.

use bevy_egui::egui::{
    EventFilter, Key, Modifiers, Pos2, Rect, Response, Sense, Ui, Vec2, WidgetInfo, accesskit::Action,
};

use super::{follow_focus, lay, outline};
use crate::desktop::theme::{Theme, Type, Weight, radius, space, style::corners};

const NAME: f32 = 128.0;
const TRACK: f32 = 8.0;
const VALUE: f32 = 44.0;
const FAR: u8 = 10;

/// A number from 0 to `most`. The arrows move it by one, with Shift or by the page keys by ten; Home and End to its
/// ends. `changed()` when it is another one.
pub fn dial(ui: &mut Ui, theme: &Theme, value: &mut u8, most: u8, name: &str) -> Response {
    let p = theme.palette;
    let label = lay(ui, theme, Type::Second, Weight::Regular, p.ink, name, f32::INFINITY);
    let column = theme.px(NAME).max(label.size().x + space::NEAR);
    let size = Vec2::new(ui.available_width(), theme.px(30.0));
    let (rect, mut response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    follow_focus(&response);
    let track = Rect::from_center_size(
        Pos2::new(
            f32::midpoint(rect.left() + column, rect.right() - theme.px(VALUE)),
            rect.center().y,
        ),
        Vec2::new(
            (rect.width() - column - theme.px(VALUE) - space::NEAR).max(theme.px(60.0)),
            theme.px(TRACK),
        ),
    );
    let before = *value;
    if let Some(at) = response.interact_pointer_pos() {
        *value = at_place(track, at, most);
        response.request_focus();
    }
    *value = by_keys(ui, &response, *value, most);
    if *value != before {
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::slider(response.enabled(), f64::from(*value), name));
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_label(name);
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(f64::from(most));
        node.add_action(Action::Increment);
        node.add_action(Action::Decrement);
    });
    let painter = ui.painter();
    painter.galley(
        Pos2::new(rect.left(), rect.center().y - label.size().y / 2.0),
        label,
        p.ink,
    );
    painter.rect_filled(track, corners(radius::TRACK), p.line);
    let full = track.left() + track.width() * f32::from(*value) / f32::from(most.max(1));
    painter.rect_filled(
        Rect::from_min_max(track.min, Pos2::new(full, track.bottom())),
        corners(radius::TRACK),
        p.petrol,
    );
    painter.circle(Pos2::new(full, track.center().y), theme.px(8.0), p.page, theme.focus());
    let shown = lay(
        ui,
        theme,
        Type::Second,
        Weight::Bold,
        p.ink,
        &value.to_string(),
        f32::INFINITY,
    );
    painter.galley(
        Pos2::new(
            rect.right() - shown.size().x - space::TINY,
            rect.center().y - shown.size().y / 2.0,
        ),
        shown,
        p.ink,
    );
    if response.has_focus() {
        outline(ui, theme, rect, 2.0, 4.0);
    }
    response
}

fn at_place(track: Rect, at: Pos2, most: u8) -> u8 {
    let share = ((at.x - track.left()) / track.width()).clamp(0.0, 1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a byte"
    )]
    let value = (share * f32::from(most)).round() as u8;
    value
}

fn by_keys(ui: &Ui, response: &Response, value: u8, most: u8) -> u8 {
    if !response.has_focus() {
        return value;
    }
    let arrows = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    ui.input_mut(|input| {
        let mut value = value;
        for (key, up, far) in [
            (Key::ArrowRight, true, false),
            (Key::ArrowLeft, false, false),
            (Key::PageUp, true, true),
            (Key::PageDown, false, true),
        ] {
            while let Some(by) = step(input, key, far) {
                value = if up {
                    value.saturating_add(by).min(most)
                } else {
                    value.saturating_sub(by)
                };
            }
        }
        let asked = |action| u8::try_from(input.num_accesskit_action_requests(response.id, action)).unwrap_or(u8::MAX);
        value = value.saturating_add(asked(Action::Increment)).min(most);
        value = value.saturating_sub(asked(Action::Decrement));
        if input.consume_key(Modifiers::NONE, Key::Home) {
            value = 0;
        }
        if input.consume_key(Modifiers::NONE, Key::End) {
            value = most;
        }
        value
    })
}

fn step(input: &mut bevy_egui::egui::InputState, key: Key, far: bool) -> Option<u8> {
    if input.consume_key(Modifiers::SHIFT, key) {
        Some(FAR)
    } else if input.consume_key(Modifiers::NONE, key) {
        Some(if far { FAR } else { 1 })
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::{Key, Modifiers};
    use egui_kittest::kittest::Queryable as _;

    use super::dial;
    use crate::desktop::widgets::testing;

    #[test]
    fn keys_move_the_number_within_its_ends() {
        let mut harness = testing::harness(40, |ui, theme, heat: &mut u8| {
            dial(ui, theme, heat, 100, "Heat");
        });
        harness.get_by_label("Heat").focus();
        harness.run();
        for (key, modifiers, expected) in [
            (Key::ArrowRight, Modifiers::NONE, 41),
            (Key::ArrowLeft, Modifiers::SHIFT, 31),
            (Key::PageUp, Modifiers::NONE, 41),
            (Key::End, Modifiers::NONE, 100),
            (Key::ArrowRight, Modifiers::NONE, 100),
            (Key::Home, Modifiers::NONE, 0),
            (Key::ArrowLeft, Modifiers::NONE, 0),
        ] {
            harness.key_press_modifiers(modifiers, key);
            harness.run();
            assert_eq!(*harness.state(), expected, "{key:?}");
        }
        assert!(harness.get_by_label("Heat").is_focused());
    }
}
