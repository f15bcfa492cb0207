//! The keeper: play goes on whatever happens to the file, and the learner is told once.

use std::thread;
use std::time::Duration;

use rusqlite::Connection;
use tempfile::TempDir;

use super::*;

fn keeper_plays(keeper: &mut Keeper, choices: &[&str]) -> Conversation {
    let mut conversation = Conversation::new(story(), Mode::Practice, 1);
    keeper.begin(new_run(0));
    keeper_goes_on(keeper, &mut conversation, choices);
    conversation
}

fn keeper_goes_on(keeper: &mut Keeper, conversation: &mut Conversation, choices: &[&str]) {
    for choice in choices {
        make(conversation, choice);
        if conversation.is_over() {
            keeper.finish(conversation, Some(&best_of(conversation)), 1);
        } else {
            keeper.record(conversation, 1);
        }
    }
}

#[test]
fn a_keeper_keeps_and_resumes() {
    let dir = TempDir::new().unwrap();
    let mut keeper = Keeper::open(Some(dir.path()));
    let played = keeper_plays(&mut keeper, &["form"]);
    drop(keeper);

    let mut keeper = Keeper::open(Some(dir.path()));
    let left = keeper.last_unfinished().unwrap();
    assert_eq!(keeper.unfinished(SCENARIO).as_ref(), Some(&left));
    let Some(Resumed::Replayed(mut resumed)) = keeper.resume(left.id, story(), HASH) else {
        panic!("it resumes")
    };
    assert_eq!(resumed.state(), played.state());
    keeper_goes_on(&mut keeper, &mut resumed, &GOOD);
    assert_eq!(keeper.current(), Some(left.id));
    assert_eq!(keeper.run(left.id).unwrap().events, resumed.log());
    assert_eq!(keeper.first_attempt(SCENARIO).unwrap().id, left.id);
    assert!(keeper.best_band(SCENARIO).is_some());
    assert_eq!(keeper.notice(), None);
}

#[test]
fn a_run_shown_as_recorded_is_not_gone_on_with() {
    let mut keeper = Keeper::with(Store::in_memory().unwrap());
    keeper_plays(&mut keeper, &["form"]);
    let run = keeper.current().unwrap();
    let mut fresh = Conversation::new(story(), Mode::Practice, 1);
    keeper.begin(new_run(5));
    assert!(matches!(
        keeper.resume(run, story(), "two"),
        Some(Resumed::AsRecorded(_))
    ));
    keeper_goes_on(&mut keeper, &mut fresh, &GOOD);
    assert_eq!(keeper.run(run).unwrap().events.len(), 1);
    assert_ne!(keeper.current(), Some(run));
}

#[test]
fn nothing_is_written_before_something_is_done() {
    let mut keeper = Keeper::with(Store::in_memory().unwrap());
    keeper.begin(new_run(0));
    assert_eq!(keeper.current(), None);
    assert_eq!(keeper.history(&Filter::default()), []);
}

#[test]
fn without_a_file_play_goes_on_with_a_notice() {
    let dir = TempDir::new().unwrap();
    std::fs::write(
        dir.path().join(FILE_NAME),
        b"not a database at all, but long enough to be read as one".repeat(9),
    )
    .unwrap();
    let mut keeper = Keeper::open(Some(dir.path()));
    let file = dir.path().join(FILE_NAME);
    let notice = format!(
        "Your runs are not being saved. `{}` is damaged (file is not a database). Move it away and a new one is made, or put a copy of it back.",
        file.display()
    );
    assert_eq!(keeper.notice(), Some(notice.as_str()));
    let played = keeper_plays(&mut keeper, &GOOD);
    assert!(played.is_over());
    assert_eq!(keeper.history(&Filter::default()), []);
    assert_eq!(keeper.last_unfinished(), None);
    assert_eq!(keeper.notice(), Some(notice.as_str()));
}

#[test]
fn a_keeper_of_nothing_says_nothing() {
    let mut keeper = Keeper::nothing();
    keeper_plays(&mut keeper, &GOOD);
    assert_eq!((keeper.notice(), keeper.current()), (None, None));
}

#[test]
fn a_file_held_for_a_while_leaves_a_notice_and_no_gap() {
    let dir = TempDir::new().unwrap();
    let store = Store::open_patient(dir.path(), Duration::from_millis(1)).unwrap();
    let other = Connection::open(store.file()).unwrap();
    let mut keeper = Keeper::with(store);
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let mut conversation = keeper_plays(&mut keeper, &["form"]);
    let notice = keeper.notice().unwrap().to_owned();
    assert!(notice.contains("is in use by another program"), "{notice}");
    assert!(!keeper.is_whole());
    other.execute_batch("ROLLBACK").unwrap();
    keeper_goes_on(&mut keeper, &mut conversation, &["form"]);
    assert!(keeper.is_whole());
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    keeper_goes_on(&mut keeper, &mut conversation, &["hear"]);
    assert!(!keeper.is_whole());
    other.execute_batch("ROLLBACK").unwrap();
    keeper_goes_on(&mut keeper, &mut conversation, &["fix"]);

    let runs = keeper.history(&Filter::default());
    assert_eq!(runs.len(), 1);
    let stored = keeper.run(runs[0].id).unwrap();
    assert_eq!(stored.events, conversation.log());
    assert!(stored.summary.result.is_some());
    assert_eq!(keeper.notice(), Some(notice.as_str()));
}

#[test]
fn copies_that_start_together_share_the_file() {
    let dir = TempDir::new().unwrap();
    thread::scope(|scope| {
        for _copy in 0..4 {
            scope.spawn(|| {
                let mut store = Store::open_patient(dir.path(), Duration::from_secs(30)).unwrap();
                for at in 0..10 {
                    play(&mut store, at, &["form", UNDO, "hear", "fix"]);
                }
            });
        }
    });
    let store = Store::open(dir.path()).unwrap();
    let ended = Filter {
        ended: true,
        ..Filter::default()
    };
    assert_eq!(store.history(&ended).unwrap().len(), 40);
    let sound: String = store
        .connection
        .pragma_query_value(None, "integrity_check", |row| row.get(0))
        .unwrap();
    assert_eq!(sound, "ok");
}

#[test]
fn that_nothing_is_saved_is_said_before_that_something_cannot_be_read() {
    let mut store = Store::in_memory().unwrap();
    let (run, _) = play(&mut store, 0, &GOOD);
    store.connection.execute("UPDATE runs SET seed = 'many'", []).unwrap();
    let mut keeper = Keeper::with(store);
    assert_eq!(
        (keeper.run(run), keeper.history(&Filter::default())),
        (None, Vec::new())
    );
    let notice = keeper.notice().unwrap().to_owned();
    assert!(
        notice.starts_with("Your earlier runs cannot be shown. `:memory:` is damaged"),
        "{notice}"
    );
    keeper_plays(&mut keeper, &["form"]);
    assert_eq!(keeper.notice(), Some(notice.as_str()));

    let store = keeper.store.as_ref().unwrap();
    store.connection.pragma_update(None, "query_only", true).unwrap();
    keeper_plays(&mut keeper, &["form"]);
    let notice = keeper.notice().unwrap();
    assert!(
        notice.starts_with("Your runs are not being saved. `:memory:` can be read but not written"),
        "{notice}"
    );
}

#[test]
fn a_conversation_that_began_in_the_middle_is_not_kept() {
    let mut store = Store::in_memory().unwrap();
    let (run, played) = play(&mut store, 1, &GOOD[..1]);
    let begun = Conversation::from_state(story(), Mode::Practice, 1, played.temperament(), *played.state()).unwrap();
    let refused = |result: Result<RunId, StoreError>| matches!(result, Err(StoreError::NotFromTheStart));
    assert!(refused(store.begin(&new_run(2), &begun)));
    assert!(refused(store.record(run, &begun, 3)));
    assert_eq!(store.run(run).unwrap().events.len(), 1);
}
