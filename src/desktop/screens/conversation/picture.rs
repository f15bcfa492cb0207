//! The picture: the customer in their setting, and round them what the channel puts there.

use bevy_egui::egui::{Rect, Ui, vec2};

use super::said::Heard;
use super::{Model, device, letter, public};
use crate::content::words::Words;
use crate::core::scenario::Channel;
use crate::desktop::frame::picture;
use crate::desktop::theme::{Theme, space};
use crate::desktop::widgets::caption;

/// Beside the text.
pub(super) fn beside(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, rect: Rect) {
    let channel = model.scenario().channel;
    let shown = if channel == Channel::Social {
        public::band(rect)
    } else {
        rect
    };
    picture(ui, shown, &name(words, model));
    match channel {
        Channel::Phone | Channel::Counter => {}
        Channel::Chat => device::ui(ui, theme, words, model, rect),
        Channel::Email => letter::ui(ui, theme, words, model, rect),
        Channel::Social => {
            let below = Rect::from_min_max(shown.left_bottom(), rect.max);
            public::ui(ui, theme, words, model, below);
        }
    }
    let customer = &model.scenario().customer;
    caption(ui, theme, shown, &customer.name, &model.place(words));
}

/// How high the caption at the foot of the picture is.
pub(super) fn caption_height(theme: &Theme) -> f32 {
    theme.px(38.0)
}

/// As a band along the top; answers with what is left below it.
pub(super) fn band(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Rect {
    let whole = ui.max_rect();
    let high = theme.px(100.0).min(whole.height() * 0.3);
    let band = Rect::from_min_size(whole.min, vec2(whole.width(), high));
    picture(ui, band, &name(words, model));
    Rect::from_min_max(band.left_bottom(), whole.max)
}

/// What the channel shows, in plain words above what is said.
pub(super) fn in_words(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    match model.scenario().channel {
        Channel::Phone | Channel::Counter => return,
        Channel::Chat => device::in_words(ui, theme, words, model),
        Channel::Email => letter::in_words(ui, theme, words, model),
        Channel::Social => public::in_words(ui, theme, words, model),
    }
    ui.add_space(space::MEDIUM);
}

/// Whether what the customer says now is read out beside or above the text column, and so is not read out in it: a
/// letter always is, a post when only a part of it is quoted.
pub(super) fn reads_out(model: &Model<'_>) -> bool {
    match model.scenario().channel {
        Channel::Phone | Channel::Counter | Channel::Chat => false,
        Channel::Email => true,
        Channel::Social => !Heard::of(model).quote.is_empty(),
    }
}

fn name(words: &Words, model: &Model<'_>) -> String {
    let name = model.scenario().customer.name.as_str();
    let mood = Heard::of(model).seen;
    words.with("picture-of", &[("name", name.into()), ("mood", mood.into())])
}
