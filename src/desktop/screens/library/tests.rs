use std::path::Path;

use bevy_egui::egui::{Key, Rect, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::columns;
use crate::content::filter::{Filter, Reached};
use crate::core::scenario::{Channel, Persona, Sector};
use crate::core::score::Band;
use crate::core::text::Text;
use crate::desktop::screens::Screen;
use crate::desktop::screens::testing::{can_be_used_by_keyboard, focused, mentions, press, shows, window, window_of};
use crate::desktop::session::testing::{NOW, empty_session, session};
use crate::desktop::session::{Action, Session, Unplayable};

/// A shelf of so many scenarios, made of the shipped ones, all different.
fn shelf_of(count: usize) -> Session {
    let mut session = session();
    let shipped = session.shelf.books.clone();
    session.shelf.books = shipped
        .iter()
        .cycle()
        .zip(0..count)
        .map(|(book, number)| {
            let mut book = book.clone();
            let mut scenario = (*book.scenario).clone();
            let of = |all: usize| number % all;
            scenario.channel = Channel::ALL[of(Channel::ALL.len())];
            scenario.sector = Sector::ALL[of(Sector::ALL.len())];
            scenario.customer.persona = Persona::ALL[of(Persona::ALL.len())];
            scenario.difficulty = u8::try_from(1 + of(5)).unwrap();
            scenario.title = Text::new(&format!("Case number {number} (n{number})"));
            book.id = format!("case-{number}");
            book.best_band = [None, Some(Band::NotYet), Some(Band::Merit), Some(Band::Distinction)][of(4)];
            book.scenario = scenario.into();
            book
        })
        .collect();
    session.screen = Screen::Library;
    session
}

fn card(window: &Harness<'_, Session>, number: usize) -> Rect {
    let name = format!("Case number {number} (");
    window.get_by_label_contains(&name).rect()
}

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
        "Criteria: J/506/2910: 1.5, 2.6; R/506/2151: 2.3, 2.7, 2.9",
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
    press(&mut window, Key::ArrowDown);
    assert!(focused(&window).unwrap().contains("Sofa never came"));
    press(&mut window, Key::ArrowUp);
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
    window.get_by_label(row).click_accesskit();
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

#[test]
fn few_scenarios_stand_one_under_another_and_many_side_by_side() {
    for (count, size, side_by_side) in [
        (1, Vec2::new(1280.0, 800.0), 1),
        (3, Vec2::new(1280.0, 800.0), 1),
        (12, Vec2::new(1280.0, 800.0), 3),
        (60, Vec2::new(1280.0, 800.0), 3),
        (60, Vec2::new(1920.0, 1080.0), 4),
        (60, Vec2::new(800.0, 600.0), 2),
    ] {
        let window = window_of(shelf_of(count), size);
        let first = card(&window, 0);
        assert!(first.right() <= size.x && first.left() >= 0.0);
        let in_row = (0..count.min(6))
            .filter(|number| (card(&window, *number).top() - first.top()).abs() < 1.0)
            .count();
        assert_eq!(in_row, side_by_side, "{count} at {size}");
        for number in 1..count.min(6) {
            let (last, this) = (card(&window, number - 1), card(&window, number));
            assert!(
                !last.intersects(this),
                "{count} at {size}: {number} lies over the one before"
            );
        }
    }
}

#[test]
fn cards_of_one_row_are_of_one_height() {
    let window = window_of(shelf_of(12), Vec2::new(1280.0, 800.0));
    let [a, b, c] = [0, 1, 2].map(|number| card(&window, number).height());
    assert!((a - b).abs() < 0.5 && (b - c).abs() < 0.5, "{a} {b} {c}");
}

#[test]
fn what_is_ticked_narrows_the_cards_and_says_how_many() {
    let mut window = window_of(shelf_of(60), Vec2::new(1280.0, 2400.0));
    assert!(mentions(&window, "60 of 60"));
    window.get_by_label("Chat").click();
    window.run_ok();
    assert!(mentions(&window, "12 of 60"));
    window.get_by_label("3 of 5").click();
    window.run_ok();
    assert!(mentions(&window, "12 of 60"), "chat is always 3 of 5 here");
    window.get_by_label("Distinction").click();
    window.run_ok();
    assert!(mentions(&window, "3 of 60"));
    assert_eq!(window.state().filter.reached.len(), 1);
    press(&mut window, Key::A);
    assert!(mentions(&window, "60 of 60"));
    window.get_by_label_contains("R/506/2151 2.6: ").click();
    window.run_ok();
    assert!(mentions(&window, "20 of 60"));
}

#[test]
fn a_long_list_of_groups_scrolls_and_the_way_home_stays_in_sight() {
    for size in [Vec2::new(1280.0, 800.0), Vec2::new(1920.0, 1080.0)] {
        let window = window_of(shelf_of(60), size);
        let home = window.get_by_label("Home").rect();
        assert!(home.bottom() <= size.y && home.top() > size.y * 0.8, "{home}");
    }
}

#[test]
fn the_search_leads_to_the_first_card_that_was_found() {
    for key in [Key::Enter, Key::ArrowDown] {
        let mut window = window_of(shelf_of(12), Vec2::new(1280.0, 800.0));
        press(&mut window, Key::F);
        window.event(bevy_egui::egui::Event::Text("number n7)".to_owned()));
        window.run_ok();
        assert!(mentions(&window, "1 of 12"));
        press(&mut window, key);
        let at = focused(&window).unwrap();
        assert!(at.starts_with("Case number 7 ("), "{key:?} led to {at}");
        press(&mut window, Key::Enter);
        assert_eq!(window.state().briefed.as_deref(), Some("case-7"));
    }
}

#[test]
fn arrows_go_across_and_down_the_rows() {
    let mut window = window_of(shelf_of(12), Vec2::new(1280.0, 800.0));
    for (key, number) in [
        (Key::ArrowRight, 1),
        (Key::ArrowRight, 2),
        (Key::ArrowDown, 5),
        (Key::ArrowLeft, 4),
        (Key::ArrowUp, 1),
    ] {
        press(&mut window, key);
        let at = focused(&window).unwrap();
        assert!(
            at.starts_with(&format!("Case number {number} (")),
            "{key:?} led to {at}"
        );
    }
}

#[test]
fn words_of_the_law_and_of_the_screen_are_found() {
    for (search, found) in [
        ("thirty days to reject", 1),
        ("needs time", 1),
        ("electricals phone", 1),
        ("phone", 3),
    ] {
        let mut session = library(session());
        session.filter.search = search.to_owned();
        assert!(mentions(&window(session), &format!("{found} of 3")), "{search}");
    }
}

#[test]
fn what_was_played_is_told_from_what_was_not() {
    let mut session = library(session());
    session.filter.reached.insert(Reached::Distinction);
    let window = window(session);
    assert!(shows(&window, "No scenario is like this."));
    assert!(mentions(&window, "Take a tick away"));
}
