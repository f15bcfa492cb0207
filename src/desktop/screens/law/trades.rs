//! The trades whose law is listed.

use bevy_egui::egui::{self, Ui};

use super::Model;
use crate::content::words::Words;
use crate::core::scenario::Sector;
use crate::desktop::screens::parts::wording;
use crate::desktop::session::Action;
use crate::desktop::theme::{Layout, Theme, Type, space};
use crate::desktop::widgets::{focus_on_opening, headline, link, tick_box};

/// Every trade with a box; none ticked is every trade.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    headline(ui, theme, &words.get("law-by-trade"));
    ui.add_space(space::TINY);
    ui.label(theme.second(Type::Body, words.get("law-trades-what")));
    ui.add_space(space::MEDIUM);
    let mut new = model.desk.lookup.clone();
    let columns = if theme.layout == Layout::OneColumn { 1 } else { 2 };
    let each = Sector::ALL.len().div_ceil(columns);
    ui.columns(columns, |columns| {
        for (column, trades) in columns.iter_mut().zip(Sector::ALL.chunks(each)) {
            for trade in trades {
                let mut on = new.trades.contains(trade);
                let ticked = tick_box(column, theme, &mut on, &wording::sector(words, *trade));
                if *trade == Sector::ALL[0] {
                    focus_on_opening(column, "trades of the law", &ticked);
                }
                if ticked.changed() && !new.trades.remove(trade) {
                    new.trades.insert(*trade);
                }
                column.add_space(space::TINY);
            }
        }
    });
    if !model.desk.lookup.trades.is_empty() {
        ui.add_space(space::NEAR);
        let all = egui::Frame::new().show(ui, |ui| {
            link(
                ui,
                theme,
                Type::Second,
                theme.palette.petrol,
                &words.get("law-all-trades"),
            )
        });
        if all.inner {
            new.trades.clear();
        }
    }
    (new != model.desk.lookup).then_some(Action::LookUp(new))
}
