//! The shape of the file: migrations, and what is refused before anything is written.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};
use rusqlite_migration::{M, Migrations};

use super::error::StoreError;

/// Every version's change, in order. `user_version` counts how many a file has had.
pub(super) fn migrations() -> Migrations<'static> {
    Migrations::new(vec![
        M::up(include_str!("migrations/1.sql")),
        M::up(include_str!("migrations/2.sql")),
        M::up(include_str!("migrations/3.sql")),
    ])
}

/// The version that this program writes.
pub(super) const VERSION: i64 = 3;

/// Written into the file's header, so that other programs' files are left alone.
const APPLICATION_ID: i64 = 1_380_209_235;

/// Makes `connection` ready for use: refuses what is not ours, brings the rest to [`VERSION`].
pub(super) fn prepare(connection: &mut Connection, file: &Path, patience: Duration) -> Result<(), StoreError> {
    let failed = |error| StoreError::of(file, error);
    connection.busy_timeout(patience).map_err(failed)?;
    // A write begins as one: a transaction that starts by reading cannot wait its turn when it comes to write.
    connection.set_transaction_behavior(TransactionBehavior::Immediate);
    // A migration that makes a table anew would else delete the rows that refer to it.
    connection.pragma_update(None, "foreign_keys", false).map_err(failed)?;
    let found = refuse_others(connection, file)?;
    if found < VERSION {
        migrate(connection, file)?;
    } else if connection.is_readonly("main").map_err(failed)? {
        return Err(StoreError::ReadOnly { file: file.to_owned() });
    }
    write_ahead(connection).map_err(failed)?;
    connection
        .pragma_update(None, "synchronous", "NORMAL")
        .map_err(failed)?;
    connection.pragma_update(None, "foreign_keys", true).map_err(failed)
}

/// The file's version, when it is ours to write.
fn refuse_others(connection: &Connection, file: &Path) -> Result<i64, StoreError> {
    let failed = |error| StoreError::of(file, error);
    // One statement, so that another copy cannot bring the file up to date between two answers.
    let sql = "SELECT (SELECT user_version FROM pragma_user_version), \
               (SELECT application_id FROM pragma_application_id), EXISTS (SELECT 1 FROM sqlite_schema)";
    let (found, id, used): (i64, i64, bool) = connection
        .query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .map_err(failed)?;
    let ours = if used { id == APPLICATION_ID } else { found == 0 };
    if !ours {
        return Err(StoreError::Foreign { file: file.to_owned() });
    }
    if found > VERSION {
        return Err(StoreError::Newer {
            file: file.to_owned(),
            found,
            known: VERSION,
        });
    }
    Ok(found)
}

fn migrate(connection: &mut Connection, file: &Path) -> Result<(), StoreError> {
    let Err(error) = migrations().to_latest(connection) else {
        return Ok(());
    };
    // Another copy, started at the same moment, may have done it.
    if refuse_others(connection, file)? == VERSION {
        return Ok(());
    }
    Err(match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => StoreError::of(file, err),
        other => StoreError::Damaged {
            file: file.to_owned(),
            why: other.to_string(),
        },
    })
}

/// Lets readers and one writer work at once. Without it the file is as safe, only slower, so two copies that start
/// together do not fight over it.
fn write_ahead(connection: &Connection) -> rusqlite::Result<()> {
    match connection.pragma_update_and_check(None, "journal_mode", "WAL", |_mode| Ok(())) {
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => Ok(()),
        other => other,
    }
}
