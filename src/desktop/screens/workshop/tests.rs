use bevy_egui::egui::{Key, Vec2};
use egui_kittest::kittest::Queryable as _;

use crate::desktop::screens::testing::{can_be_used_by_keyboard, mentions, press, shows, window, window_of};
use crate::desktop::screens::{Overlay, Screen};
use crate::desktop::session::Session;
use crate::desktop::session::workshop::tests::{Desk, text};
use crate::desktop::session::workshop::{News, Setting, Tab, Work};

fn broken() -> String {
    text().replace("goto: \"comes-monday\"", "goto: \"comes-mnday\"")
}

fn playing(desk: Desk) -> Session {
    let mut desk = desk;
    desk.work(Work::Show(Tab::Play));
    desk.session
}

fn at(session: &Session) -> &str {
    let conversation = session
        .workshop
        .as_ref()
        .unwrap()
        .rehearsal
        .as_ref()
        .unwrap()
        .conversation();
    conversation.story().node_name(conversation.state().node)
}

#[test]
fn a_fault_is_shown_with_its_line_and_what_to_do_and_explains_itself() {
    let mut window = window(Desk::of(&broken()).session);
    assert!(mentions(&window, "One error to mend"));
    assert!(mentions(&window, "goto: \"comes-mnday\""));
    assert!(mentions(&window, "What to do: Did you mean"));
    assert!(!mentions(&window, "Why it matters"));
    window.get_by_label_contains("unknown-node").click();
    window.run_ok();
    assert!(mentions(&window, "Why it matters"));
}

#[test]
fn a_file_without_a_fault_is_told_so() {
    let window = window(Desk::of(&text()).session);
    assert!(shows(&window, "Nothing to mend") || mentions(&window, "It can be played."));
}

#[test]
fn the_walk_by_keyboard_from_the_findings_to_an_ending_and_back() {
    let mut window = window(Desk::of(&text()).session);
    press(&mut window, Key::P);
    assert!(mentions(&window, "where-is-it"));
    press(&mut window, Key::G);
    assert_eq!(window.state().overlay, Overlay::Nodes);
    window.get_by_label_contains("and-now").click();
    window.run_ok();
    assert_eq!((at(window.state()), window.state().overlay), ("and-now", Overlay::None));
    assert!(mentions(&window, "One choice is not offered here"));
    assert!(mentions(&window, "‘rude’ to be set; heat of 45 or more (it is 40)"));
    assert!(mentions(&window, "‘rude’ is set by ‘check-number’ at ‘where-is-it’."));
    press(&mut window, Key::Num1);
    let first = at(window.state()).to_owned();
    press(&mut window, Key::Z);
    press(&mut window, Key::Num2);
    assert_ne!(at(window.state()), first);
    press(&mut window, Key::Z);
    window.get_by_label_contains("It leaves tonight").click();
    window.run_ok();
    assert_eq!(at(window.state()), "comes-monday");
    assert!(mentions(&window, "Robin waits two more days"));
    press(&mut window, Key::W);
    assert_eq!(window.state().overlay, Overlay::Why);
    press(&mut window, Key::Escape);
    press(&mut window, Key::Z);
    assert_eq!(at(window.state()), "and-now");
    press(&mut window, Key::R);
    assert_eq!(at(window.state()), "where-is-it");
    press(&mut window, Key::F);
    assert_eq!(window.state().workshop.as_ref().unwrap().tab, Tab::Findings);
    press(&mut window, Key::Escape);
    assert_eq!(window.state().screen, Screen::Library);
}

#[test]
fn a_node_is_found_by_what_is_said_there() {
    let mut window = window(playing(Desk::of(&text())));
    press(&mut window, Key::G);
    press(&mut window, Key::F);
    window
        .get_by_label("Find a turn or an ending")
        .type_text("what happens now");
    window.run_ok();
    assert!(mentions(&window, "and-now"));
    assert!(!mentions(&window, "hangs-up"));
}

#[test]
fn the_state_is_set_with_its_controls() {
    let mut window = window(playing(Desk::of(&text())));
    window.get_by_label("rude").click();
    window.run_ok();
    window.get_by_label("Heat").focus();
    window.run_ok();
    press(&mut window, Key::PageUp);
    window.get_by_label("Failed recoveries: Two or more").click();
    window.run_ok();
    press(&mut window, Key::N);
    let rehearsal = window.state().workshop.as_ref().unwrap().rehearsal.as_ref().unwrap();
    let situation = rehearsal.conversation().state().situation;
    assert_eq!((situation.flags, situation.heat, situation.failed), (1, 50, 2));
    assert_eq!(rehearsal.conversation().seed(), 2);
}

#[test]
fn an_older_version_and_what_is_gone_are_said() {
    let mut desk = Desk::of(&text());
    desk.work(Work::Set(Setting::Node("and-now".to_owned())));
    desk.save(&broken());
    assert!(mentions(&window(playing(desk)), "Play keeps the version of"));

    let mut desk = Desk::of(&text());
    desk.work(Work::Set(Setting::Node("and-now".to_owned())));
    desk.save(&text().replace("and-now", "and-nows"));
    assert!(mentions(
        &window(playing(desk)),
        "‘and-now’ is not in the file any more"
    ));

    let mut desk = Desk::of(&text());
    desk.session.hear(News::Slow(Some("no more watches".to_owned())));
    assert!(mentions(&window(desk.session), "no more watches"));
}

#[test]
fn the_rehearsal_starts_at_any_box_of_the_graph() {
    let mut window = window(Desk::of(&text()).session);
    press(&mut window, Key::A);
    assert!(mentions(&window, "Where the rehearsal stands"));
    assert!(shows(&window, "Go on here"));
    press(&mut window, Key::ArrowRight);
    assert!(shows(&window, "Start the rehearsal here"));
    let picked = |window: &egui_kittest::Harness<'_, Session>| {
        let graph = window.state().workshop.as_ref().unwrap().graph.as_ref().unwrap();
        graph.story.node_name(graph.selected).to_owned()
    };
    let there = picked(&window);
    assert_ne!(there, "where-is-it");
    press(&mut window, Key::Enter);
    let workshop = window.state().workshop.as_ref().unwrap();
    assert_eq!((workshop.tab, at(window.state())), (Tab::Play, there.as_str()));
    press(&mut window, Key::A);
    press(&mut window, Key::L);
    window.get_by_label_contains("hangs-up,").click();
    window.run_ok();
    assert_eq!(at(window.state()), there);
    window.get_by_label("Start the rehearsal here").click();
    window.run_ok();
    assert_eq!(at(window.state()), "hangs-up");
}

#[test]
fn nothing_to_play_says_how_there_will_be() {
    assert!(shows(&window(playing(Desk::of("("))), "There is nothing to play yet"));
}

#[test]
fn everything_is_reached_by_keyboard_at_every_size() {
    for size in [Vec2::new(1280.0, 800.0), Vec2::new(800.0, 600.0)] {
        can_be_used_by_keyboard(&mut window_of(Desk::of(&broken()).session, size));
        can_be_used_by_keyboard(&mut window_of(playing(Desk::of(&text())), size));
        let mut desk = Desk::of(&text());
        desk.work(Work::Show(Tab::Graph));
        can_be_used_by_keyboard(&mut window_of(desk.session, size));
    }
}
