//! The conversation: the customer at the left, what is said and what can be said beside them.
//!
//! `places` says where the parts stand, `picture` what is shown round the customer: a `device` in a chat, a `letter`, a
//! `public` thread. `said` is what was said last and what they say now, `column` the text from title to choices.

mod column;
mod device;
mod letter;
mod picture;
mod places;
mod public;
mod said;
#[cfg(test)]
mod tests;

use bevy_egui::egui::{self, Key, Margin, ScrollArea, Ui, UiBuilder};

use jiff::civil::Date;

use super::Overlay;
use super::parts::{customer_card, foot_strip, wording};
use crate::content::words::Words;
use crate::core::law::Register;
use crate::core::scenario::Scenario;
use crate::desktop::session::{Action, Playing, Session};
use crate::desktop::theme::{Theme, Type, duration, space};
use crate::desktop::widgets::{Paragraph, Shortcut, pressed};
pub(crate) use column::texts;
use places::{Beside, Form, Places};
pub(crate) use said::{Speech, said};

/// How long the customer reacts before the reasons show, in milliseconds.
pub(crate) const REACTION_MS: u64 = 900;

/// What the screen shows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Model<'a> {
    /// The conversation.
    pub(crate) playing: &'a Playing,
    /// For the provisions behind each legal point.
    pub(crate) register: &'a Register,
    /// The day it is: what a check of the law is due by.
    pub(crate) today: Date,
    /// The customer card.
    pub(crate) card: customer_card::Card<'a>,
    /// Whether it stands beside the text.
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
            today: session.today,
            card: customer_card::Card::played(session)?,
            card_open: session.card_open,
            why: session.overlay == Overlay::Why,
            now_ms,
        })
    }

    /// The scenario being played, as it is shown now.
    pub(crate) fn scenario(&self) -> &'a Scenario {
        self.playing.conversation.shown()
    }

    /// Whether the last choice has led to the other place, or back.
    fn has_moved(&self) -> bool {
        let conversation = &self.playing.conversation;
        let moves = conversation.steps().len();
        moves > 0 && conversation.is_elsewhere_after(moves) != conversation.is_elsewhere_after(moves - 1)
    }

    /// Whether the customer still reacts to the last choice, so that the reasons wait.
    pub(crate) fn reacts(&self, theme: &Theme) -> bool {
        !theme.reduced_motion && self.since_choice().is_some_and(|since| since < REACTION_MS)
    }

    /// How far what is new has come to its place, from 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of a sitting")]
    fn arrived(&self, theme: &Theme) -> f32 {
        match self.since_choice() {
            Some(since) if !theme.reduced_motion => (since as f32 / 1000.0 / duration::MESSAGE).min(1.0),
            _ => 1.0,
        }
    }

    /// What stands after the customer's name.
    fn place(&self, words: &Words) -> String {
        wording::place_after(words, self.scenario(), self.playing.conversation.steps().len())
    }

    fn since_choice(&self) -> Option<u64> {
        Some(self.now_ms.saturating_sub(self.playing.chosen_at?))
    }

    fn shows_why(&self) -> bool {
        self.why && self.playing.tells() && !self.playing.conversation.steps().is_empty()
    }
}

/// The screen.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let form = Form::of(ui.max_rect(), theme, model);
    let asked = keys(ui, model, form);
    let shown = match form {
        Form::OneColumn => one_column(ui, &theme.in_one_column(), words, model),
        Form::Columns(beside) => columns(ui, theme, words, model, beside),
    };
    shown.or(asked)
}

fn keys(ui: &mut Ui, model: &Model<'_>, form: Form) -> Option<Action> {
    let mut asked = None;
    let mut on = |cap, key, action: Action| {
        if pressed(ui, Shortcut::new(cap, key)) {
            asked = Some(action);
        }
    };
    let gave_way = model.card_open && form == Form::Columns(Beside::Tab);
    on(
        "C",
        Key::C,
        if form == Form::OneColumn || gave_way || model.shows_why() {
            Action::Open(Overlay::Card)
        } else {
            Action::ToggleCard
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

fn columns(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, beside: Beside) -> Option<Action> {
    let places = Places::of(ui.max_rect(), theme, beside);
    let mut asked = None;
    picture::beside(ui, theme, words, model, places.picture);
    ui.scope_builder(UiBuilder::new().max_rect(places.text), |ui| {
        asked = column::ui(ui, theme, words, model, Speech::Quote);
    });
    ui.scope_builder(UiBuilder::new().max_rect(places.aside), |ui| {
        let pressed = match beside {
            Beside::Card => customer_card::beside(ui, theme, words, &model.card),
            // A card that has no room opens over the text.
            Beside::Tab if model.card_open => {
                customer_card::tab(ui, theme, words).map(|_toggle| Action::Open(Overlay::Card))
            }
            Beside::Tab => customer_card::tab(ui, theme, words),
            Beside::Nothing => None,
        };
        asked = pressed.or(asked.take());
    });
    ui.scope_builder(UiBuilder::new().max_rect(places.foot), |ui| {
        asked = foot_strip::ui(ui, theme, words, model).or(asked.take());
    });
    asked
}

fn one_column(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut asked = None;
    let below = picture::band(ui, theme, words, model);
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
                            .second(&model.place(words))
                            .show(ui);
                        asked = column::ui(ui, theme, words, model, Speech::Plain);
                        ui.add_space(space::WIDE);
                        asked = foot_strip::stacked(ui, theme, words, model).or(asked.take());
                    });
            });
    });
    asked
}
