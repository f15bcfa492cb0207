//! The top: which conversation, what the difference was worth, where both ended, and the keys.

use bevy_egui::egui::{self, Align, Key, Rect, Ui, UiBuilder, vec2};

use super::{Model, Way};
use crate::content::words::{WordValue, Words};
use crate::desktop::screens::parts::wording;
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, Type, Weight, space};
use crate::desktop::widgets::{Paragraph, Shortcut, action, headline_sized, key_cap};

const ROW: f32 = 52.0;

/// Everything above the chart but the keys.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    let row = vec2(ui.available_width(), theme.px(ROW));
    ui.allocate_ui_with_layout(row, egui::Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(row.y);
        ui.label(theme.bold(Type::Second, model.second.title.as_str()));
        ui.add_space(space::TINY);
        ui.label(theme.second(Type::Small, about(words, model)));
    });
    difference(ui, theme, words, model);
}

/// The same for one column, with the keys under the title.
pub(super) fn stacked(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    ui.label(theme.bold(Type::Second, model.second.title.as_str()));
    ui.label(theme.second(Type::Small, about(words, model)));
    ui.add_space(space::SMALL);
    let back = ui
        .horizontal_wrapped(|ui| action(ui, theme, Shortcut::ESC, &words.get("to-the-debrief-short")))
        .inner;
    ui.add_space(space::MEDIUM);
    difference(ui, theme, words, model);
    back.then_some(Action::Back)
}

/// The keys at the right of the title row.
pub(super) fn keys(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, inner: Rect) -> Option<Action> {
    let row = Rect::from_min_size(inner.min, vec2(inner.width(), theme.px(ROW)));
    let right = UiBuilder::new()
        .max_rect(row)
        .layout(egui::Layout::right_to_left(Align::Center));
    let back = ui
        .scope_builder(right, |ui| {
            let back = action(ui, theme, Shortcut::ESC, &words.get("to-the-debrief-short"));
            ui.add_space(space::TINY);
            if model.last() > 1 {
                ui.label(theme.text(Type::Small, words.get("turn-by-arrows")));
                key_cap(ui, theme, Shortcut::new("→", Key::ArrowRight));
                key_cap(ui, theme, Shortcut::new("←", Key::ArrowLeft));
            }
            back
        })
        .inner;
    back.then_some(Action::Back)
}

fn about(words: &Words, model: &Model<'_>) -> String {
    words.with("compare-of", &[("turn", number(model.parting()))])
}

fn number(count: usize) -> WordValue<'static> {
    u32::try_from(count).unwrap_or(u32::MAX).into()
}

fn difference(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    let text = worth(words, model);
    let font = theme.font(Type::Headline, Weight::Bold);
    let fits = ui.painter().layout_no_wrap(text.clone(), font, theme.palette.ink);
    let kind = if fits.size().x <= ui.available_width() {
        Type::Headline
    } else {
        Type::Speech
    };
    headline_sized(ui, theme, kind, &text);
    ui.add_space(space::TINY);
    where_both_ended(ui, theme, words, model);
}

/// What the difference was worth: in satisfaction; where that is the same, in what counts next.
pub(super) fn worth(words: &Words, model: &Model<'_>) -> String {
    if model.identical() {
        return words.get("compare-identical");
    }
    let [first, second] = Way::BOTH.map(|way| Ends::of(model, way));
    let difference = [
        ("satisfaction", second.satisfaction - first.satisfaction),
        ("overall", second.overall.unwrap_or(0) - first.overall.unwrap_or(0)),
        ("loyalty", second.loyalty - first.loyalty),
    ];
    let turn = ("turn", number(model.parting()));
    let Some((what, by)) = difference.into_iter().find(|(_, by)| *by != 0) else {
        return words.with("compare-alike", &[turn]);
    };
    let values = [turn, ("points", by.unsigned_abs().into()), ("what", what.into())];
    if by > 0 {
        words.with("compare-worth", &values)
    } else {
        words.with("compare-cost", &values)
    }
}

/// Where one of the two ended.
struct Ends {
    satisfaction: i32,
    loyalty: i32,
    overall: Option<i32>,
}

impl Ends {
    fn of(model: &Model<'_>, way: Way) -> Self {
        let told = way.of(model);
        let last = told.points.last();
        let overall = told.band.as_ref().and_then(|band| band.overall);
        Self {
            satisfaction: last.map_or(0, |point| point.satisfaction),
            loyalty: last.map_or(0, |point| point.loyalty),
            overall: overall.map(|overall| i32::try_from(overall).unwrap_or(i32::MAX)),
        }
    }
}

/// "Satisfaction ends at 81 instead of 71, loyalty at 59 instead of 57. Distinction instead of Merit."
fn where_both_ended(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    let [first, second] = Way::BOTH.map(|way| Ends::of(model, way));
    let name = words.with("compare-ends", &[("name", model.second.customer.as_str().into())]);
    let mut paragraph = Paragraph::new(theme, Type::Body).second(&name).second(" ");
    paragraph = paragraph
        .bold(&instead(
            words,
            &second.satisfaction.to_string(),
            &first.satisfaction.to_string(),
        ))
        .second(&words.get("compare-and-loyalty"))
        .second(" ")
        .bold(&instead(words, &second.loyalty.to_string(), &first.loyalty.to_string()))
        .second(". ");
    if let [Some(before), Some(now)] = Way::BOTH.map(|way| way.of(model).band.as_ref()) {
        let [before, now] = [before, now].map(|told| wording::band(words, told.band));
        paragraph = paragraph.bold(&instead(words, &now, &before)).second(". ");
    }
    if !model.identical() {
        let same = match model.shared {
            0 => words.get("compare-parts-at-once"),
            shared => words.with("compare-same-up-to", &[("turn", number(shared))]),
        };
        paragraph = paragraph.second(&same);
    }
    paragraph.show(ui);
}

/// "81 instead of 71", or "71 both times".
fn instead(words: &Words, now: &str, before: &str) -> String {
    if now == before {
        words.with("compare-both-times", &[("value", now.into())])
    } else {
        words.with("compare-instead", &[("now", now.into()), ("before", before.into())])
    }
}
