//! From screen to screen: where to, back to where, and what is read afresh on the way.

use super::Session;
use crate::desktop::screens::{Overlay, Screen};

impl Session {
    pub(super) fn go(&mut self, screen: Screen) {
        if screen == Screen::Law && self.screen != Screen::Law {
            self.law.from = self.screen;
            self.law.opened();
            if self.screen == Screen::Home && self.law.open.is_none() {
                self.law.open = self.most_practised();
            }
        }
        if screen == Screen::Settings && self.screen != Screen::Settings {
            self.settings_from = self.screen;
        }
        self.screen = screen;
        self.overlay = Overlay::None;
        self.refresh();
    }

    pub(super) fn back(&mut self) {
        if self.overlay != Overlay::None {
            self.close();
            return;
        }
        match self.screen {
            Screen::Home => self.overlay = Overlay::Confirm,
            Screen::Library | Screen::History => self.go(Screen::Home),
            Screen::Settings => {
                let from = self.settings_from;
                self.go(from);
            }
            Screen::Law => {
                let from = self.law.from;
                self.go(from);
            }
            Screen::Graph if self.debriefed.is_some() => self.go(Screen::Debrief),
            Screen::Briefing | Screen::Debrief | Screen::Graph | Screen::Criteria => self.go(Screen::Library),
            Screen::Compare => self.go(Screen::Debrief),
            Screen::Conversation => self.overlay = Overlay::Pause,
            Screen::Workshop => {
                self.workshop = None;
                let gone = self.workshop_from == Screen::Briefing
                    && self.briefed.as_ref().is_none_or(|id| self.shelf.book(id).is_none());
                let from = if gone { Screen::Library } else { self.workshop_from };
                self.go(from);
            }
        }
    }

    /// Reads what the store says about the library and home.
    pub(super) fn refresh(&mut self) {
        match self.screen {
            Screen::Home => self.come_home(),
            Screen::Library => {
                self.read_bands();
                self.history = self.keeper.history(&crate::store::Filter::default());
            }
            Screen::History => self.history = self.keeper.history(&crate::store::Filter::default()),
            Screen::Briefing
            | Screen::Conversation
            | Screen::Debrief
            | Screen::Compare
            | Screen::Graph
            | Screen::Criteria
            | Screen::Law
            | Screen::Settings
            | Screen::Workshop => {}
        }
    }
}
