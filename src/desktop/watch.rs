//! Watches the file in the workshop: threads that read it at every change, check it, and wake the window.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::session::Graphed;
use super::session::workshop::{Bench, Eye, Look, News, Reading, folder_of};

/// Editors write in several steps: a change is read once nothing more has come for so long.
const QUIET: Duration = Duration::from_millis(60);
/// A file that changes all the time is read this often all the same.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the file is looked at where the system does not tell.
const SLOW: Duration = Duration::from_secs(2);

/// What the thread waits for.
enum Signal {
    /// Something happened to the file; true when its folder may be another one.
    Changed(bool),
    /// Nobody listens any more.
    End,
}

/// One file being watched; ends when it is dropped.
#[derive(Debug)]
pub(super) struct Watch {
    file: PathBuf,
    news: Receiver<News>,
    signals: Sender<Signal>,
}

impl Watch {
    /// Watches `file`, checks it against `bench`, and calls `wake` whenever there is news.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub(super) fn begin(
        file: PathBuf,
        bench: Bench,
        now_ms: fn() -> i64,
        wake: impl Fn() + Clone + Send + 'static,
    ) -> io::Result<Self> {
        let (tell, news) = mpsc::channel();
        let (signals, heard) = mpsc::channel();
        let (study, to_study) = mpsc::channel();
        let tells = Teller { tell, wake };
        let (student, books) = (tells.clone(), bench.clone());
        thread::Builder::new()
            .name("workshop check".to_owned())
            .spawn(move || check(&books, &to_study, &student))?;
        let told = signals.clone();
        let watched = file.clone();
        thread::Builder::new()
            .name("workshop watch".to_owned())
            .spawn(move || {
                let desk = Desk {
                    eye: Eye::new(watched.clone()),
                    file: watched,
                    bench,
                    now_ms,
                    tells,
                    study,
                };
                desk.watch(&heard, &told);
            })?;
        Ok(Self { file, news, signals })
    }

    /// The file.
    pub(super) fn file(&self) -> &Path {
        &self.file
    }

    /// What has happened since the last call.
    pub(super) fn news(&self) -> impl Iterator<Item = News> + '_ {
        self.news.try_iter()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        // A thread that has ended already needs no telling.
        let _ = self.signals.send(Signal::End);
    }
}

#[derive(Clone)]
struct Teller<W> {
    tell: Sender<News>,
    wake: W,
}

impl<W: Fn()> Teller<W> {
    fn tell(&self, news: News) {
        if self.tell.send(news).is_ok() {
            (self.wake)();
        }
    }

    fn read(&self, reading: Reading) {
        self.tell(News::Read(Box::new(reading)));
    }
}

/// Asks every rule about the latest look, then draws what can be played; looks that were overtaken meanwhile are left out.
fn check(bench: &Bench, looks: &Receiver<Look>, tells: &Teller<impl Fn()>) {
    let mut waits = None;
    while let Some(first) = waits.take().or_else(|| looks.recv().ok()) {
        let latest = looks.try_iter().last().unwrap_or(first);
        let reading = bench.study(&latest);
        let story = reading.story();
        tells.read(reading);
        waits = looks.try_iter().last();
        if let Some(story) = story.filter(|_| waits.is_none()) {
            tells.tell(News::Drawn(Box::new(Graphed::find(story))));
        }
    }
}

struct Desk<W> {
    file: PathBuf,
    eye: Eye,
    bench: Bench,
    now_ms: fn() -> i64,
    tells: Teller<W>,
    study: Sender<Look>,
}

impl<W: Fn()> Desk<W> {
    fn watch(mut self, signals: &Receiver<Signal>, told: &Sender<Signal>) {
        let mut watcher = None;
        let mut slow = None;
        loop {
            if watcher.is_none() {
                let begun = listen(&self.file, told.clone());
                // A folder that is not there is no failing of the system: the reading says so.
                let why = begun.as_ref().err().map(ToString::to_string);
                watcher = begun.ok();
                self.look();
                let why = why.filter(|_| !self.eye.misses_the_folder());
                if why != slow {
                    slow.clone_from(&why);
                    self.tells.tell(News::Slow(why));
                }
            }
            match wait(signals, watcher.is_some()) {
                Waited::Ended => return,
                Waited::Changed { folder } => {
                    self.look();
                    if folder || self.eye.misses_the_folder() {
                        watcher = None;
                    }
                }
                Waited::Long => {}
            }
        }
    }

    fn look(&mut self) {
        let Some(look) = self.eye.look((self.now_ms)()) else {
            return;
        };
        let glance = self.bench.glance(&look);
        let more = !glance.whole;
        self.tells.read(glance);
        if more {
            // The other thread ends only after this one.
            let _ = self.study.send(look);
        }
    }
}

enum Waited {
    Changed { folder: bool },
    Long,
    Ended,
}

/// Waits for a change and for the quiet after it. Without a watcher it waits [`SLOW`] at most.
fn wait(signals: &Receiver<Signal>, watched: bool) -> Waited {
    let first = if watched {
        signals.recv().map_err(|_gone| RecvTimeoutError::Disconnected)
    } else {
        signals.recv_timeout(SLOW)
    };
    let mut folder = match first {
        Ok(Signal::Changed(folder)) => folder,
        Ok(Signal::End) | Err(RecvTimeoutError::Disconnected) => return Waited::Ended,
        Err(RecvTimeoutError::Timeout) => return Waited::Long,
    };
    let since = Instant::now();
    while since.elapsed() < PATIENCE {
        match signals.recv_timeout(QUIET) {
            Ok(Signal::Changed(another)) => folder |= another,
            Ok(Signal::End) | Err(RecvTimeoutError::Disconnected) => return Waited::Ended,
            Err(RecvTimeoutError::Timeout) => break,
        }
    }
    Waited::Changed { folder }
}

/// Has the system tell what happens in the file's folder: editors write another file and give it this one's name.
fn listen(file: &Path, told: Sender<Signal>) -> notify::Result<RecommendedWatcher> {
    // Events name whole paths.
    let folder = std::path::absolute(folder_of(file)).map_err(notify::Error::io)?;
    let name = file.file_name().map(ToOwned::to_owned);
    let parent = folder.clone();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        let signal = match event {
            Ok(event) if event.need_rescan() => Some(Signal::Changed(true)),
            Ok(event) => concerns(&event, &parent, name.as_deref()).map(Signal::Changed),
            Err(_) => Some(Signal::Changed(true)),
        };
        if let Some(signal) = signal {
            // Nobody may be listening any more.
            let _ = told.send(signal);
        }
    })?;
    watcher.watch(&folder, RecursiveMode::NonRecursive)?;
    Ok(watcher)
}

/// Whether an event in `folder` is about the file called `name`: false within when it is, true when it is about the
/// folder itself. Reading a file is an event too, and ours would come back to us for ever.
fn concerns(event: &Event, folder: &Path, name: Option<&std::ffi::OsStr>) -> Option<bool> {
    let read_only = match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
        EventKind::Access(_) => true,
        _ => false,
    };
    if read_only {
        return None;
    }
    let moved = event.kind.is_remove() || matches!(event.kind, EventKind::Modify(notify::event::ModifyKind::Name(_)));
    if moved && event.paths.iter().any(|path| path == folder) {
        return Some(true);
    }
    event.paths.iter().any(|path| path.file_name() == name).then_some(false)
}

#[cfg(test)]
mod tests {
    use notify::event::{AccessKind, AccessMode, CreateKind, DataChange, ModifyKind, RemoveKind, RenameMode};

    use super::*;
    use crate::desktop::session::Action;
    use crate::desktop::session::testing::{NOW, session};
    use crate::desktop::session::workshop::{ReadResult, Workshop};

    /// Waits for news of a look at or after `number` that every rule has judged.
    fn next(watch: &Watch, woken: &Receiver<()>, number: u64) -> Reading {
        loop {
            // Only a watcher that never tells would run into this.
            woken.recv_timeout(Duration::from_mins(2)).unwrap();
            for news in watch.news() {
                if let News::Read(reading) = news
                    && reading.whole
                    && reading.number >= number
                {
                    return *reading;
                }
            }
        }
    }

    #[test]
    fn a_change_is_heard_of_and_the_threads_end_with_the_watch() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("late.ron");
        std::fs::write(&file, "(").unwrap();
        let mut session = session();
        session.apply(Action::Edit(file.clone()), NOW);
        assert_eq!(session.workshop.as_ref().map(Workshop::file), Some(file.as_path()));
        let (wake, woken) = mpsc::channel();
        let tell = move || {
            // At the end nobody listens.
            let _ = wake.send(());
        };
        let watch = Watch::begin(file.clone(), session.bench().unwrap(), || 7, tell).unwrap();
        assert!(matches!(next(&watch, &woken, 1).result, ReadResult::Judged { .. }));
        // As editors do: another file takes its name.
        let other = folder.path().join("late.ron~");
        std::fs::write(&other, "((").unwrap();
        std::fs::rename(&other, &file).unwrap();
        let second = next(&watch, &woken, 2);
        assert_eq!(second.at_ms, 7);
        std::fs::remove_dir_all(folder.path()).unwrap();
        let mut gone = next(&watch, &woken, second.number + 1);
        while !matches!(gone.result, ReadResult::NoFolder) {
            gone = next(&watch, &woken, gone.number + 1);
        }
        std::fs::create_dir(folder.path()).unwrap();
        std::fs::write(&file, "(").unwrap();
        let mut back = next(&watch, &woken, gone.number + 1);
        while !matches!(back.result, ReadResult::Judged { .. }) {
            back = next(&watch, &woken, back.number + 1);
        }
        drop(watch);
        while woken.recv().is_ok() {}
    }

    fn seen(kind: EventKind, path: &str) -> Option<bool> {
        let event = Event::new(kind).add_path(PathBuf::from(path));
        concerns(&event, Path::new("own"), Some("late.ron".as_ref()))
    }

    #[test]
    fn writing_and_renaming_the_file_concern_it_and_reading_it_does_not() {
        let data = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let renamed = EventKind::Modify(ModifyKind::Name(RenameMode::To));
        let written = EventKind::Access(AccessKind::Close(AccessMode::Write));
        for kind in [data, renamed, written, EventKind::Create(CreateKind::File)] {
            assert_eq!(seen(kind, "own/late.ron"), Some(false), "{kind:?}");
            assert_eq!(seen(kind, "own/late.ron~"), None, "{kind:?}");
        }
        for mode in [AccessMode::Read, AccessMode::Any] {
            let read = EventKind::Access(AccessKind::Open(mode));
            assert_eq!(seen(read, "own/late.ron"), None);
        }
    }

    #[test]
    fn a_folder_that_goes_is_watched_anew() {
        assert_eq!(seen(EventKind::Remove(RemoveKind::Folder), "own"), Some(true));
        assert_eq!(
            seen(EventKind::Modify(ModifyKind::Name(RenameMode::From)), "own"),
            Some(true)
        );
        assert_eq!(seen(EventKind::Modify(ModifyKind::Any), "own"), None);
    }
}
