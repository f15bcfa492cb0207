//! Pieces that several screens share.

pub(super) mod card_face;
pub(super) mod condition;
pub(super) mod customer_card;
pub(super) mod face;
pub(super) mod foot_strip;
pub(super) mod notice;
pub(super) mod page;
pub(super) mod photo;
pub(super) mod plot;
pub(super) mod portrait;
pub(super) mod sign;
pub(super) mod when;
pub(super) mod wording;

use bevy_egui::egui::{Key, Ui};

use super::{Overlay, Screen};
use crate::content::words::Words;
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::{Theme, space};
use crate::desktop::widgets::{Shortcut, action, pressed};

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
    mut list: Vec<(Shortcut, &'static str, Action)>,
    backwards: bool,
) -> Option<Action> {
    if backwards {
        list.reverse();
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
