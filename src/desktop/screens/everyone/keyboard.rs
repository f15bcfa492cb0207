//! Without a mouse: every control is reached, in the order of reading, and there is always a way back.

use bevy_egui::egui::accesskit::NodeId;
use bevy_egui::egui::{Event, Key, Modifiers, MouseWheelUnit, Rect, Shape, TouchPhase, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use super::tree::{Met, controls};
use super::{LAYOUTS, TWO_COLUMNS, table};
use crate::core::conversation::Mode;
use crate::desktop::screens::testing::press;
use crate::desktop::screens::{Overlay, Screen};
use crate::desktop::session::Session;
use crate::desktop::theme::{Theme, stroke};

type Window = Harness<'static, Session>;

fn focused(window: &Window) -> Option<Met> {
    controls(window).into_iter().find(|control| control.focused)
}

/// A transcript opens at its end, a list where the chosen row is, and what is scrolled away stands above what is not.
fn scroll_up(window: &mut Window) {
    let whole = window.ctx.content_rect();
    for place in [vec2(0.5, 0.5), vec2(0.12, 0.7), vec2(0.5, 0.7)] {
        window.hover_at(whole.min + whole.size() * place);
        window.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, 100_000.0),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
        });
        window.run_ok();
    }
}

/// Where Tab leads, once round, from what has the focus.
fn round(window: &mut Window) -> Vec<NodeId> {
    let most = 2 * controls(window).len() + 3;
    let mut order: Vec<NodeId> = focused(window).map(|control| control.id).into_iter().collect();
    for _ in 0..most {
        press(window, Key::Tab);
        let Some(next) = focused(window) else { continue };
        if order.first() == Some(&next.id) {
            return order;
        }
        order.push(next.id);
    }
    order
}

/// Whether something of a control is painted where it is not cut off: what is scrolled away stands nowhere to be read.
fn is_in_sight(window: &Harness<'_, Session>, control: &Met) -> bool {
    let around = control.rect.expand2(vec2(64.0, 20.0));
    window.output().shapes.iter().any(|clipped| {
        let painted = clipped.shape.visual_bounding_rect();
        let seen = painted.intersect(clipped.clip_rect).intersect(control.rect);
        around.contains_rect(painted) && seen.is_positive()
    })
}

/// Of two things one above the other, the upper comes first; of two side by side, the left one.
fn wrong_order<'a>(order: &[&'a Met]) -> Vec<(&'a Met, &'a Met)> {
    let comes_first = |a: Rect, b: Rect| {
        let (a, b) = (a.shrink(2.0), b.shrink(2.0));
        let above = a.x_range().intersection(b.x_range()).span() > 0.0 && a.bottom() <= b.top();
        let left = a.y_range().intersection(b.y_range()).span() > 0.0 && a.right() <= b.left();
        above || left
    };
    let pairs = order.iter().enumerate().flat_map(|(at, first)| {
        let later = order[at + 1..].iter();
        later
            .filter(|second| comes_first(second.rect, first.rect))
            .map(|second| (*first, *second))
    });
    pairs.collect()
}

#[test]
fn tab_reaches_every_control_once_round_in_the_order_of_reading() {
    let mut faults = Vec::new();
    super::everywhere(&LAYOUTS, |name, window| {
        scroll_up(window);
        let all = controls(window);
        if all.is_empty() {
            faults.push(format!("{name}: there is nothing to press"));
            return;
        }
        let mut order = round(window);
        let missed = all.iter().filter(|control| !order.contains(&control.id));
        faults.extend(missed.map(|control| format!("{name}: Tab does not reach {:?}", control.name)));
        if order.len() > all.len() {
            faults.push(format!(
                "{name}: Tab does not come round: {} of {}",
                order.len(),
                all.len()
            ));
            return;
        }
        // Names without end push what scrolls behind the pinned foot, where it is not met in the order of the page.
        if name.contains("long names") {
            return;
        }
        // The round began where the focus stood: it is read from the first control of the screen.
        let begins = order.iter().position(|id| *id == all[0].id).unwrap_or(0);
        order.rotate_left(begins);
        let met: Vec<&Met> = order
            .iter()
            .filter_map(|id| all.iter().find(|control| control.id == *id))
            .filter(|control| is_in_sight(window, control))
            .collect();
        faults.extend(wrong_order(&met).into_iter().map(|(first, second)| {
            format!(
                "{name}: {:?} {} comes before {:?} {}",
                first.name, first.rect, second.name, second.rect
            )
        }));
    });
    assert!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
}

#[test]
fn what_has_the_focus_is_seen() {
    let mut faults = Vec::new();
    super::everywhere(&LAYOUTS[..1], |name, window| {
        let colour = Theme::new(&window.state().settings, TWO_COLUMNS.points).palette.petrol;
        for _ in 0..controls(window).len() {
            press(window, Key::Tab);
            let Some(control) = focused(window) else { continue };
            // The frame of a search field holds a sign and a key too.
            let around = control.rect.expand2(vec2(64.0, 20.0));
            let marks = window.output().shapes.iter().any(|clipped| {
                let Shape::Rect(rect) = &clipped.shape else {
                    return false;
                };
                let line = rect.stroke.color == colour && rect.stroke.width >= stroke::FOCUS;
                let there = rect.rect.intersects(control.rect) && around.contains_rect(rect.rect);
                line && there && clipped.clip_rect.intersects(rect.rect)
            });
            if !marks {
                faults.push(format!("{name}: {:?} {}", control.name, control.rect));
            }
        }
    });
    faults.dedup();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn escape_leads_from_everywhere_to_home() {
    for state in table::all() {
        let mut window = TWO_COLUMNS.window(state.session());
        for _ in 0..8 {
            let (screen, overlay) = (window.state().screen, window.state().overlay);
            match (screen, overlay) {
                (Screen::Home, Overlay::None) => break,
                (_, Overlay::Pause) => press(&mut window, Key::H),
                _ => press(&mut window, Key::Escape),
            }
            let after = (window.state().screen, window.state().overlay);
            assert_ne!(after, (screen, overlay), "{}: Esc does nothing", state.name);
        }
        let home = (window.state().screen, window.state().overlay);
        assert_eq!(home, (Screen::Home, Overlay::None), "{}", state.name);
    }
}

#[test]
fn a_named_control_leads_back_from_everywhere_but_home() {
    let mut faults = Vec::new();
    super::everywhere(&LAYOUTS, |name, window| {
        let back = controls(window)
            .into_iter()
            .any(|control| control.shortcut.as_deref() == Some("Esc"));
        if !back && (window.state().screen, window.state().overlay) != (Screen::Home, Overlay::None) {
            faults.push(name.to_owned());
        }
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Everywhere a sheet may be opened, by its key.
fn openings() -> Vec<(&'static str, Session, Key, Overlay)> {
    let conversed = || table::conversed(Mode::Explore, 1);
    let debriefed = || table::debriefed(Mode::Practice);
    vec![
        ("card", conversed(), Key::C, Overlay::Card),
        ("transcript", conversed(), Key::T, Overlay::Transcript),
        ("law", conversed(), Key::L, Overlay::Law),
        ("pause", conversed(), Key::Escape, Overlay::Pause),
        ("nodes", conversed(), Key::G, Overlay::Nodes),
        ("keys", conversed(), Key::Questionmark, Overlay::Keys),
        ("the debrief's transcript", debriefed(), Key::T, Overlay::Transcript),
        (
            "confirm",
            table::opened(debriefed(), Overlay::None),
            Key::Questionmark,
            Overlay::Keys,
        ),
    ]
}

#[test]
fn a_sheet_takes_the_focus_keeps_it_and_gives_it_back() {
    for (name, session, key, overlay) in openings() {
        // In one column the card is a sheet too.
        let mut window = super::ONE_COLUMN.window(session);
        press(&mut window, Key::Tab);
        press(&mut window, Key::Tab);
        let stood = focused(&window).unwrap();
        let under: Vec<NodeId> = controls(&window).into_iter().map(|control| control.id).collect();
        press(&mut window, key);
        assert_eq!(window.state().overlay, overlay, "{name}");
        let inside = focused(&window).unwrap_or_else(|| panic!("{name}: nothing has the focus"));
        assert!(
            !under.contains(&inside.id),
            "{name}: {:?} lies under the sheet",
            inside.name
        );
        for id in round(&mut window) {
            assert!(!under.contains(&id), "{name}: Tab leaves the sheet");
        }
        press(&mut window, Key::Escape);
        assert_eq!(window.state().overlay, Overlay::None, "{name}");
        let back = focused(&window).unwrap_or_else(|| panic!("{name}: the focus is lost"));
        assert_eq!(
            back.id, stood.id,
            "{name}: {:?} had it, {:?} has it",
            stood.name, back.name
        );
    }
}

#[test]
fn nothing_under_a_sheet_can_be_pressed() {
    for (name, session, key, overlay) in openings() {
        let mut window = super::ONE_COLUMN.window(session);
        let before = controls(&window);
        press(&mut window, key);
        let moves = |window: &Window| {
            let playing = window.state().playing.as_ref();
            playing.map_or(0, |playing| playing.conversation.steps().len())
        };
        let stood = (window.state().screen, moves(&window));
        for control in before {
            let under = window
                .root()
                .children_recursive()
                .find(|node| node.accesskit_node().locate().0 == control.id);
            if let Some(under) = under {
                under.click_accesskit();
            }
            window.run_ok();
            let now = (window.state().screen, moves(&window));
            assert_eq!(
                (now, window.state().overlay),
                (stood, overlay),
                "{name}: {}",
                control.name
            );
        }
    }
}
