//! The law register: every provision as it stood on a day, to search and to read.
//!
//! The `list` stands at the left with what narrows it down; beside it a page, which is one `entry`, the `trades` or what
//! `changes`; under that the `foot`. `days` counts the days of a call.

mod changes;
mod days;
mod entry;
mod foot;
mod list;
mod model;
#[cfg(test)]
mod tests;
mod trades;

use bevy_egui::egui::{self, Align, Key, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::content::names;
use crate::content::words::{Words, word_id};
use crate::core::law::{Provision, Standing};
use crate::desktop::screens::parts::actions;
use crate::desktop::session::{Action, LawPage};
use crate::desktop::theme::{Layout, Theme, space};
use crate::desktop::widgets::Shortcut;
pub(crate) use model::Model;

/// The state of a provision in a word, and whether it is a warning.
fn state(words: &Words, model: &Model<'_>, provision: &Provision) -> (String, bool) {
    match provision.standing(model.day) {
        Standing::NotYet => (words.get("law-not-yet"), true),
        Standing::Ended => (words.get("law-ended"), true),
        Standing::CheckFirst => (words.get("law-check-first"), true),
        Standing::InForce if provision.is_past_review(model.today) => (words.get("law-check-due"), true),
        Standing::InForce => (words.get("law-in-force"), false),
    }
}

/// How sure a provision is, in the words of the terminal too.
fn certainty(words: &Words, provision: &Provision) -> String {
    words.get(names::certainty(provision.certainty))
}

/// The register over the whole of `ui`.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let keys = list::keys(ui, model);
    let whole = ui.max_rect();
    if theme.layout == Layout::OneColumn {
        let shown = ScrollArea::vertical().id_salt("law").auto_shrink(false).show(ui, |ui| {
            egui::Frame::new()
                .inner_margin(Margin::symmetric(24, 16))
                .show(ui, |ui| {
                    let asked = ways(ui, theme, words, model);
                    let listed = list::ui(ui, theme, words, model);
                    ui.add_space(space::WIDE);
                    let read = page(ui, theme, words, model);
                    ui.add_space(space::WIDE);
                    foot::ui(ui, theme, words, model).or(read).or(listed).or(asked)
                })
        });
        return shown.inner.inner.or(keys);
    }
    let middle = whole.left() + theme.px(340.0).min(whole.width() * 0.36);
    ui.painter().vline(middle, whole.y_range(), theme.rule());
    let left = Rect::from_min_max(
        whole.min + vec2(20.0, theme.px(22.0)),
        pos2(middle - 10.0, whole.bottom()),
    );
    let mut asked = keys;
    ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
        asked = list::ui(ui, theme, words, model).or(asked.take());
    });
    let high = match model.page() {
        LawPage::Provision | LawPage::Trades => 168.0,
        // What the foot tells of changes is all on the page.
        LawPage::Changes => 48.0,
    };
    let foot_top = whole.bottom() - theme.px(high);
    let beside = Rect::from_min_max(
        pos2(middle + space::PAGE_MARGIN, whole.top() + 14.0),
        pos2(whole.right() - space::PAGE_MARGIN, foot_top),
    );
    let top = Rect::from_min_max(beside.min, pos2(beside.right(), beside.top() + theme.px(32.0)));
    ui.scope_builder(UiBuilder::new().max_rect(top), |ui| {
        asked = ways(ui, theme, words, model).or(asked.take());
    });
    let under = Rect::from_min_max(pos2(beside.left(), top.bottom() + space::NEAR), beside.max);
    ui.scope_builder(UiBuilder::new().max_rect(under), |ui| {
        let open = model.open.map(|open| open.key.as_str());
        ScrollArea::vertical()
            .id_salt(("page", open, model.page() as u8))
            .auto_shrink(false)
            .show(ui, |ui| {
                asked = page(ui, theme, words, model).or(asked.take());
            });
    });
    let foot = Rect::from_min_max(pos2(middle, foot_top), whole.max);
    ui.painter().rect_filled(foot, 0.0, theme.palette.page);
    ui.painter().hline(foot.x_range(), foot.top() + 0.5, theme.rule());
    let inner = Rect::from_min_max(
        pos2(beside.left(), foot.top() + 14.0),
        pos2(beside.right(), foot.bottom() - 10.0),
    );
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        asked = foot::ui(ui, theme, words, model).or(asked.take());
    });
    asked
}

/// What stands beside the list.
fn page(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    match model.page() {
        LawPage::Provision => {
            entry::ui(ui, theme, words, model);
            None
        }
        LawPage::Trades => trades::ui(ui, theme, words, model),
        LawPage::Changes => changes::ui(ui, theme, words, model),
    }
}

/// To the other pages, and the way back.
fn ways(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let right = theme.layout != Layout::OneColumn;
    let turn = |page: LawPage, name: &'static str| {
        if model.page() == page {
            (word_id("law-one-provision"), Action::TurnLaw(LawPage::Provision))
        } else {
            (name, Action::TurnLaw(page))
        }
    };
    let (trades, to_trades) = turn(LawPage::Trades, word_id("law-by-trade"));
    let (changes, to_changes) = turn(LawPage::Changes, word_id("law-what-changed"));
    let (back, leaves) = if model.over {
        (word_id("back-to-the-conversation"), Action::Close)
    } else {
        (word_id("back"), Action::Back)
    };
    let list = vec![
        (Shortcut::new("T", Key::T), trades, to_trades),
        (Shortcut::new("W", Key::W), changes, to_changes),
        (Shortcut::ESC, back, leaves),
    ];
    if right {
        let row = vec2(ui.available_width(), theme.px(32.0));
        let layout = egui::Layout::right_to_left(Align::Center);
        return ui
            .allocate_ui_with_layout(row, layout, |ui| actions(ui, theme, words, list, true))
            .inner;
    }
    let asked = ui.horizontal_wrapped(|ui| actions(ui, theme, words, list, false)).inner;
    ui.add_space(space::NEAR);
    asked
}
