//! Scrolling by the arrow and page keys, for parts of a screen that hold no control.

use bevy_egui::egui::{Key, Ui, vec2};

use crate::desktop::theme::Theme;

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
