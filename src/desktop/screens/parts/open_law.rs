//! From a point of law to its provision in the register.

use bevy_egui::egui::{Key, Ui};

use crate::content::words::Words;
use crate::core::law::Provision;
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, Type};
use crate::desktop::widgets::{Shortcut, action, link};

/// The way into the register. The `first` on a screen has a key of its own; Tab leads to the others.
pub(crate) fn open_law(ui: &mut Ui, theme: &Theme, words: &Words, to: &Provision, first: bool) -> Option<Action> {
    let label = words.with("open-provision", &[("title", to.title.as_str().into())]);
    let opened = if first {
        action(ui, theme, Shortcut::new("O", Key::O), &label)
    } else {
        link(ui, theme, Type::Small, theme.palette.petrol, &label)
    };
    opened.then(|| Action::ReadLaw(Some(to.key.clone())))
}
