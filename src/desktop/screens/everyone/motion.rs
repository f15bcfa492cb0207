//! With less movement everything stands at once where it belongs, and nothing asks for another frame.

use bevy_egui::egui::{Key, Shape};
use egui_kittest::Harness;

use super::{TWO_COLUMNS, table};
use crate::core::conversation::Mode;
use crate::desktop::screens::Overlay;
use crate::desktop::session::Session;

type Window = Harness<'static, Session>;

fn still(mut session: Session) -> Window {
    session.settings.reduced_motion = true;
    TWO_COLUMNS.window(session)
}

/// Where everything stands.
fn places(window: &Window) -> Vec<String> {
    fn place(shape: &Shape, places: &mut Vec<String>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| place(shape, places)),
            other => places.push(format!("{:?}", other.visual_bounding_rect())),
        }
    }
    let mut places = Vec::new();
    for clipped in &window.output().shapes {
        place(&clipped.shape, &mut places);
    }
    places
}

/// Presses `key`, and compares the third pass after it with one much later.
fn stands_at_once(window: &mut Window, key: Key) -> bool {
    window.key_press(key);
    for _ in 0..3 {
        window.step();
    }
    let soon = places(window);
    for _ in 0..12 {
        window.step();
    }
    soon == places(window)
}

#[test]
fn meters_and_reasons_jump_when_a_choice_is_made() {
    let mut window = still(table::conversed(Mode::Practice, 0));
    assert!(stands_at_once(&mut window, Key::Num1));
    // The customer's reaction is not waited for.
    assert_eq!(window.state().overlay, Overlay::Why);
    assert!(crate::desktop::screens::testing::shows(&window, "Go on"));
    assert!(stands_at_once(&mut window, Key::Space));
}

#[test]
fn sheets_stand_at_once() {
    for key in [Key::T, Key::L, Key::Questionmark, Key::Escape, Key::G] {
        let mut window = still(table::conversed(Mode::Explore, 1));
        assert!(stands_at_once(&mut window, key), "{key:?}");
        assert_ne!(window.state().overlay, Overlay::None, "{key:?}");
        assert!(stands_at_once(&mut window, Key::Escape), "{key:?}");
    }
}

#[test]
fn every_screen_stands_as_it_opens_and_comes_to_rest() {
    for state in table::all() {
        let mut session = state.session();
        session.settings.reduced_motion = true;
        let mut window = TWO_COLUMNS.window(session);
        let first = places(&window);
        for _ in 0..8 {
            window.step();
        }
        assert_eq!(first.len(), places(&window).len(), "{}", state.name);
        assert!(first == places(&window), "{} moves", state.name);
    }
}

#[test]
fn with_movement_the_meters_glide_so_that_the_test_would_see_it() {
    let mut session = table::conversed(Mode::Practice, 0);
    session.settings.reduced_motion = false;
    let mut window = TWO_COLUMNS.window(session);
    window.key_press(Key::Num1);
    window.step();
    let soon = places(&window);
    for _ in 0..12 {
        window.step();
    }
    assert!(soon != places(&window));
}
