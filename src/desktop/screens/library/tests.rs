use std::path::Path;

use bevy_egui::egui::{Key, Vec2};
use egui_kittest::kittest::Queryable as _;

use super::columns;
use crate::desktop::screens::Screen;
use crate::desktop::screens::testing::{can_be_used_by_keyboard, focused, mentions, press, shows, window, window_of};
use crate::desktop::session::testing::{NOW, empty_session, session};
use crate::desktop::session::{Action, Filter, Session, Unplayable};

fn library(mut session: Session) -> Session {
    session.apply(Action::Go(Screen::Library), NOW);
    session
}

#[test]
fn a_card_is_read_out_whole_and_enter_opens_its_briefing() {
    let mut window = window(library(session()));
    let first = focused(&window).unwrap();
    for part in [
        "Laptop on day 27",
        "Electricals, phone",
        "Angry",
        "Difficulty 2 of 5",
        "Thirty days",
        "Not played yet",
    ] {
        assert!(first.contains(part), "{first} lacks {part}");
    }
    press(&mut window, Key::Enter);
    assert_eq!(window.state().briefed.as_deref(), Some("laptop-on-day-27"));
}

#[test]
fn arrows_move_from_card_to_card() {
    let mut window = window(library(session()));
    press(&mut window, Key::ArrowRight);
    assert!(focused(&window).unwrap().contains("Sofa never came"));
    press(&mut window, Key::ArrowLeft);
    assert!(focused(&window).unwrap().contains("Laptop on day 27"));
}

#[test]
fn typing_narrows_the_cards_and_letters_do_nothing_else() {
    let mut window = window(library(session()));
    press(&mut window, Key::F);
    window.event(bevy_egui::egui::Event::Text("sofa".to_owned()));
    window.run_ok();
    assert_eq!(window.state().filter.search, "sofa");
    assert!(mentions(&window, "1 of 3"));
    assert!(!mentions(&window, "Laptop on day 27"));
}

#[test]
fn a_filter_that_leaves_nothing_can_be_taken_away() {
    let mut session = library(session());
    session.filter = Filter {
        search: "zebra".to_owned(),
        ..Filter::default()
    };
    let mut window = window(session);
    assert!(shows(&window, "No scenario is like this."));
    press(&mut window, Key::A);
    assert_eq!(window.state().filter, Filter::default());
}

#[test]
fn a_file_that_cannot_be_played_is_named_with_its_first_fault_and_leads_to_the_workshop() {
    let mut session = library(session());
    session.shelf.unplayable.push(Unplayable {
        file: Some("own/broken.ron".into()),
        name: "own/broken.ron".to_owned(),
        errors: 3,
        first: "the file ends too early".to_owned(),
    });
    let mut window = window(session);
    let row = "own/broken.ron, the file ends too early, 3 faults";
    window.get_by_label(row).click();
    window.run_ok();
    let session = window.state();
    assert_eq!(session.screen, Screen::Workshop);
    assert_eq!(session.workshop.as_ref().unwrap().file(), Path::new("own/broken.ron"));
    press(&mut window, Key::Escape);
    assert_eq!(window.state().screen, Screen::Library);
    assert!(window.state().workshop.is_none());
}

#[test]
fn a_scenario_from_a_file_says_so() {
    let mut session = library(session());
    session.shelf.books[0].file = Some("own/laptop.ron".into());
    assert!(mentions(&window(session), "From own/laptop.ron"));
}

#[test]
fn an_empty_shelf_says_what_to_do() {
    assert!(shows(
        &window(library(empty_session())),
        "There is nothing to practise yet."
    ));
}

#[test]
fn everything_is_reached_by_keyboard_at_every_size() {
    can_be_used_by_keyboard(&mut window(library(session())));
    can_be_used_by_keyboard(&mut window_of(library(session()), Vec2::new(800.0, 600.0)));
}

#[test]
fn as_many_cards_stand_side_by_side_as_fit() {
    assert_eq!(columns(974.0, 290.0, 18.0, 3), 3);
    assert_eq!(columns(700.0, 290.0, 18.0, 3), 2);
    assert_eq!(columns(200.0, 290.0, 18.0, 3), 1);
    assert_eq!(columns(2000.0, 290.0, 18.0, 3), 3);
}
