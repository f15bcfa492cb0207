//! What narrows the library down: trades, channels and kinds of customer that it holds, each with its count.

use bevy_egui::egui::{self, Align, Ui, vec2};

use crate::content::words::Words;
use crate::core::scenario::Scenario;
use crate::desktop::screens::parts::wording;
use crate::desktop::session::{Action, Filter, Shelf};
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{part_heading, tick_box};

/// The groups; nothing ticked in one means any of it.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, shelf: &Shelf, filter: &Filter) -> Option<Action> {
    let mut new = filter.clone();
    let name = words.get("channel");
    group(
        ui,
        theme,
        &name,
        shelf,
        |s| s.channel,
        |of| wording::channel(words, of),
        &mut new.channels,
    );
    let name = words.get("customer");
    group(
        ui,
        theme,
        &name,
        shelf,
        |s| s.customer.persona,
        |of| wording::persona(words, of),
        &mut new.personas,
    );
    let name = words.get("trade");
    group(
        ui,
        theme,
        &name,
        shelf,
        |s| s.sector,
        |of| wording::sector(words, of),
        &mut new.sectors,
    );
    (new != *filter).then_some(Action::Filter(new))
}

fn group<T: Copy + Ord>(
    ui: &mut Ui,
    theme: &Theme,
    title: &str,
    shelf: &Shelf,
    read: impl Fn(&Scenario) -> T,
    name: impl Fn(T) -> String,
    ticked: &mut std::collections::BTreeSet<T>,
) {
    let mut counts = std::collections::BTreeMap::new();
    for book in &shelf.books {
        *counts.entry(read(&book.scenario)).or_insert(0_usize) += 1;
    }
    if counts.is_empty() {
        return;
    }
    ui.add_space(space::WIDE);
    part_heading(ui, theme, title);
    ui.add_space(space::TINY);
    for (of, count) in counts {
        let mut on = ticked.contains(&of);
        let size = vec2(ui.available_width(), theme.px(26.0));
        ui.allocate_ui_with_layout(size, egui::Layout::right_to_left(Align::Center), |ui| {
            ui.label(theme.second(Type::Small, count.to_string()));
            ui.with_layout(egui::Layout::left_to_right(Align::Center), |ui| {
                if tick_box(ui, theme, &mut on, &name(of)).changed() && !ticked.remove(&of) {
                    ticked.insert(of);
                }
            });
        });
    }
}
