//! The rows of a run: how a conversation, its moves and its result become columns.

use rusqlite::{Connection, Transaction, named_params, params};
use serde::Serialize;

use super::keys::fate_key;
use super::run::{NewRun, RunId};
use crate::core::conversation::{Conversation, Event, Prompt};
use crate::core::notepad::Notepad;
use crate::core::report::{Report, StrandsReport, TurnReport};
use crate::core::score::StrandScore;
use crate::core::strand::Strand;

/// A new run of `conversation`, and nothing done yet.
pub(super) fn insert_run(
    connection: &Connection,
    run: &NewRun,
    conversation: &Conversation,
) -> rusqlite::Result<RunId> {
    let scenario = conversation.story().scenario();
    let start = conversation.start();
    connection
        .prepare_cached(
            "INSERT INTO runs (scenario, mode, seed, temperament, rules_hash, core_version, tuned_model, title, customer,
                 start_satisfaction, start_loyalty, start_heat, started_at, updated_at, shared_moves, second_try_of)
             VALUES (:scenario, :mode, :seed, :temperament, :rules_hash, :core_version, :tuned_model, :title, :customer,
                 :start_satisfaction, :start_loyalty, :start_heat, :started_at, :started_at, :shared_moves, :second_try_of)",
        )?
        .insert(named_params! {
            ":scenario": run.scenario,
            ":mode": conversation.mode().key(),
            ":seed": conversation.seed().to_string(),
            ":temperament": conversation.temperament().key(),
            ":rules_hash": run.rules_hash,
            ":core_version": crate::core::RULES_VERSION,
            ":tuned_model": run.tuned_model,
            ":title": scenario.title.as_str(),
            ":customer": scenario.customer.name.as_str(),
            ":start_satisfaction": start.satisfaction,
            ":start_loyalty": start.loyalty,
            ":start_heat": start.situation.heat,
            ":started_at": run.started_at,
            ":shared_moves": run.second_try.map(|second| second.shared),
            ":second_try_of": run.second_try.and_then(|second| second.of).map(|run| run.0),
        })
        .map(RunId)
}

/// Something has been done in `run`.
pub(super) fn touch(
    transaction: &Transaction<'_>,
    run: RunId,
    conversation: &Conversation,
    now: i64,
) -> rusqlite::Result<()> {
    let moves = column(conversation.steps().len());
    let taken_back = column(conversation.taken_back());
    transaction
        .prepare_cached("UPDATE runs SET updated_at = ?2, moves = ?3, taken_back = ?4 WHERE id = ?1")?
        .execute(params![run.0, now, moves, taken_back])?;
    Ok(())
}

/// Keeps what the learner has written down in `run`; false when there is no such run.
pub(super) fn write_notepad(
    connection: &Connection,
    run: RunId,
    notepad: &Notepad,
    now: i64,
) -> rusqlite::Result<bool> {
    let changed = connection
        .prepare_cached("UPDATE runs SET notepad = ?2, updated_at = max(updated_at, ?3) WHERE id = ?1")?
        .execute(params![run.0, &**notepad, now])?;
    Ok(changed > 0)
}

/// A new run with the inputs of `run` and what was written down in it, and nothing done yet.
pub(super) fn branch(transaction: &Transaction<'_>, run: RunId) -> rusqlite::Result<RunId> {
    transaction
        .prepare_cached(
            "INSERT INTO runs (scenario, mode, seed, temperament, rules_hash, core_version, tuned_model, title, customer,
                 start_satisfaction, start_loyalty, start_heat, started_at, updated_at, shared_moves, second_try_of, notepad)
             SELECT scenario, mode, seed, temperament, rules_hash, core_version, tuned_model, title, customer,
                 start_satisfaction, start_loyalty, start_heat, started_at, updated_at, shared_moves, second_try_of, notepad
             FROM runs WHERE id = ?1",
        )?
        .insert([run.0])
        .map(RunId)
}

pub(super) fn add_events(
    transaction: &Transaction<'_>,
    run: RunId,
    from: usize,
    log: &[Event],
    at: i64,
) -> rusqlite::Result<()> {
    let mut statement = transaction
        .prepare_cached("INSERT INTO events (run, n, at, kind, node, choice) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    for (n, event) in log.iter().enumerate().skip(from) {
        let (kind, node, choice) = match event {
            Event::Chose { node, choice } => ("chose", Some(node), Some(choice)),
            Event::TookBack => ("took_back", None, None),
            Event::WentTo { node } => ("went_to", Some(node), None),
        };
        statement.execute(params![run.0, column(n), at, kind, node, choice])?;
    }
    Ok(())
}

/// Keeps the moves from `first` on, which are those of `report`.
pub(super) fn replace_turns(
    transaction: &Transaction<'_>,
    run: RunId,
    first: usize,
    conversation: &Conversation,
    report: &Report<'_>,
) -> rusqlite::Result<()> {
    transaction
        .prepare_cached("DELETE FROM turns WHERE run = ?1 AND n >= ?2")?
        .execute(params![run.0, column(first)])?;
    for (n, turn) in (first..).zip(&report.turns) {
        insert_turn(transaction, run, n, conversation, turn)?;
    }
    Ok(())
}

fn insert_turn(
    transaction: &Transaction<'_>,
    run: RunId,
    n: usize,
    conversation: &Conversation,
    turn: &TurnReport<'_>,
) -> rusqlite::Result<()> {
    let (seen, says) = match conversation.prompt_at(n) {
        Prompt::Turn { seen, says, .. } => (seen, says),
        Prompt::Ending { says, ending, .. } => (ending.seen.as_str(), says),
    };
    let step = conversation.steps()[n];
    let choice = step
        .choice
        .and_then(|choice| conversation.story().choice(step.node, choice));
    let customer = &turn.customer;
    transaction
        .prepare_cached(
            "INSERT INTO turns (run, n, node, choice, seen, says, label, said, reply, satisfaction, loyalty, heat,
                 outcome, process, manner, awards, law, causes)
             VALUES (:run, :n, :node, :choice, :seen, :says, :label, :said, :reply, :satisfaction, :loyalty, :heat,
                 :outcome, :process, :manner, :awards, :law, :causes)",
        )?
        .execute(named_params! {
            ":run": run.0,
            ":n": column(n),
            ":node": turn.node,
            ":choice": turn.choice,
            ":seen": seen,
            ":says": says,
            ":label": choice.map_or("", |choice| choice.label.as_str()),
            ":said": choice.map_or("", |choice| choice.text.as_str()),
            ":reply": choice.map_or("", |choice| choice.reply.as_str()),
            ":satisfaction": customer.satisfaction,
            ":loyalty": customer.loyalty,
            ":heat": customer.heat,
            ":outcome": customer.outcome,
            ":process": customer.process,
            ":manner": customer.manner,
            ":awards": json(&turn.awards)?,
            ":law": json(&turn.law)?,
            ":causes": json(&turn.causes)?,
        })?;
    Ok(())
}

/// Explore left an ending again: nothing was awarded, so nothing is lost.
pub(super) fn reopen(transaction: &Transaction<'_>, run: RunId) -> rusqlite::Result<()> {
    transaction
        .prepare_cached(
            "UPDATE runs SET ended_at = NULL, ending = NULL, outcome = NULL, headline = NULL, last_words = NULL,
                 goal = NULL, debrief = NULL WHERE id = ?1",
        )?
        .execute([run.0])?;
    Ok(())
}

pub(super) fn close(
    transaction: &Transaction<'_>,
    run: RunId,
    conversation: &Conversation,
    report: &Report<'_>,
    now: i64,
) -> rusqlite::Result<()> {
    let Prompt::Ending { says, ending, .. } = conversation.prompt() else {
        return Ok(());
    };
    let band = report.band.as_ref();
    transaction
        .prepare_cached(
            "UPDATE runs SET ended_at = :now, updated_at = :now, ending = :ending, outcome = :outcome,
                 headline = :headline, last_words = :last_words, goal = :goal, debrief = :debrief, overall = :overall,
                 band = :band, band_rule = :band_rule, measures = :measures, loyalty_reading = :loyalty_reading
             WHERE id = :run",
        )?
        .execute(named_params! {
            ":run": run.0,
            ":now": now,
            ":ending": report.ending,
            ":outcome": fate_key(ending.outcome),
            ":headline": ending.headline.as_str(),
            ":last_words": says,
            ":goal": ending.goal.as_str(),
            ":debrief": ending.debrief.as_str(),
            ":overall": report.overall,
            ":band": band.map(|band| band.name.key()),
            ":band_rule": band.map(|band| band.rule.as_str()),
            ":measures": report.measures.as_ref().map(json).transpose()?,
            ":loyalty_reading": report.loyalty_reading.as_ref().map(json).transpose()?,
        })?;
    let mut statement =
        transaction.prepare_cached("INSERT INTO strands (run, strand, awarded, best) VALUES (?1, ?2, ?3, ?4)")?;
    for (strand, score) in report.strands.iter().flat_map(scored) {
        statement.execute(params![run.0, strand.key(), score.awarded, score.best])?;
    }
    Ok(())
}

fn scored(strands: &StrandsReport) -> impl Iterator<Item = (Strand, StrandScore)> {
    let of = [
        strands.acknowledge,
        strands.empathise,
        strands.resolve,
        strands.follow_up,
        strands.law,
    ];
    Strand::ALL
        .into_iter()
        .zip(of)
        .filter_map(|(strand, score)| Some((strand, score?)))
}

fn json<T: Serialize + ?Sized>(value: &T) -> rusqlite::Result<String> {
    serde_json::to_string(value).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}

/// A count as a column holds it.
fn column(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
