//! Keeping a run: one transaction a choice, so that a kill at any moment costs at most the choice in flight.

use rusqlite::Transaction;

use super::error::StoreError;
use super::run::{NewRun, RunId};
use super::{Store, read, rows};
use crate::core::conversation::{Conversation, Event, Mode};
use crate::core::notepad::Notepad;
use crate::core::report::Report;
use crate::core::score::Best;

impl Store {
    /// Makes a run of `conversation`. Lists leave it out until something has been recorded.
    ///
    /// # Errors
    /// [`StoreError::NotFromTheStart`] for one that began in the middle: its log would not play it again.
    pub fn begin(&mut self, run: &NewRun, conversation: &Conversation) -> Result<RunId, StoreError> {
        from_the_start(conversation)?;
        rows::insert_run(&self.connection, run, conversation).map_err(|error| self.failed(error))
    }

    /// Keeps what has been done since the last call: call it after every choice and every undo.
    ///
    /// Returns the run it is kept under from now on. That is `run` but for two cases, in which the conversation goes on
    /// as a run of its own: `run` had ended, and what it was awarded is never rewritten; or another copy of the program
    /// has gone on with it otherwise.
    pub fn record(&mut self, run: RunId, conversation: &Conversation, now: i64) -> Result<RunId, StoreError> {
        self.save(run, conversation, Call::Record, now)
    }

    /// As [`Store::record`], and keeps how it came out: scored against `best`, unscored without one.
    /// A conversation that is not over is only recorded.
    pub fn finish(
        &mut self,
        run: RunId,
        conversation: &Conversation,
        best: Option<&Best>,
        now: i64,
    ) -> Result<RunId, StoreError> {
        self.save(run, conversation, Call::Finish(best), now)
    }

    /// Keeps what the learner has written down in `run`, whether that has ended or not: it is no part of what was awarded.
    pub fn write_notepad(&self, run: RunId, notepad: &Notepad, now: i64) -> Result<(), StoreError> {
        match rows::write_notepad(&self.connection, run, notepad, now) {
            Ok(true) => Ok(()),
            Ok(false) => Err(StoreError::NoRun {
                file: self.file.clone(),
                run,
            }),
            Err(error) => Err(self.failed(error)),
        }
    }

    fn save(&mut self, run: RunId, conversation: &Conversation, call: Call<'_>, now: i64) -> Result<RunId, StoreError> {
        from_the_start(conversation)?;
        let Self { connection, file } = self;
        let failed = |error| StoreError::of(file, error);
        let transaction = connection.transaction().map_err(failed)?;
        let Some(ended) = read::is_ended(&transaction, run).map_err(failed)? else {
            return Err(StoreError::NoRun {
                file: file.clone(),
                run,
            });
        };
        let kept = save_in(&transaction, Saved { run, ended }, conversation, call, now).map_err(failed)?;
        transaction.commit().map_err(failed)?;
        Ok(kept)
    }
}

fn from_the_start(conversation: &Conversation) -> Result<(), StoreError> {
    if conversation.is_from_the_start() {
        Ok(())
    } else {
        Err(StoreError::NotFromTheStart)
    }
}

/// What a front end asked for.
#[derive(Debug, Clone, Copy)]
enum Call<'a> {
    Record,
    Finish(Option<&'a Best>),
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
    call: Call<'_>,
    now: i64,
) -> rusqlite::Result<RunId> {
    let log = conversation.log();
    let mut kept = read::events(transaction, saved.run)?;
    let sealed = saved.ended && conversation.mode() != Mode::Explore;
    if !log.starts_with(&kept) || (sealed && log.len() > kept.len()) {
        saved = Saved {
            run: rows::branch(transaction, saved.run)?,
            ended: false,
        };
        kept.clear();
    }
    let news = log.len() > kept.len();
    let closing = match call {
        Call::Finish(best) if conversation.is_over() && (news || !saved.ended) => Some(best),
        Call::Finish(_) | Call::Record => None,
    };
    if !news && closing.is_none() {
        return Ok(saved.run);
    }
    let scenario = read::scenario(transaction, saved.run)?;
    let first = first_changed(&log, kept.len());
    let report = Report::since(first, &scenario, conversation, closing.flatten());
    rows::add_events(transaction, saved.run, kept.len(), &log, now)?;
    rows::replace_turns(transaction, saved.run, first, conversation, &report)?;
    rows::touch(transaction, saved.run, conversation, now)?;
    if saved.ended {
        rows::reopen(transaction, saved.run)?;
    }
    if closing.is_some() {
        rows::close(transaction, saved.run, conversation, &report, now)?;
    }
    Ok(saved.run)
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
