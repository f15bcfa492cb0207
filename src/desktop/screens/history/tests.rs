use bevy_egui::egui::Key;

use crate::core::conversation::Mode;
use crate::desktop::screens::Screen;
use crate::desktop::screens::testing::{can_be_used_by_keyboard, mentions, press, shows, window};
use crate::desktop::session::testing::{NOW, play, play_to_the_end, session};
use crate::desktop::session::{Action, Session};

fn history(mut session: Session) -> Session {
    session.apply(Action::Go(Screen::History), NOW);
    session
}

#[test]
fn without_runs_it_says_what_to_do() {
    let mut window = window(history(session()));
    assert!(shows(&window, "You have not played yet."));
    can_be_used_by_keyboard(&mut window);
    press(&mut window, Key::Escape);
    assert_eq!(window.state().screen, Screen::Home);
}

#[test]
fn the_empty_history_leads_to_the_library() {
    let mut window = window(history(session()));
    press(&mut window, Key::Enter);
    assert_eq!(window.state().screen, Screen::Library);
}

#[test]
fn an_ended_run_shows_its_band_and_opens_its_debrief() {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", Mode::Assessment, 0);
    play_to_the_end(&mut session);
    let session = history(session);
    let result = session.history[0].result.clone().unwrap();
    let mut window = window(session);
    assert!(mentions(&window, &format!(", {}", result.overall.unwrap())));
    assert!(mentions(&window, "Nadia Karim. Assessment. First attempt."));
    press(&mut window, Key::Enter);
    assert_eq!(window.state().screen, Screen::Debrief);
}

#[test]
fn an_unfinished_run_says_so_and_goes_on() {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", Mode::Practice, 2);
    session.apply(Action::TakeBack, NOW);
    let mut window = window(history(session));
    assert!(mentions(&window, "Taken back once. Stopped at turn 2., unfinished"));
    press(&mut window, Key::Enter);
    assert_eq!(window.state().screen, Screen::Conversation);
}

#[test]
fn only_the_run_that_ended_first_is_the_first_attempt() {
    let mut session = session();
    for mode in [Mode::Explore, Mode::Practice, Mode::Assessment] {
        play(&mut session, "laptop-on-day-27", mode, 0);
        play_to_the_end(&mut session);
    }
    let session = history(session);
    let first = super::first_attempts(&session.history);
    let modes: Vec<_> = session
        .history
        .iter()
        .filter(|run| first.contains(&run.id))
        .map(|run| run.mode)
        .collect();
    assert_eq!(modes, [Mode::Practice]);
    assert!(mentions(&window(session), "Explore., not scored"));
}

#[test]
fn a_second_try_is_marked_and_is_never_the_first_attempt() {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", Mode::Practice, 0);
    play_to_the_end(&mut session);
    session.apply(Action::TryFrom(2), NOW);
    play_to_the_end(&mut session);
    let session = history(session);
    let first = super::first_attempts(&session.history);
    assert_eq!((session.history.len(), first.len()), (2, 1));
    assert!(session.history[0].second_try.is_some() && !first.contains(&session.history[0].id));
    assert!(mentions(&window(session), "Second try, from turn 3."));
}
