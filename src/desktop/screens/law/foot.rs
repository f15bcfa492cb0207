//! Under the page: what changed near the day, who practises the open provision, and that all of it is no legal advice.

use bevy_egui::egui::{Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use super::{Model, changes};
use crate::content::words::Words;
use crate::core::scenario::Scenario;
use crate::desktop::figure::{Feeling, Shift};
use crate::desktop::screens::parts::face::face;
use crate::desktop::screens::parts::wording;
use crate::desktop::session::{Action, Book, LawPage};
use crate::desktop::theme::{Layout, Theme, Type, Weight, radius, space};
use crate::desktop::widgets::{Paragraph, Shortcut, follow_focus, key_cap, lay, outline, part_heading, pressed};

/// What changed near the day, and what practises the open provision.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    if model.page() == LawPage::Changes {
        advice(ui, theme, words);
        return None;
    }
    if theme.layout == Layout::OneColumn {
        let turned = near(ui, theme, words, model);
        ui.add_space(space::MEDIUM);
        let practised = practise(ui, theme, words, model);
        ui.add_space(space::MEDIUM);
        advice(ui, theme, words);
        return practised.or(turned);
    }
    let whole = ui.max_rect();
    let line = theme.line_height(Type::Small) + space::TINY;
    let lists = Rect::from_min_max(whole.min, pos2(whole.right(), whole.bottom() - line));
    let right = theme.px(306.0).min(whole.width() * 0.42);
    let left = Rect::from_min_max(lists.min, pos2(lists.right() - right - theme.px(44.0), lists.bottom()));
    let turned = near(&mut ui.new_child(UiBuilder::new().max_rect(left)), theme, words, model);
    let aside = Rect::from_min_max(pos2(lists.right() - right, lists.top()), lists.max);
    let mut child = ui.new_child(UiBuilder::new().max_rect(aside));
    let open = model.open.map(|open| open.key.as_str());
    let practised = ScrollArea::vertical()
        .id_salt(("practise", open))
        .auto_shrink(false)
        .show(&mut child, |ui| practise(ui, theme, words, model));
    let last = Rect::from_min_max(pos2(whole.left(), lists.bottom() + space::TINY), whole.max);
    advice(&mut ui.new_child(UiBuilder::new().max_rect(last)), theme, words);
    practised.inner.or(turned)
}

fn advice(ui: &mut Ui, theme: &Theme, words: &Words) {
    Paragraph::new(theme, Type::Small)
        .second(&words.get("teaching-not-advice-ask"))
        .show(ui);
}

fn near(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    part_heading(ui, theme, &words.get("changed-near"));
    ui.add_space(space::TINY);
    let mut asked = None;
    let near = model.near();
    for change in &near {
        // Where words are longer there is room for fewer: all of them have a page of their own.
        if ui.available_height() < 2.0 * theme.line_height(Type::Small) {
            break;
        }
        if changes::row(ui, theme, words, model, change, false).clicked() {
            asked = Some(Action::ReadLaw(Some(change.provision.key.clone())));
        }
        ui.add_space(3.0);
    }
    if near.is_empty() {
        ui.label(theme.second(Type::Small, words.get("nothing-changed-lately")));
    }
    asked
}

fn practise(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    part_heading(ui, theme, &words.get("practise-it"));
    ui.add_space(space::TINY);
    if model.practise.is_empty() {
        ui.label(theme.second(Type::Small, words.get("nothing-practises-it")));
    }
    let mut asked = None;
    for (place, book) in (1..).zip(&model.practise) {
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
    if response.has_focus() {
        outline(ui, theme, rect.shrink2(vec2(0.0, 2.0)), 0.0, radius::KEY);
    }
    let Some(shortcut) = number.and_then(Shortcut::number) else {
        return response.clicked();
    };
    let corner = Rect::from_min_max(
        pos2(rect.right() - theme.px(28.0), portrait.top() + theme.px(8.0)),
        rect.max,
    );
    key_cap(&mut ui.new_child(UiBuilder::new().max_rect(corner)), theme, shortcut);
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
