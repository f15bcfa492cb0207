use bevy_egui::egui::Key;
use egui_kittest::kittest::Queryable as _;

use super::nearest;
use crate::content::settings::Colours;
use crate::content::words::Language;
use crate::desktop::screens::Screen;
use crate::desktop::screens::testing::{can_be_used_by_keyboard, mentions, press, shows, window};
use crate::desktop::session::testing::{NOW, session};
use crate::desktop::session::{Action, Session};

fn settings() -> Session {
    let mut session = session();
    session.apply(Action::Go(Screen::Settings), NOW);
    session
}

#[test]
fn each_setting_has_a_key_and_holds_at_once() {
    let mut window = window(settings());
    press(&mut window, Key::D);
    press(&mut window, Key::B);
    press(&mut window, Key::M);
    let set = &window.state().settings;
    assert_eq!(
        (set.colours, set.text_scale, set.reduced_motion),
        (Colours::Dark, 115, true)
    );
    press(&mut window, Key::S);
    press(&mut window, Key::S);
    assert_eq!(window.state().settings.text_scale, 100);
}

#[test]
fn the_biggest_text_is_one_press_away_and_stays_the_biggest() {
    let mut window = window(settings());
    window.get_by_label("Size of text: 200 %").click();
    window.run_ok();
    press(&mut window, Key::B);
    assert_eq!(window.state().settings.text_scale, 200);
    can_be_used_by_keyboard(&mut window);
}

#[test]
fn the_language_changes_at_once_beside_a_line_that_calls_it_a_draft() {
    let mut window = window(settings());
    assert!(mentions(&window, "a draft that no Welsh speaker has checked"));
    press(&mut window, Key::G);
    assert_eq!(window.state().settings.language, Language::Cymraeg);
    assert!(shows(&window, "Gosodiadau"));
    can_be_used_by_keyboard(&mut window);
    window.get_by_label_contains("English").click();
    window.run_ok();
    assert!(shows(&window, "Settings"));
}

#[test]
fn a_size_from_the_file_takes_the_nearest_step() {
    assert_eq!([100, 118, 140, 199, 900].map(nearest), [0, 1, 3, 6, 6]);
}

#[test]
fn it_says_where_things_are_and_whose_model_it_is() {
    let mut session = settings();
    session.folders.settings = Some("here/settings".to_owned());
    session.shelf.tuned_model = true;
    let mut window = window(session);
    assert!(mentions(&window, "here/settings"));
    assert!(mentions(&window, "teaching model"));
    assert!(mentions(&window, "tuned model"));
    can_be_used_by_keyboard(&mut window);
}
