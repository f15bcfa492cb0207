//! The graph of a conversation's story, drawn beside the window.

use std::sync::Arc;

use super::Graphed;
use super::beside::Beside;
use crate::analysis::graph::{Facts, Leg};
use crate::core::story::{NodeId, Story};

/// A graph that is drawn, or about to be.
#[derive(Debug, Clone)]
pub struct Drawing {
    story: Arc<Story>,
    taken: Vec<Leg>,
    work: Beside<Graphed>,
    /// The node that will be looked at; the start when none is named.
    pub(super) selected: Option<NodeId>,
}

impl Drawing {
    /// Begins to draw `story` with the way that was taken through it.
    pub(super) fn begin(story: Arc<Story>, taken: Vec<Leg>) -> Self {
        let work = Beside::work(&story, draws(&story, &taken));
        Self {
            story,
            taken,
            work,
            selected: None,
        }
    }

    /// Whether it is of this story and this way. A story that is compiled again is still of the same scenario.
    pub(super) fn is_of(&self, story: &Story, taken: &[Leg]) -> bool {
        std::ptr::eq(self.story.scenario(), story.scenario()) && self.taken == taken
    }

    /// The turn that was `number`-th on the way, from 1.
    pub(super) fn turn(&self, number: usize) -> Option<NodeId> {
        Some(self.taken.get(number.checked_sub(1)?)?.from)
    }

    /// The graph, when it is there.
    pub(super) fn get(&self) -> Option<Graphed> {
        let mut graphed = self.work.get()?.clone();
        graphed.selected = self.selected.unwrap_or(graphed.selected);
        Some(graphed)
    }

    /// Waits for it.
    pub(super) fn wait(&self) {
        self.work.wait();
    }

    /// Whether it is still being drawn.
    pub(super) fn is_pending(&self) -> bool {
        self.work.is_pending()
    }

    /// The same, drawn on a thread.
    #[cfg(test)]
    pub(crate) fn later(self) -> Self {
        let work = Beside::later(draws(&self.story, &self.taken));
        Self { work, ..self }
    }

    /// The same, drawn for as long as the test runs.
    #[cfg(test)]
    pub(crate) fn never(self) -> Self {
        Self {
            work: Beside::never(),
            ..self
        }
    }
}

fn draws(story: &Arc<Story>, taken: &[Leg]) -> impl Fn() -> Graphed + Clone + Send + use<> {
    let (story, taken) = (story.clone(), taken.to_vec());
    move || {
        let facts = Facts {
            taken: taken.clone(),
            ..Facts::find(&story)
        };
        Graphed::of(story.clone(), &facts)
    }
}
