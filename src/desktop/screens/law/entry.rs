//! One provision on its page, and what practises it.

use bevy_egui::egui::{self, Align, Frame, Margin, Rect, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use super::Model;
use crate::content::days::{day_with_year, short_date};
use crate::content::names;
use crate::content::words::{Words, word_id};
use crate::core::law::{Certainty, Number, Provision, Unit};
use crate::core::scenario::{Nation, Scenario};
use crate::desktop::figure::{Feeling, Shift};
use crate::desktop::screens::parts::face::face;
use crate::desktop::screens::parts::wording::{self, pounds};
use crate::desktop::session::{Action, Book};
use crate::desktop::theme::{Layout, Theme, Type, Weight, radius, space, style::corners};
use crate::desktop::widgets::{
    Paragraph, Shortcut, action, cells, detail, follow_focus, hairline, headline, key_cap, lay, outline, part_heading,
    pressed,
};

/// The way back.
pub(super) fn keys(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, right: bool) -> Option<Action> {
    let layout = if right {
        egui::Layout::right_to_left(Align::Center)
    } else {
        egui::Layout::left_to_right(Align::Center)
    };
    let back = words.get(if model.over {
        word_id("back-to-the-conversation")
    } else {
        word_id("back")
    });
    let row = vec2(ui.available_width(), theme.px(32.0));
    let closed = ui
        .allocate_ui_with_layout(row, layout, |ui| action(ui, theme, Shortcut::ESC, &back))
        .inner;
    ui.add_space(space::NEAR);
    closed.then_some(if model.over { Action::Close } else { Action::Back })
}

/// The page of the open provision.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let Some(open) = model.open else {
        ui.label(theme.text(Type::Body, words.get("law-nothing-found")));
        return None;
    };
    headline(ui, theme, &open.title);
    ui.add_space(space::TINY);
    ui.label(theme.second(Type::Body, format!("{}. {}", open.source, open.key)));
    ui.add_space(space::NEAR);
    ui.label(theme.text(Type::Lead, open.rule.as_str()));
    ui.add_space(space::MEDIUM);
    hairline(ui, theme);
    ui.add_space(space::MEDIUM);
    if theme.layout == Layout::OneColumn {
        facts(ui, theme, words, model, open);
        ui.add_space(space::MEDIUM);
        around(ui, theme, words, open);
        return None;
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
    None
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
    let from = [("from", day_with_year(words, open.from).into())];
    let since = match open.to {
        Some(to) => words.with(
            "from-until",
            &[from[0].clone(), ("to", day_with_year(words, to).into())],
        ),
        None => words.with("since-no-end", &from),
    };
    if warns && !late {
        ui.label(theme.styled(Type::Small, Weight::Bold, theme.palette.madder, state));
        ui.add_space(space::TINY);
    }
    row(ui, word_id("law-force"), &since);
    row(ui, word_id("law-where"), &nations(words, &open.nations));
    if !open.numbers.is_empty() {
        let numbers: Vec<_> = open
            .numbers
            .iter()
            .map(|number| number_in_words(words, number))
            .collect();
        row(ui, word_id("law-numbers"), &numbers.join("; "));
    }
    if !late {
        ui.add_space(space::SMALL);
        sure(ui, theme, words, model, open);
    }
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
            ("checked", day_with_year(words, open.checked).into()),
            ("review", day_with_year(words, open.review).into()),
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

/// What changed lately, and what practises the open provision.
pub(super) fn foot(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    if theme.layout == Layout::OneColumn {
        lately(ui, theme, words, model);
        ui.add_space(space::MEDIUM);
        return practise(ui, theme, words, model);
    }
    let top = ui.cursor().min;
    let wide = ui.available_width();
    let right = theme.px(306.0).min(wide * 0.42);
    let left = Rect::from_min_size(top, vec2(wide - right - theme.px(44.0), ui.available_height()));
    lately(&mut ui.new_child(UiBuilder::new().max_rect(left)), theme, words, model);
    let aside = Rect::from_min_max(
        pos2(top.x + wide - right, top.y),
        pos2(top.x + wide, ui.max_rect().bottom()),
    );
    practise(&mut ui.new_child(UiBuilder::new().max_rect(aside)), theme, words, model)
}

fn lately(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    part_heading(ui, theme, &words.get("changed-lately"));
    ui.add_space(space::TINY);
    for (date, provision) in &model.changes {
        let what = match (*date == provision.from, *date > model.day) {
            (true, true) => word_id("change-begins"),
            (true, false) => word_id("change-began"),
            (false, true) => word_id("change-ends"),
            (false, false) => word_id("change-ended"),
        };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let day = ui.label(theme.second(Type::Small, short_date(words, *date)));
            ui.add_space((theme.px(96.0) - day.rect.width()).max(space::SMALL));
            Paragraph::new(theme, Type::Small)
                .bold(&provision.title)
                .plain(&format!(": {}", words.get(what)))
                .show(ui);
        });
        ui.add_space(3.0);
    }
    if model.changes.is_empty() {
        ui.label(theme.second(Type::Small, words.get("nothing-changed-lately")));
    }
    ui.add_space(space::SMALL);
    Paragraph::new(theme, Type::Small)
        .second(&words.get("teaching-not-advice-ask"))
        .show(ui);
}

fn practise(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    part_heading(ui, theme, &words.get("practise-it"));
    ui.add_space(space::TINY);
    if model.practise.is_empty() {
        ui.label(theme.second(Type::Small, words.get("nothing-practises-it")));
    }
    let mut asked = None;
    for (place, book) in (1..).zip(model.practise.iter().take(3)) {
        if practice_row(ui, theme, words, book, (!model.over).then_some(place)) {
            asked = Some(Action::Brief(book.id.clone()));
        }
    }
    asked
}

/// One scenario with its face. Without a number it only tells: a conversation is going on.
fn practice_row(ui: &mut Ui, theme: &Theme, words: &Words, book: &Book, number: Option<usize>) -> bool {
    let p = theme.palette;
    let best = match book.best_band {
        Some(band) => words.with("best-so-far", &[("band", wording::band(words, band).into())]),
        None => words.get("not-played-yet"),
    };
    let side = theme.px(42.0);
    let sense = if number.is_some() {
        Sense::click()
    } else {
        Sense::hover()
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), side + theme.px(8.0)), sense);
    let name = format!("{}, {best}", book.scenario.title);
    let role = if number.is_some() {
        WidgetType::Button
    } else {
        WidgetType::Label
    };
    response.widget_info(|| WidgetInfo::labeled(role, true, &name));
    follow_focus(&response);
    let portrait = Rect::from_min_size(rect.min, vec2(side, side));
    face(ui, theme, portrait, &book.scenario.customer, at_rest(&book.scenario));
    let title = lay(
        ui,
        theme,
        Type::Small,
        Weight::Bold,
        p.ink,
        &book.scenario.title,
        f32::INFINITY,
    );
    let under = lay(ui, theme, Type::Small, Weight::Regular, p.ink2, &best, f32::INFINITY);
    let x = portrait.right() + theme.px(12.0);
    ui.painter().galley(pos2(x, portrait.top()), title.clone(), p.ink);
    ui.painter()
        .galley(pos2(x, portrait.top() + title.size().y), under, p.ink2);
    let Some(shortcut) = number.and_then(Shortcut::number) else {
        return false;
    };
    let corner = Rect::from_min_max(
        pos2(rect.right() - theme.px(28.0), portrait.top() + theme.px(8.0)),
        rect.max,
    );
    key_cap(&mut ui.new_child(UiBuilder::new().max_rect(corner)), theme, shortcut);
    if response.has_focus() {
        outline(ui, theme, rect.shrink2(vec2(0.0, 2.0)), 0.0, radius::KEY);
    }
    pressed(ui, shortcut) || response.clicked()
}

/// The customer as the failure left them.
fn at_rest(scenario: &Scenario) -> Feeling {
    let customer = &scenario.customer;
    Feeling {
        heat: customer.start.heat,
        satisfaction: 30,
        loyalty: customer.prior_loyalty,
        persona: customer.persona,
        loss: customer.loss,
        shift: Shift::default(),
    }
}
