//! Pieces that several screens share.

pub(super) mod card_face;
pub(super) mod condition;
pub(super) mod customer_card;
pub(super) mod face;
pub(super) mod foot_strip;
pub(super) mod notice;
pub(super) mod open_law;
pub(super) mod page;
pub(super) mod photo;
pub(super) mod plot;
pub(super) mod portrait;
pub(super) mod relied;
pub(super) mod sign;
pub(super) mod under;
pub(super) mod when;
pub(super) mod wording;

use bevy_egui::egui::{Align, Key, Layout, Ui, Vec2, vec2};

use super::{Overlay, Screen};
use crate::content::words::Words;
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::{Theme, space};
use crate::desktop::widgets::{Shortcut, action, action_size, pressed};

/// Keys that mean the same wherever they mean anything: out, the law, the transcript, one's own notes, all keys.
pub(super) fn common_keys(ui: &mut Ui, session: &Session) -> Option<Action> {
    if pressed(ui, Shortcut::ESC) {
        return Some(Action::Back);
    }
    if pressed(ui, Shortcut::HELP) {
        return Some(Action::Open(Overlay::Keys));
    }
    let talks = matches!(session.screen, Screen::Conversation | Screen::Debrief);
    if talks && pressed(ui, Shortcut::new("L", Key::L)) {
        return Some(Action::ReadLaw(None));
    }
    if talks && pressed(ui, Shortcut::new("T", Key::T)) {
        return Some(Action::Open(Overlay::Transcript));
    }
    if talks && session.overlay != Overlay::Notepad && pressed(ui, Shortcut::new("N", Key::N)) {
        return Some(Action::Open(Overlay::Notepad));
    }
    None
}

/// Keys with their verbs in a row, `backwards` where the row runs from the right. Answers with what was asked for.
pub(super) fn actions(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    list: Vec<(Shortcut, &'static str, Action)>,
    backwards: bool,
) -> Option<Action> {
    if backwards {
        let caps: Vec<_> = list.iter().map(|(shortcut, name, _)| (*shortcut, *name)).collect();
        return at_the_right(ui, theme, words, &caps, |ui| actions(ui, theme, words, list, false));
    }
    let mut asked = None;
    for (shortcut, name, does) in list {
        if action(ui, theme, shortcut, &words.get(name)) {
            asked = Some(does);
        }
        ui.add_space(space::TINY);
    }
    asked
}

/// How big a row of these keys and verbs will be.
pub(super) fn actions_size(ui: &Ui, theme: &Theme, words: &Words, caps: &[(Shortcut, &'static str)]) -> Vec2 {
    let gap = ui.spacing().item_spacing.x + space::TINY;
    let sizes = caps
        .iter()
        .map(|(shortcut, name)| action_size(ui, theme, *shortcut, &words.get(name)));
    sizes.fold(vec2(-gap, 0.0), |whole, one| {
        vec2(whole.x + one.x + gap, whole.y.max(one.y))
    })
}

/// Room for these keys and verbs at the right end of a row, laid out from the left, so that Tab goes as one reads.
pub(super) fn at_the_right<R>(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    caps: &[(Shortcut, &'static str)],
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let whole = actions_size(ui, theme, words, caps);
    let row = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(whole, row, add).inner
}

/// As many whole words of `text` as `room` characters hold.
pub(super) fn shortened(text: &str, room: usize) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if line.chars().count() + word.chars().count() > room {
            line.push('…');
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
