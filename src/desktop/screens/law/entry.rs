//! One provision on its page.

use bevy_egui::egui::{Frame, Margin, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::{Model, days};
use crate::content::days::date;
use crate::content::names;
use crate::content::words::{Words, sentence, word_id};
use crate::core::law::{Certainty, Number, Provision, Unit};
use crate::core::scenario::{Nation, Sector};
use crate::desktop::screens::parts::wording::{self, pounds};
use crate::desktop::theme::{Layout, Theme, Type, Weight, radius, space, style::corners};
use crate::desktop::widgets::{Paragraph, cells, detail, hairline, headline, part_heading};

/// The page of the open provision.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    let Some(open) = model.open else {
        ui.label(theme.text(Type::Body, words.get("law-nothing-found")));
        return;
    };
    headline(ui, theme, &open.title);
    ui.add_space(space::TINY);
    ui.label(theme.second(Type::Body, format!("{}. {}", open.source, open.key)));
    ui.add_space(space::NEAR);
    ui.label(theme.text(Type::Lead, open.rule.as_str()));
    ui.add_space(space::MEDIUM);
    hairline(ui, theme);
    ui.add_space(space::NEAR);
    if let (Some(count), Some(about)) = (&model.count, model.about) {
        days::ui(ui, theme, words, count, &about.title);
        ui.add_space(space::NEAR);
        hairline(ui, theme);
        ui.add_space(space::NEAR);
    }
    if theme.layout == Layout::OneColumn {
        facts(ui, theme, words, model, open);
        ui.add_space(space::MEDIUM);
        around(ui, theme, words, open);
        return;
    }
    let top = ui.cursor().min;
    let wide = ui.available_width();
    let right = theme.px(286.0).min(wide * 0.42);
    let left = Rect::from_min_size(top, vec2(wide - right - theme.px(44.0), f32::INFINITY));
    let mut child = ui.new_child(UiBuilder::new().max_rect(left));
    around(&mut child, theme, words, open);
    let left_end = child.min_rect().bottom();
    let aside = Rect::from_min_size(pos2(top.x + wide - right, top.y), vec2(right, f32::INFINITY));
    let mut child = ui.new_child(UiBuilder::new().max_rect(aside));
    facts(&mut child, theme, words, model, open);
    let end = left_end.max(child.min_rect().bottom());
    ui.allocate_rect(
        Rect::from_min_max(top, pos2(top.x + wide, end + space::SMALL)),
        Sense::hover(),
    );
}

/// What it does not say, and what people get wrong.
fn around(ui: &mut Ui, theme: &Theme, words: &Words, open: &Provision) {
    for (title, text) in [
        (word_id("what-it-does-not-say"), &open.not_said),
        (word_id("often-got-wrong"), &open.mistake),
    ] {
        if text.is_empty() {
            continue;
        }
        part_heading(ui, theme, &words.get(title));
        ui.add_space(space::TINY);
        Paragraph::new(theme, Type::Second).plain(text).show(ui);
        ui.add_space(space::MEDIUM);
    }
}

/// When and where it applies, its numbers, and how sure we are.
fn facts(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, open: &Provision) {
    let late = open.is_past_review(model.today);
    if late {
        sure(ui, theme, words, model, open);
        ui.add_space(space::NEAR);
    }
    let (state, warns) = super::state(words, model, open);
    let row = |ui: &mut Ui, label: &'static str, value: &str| {
        detail(ui, theme, 84.0, &words.get(label), value);
        ui.add_space(space::TINY);
    };
    let from = [("from", date(words, open.from).into())];
    let since = match open.to {
        _ if open.assumed => sentence(&words.get("law-no-day-known")),
        Some(to) => words.with("from-until", &[from[0].clone(), ("to", date(words, to).into())]),
        None => words.with("since-no-end", &from),
    };
    if warns && !late {
        ui.label(theme.styled(Type::Small, Weight::Bold, theme.palette.madder, state));
        ui.add_space(space::TINY);
    }
    row(ui, word_id("law-force"), &since);
    row(ui, word_id("law-where"), &nations(words, &open.nations));
    if !late {
        ui.add_space(space::TINY);
        sure(ui, theme, words, model, open);
        ui.add_space(space::NEAR);
    }
    if !open.numbers.is_empty() {
        let numbers: Vec<_> = open
            .numbers
            .iter()
            .map(|number| number_in_words(words, number))
            .collect();
        row(ui, word_id("law-numbers"), &numbers.join("; "));
    }
    row(ui, word_id("law-trades"), &trades(words, &open.sectors));
}

fn sure(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, open: &Provision) {
    let late = open.is_past_review(model.today);
    let (filled, said) = match open.certainty {
        Certainty::Verified => (3, words.get("sure-verified")),
        Certainty::Partly => (2, words.get("sure-partly")),
        Certainty::Known => (1, words.get("sure-known")),
        Certainty::Uncertain => (0, words.get("sure-uncertain")),
    };
    let block = |ui: &mut Ui| {
        if late {
            ui.label(theme.styled(
                Type::Second,
                Weight::Bold,
                theme.palette.madder,
                words.get("past-its-check"),
            ));
            ui.add_space(space::TINY);
        }
        part_heading(ui, theme, &words.get("how-sure"));
        ui.add_space(space::TINY);
        ui.horizontal(|ui| {
            cells(ui, theme, filled, 3, &said);
            Paragraph::new(theme, Type::Second).bold(&said).show(ui);
        });
        let dates = [
            ("checked", date(words, open.checked).into()),
            ("review", date(words, open.review).into()),
        ];
        Paragraph::new(theme, Type::Small)
            .second(&words.with("checked-next", &dates))
            .show(ui);
    };
    if late {
        let frame = Frame::new()
            .fill(theme.palette.soft_madder)
            .corner_radius(corners(radius::BUTTON))
            .inner_margin(Margin::symmetric(12, 10));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            block(ui);
        });
    } else {
        block(ui);
    }
}

fn nations(words: &Words, nations: &[Nation]) -> String {
    if nations.len() == 4 {
        return words.get("all-four-nations");
    }
    let name = |nation: &Nation| words.get(names::nation(*nation));
    nations.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn trades(words: &Words, sectors: &[Sector]) -> String {
    if sectors.is_empty() {
        return words.get("law-every-trade");
    }
    let names = sectors.iter().map(|sector| wording::sector(words, *sector));
    names.collect::<Vec<_>>().join(", ")
}

fn number_in_words(words: &Words, number: &Number) -> String {
    let many = [("count", number.value.into())];
    let value = match number.unit {
        Unit::Hours | Unit::Days | Unit::BusinessDays | Unit::Weeks | Unit::Months | Unit::Years => {
            words.with(names::unit(number.unit), &many)
        }
        Unit::Pence => pounds(number.value.unsigned_abs()),
        Unit::PerCent => format!("{} %", number.value),
        Unit::Count => number.value.to_string(),
    };
    words.with(
        "number-named",
        &[("name", number.name.as_str().into()), ("value", value.into())],
    )
}
