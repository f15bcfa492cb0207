use bevy_egui::egui::{Key, Vec2};

use egui_kittest::kittest::Queryable as _;

use crate::core::conversation::Mode;
use crate::desktop::screens::testing::{can_be_used_by_keyboard, focused, mentions, press, shows, window, window_of};
use crate::desktop::screens::{Overlay, Screen};
use crate::desktop::session::testing::{NOW, empty_session, play, play_to_the_end, session};
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
    assert!(mentions(
        &window,
        "Every conversation ends with one thing to take to work."
    ));
    press(&mut window, Key::Enter);
    assert_eq!(window.state().screen, Screen::Briefing);
    assert_eq!(window.state().briefed.as_deref(), Some("laptop-on-day-27"));
}

#[test]
fn practice_and_goal_stand_side_by_side_each_with_its_reason_and_its_key() {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", Mode::Practice, 0);
    play_to_the_end(&mut session);
    let goal = session.history.first().and_then(|run| run.result.clone());
    let goal = goal.or_else(|| {
        session.keeper.history(&crate::store::Filter::default())[0]
            .result
            .clone()
    });
    let goal = goal.unwrap().goal;
    play(&mut session, "sofa-never-came", Mode::Practice, 1);
    session.apply(Action::Go(Screen::Home), NOW);
    let mut seen = window(session);
    for part in [
        "Rosa Lind is still waiting.",
        "Today’s practice",
        "Cut off twice",
        "Your goal",
        &goal.replace('\'', "\u{2019}"),
    ] {
        assert!(shows(&seen, part), "{part}");
    }
    assert!(mentions(&seen, "Chosen because you have not played it yet."));
    assert!(mentions(&seen, "From Laptop on day 27, "));
    press(&mut seen, Key::G);
    assert_eq!(seen.state().screen, Screen::Debrief);
    press(&mut seen, Key::Escape);
    seen.state_mut().apply(Action::Go(Screen::Home), NOW);
    seen.run_ok();
    press(&mut seen, Key::T);
    assert_eq!(seen.state().briefed.as_deref(), Some("cut-off-twice"));
}

#[test]
fn there_is_one_filled_button_and_nothing_is_higher() {
    let seen = window(left());
    let height = |label: &str| seen.get_by_label(label).rect().height();
    let filled = height("Go on with Nadia Karim");
    for other in ["Start it again", "Settings", "Keys", "Quit", "Briefing"] {
        assert!(height(other) < filled, "{other}");
    }
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
