//! What a front end holds: keeps the conversation in progress when it can, says so once when it cannot, never fails.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use super::Store;
use super::error::StoreError;
use super::folder::data_folder;
use super::resume::Resumed;
use super::run::{Filter, NewRun, RunId, RunSummary, StoredRun};
use crate::core::conversation::Conversation;
use crate::core::notepad::Notepad;
use crate::core::score::{Band, Best};
use crate::core::story::Story;

/// Once another program has held the file for long, play does not wait for it at every choice.
const LITTLE_PATIENCE: Duration = Duration::from_millis(20);

/// The store, or nothing, and what to tell the learner.
#[derive(Debug)]
pub struct Keeper {
    pub(super) store: Option<Store>,
    current: Option<Current>,
    /// Why something was not written: the first time.
    unsaved: Option<String>,
    /// Why something could not be read: the first time.
    unread: Option<String>,
}

/// The conversation in progress; its run is made when something has been done.
#[derive(Debug)]
struct Current {
    new: NewRun,
    run: Option<RunId>,
    /// Whether the last thing done is in the store, and with it everything before.
    whole: bool,
    /// What the learner has written down.
    notepad: Notepad,
    /// Whether the store has that.
    noted: bool,
}

impl Keeper {
    /// Opens the store in `dir`, or in the platform's own folder.
    pub fn open(dir: Option<&Path>) -> Self {
        match data_folder(dir).and_then(|dir| Store::open(&dir)) {
            Ok(store) => Self::with(store),
            Err(error) => Self {
                store: None,
                current: None,
                unsaved: Some(not_saved(&error)),
                unread: None,
            },
        }
    }

    /// Keeps runs in `store`.
    pub const fn with(store: Store) -> Self {
        Self {
            store: Some(store),
            current: None,
            unsaved: None,
            unread: None,
        }
    }

    /// Keeps nothing, on purpose and without a notice: a scripted run that nobody asked to save.
    pub const fn nothing() -> Self {
        Self {
            store: None,
            current: None,
            unsaved: None,
            unread: None,
        }
    }

    /// What went wrong first, and what to do; that nothing is saved before that something cannot be read. It stays:
    /// nothing that works later hides it.
    pub fn notice(&self) -> Option<&str> {
        self.unsaved.as_deref().or(self.unread.as_deref())
    }

    /// Where runs are kept; `None` when nothing is.
    pub fn file(&self) -> Option<&Path> {
        self.store.as_ref().map(Store::file)
    }

    /// The run of the conversation in progress, once something has been kept.
    pub fn current(&self) -> Option<RunId> {
        self.current.as_ref()?.run
    }

    /// Whether everything done so far is kept, so that the conversation can be gone on with where it stands.
    pub fn is_whole(&self) -> bool {
        self.current
            .as_ref()
            .is_some_and(|current| current.whole && current.noted)
    }

    /// A conversation starts. Nothing is written before something is done.
    pub fn begin(&mut self, run: NewRun) {
        self.current = Some(Current {
            new: run,
            run: None,
            whole: false,
            notepad: Notepad::default(),
            noted: true,
        });
    }

    /// Goes on with a stored run: plays it again, and keeps what follows under it.
    /// `None` when it cannot be read; the notice says why.
    pub fn resume(&mut self, id: RunId, story: Arc<Story>, rules_hash: &str) -> Option<Resumed> {
        let stored = self.run(id)?;
        let resumed = stored.resume(story, rules_hash);
        if matches!(resumed, Resumed::Replayed(_)) {
            let StoredRun { summary, .. } = stored;
            let new = NewRun {
                scenario: summary.scenario,
                rules_hash: summary.rules_hash,
                tuned_model: summary.tuned_model,
                started_at: summary.started_at,
                second_try: summary.second_try,
            };
            self.current = Some(Current {
                new,
                run: Some(id),
                whole: true,
                notepad: summary.notepad,
                noted: true,
            });
        }
        Some(resumed)
    }

    /// Call after every choice and every undo. What an earlier call could not keep is kept too.
    pub fn record(&mut self, conversation: &Conversation, now: i64) {
        self.keep(conversation, now, |store, run| store.record(run, conversation, now));
    }

    /// Call when the conversation is over, in place of [`Keeper::record`].
    pub fn finish(&mut self, conversation: &Conversation, best: Option<&Best>, now: i64) {
        self.keep(conversation, now, |store, run| {
            store.finish(run, conversation, best, now)
        });
    }

    /// Call after every change of what the learner writes down. It makes the run when nothing has been done yet.
    pub fn note(&mut self, conversation: &Conversation, notepad: &Notepad, now: i64) {
        let Some(current) = &mut self.current else { return };
        if current.notepad == *notepad {
            return;
        }
        current.notepad = notepad.clone();
        current.noted = false;
        if current.run.is_some() {
            self.keep_notepad(now);
        } else {
            self.keep(conversation, now, |store, run| store.record(run, conversation, now));
        }
    }

    fn keep(
        &mut self,
        conversation: &Conversation,
        now: i64,
        write: impl FnOnce(&mut Store, RunId) -> Result<RunId, StoreError>,
    ) {
        let (Some(store), Some(current)) = (&mut self.store, &mut self.current) else {
            return;
        };
        let begun = match current.run {
            Some(run) => Ok(run),
            None => store.begin(&current.new, conversation),
        };
        // Remembered before anything is written under it, so that a second try begins no second run.
        let kept = begun.and_then(|run| {
            current.run = Some(run);
            write(store, run)
        });
        current.whole = kept.is_ok();
        match kept {
            Ok(run) => {
                // A run that goes on as another takes along what was written down, but only as it was kept.
                current.noted &= current.run == Some(run);
                current.run = Some(run);
            }
            Err(error) => self.failed(&error),
        }
        self.keep_notepad(now);
    }

    /// Keeps what was written down, if that is not kept yet.
    fn keep_notepad(&mut self, now: i64) {
        let (Some(store), Some(current)) = (&mut self.store, &mut self.current) else {
            return;
        };
        let Some(run) = current.run.filter(|_| !current.noted) else {
            return;
        };
        match store.write_notepad(run, &current.notepad, now) {
            Ok(()) => current.noted = true,
            Err(error) => self.failed(&error),
        }
    }

    fn failed(&mut self, error: &StoreError) {
        self.hurry(error);
        self.unsaved.get_or_insert_with(|| not_saved(error));
    }

    /// Runs, the latest touched first; none when they cannot be read.
    pub fn history(&mut self, filter: &Filter) -> Vec<RunSummary> {
        self.ask(|store| store.history(filter)).unwrap_or_default()
    }

    /// One run, whole.
    pub fn run(&mut self, id: RunId) -> Option<StoredRun> {
        self.ask(|store| store.run(id))
    }

    /// The run to go on with in `scenario`.
    pub fn unfinished(&mut self, scenario: &str) -> Option<RunSummary> {
        self.ask(|store| store.unfinished(scenario))?
    }

    /// The run to go on with, of whichever scenario.
    pub fn last_unfinished(&mut self) -> Option<RunSummary> {
        self.ask(Store::last_unfinished)?
    }

    /// *The* attempt at `scenario`: see [`Store::first_attempt`].
    pub fn first_attempt(&mut self, scenario: &str) -> Option<RunSummary> {
        self.ask(|store| store.first_attempt(scenario))?
    }

    /// The best band reached in `scenario`: see [`Store::best_band`].
    pub fn best_band(&mut self, scenario: &str) -> Option<Band> {
        self.ask(|store| store.best_band(scenario))?
    }

    fn ask<T>(&mut self, question: impl FnOnce(&Store) -> Result<T, StoreError>) -> Option<T> {
        match question(self.store.as_ref()?) {
            Ok(answer) => Some(answer),
            Err(error) => {
                self.hurry(&error);
                self.unread.get_or_insert_with(|| not_read(&error));
                None
            }
        }
    }

    /// Waits less from now on: without it each choice would take a second.
    fn hurry(&self, error: &StoreError) {
        if error.may_pass()
            && let Some(store) = &self.store
        {
            // If that fails too, play is only slower.
            let _ = store.set_patience(LITTLE_PATIENCE);
        }
    }
}

fn not_saved(error: &StoreError) -> String {
    format!("Your runs are not being saved. {error}")
}

fn not_read(error: &StoreError) -> String {
    format!("Your earlier runs cannot be shown. {error}")
}
