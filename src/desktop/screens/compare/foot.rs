//! The foot: once more, the debrief of this time, and what becomes of both.

use bevy_egui::egui::{self, Align, Key, Ui};

use super::Model;
use crate::content::words::{Words, word_id};
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{Paragraph, Shortcut, action};

/// Keys at the left, the note at the right.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut asked = None;
    ui.with_layout(egui::Layout::left_to_right(Align::Center), |ui| {
        asked = keys(ui, theme, words, model);
        ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
            ui.add(egui::Label::new(theme.second(Type::Small, note(words, model))).wrap());
        });
    });
    asked
}

/// The note under the keys.
pub(super) fn stacked(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let asked = ui.horizontal_wrapped(|ui| keys(ui, theme, words, model)).inner;
    ui.add_space(space::NEAR);
    Paragraph::new(theme, Type::Small).second(&note(words, model)).show(ui);
    asked
}

fn keys(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let turn = u32::try_from(model.tried).unwrap_or(u32::MAX);
    let once_more = words.with("try-once-more", &[("turn", turn.into())]);
    let again = action(ui, theme, Shortcut::new("R", Key::R), &once_more);
    ui.add_space(space::SMALL);
    let debrief = action(
        ui,
        theme,
        Shortcut::new("D", Key::D),
        &words.get("debrief-of-this-time"),
    );
    ui.add_space(space::SMALL);
    if again {
        Some(Action::TryOnceMore)
    } else {
        debrief.then_some(Action::SeeSecond)
    }
}

/// Which of the two counts, and in which mode the second was played.
fn note(words: &Words, model: &Model<'_>) -> String {
    let kept = words.get(if model.saves {
        word_id("both-are-kept")
    } else {
        word_id("neither-is-kept")
    });
    if model.now_told_why() {
        format!("{} {kept}", words.get("this-time-in-practice"))
    } else {
        kept
    }
}
