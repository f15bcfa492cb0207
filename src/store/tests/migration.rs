//! Files of every version are brought up to date, and keep what they hold.

use rusqlite::Connection;
use tempfile::TempDir;

use super::*;
use crate::store::schema::{VERSION, migrations};

/// A file as version 1 wrote it: one ended run with a choice taken back, and one left in the middle.
const VERSION_1: &str = include_str!("version-1.sql");

fn tables(connection: &Connection) -> Vec<(String, String)> {
    let mut statement = connection
        .prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
        .unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

#[test]
fn the_migrations_are_sound() {
    migrations().validate().unwrap();
}

#[test]
fn a_file_made_by_version_1_keeps_its_runs() {
    let dir = TempDir::new().unwrap();
    Connection::open(dir.path().join(FILE_NAME))
        .unwrap()
        .execute_batch(VERSION_1)
        .unwrap();
    let store = Store::open(dir.path()).unwrap();

    let version: i64 = store
        .connection
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    assert_eq!(version, VERSION);
    assert_eq!(
        tables(&store.connection),
        tables(&Store::in_memory().unwrap().connection)
    );

    let runs = store.history(&Filter::default()).unwrap();
    assert_eq!(runs.len(), 2);
    assert!(runs.iter().all(|run| run.second_try.is_none()));
    assert_eq!(store.first_attempt(SCENARIO).unwrap().unwrap().id, RunId(1));
    let left = store.last_unfinished().unwrap().unwrap();
    assert_eq!(
        (left.id, left.seed, left.result),
        (RunId(2), 18_446_744_073_709_551_615, None)
    );
    let ended = store.run(RunId(1)).unwrap();
    assert_eq!((ended.events.len(), ended.turns.len(), ended.strands.len()), (4, 2, 5));
    assert_eq!((ended.summary.taken_back, ended.summary.rules_hash.as_str()), (1, HASH));
    assert_eq!(ended.turns[1].awards[2].reason, "It comes, on a day.");
    assert_eq!(ended.summary.result.unwrap().headline, "Robin waits two more days.");
}
