//! The rehearsal: any state can be set anywhere.

use super::{Desk, text};
use crate::core::condition::Condition;
use crate::core::conversation::Prompt;
use crate::desktop::session::workshop::{Setting, Work};

#[test]
fn any_state_can_be_set_anywhere_and_taken_back() {
    let mut desk = Desk::of(&text());
    desk.say("name-it");
    let played = desk.state();
    for setting in [
        Setting::Flag("rude".to_owned(), true),
        Setting::Heat(200),
        Setting::Acknowledged(false),
        Setting::Failed(9),
        Setting::Temperament(crate::core::chance::Temperament::Slow),
        Setting::Seed(12),
    ] {
        desk.set(setting);
    }
    let situation = desk.state().situation;
    assert_eq!(
        (situation.heat, situation.failed, situation.acknowledged),
        (100, 2, false)
    );
    assert_eq!(desk.flags(), ["rude"]);
    assert_eq!(desk.rehearsal().conversation().seed(), 12);
    desk.set(Setting::Node("where-is-it".to_owned()));
    assert_eq!(desk.at(), "where-is-it");
    assert_eq!(desk.state().situation, situation);
    desk.set(Setting::Node("nowhere".to_owned()));
    desk.set(Setting::Flag("nothing".to_owned(), true));
    assert_eq!((desk.at().as_str(), desk.state().situation), ("where-is-it", situation));
    desk.work(Work::TakeBack);
    assert_eq!(desk.at(), "and-now");
    desk.work(Work::TakeBack);
    assert_eq!(desk.state(), played);
    desk.work(Work::TakeBack);
    assert_eq!(desk.at(), "where-is-it");
    assert!(!desk.rehearsal().can_take_back());
}

#[test]
fn a_choice_not_offered_is_answered_with_what_fails() {
    let mut desk = Desk::of(&text());
    desk.set(Setting::Node("and-now".to_owned()));
    let fails = |desk: &Desk| {
        let conversation = desk.rehearsal().conversation();
        let state = conversation.state();
        let story = conversation.story();
        let soon = story.choice_id(state.node, "soon").unwrap();
        story.failing(state.node, soon, state.situation)
    };
    let (rude, hot) = (Condition::Flag("rude".to_owned()), Condition::HeatAtLeast(45));
    assert_eq!(fails(&desk), [rude.clone(), hot.clone()]);
    desk.set(Setting::Flag("rude".to_owned(), true));
    assert_eq!(fails(&desk), [hot]);
    desk.set(Setting::Heat(45));
    assert_eq!(fails(&desk), []);
    let Prompt::Turn { choices, .. } = desk.rehearsal().conversation().prompt() else {
        panic!("a turn")
    };
    assert_eq!(choices.len(), 3);
}

#[test]
fn to_start_where_it_stands_loses_nothing() {
    let mut desk = Desk::of(&text());
    desk.say("name-it");
    let before = desk.state();
    desk.work(Work::StartAt("and-now".to_owned()));
    assert_eq!(
        (desk.state(), desk.rehearsal().conversation().steps().len()),
        (before, 1)
    );
}
