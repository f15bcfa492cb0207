use bevy_egui::egui::Key;
use egui_kittest::kittest::Queryable as _;

use super::keys;
use crate::content::words::Words;
use crate::core::conversation::Mode;
use crate::desktop::screens::testing::{focused, mentions, press, shows, window};
use crate::desktop::screens::{Overlay, Screen};
use crate::desktop::session::testing::{NOW, play, play_to_the_end, session};
use crate::desktop::session::{Action, Debriefed, Session};
use crate::store::Keeper;

fn over(overlay: Overlay, mode: Mode) -> Session {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", mode, 1);
    session.apply(Action::Open(overlay), NOW);
    session
}

#[test]
fn a_pause_goes_on_with_space_and_leaves_for_home_with_its_key() {
    let mut going_on = window(over(Overlay::Pause, Mode::Practice));
    assert_eq!(focused(&going_on).as_deref(), Some("Go on"));
    press(&mut going_on, Key::Space);
    assert_eq!(
        (going_on.state().screen, going_on.state().overlay),
        (Screen::Conversation, Overlay::None)
    );

    let mut leaving = window(over(Overlay::Pause, Mode::Practice));
    press(&mut leaving, Key::H);
    assert_eq!(leaving.state().screen, Screen::Home);
    assert!(leaving.state().left.is_some());
}

#[test]
fn escape_folds_every_sheet_away() {
    for overlay in [Overlay::Pause, Overlay::Keys, Overlay::Card, Overlay::Nodes] {
        let mut window = window(over(overlay, Mode::Explore));
        press(&mut window, Key::Escape);
        assert_eq!(window.state().overlay, Overlay::None, "{overlay:?}");
        assert_eq!(window.state().screen, Screen::Conversation);
    }
}

#[test]
fn a_pause_does_not_promise_what_is_not_kept() {
    let mut session = over(Overlay::Pause, Mode::Practice);
    session.keeper = Keeper::nothing();
    let window = window(session);
    assert!(mentions(&window, "If you leave now, this conversation is lost."));
    assert!(!mentions(&window, "Every choice is saved"));
}

#[test]
fn staying_keeps_the_window_open() {
    let mut session = session();
    session.apply(Action::Open(Overlay::Confirm), NOW);
    let mut window = window(session);
    press(&mut window, Key::Escape);
    assert!(!window.state().quitting);
    assert_eq!(window.state().overlay, Overlay::None);
}

#[test]
fn explore_goes_to_the_ending_that_was_picked() {
    let session = over(Overlay::Nodes, Mode::Explore);
    let scenario = session.shelf.book("laptop-on-day-27").unwrap().scenario.clone();
    let (name, headline) = scenario
        .nodes
        .iter()
        .find_map(|(name, node)| match node {
            crate::core::scenario::Node::Ending(ending) => Some((name.clone(), ending.headline.to_string())),
            crate::core::scenario::Node::Turn(_) => None,
        })
        .unwrap();
    let mut window = window(session);
    window
        .get_by_label_contains(&headline.replace('\'', "\u{2019}"))
        .click_accesskit();
    window.run_ok();
    let conversation = &window.state().playing.as_ref().unwrap().conversation;
    assert_eq!(conversation.story().node_name(conversation.state().node), name);
    assert_eq!(window.state().overlay, Overlay::None);
}

#[test]
fn every_key_named_has_words_on_every_screen() {
    let words = Words::english();
    let mut session = over(Overlay::None, Mode::Explore);
    play_to_the_end(&mut session);
    for screen in [
        Screen::Home,
        Screen::Library,
        Screen::Briefing,
        Screen::Conversation,
        Screen::Debrief,
        Screen::Compare,
        Screen::Graph,
        Screen::History,
        Screen::Law,
        Screen::Settings,
    ] {
        session.screen = screen;
        let rows = keys::rows(&session);
        assert!(!rows.is_empty());
        assert!(rows.iter().all(|(_, does)| words.knows(does)), "{rows:?}");
    }
}

#[test]
fn the_keys_of_a_debrief_are_those_that_do_something() {
    let mut session = over(Overlay::None, Mode::Practice);
    play_to_the_end(&mut session);
    let caps = |session: &Session| keys::rows(session).into_iter().map(|(cap, _)| cap).collect::<Vec<_>>();
    assert_eq!(caps(&session), ["← →", "R", "X", "P", "T", "G", "L"]);
    let last = session.keeper.history(&crate::store::Filter::default())[0].id;
    let mut stored = session.keeper.run(last).unwrap();
    stored.summary.scenario = "gone".to_owned();
    session.debriefed = Some(Debriefed::Recorded(Box::new(stored), "It is gone.".to_owned()));
    assert_eq!(caps(&session), ["← →", "T", "L"]);
}

#[test]
fn in_assessment_no_key_takes_back() {
    let session = over(Overlay::Keys, Mode::Assessment);
    let window = window(session);
    assert!(shows(&window, "Say or do this"));
    assert!(!shows(&window, "Take it back"));
}

#[test]
fn the_card_sheet_says_what_may_be_agreed() {
    let window = window(over(Overlay::Card, Mode::Practice));
    assert!(mentions(&window, "A refund up to £800."));
}
