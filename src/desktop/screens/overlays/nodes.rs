//! Explore: every turn and ending, to go to.

use bevy_egui::egui::Ui;

use crate::content::words::{Words, word_id};
use crate::core::scenario::Node;
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::{Theme, space};
use crate::desktop::widgets::{Side, curly, focus_on_opening, list_row, part_heading, sheet};

const WIDE: f32 = 620.0;

pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, session: &Session) -> Option<Action> {
    let conversation = &session.playing.as_ref()?.conversation;
    let story = conversation.story();
    let here = story.node_name(conversation.state().node);
    let named = (words.get("turns-and-endings"), words.get("back"));
    let (asked, closed) = sheet(ui, theme, "nodes", Side::Right, WIDE, (&named.0, &named.1), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut asked = None;
        for (group, endings) in [(word_id("turns"), false), (word_id("endings"), true)] {
            part_heading(ui, theme, &words.get(group));
            ui.add_space(space::TINY);
            let nodes = &story.scenario().nodes;
            for (name, node) in nodes
                .iter()
                .filter(|(_, node)| matches!(node, Node::Ending(_)) == endings)
            {
                let at = name == here;
                let state = if at { words.get("you-are-here") } else { String::new() };
                let row = list_row(ui, theme, &curly(&first_words(node)), name, (&state, false), at);
                if at {
                    focus_on_opening(ui, "nodes", &row);
                }
                if row.clicked() {
                    asked = Some(if at { Action::Close } else { Action::Visit(name.clone()) });
                }
            }
            ui.add_space(space::MEDIUM);
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
            .map(|line| format!("“{}”", shortened(&line.text)))
            .unwrap_or_default(),
        Node::Ending(ending) => ending.headline.to_string(),
    }
}

/// As many whole words as a line has room for.
fn shortened(text: &str) -> String {
    const ROOM: usize = 64;
    let mut line = String::new();
    for word in text.split_whitespace() {
        if line.chars().count() + word.chars().count() > ROOM {
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
