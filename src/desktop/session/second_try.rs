//! A second try: begun where two ways part, and laid beside what it tries the other way.

use super::{Debriefed, Now, Playing, Session, Tries};
use crate::desktop::screens::Screen;

impl Session {
    /// Only what was played, or could be played again, has another way.
    pub(super) fn try_from(&mut self, shared: usize, now: Now) {
        if let Some(Debriefed::Played(first)) = &self.debriefed
            && shared < first.conversation.steps().len()
        {
            self.begin(Playing::clone(first).other_way(shared), now);
        }
    }

    pub(super) fn try_once_more(&mut self, now: Now) {
        if let Some(Tries { first, shared }) = self.compared.as_ref().and_then(|second| second.tries.as_deref()) {
            self.begin(first.clone().other_way(*shared), now);
        }
    }

    pub(super) fn compare(&mut self) {
        if let Some(Debriefed::Played(second)) = &self.debriefed
            && second.tries.is_some()
        {
            self.lay_beside(second.clone());
        }
    }

    /// Opens at the turn where the two ways part.
    pub(super) fn lay_beside(&mut self, second: Box<Playing>) {
        let shared = second.tries.as_ref().map_or(0, |tries| {
            let shared = second.conversation.shared_with(&tries.first.conversation);
            if shared == second.conversation.steps().len() {
                tries.shared
            } else {
                shared
            }
        });
        (self.look, self.traced) = (shared + 1, None);
        self.compared = Some(second);
        self.go(Screen::Compare);
    }

    pub(super) fn see_second(&mut self) {
        if let Some(second) = self.compared.clone() {
            self.debriefed = Some(Debriefed::Played(second));
            self.go(Screen::Debrief);
        }
    }
}
