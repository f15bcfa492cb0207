//! What narrows the library down: each group as the library holds it, with its counts.

use std::collections::{BTreeMap, BTreeSet};

use bevy_egui::egui::{self, Align, Ui, vec2};

use super::Model;
use crate::content::criteria;
use crate::content::filter::{Filter, Reached};
use crate::content::words::{Words, word_id};
use crate::desktop::screens::parts::wording;
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{part_heading, tick_box};

/// The groups; nothing ticked in one means any of it.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut new: Filter = model.filter.clone();
    group(
        ui,
        theme,
        &words.get("kind"),
        model.books().map(|scenario| scenario.kind),
        |kind| (wording::kind(words, *kind), String::new()),
        &mut new.kinds,
    );
    group(
        ui,
        theme,
        &words.get("channel"),
        model.books().map(|scenario| scenario.channel),
        |channel| (wording::channel(words, *channel), String::new()),
        &mut new.channels,
    );
    group(
        ui,
        theme,
        &words.get("customer"),
        model.books().map(|scenario| scenario.customer.persona),
        |persona| (wording::persona(words, *persona), String::new()),
        &mut new.personas,
    );
    group(
        ui,
        theme,
        &words.get("difficulty"),
        model.books().map(|scenario| scenario.difficulty),
        |difficulty| {
            let label = words.with("of-five", &[("difficulty", (*difficulty).into())]);
            (label, String::new())
        },
        &mut new.difficulties,
    );
    group(
        ui,
        theme,
        &words.get("your-result"),
        model.reached.iter().copied(),
        |reached| (reached_words(words, *reached), String::new()),
        &mut new.reached,
    );
    group(
        ui,
        theme,
        &words.get("trade"),
        model.books().map(|scenario| scenario.sector),
        |sector| (wording::sector(words, *sector), String::new()),
        &mut new.sectors,
    );
    group(
        ui,
        theme,
        &words.get("criterion"),
        model.books().flat_map(|scenario| scenario.criteria.iter().cloned()),
        |code| {
            let title = criteria::find(code).map_or_else(String::new, |found| found.title.clone());
            (code.clone(), title)
        },
        &mut new.criteria,
    );
    (new != *model.filter).then_some(Action::Filter(new))
}

fn reached_words(words: &Words, reached: Reached) -> String {
    words.get(match reached {
        Reached::NotPlayed => word_id("not-played-yet"),
        Reached::CanBeBetter => word_id("can-be-better"),
        Reached::Distinction => word_id("distinction"),
    })
}

/// A group: a box for each of what there is, with how many have it. `name` gives its words, and more of them under the
/// pointer.
fn group<T: Ord + Clone>(
    ui: &mut Ui,
    theme: &Theme,
    title: &str,
    held: impl IntoIterator<Item = T>,
    name: impl Fn(&T) -> (String, String),
    ticked: &mut BTreeSet<T>,
) {
    let mut counts = BTreeMap::new();
    for of in held {
        *counts.entry(of).or_insert(0_usize) += 1;
    }
    // What is ticked and no longer there can still be taken away.
    for of in ticked.iter() {
        counts.entry(of.clone()).or_insert(0);
    }
    // Where all are alike there is nothing to choose.
    if counts.len() < 2 && ticked.is_empty() {
        return;
    }
    ui.add_space(space::WIDE);
    part_heading(ui, theme, title);
    ui.add_space(space::TINY);
    for (of, count) in counts {
        let mut on = ticked.contains(&of);
        let (label, more) = name(&of);
        let size = vec2(ui.available_width(), theme.px(26.0));
        ui.allocate_ui_with_layout(size, egui::Layout::right_to_left(Align::Center), |ui| {
            ui.label(theme.second(Type::Small, count.to_string()));
            ui.with_layout(egui::Layout::left_to_right(Align::Center), |ui| {
                let mut response = tick_box(ui, theme, &mut on, &label);
                if !more.is_empty() {
                    let whole = format!("{label}: {more}");
                    ui.ctx()
                        .accesskit_node_builder(response.id, |node| node.set_label(whole));
                    response = response.on_hover_text(&more);
                }
                if response.changed() && !ticked.remove(&of) {
                    ticked.insert(of);
                }
            });
        });
    }
}
