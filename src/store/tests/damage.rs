//! Every way in which the file or its folder can refuse, and what is said then.

use std::fs;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, ffi};
use tempfile::TempDir;

use super::*;
use crate::store::folder::named;
use crate::store::schema::VERSION;

const NOW: Duration = Duration::from_millis(1);

fn folder_with(contents: &[u8]) -> TempDir {
    let dir = TempDir::new().unwrap();
    fs::write(dir.path().join(FILE_NAME), contents).unwrap();
    dir
}

fn raw(dir: &TempDir) -> Connection {
    Connection::open(dir.path().join(FILE_NAME)).unwrap()
}

#[test]
fn a_file_where_the_folder_should_be_is_unwritable() {
    let dir = TempDir::new().unwrap();
    let file = dir.path().join("file");
    fs::write(&file, "").unwrap();
    for folder in [file.clone(), file.join("below")] {
        let error = Store::open(&folder).unwrap_err();
        assert!(matches!(error, StoreError::Unwritable { dir, .. } if dir == folder));
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_cannot_be_made_is_unwritable() {
    let error = Store::open(Path::new("/proc/redress")).unwrap_err();
    assert!(matches!(error, StoreError::Unwritable { .. }), "{error:?}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_in_which_no_file_can_be_made_is_unwritable() {
    let error = Store::open(Path::new("/proc")).unwrap_err();
    assert!(matches!(error, StoreError::Unwritable { .. }), "{error:?}");
}

#[test]
fn a_folder_where_the_file_should_be_is_unwritable() {
    let dir = TempDir::new().unwrap();
    fs::create_dir(dir.path().join(FILE_NAME)).unwrap();
    let error = Store::open(dir.path()).unwrap_err();
    assert!(matches!(error, StoreError::Unwritable { .. }), "{error:?}");
}

#[test]
fn a_platform_without_folders_has_none() {
    assert!(matches!(named(None), Err(StoreError::NoFolder)));
    assert_eq!(data_folder(Some(Path::new("here"))).unwrap(), Path::new("here"));
}

#[test]
fn a_file_that_is_no_database_is_damaged_and_left_as_it_is() {
    let garbage = b"This is a letter, not a database. ".repeat(100);
    let dir = folder_with(&garbage);
    let error = Store::open(dir.path()).unwrap_err();
    assert!(
        matches!(&error, StoreError::Damaged { why, .. } if why == "file is not a database"),
        "{error:?}"
    );
    assert_eq!(fs::read(dir.path().join(FILE_NAME)).unwrap(), garbage);
}

#[test]
fn half_a_database_is_damaged() {
    let dir = TempDir::new().unwrap();
    play(&mut Store::open(dir.path()).unwrap(), 0, &GOOD);
    let file = dir.path().join(FILE_NAME);
    let whole = fs::read(&file).unwrap();
    for length in [whole.len() / 2, 4096, 200] {
        fs::write(&file, &whole[..length]).unwrap();
        let error = Store::open(dir.path()).unwrap_err();
        assert!(matches!(error, StoreError::Damaged { .. }), "{length}: {error:?}");
    }
}

#[test]
fn an_empty_file_is_a_new_database() {
    let dir = folder_with(b"");
    let mut store = Store::open(dir.path()).unwrap();
    play(&mut store, 0, &GOOD);
    assert_eq!(store.history(&Filter::default()).unwrap().len(), 1);
}

#[test]
fn a_newer_database_is_refused_and_left_as_it_is() {
    let dir = TempDir::new().unwrap();
    play(&mut Store::open(dir.path()).unwrap(), 0, &GOOD);
    raw(&dir).pragma_update(None, "user_version", VERSION + 1).unwrap();
    let error = Store::open(dir.path()).unwrap_err();
    let StoreError::Newer { found, known, .. } = error else {
        panic!("{error:?}")
    };
    assert_eq!((found, known), (VERSION + 1, VERSION));
    let runs: i64 = raw(&dir)
        .query_row("SELECT count(*) FROM runs", [], |row| row.get(0))
        .unwrap();
    assert_eq!(runs, 1);
}

#[test]
fn another_programs_database_is_refused_and_left_as_it_is() {
    for sql in [
        "CREATE TABLE runs (id)",
        "CREATE TABLE notes (id); PRAGMA user_version = 1",
        "PRAGMA user_version = 7",
    ] {
        let dir = TempDir::new().unwrap();
        raw(&dir).execute_batch(sql).unwrap();
        let before = fs::read(dir.path().join(FILE_NAME)).unwrap();
        let error = Store::open(dir.path()).unwrap_err();
        assert!(matches!(error, StoreError::Foreign { .. }), "{error:?}");
        assert_eq!(fs::read(dir.path().join(FILE_NAME)).unwrap(), before);
    }
}

#[test]
fn a_database_held_by_another_copy_is_busy() {
    let dir = TempDir::new().unwrap();
    let mut store = Store::open_patient(dir.path(), NOW).unwrap();
    let other = raw(&dir);
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let conversation = Conversation::new(story(), Mode::Practice, 1);
    let error = store.begin(&new_run(0), &conversation).unwrap_err();
    assert!(matches!(error, StoreError::Busy { .. }), "{error:?}");
    other.execute_batch("ROLLBACK").unwrap();
    store.begin(&new_run(0), &conversation).unwrap();
}

#[test]
fn a_database_that_cannot_even_be_read_now_is_busy() {
    let dir = TempDir::new().unwrap();
    drop(Store::open(dir.path()).unwrap());
    let other = raw(&dir);
    other
        .execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE")
        .unwrap();
    let error = Store::open_patient(dir.path(), NOW).unwrap_err();
    assert!(matches!(error, StoreError::Busy { .. }), "{error:?}");
}

#[test]
fn a_database_that_may_only_be_read_is_read_only() {
    let dir = TempDir::new().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let (run, mut conversation) = play(&mut store, 0, &["hear"]);
    store.connection.pragma_update(None, "query_only", true).unwrap();
    make(&mut conversation, "fix");
    let error = store.record(run, &conversation, 1).unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly { .. }), "{error:?}");
    assert_eq!(store.run(run).unwrap().events.len(), 1);
}

#[test]
fn a_file_that_opens_only_for_reading_is_read_only_at_once() {
    let dir = TempDir::new().unwrap();
    drop(Store::open(dir.path()).unwrap());
    let file = dir.path().join(FILE_NAME);
    let connection = Connection::open_with_flags(&file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let error = Store::prepared(connection, file, NOW).unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly { .. }), "{error:?}");
}

#[test]
fn a_run_can_be_read_while_another_copy_writes() {
    let dir = TempDir::new().unwrap();
    let mut store = Store::open_patient(dir.path(), NOW).unwrap();
    let (run, conversation) = play(&mut store, 0, &GOOD);
    let other = raw(&dir);
    other.execute_batch("BEGIN IMMEDIATE; DELETE FROM events").unwrap();
    assert_eq!(store.run(run).unwrap().events, conversation.log());
    assert_eq!(store.history(&Filter::default()).unwrap().len(), 1);
}

#[test]
fn a_full_disk_keeps_what_was_kept() {
    let dir = TempDir::new().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let (run, mut conversation) = play(&mut store, 0, &["form"]);
    let pages: i64 = store
        .connection
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .unwrap();
    store
        .connection
        .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
        .unwrap();
    let mut moves = ["form", UNDO].into_iter().cycle();
    let error = loop {
        let kept = conversation.log().len();
        make(&mut conversation, moves.next().unwrap());
        assert!(kept < 10_000, "it never fills");
        if let Err(error) = store.record(run, &conversation, 1) {
            assert_eq!(store.run(run).unwrap().events.len(), kept);
            break error;
        }
    };
    assert!(matches!(error, StoreError::Full { .. }), "{error:?}");
}

#[test]
fn no_room_for_the_index_of_the_log_is_a_full_disk_too() {
    let of = |code| {
        StoreError::of(
            Path::new(FILE_NAME),
            rusqlite::Error::SqliteFailure(ffi::Error::new(code), None),
        )
    };
    assert!(matches!(of(ffi::SQLITE_IOERR_SHMSIZE), StoreError::Full { .. }));
    assert!(matches!(of(ffi::SQLITE_IOERR_READ), StoreError::Other { .. }));
}

#[test]
fn contents_that_mean_nothing_are_damage() {
    for sql in [
        "UPDATE runs SET mode = 'dreaming'",
        "UPDATE runs SET seed = 'many'",
        "UPDATE runs SET start_heat = 4000",
        "UPDATE runs SET band = 'genius'",
        "UPDATE runs SET headline = NULL",
        "UPDATE turns SET awards = '[{'",
    ] {
        let mut store = Store::in_memory().unwrap();
        let (run, _) = play(&mut store, 0, &GOOD);
        store.connection.execute(sql, []).unwrap();
        let error = store.run(run).unwrap_err();
        assert!(matches!(error, StoreError::Damaged { .. }), "{sql}: {error:?}");
    }
}

#[test]
fn a_run_that_is_not_there_is_named() {
    let mut store = Store::in_memory().unwrap();
    let missing = RunId(7);
    assert!(matches!(
        store.run(missing),
        Err(StoreError::NoRun { run: RunId(7), .. })
    ));
    let conversation = Conversation::new(story(), Mode::Practice, 1);
    assert!(matches!(
        store.record(missing, &conversation, 0),
        Err(StoreError::NoRun { run: RunId(7), .. })
    ));
}

#[test]
fn every_error_is_a_sentence_with_a_way_out() {
    let file = || Path::new("/d").join(FILE_NAME);
    let dir = Path::new("/d").to_owned();
    let why = String::new;
    let other = rusqlite::Error::InvalidQuery;
    let cases = [
        (StoreError::NoFolder, "--data-dir"),
        (StoreError::Unwritable { dir, why: why() }, "--data-dir"),
        (StoreError::Busy { file: file() }, "Close the other copy"),
        (
            StoreError::ReadOnly { file: file() },
            "Make the file and its folder writable",
        ),
        (
            StoreError::Damaged {
                file: file(),
                why: why(),
            },
            "Move it away",
        ),
        (StoreError::Foreign { file: file() }, "Move it away"),
        (
            StoreError::Newer {
                file: file(),
                found: 2,
                known: 1,
            },
            "Update Redress",
        ),
        (StoreError::Full { file: file() }, "Free some space"),
        (
            StoreError::NoRun {
                file: file(),
                run: RunId(1),
            },
            "The history lists",
        ),
        (
            StoreError::Other {
                file: file(),
                source: other,
            },
            "--data-dir",
        ),
    ];
    for (error, way_out) in cases {
        let text = error.to_string();
        assert!(text.contains(way_out) && text.ends_with('.'), "{text}");
        assert!(matches!(error, StoreError::NoFolder) || text.contains("/d"), "{text}");
    }
}
