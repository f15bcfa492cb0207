//! The conversation: the customer at the left, what is said and what can be said beside them.

use bevy_egui::egui::{self, Align, Key, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::Overlay;
use super::parts::{customer_card, foot_strip, wording};
use crate::content::words::Words;
use crate::core::conversation::{Mode, Offer, Prompt};
use crate::core::law::Register;
use crate::core::scenario::{Channel, Scenario};
use crate::core::text::{Said, quoted, said as parts_said};
use crate::desktop::frame::picture;
use crate::desktop::session::{Action, Playing, Session};
use crate::desktop::theme::{Layout, Theme, Type, space};
use crate::desktop::widgets::{
    Choice, Paragraph, REACH, Shortcut, action, caption, choices, hairline, headline_sized, live, pill, pressed,
    primary_button, quote, speech, speech_height, thread,
};

use super::why;

/// How long the customer reacts before the reasons show, in milliseconds.
pub(crate) const REACTION_MS: u64 = 900;

/// What the screen shows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Model<'a> {
    /// The conversation.
    pub(crate) playing: &'a Playing,
    /// For the provisions behind each legal point.
    pub(crate) register: &'a Register,
    /// Whether the customer card stands beside the text.
    pub(crate) card_open: bool,
    /// Whether the reasons for the last choice are open.
    pub(crate) why: bool,
    /// Milliseconds since the window opened.
    pub(crate) now_ms: u64,
}

impl<'a> Model<'a> {
    /// As the session stands; `None` when nothing is being played.
    pub(crate) fn of(session: &'a Session, now_ms: u64) -> Option<Self> {
        Some(Self {
            playing: session.playing.as_ref()?,
            register: &session.shelf.register,
            card_open: session.card_open,
            why: session.overlay == Overlay::Why,
            now_ms,
        })
    }

    /// The scenario being played.
    pub(crate) fn scenario(&self) -> &'a Scenario {
        self.playing.conversation.story().scenario()
    }

    /// Whether the customer still reacts to the last choice, so that the reasons wait.
    pub(crate) fn reacts(&self, theme: &Theme) -> bool {
        let since = |chosen: u64| self.now_ms.saturating_sub(chosen) < REACTION_MS;
        !theme.reduced_motion && self.playing.chosen_at.is_some_and(since)
    }

    fn shows_why(&self) -> bool {
        self.why && self.playing.tells() && !self.playing.conversation.steps().is_empty()
    }
}

/// Where the parts of the screen stand.
struct Places {
    picture: Rect,
    text: Rect,
    card: Option<Rect>,
    tab: Option<Rect>,
    foot: Rect,
}

impl Places {
    fn of(whole: Rect, theme: &Theme, model: &Model<'_>) -> Self {
        let large = theme.layout == Layout::Large;
        let (wide_open, wide_closed, card, foot) = if large {
            (760.0, 880.0, 372.0, 80.0)
        } else {
            (468.0, 560.0, 272.0, 64.0)
        };
        // Beside larger text the picture gives way first.
        let grown = if large { 1.0 } else { theme.scale() };
        let room = whole.width() / grown;
        let beside = if model.shows_why() {
            0.0
        } else if model.card_open {
            card
        } else {
            44.0
        };
        let picture = if model.card_open || model.shows_why() {
            wide_open
        } else {
            wide_closed
        };
        let picture = f32::min(picture, (room - beside - 430.0).max(240.0));
        let foot_top = whole.bottom() - foot * grown;
        let picture = Rect::from_min_max(whole.min, pos2(whole.left() + picture, foot_top));
        let right = whole.right() - beside * grown;
        let text = Rect::from_min_max(
            pos2(picture.right() + space::LARGE, whole.top()),
            pos2(
                if model.shows_why() {
                    right - 32.0
                } else {
                    right - 18.0 - 14.0
                },
                foot_top,
            ),
        );
        let aside = Rect::from_min_max(pos2(right, whole.top()), pos2(whole.right(), foot_top));
        let (card, tab) = match (model.shows_why(), model.card_open) {
            (true, _) => (None, None),
            (false, true) => (
                Some(Rect::from_min_max(
                    aside.min + vec2(0.0, 14.0),
                    aside.max - vec2(16.0, 14.0),
                )),
                None,
            ),
            (false, false) => (None, Some(aside)),
        };
        Self {
            picture,
            text,
            card,
            tab,
            foot: Rect::from_min_max(pos2(whole.left(), foot_top), whole.max),
        }
    }
}

/// The screen.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let asked = keys(ui, theme, model);
    let shown = if theme.layout == Layout::OneColumn {
        one_column(ui, theme, words, model)
    } else {
        columns(ui, theme, words, model)
    };
    shown.or(asked)
}

fn keys(ui: &mut Ui, theme: &Theme, model: &Model<'_>) -> Option<Action> {
    let mut asked = None;
    let mut on = |cap, key, action: Action| {
        if pressed(ui, Shortcut::new(cap, key)) {
            asked = Some(action);
        }
    };
    let beside = theme.layout != Layout::OneColumn;
    on(
        "C",
        Key::C,
        if beside {
            Action::ToggleCard
        } else {
            Action::Open(Overlay::Card)
        },
    );
    if model.playing.tells() && !model.playing.conversation.steps().is_empty() {
        on(
            "W",
            Key::W,
            if model.why {
                Action::Close
            } else {
                Action::Open(Overlay::Why)
            },
        );
        on("Z", Key::Z, Action::TakeBack);
    }
    asked
}

fn columns(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let places = Places::of(ui.max_rect(), theme, model);
    let mut asked = None;
    stage(ui, theme, words, model, places.picture);
    ui.scope_builder(UiBuilder::new().max_rect(places.text), |ui| {
        asked = text_column(ui, theme, words, model);
    });
    if let Some(rect) = places.card {
        ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
            asked = customer_card::beside(ui, theme, words, model.scenario()).or(asked.take());
        });
    }
    if let Some(rect) = places.tab {
        ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
            asked = customer_card::tab(ui, theme, words).or(asked.take());
        });
    }
    ui.scope_builder(UiBuilder::new().max_rect(places.foot), |ui| {
        asked = foot_strip::ui(ui, theme, words, model).or(asked.take());
    });
    asked
}

fn one_column(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut asked = None;
    let high = theme.px(100.0).min(ui.max_rect().height() * 0.3);
    let band = Rect::from_min_size(ui.max_rect().min, vec2(ui.max_rect().width(), high));
    let below = Rect::from_min_max(band.left_bottom(), ui.max_rect().max);
    let name = picture_name(words, model);
    picture(ui, band, &name);
    ui.scope_builder(UiBuilder::new().max_rect(below), |ui| {
        ScrollArea::vertical()
            .id_salt(model.playing.conversation.steps().len())
            .auto_shrink(false)
            .show(ui, |ui| {
                egui::Frame::new()
                    .inner_margin(Margin::symmetric(24, 16))
                    .show(ui, |ui| {
                        let customer = &model.scenario().customer;
                        Paragraph::new(theme, Type::Second)
                            .bold(&customer.name)
                            .second(&wording::place(words, model.scenario()))
                            .show(ui);
                        asked = text_column(ui, theme, words, model);
                        ui.add_space(space::WIDE);
                        asked = foot_strip::stacked(ui, theme, words, model).or(asked.take());
                    });
            });
    });
    asked
}

fn stage(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, rect: Rect) {
    picture(ui, rect, &picture_name(words, model));
    let customer = &model.scenario().customer;
    let place = wording::place(words, model.scenario());
    caption(ui, theme, rect, &customer.name, &place);
}

fn picture_name(words: &Words, model: &Model<'_>) -> String {
    let name = model.scenario().customer.name.as_str();
    words.with("picture-of", &[("name", name.into()), ("mood", mood(model).into())])
}

fn mood<'a>(model: &Model<'a>) -> &'a str {
    match model.playing.conversation.prompt() {
        Prompt::Turn { seen, .. } => seen,
        Prompt::Ending { ending, .. } => &ending.seen,
    }
}

fn text_column(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
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
    said(ui, theme, words, model, ui.available_height() - below);
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
            headline_sized(ui, theme, Type::Body, &model.scenario().title);
            ui.add_space(space::MEDIUM);
            let mode = wording::mode(words, conversation.mode());
            if model.playing.tries.is_some() {
                pill(ui, theme, &words.with("second-try", &[("mode", mode.into())]));
            } else {
                pill(ui, theme, &mode);
            }
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                let turn = u8::try_from(conversation.steps().len())
                    .unwrap_or(u8::MAX)
                    .saturating_add(1);
                let ahead = if conversation.is_over() { 0 } else { 2 };
                let turn_words = words.with("turn", &[("number", u32::from(turn).into())]);
                if ui.available_width() > theme.px(230.0) {
                    thread(ui, theme, turn, ahead, &turn_words);
                }
                ui.label(theme.second(Type::Small, turn_words));
            });
        },
    );
}

/// What you said last, the mood, and what the customer says, as big as `room` points of height allow.
pub(crate) fn said(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, room: f32) {
    let conversation = &model.playing.conversation;
    let top = ui.cursor().top();
    let last = conversation.steps().last();
    if let Some(choice) = last.and_then(|step| conversation.story().choice(step.node, step.choice?)) {
        let key = match model.scenario().channel {
            Channel::Phone | Channel::Counter => words.with("you-said", &[("text", quoted(&choice.text).into())]),
            Channel::Chat | Channel::Email | Channel::Social => {
                words.with("you-wrote", &[("text", quoted(&choice.text).into())])
            }
        };
        quote(ui, theme, &key);
        ui.add_space(space::NEAR);
    }
    let (seen, reply, says) = match conversation.prompt() {
        Prompt::Turn { seen, reply, says, .. } => (seen, reply, says),
        Prompt::Ending {
            reply, says, ending, ..
        } => (ending.seen.as_str(), reply, says),
    };
    let heard: Vec<Said<'_>> = [reply, says].into_iter().flat_map(parts_said).collect();
    let done = heard.iter().filter_map(|part| {
        if let Said::Aside(done) = part {
            Some(*done)
        } else {
            None
        }
    });
    let mood = done
        .chain(Some(seen))
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if !mood.is_empty() {
        ui.label(theme.italic(Type::Body, mood));
        ui.add_space(space::TINY);
    }
    let aloud = heard.iter().filter_map(|part| {
        if let Said::Aloud(words) = part {
            Some(*words)
        } else {
            None
        }
    });
    let spoken = aloud.collect::<Vec<_>>().join(" ");
    if spoken.is_empty() {
        return;
    }
    let left = room - (ui.cursor().top() - top);
    let sizes = [Type::Speech, Type::SpeechSmall, Type::Line];
    let fits = |kind: &Type| speech_height(ui, theme, *kind, &spoken) <= left;
    let kind = sizes.into_iter().find(fits).unwrap_or(Type::Line);
    let response = speech(ui, theme, kind, &spoken);
    live(&response);
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
