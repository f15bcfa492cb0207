//! What the law register shows, from the session as it stands.

use jiff::civil::Date;

use crate::content::cited;
use crate::content::law_days::Count;
use crate::content::lookup::{Lookup, changes, practises};
use crate::content::words::Words;
use crate::core::law::{Change, Provision, Standing};
use crate::core::scenario::Scenario;
use crate::desktop::screens::Overlay;
use crate::desktop::session::{Book, LawDesk, LawPage, Session};

/// Changes that stand under a provision.
const NEAR: usize = 3;

/// What the register shows.
#[derive(Debug, Clone)]
pub(crate) struct Model<'a> {
    pub(super) desk: &'a LawDesk,
    pub(super) total: usize,
    pub(super) found: Vec<&'a Provision>,
    pub(super) open: Option<&'a Provision>,
    /// The day that law is looked up for.
    pub(super) day: Date,
    /// The day it is while none is typed.
    pub(super) usual: Date,
    /// The scenario whose day that is; none is today.
    pub(super) about: Option<&'a Scenario>,
    /// The day it really is: what a check is due by.
    pub(super) today: Date,
    /// What began or ended lately, and what is coming, the latest first.
    pub(super) changes: Vec<Change<'a>>,
    /// How that scenario counts a period of the open provision.
    pub(super) count: Option<Count>,
    /// Scenarios that cite the open provision.
    pub(super) practise: Vec<&'a Book>,
    /// Whether a conversation waits underneath.
    pub(super) over: bool,
}

impl<'a> Model<'a> {
    /// As the session stands; `words` are those that dates are looked for in.
    pub(crate) fn of(session: &'a Session, words: &Words) -> Self {
        let desk = &session.law;
        let register = &session.shelf.register;
        let (about, day) = (session.law_about(), session.law_day());
        let found = desk.lookup.found(words, register, day);
        let open = open(&found, desk.open.as_deref(), about, day);
        // What changed is no list of what stands: only words and trades narrow it.
        let narrowed = Lookup {
            in_force: false,
            ..desk.lookup.clone()
        };
        let through = |change: &Change<'_>| narrowed.lets_through(words, change.provision, day);
        let cites = |book: &&Book| open.is_some_and(|open| practises(&book.scenario, open));
        Self {
            desk,
            total: register.len(),
            open,
            day,
            usual: about.map_or(session.today, |scenario| scenario.date),
            about,
            today: session.today,
            changes: changes(register, day).into_iter().filter(through).collect(),
            count: open.zip(about).and_then(|(open, about)| Count::of(open, about)),
            practise: session.shelf.books.iter().filter(cites).collect(),
            over: session.overlay == Overlay::Law,
            found,
        }
    }

    pub(super) fn page(&self) -> LawPage {
        self.desk.page
    }

    /// The changes nearest to the day, the latest first.
    pub(super) fn near(&self) -> Vec<Change<'a>> {
        let far = |change: &Change<'_>| {
            self.day
                .until(change.day)
                .map_or(i32::MAX, |span| span.get_days().abs())
        };
        let mut near: Vec<_> = self
            .changes
            .iter()
            .copied()
            .filter(|change| !change.is_assumed())
            .collect();
        near.sort_by_key(far);
        near.truncate(NEAR);
        near.sort_by_key(|change| std::cmp::Reverse(change.day));
        near
    }
}

/// What is open: what was asked for; else, over a conversation and after one, the law that it cites most; else law that stands.
fn open<'a>(
    found: &[&'a Provision],
    wanted: Option<&str>,
    about: Option<&Scenario>,
    day: Date,
) -> Option<&'a Provision> {
    let first = |fits: &dyn Fn(&Provision) -> bool| found.iter().copied().find(|provision| fits(provision));
    let stands = |provision: &Provision| provision.standing(day) == Standing::InForce;
    let turns = || {
        let mut keys = cited::keys(about?).into_iter();
        keys.find_map(|key| first(&|provision| provision.key == key && stands(provision)))
    };
    first(&|provision| Some(provision.key.as_str()) == wanted)
        .or_else(turns)
        .or_else(|| first(&stands))
        .or(found.first().copied())
}
