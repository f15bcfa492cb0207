//! Runs that are kept: played again, gone on with, looked back on.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use super::{Book, Playing, Session, Tries};
use crate::core::conversation::Conversation;
use crate::core::notepad::Notepad;
use crate::desktop::screens::Screen;
use crate::store::{Resumed, RunId, SecondTry, StoredRun};

/// What a debrief is of.
#[derive(Debug, Clone)]
pub enum Debriefed {
    /// The conversation that has just ended, or a stored one that could be played again.
    Played(Box<Playing>),
    /// A stored run, as recorded, and why it is not played again.
    Recorded(Box<StoredRun>, String),
}

impl Debriefed {
    /// What the learner wrote down during it.
    pub fn notepad(&self) -> &Notepad {
        match self {
            Self::Played(playing) => &playing.notepad,
            Self::Recorded(run, _) => &run.summary.notepad,
        }
    }
}

/// Why a scenario is today's practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// It was never played.
    New,
    /// Its original was played some days ago, and its facts are others.
    OtherFacts,
    /// Nothing is longer ago.
    LongestAgo,
}

/// The day of a moment in milliseconds since 1970, on the clock of the machine.
fn day_of(ms: i64) -> Date {
    let at = Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH);
    at.to_zoned(TimeZone::system()).date()
}

/// A stored run, read again.
pub(super) struct Replayed {
    /// Its scenario's id and itself, played again; else as recorded, and why.
    pub(super) played: Result<(String, Conversation), (StoredRun, String)>,
    /// What it tries the other way.
    second_try: Option<SecondTry>,
    /// What the learner wrote down.
    notepad: Notepad,
}

impl Session {
    /// Whether a run of this scenario is kept.
    pub fn has_run(&self, id: &str) -> bool {
        self.history.iter().any(|run| run.scenario == id)
    }

    /// Today's practice, and why: a variant whose day has come, else the first scenario without a run, else the one that
    /// was practised longest ago. Whoever waits in the middle of a conversation is not asked for twice.
    pub fn today(&self) -> Option<(&Book, Chosen)> {
        let left = self.left.as_ref().map(|run| run.scenario.as_str());
        let books = || self.shelf.books.iter().filter(|book| Some(book.id.as_str()) != left);
        let new = || books().filter(|book| !self.has_run(&book.id));
        let last = |book: &Book| {
            self.history
                .iter()
                .find(|run| run.scenario == book.id)
                .map(|run| run.updated_at)
        };
        let due = new().find_map(|book| Some((book, self.comes_back(book).filter(|day| *day <= self.today)?)));
        if let Some((book, _)) = due {
            return Some((book, Chosen::OtherFacts));
        }
        if let Some(book) = new().find(|book| self.original(book).is_none()) {
            return Some((book, Chosen::New));
        }
        let again = books().filter(|book| self.has_run(&book.id));
        let longest_ago = again
            .min_by_key(|book| last(book))
            .map(|book| (book, Chosen::LongestAgo));
        longest_ago.or_else(|| new().next().map(|book| (book, Chosen::New)))
    }

    /// The scenario whose facts `book` changes, when that can be played here.
    pub fn original(&self, book: &Book) -> Option<&Book> {
        self.shelf.book(&book.scenario.variant.as_ref()?.of)
    }

    /// The day on which a variant is put forward; none while its original was not played to an end.
    pub fn comes_back(&self, book: &Book) -> Option<Date> {
        let variant = book.scenario.variant.as_ref()?;
        let ended = self.history.iter().filter(|run| run.scenario == variant.of);
        let ended = ended.filter_map(|run| Some(run.result.as_ref()?.ended_at)).min()?;
        day_of(ended).checked_add(i64::from(variant.after).days()).ok()
    }

    /// The variant of a scenario that was not played yet, with its day.
    pub fn still_to_come(&self, id: &str) -> Option<(&Book, Date)> {
        let of_it = |book: &&Book| book.scenario.variant.as_ref().is_some_and(|variant| variant.of == id);
        let mut variants = self
            .shelf
            .books
            .iter()
            .filter(of_it)
            .filter(|book| !self.has_run(&book.id));
        variants.find_map(|book| Some((book, self.comes_back(book)?)))
    }

    pub(super) fn read_bands(&mut self) {
        for book in &mut self.shelf.books {
            book.best_band = self.keeper.best_band(&book.id);
        }
    }

    /// Plays a stored run again, when its scenario and rules are still the same; a second try beside what it tried the
    /// other way, when that can be played again too.
    pub(super) fn replay(&mut self, run: RunId) -> Option<Result<Playing, (StoredRun, String)>> {
        let Replayed {
            played,
            second_try,
            notepad,
        } = self.replay_alone(run)?;
        let (id, conversation) = match played {
            Ok(played) => played,
            Err(recorded) => return Some(Err(recorded)),
        };
        let mut second = Playing {
            run: Some(run),
            notepad,
            ..self.playing_of(id, conversation)
        };
        if let Some(SecondTry { of: Some(of), shared }) = second_try
            && let Some(Replayed {
                played: Ok((id, conversation)),
                notepad,
                ..
            }) = self.replay_alone(of)
            && conversation.is_over()
        {
            let shared = usize::try_from(shared).unwrap_or(usize::MAX);
            let shared = shared.min(conversation.steps().len().saturating_sub(1));
            let first = Playing {
                run: Some(of),
                notepad,
                ..Playing::of(id, conversation, [&second])
            };
            second.tries = Some(Box::new(Tries { first, shared }));
        }
        Some(Ok(second))
    }

    pub(super) fn replay_alone(&mut self, run: RunId) -> Option<Replayed> {
        let stored = self.keeper.run(run)?;
        let id = stored.summary.scenario.clone();
        let Some(hash) = self.shelf.book(&id).map(|book| book.rules_hash.clone()) else {
            let why = format!("The scenario `{id}` is no longer here.");
            return Some(Replayed {
                played: Err((stored, why)),
                second_try: None,
                notepad: Notepad::default(),
            });
        };
        let story = self.story(&id)?;
        let (second_try, notepad) = (stored.summary.second_try, stored.summary.notepad.clone());
        let played = match stored.resume(story, &hash) {
            Resumed::Replayed(conversation) => Ok((id, *conversation)),
            Resumed::AsRecorded(why) => Err((stored, why.to_string())),
        };
        Some(Replayed {
            played,
            second_try,
            notepad,
        })
    }

    pub(super) fn resume(&mut self, run: RunId) {
        let Some(replayed) = self.replay(run) else { return };
        match replayed {
            Ok(playing) if !playing.conversation.is_over() => {
                let hash = self
                    .shelf
                    .book(&playing.id)
                    .map(|book| book.rules_hash.clone())
                    .unwrap_or_default();
                self.keeper.resume(run, playing.conversation.story().clone(), &hash);
                self.briefed = Some(playing.id.clone());
                self.playing = Some(playing);
                self.go(Screen::Conversation);
            }
            other => self.debrief(other),
        }
    }

    pub(super) fn see(&mut self, run: RunId) {
        if let Some(replayed) = self.replay(run) {
            self.debrief(replayed);
        }
    }

    pub(super) fn debrief(&mut self, replayed: Result<Playing, (StoredRun, String)>) {
        self.debriefed = Some(match replayed {
            Ok(playing) => Debriefed::Played(Box::new(playing)),
            Err((run, why)) => Debriefed::Recorded(Box::new(run), why),
        });
        (self.look, self.traced) = (0, None);
        self.go(Screen::Debrief);
    }
}
