//! What is worked out of a scenario beside the window: of a small one at once, of a large one on a thread of its own.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::{Builder, JoinHandle};

use crate::analysis::size::{SMALL, turns};
use crate::core::story::Story;

/// Something that is worked out, or about to be. Clones share the answer.
#[derive(Debug, Clone)]
pub struct Beside<T> {
    answer: Arc<OnceLock<T>>,
    /// The thread that works it out; none when it was worked out at once.
    worker: Arc<Mutex<Option<JoinHandle<()>>>>,
}

impl<T> Default for Beside<T> {
    fn default() -> Self {
        Self {
            answer: Arc::default(),
            worker: Arc::default(),
        }
    }
}

impl<T: Send + Sync + 'static> Beside<T> {
    /// Begins to work something out of `story`.
    pub(super) fn work(story: &Story, work: impl Fn() -> T + Clone + Send + 'static) -> Self {
        if turns(story.scenario()) > SMALL {
            Self::later(work)
        } else {
            Self::now(work())
        }
    }

    fn now(answer: T) -> Self {
        Self {
            answer: Arc::new(OnceLock::from(answer)),
            worker: Arc::default(),
        }
    }

    /// The same on a thread, however small.
    pub(super) fn later(work: impl Fn() -> T + Clone + Send + 'static) -> Self {
        let beside = Self::default();
        let (answer, job) = (beside.answer.clone(), work.clone());
        let job = move || {
            answer.get_or_init(job);
        };
        match Builder::new().name("analyst".to_owned()).spawn(job) {
            Ok(worker) => *beside.worker.lock().unwrap_or_else(PoisonError::into_inner) = Some(worker),
            // Without a thread the window waits once.
            Err(_no_thread) => return Self::now(work()),
        }
        beside
    }

    /// One that is worked out for as long as the test runs.
    #[cfg(test)]
    pub(crate) fn never() -> Self {
        let beside = Self::default();
        let worker = std::thread::spawn(std::thread::park);
        *beside.worker.lock().unwrap_or_else(PoisonError::into_inner) = Some(worker);
        beside
    }

    /// The answer, when it is there.
    pub fn get(&self) -> Option<&T> {
        self.answer.get()
    }

    /// The answer, waiting for it if need be. `None` when nothing works on it.
    pub fn wait(&self) -> Option<&T> {
        let worker = self.worker.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(worker) = worker {
            // A thread that failed leaves no answer, which is what is then said.
            let _ = worker.join();
        }
        self.answer.get()
    }

    /// Whether the answer is still being worked out.
    pub fn is_pending(&self) -> bool {
        let worker = self.worker.lock().unwrap_or_else(PoisonError::into_inner);
        self.answer.get().is_none() && worker.as_ref().is_some_and(|worker| !worker.is_finished())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_waited_for_where_nothing_works() {
        assert!(!Beside::<u8>::default().is_pending());
        assert!(Beside::<u8>::default().wait().is_none());
    }
}
