//! The list of the law register: a search, how many fit, and a row for each.

use bevy_egui::egui::{Align, EventFilter, Id, Key, ScrollArea, Ui};

use super::Model;
use crate::content::days::day_with_year;
use crate::content::words::Words;
use crate::desktop::session::Action;
use crate::desktop::theme::{Layout, Theme, Type, space};
use crate::desktop::widgets::{
    Shortcut, focus_on_opening, hairline, headline_sized, list_row, live, pressed, search_field,
};

/// The key that finds.
pub(super) const FIND: Shortcut = Shortcut::new("F", Key::F);

/// Up and down go from provision to provision.
pub(super) fn keys(ui: &mut Ui, model: &Model<'_>) -> Option<Action> {
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

/// Search and list.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut asked = None;
    let mut search = model.search.to_owned();
    let pad = space::MEDIUM;
    ui.horizontal(|ui| {
        ui.add_space(pad);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - pad);
            headline_sized(ui, theme, Type::Speech, &words.get("law-register"));
            ui.add_space(space::SMALL);
            if search_field(ui, theme, &mut search, &words.get("law-search"), FIND).changed() {
                asked = Some(Action::SearchLaw(search));
            }
            ui.add_space(space::SMALL);
            let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            let stood = words.with(
                "law-as-it-stood",
                &[
                    ("found", count(model.found.len()).into()),
                    ("total", count(model.total).into()),
                    ("day", day_with_year(words, model.day).into()),
                ],
            );
            live(&ui.label(theme.second(Type::Small, stood)));
            if let Some(about) = model.about {
                let day_of = words.with("law-day-of", &[("title", about.title.as_str().into())]);
                ui.label(theme.second(Type::Small, day_of));
            }
        });
    });
    ui.add_space(space::SMALL);
    let mut rows = |ui: &mut Ui| {
        for provision in &model.found {
            let chosen = model.open.is_some_and(|open| open.key == provision.key);
            let (said, warns) = super::state(words, model, provision);
            let row = list_row(ui, theme, &provision.title, &provision.source, (&said, warns), chosen);
            if chosen {
                focus_on_opening(ui, "law", &row);
            }
            if row.has_focus() {
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
    };
    if theme.layout == Layout::OneColumn {
        ScrollArea::vertical()
            .id_salt("provisions")
            .max_height(theme.px(260.0))
            .auto_shrink([false, true])
            .show(ui, rows);
    } else {
        ScrollArea::vertical()
            .id_salt("provisions")
            .auto_shrink(false)
            .show(ui, |ui| rows(ui));
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
