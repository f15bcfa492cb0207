//! Reading runs back: lists for home, library and history, and one run whole.

use rusqlite::{Connection, OptionalExtension, Row, ToSql, Transaction, TransactionBehavior, named_params};

use super::Store;
use super::error::StoreError;
use super::keys::{Json, Key, Seed};
use super::recorded::{RecordedMeasures, RecordedReading, RecordedStrand, RecordedTurn};
use super::run::{Filter, Meters, RunId, RunResult, RunSummary, SecondTry, StoredRun};
use crate::core::conversation::Event;
use crate::core::notepad::Notepad;
use crate::core::score::Band;
use crate::core::strand::Strand;

/// Runs in which nothing has been done or written down are never listed.
const SUMMARIES: &str =
    "SELECT * FROM runs WHERE (notepad <> '' OR EXISTS (SELECT 1 FROM events WHERE events.run = runs.id))";

impl Store {
    /// Runs, the latest touched first.
    pub fn history(&self, filter: &Filter) -> Result<Vec<RunSummary>, StoreError> {
        let tail = "AND (:scenario IS NULL OR scenario = :scenario) AND (ended_at IS NOT NULL OR NOT :ended)
            ORDER BY updated_at DESC, id DESC LIMIT :limit";
        let limit = filter.limit.map_or(-1, i64::from);
        self.summaries(
            tail,
            named_params! { ":scenario": filter.scenario, ":ended": filter.ended, ":limit": limit },
        )
    }

    /// The run to go on with in `scenario`: the one touched last, when it has not ended.
    pub fn unfinished(&self, scenario: &str) -> Result<Option<RunSummary>, StoreError> {
        self.left_off(Some(scenario))
    }

    /// The run to go on with, of whichever scenario.
    pub fn last_unfinished(&self) -> Result<Option<RunSummary>, StoreError> {
        self.left_off(None)
    }

    /// An older run of a scenario is not offered again once a later one was played: starting afresh sets it aside.
    fn left_off(&self, scenario: Option<&str>) -> Result<Option<RunSummary>, StoreError> {
        let tail = "AND (:scenario IS NULL OR scenario = :scenario) AND ended_at IS NULL
            AND NOT EXISTS (
                SELECT 1 FROM runs AS later
                WHERE later.scenario = runs.scenario AND (later.updated_at, later.id) > (runs.updated_at, runs.id)
                    AND (later.notepad <> '' OR EXISTS (SELECT 1 FROM events WHERE events.run = later.id))
            )
            ORDER BY updated_at DESC, id DESC LIMIT 1";
        self.first(tail, named_params! { ":scenario": scenario })
    }

    /// *The* attempt at `scenario`: the run that ended first, Explore and second tries aside. No later one takes its place.
    pub fn first_attempt(&self, scenario: &str) -> Result<Option<RunSummary>, StoreError> {
        let tail = "AND scenario = :scenario AND mode <> 'explore' AND ended_at IS NOT NULL AND shared_moves IS NULL
            ORDER BY ended_at, id LIMIT 1";
        self.first(tail, named_params! { ":scenario": scenario })
    }

    /// The best band reached in `scenario` without taking anything back or trying a turn a second time.
    pub fn best_band(&self, scenario: &str) -> Result<Option<Band>, StoreError> {
        let sql = "SELECT DISTINCT band FROM runs
            WHERE scenario = ?1 AND band IS NOT NULL AND taken_back = 0 AND shared_moves IS NULL";
        let bands = || {
            let mut statement = self.connection.prepare_cached(sql)?;
            let bands = statement.query_map([scenario], |row| Ok(row.get::<_, Key<Band>>(0)?.0))?;
            bands.collect::<rusqlite::Result<Vec<_>>>()
        };
        Ok(bands().map_err(|error| self.failed(error))?.into_iter().max())
    }

    /// One run, whole.
    pub fn run(&self, id: RunId) -> Result<StoredRun, StoreError> {
        let failed = |error| self.failed(error);
        // One transaction, so that another copy cannot add a choice between the parts.
        let transaction =
            Transaction::new_unchecked(&self.connection, TransactionBehavior::Deferred).map_err(failed)?;
        let summary = transaction
            .query_row("SELECT * FROM runs WHERE id = ?1", [id.0], summary)
            .optional()
            .map_err(failed)?;
        let Some(summary) = summary else {
            return Err(StoreError::NoRun {
                file: self.file.clone(),
                run: id,
            });
        };
        Ok(StoredRun {
            summary,
            events: events(&transaction, id).map_err(failed)?,
            turns: turns(&transaction, id).map_err(failed)?,
            strands: strands(&transaction, id).map_err(failed)?,
        })
    }

    fn first(&self, tail: &str, parameters: &[(&str, &dyn ToSql)]) -> Result<Option<RunSummary>, StoreError> {
        Ok(self.summaries(tail, parameters)?.into_iter().next())
    }

    fn summaries(&self, tail: &str, parameters: &[(&str, &dyn ToSql)]) -> Result<Vec<RunSummary>, StoreError> {
        let read = || {
            let mut statement = self.connection.prepare_cached(&format!("{SUMMARIES} {tail}"))?;
            let rows = statement.query_map(parameters, summary)?;
            rows.collect::<rusqlite::Result<_>>()
        };
        read().map_err(|error| self.failed(error))
    }
}

/// Whether `run` has ended; `None` when there is no such run.
pub(super) fn is_ended(connection: &Connection, run: RunId) -> rusqlite::Result<Option<bool>> {
    let mut statement = connection.prepare_cached("SELECT ended_at IS NOT NULL FROM runs WHERE id = ?1")?;
    statement.query_row([run.0], |row| row.get(0)).optional()
}

/// The scenario that `run` is of.
pub(super) fn scenario(connection: &Connection, run: RunId) -> rusqlite::Result<String> {
    connection
        .prepare_cached("SELECT scenario FROM runs WHERE id = ?1")?
        .query_row([run.0], |row| row.get(0))
}

/// Everything that was done in `run`.
pub(super) fn events(connection: &Connection, run: RunId) -> rusqlite::Result<Vec<Event>> {
    let mut statement = connection.prepare_cached("SELECT kind, node, choice FROM events WHERE run = ?1 ORDER BY n")?;
    let rows = statement.query_map([run.0], |row| {
        let kind: String = row.get(0)?;
        Ok(match kind.as_str() {
            "chose" => Event::Chose {
                node: row.get(1)?,
                choice: row.get(2)?,
            },
            "went_to" => Event::WentTo { node: row.get(1)? },
            // The table's own check allows no fourth.
            _ => Event::TookBack,
        })
    })?;
    rows.collect()
}

fn turns(connection: &Connection, run: RunId) -> rusqlite::Result<Vec<RecordedTurn>> {
    let mut statement = connection.prepare_cached("SELECT * FROM turns WHERE run = ?1 ORDER BY n")?;
    let rows = statement.query_map([run.0], |row| {
        Ok(RecordedTurn {
            node: row.get("node")?,
            choice: row.get("choice")?,
            seen: row.get("seen")?,
            says: row.get("says")?,
            label: row.get("label")?,
            said: row.get("said")?,
            reply: row.get("reply")?,
            meters: Meters {
                satisfaction: row.get("satisfaction")?,
                loyalty: row.get("loyalty")?,
                heat: row.get("heat")?,
            },
            justice: [row.get("outcome")?, row.get("process")?, row.get("manner")?],
            awards: row.get::<_, Json<_>>("awards")?.0,
            law: row.get::<_, Json<_>>("law")?.0,
            causes: row.get::<_, Json<_>>("causes")?.0,
        })
    })?;
    rows.collect()
}

fn strands(connection: &Connection, run: RunId) -> rusqlite::Result<Vec<RecordedStrand>> {
    let mut statement =
        connection.prepare_cached("SELECT awarded, best FROM strands WHERE run = ?1 AND strand = ?2")?;
    // Asked for by name: a strand of a later version has no words here.
    let of = |strand: Strand| {
        let score = |row: &Row<'_>| {
            Ok(RecordedStrand {
                strand,
                awarded: row.get(0)?,
                best: row.get(1)?,
            })
        };
        statement.query_row((run.0, strand.key()), score).optional().transpose()
    };
    Strand::ALL.into_iter().filter_map(of).collect()
}

fn summary(row: &Row<'_>) -> rusqlite::Result<RunSummary> {
    Ok(RunSummary {
        id: RunId(row.get("id")?),
        scenario: row.get("scenario")?,
        title: row.get("title")?,
        customer: row.get("customer")?,
        mode: row.get::<_, Key<_>>("mode")?.0,
        seed: row.get::<_, Seed>("seed")?.0,
        temperament: row.get::<_, Key<_>>("temperament")?.0,
        rules_hash: row.get("rules_hash")?,
        core_version: row.get("core_version")?,
        tuned_model: row.get("tuned_model")?,
        start: Meters {
            satisfaction: row.get("start_satisfaction")?,
            loyalty: row.get("start_loyalty")?,
            heat: row.get("start_heat")?,
        },
        moves: row.get("moves")?,
        taken_back: row.get("taken_back")?,
        started_at: row.get("started_at")?,
        updated_at: row.get("updated_at")?,
        second_try: second_try(row)?,
        notepad: Notepad::new(&row.get::<_, String>("notepad")?),
        result: result(row)?,
    })
}

fn second_try(row: &Row<'_>) -> rusqlite::Result<Option<SecondTry>> {
    let Some(shared) = row.get("shared_moves")? else {
        return Ok(None);
    };
    let of = row.get::<_, Option<i64>>("second_try_of")?.map(RunId);
    Ok(Some(SecondTry { of, shared }))
}

fn result(row: &Row<'_>) -> rusqlite::Result<Option<RunResult>> {
    let Some(ended_at) = row.get("ended_at")? else {
        return Ok(None);
    };
    Ok(Some(RunResult {
        ended_at,
        ending: row.get("ending")?,
        outcome: row.get::<_, Key<_>>("outcome")?.0,
        headline: row.get("headline")?,
        last_words: row.get("last_words")?,
        goal: row.get("goal")?,
        debrief: row.get("debrief")?,
        overall: row.get("overall")?,
        band: row.get::<_, Option<Key<Band>>>("band")?.map(|band| band.0),
        band_rule: row.get("band_rule")?,
        measures: row
            .get::<_, Option<Json<RecordedMeasures>>>("measures")?
            .map(|json| json.0),
        loyalty_reading: row
            .get::<_, Option<Json<RecordedReading>>>("loyalty_reading")?
            .map(|json| json.0),
    }))
}
