//! A scenario solved beside the window.

use std::sync::Arc;

use super::beside::Beside;
use crate::analysis::solve::Solution;
use crate::core::chance::Temperament;
use crate::core::story::Story;

/// A scenario that is solved, or about to be. Clones share the answer.
pub type Solving = Beside<Solution>;

impl Solving {
    /// Begins to solve `story` for one temperament.
    pub fn begin(story: &Arc<Story>, temperament: Temperament) -> Self {
        Self::work(story, solves(story, temperament))
    }
}

fn solves(story: &Arc<Story>, temperament: Temperament) -> impl Fn() -> Solution + Clone + Send + use<> {
    let story = story.clone();
    move || Solution::find(&story, temperament)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::session::testing::session;

    #[test]
    fn a_thread_of_its_own_comes_to_the_same_answer() {
        let story = session().shelf.story("laptop-on-day-27").unwrap().unwrap();
        for temperament in Temperament::ALL {
            let (now, later) = (
                Solving::begin(&story, temperament),
                Solving::later(solves(&story, temperament)),
            );
            assert!(!now.is_pending());
            assert_eq!(later.wait().unwrap().best(), now.get().unwrap().best());
            assert!(!later.is_pending());
            assert!(later.clone().wait().is_some());
        }
    }
}
