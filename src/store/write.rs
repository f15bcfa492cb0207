//! Keeping a run: one transaction a choice, so that a kill at any moment costs at most the choice in flight.

use rusqlite::{Transaction, named_params, params};
use serde::Serialize;

use super::error::StoreError;
use super::keys::fate_key;
use super::run::{NewRun, RunId};
use super::{Store, read};
use crate::core::conversation::{Conversation, Event, Mode, Prompt};
use crate::core::report::{Report, StrandsReport, TurnReport};
use crate::core::score::{Best, StrandScore};
use crate::core::strand::Strand;

impl Store {
    /// Makes a run of `conversation`. Lists leave it out until something has been recorded.
    pub fn begin(&mut self, run: &NewRun, conversation: &Conversation) -> Result<RunId, StoreError> {
        insert_run(&self.connection, run, conversation).map_err(|error| self.failed(error))
    }

    /// Keeps what has been done since the last call: call it after every choice and every undo.
    ///
    /// Returns the run it is kept under, `run` but for two cases. What an ended run was awarded is never rewritten:
    /// go on after its end, and that is a run of its own. So is what another copy of the program did not do.
    pub fn record(&mut self, run: RunId, conversation: &Conversation, now: i64) -> Result<RunId, StoreError> {
        self.save(run, conversation, None, now)
    }

    /// As [`Store::record`], and keeps how it came out. A conversation that is not over is only recorded.
    pub fn finish(
        &mut self,
        run: RunId,
        conversation: &Conversation,
        best: &Best,
        now: i64,
    ) -> Result<RunId, StoreError> {
        self.save(run, conversation, Some(best), now)
    }

    fn save(
        &mut self,
        run: RunId,
        conversation: &Conversation,
        best: Option<&Best>,
        now: i64,
    ) -> Result<RunId, StoreError> {
        let Self { connection, file } = self;
        let failed = |error| StoreError::of(file, error);
        let transaction = connection.transaction().map_err(failed)?;
        let Some(ended) = read::is_ended(&transaction, run).map_err(failed)? else {
            return Err(StoreError::NoRun { file: file.clone(), run });
        };
        let kept = save_in(&transaction, Saved { run, ended }, conversation, best, now).map_err(failed)?;
        transaction.commit().map_err(failed)?;
        Ok(kept)
    }
}

/// A run as it stands in the file.
#[derive(Debug, Clone, Copy)]
struct Saved {
    run: RunId,
    ended: bool,
}

fn save_in(
    transaction: &Transaction<'_>,
    mut saved: Saved,
    conversation: &Conversation,
    best: Option<&Best>,
    now: i64,
) -> rusqlite::Result<RunId> {
    let log = conversation.log();
    let mut kept = read::events(transaction, saved.run)?;
    let sealed = saved.ended && conversation.mode() != Mode::Explore;
    if !log.starts_with(&kept) || (sealed && log.len() > kept.len()) {
        saved = Saved { run: branch(transaction, saved.run)?, ended: false };
        kept.clear();
    }
    let news = log.len() > kept.len();
    let finishing = best.filter(|_| conversation.is_over() && (news || !saved.ended));
    if !news && finishing.is_none() {
        return Ok(saved.run);
    }
    let best = finishing.copied().unwrap_or_default();
    let scenario = read::scenario(transaction, saved.run)?;
    let report = Report::of(&scenario, conversation, &best);
    add_events(transaction, saved.run, kept.len(), log, now)?;
    replace_turns(transaction, saved.run, first_changed(log, kept.len()), conversation, &report)?;
    transaction
        .prepare_cached("UPDATE runs SET updated_at = ?2, taken_back = ?3 WHERE id = ?1")?
        .execute(params![saved.run.0, now, column(conversation.taken_back())])?;
    if saved.ended {
        reopen(transaction, saved.run)?;
    }
    if finishing.is_some() {
        close(transaction, saved.run, conversation, &report, now)?;
    }
    Ok(saved.run)
}

fn insert_run(
    connection: &rusqlite::Connection,
    run: &NewRun,
    conversation: &Conversation,
) -> rusqlite::Result<RunId> {
    let scenario = conversation.story().scenario();
    let start = conversation.start();
    connection
        .prepare_cached(
            "INSERT INTO runs (scenario, mode, seed, temperament, rules_hash, core_version, tuned_model, title, customer,
                 start_satisfaction, start_loyalty, start_heat, started_at, updated_at)
             VALUES (:scenario, :mode, :seed, :temperament, :rules_hash, :core_version, :tuned_model, :title, :customer,
                 :start_satisfaction, :start_loyalty, :start_heat, :started_at, :started_at)",
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
        })
        .map(RunId)
}

/// A new run with the inputs of `run`, and nothing done yet.
fn branch(transaction: &Transaction<'_>, run: RunId) -> rusqlite::Result<RunId> {
    transaction
        .prepare_cached(
            "INSERT INTO runs (scenario, mode, seed, temperament, rules_hash, core_version, tuned_model, title, customer,
                 start_satisfaction, start_loyalty, start_heat, started_at, updated_at)
             SELECT scenario, mode, seed, temperament, rules_hash, core_version, tuned_model, title, customer,
                 start_satisfaction, start_loyalty, start_heat, started_at, updated_at
             FROM runs WHERE id = ?1",
        )?
        .insert([run.0])
        .map(RunId)
}

fn add_events(transaction: &Transaction<'_>, run: RunId, from: usize, log: &[Event], at: i64) -> rusqlite::Result<()> {
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

/// The first standing move that differs from what stood after `kept` events.
fn first_changed(log: &[Event], kept: usize) -> usize {
    let mut standing = 0usize;
    let mut first = usize::MAX;
    for (n, event) in log.iter().enumerate() {
        if n == kept {
            first = standing;
        }
        match event {
            Event::Chose { .. } | Event::WentTo { .. } => standing += 1,
            Event::TookBack => standing = standing.saturating_sub(1),
        }
        if n >= kept {
            first = first.min(standing);
        }
    }
    first.min(standing)
}

fn replace_turns(
    transaction: &Transaction<'_>,
    run: RunId,
    first: usize,
    conversation: &Conversation,
    report: &Report<'_>,
) -> rusqlite::Result<()> {
    transaction
        .prepare_cached("DELETE FROM turns WHERE run = ?1 AND n >= ?2")?
        .execute(params![run.0, column(first)])?;
    for (n, turn) in report.turns.iter().enumerate().skip(first) {
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
    let choice = step.choice.and_then(|choice| conversation.story().choice(step.node, choice));
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
fn reopen(transaction: &Transaction<'_>, run: RunId) -> rusqlite::Result<()> {
    transaction
        .prepare_cached(
            "UPDATE runs SET ended_at = NULL, ending = NULL, outcome = NULL, headline = NULL, last_words = NULL,
                 goal = NULL, debrief = NULL WHERE id = ?1",
        )?
        .execute([run.0])?;
    Ok(())
}

fn close(
    transaction: &Transaction<'_>,
    run: RunId,
    conversation: &Conversation,
    report: &Report<'_>,
    now: i64,
) -> rusqlite::Result<()> {
    let Prompt::Ending { says, ending, .. } = conversation.prompt() else { return Ok(()) };
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
    let of = [strands.acknowledge, strands.empathise, strands.resolve, strands.follow_up, strands.law];
    Strand::ALL.into_iter().zip(of).filter_map(|(strand, score)| Some((strand, score?)))
}

fn json<T: Serialize + ?Sized>(value: &T) -> rusqlite::Result<String> {
    serde_json::to_string(value).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}

/// A count as a column holds it.
fn column(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
