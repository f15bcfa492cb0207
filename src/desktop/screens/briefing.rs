//! The briefing: who you are, what you may agree, what this practises, and how you want to play it.

use std::path::Path;

use bevy_egui::egui::{self, Align, Frame, Key, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::parts::page::column;
use super::parts::{customer_card, wording};
use crate::content::words::{Words, word_id};
use crate::content::{cited, criteria};
use crate::core::conversation::Mode;
use crate::core::scenario::{Channel, Scenario};
use crate::core::strand::Strand;
use crate::desktop::frame::picture;
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::{Layout, Theme, Type, space};
use crate::desktop::widgets::{
    Choice, Paragraph, Shortcut, action, caption, card, discs, focus_on_opening, hairline, headline, headline_sized,
    link, part_heading, pressed, primary_button_sized, tinted,
};

const CARD: f32 = 290.0;
const LABELS: f32 = 88.0;
const MODES: f32 = 117.0;
/// Titles of law that are named before the rest is counted.
const LAW: usize = 3;

/// What the screen shows.
#[derive(Debug, Clone)]
pub(crate) struct Model<'a> {
    /// The scenario's id.
    id: &'a str,
    scenario: &'a Scenario,
    card: customer_card::Card<'a>,
    /// Of a variant: the title of the scenario whose facts it changes.
    original: Option<&'a str>,
    /// The law it turns on, in plain words.
    law: &'a [String],
    /// The mode that was chosen last.
    last_mode: Mode,
    /// The file it comes from, when it is not shipped.
    file: Option<&'a Path>,
    /// Whether what is done is kept.
    saves: bool,
}

impl<'a> Model<'a> {
    /// As the session stands; `None` when nothing is being briefed.
    pub(crate) fn of(session: &'a Session) -> Option<Self> {
        let book = session.shelf.book(session.briefed.as_deref()?)?;
        Some(Self {
            id: &book.id,
            scenario: &book.scenario,
            card: customer_card::Card::briefed(session)?,
            original: session.original(book).map(|original| original.scenario.title.as_str()),
            law: &book.law,
            last_mode: session.settings.last_mode,
            file: book.file.as_deref(),
            saves: session.saves(),
        })
    }
}

/// The screen.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let whole = ui.max_rect();
    if theme.layout == Layout::OneColumn {
        let band = Rect::from_min_size(whole.min, vec2(whole.width(), f32::min(220.0, whole.height() * 0.28)));
        who(ui, theme, words, model, band);
        let below = Rect::from_min_max(band.left_bottom(), whole.max);
        return ui
            .scope_builder(UiBuilder::new().max_rect(below), |ui| stacked(ui, theme, words, model))
            .inner;
    }
    let wide = if theme.layout == Layout::Large { 760.0 } else { 468.0 };
    let wide = f32::min(wide, (whole.width() - theme.px(740.0)).max(260.0));
    let stage = Rect::from_min_max(whole.min, pos2(whole.left() + wide, whole.bottom()));
    who(ui, theme, words, model, stage);
    let text = Rect::from_min_max(
        pos2(stage.right() + space::LARGE, whole.top()),
        whole.max - vec2(32.0, 0.0),
    );
    ui.scope_builder(UiBuilder::new().max_rect(text), |ui| beside(ui, theme, words, model))
        .inner
}

fn who(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, stage: Rect) {
    let name = model.scenario.customer.name.as_str();
    let mood = words.get("wants-to-talk");
    picture(
        ui,
        stage,
        &words.with("picture-of", &[("name", name.into()), ("mood", mood.into())]),
    );
    caption(ui, theme, stage, name, &wording::place(words, model.scenario));
}

/// Text and card side by side, the modes pinned below.
fn beside(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let own = ui.max_rect();
    let mut asked = head(ui, theme, words, model);
    let bottom = modes_height(ui, theme, words);
    let room = (ui.available_height() - bottom - space::SMALL).max(theme.px(120.0));
    // The bar stands in the margin, so that what scrolls is as wide as what does not.
    let all = own.width();
    let place = Rect::from_min_size(ui.cursor().min, vec2(all + 28.0, room));
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ScrollArea::vertical()
            .id_salt("briefing")
            .auto_shrink(false)
            .show(ui, |ui| {
                let top = ui.cursor().min;
                let whole = all - 4.0;
                let right = theme.px(CARD);
                let left = whole - right - 22.0;
                let left_end = column(ui, Rect::from_min_size(top, vec2(left, f32::INFINITY)), |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    role(ui, theme, words, model);
                });
                let beside = Rect::from_min_size(top + vec2(left + 22.0, 0.0), vec2(right, f32::INFINITY));
                let right_end = column(ui, beside, |ui| {
                    asked = customer(ui, theme, words, model).or(asked.take());
                });
                let end = left_end.max(right_end) + space::NEAR;
                ui.allocate_rect(Rect::from_min_max(top, pos2(top.x + whole, end)), egui::Sense::hover());
            });
    });
    let below = Rect::from_min_max(pos2(place.left(), own.bottom() - bottom), own.max);
    ui.scope_builder(UiBuilder::new().max_rect(below), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        asked = modes(ui, theme, words, model).or(asked.take());
    });
    asked
}

/// The same, part under part.
fn stacked(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut asked = None;
    ScrollArea::vertical()
        .id_salt("briefing")
        .auto_shrink(false)
        .show(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(24, 12)).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                asked = head(ui, theme, words, model);
                role(ui, theme, words, model);
                ui.add_space(space::WIDE);
                asked = customer(ui, theme, words, model).or(asked.take());
                ui.add_space(space::WIDE);
                asked = modes(ui, theme, words, model).or(asked.take());
            });
        });
    asked
}

/// The title with the way back at its right, and the line with the difficulty.
fn head(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut asked = None;
    ui.add_space(space::NEAR);
    let size = vec2(ui.available_width(), theme.line_height(Type::Headline));
    ui.allocate_ui_with_layout(size, egui::Layout::right_to_left(Align::Center), |ui| {
        if action(ui, theme, Shortcut::ESC, &words.get("library")) {
            asked = Some(Action::Back);
        }
        if let Some(file) = model.file {
            ui.add_space(space::NEAR);
            if action(ui, theme, Shortcut::new("W", Key::W), &words.get("workshop")) {
                asked = Some(Action::Edit(file.to_owned()));
            }
        }
        let left = egui::Layout::left_to_right(Align::Center).with_main_wrap(true);
        ui.with_layout(left, |ui| headline(ui, theme, &model.scenario.title));
    });
    ui.add_space(space::SMALL);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::NEAR;
        let channel = wording::channel(words, model.scenario.channel).to_lowercase();
        let trade = wording::sector(words, model.scenario.sector);
        ui.label(theme.second(Type::Body, format!("{trade}, {channel}.")));
        let difficulty = model.scenario.difficulty;
        let said = words.with("difficulty-is", &[("difficulty", difficulty.into())]);
        discs(ui, theme, u32::from(difficulty), 5, &said);
        ui.label(theme.second(Type::Body, words.with("of-five", &[("difficulty", difficulty.into())])));
        if let Some(special) = wording::special(words, model.scenario, model.original) {
            ui.label(theme.text(Type::Body, format!("{special}.")));
        }
        if let Some(file) = model.file {
            ui.label(theme.second(
                Type::Body,
                words.with("from-file", &[("file", file.display().to_string().into())]),
            ));
        }
    });
    ui.add_space(space::MEDIUM);
    asked
}

fn role(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    part_heading(ui, theme, &words.get("your-role"));
    ui.add_space(space::TINY);
    ui.label(theme.text(Type::Body, &*model.scenario.brief));
    ui.add_space(space::MEDIUM);
    tinted(ui, theme.palette.soft_petrol, |ui| {
        ui.label(theme.bold(Type::Second, words.get("you-may-agree")));
        ui.label(theme.text(Type::Second, customer_card::authority(words, model.scenario)));
    });
    ui.add_space(space::MEDIUM);
    part_heading(ui, theme, &words.get("what-this-practises"));
    ui.add_space(space::TINY);
    let scored = |strand: &Strand| *strand != Strand::Law && model.scenario.strands.contains(strand);
    let stages: Vec<_> = Strand::ALL
        .iter()
        .filter(|s| scored(s))
        .map(|s| wording::strand(words, *s))
        .collect();
    labelled(ui, theme, &words.get("stages"), |ui| {
        ui.label(theme.text(Type::Second, stages.join(", ")));
    });
    labelled(ui, theme, &words.get("law"), |ui| {
        ui.label(theme.text(Type::Second, cited::line(words, model.law, LAW)));
    });
    if model.scenario.criteria.is_empty() {
        return;
    }
    let units = criteria::short(&model.scenario.criteria).join("; ");
    let opened = egui::Id::new(("criteria", model.id));
    labelled(ui, theme, &words.get("criteria"), |ui| {
        let shown = ui.data(|data| data.get_temp(opened)).unwrap_or(false);
        if link(ui, theme, Type::Second, theme.palette.petrol, &units) {
            ui.data_mut(|data| data.insert_temp(opened, !shown));
        }
        if shown {
            titles(ui, theme, model.scenario);
        }
    });
}

/// What each criterion asks.
fn titles(ui: &mut Ui, theme: &Theme, scenario: &Scenario) {
    for code in &scenario.criteria {
        let title = criteria::find(code).map_or("", |criterion| &criterion.title);
        Paragraph::new(theme, Type::Small)
            .bold(&format!("{code} "))
            .plain(title)
            .show(ui);
    }
}

fn labelled(ui: &mut Ui, theme: &Theme, label: &str, add: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let name = ui.label(theme.second(Type::Second, label));
        ui.add_space((theme.px(LABELS) - name.rect.width()).max(space::SMALL));
        ui.allocate_ui_with_layout(vec2(ui.available_width(), 0.0), egui::Layout::top_down(Align::Min), add);
    });
    ui.add_space(space::TINY);
}

fn customer(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    card(ui, theme, |ui| {
        headline_sized(ui, theme, Type::Title, &words.get("customer-card"));
        customer_card::parts(ui, theme, words, &model.card, model.card.open(theme))
    })
    .inner
}

/// The three modes and the button that starts the one in the light.
fn modes(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let lit_id = egui::Id::new(("briefing", model.id));
    let mut lit = ui.data(|data| data.get_temp::<Mode>(lit_id)).unwrap_or(model.last_mode);
    let mut asked = None;
    part_heading(ui, theme, &words.get("how-to-play"));
    ui.add_space(space::SMALL);
    for (place, mode) in (1..).zip(Mode::ALL) {
        let (name, meaning) = (wording::mode(words, mode), wording::mode_meaning(words, mode));
        let row = Choice::new(place, &meaning)
            .titled(&name, MODES)
            .chosen(lit == mode)
            .show(ui, theme);
        if place < Mode::ALL.len() {
            hairline(ui, theme);
        }
        if mode == model.last_mode {
            focus_on_opening(ui, "briefing", &row);
        }
        if row.gained_focus() {
            lit = mode;
        }
        if row.clicked() {
            asked = Some(Action::Start(mode));
        }
    }
    ui.data_mut(|data| data.insert_temp(lit_id, lit));
    ui.add_space(space::MEDIUM);
    ui.horizontal_wrapped(|ui| {
        let start = words.get(match model.scenario.channel {
            Channel::Phone => word_id("start-the-call"),
            Channel::Counter => word_id("go-to-the-counter"),
            Channel::Chat => word_id("open-the-chat"),
            Channel::Email => word_id("open-the-email"),
            Channel::Social => word_id("open-the-post"),
        });
        let started = primary_button_sized(ui, theme, Type::Title, &start, Shortcut::ENTER).clicked();
        if started || pressed(ui, Shortcut::SPACE) {
            asked = Some(Action::Start(lit));
        }
        ui.add_space(space::NEAR);
        let note = words.get(if model.saves {
            word_id("stop-at-any-time")
        } else {
            word_id("work-is-not-kept")
        });
        ui.label(theme.second(Type::Second, note));
    });
    ui.add_space(space::NEAR);
    asked
}

fn modes_height(ui: &Ui, theme: &Theme, words: &Words) -> f32 {
    let row = |(place, mode)| {
        let (name, meaning) = (wording::mode(words, mode), wording::mode_meaning(words, mode));
        Choice::new(place, &meaning)
            .titled(&name, MODES)
            .height(ui, theme, ui.available_width())
    };
    let rows: f32 = (1..).zip(Mode::ALL).map(row).sum();
    let button = theme.line_height(Type::Title).max(theme.px(22.0)) + theme.px(26.0);
    theme.line_height(Type::Second) + space::SMALL + rows + 2.0 + space::MEDIUM + button + space::NEAR + 2.0
}

#[cfg(test)]
mod tests;
