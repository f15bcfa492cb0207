//! Everything the window shows, and what each action does to it. Knows no engine: tested without a window.
//!
//! What is shown is here, and so is [`Session::apply`], from which every [`Action`] goes where it is done: `navigate`
//! from screen to screen, `conversing`, `second_try` and `desk` for what is played, `runs` for what is kept, `graph` for the
//! graph of it, `law_desk` for the law register, `workshop` for what is written. `staged` says whom the picture shows, `notices` what the window tells by
//! itself.

mod action;
mod beside;
mod conversing;
mod desk;
mod drawing;
mod graph;
mod graphed;
mod law_desk;
mod navigate;
mod notices;
mod playing;
mod runs;
mod second_try;
pub mod shelf;
mod solving;
mod staged;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod traced;
pub mod workshop;

use jiff::civil::Date;

pub use action::Action;
pub use desk::Part;
pub use drawing::Drawing;
pub use graphed::Graphed;
pub use law_desk::{LawDesk, LawPage};
pub use playing::{Playing, Tries};
use runs::Replayed;
pub use runs::{Chosen, Debriefed};
pub use shelf::{Book, Shelf, Unplayable};
pub use solving::Solving;
pub use staged::{OnStage, Waiting};
pub use traced::{Measure, Traced};
pub use workshop::Workshop;

use crate::content::card::Figure;
use crate::content::filter::Filter;
use crate::content::settings::Settings;
use crate::desktop::screens::{Overlay, Screen};
use crate::desktop::widgets::MeterKind;
use crate::store::{Keeper, RunSummary};
use staged::last_line;

/// The moment an action happens: the only clocks there are, passed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Now {
    /// Milliseconds since 1970, UTC; stored with runs.
    pub wall_ms: i64,
    /// Milliseconds since the window opened; for what moves.
    pub session_ms: u64,
}

/// Folders to name in the settings; none when nothing is kept there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folders {
    /// Where settings are kept.
    pub settings: Option<String>,
    /// Where scenarios of one's own are looked for.
    pub scenarios: Vec<String>,
}

/// Everything the window shows.
#[derive(Debug)]
pub struct Session {
    /// One screen at a time.
    pub screen: Screen,
    /// What lies over it.
    pub overlay: Overlay,
    /// What can be played and looked up.
    pub shelf: Shelf,
    /// Where runs are kept.
    pub keeper: Keeper,
    /// Colours, size of text, movement.
    pub settings: Settings,
    /// What the library shows.
    pub filter: Filter,
    /// The scenario being briefed or played.
    pub briefed: Option<String>,
    /// The conversation in progress.
    pub playing: Option<Playing>,
    /// Who waits in the picture of home and briefing.
    pub waiting: Option<Waiting>,
    /// What the debrief is of.
    pub debriefed: Option<Debriefed>,
    /// The graph on the screen, or the last that was; `None` while it is drawn.
    pub graphed: Option<Box<Graphed>>,
    /// What draws it.
    pub drawing: Option<Drawing>,
    /// A second try, beside what it tried the other way.
    pub compared: Option<Box<Playing>>,
    /// The law register.
    pub law: LawDesk,
    /// Where the settings were opened from.
    pub settings_from: Screen,
    /// The file that is being written.
    pub workshop: Option<Workshop>,
    /// Where the workshop was opened from.
    pub workshop_from: Screen,
    /// What is looked for among the nodes.
    pub node_search: String,
    /// Folders to name in the settings.
    pub folders: Folders,
    /// Whether the customer card stands beside the text.
    pub card_open: bool,
    /// The part of the customer card that is unfolded, where there is room for one.
    pub unfolded: Part,
    /// The figure of the customer card that says how it comes about.
    pub explained: Option<Figure>,
    /// The point looked at in a debrief, or beside another way: 0 is where it started, then one for each move.
    pub look: usize,
    /// The strand or measure of a debrief that is taken apart, in place of the point.
    pub traced: Option<Traced>,
    /// The meter of a debrief around which stands what was still possible.
    pub possible: MeterKind,
    /// The day it is, for law that is not looked up for a conversation.
    pub today: Date,
    /// A sentence to show until it is read.
    pub notice: Option<String>,
    /// The window should close.
    pub quitting: bool,
    /// The run that was left last, for home.
    pub left: Option<RunSummary>,
    /// Runs, the latest first.
    pub history: Vec<RunSummary>,
    /// The seed of every new conversation; drawn when absent.
    pub fixed_seed: Option<u64>,
    seeds: fn() -> u64,
}

impl Session {
    /// A session at home on the day `today`. `seeds` draws the seed of a new conversation.
    pub fn new(shelf: Shelf, keeper: Keeper, settings: Settings, today: Date, seeds: fn() -> u64) -> Self {
        let mut session = Self {
            screen: Screen::Home,
            overlay: Overlay::None,
            shelf,
            keeper,
            settings,
            filter: Filter::default(),
            briefed: None,
            playing: None,
            waiting: None,
            debriefed: None,
            graphed: None,
            drawing: None,
            compared: None,
            law: LawDesk::default(),
            settings_from: Screen::Home,
            workshop: None,
            workshop_from: Screen::Home,
            node_search: String::new(),
            folders: Folders::default(),
            card_open: true,
            unfolded: Part::default(),
            explained: None,
            look: 0,
            traced: None,
            possible: MeterKind::Satisfaction,
            today,
            notice: None,
            quitting: false,
            left: None,
            history: Vec::new(),
            fixed_seed: None,
            seeds,
        };
        session.refresh();
        session
    }

    /// Does what a screen asked for.
    pub fn apply(&mut self, action: Action, now: Now) {
        match action {
            Action::Go(screen) => self.go(screen),
            Action::Open(overlay) => {
                self.node_search.clear();
                self.overlay = overlay;
            }
            Action::Close => self.close(),
            Action::Back => self.back(),
            Action::Brief(id) => {
                self.wait_for(&id);
                self.briefed = Some(id);
                self.go(Screen::Briefing);
            }
            Action::Start(mode) => self.start(mode, now),
            Action::PlayAgain => self.play_again(now),
            Action::TryFrom(shared) => self.try_from(shared, now),
            Action::TryOnceMore => self.try_once_more(now),
            Action::Compare => self.compare(),
            Action::SeeSecond => self.see_second(),
            Action::Resume(run) => self.resume(run),
            Action::See(run) => self.see(run),
            Action::Choose(choice) => self.change(now, |playing| playing.conversation.choose(choice).is_ok()),
            Action::Visit(node) => self.change(now, |playing| playing.conversation.go_to(&node).is_ok()),
            Action::TakeBack => {
                self.change(now, |playing| playing.conversation.take_back().is_ok());
                self.overlay = Overlay::None;
            }
            Action::ReadLaw(key) => self.read_law(key),
            Action::LookUp(lookup) => self.law.lookup = lookup,
            Action::LawOn(typed, read) => self.law.on(typed, read),
            Action::TurnLaw(page) => self.law.page = page,
            Action::Filter(filter) => self.filter = filter,
            Action::Practise(code) => {
                self.filter = Filter {
                    criteria: [code].into(),
                    ..Filter::default()
                };
                self.go(Screen::Library);
            }
            Action::Look(turn) => (self.look, self.traced) = (turn, None),
            Action::Possible(kind) => self.possible = kind,
            Action::Trace(traced) => self.traced = Some(traced),
            Action::SeeGraph => self.see_graph(),
            Action::Point(node) => self.look_at(|graphed| graphed.selected = node),
            Action::ToggleList => self.look_at(|graphed| graphed.listed = !graphed.listed),
            Action::Set(settings) => self.settings = settings,
            Action::ToggleCard => self.card_open = !self.card_open,
            Action::Unfold(part) => self.unfolded = part,
            Action::Explain(figure) => self.explain(figure),
            Action::Write(text) => self.write(&text, now),
            Action::Finish => self.finish(),
            Action::Dismiss => self.notice = None,
            Action::Edit(file) => self.edit(file),
            Action::Work(work) => self.work(work),
            Action::SearchNodes(search) => self.node_search = search,
            Action::Quit => self.quitting = true,
        }
    }

    /// Home shows whoever was left in the middle of a conversation, else today's practice. A run whose rules have
    /// changed cannot go on: it stays in the history.
    fn come_home(&mut self) {
        self.read_bands();
        self.history = self.keeper.history(&crate::store::Filter::default());
        self.left = self.keeper.last_unfinished();
        if let Some(left) = self.left.take()
            && let Some(Replayed {
                played: Ok((id, conversation)),
                ..
            }) = self.replay_alone(left.id)
            && !conversation.is_over()
        {
            self.waiting = Some(Waiting {
                state: *conversation.state(),
                id,
                line: last_line(&conversation),
            });
            self.left = Some(left);
            return;
        }
        match self.today().map(|(book, _)| book.id.clone()) {
            Some(id) => self.wait_for(&id),
            None => self.waiting = None,
        }
    }
}
