use bevy_egui::egui::Key;
use bevy_egui::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::core::conversation::Mode;
use crate::desktop::screens::Screen;
use crate::desktop::screens::testing::{can_be_used_by_keyboard, focused, mentions, press, shows, window};
use crate::desktop::session::testing::{NOW, session};
use crate::desktop::session::{Action, Session};

fn briefed(mode: Mode) -> Session {
    let mut session = session();
    session.settings.last_mode = mode;
    session.apply(Action::Brief("laptop-on-day-27".to_owned()), NOW);
    session
}

fn mode(session: &Session) -> Option<Mode> {
    session.playing.as_ref().map(|playing| playing.conversation.mode())
}

#[test]
fn enter_starts_the_mode_that_was_used_last() {
    for last in Mode::ALL {
        for key in [Key::Enter, Key::Space] {
            let mut window = window(briefed(last));
            press(&mut window, key);
            assert_eq!(
                (window.state().screen, mode(window.state())),
                (Screen::Conversation, Some(last))
            );
        }
    }
}

#[test]
fn a_number_starts_its_mode_and_is_remembered() {
    let mut window = window(briefed(Mode::Practice));
    press(&mut window, Key::Num2);
    assert_eq!(mode(window.state()), Some(Mode::Assessment));
    assert_eq!(window.state().settings.last_mode, Mode::Assessment);
}

#[test]
fn the_button_starts_the_mode_in_the_light() {
    let mut window = window(briefed(Mode::Practice));
    press(&mut window, Key::Tab);
    press(&mut window, Key::Tab);
    press(&mut window, Key::Tab);
    assert_eq!(focused(&window).as_deref(), Some("Start the call"));
    press(&mut window, Key::Enter);
    assert_eq!(mode(window.state()), Some(Mode::Explore));
}

#[test]
fn role_authority_law_and_criteria_are_said_and_nothing_of_what_comes() {
    let session = briefed(Mode::Practice);
    let scenario = session.shelf.book("laptop-on-day-27").unwrap().scenario.clone();
    let window = window(session);
    assert!(mentions(&window, "You are Sam"));
    assert!(mentions(&window, "A refund up to £800. Goodwill up to £25."));
    assert!(mentions(&window, "Thirty days to reject"));
    assert!(shows(&window, "Customer card"));
    for (_, node) in &scenario.nodes {
        if let crate::core::scenario::Node::Ending(ending) = node {
            assert!(!mentions(&window, &ending.headline));
        }
    }
}

#[test]
fn the_criteria_open_into_what_they_ask() {
    let mut window = window(briefed(Mode::Practice));
    let title = &crate::content::criteria::find("R/506/2151 2.7").unwrap().title;
    assert!(!mentions(&window, title));
    window
        .get_by(|node| node.role() == Role::Link && node.label().is_some_and(|label| label.contains("R/506/2151: ")))
        .click();
    window.run_ok();
    assert!(mentions(&window, title));
}

#[test]
fn escape_leads_back_to_the_library() {
    let mut window = window(briefed(Mode::Practice));
    press(&mut window, Key::Escape);
    assert_eq!(window.state().screen, Screen::Library);
}

#[test]
fn everything_is_reached_by_keyboard_at_every_size() {
    can_be_used_by_keyboard(&mut window(briefed(Mode::Practice)));
    let mut big = briefed(Mode::Practice);
    big.settings.text_scale = 200;
    can_be_used_by_keyboard(&mut window(big));
}
