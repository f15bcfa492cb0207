//! The learner's own notes: written during a conversation, read again when it is looked back on.

use bevy_egui::egui::{Key, Margin, ScrollArea, TextEdit, Ui, WidgetInfo, WidgetType};

use crate::content::words::{Words, word_id};
use crate::core::notepad::Notepad;
use crate::desktop::screens::Screen;
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::{Layout, Theme, Type, Weight, radius, space, style::corners};
use crate::desktop::widgets::{Shortcut, Side, focus_on_opening, live, outline, pressed, sheet};

const WIDE: f32 = 460.0;
/// Below this many characters the room that is left is said.
const SOON_FULL: usize = 400;

pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, session: &Session) -> Option<Action> {
    let writes = session.screen == Screen::Conversation;
    let notepad = if writes {
        &session.playing.as_ref()?.notepad
    } else {
        session.debriefed.as_ref()?.notepad()
    };
    let named = (words.get("your-notes"), words.get("back"));
    let (asked, closed) = sheet(ui, theme, "notepad", Side::Right, WIDE, (&named.0, &named.1), |ui| {
        ui.spacing_mut().item_spacing.y = space::TINY;
        if writes {
            write(ui, theme, words, notepad, session.saves())
        } else {
            let blank = notepad.is_blank().then(|| words.get("no-notes"));
            ui.label(theme.text(Type::Body, blank.as_deref().unwrap_or(notepad)));
            pressed(ui, Shortcut::new("N", Key::N)).then_some(Action::Close)
        }
    });
    asked.or(closed.then_some(Action::Close))
}

fn write(ui: &mut Ui, theme: &Theme, words: &Words, notepad: &Notepad, saves: bool) -> Option<Action> {
    let p = theme.palette;
    ui.label(theme.second(Type::Second, words.get("a-good-note")));
    ui.add_space(space::SMALL);
    let mut text = notepad.to_string();
    let name = words.get("your-notes");
    let rows = if theme.layout == Layout::OneColumn { 7 } else { 14 };
    let high = ui.available_height() - theme.line_height(Type::Small) * 2.0 - space::MEDIUM;
    let shown = bevy_egui::egui::Frame::new()
        .fill(p.page)
        .stroke(theme.border())
        .corner_radius(corners(radius::BUTTON))
        .inner_margin(Margin::symmetric(12, 10))
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt("notepad")
                .max_height(high.max(theme.px(120.0)))
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    let edit = TextEdit::multiline(&mut text)
                        .frame(bevy_egui::egui::Frame::NONE)
                        .desired_width(f32::INFINITY)
                        .desired_rows(rows)
                        .char_limit(Notepad::LONGEST)
                        .font(theme.font(Type::Body, Weight::Regular))
                        .text_color(p.ink);
                    ui.add(edit)
                })
                .inner
        });
    let field = shown.inner;
    field.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::TextEdit, true, &name);
        info.current_text_value = Some(text.clone());
        info
    });
    focus_on_opening(ui, "notepad", &field);
    if field.has_focus() {
        outline(ui, theme, shown.response.rect, 0.0, radius::BUTTON);
    }
    ui.add_space(space::TINY);
    let room = Notepad::new(&text).room();
    let most = ("most", Notepad::LONGEST.into());
    if room == 0 {
        let full = words.with("notepad-full", &[most]);
        live(&ui.label(theme.styled(Type::Small, Weight::Bold, p.madder, full)));
    } else if room <= SOON_FULL {
        ui.label(theme.second(
            Type::Small,
            words.with("notepad-soon-full", &[("room", room.into()), most]),
        ));
    }
    let kept = words.get(if saves {
        word_id("notes-are-kept")
    } else {
        word_id("work-is-not-kept")
    });
    ui.label(theme.second(Type::Small, kept));
    (*text != **notepad).then_some(Action::Write(text))
}
