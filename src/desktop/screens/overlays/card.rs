//! The customer card as a sheet, where there is no room for it beside the text.

use bevy_egui::egui::{Key, Ui};

use crate::content::words::Words;
use crate::desktop::screens::parts::customer_card;
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{Shortcut, Side, pressed, sheet, tinted};

const WIDE: f32 = 420.0;

pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, session: &Session) -> Option<Action> {
    let playing = session.playing.as_ref()?;
    let scenario = playing.conversation.story().scenario();
    let card = customer_card::Card::played(session)?;
    let named = (words.get("customer-card"), words.get("back"));
    let ((asked, folded), closed) = sheet(ui, theme, "card", Side::Right, WIDE, (&named.0, &named.1), |ui| {
        ui.label(theme.second(Type::Second, scenario.customer.name.as_str()));
        let asked = customer_card::parts(ui, theme, words, &card, None);
        ui.add_space(space::NEAR);
        tinted(ui, theme.palette.soft_petrol, |ui| {
            ui.label(theme.bold(Type::Second, words.get("you-may-agree")));
            ui.label(theme.text(Type::Second, customer_card::authority(words, scenario)));
        });
        (asked, pressed(ui, Shortcut::new("C", Key::C)))
    });
    asked.or((folded || closed).then_some(Action::Close))
}
