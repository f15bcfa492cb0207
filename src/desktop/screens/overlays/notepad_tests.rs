use bevy_egui::egui::{Event, Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::core::conversation::Mode;
use crate::core::notepad::Notepad;
use crate::desktop::screens::testing::{focused, mentions, press, shows, window, window_of};
use crate::desktop::screens::{Overlay, Screen};
use crate::desktop::session::testing::{NOW, choose_first, play, play_to_the_end, session};
use crate::desktop::session::{Action, Debriefed, Session};
use crate::store::Keeper;

const NOTE: &str = "Refund agreed, ring by one.";

fn playing(mode: Mode) -> Session {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", mode, 1);
    session
}

fn noted(mode: Mode) -> Session {
    let mut session = playing(mode);
    session.apply(Action::Write(NOTE.to_owned()), NOW);
    session
}

fn open(session: Session) -> Harness<'static, Session> {
    let mut window = window(session);
    press(&mut window, Key::N);
    window
}

fn written(session: &Session) -> String {
    session.playing.as_ref().unwrap().notepad.to_string()
}

fn type_text(window: &mut Harness<'_, Session>, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run_ok();
}

#[test]
fn n_opens_the_notepad_in_every_mode_and_escape_keeps_what_was_typed() {
    for mode in Mode::ALL {
        let mut window = open(playing(mode));
        assert_eq!(window.state().overlay, Overlay::Notepad, "{mode:?}");
        assert_eq!(focused(&window).as_deref(), Some("Your notes"));
        type_text(&mut window, "Rang twice");
        press(&mut window, Key::Enter);
        type_text(&mut window, "Ask Jo");
        press(&mut window, Key::Escape);
        assert_eq!(window.state().overlay, Overlay::None);
        assert_eq!(window.state().screen, Screen::Conversation);
        assert_eq!(written(window.state()), "Rang twice\nAsk Jo");
        press(&mut window, Key::N);
        type_text(&mut window, ".");
        assert_eq!(written(window.state()).chars().filter(|c| *c == '.').count(), 1);
    }
}

#[test]
fn the_button_at_the_foot_opens_it_too() {
    for (wide, high, text_scale) in [(1280.0, 800.0, 100), (1920.0, 1080.0, 100), (1280.0, 800.0, 200)] {
        let mut session = playing(Mode::Practice);
        session.settings.text_scale = text_scale;
        let mut window = window_of(session, Vec2::new(wide, high));
        window.get_by_label("Notes").click_accesskit();
        window.run_ok();
        assert_eq!(window.state().overlay, Overlay::Notepad);
        assert!(mentions(&window, "A good note lets a stranger go on"));
    }
}

#[test]
fn letters_and_numbers_that_are_typed_do_nothing_else() {
    let mut window = open(playing(Mode::Practice));
    let moves = |window: &Harness<'_, Session>| window.state().playing.as_ref().unwrap().conversation.steps().len();
    for key in [Key::Z, Key::T, Key::L, Key::C, Key::W, Key::Num1, Key::N, Key::Space] {
        press(&mut window, key);
        assert_eq!(
            (window.state().overlay, moves(&window)),
            (Overlay::Notepad, 1),
            "{key:?}"
        );
    }
}

#[test]
fn taking_back_leaves_the_notes_and_a_run_taken_up_again_has_them() {
    let mut session = noted(Mode::Practice);
    session.apply(Action::TakeBack, NOW);
    assert_eq!(written(&session), NOTE);
    choose_first(&mut session);
    session.apply(Action::Go(Screen::Home), NOW);
    session.playing = None;
    let left = session.left.as_ref().unwrap().id;
    session.apply(Action::Resume(left), NOW);
    assert_eq!(written(&session), NOTE);
}

#[test]
fn notes_before_the_first_choice_wait_at_home() {
    let mut session = session();
    play(&mut session, "sofa-never-came", Mode::Assessment, 0);
    session.apply(Action::Write(NOTE.to_owned()), NOW);
    session.apply(Action::Go(Screen::Home), NOW);
    let left = session.left.clone().unwrap();
    assert_eq!((left.scenario.as_str(), &*left.notepad), ("sofa-never-came", NOTE));
    assert!(shows(&window(session), "Rosa Lind is still waiting."));
}

#[test]
fn the_debrief_and_the_transcript_show_them_whether_played_or_recorded() {
    let mut session = noted(Mode::Assessment);
    play_to_the_end(&mut session);
    let run = session.history.first().map(|run| run.id);
    let run = run.unwrap_or_else(|| session.keeper.history(&crate::store::Filter::default())[0].id);
    for recorded in [false, true] {
        if recorded {
            let stored = session.keeper.run(run).unwrap();
            session.debriefed = Some(Debriefed::Recorded(Box::new(stored), "It has changed.".to_owned()));
        } else {
            session.apply(Action::See(run), NOW);
        }
        session.apply(Action::Close, NOW);
        let mut window = window(session);
        assert!(shows(&window, NOTE), "debrief, recorded: {recorded}");
        press(&mut window, Key::N);
        assert_eq!(window.state().overlay, Overlay::Notepad);
        press(&mut window, Key::N);
        assert_eq!(window.state().overlay, Overlay::None);
        press(&mut window, Key::T);
        assert!(
            window.query_all_by_label(NOTE).count() >= 2,
            "transcript, recorded: {recorded}"
        );
        session = noted(Mode::Assessment);
        play_to_the_end(&mut session);
    }
}

#[test]
fn a_second_try_begins_with_an_empty_page_and_leaves_the_first_its_own() {
    let mut session = noted(Mode::Practice);
    play_to_the_end(&mut session);
    session.apply(Action::TryFrom(1), NOW);
    assert_eq!(written(&session), "");
    session.apply(Action::Write("Another way.".to_owned()), NOW);
    choose_first(&mut session);
    let runs = session.keeper.history(&crate::store::Filter::default());
    let mut notes: Vec<&str> = runs.iter().map(|run| &*run.notepad).collect();
    notes.sort_unstable();
    assert_eq!(notes, ["Another way.", NOTE]);
}

#[test]
fn a_full_notepad_says_so_and_takes_no_more() {
    let mut session = playing(Mode::Practice);
    session.apply(Action::Write("x".repeat(Notepad::LONGEST - 1)), NOW);
    let mut window = open(session);
    assert!(mentions(&window, "Room for one more character of 4000."));
    type_text(&mut window, "yy");
    assert!(mentions(&window, "The notepad is full"));
    assert_eq!(written(window.state()).chars().count(), Notepad::LONGEST);
}

#[test]
fn what_is_not_kept_is_not_said_to_be() {
    let mut session = playing(Mode::Practice);
    session.keeper = Keeper::nothing();
    let window = open(session);
    assert!(!mentions(&window, "Kept with this run"));
    assert!(mentions(&window, "Your runs are not being saved."));
}
