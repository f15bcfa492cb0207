//! The law register: what is looked for in it, for which day, and where one is.

use std::collections::BTreeMap;
use std::mem;

use jiff::civil::Date;

use super::{Debriefed, Session};
use crate::content::cited::keys;
use crate::content::lookup::Lookup;
use crate::content::words::Words;
use crate::core::law::Standing;
use crate::core::scenario::Scenario;
use crate::desktop::screens::{Overlay, Screen};

/// What the law register shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LawDesk {
    /// What is looked for.
    pub lookup: Lookup,
    /// The day as it was typed.
    pub typed: String,
    /// The last one that could be read; none is the scenario's own, or today.
    pub day: Option<Date>,
    /// The provision that is open.
    pub open: Option<String>,
    /// What stands beside the list.
    pub page: LawPage,
    /// Where it was opened from.
    pub from: Screen,
    /// What it was opened over, and what is there again when it is closed.
    pub under: Overlay,
}

/// What stands beside the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LawPage {
    /// The open provision.
    #[default]
    Provision,
    /// The trades, to tick.
    Trades,
    /// What changed and what is coming.
    Changes,
}

impl LawDesk {
    /// As it is opened: law stands as on the day that belongs to where one comes from.
    pub(super) fn opened(&mut self) {
        self.typed.clear();
        self.day = None;
        self.page = LawPage::Provision;
    }

    /// Takes the day that was typed; one that cannot be read changes nothing but what stands in the field.
    pub(super) fn on(&mut self, typed: String, read: Option<Date>) {
        if read.is_some() || typed.trim().is_empty() {
            self.day = read;
        }
        self.typed = typed;
    }
}

impl Session {
    /// The scenario whose day decides in the law register: the one being played, or looked back on.
    pub fn law_about(&self) -> Option<&Scenario> {
        if self.overlay == Overlay::Law {
            let playing = self.playing.as_ref()?;
            return Some(playing.conversation.story().scenario());
        }
        if self.law.from != Screen::Debrief {
            return None;
        }
        match self.debriefed.as_ref()? {
            Debriefed::Played(playing) => Some(playing.conversation.story().scenario()),
            Debriefed::Recorded(run, _) => self.shelf.book(&run.summary.scenario).map(|book| &*book.scenario),
        }
    }

    /// The day that law is looked up for: one that was typed, else the scenario's, else today.
    pub fn law_day(&self) -> Date {
        let own = || self.law_about().map_or(self.today, |scenario| scenario.date);
        self.law.day.unwrap_or_else(own)
    }

    /// The register, at a provision when one is named, whatever was looked for before.
    pub(super) fn read_law(&mut self, key: Option<String>) {
        let inside = self.screen == Screen::Law || self.overlay == Overlay::Law;
        if let Some(key) = key {
            if !inside || self.is_looked_past(&key) {
                self.law.lookup = Lookup::default();
            }
            self.law.open = Some(key);
        }
        if inside {
            self.law.page = LawPage::Provision;
        } else if self.screen == Screen::Conversation {
            self.law.opened();
            self.law.under = self.overlay;
            self.overlay = Overlay::Law;
        } else {
            self.go(Screen::Law);
        }
    }

    /// Puts away what lies over the screen; under the register lies what it was opened from.
    pub(super) fn close(&mut self) {
        self.overlay = if self.overlay == Overlay::Law {
            mem::take(&mut self.law.under)
        } else {
            Overlay::None
        };
    }

    /// The provision that most scenarios practise, of those in force today: a register opened for the first time begins
    /// with law that somebody here will need.
    pub(super) fn most_practised(&self) -> Option<String> {
        let mut cited: BTreeMap<&str, usize> = BTreeMap::new();
        for book in &self.shelf.books {
            for key in keys(&book.scenario) {
                *cited.entry(key).or_default() += 1;
            }
        }
        let stands = |key: &&str| {
            let provision = self.shelf.register.get(key);
            provision.is_some_and(|provision| provision.standing(self.today) == Standing::InForce)
        };
        let most = cited
            .into_iter()
            .filter(|(key, _)| stands(key))
            .max_by_key(|(_, count)| *count);
        most.map(|(key, _)| key.to_owned())
    }

    /// Whether what is looked for leaves this provision out.
    fn is_looked_past(&self, key: &str) -> bool {
        let words = Words::of(self.settings.language);
        let day = self.law_day();
        let provision = self.shelf.register.get(key);
        provision.is_some_and(|provision| !self.law.lookup.lets_through(&words, provision, day))
    }
}
