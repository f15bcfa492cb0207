//! What lies under a sheet rests: it is not read out, nothing presses it, and it gets its focus back.

use bevy_egui::egui::{Event, Id, Key, Ui, UiBuilder, accesskit};

use crate::desktop::screens::Screen;
use crate::desktop::session::Session;
use crate::desktop::widgets::keep_quiet;

/// Where the focus stood.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
struct Place {
    screen: Screen,
    moves: usize,
    control: Option<Id>,
}

/// What was seen in the pass before.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    sheet: bool,
    last: Place,
    left: Place,
}

/// Draws the screen with `below`, then what lies over it with `above`.
pub(crate) fn ui<R>(
    ui: &mut Ui,
    session: &Session,
    below: impl FnOnce(&mut Ui) -> Option<R>,
    above: impl FnOnce(&mut Ui) -> Option<R>,
) -> Option<R> {
    let sheet = session.overlay.is_sheet(session.screen);
    // egui drops the focus when Escape goes down, before anybody can ask where it stood.
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    let covered = sheet && ui.memory(|memory| memory.top_modal_layer().is_some());
    // What was hidden comes back as if it were new, and was spoken before.
    let uncovered = seen(ui).sheet && !sheet;
    keep_quiet(ui, covered || uncovered);
    if uncovered {
        ui.ctx().request_repaint();
    }
    let held = if covered { take_requests(ui) } else { Vec::new() };
    let whole = UiBuilder::new().max_rect(ui.max_rect());
    let asked = ui.scope_builder(whole, |ui| {
        // Only what is a node of its own may be hidden and shown again: of a plain container the Linux adapter forgets
        // which children it knows, and falls silent at the first that goes.
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(accesskit::Role::Main);
            if covered {
                node.set_hidden();
            }
        });
        below(ui)
    });
    ui.input_mut(|input| input.events.extend(held));
    let asked = above(ui).or(asked.inner);
    keep_focus(ui, session, sheet, escaped);
    asked
}

/// A screen reader's requests. egui lets them reach what lies under a sheet.
fn take_requests(ui: &Ui) -> Vec<Event> {
    ui.input_mut(|input| {
        let (held, rest) = std::mem::take(&mut input.events)
            .into_iter()
            .partition(|event| matches!(event, Event::AccessKitActionRequest(_)));
        input.events = rest;
        held
    })
}

fn seen_id() -> Id {
    Id::new("what lay under a sheet")
}

fn seen(ui: &Ui) -> Seen {
    ui.data(|data| data.get_temp(seen_id())).unwrap_or_default()
}

fn keep_focus(ui: &Ui, session: &Session, sheet: bool, escaped: bool) {
    let mut seen = seen(ui);
    let playing = session.playing.as_ref();
    let now = Place {
        screen: session.screen,
        moves: playing.map_or(0, |playing| playing.conversation.steps().len()),
        control: ui.memory(bevy_egui::egui::Memory::focused),
    };
    if sheet && !seen.sheet {
        seen.left = seen.last;
    }
    let back = seen.left;
    let same = (back.screen, back.moves) == (now.screen, now.moves);
    if seen.sheet
        && !sheet
        && same
        && let Some(control) = back.control
    {
        ui.memory_mut(|memory| memory.request_focus(control));
    }
    if !sheet && !escaped {
        seen.last = now;
    }
    seen.sheet = sheet;
    ui.data_mut(|data| data.insert_temp(seen_id(), seen));
}
