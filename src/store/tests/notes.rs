//! What the learner writes down is kept with the run, whatever happens to it.

use std::time::Duration;

use rusqlite::Connection;
use tempfile::TempDir;

use super::*;
use crate::core::notepad::Notepad;

fn noted(keeper: &mut Keeper) -> Vec<String> {
    let runs = keeper.history(&Filter::default());
    runs.iter().map(|run| run.notepad.to_string()).collect()
}

fn begun(keeper: &mut Keeper) -> Conversation {
    keeper.begin(new_run(0));
    Conversation::new(story(), Mode::Practice, 1)
}

#[test]
fn notes_before_the_first_choice_are_kept_and_the_run_can_be_gone_on_with() {
    let dir = TempDir::new().unwrap();
    let mut keeper = Keeper::open(Some(dir.path()));
    let conversation = begun(&mut keeper);
    keeper.note(&conversation, &Notepad::new("Ring back by one.\nAsk Jo."), 5);
    assert!(keeper.is_whole());
    drop(keeper);

    let mut keeper = Keeper::open(Some(dir.path()));
    let left = keeper.last_unfinished().unwrap();
    assert_eq!((&*left.notepad, left.moves), ("Ring back by one.\nAsk Jo.", 0));
    let Some(Resumed::Replayed(mut resumed)) = keeper.resume(left.id, story(), HASH) else {
        panic!("it resumes")
    };
    for choice in GOOD {
        make(&mut resumed, choice);
        keeper.record(&resumed, 6);
    }
    assert_eq!(noted(&mut keeper), ["Ring back by one.\nAsk Jo."]);
    assert_eq!(keeper.current(), Some(left.id));
}

#[test]
fn an_empty_notepad_makes_no_run() {
    let mut keeper = Keeper::with(Store::in_memory().unwrap());
    let conversation = begun(&mut keeper);
    keeper.note(&conversation, &Notepad::default(), 5);
    assert_eq!((keeper.current(), noted(&mut keeper)), (None, Vec::new()));
    keeper.note(&conversation, &Notepad::new("x"), 6);
    keeper.note(&conversation, &Notepad::default(), 7);
    assert_eq!(noted(&mut keeper), Vec::<String>::new(), "nothing is left to list");
}

#[test]
fn taking_back_and_ending_leave_the_notes_alone() {
    let mut keeper = Keeper::with(Store::in_memory().unwrap());
    let mut conversation = begun(&mut keeper);
    make(&mut conversation, "form");
    keeper.record(&conversation, 1);
    keeper.note(&conversation, &Notepad::new("She said nine days."), 2);
    make(&mut conversation, UNDO);
    keeper.record(&conversation, 3);
    for choice in GOOD {
        make(&mut conversation, choice);
        keeper.record(&conversation, 4);
    }
    keeper.finish(&conversation, Some(&best_of(&conversation)), 5);
    let run = keeper.run(keeper.current().unwrap()).unwrap();
    assert_eq!(&*run.summary.notepad, "She said nine days.");
    let awarded = (run.summary.result.clone(), run.strands.clone());

    keeper.note(&conversation, &Notepad::new("Well done, that."), 6);
    let run = keeper.run(run.summary.id).unwrap();
    assert_eq!(&*run.summary.notepad, "Well done, that.");
    assert_eq!((run.summary.result, run.strands), awarded);
}

#[test]
fn a_run_that_goes_on_as_another_takes_its_notes_along() {
    let mut store = Store::in_memory().unwrap();
    let (run, conversation) = play(&mut store, 0, &GOOD);
    store.write_notepad(run, &Notepad::new("Monday."), 1).unwrap();
    let mut back = conversation.clone();
    make(&mut back, UNDO);
    let other = store.record(run, &back, 2).unwrap();
    assert_ne!(other, run);
    assert_eq!(&*store.run(other).unwrap().summary.notepad, "Monday.");
}

#[test]
fn notes_that_could_not_be_kept_are_kept_with_the_next_choice() {
    let dir = TempDir::new().unwrap();
    let store = Store::open_patient(dir.path(), Duration::from_millis(1)).unwrap();
    let other = Connection::open(store.file()).unwrap();
    let mut keeper = Keeper::with(store);
    let mut conversation = begun(&mut keeper);
    make(&mut conversation, "form");
    keeper.record(&conversation, 1);
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    keeper.note(&conversation, &Notepad::new("Twenty past twelve."), 2);
    assert!(!keeper.is_whole());
    assert!(keeper.notice().unwrap().starts_with("Your runs are not being saved."));
    other.execute_batch("ROLLBACK").unwrap();
    make(&mut conversation, "form");
    keeper.record(&conversation, 3);
    assert!(keeper.is_whole());
    assert_eq!(noted(&mut keeper), ["Twenty past twelve."]);
}

#[test]
fn on_a_full_disk_notes_are_not_kept_and_that_is_said() {
    let mut store = Store::in_memory().unwrap();
    let (run, _) = play(&mut store, 0, &["form"]);
    let pages: i64 = store
        .connection
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .unwrap();
    store
        .connection
        .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
        .unwrap();
    let long = Notepad::new(&"word ".repeat(Notepad::LONGEST));
    let error = store.write_notepad(run, &long, 1).unwrap_err();
    assert!(matches!(error, StoreError::Full { .. }), "{error:?}");
    assert!(store.run(run).unwrap().summary.notepad.is_blank());
}

#[test]
fn notes_of_a_run_that_is_not_there_have_nowhere_to_go() {
    let store = Store::in_memory().unwrap();
    let error = store.write_notepad(RunId(7), &Notepad::new("x"), 1).unwrap_err();
    assert!(matches!(error, StoreError::NoRun { run: RunId(7), .. }));
}
