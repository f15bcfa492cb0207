//! The text column: title, what is said, and what can be said.

use bevy_egui::egui::{self, Align, Key, Margin, ScrollArea, Ui, UiBuilder, vec2};

use super::picture;
use super::said::{Speech, said};
use super::{Model, Overlay, wording};
use crate::content::words::Words;
use crate::core::conversation::{Mode, Offer, Prompt};
use crate::core::scenario::Channel;
use crate::core::text::quoted;
use crate::desktop::screens::why;
use crate::desktop::session::Action;
use crate::desktop::theme::{Layout, Theme, Type, Weight, space};
use crate::desktop::widgets::{
    Choice, REACH, Shortcut, action, choices, hairline, headline_within, lay, pill, primary_button, thread,
    thread_width,
};

pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, speech: Speech) -> Option<Action> {
    ui.spacing_mut().item_spacing.y = 0.0;
    title_row(ui, theme, words, model);
    if model.shows_why() && !model.reacts(theme) {
        return why::ui(ui, theme, words, model);
    }
    let prompt = model.playing.conversation.prompt();
    let texts = match &prompt {
        Prompt::Turn { choices, .. } => texts(model, choices),
        Prompt::Ending { .. } => Vec::new(),
    };
    let rows = (1..)
        .zip(&texts)
        .map(|(number, text)| Choice::new(number, text))
        .collect::<Vec<_>>();
    let width = ui.available_width();
    let below: f32 = rows.iter().map(|row| row.height(ui, theme, width)).sum::<f32>() + asking(theme);
    if speech == Speech::Plain {
        picture::in_words(ui, theme, words, model);
    }
    said(ui, theme, words, model, ui.available_height() - below, speech);
    if model.reacts(theme) && model.shows_why() {
        return None;
    }
    match prompt {
        Prompt::Turn { choices, .. } => choose(ui, theme, words, model, &choices, &rows, below),
        Prompt::Ending { .. } => {
            ui.add_space(space::LARGE);
            let pressed = primary_button(ui, theme, &words.get("to-the-debrief"), Shortcut::SPACE).clicked();
            pressed.then_some(Action::Finish)
        }
    }
}

/// Title, mode, and where in the conversation one is.
fn title_row(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    let conversation = &model.playing.conversation;
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), theme.px(60.0)),
        egui::Layout::left_to_right(Align::Center),
        |ui| {
            let mode = wording::mode(words, conversation.mode());
            let mode = if model.playing.tries.is_some() {
                words.with("second-try", &[("mode", mode.into())])
            } else {
                mode
            };
            let turn = u32::try_from(conversation.steps().len())
                .unwrap_or(u32::MAX)
                .saturating_add(1);
            let turn_words = words.with("turn", &[("number", turn.into())]);
            let beside = [&mode, &turn_words].map(|text| small_width(ui, theme, text));
            let room = ui.available_width() - beside.iter().sum::<f32>() - theme.px(76.0);
            headline_within(ui, theme, Type::Body, &model.scenario().title, room);
            ui.add_space(space::MEDIUM);
            pill(ui, theme, &mode);
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                let turn = u8::try_from(turn).unwrap_or(u8::MAX);
                let ahead = if conversation.is_over() { 0 } else { 2 };
                if ui.available_width() > thread_width(theme, turn, ahead) + theme.px(60.0) {
                    thread(ui, theme, turn, ahead, &turn_words);
                    ui.add_space(space::TINY);
                }
                ui.label(theme.second(Type::Small, turn_words));
            });
        },
    );
}

fn small_width(ui: &Ui, theme: &Theme, text: &str) -> f32 {
    let ink = theme.palette.ink2;
    lay(ui, theme, Type::Small, Weight::Regular, ink, text, f32::INFINITY)
        .size()
        .x
}

/// What may be said, as the choices show it.
pub(crate) fn texts(model: &Model<'_>, offers: &[Offer<'_>]) -> Vec<String> {
    offers
        .iter()
        .map(|offer| spoken(model.scenario().channel, &offer.choice.text))
        .collect()
}

/// The height of the question above the choices, with the air around it.
fn asking(theme: &Theme) -> f32 {
    theme.line_height(Type::Second) + space::SMALL + space::MEDIUM + space::NEAR
}

fn choose(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    model: &Model<'_>,
    offers: &[Offer<'_>],
    rows: &[Choice<'_>],
    below: f32,
) -> Option<Action> {
    let one_column = theme.layout == Layout::OneColumn;
    let air = if one_column {
        space::WIDE
    } else {
        ui.available_height() - below
    };
    ui.add_space(air.max(space::NEAR));
    let elsewhere = question(ui, theme, words, model);
    ui.add_space(space::SMALL);
    hairline(ui, theme);
    let number = if one_column {
        choices(ui, theme, rows).0
    } else {
        // The clip of a scroll area would cut the rows, which reach out of the column.
        let wide = ui.available_rect_before_wrap().expand2(vec2(REACH, 0.0));
        let mut child = ui.new_child(UiBuilder::new().max_rect(wide));
        let list = |ui: &mut Ui| {
            egui::Frame::new()
                .inner_margin(Margin::symmetric(14, 0))
                .show(ui, |ui| choices(ui, theme, rows).0)
        };
        ScrollArea::vertical()
            .id_salt(("choices", model.playing.conversation.steps().len()))
            .auto_shrink([false, true])
            .show(&mut child, list)
            .inner
            .inner
    };
    let offer = number.and_then(|number| offers.get(number.checked_sub(1)?));
    offer.map(|offer| Action::Choose(offer.id)).or(elsewhere)
}

/// What is asked before the choices; in Explore, the way to any other turn beside it.
fn question(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let asked = theme.second(Type::Second, wording::question(words, model.scenario().channel));
    if model.playing.conversation.mode() != Mode::Explore {
        ui.label(asked);
        return None;
    }
    let mut goes = false;
    ui.horizontal(|ui| {
        ui.label(asked);
        ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
            goes = action(ui, theme, Shortcut::new("G", Key::G), &words.get("go-to-another-turn"));
        });
    });
    goes.then_some(Action::Open(Overlay::Nodes))
}

/// What is said stands in quotes; what is done does not, nor does the opening of a letter.
fn spoken(channel: Channel, text: &str) -> String {
    if channel == Channel::Email {
        text.to_owned()
    } else {
        quoted(text)
    }
}
