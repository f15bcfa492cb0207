//! Where the focus stands when a screen opens.

use bevy_egui::egui::{Id, Response, Ui};

/// Gives `response` the focus when the screen called `screen` was not drawn in the pass before.
pub fn focus_on_opening(ui: &Ui, screen: &str, response: &Response) {
    let id = Id::new(("opening", screen));
    let now = ui.ctx().cumulative_pass_nr();
    let last = ui.data_mut(|data| data.get_temp::<u64>(id).unwrap_or(0));
    ui.data_mut(|data| data.insert_temp(id, now));
    if last == 0 || now > last + 1 {
        response.request_focus();
    }
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::Key;
    use egui_kittest::kittest::Queryable as _;

    use super::focus_on_opening;
    use crate::desktop::widgets::{Shortcut, primary_button, testing};

    #[test]
    fn the_focus_stands_there_once_and_may_go() {
        let mut harness = testing::harness((), |ui, theme, ()| {
            primary_button(ui, theme, "First", Shortcut::ENTER);
            let second = primary_button(ui, theme, "Second", Shortcut::SPACE);
            focus_on_opening(ui, "sample", &second);
        });
        harness.run();
        assert!(harness.get_by_label("Second").is_focused());
        harness.get_by_label("First").focus();
        harness.run();
        assert!(harness.get_by_label("First").is_focused());
        harness.key_press(Key::A);
        harness.run();
        assert!(harness.get_by_label("First").is_focused());
    }
}
