//! What the window has to tell of by itself: notices, work that is kept nowhere, work that is not done yet.

use super::{Debriefed, Drawing, Session};
use crate::desktop::screens::Screen;

impl Session {
    /// The notice to show: the store's first, since unsaved work matters most.
    pub fn notice(&self) -> Option<&str> {
        self.notice.as_deref().or_else(|| self.keeper.notice())
    }

    /// Whether a conversation is in progress that is kept nowhere but here.
    pub fn has_unsaved_conversation(&self) -> bool {
        !self.saves()
            && self
                .playing
                .as_ref()
                .is_some_and(|playing| !playing.conversation.is_over())
    }

    /// Whether what is done now is kept.
    pub fn saves(&self) -> bool {
        self.keeper.file().is_some() && self.keeper.notice().is_none()
    }

    /// Whether something that is shown is still being worked out, so that the window has to look again.
    pub fn is_working(&self) -> bool {
        if self.screen == Screen::Graph && self.graphed.is_none() {
            return self.drawing.as_ref().is_some_and(Drawing::is_pending);
        }
        let shown = match (self.screen, &self.debriefed) {
            (Screen::Debrief, Some(Debriefed::Played(playing))) => Some(playing),
            (Screen::Compare, _) => self.compared.as_ref(),
            _ => None,
        };
        shown.is_some_and(|playing| playing.solving.is_pending())
    }
}
