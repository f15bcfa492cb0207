use bevy_egui::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::core::conversation::Mode;
use crate::desktop::screens::Overlay;
use crate::desktop::screens::testing::{can_be_used_by_keyboard, mentions, press, shows, window, window_of};
use crate::desktop::session::testing::{NOW, play, session};
use crate::desktop::session::{Action, Part, Session};

fn played(mode: Mode) -> Session {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", mode, 0);
    session
}

fn unfolded(mode: Mode, part: Part) -> Harness<'static, Session> {
    let mut session = played(mode);
    session.apply(Action::Unfold(part), NOW);
    window(session)
}

const WORKSHOP: &str = "four back, sudden shut-downs";

#[test]
fn one_part_is_open_and_the_others_say_what_they_hold() {
    let mut window = window(played(Mode::Practice));
    assert!(mentions(&window, "HL-20418"));
    assert!(!mentions(&window, WORKSHOP));
    window.get_by_label("Who else knows, collaborative, 3 notes").click();
    window.run_ok();
    assert!(mentions(&window, WORKSHOP));
    assert!(!mentions(&window, "HL-20418"));
    assert!(shows(&window, "Her history, analytical, Regular; since May 2021"));
}

#[test]
fn a_part_is_unfolded_by_keyboard() {
    let mut window = window(played(Mode::Practice));
    window
        .get_by_label("Her history, analytical, Regular; since May 2021")
        .focus();
    window.run_ok();
    press(&mut window, Key::Space);
    assert!(mentions(&window, "56 in 100"));
}

#[test]
fn every_figure_opens_by_key_and_by_mouse_and_says_how_it_comes_about() {
    let figures = [
        ("Recency, 31 days ago (4)", "Last bought on Wednesday 21 October 2026."),
        ("Frequency, 3 a year (2)", "12, 8, 4, 2 orders a year or more"),
        ("Money, £310 a year (3)", "£1,000, £500, £200, £50 a year or more"),
        ("Segment, Regular (4-2-3)", "Complaints do not count."),
        ("Margin, £62 a year", "From the firm’s books."),
        ("She stays, 56 in 100", "A teaching model, not a forecast."),
        ("If she does, £165 in all", "A teaching model, not a forecast."),
    ];
    let mut window = unfolded(Mode::Practice, Part::History);
    for (figure, why) in figures {
        assert!(!mentions(&window, why), "{figure}");
        window.get_by_label(figure).focus();
        window.run_ok();
        press(&mut window, Key::Enter);
        assert!(mentions(&window, why), "{figure}");
        window.get_by_label(figure).click();
        window.run_ok();
        assert!(!mentions(&window, why), "{figure} stays open");
    }
}

#[test]
fn what_the_card_says_of_the_customer_does_not_move_with_the_conversation() {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", Mode::Practice, 3);
    session.apply(Action::Unfold(Part::History), NOW);
    assert!(mentions(&window(session), "56 in 100"));
}

#[test]
fn a_note_teaches_in_practice_and_is_only_a_note_in_assessment() {
    let window = unfolded(Mode::Practice, Part::Others);
    assert!(mentions(&window, "A note that helps: it says what, how many"));
    assert!(mentions(&window, "A note that lets the next person down:"));
    let window = unfolded(Mode::Assessment, Part::Others);
    assert!(mentions(&window, WORKSHOP));
    assert!(!mentions(&window, "A note that"));
}

#[test]
fn where_a_note_teaches_nothing_nothing_is_said() {
    let mut session = session();
    for book in &mut session.shelf.books {
        let mut scenario = (*book.scenario).clone();
        for note in &mut scenario.customer.card.collaborative {
            note.lesson = None;
        }
        book.scenario = scenario.into();
    }
    play(&mut session, "laptop-on-day-27", Mode::Practice, 0);
    session.apply(Action::Unfold(Part::Others), NOW);
    let window = window(session);
    assert!(mentions(&window, WORKSHOP));
    assert!(!mentions(&window, "A note that"));
}

#[test]
fn a_large_window_and_the_sheet_show_all_three_parts() {
    let large = window_of(played(Mode::Practice), Vec2::new(1920.0, 1080.0));
    let mut sheet = played(Mode::Practice);
    sheet.apply(Action::Open(Overlay::Card), NOW);
    for window in [large, window(sheet)] {
        for part in ["HL-20418", "56 in 100", WORKSHOP] {
            assert!(mentions(&window, part), "{part}");
        }
    }
}

/// At every turn, in every arrangement of the window: what may be agreed and the law, by key and by mouse.
#[test]
fn authority_and_law_are_at_hand_everywhere() {
    const AGREED: &str = "A refund up to £800.";
    let arrangements = [
        (1280.0, 800.0, 100),
        (1920.0, 1080.0, 100),
        (1280.0, 800.0, 200),
        (800.0, 600.0, 100),
    ];
    for (wide, high, text_scale) in arrangements {
        for (card_open, choices) in [(true, 0), (false, 2)] {
            let at = || {
                let mut session = session();
                session.settings.text_scale = text_scale;
                session.card_open = card_open;
                play(&mut session, "laptop-on-day-27", Mode::Assessment, choices);
                window_of(session, Vec2::new(wide, high))
            };
            let place = format!("{wide}x{high}, text {text_scale}, card {card_open}");
            let (mut keyed, mut clicked) = (at(), at());
            if !mentions(&keyed, AGREED) {
                press(&mut keyed, Key::C);
                clicked.get_by_label("Customer card").click_accesskit();
                clicked.run_ok();
            }
            assert!(mentions(&keyed, AGREED) && mentions(&clicked, AGREED), "{place}");
            let (mut keyed, mut clicked) = (at(), at());
            press(&mut keyed, Key::L);
            clicked.get_by_label("Law").click_accesskit();
            clicked.run_ok();
            assert_eq!(
                (keyed.state().overlay, clicked.state().overlay),
                (Overlay::Law, Overlay::Law),
                "{place}"
            );
        }
    }
}

#[test]
fn tab_reaches_everything_on_the_desk_and_it_all_has_a_name() {
    for part in [Part::Happened, Part::History, Part::Others] {
        can_be_used_by_keyboard(&mut unfolded(Mode::Practice, part));
    }
    let mut folded = played(Mode::Practice);
    folded.card_open = false;
    can_be_used_by_keyboard(&mut window(folded));
}

#[test]
fn while_the_reasons_are_read_the_card_is_a_sheet_away() {
    let mut session = played(Mode::Practice);
    session.apply(Action::Choose(crate::core::story::ChoiceId(0)), NOW);
    let mut window = window(session);
    assert_eq!(window.state().overlay, Overlay::Why);
    press(&mut window, Key::C);
    assert_eq!(window.state().overlay, Overlay::Card);
    assert!(mentions(&window, "A refund up to £800."));
}
