//! The debrief: what happened to the person, how the run is judged and by which rule, and where every number comes from.

mod chart;
mod cost;
mod foot;
mod head;
mod law;
mod measures;
mod possible;
mod strands;
#[cfg(test)]
mod tests;
mod turns;

use bevy_egui::egui::{self, Align, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};
use jiff::civil::Date;

use crate::content::words::{Words, word_id};
use crate::core;
use crate::core::law::Register;
use crate::desktop::screens::told::{self, Told};
use crate::desktop::session::{Action, Debriefed, Session, Traced};
use crate::desktop::theme::{Layout, Theme, Type, space};
use crate::desktop::widgets::{MeterKind, headline_sized};

/// What the screen shows.
#[derive(Debug, Clone)]
pub(crate) struct Model<'a> {
    pub(super) told: Told<'a>,
    register: &'a Register,
    /// The day it is: what a check of the law is due by.
    today: Date,
    /// What the measures and their causes are read by.
    weights: &'a core::model::Model,
    /// The point of the chart that is looked at: 0 is where it started.
    look: usize,
    /// The strand or measure that is taken apart in its place.
    traced: Option<Traced>,
    /// The meter around which stands what was still possible.
    possible: MeterKind,
    /// Whether each turn can be tried the other way.
    can_try: bool,
    /// Whether what is done is kept.
    saves: bool,
    /// What another version of the same complaint has to do with it.
    other_facts: Option<OtherFacts<'a>>,
    /// Whether it is itself a second try, with the first beside it.
    beside_another: bool,
}

/// The same customer with other facts.
#[derive(Debug, Clone)]
enum OtherFacts<'a> {
    /// This was that: the original's title, and what was changed.
    Changed(&'a str, &'a str),
    /// Still to come: who comes back, and when.
    Comes(&'a str, Date),
}

impl<'a> OtherFacts<'a> {
    fn of(session: &'a Session, id: &str) -> Option<Self> {
        let book = session.shelf.book(id)?;
        if let (Some(variant), Some(original)) = (&book.scenario.variant, session.original(book)) {
            return Some(Self::Changed(&original.scenario.title, &variant.changed));
        }
        let (variant, day) = session.still_to_come(id)?;
        Some(Self::Comes(&variant.scenario.customer.name, day))
    }
}

impl<'a> Model<'a> {
    /// As the session stands; `None` when there is nothing to look back on.
    pub(crate) fn of(session: &'a Session) -> Option<Self> {
        let told = match session.debriefed.as_ref()? {
            Debriefed::Played(playing) => told::of_played(playing, session.shelf.tuned_model),
            Debriefed::Recorded(run, why) => {
                let scenario = session.shelf.book(&run.summary.scenario).map(|book| &*book.scenario);
                told::of_recorded(run, why, scenario)
            }
        };
        let told_of = match session.debriefed.as_ref()? {
            Debriefed::Played(playing) => playing.id.as_str(),
            Debriefed::Recorded(run, _) => run.summary.scenario.as_str(),
        };
        let look = session.look.min(told.points.len().saturating_sub(1));
        let (can_try, beside_another) = match session.debriefed.as_ref()? {
            Debriefed::Played(playing) => (true, playing.tries.is_some()),
            Debriefed::Recorded(..) => (false, false),
        };
        Some(Self {
            told,
            register: &session.shelf.register,
            today: session.today,
            weights: &session.shelf.model,
            look,
            traced: session.traced,
            possible: session.possible,
            can_try,
            saves: session.saves(),
            other_facts: OtherFacts::of(session, told_of),
            beside_another,
        })
    }

    /// Every key of the screen with what it does, but those of every screen.
    pub(crate) fn keys(&self) -> Vec<(&'static str, &'static str)> {
        let plays = self.told.scenario.is_some();
        let all = [
            (true, "← →", word_id("key-turns")),
            (self.can_try, "R", word_id("key-other-way")),
            (
                self.can_try && self.told.costliest.is_some(),
                "X",
                word_id("key-costliest-other-way"),
            ),
            (self.beside_another, "C", word_id("compare-with-the-other")),
            (plays, "P", word_id("play-again")),
            (!self.told.notepad.is_blank(), "N", word_id("your-notes")),
            (true, "T", word_id("transcript")),
            (plays, "G", word_id("the-graph")),
            (true, "L", word_id("law")),
        ];
        let here = all.into_iter().filter(|(here, ..)| *here);
        here.map(|(_, cap, does)| (cap, does)).collect()
    }
}

/// The screen.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let keys = turns::keys(ui, model);
    let shown = if theme.layout == Layout::OneColumn {
        one_column(ui, theme, words, model)
    } else {
        columns(ui, theme, words, model)
    };
    shown.or(keys)
}

fn columns(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let whole = ui.max_rect();
    let large = theme.layout == Layout::Large;
    let inner = whole.shrink2(vec2(space::PAGE_MARGIN, 0.0));
    let mut asked = None;
    let top = ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| head::ui(ui, theme, words, model));
    asked = top.inner.or(asked);
    let under_head = top.response.rect.bottom() + theme.px(if large { 20.0 } else { 10.0 });
    let tells = !model.told.strands.is_empty() || model.told.measures.is_some();
    let right = if tells {
        theme.px(322.0).min(inner.width() * 0.34)
    } else {
        0.0
    };
    let aside = Rect::from_min_max(pos2(inner.right() - right, under_head), inner.max);
    // The foot keeps a third of the window, however long the column beside the chart is.
    let least = whole.height() * if large { 0.34 } else { 0.27 };
    let long = aside_height(ui).unwrap_or_else(|| theme.px(350.0));
    let aside_end = under_head + long + theme.px(8.0);
    let most = (whole.bottom() - least).max(under_head + theme.px(240.0));
    let foot_top = aside_end.clamp((under_head + theme.px(350.0)).min(most), most);
    let gap = if tells { 38.0 } else { 0.0 };
    let chart = Rect::from_min_max(
        pos2(inner.left(), under_head),
        pos2(aside.left() - gap, foot_top - theme.px(6.0)),
    );
    ui.scope_builder(UiBuilder::new().max_rect(chart), |ui| {
        asked = chart::ui(ui, theme, words, model).or(asked.take());
    });
    let shown = ui.scope_builder(UiBuilder::new().max_rect(aside), |ui| {
        let strands = strands::ui(ui, theme, words, model);
        measures::ui(ui, theme, words, model).or(strands)
    });
    asked = shown.inner.or(asked);
    keep_aside_height(ui, shown.response.rect.height());
    let foot = Rect::from_min_max(pos2(whole.left(), foot_top), whole.max);
    ui.painter().rect_filled(foot, 0.0, theme.palette.page);
    ui.painter().hline(foot.x_range(), foot.top() + 0.5, theme.rule());
    foot::columns(ui, theme, words, model, foot).or(asked)
}

fn aside_id() -> egui::Id {
    egui::Id::new("the height of the column beside the chart")
}

/// How high the column beside the chart was a pass ago: the chart is as high, and drawn first, as it is read first.
fn aside_height(ui: &Ui) -> Option<f32> {
    ui.data(|data| data.get_temp(aside_id()))
}

fn keep_aside_height(ui: &Ui, high: f32) {
    if aside_height(ui) != Some(high) {
        ui.data_mut(|data| data.insert_temp(aside_id(), high));
        ui.ctx().request_repaint();
    }
}

fn one_column(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut asked = None;
    ScrollArea::vertical()
        .id_salt("debrief")
        .auto_shrink(false)
        .show(ui, |ui| {
            egui::Frame::new()
                .inner_margin(egui::Margin::symmetric(24, 8))
                .show(ui, |ui| {
                    asked = head::ui(ui, theme, words, model);
                    ui.add_space(space::WIDE);
                    let high = theme.px(300.0);
                    ui.allocate_ui(vec2(ui.available_width(), high), |ui| {
                        asked = chart::ui(ui, theme, words, model).or(asked.take());
                    });
                    ui.add_space(space::WIDE);
                    asked = foot::selected(ui, theme, words, model).or(asked.take());
                    ui.add_space(space::WIDE);
                    asked = strands::ui(ui, theme, words, model).or(asked.take());
                    asked = measures::ui(ui, theme, words, model).or(asked.take());
                    ui.add_space(space::WIDE);
                    asked = foot::rest(ui, theme, words, model).or(asked.take());
                    ui.add_space(space::WIDE);
                });
        });
    asked
}

/// Draws in a column of its own and says where it ended.
fn column<R>(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui) -> R) -> (R, f32) {
    let mut child = ui.new_child(
        UiBuilder::new()
            .max_rect(rect)
            .layout(egui::Layout::top_down(Align::Min)),
    );
    let added = add(&mut child);
    (added, child.min_rect().bottom())
}

/// The title of a part: bold, in ink.
fn title(ui: &mut Ui, theme: &Theme, text: &str) {
    headline_sized(ui, theme, Type::Second, text);
}
