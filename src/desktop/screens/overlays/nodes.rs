//! Explore and the workshop: every turn and ending, to look for and go to.

use bevy_egui::egui::{Key, Ui};

use crate::content::words::{Words, word_id};
use crate::core::scenario::Node;
use crate::desktop::screens::Screen;
use crate::desktop::screens::parts::shortened;
use crate::desktop::session::workshop::{Setting, Work};
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{Shortcut, Side, focus_on_opening, list_row, part_heading, search_field, sheet};

const WIDE: f32 = 620.0;
/// The most characters of a line that are shown.
const ROOM: usize = 64;

pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, session: &Session) -> Option<Action> {
    let rehearses = session.screen == Screen::Workshop;
    let playing = if rehearses {
        &session.workshop.as_ref()?.rehearsal.as_ref()?.playing
    } else {
        session.playing.as_ref()?
    };
    let story = playing.conversation.story();
    let here = story.node_name(playing.conversation.state().node);
    let named = (words.get("turns-and-endings"), words.get("back"));
    let (asked, closed) = sheet(ui, theme, "nodes", Side::Right, WIDE, (&named.0, &named.1), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut search = session.node_search.clone();
        let find = Shortcut::new("F", Key::F);
        let field = search_field(ui, theme, &mut search, &words.get("find-a-turn"), find);
        let mut asked = field.changed().then_some(Action::SearchNodes(search));
        ui.add_space(space::MEDIUM);
        let wanted = session.node_search.to_lowercase();
        let mut found = false;
        for (group, endings) in [(word_id("turns"), false), (word_id("endings"), true)] {
            let nodes = &story.scenario().nodes;
            let fitting: Vec<_> = nodes
                .iter()
                .filter(|(_, node)| matches!(node, Node::Ending(_)) == endings)
                .map(|(name, node)| (name, first_words(node)))
                .filter(|(name, text)| name.to_lowercase().contains(&wanted) || text.to_lowercase().contains(&wanted))
                .collect();
            if fitting.is_empty() {
                continue;
            }
            found = true;
            part_heading(ui, theme, &words.get(group));
            ui.add_space(space::TINY);
            for (name, text) in fitting {
                let at = name == here;
                let state = if at { words.get("you-are-here") } else { String::new() };
                let row = list_row(ui, theme, &text, name, (&state, false), at);
                if at {
                    focus_on_opening(ui, "nodes", &row);
                }
                if row.clicked() {
                    asked = Some(match (at, rehearses) {
                        (true, _) => Action::Close,
                        (false, true) => Action::Work(Work::Set(Setting::Node(name.clone()))),
                        (false, false) => Action::Visit(name.clone()),
                    });
                }
            }
            ui.add_space(space::MEDIUM);
        }
        if !found {
            ui.label(theme.text(Type::Second, words.get("no-turn-like-this")));
        }
        asked
    });
    asked.or(closed.then_some(Action::Close))
}

/// What the customer says there, or how it ends.
fn first_words(node: &Node) -> String {
    match node {
        Node::Turn(turn) => turn
            .says
            .0
            .first()
            .map(|line| format!("“{}”", shortened(&line.text, ROOM)))
            .unwrap_or_default(),
        Node::Ending(ending) => ending.headline.to_string(),
    }
}
