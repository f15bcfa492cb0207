//! A new version under a rehearsal: what is kept of it, and what is lost.

use super::{Desk, text};
use crate::desktop::screens::Overlay;
use crate::desktop::session::Action;
use crate::desktop::session::testing::NOW;
use crate::desktop::session::workshop::{Lost, Setting, Work};

#[test]
fn a_reload_keeps_the_moves_and_shows_what_they_do_now() {
    let mut desk = Desk::of(&text());
    desk.say("check-number");
    let heat = desk.state().situation.heat;
    desk.save(&text().replace("heat: 8, cues", "heat: 3, cues"));
    assert_eq!(
        (desk.at().as_str(), desk.workshop().lost.as_slice()),
        ("and-now", &[][..])
    );
    assert_eq!(desk.state().situation.heat, heat - 5);
    assert_eq!(desk.rehearsal().conversation().steps().len(), 1);
}

#[test]
fn a_state_that_was_set_is_kept_by_its_names_when_flags_and_nodes_move() {
    let mut desk = Desk::of(&text());
    desk.set(Setting::Node("and-now".to_owned()));
    desk.set(Setting::Flag("rude".to_owned(), true));
    desk.set(Setting::Heat(61));
    // Another flag comes before it, so its bit is another one.
    let bits = desk.state().situation.flags;
    desk.save(
        &text()
            .replace("cues: [NamesTheFault])", "cues: [NamesTheFault], set: [\"kind\"])")
            .replace("All([Flag(\"rude\")", "All([Not(Flag(\"kind\")), Flag(\"rude\")"),
    );
    let state = desk.state();
    assert_ne!(state.situation.flags, bits);
    assert_eq!(
        (desk.at().as_str(), desk.flags(), state.situation.heat),
        ("and-now", vec!["rude"], 61)
    );
    assert_eq!(desk.workshop().lost, []);
}

#[test]
fn what_is_gone_is_said_and_the_nearest_place_is_taken() {
    let mut desk = Desk::of(&text());
    desk.say("check-number");
    desk.save(&text().replace("and-now", "what-now"));
    let gone = |lost: &[Lost], node: &str, there: &str| {
        lost.contains(&Lost::Node {
            gone: node.to_owned(),
            now: there.to_owned(),
        })
    };
    assert_eq!(desk.at(), "where-is-it");
    assert!(gone(&desk.workshop().lost, "and-now", "where-is-it"));

    let mut jumped = Desk::of(&text());
    jumped.set(Setting::Node("and-now".to_owned()));
    jumped.set(Setting::Flag("rude".to_owned(), true));
    jumped.save(&text().replace("and-now", "and-nows").replace("rude", "unkind"));
    assert_eq!(jumped.at(), "and-nows");
    assert!(gone(&jumped.workshop().lost, "and-now", "and-nows"));
    assert!(jumped.workshop().lost.contains(&Lost::Flag("rude".to_owned())));
    jumped.work(Work::Restart);
    assert_eq!(jumped.workshop().lost, []);
}

#[test]
fn a_move_that_cannot_be_made_any_more_leaves_the_place_and_the_state() {
    let mut desk = Desk::of(&text());
    desk.say("check-number");
    let before = desk.state();
    desk.save(&text().replace("\"check-number\"", "\"order-number\""));
    let lost = Lost::Move {
        node: "where-is-it".to_owned(),
        choice: "check-number".to_owned(),
    };
    assert_eq!(desk.workshop().lost, [lost]);
    assert_eq!((desk.at().as_str(), desk.state()), ("and-now", before));
}

#[test]
fn reasons_that_a_new_version_takes_away_are_folded() {
    let mut desk = Desk::of(&text());
    desk.say("check-number");
    desk.session.apply(Action::Open(Overlay::Why), NOW);
    desk.save(&text().replace("heat: 8, cues", "heat: 3, cues"));
    assert_eq!(desk.session.overlay, Overlay::Why);
    desk.save(&text().replace("\"check-number\"", "\"order-number\""));
    assert_eq!(desk.session.overlay, Overlay::None);
}
