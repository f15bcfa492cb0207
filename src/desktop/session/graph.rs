//! The graph: asked for, taken up when it is drawn, looked at.

use super::graphed::way_of as recorded_way_of;
use super::{Debriefed, Drawing, Graphed, Session};
use crate::analysis::graph::way_of;
use crate::desktop::screens::Screen;

impl Session {
    /// The story of the debrief as a graph, with the way that was taken; else of the conversation in progress.
    pub(super) fn see_graph(&mut self) {
        let looks_back = self.screen == Screen::Debrief;
        let (story, taken) = match (&self.debriefed, &self.playing) {
            (Some(Debriefed::Played(playing)), _) if looks_back => {
                (playing.conversation.story().clone(), way_of(&playing.conversation))
            }
            (Some(Debriefed::Recorded(run, _)), _) if looks_back => {
                let Some(Ok(story)) = self.shelf.story(&run.summary.scenario) else {
                    return;
                };
                let taken = recorded_way_of(run, &story);
                (story, taken)
            }
            (_, Some(playing)) => (playing.conversation.story().clone(), way_of(&playing.conversation)),
            _ => return,
        };
        let drawn = self.drawing.take().filter(|drawing| drawing.is_of(&story, &taken));
        let mut drawing = drawn.unwrap_or_else(|| Drawing::begin(story, taken));
        // The turn that is looked at in the debrief is looked at here too.
        drawing.selected = drawing.turn(self.look).filter(|_| looks_back);
        self.drawing = Some(drawing);
        self.graphed = None;
        self.take_up();
        self.go(Screen::Graph);
    }

    /// Takes up what was drawn beside the window meanwhile.
    pub fn take_up(&mut self) {
        if self.graphed.is_none() {
            self.graphed = self.drawing.as_ref().and_then(Drawing::get).map(Box::new);
        }
    }

    /// Waits for what is drawn beside the window.
    pub fn wait_for_graph(&mut self) {
        if let Some(drawing) = &self.drawing {
            drawing.wait();
        }
        self.take_up();
    }

    pub(super) fn look_at(&mut self, change: impl FnOnce(&mut Graphed)) {
        let shown = match (self.screen, &mut self.workshop) {
            (Screen::Workshop, Some(workshop)) => workshop.graph.as_mut(),
            _ => self.graphed.as_mut(),
        };
        if let Some(graphed) = shown {
            change(graphed);
        }
    }
}
