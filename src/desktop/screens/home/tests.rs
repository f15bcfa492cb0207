use bevy_egui::egui::{Key, Vec2};

use crate::core::conversation::Mode;
use crate::desktop::screens::testing::{can_be_used_by_keyboard, focused, mentions, press, shows, window, window_of};
use crate::desktop::screens::{Overlay, Screen};
use crate::desktop::session::testing::{NOW, empty_session, play, session};
use crate::desktop::session::{Action, Session};

fn left() -> Session {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", Mode::Practice, 2);
    session.apply(Action::Go(Screen::Home), NOW);
    session
}

#[test]
fn who_was_left_is_named_and_the_way_on_has_the_focus() {
    let mut window = window(left());
    assert!(shows(&window, "Nadia Karim is still waiting."));
    assert_eq!(focused(&window).as_deref(), Some("Go on with Nadia Karim"));
    press(&mut window, Key::Enter);
    assert_eq!(window.state().screen, Screen::Conversation);
    assert_eq!(window.state().playing.as_ref().unwrap().conversation.steps().len(), 2);
}

#[test]
fn the_last_line_stands_under_the_name() {
    let session = left();
    let line = session.waiting.clone().unwrap().line.unwrap();
    assert!(mentions(&window(session), &line.replace('\'', "\u{2019}")));
}

#[test]
fn with_nothing_left_todays_practice_comes_first_with_its_reason() {
    let mut window = window(session());
    assert!(shows(&window, "Nadia Karim is on the phone."));
    assert!(mentions(&window, "Chosen because you have not played it yet."));
    press(&mut window, Key::Enter);
    assert_eq!(window.state().screen, Screen::Briefing);
    assert_eq!(window.state().briefed.as_deref(), Some("laptop-on-day-27"));
}

#[test]
fn each_row_has_its_key() {
    for (key, screen) in [
        (Key::L, Screen::Library),
        (Key::H, Screen::History),
        (Key::R, Screen::Law),
        (Key::S, Screen::Settings),
    ] {
        let mut window = window(session());
        press(&mut window, key);
        assert_eq!(window.state().screen, screen);
    }
}

#[test]
fn quitting_asks_first() {
    let mut window = window(session());
    press(&mut window, Key::Q);
    assert_eq!(window.state().overlay, Overlay::Confirm);
    assert!(!window.state().quitting);
    press(&mut window, Key::Enter);
    assert!(window.state().quitting);
}

#[test]
fn an_empty_library_says_what_to_do() {
    let window = window(empty_session());
    assert!(shows(&window, "There is nothing to practise yet."));
    assert!(mentions(&window, "--scenarios"));
}

#[test]
fn everything_is_reached_by_keyboard_at_every_size() {
    can_be_used_by_keyboard(&mut window(left()));
    let mut big = left();
    big.settings.text_scale = 200;
    can_be_used_by_keyboard(&mut window_of(big, Vec2::new(1280.0, 800.0)));
}
