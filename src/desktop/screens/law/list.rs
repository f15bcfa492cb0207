//! The list of the law register: what narrows it down, how many fit, and a row for each.

use bevy_egui::egui::{Align, EventFilter, Id, Key, ScrollArea, Ui, vec2};
use jiff::civil::Date;

use super::Model;
use crate::content::days::{date, read_day, short_date};
use crate::content::lookup::Lookup;
use crate::content::words::{Words, word_id};
use crate::desktop::screens::parts::wording;
use crate::desktop::session::{Action, LawPage};
use crate::desktop::theme::{Layout, Theme, Type, Weight, space};
use crate::desktop::widgets::{
    Shortcut, cap_action, day_field, focus_on_opening, hairline, headline_sized, list_row, live, pressed, search_field,
    tick_box,
};

/// The key that finds.
const FIND: Shortcut = Shortcut::new("F", Key::F);
/// The key for another day.
const DAY: Shortcut = Shortcut::new("D", Key::D);
/// A day back and a day on.
const STEPS: [(Shortcut, &str, i64); 2] = [
    (Shortcut::new("−", Key::Minus), word_id("law-day-before"), -1),
    (Shortcut::new("+", Key::Plus), word_id("law-day-after"), 1),
];

/// Up and down go from provision to provision.
pub(super) fn keys(ui: &mut Ui, model: &Model<'_>) -> Option<Action> {
    if model.page() != LawPage::Provision {
        return None;
    }
    let here = model
        .open
        .and_then(|open| model.found.iter().position(|provision| provision.key == open.key))?;
    let mut to = None;
    for (cap, key, goal) in [
        ("↑", Key::ArrowUp, here.checked_sub(1)),
        ("↓", Key::ArrowDown, Some(here + 1)),
        ("Home", Key::Home, Some(0)),
        ("End", Key::End, model.found.len().checked_sub(1)),
    ] {
        if pressed(ui, Shortcut::new(cap, key)) {
            to = goal;
        }
    }
    let provision = model.found.get(to?)?;
    Some(Action::ReadLaw(Some(provision.key.clone())))
}

/// What narrows the list down, and the list.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut asked = None;
    let pad = space::MEDIUM;
    ui.horizontal(|ui| {
        ui.add_space(pad);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - pad);
            asked = narrowed(ui, theme, words, model);
        });
    });
    ui.add_space(space::SMALL);
    let listed = ScrollArea::vertical().id_salt("provisions");
    let shown = if theme.layout == Layout::OneColumn {
        let listed = listed.max_height(theme.px(260.0)).auto_shrink([false, true]);
        listed.show(ui, |ui| rows(ui, theme, words, model))
    } else {
        listed.auto_shrink(false).show(ui, |ui| rows(ui, theme, words, model))
    };
    shown.inner.or(asked)
}

/// Search, day and standing, and what that leaves.
fn narrowed(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut asked = None;
    let mut new: Lookup = model.desk.lookup.clone();
    headline_sized(ui, theme, Type::Speech, &words.get("law-register"));
    ui.add_space(space::SMALL);
    search_field(ui, theme, &mut new.search, &words.get("law-search"), FIND);
    ui.add_space(space::SMALL);
    asked = day(ui, theme, words, model).or(asked);
    ui.add_space(space::TINY);
    tick_box(ui, theme, &mut new.in_force, &words.get("law-only-in-force"));
    ui.add_space(space::TINY);
    live(&ui.label(theme.second(Type::Small, left(words, model))));
    if new != model.desk.lookup {
        asked = Some(Action::LookUp(new));
    }
    asked
}

/// The day that law is looked up for: typed, or a day back and on.
fn day(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut asked = None;
    let mut typed = model.desk.typed.clone();
    let usual = short_date(words, model.usual);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let caps = 2.0 * (theme.px(24.0) + space::SMALL);
        let room = vec2(ui.available_width() - caps, theme.px(38.0));
        let field = ui.allocate_ui(room, |ui| {
            day_field(ui, theme, &mut typed, (&words.get("law-on-day"), &usual), DAY)
        });
        if field.inner.changed() {
            let read = read_day(words, &typed, model.usual);
            asked = Some(Action::LawOn(typed.clone(), read));
        }
        let equals = pressed(ui, Shortcut::new("+", Key::Equals));
        for (shortcut, name, by) in STEPS {
            let stepped = cap_action(ui, theme, shortcut, &words.get(name)) || (equals && by > 0);
            if let Some(to) = stepped.then(|| step(model.day, by)).flatten() {
                asked = Some(Action::LawOn(short_date(words, to), Some(to)));
            }
        }
    });
    let bad = !model.desk.typed.trim().is_empty() && read_day(words, &model.desk.typed, model.usual).is_none();
    if bad {
        let said = words.with("law-day-unreadable", &[("typed", model.desk.typed.trim().into())]);
        ui.add_space(space::TINY);
        live(&ui.label(theme.styled(Type::Small, Weight::Bold, theme.palette.madder, said)));
    }
    asked
}

fn step(day: Date, by: i64) -> Option<Date> {
    day.checked_add(jiff::Span::new().days(by)).ok()
}

/// How many fit, on which day, in which trades.
fn left(words: &Words, model: &Model<'_>) -> String {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let stood = words.with(
        "law-as-it-stood",
        &[
            ("found", count(model.found.len()).into()),
            ("total", count(model.total).into()),
            ("day", date(words, model.day).into()),
        ],
    );
    let trades: Vec<String> = model
        .desk
        .lookup
        .trades
        .iter()
        .map(|trade| wording::sector(words, *trade))
        .collect();
    let mut said = stood;
    if !trades.is_empty() {
        said.push_str(", ");
        said.push_str(&words.with("law-for-trades", &[("trades", trades.join(", ").into())]));
    }
    said.push('.');
    if let Some(about) = model.about.filter(|about| about.date == model.day) {
        said.push(' ');
        said.push_str(&words.with("law-day-of", &[("title", about.title.as_str().into())]));
    }
    said
}

fn rows(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut asked = None;
    for provision in &model.found {
        let chosen = model.open.is_some_and(|open| open.key == provision.key);
        let (said, warns) = super::state(words, model, provision);
        let row = list_row(ui, theme, &provision.title, &provision.source, (&said, warns), chosen);
        if chosen {
            focus_on_opening(ui, "law", &row);
        }
        if row.has_focus() && model.page() == LawPage::Provision {
            let arrows = EventFilter {
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(row.id, arrows));
        }
        if row.clicked() {
            asked = Some(Action::ReadLaw(Some(provision.key.clone())));
        }
        if chosen && is_news(ui, &provision.key) {
            row.scroll_to_me(Some(Align::Center));
        }
        if !chosen {
            hairline(ui, theme);
        }
    }
    if model.found.is_empty() {
        ui.label(theme.text(Type::Second, words.get("law-nothing-found")));
    }
    asked
}

/// Whether another provision is open than a frame ago, so that its row has to be in view.
fn is_news(ui: &Ui, key: &str) -> bool {
    let id = Id::new("the provision that was open");
    ui.data_mut(|data| {
        let before: Option<String> = data.get_temp(id);
        let news = before.as_deref() != Some(key);
        if news {
            data.insert_temp(id, key.to_owned());
        }
        news
    })
}
