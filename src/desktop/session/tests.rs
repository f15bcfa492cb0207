use super::testing::{NOW, play, play_to_the_end, session};
use super::{Action, Session};
use crate::core::conversation::Mode;
use crate::desktop::screens::{Overlay, Screen};
use crate::store::Keeper;

fn home(session: &mut Session) {
    session.apply(Action::Go(Screen::Home), NOW);
}

#[test]
fn home_offers_the_first_scenario_without_a_run() {
    let mut session = session();
    let first = session.shelf.books[0].id.clone();
    assert_eq!(session.today().map(|book| &book.id), Some(&first));
    play(&mut session, &first, Mode::Practice, 0);
    play_to_the_end(&mut session);
    home(&mut session);
    assert_eq!(session.today().map(|book| &book.id), Some(&session.shelf.books[1].id));
    assert!(session.left.is_none());
}

#[test]
fn home_offers_the_one_practised_longest_ago_when_all_have_runs() {
    let mut session = session();
    let ids: Vec<String> = session.shelf.books.iter().map(|book| book.id.clone()).collect();
    for (hours, id) in (0..).zip(ids.iter().rev()) {
        let now = super::Now {
            wall_ms: NOW.wall_ms + hours * 3_600_000,
            ..NOW
        };
        session.apply(Action::Brief(id.clone()), now);
        session.apply(Action::Start(Mode::Practice), now);
        let choice = crate::core::story::ChoiceId(0);
        session.apply(Action::Choose(choice), now);
        home(&mut session);
    }
    session.left = None;
    assert_eq!(session.today().map(|book| &book.id), ids.last());
}

#[test]
fn a_run_left_in_the_middle_waits_at_home_with_its_last_line() {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", Mode::Practice, 2);
    home(&mut session);
    assert_eq!(session.left.as_ref().map(|run| run.moves), Some(2));
    let waiting = session.waiting.clone().unwrap();
    assert_eq!(waiting.id, "laptop-on-day-27");
    assert!(waiting.line.is_some_and(|line| !line.is_empty()));
    let run = session.left.as_ref().map(|run| run.id).unwrap();
    session.apply(Action::Resume(run), NOW);
    assert_eq!(session.screen, Screen::Conversation);
}

#[test]
fn settings_opened_from_a_pause_lead_back_to_the_conversation() {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", Mode::Practice, 1);
    session.apply(Action::Back, NOW);
    assert_eq!(session.overlay, Overlay::Pause);
    session.apply(Action::Go(Screen::Settings), NOW);
    session.apply(Action::Back, NOW);
    assert_eq!((session.screen, session.overlay), (Screen::Conversation, Overlay::None));
}

#[test]
fn a_jump_in_explore_opens_no_reasons() {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", Mode::Explore, 0);
    let (node, _) = session.shelf.books[0].scenario.nodes.0[3].clone();
    session.apply(Action::Open(Overlay::Nodes), NOW);
    session.apply(Action::Visit(node), NOW);
    assert_eq!(session.overlay, Overlay::None);
}

#[test]
fn a_conversation_that_cannot_be_saved_can_be_gone_back_to_from_home() {
    let mut session = session();
    session.keeper = Keeper::nothing();
    play(&mut session, "laptop-on-day-27", Mode::Practice, 2);
    let before = *session.playing.as_ref().unwrap().conversation.state();
    session.apply(Action::Go(Screen::Home), NOW);
    assert!(session.has_unsaved_conversation());
    session.apply(Action::Go(Screen::Conversation), NOW);
    assert_eq!(session.playing.as_ref().unwrap().conversation.state(), &before);
}
