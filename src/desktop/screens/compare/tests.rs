use bevy_egui::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{Model, head};
use crate::content::words::Words;
use crate::core::conversation::Mode;
use crate::core::text::quoted;
use crate::desktop::screens::Screen;
use crate::desktop::screens::testing::{can_be_used_by_keyboard, mentions, press, shows, window, window_of};
use crate::desktop::session::testing::{NOW, play, play_to_another_end, play_to_the_end, session};
use crate::desktop::session::{Action, Session};

fn compared(mode: Mode, shared: usize) -> Session {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", mode, 0);
    play_to_the_end(&mut session);
    session.apply(Action::TryFrom(shared), NOW);
    play_to_another_end(&mut session);
    session
}

fn said(harness: &Harness<'_, Session>, text: &str) -> bool {
    mentions(harness, &crate::desktop::widgets::curly(&quoted(text)))
}

#[test]
fn both_ways_stand_side_by_side_from_where_they_part() {
    let session = compared(Mode::Practice, 1);
    let (first, second) = {
        let model = Model::of(&session).unwrap();
        assert_eq!((model.shared, model.look, model.parting()), (1, 2, 2));
        (model.first.moves[1].clone(), model.second.moves[1].clone())
    };
    let window = window(session);
    for text in [&first.said, &second.said, &first.answered, &second.answered] {
        assert!(said(&window, text), "{text}");
    }
    assert!(mentions(&window, "Up to turn 1 both are the same."));
    assert!(mentions(&window, &format!("Turn 2. First time: {},", first.label)));
}

#[test]
fn the_headline_says_what_the_difference_was_worth() {
    let (words, mut session) = (Words::english(), compared(Mode::Practice, 1));
    let mut model = Model::of(&session).unwrap();
    for (first, second, says) in [
        (40, 52, "The other way from turn 2 was worth 12 points of satisfaction."),
        (40, 39, "The other way from turn 2 cost one point of satisfaction."),
    ] {
        model.first.points.last_mut().unwrap().satisfaction = first;
        model.second.points.last_mut().unwrap().satisfaction = second;
        assert_eq!(head::worth(&words, &model), says);
    }
    model.second = model.first.clone();
    assert_eq!(
        head::worth(&words, &model),
        "The other way from turn 2 comes to the same."
    );
    // The very same choices once more.
    session.apply(Action::TryOnceMore, NOW);
    play_to_the_end(&mut session);
    let model = Model::of(&session).unwrap();
    assert!(model.identical());
    assert_eq!(head::worth(&words, &model), "The same choices, and the same end.");
    let window = window(session);
    assert!(shows(&window, "The same words, and the same answer."));
}

#[test]
fn arrows_go_from_turn_to_turn_and_keys_lead_on() {
    let mut window = window(compared(Mode::Practice, 1));
    let last = Model::of(window.state()).unwrap().last();
    for (key, look) in [
        (Key::ArrowRight, 3),
        (Key::ArrowLeft, 2),
        (Key::Home, 1),
        (Key::ArrowLeft, 1),
        (Key::End, last),
        (Key::ArrowRight, last),
    ] {
        press(&mut window, key);
        assert_eq!(window.state().look, look, "{key:?}");
    }
    press(&mut window, Key::D);
    assert_eq!(window.state().screen, Screen::Debrief);
    press(&mut window, Key::C);
    assert_eq!(window.state().screen, Screen::Compare);
    press(&mut window, Key::R);
    assert_eq!(window.state().screen, Screen::Conversation);
}

#[test]
fn a_turn_of_the_chart_opens_in_the_transcripts() {
    let mut window = window(compared(Mode::Practice, 1));
    window.get_by_label_contains("Turn 3. First time: ").click();
    window.run_ok();
    assert_eq!(window.state().look, 3);
}

#[test]
fn what_stands_below_the_fold_is_told_until_it_is_seen() {
    let more = "More below";
    assert!(!shows(
        &window_of(compared(Mode::Practice, 1), Vec2::new(1280.0, 1400.0)),
        more
    ));
    let mut window = window_of(compared(Mode::Practice, 1), Vec2::new(1280.0, 620.0));
    assert!(shows(&window, more));
    for _ in 0..4 {
        press(&mut window, Key::PageDown);
    }
    assert!(!shows(&window, more));
}

#[test]
fn every_control_has_a_name_and_is_reached() {
    let mut window = window(compared(Mode::Practice, 1));
    can_be_used_by_keyboard(&mut window);
    press(&mut window, Key::Escape);
    assert_eq!(window.state().screen, Screen::Debrief);
}

#[test]
fn an_assessment_says_in_which_mode_the_other_way_was_played() {
    let practice = "This time was Practice, where you are told why.";
    assert!(mentions(&window(compared(Mode::Assessment, 0)), practice));
    assert!(!mentions(&window(compared(Mode::Practice, 0)), practice));
}

#[test]
fn one_column_reads_turn_by_turn_first_time_then_this_time() {
    let session = compared(Mode::Practice, 1);
    let model = Model::of(&session).unwrap();
    let (first, second) = (model.first.moves[1].clone(), model.second.moves[1].clone());
    let window = window_of(session, Vec2::new(720.0, 900.0));
    let top = |text: &str| {
        let text = crate::desktop::widgets::curly(&quoted(text));
        window.get_by_label(&text).rect().top()
    };
    assert!(top(&first.said) < top(&second.said));
    assert!(shows(&window, "Turn 2"));
}
