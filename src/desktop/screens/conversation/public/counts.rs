//! How many joined in, with sign, number and word.

use bevy_egui::egui::{Sense, Ui, pos2, vec2};

use super::{label, wording};
use crate::content::words::{Words, word_id};
use crate::core::scenario::Counts;
use crate::desktop::screens::parts::sign;
use crate::desktop::theme::{Theme, Type, Weight, space};
use crate::desktop::widgets::{hairline, lay};

pub(super) fn shows(counts: &Counts) -> bool {
    *counts != Counts::default()
}

/// How many joined in: sign, number and word each, between hairlines.
pub(super) fn counts(ui: &mut Ui, theme: &Theme, words: &Words, counts: Counts, high: f32) {
    let p = theme.palette;
    hairline(ui, theme);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.max_rect().width(), high - 2.0), Sense::hover());
    let mut x = rect.left();
    let size = theme.px(16.0);
    for (sign, number, word) in counted(words, counts) {
        let number = lay(ui, theme, Type::Small, Weight::Bold, p.ink, &number, f32::INFINITY);
        let word = lay(ui, theme, Type::Small, Weight::Regular, p.ink, &word, f32::INFINITY);
        let middle = pos2(x + size / 2.0, rect.center().y);
        sign::paint(ui.painter(), sign, middle, size, theme);
        x += size + space::TINY + 2.0;
        let top = rect.center().y - number.size().y / 2.0;
        ui.painter().galley(pos2(x, top), number.clone(), p.ink);
        x += number.size().x + space::TINY + 1.0;
        ui.painter().galley(pos2(x, top), word.clone(), p.ink);
        x += word.size().x + 18.0;
    }
    label(&response, &counts_in_words(words, counts));
    hairline(ui, theme);
}

/// Those that are not 0.
fn counted(words: &Words, counts: Counts) -> Vec<(sign::Sign, String, String)> {
    let all = [
        (sign::Sign::Tick, counts.same, word_id("count-same")),
        (sign::Sign::Angry, counts.angry, word_id("count-angry")),
        (sign::Sign::Eye, counts.reading, word_id("count-reading")),
    ];
    let some = all.into_iter().filter(|(_, number, _)| *number > 0);
    some.map(|(sign, number, word)| (sign, wording::grouped(number.into()), words.get(word)))
        .collect()
}

pub(super) fn counts_in_words(words: &Words, counts: Counts) -> String {
    let parts = counted(words, counts);
    let parts = parts.iter().map(|(_, number, word)| format!("{number} {word}"));
    format!("{}.", parts.collect::<Vec<_>>().join(", "))
}
