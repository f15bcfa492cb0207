//! Why the last choice did what it did: what happened, what they felt, what it earned, what the law says.

mod earned;
mod felt;

use bevy_egui::egui::{self, Key, Rect, ScrollArea, Ui, pos2, vec2};

use super::conversation::{Model, Speech, said};
use super::parts::page::column;
use crate::content::words::Words;
use crate::core::explain::{Explained, explain};
use crate::core::scenario::Choice;
use crate::desktop::session::Action;
use crate::desktop::theme::{Layout, Theme, Type, space};
use crate::desktop::widgets::{
    Paragraph, Shortcut, action, focus_on_opening, hairline, headline_sized, primary_button, scroll_by_key,
};
use earned::earned;
pub(crate) use felt::felt;

/// The fold-out over text column and card.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let conversation = &model.playing.conversation;
    let at = conversation.steps().len().checked_sub(1)?;
    let step = &conversation.steps()[at];
    let speech = match theme.layout {
        Layout::OneColumn => Speech::Whole,
        Layout::Standard | Layout::Large => Speech::Quote,
    };
    said(ui, theme, words, model, theme.px(132.0), speech);
    ui.add_space(space::NEAR);
    let Some(choice) = step.choice else {
        return go_on(ui, theme, words);
    };
    let written = conversation.story().choice(step.node, choice)?;
    let explained = explain(
        conversation.story(),
        conversation.temperament(),
        conversation.before(at),
        choice,
    );
    page_ground(ui, theme);
    if theme.layout == Layout::OneColumn {
        let read = reasons(ui, theme, words, model, written, &explained);
        ui.add_space(space::MEDIUM);
        return go_on(ui, theme, words).or(read);
    }
    let row = theme.px(56.0);
    let room = ui.available_height() - row;
    let mut read = None;
    ui.allocate_ui(vec2(ui.available_width(), room), |ui| {
        ScrollArea::vertical().id_salt("why").auto_shrink(false).show(ui, |ui| {
            scroll_by_key(ui, theme);
            read = reasons(ui, theme, words, model, written, &explained);
        });
    });
    hairline(ui, theme);
    ui.add_space(space::SMALL);
    go_on(ui, theme, words).or(read)
}

/// The page that the reasons stand on, from here to the foot strip and to both edges of the column.
fn page_ground(ui: &Ui, theme: &Theme) {
    let top = ui.cursor().top();
    let all = ui.max_rect();
    let reach = if theme.layout == Layout::OneColumn {
        24.0
    } else {
        space::LARGE
    };
    let rect = Rect::from_min_max(
        pos2(all.left() - reach, top),
        pos2(all.right() + reach, all.bottom().max(top)),
    );
    let painter = ui.painter().with_clip_rect(rect.expand(1.0));
    painter.rect_filled(rect, 0.0, theme.palette.page);
    painter.hline(rect.x_range(), top, theme.rule());
}

/// What happened, what they felt, what it earned and what the law says, each point with its way into the register.
pub(crate) fn reasons(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    model: &Model<'_>,
    choice: &Choice,
    explained: &Explained<'_>,
) -> Option<Action> {
    ui.add_space(space::MEDIUM);
    headline_sized(ui, theme, Type::Section, &choice.why.what);
    ui.add_space(space::TINY);
    Paragraph::new(theme, Type::Body)
        .plain(&choice.why.because)
        .bold(&format!(" {} ", words.get("next-time")))
        .plain(&choice.why.next)
        .show(ui);
    ui.add_space(space::NEAR);
    hairline(ui, theme);
    ui.add_space(space::NEAR);
    if theme.layout == Layout::OneColumn {
        felt(ui, theme, words, model, &explained.causes);
        ui.add_space(space::MEDIUM);
        return earned(ui, theme, words, model, explained);
    }
    let top = ui.cursor().min;
    let left = theme.px(344.0).min(ui.available_width() * 0.46);
    let whole = ui.available_width();
    let left_end = column(ui, Rect::from_min_size(top, vec2(left, f32::INFINITY)), |ui| {
        felt(ui, theme, words, model, &explained.causes);
    });
    let rest = Rect::from_min_size(top + vec2(left + 46.0, 0.0), vec2(whole - left - 46.0, f32::INFINITY));
    let mut read = None;
    let right_end = column(ui, rest, |ui| read = earned(ui, theme, words, model, explained));
    let end = left_end.max(right_end);
    ui.painter().vline(top.x + left + 22.0, top.y..=end, theme.rule());
    ui.allocate_rect(
        Rect::from_min_max(top, pos2(top.x + whole, end + space::NEAR)),
        egui::Sense::hover(),
    );
    read
}

fn go_on(ui: &mut Ui, theme: &Theme, words: &Words) -> Option<Action> {
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        let next = primary_button(ui, theme, &words.get("go-on"), Shortcut::SPACE);
        focus_on_opening(ui, "why", &next);
        if next.clicked() {
            asked = Some(Action::Close);
        }
        ui.add_space(space::MEDIUM);
        if action(ui, theme, Shortcut::new("Z", Key::Z), &words.get("take-it-back")) {
            asked = Some(Action::TakeBack);
        }
        if action(ui, theme, Shortcut::new("W", Key::W), &words.get("fold-away")) {
            asked = Some(Action::Close);
        }
    });
    asked
}
