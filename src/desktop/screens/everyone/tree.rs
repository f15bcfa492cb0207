//! What a screen reader meets.

use bevy_egui::egui::Rect;
use bevy_egui::egui::accesskit::{Action, Live, NodeId, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT as _};

use super::{LAYOUTS, table};
use crate::desktop::screens::Screen;
use crate::desktop::screens::debrief::Model;
use crate::desktop::session::Session;

/// A node of the tree as a screen reader is told of it.
#[derive(Clone, Debug)]
pub(super) struct Met {
    pub(super) id: NodeId,
    pub(super) role: Role,
    pub(super) name: String,
    pub(super) description: String,
    pub(super) rect: Rect,
    pub(super) focused: bool,
    pub(super) focusable: bool,
    pub(super) live: bool,
    /// The key that does the same.
    pub(super) shortcut: Option<String>,
}

/// Everything in the tree that is not hidden, in its order.
pub(super) fn met(harness: &Harness<'_, Session>) -> Vec<Met> {
    let root = harness.root();
    let nodes = root
        .children_recursive()
        .filter(|node| !is_hidden(node.accesskit_node()));
    nodes
        .map(|node| {
            let known = node.accesskit_node();
            Met {
                id: known.locate().0,
                role: known.role(),
                name: known.label().or_else(|| known.value()).unwrap_or_default(),
                description: known.description().unwrap_or_default(),
                rect: known.bounding_box().map_or(Rect::NOTHING, |_| node.rect()),
                focused: known.is_focused(),
                focusable: known.data().supports_action(Action::Focus),
                live: known.live() != Live::Off,
                shortcut: known.data().keyboard_shortcut().map(str::to_owned),
            }
        })
        .collect()
}

fn is_hidden(node: AccessKitNode<'_>) -> bool {
    node.is_hidden() || node.parent().is_some_and(is_hidden)
}

/// What can be pressed, typed into or read by Tab.
pub(super) fn controls(harness: &Harness<'_, Session>) -> Vec<Met> {
    met(harness).into_iter().filter(|node| node.focusable).collect()
}

/// More than a key cap or a symbol: a word that can be said.
fn is_a_name(name: &str) -> bool {
    const CAPS: [&str; 5] = ["Esc", "Enter", "Space", "Tab", "Arrows"];
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 2 && !CAPS.contains(&name.trim())
}

#[test]
fn every_control_has_a_role_and_a_name_that_is_more_than_its_key() {
    let mut faults = Vec::new();
    super::everywhere(&LAYOUTS, |name, window| {
        for control in controls(window) {
            let unknown = matches!(control.role, Role::Unknown | Role::GenericContainer | Role::Label);
            if unknown || !is_a_name(&control.name) {
                faults.push(format!("{name}: {:?} {:?}", control.role, control.name));
            }
        }
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_picture_and_bar_is_told_in_words() {
    let drawn = [
        Role::Image,
        Role::Canvas,
        Role::GraphicsDocument,
        Role::GraphicsObject,
        Role::ProgressIndicator,
        Role::Meter,
    ];
    let mut faults = Vec::new();
    super::everywhere(&LAYOUTS, |name, window| {
        let of_shapes = met(window).into_iter().filter(|node| drawn.contains(&node.role));
        faults.extend(
            of_shapes
                .filter(|node| !is_a_name(&node.name))
                .map(|node| format!("{name}: {:?} at {:?}", node.role, node.rect)),
        );
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_screen_has_a_heading_and_every_heading_has_words() {
    let mut faults = Vec::new();
    super::everywhere(&LAYOUTS, |name, window| {
        let met = met(window);
        let headings: Vec<_> = met.iter().filter(|node| node.role == Role::Heading).collect();
        if headings.is_empty() || headings.iter().any(|heading| !is_a_name(&heading.name)) {
            faults.push(format!("{name}: {headings:?}"));
        }
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_sheet_is_a_dialog_with_a_name_and_hides_what_lies_under_it() {
    for state in table::all() {
        let session = state.session();
        let sheet = session.overlay.is_sheet(session.screen);
        let window = super::TWO_COLUMNS.window(session);
        let dialogs: Vec<_> = met(&window)
            .into_iter()
            .filter(|node| node.role == Role::Dialog)
            .collect();
        assert_eq!(dialogs.len(), usize::from(sheet), "{}", state.name);
        assert!(dialogs.iter().all(|dialog| is_a_name(&dialog.name)), "{}", state.name);
        let all = window.root().children_recursive().count();
        assert_eq!(met(&window).len() < all, sheet, "{}", state.name);
    }
}

#[test]
fn what_is_hidden_is_a_node_of_its_own_so_that_adapters_keep_count() {
    for state in table::all() {
        let window = super::TWO_COLUMNS.window(state.session());
        for node in window.root().children_recursive() {
            let known = node.accesskit_node();
            let plain = matches!(known.role(), Role::GenericContainer | Role::Unknown);
            assert!(!(known.data().is_hidden() && plain), "{}: {known:?}", state.name);
        }
    }
}

/// What is drawn as a curve or a graph is told in words too: point by point, or as a list.
#[test]
fn every_curve_and_graph_has_a_twin_in_words() {
    let mut seen = [false; 3];
    super::everywhere(&LAYOUTS, |name, window| {
        let met = met(window);
        let told = |part: &str| {
            met.iter()
                .any(|node| node.name.contains(part) || node.description.contains(part))
        };
        let state = window.state();
        if state.overlay != crate::desktop::screens::Overlay::None {
            return;
        }
        match state.screen {
            Screen::Debrief => {
                seen[0] = true;
                let moves = Model::of(state).unwrap().told.moves.len();
                for turn in 1..=moves {
                    let point = format!("Turn {turn}, ");
                    let read = met
                        .iter()
                        .any(|node| node.name.starts_with(&point) && node.name.contains("Satisfaction "));
                    assert!(read, "{name}: the point of turn {turn} is not read");
                }
            }
            Screen::Compare => {
                seen[1] = true;
                assert!(told("First time: ") && told("Satisfaction "), "{name}");
            }
            Screen::Graph => {
                let picture = met.iter().find(|node| node.role == Role::GraphicsDocument);
                seen[2] |= picture.is_some();
                assert!(
                    picture.is_none_or(|picture| picture.description.contains("turns")),
                    "{name}"
                );
            }
            _ => {}
        }
    });
    assert_eq!(seen, [true; 3]);
}

#[test]
fn the_window_has_a_name() {
    let window = super::TWO_COLUMNS.window(table::conversed(crate::core::conversation::Mode::Practice, 0));
    assert_eq!(window.root().accesskit_node().label().as_deref(), Some("Redress"));
}
