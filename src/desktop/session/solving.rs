//! A scenario solved beside the window: small ones at once, large ones on a thread of their own.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::{Builder, JoinHandle};

use crate::analysis::size::{SMALL, turns};
use crate::analysis::solve::Solution;
use crate::core::chance::Temperament;
use crate::core::story::Story;

/// A scenario that is solved, or about to be. Clones share the answer.
#[derive(Debug, Clone, Default)]
pub struct Solving {
    answer: Arc<OnceLock<Solution>>,
    /// The thread that works it out; none when it was worked out at once.
    worker: Arc<Mutex<Option<JoinHandle<()>>>>,
}

impl Solving {
    /// Begins to solve `story` for one temperament.
    pub fn begin(story: &Arc<Story>, temperament: Temperament) -> Self {
        if turns(story.scenario()) > SMALL {
            Self::beside(story, temperament)
        } else {
            Self::now(story, temperament)
        }
    }

    fn now(story: &Arc<Story>, temperament: Temperament) -> Self {
        Self {
            answer: Arc::new(OnceLock::from(Solution::find(story, temperament))),
            worker: Arc::default(),
        }
    }

    fn beside(story: &Arc<Story>, temperament: Temperament) -> Self {
        let solving = Self::default();
        let (answer, wanted) = (solving.answer.clone(), story.clone());
        let work = move || {
            answer.get_or_init(|| Solution::find(&wanted, temperament));
        };
        match Builder::new().name("analyst".to_owned()).spawn(work) {
            Ok(worker) => *solving.worker.lock().unwrap_or_else(PoisonError::into_inner) = Some(worker),
            // Without a thread the window waits once.
            Err(_no_thread) => return Self::now(story, temperament),
        }
        solving
    }

    /// One that is worked out for as long as the test runs.
    #[cfg(test)]
    pub(crate) fn never() -> Self {
        let solving = Self::default();
        let worker = std::thread::spawn(std::thread::park);
        *solving.worker.lock().unwrap_or_else(PoisonError::into_inner) = Some(worker);
        solving
    }

    /// The answer, when it is there.
    pub fn get(&self) -> Option<&Solution> {
        self.answer.get()
    }

    /// The answer, waiting for it if need be. `None` when nothing works on it.
    pub fn wait(&self) -> Option<&Solution> {
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
    use crate::desktop::session::testing::session;

    #[test]
    fn a_thread_of_its_own_comes_to_the_same_answer() {
        let story = session().shelf.story("laptop-on-day-27").unwrap().unwrap();
        for temperament in Temperament::ALL {
            let (now, beside) = (
                Solving::begin(&story, temperament),
                Solving::beside(&story, temperament),
            );
            assert!(!now.is_pending());
            assert_eq!(beside.wait().unwrap().best(), now.get().unwrap().best());
            assert!(!beside.is_pending());
            assert!(beside.clone().wait().is_some());
        }
    }

    #[test]
    fn nothing_is_waited_for_where_nothing_works() {
        assert!(!Solving::default().is_pending());
        assert!(Solving::default().wait().is_none());
    }
}
