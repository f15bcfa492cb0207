//! A sentence that must be seen: work that is not saved, a file that cannot be used.

use bevy_egui::egui::{Frame, Key, Margin, Panel, Ui};

use crate::content::words::Words;
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{Shortcut, action, live};

/// Shows `text` above the screen, which makes room for it, until it is dismissed.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, text: &str, dismissable: bool) -> Option<Action> {
    let frame = Frame::new()
        .fill(theme.palette.soft_madder)
        .inner_margin(Margin::symmetric(24, 8));
    let shown = Panel::top("notice")
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            let response = ui.label(theme.text(Type::Second, quoted(text)));
            live(&response);
            ui.add_space(space::TINY);
            dismissable && action(ui, theme, Shortcut::new("N", Key::N), &words.get("understood"))
        });
    shown.inner.then_some(Action::Dismiss)
}

/// Names in backticks, as the terminal has them, in quotation marks.
pub(crate) fn quoted(text: &str) -> String {
    let mut open = false;
    let mark = |c| match c {
        '`' => {
            open = !open;
            if open { '\u{2018}' } else { '\u{2019}' }
        }
        other => other,
    };
    text.chars().map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn backticks_become_quotation_marks() {
        assert_eq!(
            quoted("Use `--data-dir DIR`, or `x`."),
            "Use \u{2018}--data-dir DIR\u{2019}, or \u{2018}x\u{2019}."
        );
    }
}
