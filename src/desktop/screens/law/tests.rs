use std::collections::BTreeSet;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::{Date, date};

use super::*;
use crate::content::lookup::Lookup;
use crate::core::conversation::Mode;
use crate::core::scenario::Sector;
use crate::desktop::screens::{Overlay, Screen};
use crate::desktop::session::testing::{NOW, play, play_to_the_end, session};
use crate::desktop::session::{Debriefed, Session};
use crate::desktop::widgets::testing;
use crate::store::Filter;

type Window = Harness<'static, (Session, Vec<Action>)>;

fn harness(session: Session) -> Window {
    let words = Words::english();
    let mut harness = testing::harness(
        (session, Vec::new()),
        move |root, theme, state: &mut (Session, Vec<Action>)| {
            if let Some(action) = ui(root, theme, &words, &Model::of(&state.0, &words)) {
                state.0.apply(action.clone(), NOW);
                state.1.push(action);
            }
        },
    );
    harness.set_size(vec2(1280.0, 800.0));
    harness.run();
    harness
}

fn reading() -> Session {
    let mut session = session();
    session.apply(Action::Go(Screen::Law), NOW);
    session
}

fn open(session: &mut Session, key: &str) {
    session.apply(Action::ReadLaw(Some(key.to_owned())), NOW);
}

/// Over a conversation about the laptop.
fn talking() -> Session {
    let mut session = reading();
    play(&mut session, "laptop-on-day-27", Mode::Practice, 2);
    session.apply(Action::ReadLaw(None), NOW);
    session
}

fn found(session: &Session) -> Vec<String> {
    let words = Words::english();
    let model = Model::of(session, &words);
    model.found.iter().map(|provision| provision.key.clone()).collect()
}

fn day(session: &Session) -> Date {
    Model::of(session, &Words::english()).day
}

fn has(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some() || window.query_all_by_value(text).next().is_some()
}

/// Presses `key`, which leads into the field called `name`, and types there.
fn typed(window: &mut Window, key: Key, name: &str, text: &str) {
    window.key_press(key);
    window.run();
    let label = Words::english().get(name);
    let field = window.get_by_role_and_label(Role::TextInput, &label);
    assert!(field.is_focused(), "{name}");
    field.type_text(text);
    window.run();
}

#[test]
fn over_a_conversation_law_stands_as_on_its_day_and_escape_goes_back_to_the_turn() {
    let mut session = reading();
    session.today = Date::constant(2030, 1, 1);
    assert_eq!(day(&session), session.today);
    play(&mut session, "laptop-on-day-27", Mode::Practice, 2);
    session.apply(Action::ReadLaw(None), NOW);
    assert_eq!(day(&session), date(2026, 11, 21));
    let mut harness = harness(session);
    harness.key_press(Key::Escape);
    harness.run();
    let (session, asked) = harness.state();
    assert_eq!(asked, &[Action::Close]);
    assert_eq!((session.screen, session.overlay), (Screen::Conversation, Overlay::None));
    assert_eq!(session.playing.as_ref().unwrap().conversation.steps().len(), 2);
}

#[test]
fn typing_narrows_the_list() {
    let mut harness = harness(reading());
    typed(&mut harness, Key::F, "law-search", "reject");
    let session = &harness.state().0;
    assert_eq!(session.law.lookup.search, "reject");
    assert!(found(session).contains(&"cra2015.s22".to_owned()));
    assert!(found(session).len() < session.shelf.register.len());
}

#[test]
fn a_day_that_is_typed_decides_what_is_in_force() {
    let mut harness = harness(reading());
    typed(&mut harness, Key::D, "law-on-day", "1/1/2027");
    assert_eq!(day(&harness.state().0), date(2027, 1, 1));
    harness.get_by_label("Only what is in force that day").click();
    harness.run();
    let keys = found(&harness.state().0);
    assert!(keys.contains(&"tva2026".to_owned()) && !keys.contains(&"cypa1933.s7".to_owned()));
}

#[test]
fn a_day_that_is_none_says_how_to_write_one_and_changes_nothing() {
    let mut harness = harness(reading());
    typed(&mut harness, Key::D, "law-on-day", "31 November");
    let today = harness.state().0.today;
    assert_eq!(day(&harness.state().0), today);
    let words = Words::english();
    let said = words.with("law-day-unreadable", &[("typed", "31 November".into())]);
    assert!(has(&harness, &said));
}

#[test]
fn a_day_is_stepped_back_and_on_by_key_and_by_click() {
    let mut harness = harness(talking());
    let start = date(2026, 11, 21);
    for (key, expected) in [
        (Key::Plus, start.tomorrow()),
        (Key::Equals, start.tomorrow().and_then(Date::tomorrow)),
        (Key::Minus, start.tomorrow()),
    ] {
        harness.key_press(key);
        harness.run();
        assert_eq!(day(&harness.state().0), expected.unwrap(), "{key:?}");
    }
    harness.get_by_label(&Words::english().get("law-day-before")).click();
    harness.run();
    assert_eq!(day(&harness.state().0), start);
}

#[test]
fn a_day_of_ones_own_is_forgotten_when_the_register_is_left() {
    let mut session = reading();
    session.apply(Action::LawOn("2016".to_owned(), Some(date(2016, 1, 1))), NOW);
    assert_eq!(day(&session), date(2016, 1, 1));
    session.apply(Action::Back, NOW);
    session.apply(Action::ReadLaw(None), NOW);
    assert_eq!(day(&session), session.today);
}

#[test]
fn trades_are_ticked_beside_the_list_that_they_narrow() {
    let mut harness = harness(reading());
    harness.key_press(Key::T);
    harness.run();
    harness.get_by_label("Telecoms").click();
    harness.run();
    assert_eq!(harness.state().0.law.lookup.trades, BTreeSet::from([Sector::Telecoms]));
    let keys = found(&harness.state().0);
    assert!(keys.contains(&"ofcom.c4".to_owned()) && !keys.contains(&"energy.cchs".to_owned()));
    assert!(has(&harness, "for Telecoms"));
    harness.get_by_label(&Words::english().get("law-all-trades")).click();
    harness.run();
    assert!(harness.state().0.law.lookup.is_empty());
    harness.key_press(Key::T);
    harness.run();
    assert_eq!(harness.state().0.law.page, LawPage::Provision);
}

#[test]
fn every_change_of_two_years_and_all_to_come_is_listed_and_opens_its_provision() {
    let mut session = reading();
    session.apply(
        Action::LookUp(Lookup {
            in_force: true,
            ..Lookup::default()
        }),
        NOW,
    );
    let mut harness = harness(session);
    harness.key_press(Key::W);
    harness.run();
    let words = Words::english();
    let listed = Model::of(&harness.state().0, &words).changes.len();
    assert!(listed > 10, "{listed}");
    harness
        .get_by_label_contains("1 January 2027, Nobody born from 2009 on (from 2027): Comes into force")
        .click();
    harness.run();
    let session = &harness.state().0;
    assert_eq!(session.law.page, LawPage::Provision);
    // It was left out of the list, so what was looked for gives way.
    assert_eq!(Model::of(session, &words).open.unwrap().key, "tva2026");
}

#[test]
fn the_days_of_the_call_are_counted_where_the_provision_gives_them() {
    let mut session = talking();
    open(&mut session, "cra2015.s22");
    let told = "Counted from Sunday 25 October. Today is day 27 of 30. The last day is Tuesday 24 November 2026.";
    assert!(has(&harness(session), told));
    let mut session = talking();
    open(&mut session, "cra2015.s9");
    assert!(!has(&harness(session), "In this conversation"));
    // Nobody's call is open.
    let mut session = reading();
    open(&mut session, "cra2015.s22");
    assert!(!has(&harness(session), "In this conversation"));
}

#[test]
fn a_provision_that_is_asked_for_is_shown_whatever_was_looked_for() {
    let mut session = reading();
    session.apply(
        Action::LookUp(Lookup {
            search: "telecoms".to_owned(),
            ..Lookup::default()
        }),
        NOW,
    );
    session.apply(Action::Back, NOW);
    open(&mut session, "cra2015.s22");
    assert_eq!(Model::of(&session, &Words::english()).open.unwrap().key, "cra2015.s22");
}

#[test]
fn a_provision_past_its_review_says_so_before_anything_else() {
    let mut session = reading();
    session.today = Date::constant(2030, 1, 1);
    open(&mut session, "cra2015.s22");
    let words = Words::english();
    let harness = harness(session);
    assert!(has(&harness, &words.get("past-its-check")));
}

#[test]
fn what_practises_a_provision_opens_its_briefing_by_key() {
    let mut session = reading();
    open(&mut session, "cra2015.s28");
    let mut harness = harness(session);
    harness.key_press(Key::Num1);
    harness.run();
    let session = &harness.state().0;
    assert_eq!(
        (session.screen, session.briefed.as_deref()),
        (Screen::Briefing, Some("sofa-never-came"))
    );
}

#[test]
fn after_a_recorded_run_law_stands_as_on_its_day_and_leads_to_what_practises_it() {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", Mode::Practice, 0);
    play_to_the_end(&mut session);
    let run = session.keeper.history(&Filter::default())[0].id;
    let stored = session.keeper.run(run).unwrap();
    session.debriefed = Some(Debriefed::Recorded(
        Box::new(stored),
        "Its rules have changed.".to_owned(),
    ));
    session.today = Date::constant(2029, 1, 1);
    open(&mut session, "cra2015.s22");
    assert_eq!(session.screen, Screen::Law);
    assert_eq!(day(&session), date(2026, 11, 21));
    let mut harness = harness(session);
    assert!(has(&harness, "In this conversation: Laptop on day 27"));
    harness.get_by_label_contains("Laptop on day 27, ").click();
    harness.run();
    assert_eq!(harness.state().0.screen, Screen::Briefing);
}

#[test]
fn a_search_without_a_find_says_so() {
    let mut session = reading();
    session.apply(
        Action::LookUp(Lookup {
            search: "nothing-like-this".to_owned(),
            ..Lookup::default()
        }),
        NOW,
    );
    assert!(has(&harness(session), &Words::english().get("law-nothing-found")));
}

#[test]
fn it_says_of_itself_that_it_is_no_legal_advice_on_every_page() {
    for page in [LawPage::Provision, LawPage::Trades, LawPage::Changes] {
        let mut session = reading();
        session.apply(Action::TurnLaw(page), NOW);
        assert!(
            has(&harness(session), &Words::english().get("teaching-not-advice-ask")),
            "{page:?}"
        );
    }
}
