//! What other teams wrote, and what there is to learn from it as a note.

use bevy_egui::egui::{Sense, Ui, vec2};

use super::Card;
use crate::content::days::{day_and_month, day_with_year};
use crate::content::words::{Words, word_id};
use crate::core::scenario::Lesson;
use crate::desktop::theme::{Theme, Type, Weight, space};
use crate::desktop::widgets::Paragraph;

pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Card<'_>) {
    for note in &model.scenario.customer.card.collaborative {
        let day = day_and_month(words, note.on);
        Paragraph::new(theme, Type::Small)
            .bold(&note.from)
            .second(&format!(", {day}: "))
            .plain(&note.text)
            .show(ui)
            .on_hover_text(day_with_year(words, note.on));
        if let Some(lesson) = note.lesson.as_ref().filter(|_| model.tells) {
            taught(ui, theme, words, lesson);
        }
        ui.add_space(space::SMALL);
    }
}

/// The verdict and its reason, under a rule at the left that sets it off from the note.
fn taught(ui: &mut Ui, theme: &Theme, words: &Words, lesson: &Lesson) {
    let (verdict, colour) = if lesson.helps() {
        (word_id("note-helps"), theme.palette.moss)
    } else {
        (word_id("note-fails"), theme.palette.madder)
    };
    let shown = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.allocate_exact_size(vec2(theme.px(10.0), 1.0), Sense::hover());
        Paragraph::new(theme, Type::Small)
            .styled(Weight::Bold, colour, &format!("{} ", words.get(verdict)))
            .second(lesson.because())
            .show(ui);
    });
    let rect = shown.response.rect;
    let stroke = bevy_egui::egui::Stroke::new(2.0, theme.palette.line);
    ui.painter()
        .vline(rect.left() + 1.0, rect.y_range().shrink(2.0), stroke);
}
