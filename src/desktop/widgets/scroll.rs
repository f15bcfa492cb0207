//! Scrolling by the arrow and page keys and by Tab, for parts of a screen that hold no control.

use bevy_egui::egui::{Id, Key, Rect, Response, Sense, Ui, accesskit, vec2};

use super::{follow_focus, outline};
use crate::desktop::theme::{Theme, radius};

/// A part of a long text that takes the focus, so that Tab moves the view; `name` is read out.
pub fn tab_stop(ui: &Ui, theme: &Theme, rect: Rect, id: Id, name: &str) -> Response {
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    response.ctx.accesskit_node_builder(id, |node| {
        node.set_role(accesskit::Role::Article);
        node.set_label(name);
    });
    follow_focus(&response);
    if response.has_focus() {
        outline(ui, theme, rect, 0.0, radius::KEY);
    }
    response
}

const LINES: f32 = 66.0;

/// Call inside a scroll area: arrows move it by three lines, page keys by fifteen. Rests while text is typed.
pub fn scroll_by_key(ui: &Ui, theme: &Theme) {
    let by = ui.input(|input| {
        let turned = |key| if input.key_pressed(key) { theme.px(LINES) } else { 0.0 };
        turned(Key::ArrowUp) - turned(Key::ArrowDown) + 5.0 * (turned(Key::PageUp) - turned(Key::PageDown))
    });
    if by != 0.0 && !ui.ctx().text_edit_focused() {
        ui.scroll_with_delta(vec2(0.0, by));
    }
}
