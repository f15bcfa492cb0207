use super::testing::{NOW, choose_first, play, play_to_another_end, play_to_the_end, session, session_of_everything};
use super::{Action, Chosen, Debriefed, Playing, Session};
use crate::core::conversation::Mode;
use crate::desktop::screens::{Overlay, Screen};
use crate::store::{Filter, Keeper, RunSummary};

fn home(session: &mut Session) {
    session.apply(Action::Go(Screen::Home), NOW);
}

#[test]
fn home_offers_the_first_scenario_without_a_run() {
    let mut session = session();
    let first = session.shelf.books[0].id.clone();
    assert_eq!(session.today().map(|(book, _)| &book.id), Some(&first));
    play(&mut session, &first, Mode::Practice, 0);
    play_to_the_end(&mut session);
    home(&mut session);
    assert_eq!(
        session.today().map(|(book, _)| &book.id),
        Some(&session.shelf.books[1].id)
    );
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
    assert_eq!(session.today().map(|(book, _)| &book.id), ids.last());
}

#[test]
fn a_variant_is_put_forward_some_days_after_its_original_was_played_to_an_end() {
    let (original, variant) = ("shop-coat", "coat-bought-online");
    let mut session = session_of_everything();
    let today = |session: &Session| session.today().map(|(book, why)| (book.id.clone(), why)).unwrap();
    play(&mut session, original, Mode::Practice, 1);
    session.today = jiff::civil::date(2026, 12, 24);
    home(&mut session);
    assert_ne!(today(&session).0, variant, "a run that has not ended does not count");
    play(&mut session, original, Mode::Practice, 0);
    play_to_the_end(&mut session);
    home(&mut session);
    session.left = None;
    assert_eq!(today(&session), (variant.to_owned(), Chosen::OtherFacts));
    session.today = jiff::civil::date(2026, 11, 27);
    assert_eq!(today(&session).1, Chosen::New);
    assert!(
        session
            .shelf
            .book(&today(&session).0)
            .unwrap()
            .scenario
            .variant
            .is_none()
    );
    let day = session
        .still_to_come(original)
        .map(|(book, day)| (book.id.clone(), day));
    assert_eq!(day, Some((variant.to_owned(), jiff::civil::date(2026, 11, 28))));
    play(&mut session, variant, Mode::Practice, 1);
    home(&mut session);
    assert!(session.still_to_come(original).is_none());
}

#[test]
fn a_variant_stands_behind_its_original() {
    let session = session_of_everything();
    let books = &session.shelf.books;
    let mut variants = 0;
    for (at, book) in books.iter().enumerate() {
        if let Some(original) = session.original(book) {
            variants += 1;
            assert_eq!(books[at - 1].id, original.id);
        }
    }
    assert!(variants > 0);
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
fn a_graph_that_takes_long_is_drawn_beside_the_window_and_only_once() {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", Mode::Practice, 2);
    session.apply(Action::SeeGraph, NOW);
    let drawn = session.graphed.clone().unwrap();
    let drawing = session.drawing.take().unwrap();
    session.drawing = Some(drawing.clone().never());
    session.apply(Action::SeeGraph, NOW);
    assert!(
        session.graphed.is_none() && session.is_working(),
        "the thread that began goes on"
    );
    session.drawing = Some(drawing.later());
    session.wait_for_graph();
    assert!(!session.is_working());
    assert_eq!(session.graphed.map(|graphed| graphed.graph), Some(drawn.graph));
}

#[test]
fn what_has_been_solved_is_not_solved_again_for_the_same_customer() {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", Mode::Practice, 2);
    let pending = super::Solving::never();
    session.playing.as_mut().unwrap().solving = pending;
    home(&mut session);
    assert!(session.waiting.is_some());
    let run = session.left.as_ref().map(|run| run.id).unwrap();
    session.apply(Action::Resume(run), NOW);
    let is_pending = |session: &Session| session.playing.as_ref().unwrap().solving.is_pending();
    assert!(is_pending(&session), "of the conversation that was left");
    play(&mut session, "cut-off-twice", Mode::Practice, 0);
    assert!(!is_pending(&session), "another scenario is another matter");
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

fn ended(mode: Mode) -> Session {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", mode, 0);
    play_to_the_end(&mut session);
    session
}

fn runs(session: &mut Session) -> Vec<RunSummary> {
    session.keeper.history(&Filter::default())
}

fn debriefed(session: &Session) -> &Playing {
    match &session.debriefed {
        Some(Debriefed::Played(playing)) => playing,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_other_way_shares_its_past_and_leaves_the_first_run_as_it_was() {
    let mut session = ended(Mode::Practice);
    let first = debriefed(&session).conversation.clone();
    let run = debriefed(&session).run.unwrap();
    let kept = session.keeper.run(run).unwrap();
    session.apply(Action::TryFrom(1), NOW);
    assert_eq!(session.screen, Screen::Conversation);
    let second = &session.playing.as_ref().unwrap().conversation;
    assert_eq!(second.steps(), &first.steps()[..1]);
    assert_eq!(second.prompt(), first.prompt_at(1));
    play_to_another_end(&mut session);
    assert_eq!(session.screen, Screen::Compare);
    assert_eq!(session.keeper.run(run).unwrap(), kept);
    let both = runs(&mut session);
    assert_eq!(both.len(), 2);
    let second = both.iter().find(|other| other.id != run).unwrap();
    assert_eq!(
        second.second_try.map(|second| (second.of, second.shared)),
        Some((Some(run), 1))
    );
    assert_eq!(session.keeper.first_attempt("laptop-on-day-27").unwrap().id, run);
    session.apply(Action::Back, NOW);
    assert_eq!((session.screen, debriefed(&session).run), (Screen::Debrief, Some(run)));
}

#[test]
fn an_assessment_is_tried_the_other_way_in_practice() {
    let mut session = ended(Mode::Assessment);
    session.apply(Action::TryFrom(0), NOW);
    assert!(session.playing.as_ref().unwrap().tells());
    choose_first(&mut session);
    let modes: Vec<_> = runs(&mut session).iter().map(|run| run.mode).collect();
    assert_eq!(modes, [Mode::Practice, Mode::Assessment]);
}

#[test]
fn a_stored_run_is_tried_the_other_way_too_and_compared_again_later() {
    let mut session = ended(Mode::Practice);
    let run = runs(&mut session)[0].id;
    session.debriefed = None;
    session.apply(Action::See(run), NOW);
    session.apply(Action::TryFrom(2), NOW);
    play_to_another_end(&mut session);
    let second = session.compared.as_ref().unwrap().run.unwrap();
    (session.debriefed, session.compared) = (None, None);
    session.apply(Action::See(second), NOW);
    session.apply(Action::Compare, NOW);
    assert_eq!(session.screen, Screen::Compare);
    let tries = session.compared.as_ref().unwrap().tries.as_ref().unwrap();
    assert_eq!((tries.first.run, tries.shared), (Some(run), 2));
}

#[test]
fn a_second_try_left_in_the_middle_is_still_compared_at_its_end() {
    let mut session = ended(Mode::Practice);
    session.apply(Action::TryFrom(1), NOW);
    choose_first(&mut session);
    home(&mut session);
    (session.playing, session.debriefed) = (None, None);
    let left = session.left.as_ref().unwrap().id;
    session.apply(Action::Resume(left), NOW);
    play_to_another_end(&mut session);
    assert_eq!(session.screen, Screen::Compare);
    session.apply(Action::Back, NOW);
    assert!(debriefed(&session).tries.is_none());
}

#[test]
fn once_more_starts_from_the_same_turn_of_the_first() {
    let mut session = ended(Mode::Practice);
    session.apply(Action::TryFrom(1), NOW);
    play_to_another_end(&mut session);
    session.apply(Action::TryOnceMore, NOW);
    let playing = session.playing.as_ref().unwrap();
    assert_eq!(playing.conversation.steps().len(), 1);
    assert!(playing.tries.as_ref().unwrap().first.tries.is_none());
    play_to_another_end(&mut session);
    let tries: Vec<_> = runs(&mut session)
        .iter()
        .map(|run| run.second_try.map(|second| second.of))
        .collect();
    let first = debriefed(&session).run;
    assert_eq!(tries, [Some(first), Some(first), None]);
}

#[test]
fn nothing_is_tried_from_a_turn_that_was_not_played() {
    let mut session = ended(Mode::Practice);
    let played = debriefed(&session).conversation.steps().len();
    session.apply(Action::TryFrom(played), NOW);
    session.apply(Action::Compare, NOW);
    session.apply(Action::TryOnceMore, NOW);
    assert_eq!(session.screen, Screen::Debrief);
}

#[test]
fn the_register_opened_from_home_begins_with_the_law_that_most_scenarios_practise() {
    let mut session = session_of_everything();
    home(&mut session);
    session.apply(Action::Go(Screen::Law), NOW);
    let citing = |key: &str| {
        let books = session.shelf.books.iter();
        let cites = |book: &&super::Book| crate::content::cited::keys(&book.scenario).contains(&key);
        books.filter(cites).count()
    };
    let most = session
        .shelf
        .register
        .iter()
        .map(|provision| citing(&provision.key))
        .max();
    assert_eq!(session.law.open.as_deref().map(citing), most);
    assert!(most > Some(3));
}
