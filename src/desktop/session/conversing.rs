//! The conversation in progress: started, answered, ended.

use std::sync::Arc;

use super::{Debriefed, Now, Playing, Session};
use crate::analysis::solve::Solution;
use crate::core::conversation::{Conversation, Mode};
use crate::core::story::Story;
use crate::desktop::screens::{Overlay, Screen};
use crate::store::NewRun;

impl Session {
    pub(super) fn story(&mut self, id: &str) -> Option<Arc<Story>> {
        match self.shelf.story(id)? {
            Ok(story) => Some(story),
            Err(error) => {
                self.notice = Some(format!(
                    "This scenario cannot be played: {error}. `redress check` says where."
                ));
                None
            }
        }
    }

    pub(super) fn start(&mut self, mode: Mode, now: Now) {
        let Some(id) = self.briefed.clone() else { return };
        let Some(story) = self.story(&id) else { return };
        let seed = self.fixed_seed.unwrap_or_else(self.seeds);
        let playing = self.playing_of(id, Conversation::new(story, mode, seed));
        self.begin(playing, now);
        self.settings.last_mode = mode;
    }

    /// `conversation`, with what is known already of its scenario.
    pub(super) fn playing_of(&self, id: String, conversation: Conversation) -> Playing {
        let looked_back = match &self.debriefed {
            Some(Debriefed::Played(playing)) => Some(&**playing),
            _ => None,
        };
        let known = [self.playing.as_ref(), looked_back, self.compared.as_deref()];
        Playing::of(id, conversation, known.into_iter().flatten())
    }

    pub(super) fn play_again(&mut self, now: Now) {
        let last = match &self.debriefed {
            Some(Debriefed::Played(playing)) => Some((playing.id.clone(), playing.conversation.mode())),
            Some(Debriefed::Recorded(run, _)) => Some((run.summary.scenario.clone(), run.summary.mode)),
            None => None,
        };
        if let Some((id, mode)) = last.filter(|(id, _)| self.shelf.book(id).is_some()) {
            self.briefed = Some(id);
            self.start(mode, now);
        }
    }

    /// A conversation starts, kept under a run of its own.
    pub(super) fn begin(&mut self, playing: Playing, now: Now) {
        let Some(book) = self.shelf.book(&playing.id) else {
            return;
        };
        self.keeper.begin(NewRun {
            scenario: playing.id.clone(),
            rules_hash: book.rules_hash.clone(),
            tuned_model: self.shelf.tuned_model,
            started_at: now.wall_ms,
            second_try: playing.second_try(),
        });
        self.briefed = Some(playing.id.clone());
        self.playing = Some(playing);
        self.go(Screen::Conversation);
    }

    pub(super) fn change(&mut self, now: Now, change: impl FnOnce(&mut Playing) -> bool) {
        let Some(playing) = &mut self.playing else { return };
        if !change(playing) {
            return;
        }
        playing.chosen_at = Some(now.session_ms);
        if playing.conversation.is_over() {
            // What is kept is scored. A conversation takes longer than working its best out, so this hardly ever waits.
            let best = playing.solving.wait().and_then(Solution::best);
            self.keeper.finish(&playing.conversation, best.as_ref(), now.wall_ms);
        } else {
            self.keeper.record(&playing.conversation, now.wall_ms);
        }
        let chose = playing
            .conversation
            .steps()
            .last()
            .is_some_and(|step| step.choice.is_some());
        self.overlay = if playing.tells() && chose {
            Overlay::Why
        } else {
            Overlay::None
        };
    }

    pub(super) fn finish(&mut self) {
        let Some(mut playing) = self.playing.take_if(|playing| playing.conversation.is_over()) else {
            return;
        };
        playing.run = self.keeper.current();
        match &playing.tries {
            Some(tries) => {
                self.debriefed = Some(Debriefed::Played(Box::new(tries.first.clone())));
                self.lay_beside(Box::new(playing));
            }
            None => self.debrief(Ok(playing)),
        }
    }
}
