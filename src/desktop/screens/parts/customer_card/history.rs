//! The history in figures: each opens a line that says how it comes about.

use bevy_egui::egui::Ui;

use super::{Card, LABELS};
use crate::content::card::figures;
use crate::content::words::Words;
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{detail, explained};

pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Card<'_>) -> Option<Action> {
    let mut asked = None;
    let mut said = false;
    for told in figures(words, model.scenario, model.weights, &model.start) {
        if told.figure.is_modelled() && !said {
            said = true;
            ui.add_space(space::TINY);
            ui.label(theme.italic(Type::Small, words.get("by-the-teaching-model")));
        }
        if told.because.is_empty() {
            detail(ui, theme, LABELS, &told.label, &told.value);
            continue;
        }
        let open = model.explained == Some(told.figure);
        let why = open.then_some(told.because.as_str());
        if explained(ui, theme, LABELS, (&told.label, &told.value), why) {
            asked = Some(Action::Explain(told.figure));
        }
    }
    asked
}
