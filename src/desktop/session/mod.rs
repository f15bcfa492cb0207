//! Everything the window shows, and what each action does to it. Knows no engine: tested without a window.

mod action;
mod beside;
mod drawing;
mod graphed;
mod playing;
pub mod shelf;
mod solving;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod traced;
pub mod workshop;

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

pub use action::Action;
pub use drawing::Drawing;
pub use graphed::Graphed;
pub use playing::{Playing, Tries};
pub use shelf::{Book, Filter, Shelf, Unplayable};
pub use solving::Solving;
pub use traced::{Measure, Traced};
pub use workshop::Workshop;

use crate::analysis::graph::way_of;
use crate::analysis::solve::Solution;
use crate::content::settings::Settings;
use crate::core::conversation::{Conversation, Mode, Prompt};
use crate::core::scenario::Scenario;
use crate::core::state::State;
use crate::core::story::Story;
use crate::desktop::screens::{Overlay, Screen};
use crate::desktop::widgets::MeterKind;
use crate::store::{Keeper, NewRun, Resumed, RunId, RunSummary, SecondTry, StoredRun};
use workshop::{Bench, News, Rehearsal};

/// The moment an action happens: the only clocks there are, passed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Now {
    /// Milliseconds since 1970, UTC; stored with runs.
    pub wall_ms: i64,
    /// Milliseconds since the window opened; for what moves.
    pub session_ms: u64,
}

/// What a debrief is of.
#[derive(Debug, Clone)]
pub enum Debriefed {
    /// The conversation that has just ended, or a stored one that could be played again.
    Played(Box<Playing>),
    /// A stored run, as recorded, and why it is not played again.
    Recorded(Box<StoredRun>, String),
}

/// Whom the picture shows.
#[derive(Debug, Clone, Copy)]
pub struct OnStage<'a> {
    /// The scenario's id.
    pub id: &'a str,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The customer now.
    pub state: State,
    /// And before the last choice.
    pub before: Option<State>,
    /// How many moves stand.
    pub moves: usize,
    /// Nobody talks yet: the person is at rest.
    pub waiting: bool,
}

/// A customer who waits to be talked to.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The scenario's id.
    pub id: String,
    /// Where the failure, or the run that was left, has put them.
    pub state: State,
    /// What they said last, when a run was left in the middle.
    pub line: Option<String>,
}

/// Folders to name in the settings; none when nothing is kept there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folders {
    /// Where settings are kept.
    pub settings: Option<String>,
    /// Where scenarios of one's own are looked for.
    pub scenarios: Vec<String>,
}

/// What became of a stored run, with its scenario's id, and what it tries the other way.
type Replayed = (Result<(String, Conversation), (StoredRun, String)>, Option<SecondTry>);

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
    /// What is looked for in the law register.
    pub law_search: String,
    /// The provision that is open in it.
    pub law_open: Option<String>,
    /// Where the law register was opened from.
    pub law_from: Screen,
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
            law_search: String::new(),
            law_open: None,
            law_from: Screen::Home,
            settings_from: Screen::Home,
            workshop: None,
            workshop_from: Screen::Home,
            node_search: String::new(),
            folders: Folders::default(),
            card_open: true,
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

    /// Does what a screen asked for.
    pub fn apply(&mut self, action: Action, now: Now) {
        match action {
            Action::Go(screen) => self.go(screen),
            Action::Open(overlay) => {
                self.node_search.clear();
                self.overlay = overlay;
            }
            Action::Close => self.overlay = Overlay::None,
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
            Action::SearchLaw(search) => self.law_search = search,
            Action::Filter(filter) => self.filter = filter,
            Action::Look(turn) => (self.look, self.traced) = (turn, None),
            Action::Possible(kind) => self.possible = kind,
            Action::Trace(traced) => self.traced = Some(traced),
            Action::SeeGraph => self.see_graph(),
            Action::Point(node) => self.look_at(|graphed| graphed.selected = node),
            Action::ToggleList => self.look_at(|graphed| graphed.listed = !graphed.listed),
            Action::Set(settings) => self.settings = settings,
            Action::ToggleCard => self.card_open = !self.card_open,
            Action::Finish => self.finish(),
            Action::Dismiss => self.notice = None,
            Action::Edit(file) => self.edit(file),
            Action::Work(work) => self.work(work),
            Action::SearchNodes(search) => self.node_search = search,
            Action::Quit => self.quitting = true,
        }
    }

    fn go(&mut self, screen: Screen) {
        if screen == Screen::Law && self.screen != Screen::Law {
            self.law_from = self.screen;
        }
        if screen == Screen::Settings && self.screen != Screen::Settings {
            self.settings_from = self.screen;
        }
        self.screen = screen;
        self.overlay = Overlay::None;
        self.refresh();
    }

    fn back(&mut self) {
        if self.overlay != Overlay::None {
            self.overlay = Overlay::None;
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
                let from = self.law_from;
                self.go(from);
            }
            Screen::Graph if self.debriefed.is_some() => self.go(Screen::Debrief),
            Screen::Briefing | Screen::Debrief | Screen::Graph => self.go(Screen::Library),
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

    /// Opens `file` in the workshop. What is in it is heard later.
    pub fn edit(&mut self, file: PathBuf) {
        self.workshop_from = self.screen;
        self.workshop = Some(Workshop::new(file, self.fixed_seed.unwrap_or(1)));
        self.go(Screen::Workshop);
    }

    fn work(&mut self, work: workshop::Work) {
        let Some(workshop) = &mut self.workshop else { return };
        self.overlay = Overlay::None;
        workshop.apply(work);
    }

    /// What the file in the workshop is checked against; `None` outside it.
    pub fn bench(&self) -> Option<Bench> {
        let file = self.workshop.as_ref()?.file();
        Some(Bench {
            name: file.display().to_string(),
            register: self.shelf.register.clone(),
            model: self.shelf.model.clone(),
            today: self.today,
        })
    }

    /// Hears from whoever watches the file in the workshop. The library has the new version from now on.
    pub fn hear(&mut self, news: News) {
        let Some(workshop) = &mut self.workshop else { return };
        match news {
            News::Slow(why) => workshop.slow = why,
            News::Drawn(drawn) => workshop.hear_drawn(drawn),
            News::Read(reading) => {
                if workshop.hear(&reading) && reading.whole {
                    self.shelf.renew(workshop.file(), &reading.result);
                }
                let tells = workshop.rehearsal.as_ref().is_some_and(Rehearsal::has_chosen);
                if self.screen == Screen::Workshop && self.overlay == Overlay::Why && !tells {
                    self.overlay = Overlay::None;
                }
            }
        }
    }

    /// Whom the picture shows on this screen.
    pub fn on_stage(&self) -> Option<OnStage<'_>> {
        match self.screen {
            Screen::Conversation => {
                let playing = self.playing.as_ref()?;
                let conversation = &playing.conversation;
                let moves = conversation.steps().len();
                Some(OnStage {
                    id: &playing.id,
                    scenario: conversation.story().scenario(),
                    state: *conversation.state(),
                    before: moves.checked_sub(1).map(|at| *conversation.before(at)),
                    moves,
                    waiting: false,
                })
            }
            Screen::Home | Screen::Briefing => {
                let waiting = self.waiting.as_ref()?;
                let scenario = &self.shelf.book(&waiting.id)?.scenario;
                let at_rest = self.screen == Screen::Briefing;
                Some(OnStage {
                    id: &waiting.id,
                    scenario,
                    state: waiting.state,
                    before: None,
                    moves: 0,
                    waiting: at_rest,
                })
            }
            Screen::Library
            | Screen::Debrief
            | Screen::Compare
            | Screen::Graph
            | Screen::History
            | Screen::Law
            | Screen::Settings
            | Screen::Workshop => None,
        }
    }

    fn wait_for(&mut self, id: &str) {
        let story = self.shelf.story(id).and_then(Result::ok);
        self.waiting = story.map(|story| Waiting {
            id: id.to_owned(),
            state: State::start(&story),
            line: None,
        });
    }

    /// Home shows whoever was left in the middle of a conversation, else today's practice. A run whose rules have
    /// changed cannot go on: it stays in the history.
    fn come_home(&mut self) {
        self.read_bands();
        self.history = self.keeper.history(&crate::store::Filter::default());
        self.left = self.keeper.last_unfinished();
        if let Some(left) = self.left.take()
            && let Some((Ok((id, conversation)), _)) = self.replay_alone(left.id)
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
        match self.today().map(|book| book.id.clone()) {
            Some(id) => self.wait_for(&id),
            None => self.waiting = None,
        }
    }

    /// Whether a run of this scenario is kept.
    pub fn has_run(&self, id: &str) -> bool {
        self.history.iter().any(|run| run.scenario == id)
    }

    /// Today's practice: the first scenario without a run, else the one that was practised longest ago. Whoever waits
    /// in the middle of a conversation is not asked for twice.
    pub fn today(&self) -> Option<&Book> {
        let left = self.left.as_ref().map(|run| run.scenario.as_str());
        let books = || self.shelf.books.iter().filter(|book| Some(book.id.as_str()) != left);
        let last = |book: &Book| {
            self.history
                .iter()
                .find(|run| run.scenario == book.id)
                .map(|run| run.updated_at)
        };
        books()
            .find(|book| !self.has_run(&book.id))
            .or_else(|| books().min_by_key(|book| last(book)))
    }

    fn story(&mut self, id: &str) -> Option<Arc<Story>> {
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

    fn start(&mut self, mode: Mode, now: Now) {
        let Some(id) = self.briefed.clone() else { return };
        let Some(story) = self.story(&id) else { return };
        let seed = self.fixed_seed.unwrap_or_else(self.seeds);
        let playing = self.playing_of(id, Conversation::new(story, mode, seed));
        self.begin(playing, now);
        self.settings.last_mode = mode;
    }

    /// `conversation`, with what is known already of its scenario.
    fn playing_of(&self, id: String, conversation: Conversation) -> Playing {
        let looked_back = match &self.debriefed {
            Some(Debriefed::Played(playing)) => Some(&**playing),
            _ => None,
        };
        let known = [self.playing.as_ref(), looked_back, self.compared.as_deref()];
        Playing::of(id, conversation, known.into_iter().flatten())
    }

    /// A conversation starts, kept under a run of its own.
    fn begin(&mut self, playing: Playing, now: Now) {
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

    /// Only what was played, or could be played again, has another way.
    fn try_from(&mut self, shared: usize, now: Now) {
        if let Some(Debriefed::Played(first)) = &self.debriefed
            && shared < first.conversation.steps().len()
        {
            self.begin(Playing::clone(first).other_way(shared), now);
        }
    }

    fn try_once_more(&mut self, now: Now) {
        if let Some(Tries { first, shared }) = self.compared.as_ref().and_then(|second| second.tries.as_deref()) {
            self.begin(first.clone().other_way(*shared), now);
        }
    }

    fn compare(&mut self) {
        if let Some(Debriefed::Played(second)) = &self.debriefed
            && second.tries.is_some()
        {
            self.lay_beside(second.clone());
        }
    }

    /// Opens at the turn where the two ways part.
    fn lay_beside(&mut self, second: Box<Playing>) {
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

    fn see_second(&mut self) {
        if let Some(second) = self.compared.clone() {
            self.debriefed = Some(Debriefed::Played(second));
            self.go(Screen::Debrief);
        }
    }

    fn play_again(&mut self, now: Now) {
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

    /// Plays a stored run again, when its scenario and rules are still the same; a second try beside what it tried the
    /// other way, when that can be played again too.
    fn replay(&mut self, run: RunId) -> Option<Result<Playing, (StoredRun, String)>> {
        let (replayed, second_try) = self.replay_alone(run)?;
        let (id, conversation) = match replayed {
            Ok(replayed) => replayed,
            Err(recorded) => return Some(Err(recorded)),
        };
        let mut second = Playing {
            run: Some(run),
            ..self.playing_of(id, conversation)
        };
        if let Some(SecondTry { of: Some(of), shared }) = second_try
            && let Some((Ok((id, conversation)), _)) = self.replay_alone(of)
            && conversation.is_over()
        {
            let shared = usize::try_from(shared).unwrap_or(usize::MAX);
            let shared = shared.min(conversation.steps().len().saturating_sub(1));
            let first = Playing {
                run: Some(of),
                ..Playing::of(id, conversation, [&second])
            };
            second.tries = Some(Box::new(Tries { first, shared }));
        }
        Some(Ok(second))
    }

    fn replay_alone(&mut self, run: RunId) -> Option<Replayed> {
        let stored = self.keeper.run(run)?;
        let id = stored.summary.scenario.clone();
        let Some(hash) = self.shelf.book(&id).map(|book| book.rules_hash.clone()) else {
            let why = format!("The scenario `{id}` is no longer here.");
            return Some((Err((stored, why)), None));
        };
        let story = self.story(&id)?;
        let second_try = stored.summary.second_try;
        let replayed = match stored.resume(story, &hash) {
            Resumed::Replayed(conversation) => Ok((id, *conversation)),
            Resumed::AsRecorded(why) => Err((stored, why.to_string())),
        };
        Some((replayed, second_try))
    }

    fn resume(&mut self, run: RunId) {
        let Some(replayed) = self.replay(run) else { return };
        match replayed {
            Ok(playing) if !playing.conversation.is_over() => {
                let hash = self
                    .shelf
                    .book(&playing.id)
                    .map(|book| book.rules_hash.clone())
                    .unwrap_or_default();
                self.keeper.resume(run, playing.conversation.story().clone(), &hash);
                self.briefed = Some(playing.id.clone());
                self.playing = Some(playing);
                self.go(Screen::Conversation);
            }
            other => self.debrief(other),
        }
    }

    fn see(&mut self, run: RunId) {
        if let Some(replayed) = self.replay(run) {
            self.debrief(replayed);
        }
    }

    fn debrief(&mut self, replayed: Result<Playing, (StoredRun, String)>) {
        self.debriefed = Some(match replayed {
            Ok(playing) => Debriefed::Played(Box::new(playing)),
            Err((run, why)) => Debriefed::Recorded(Box::new(run), why),
        });
        (self.look, self.traced) = (0, None);
        self.go(Screen::Debrief);
    }

    fn change(&mut self, now: Now, change: impl FnOnce(&mut Playing) -> bool) {
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

    fn finish(&mut self) {
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

    /// The story of the debrief as a graph, with the way that was taken; else of the conversation in progress.
    fn see_graph(&mut self) {
        let looks_back = self.screen == Screen::Debrief;
        let (story, taken) = match (&self.debriefed, &self.playing) {
            (Some(Debriefed::Played(playing)), _) if looks_back => {
                (playing.conversation.story().clone(), way_of(&playing.conversation))
            }
            (Some(Debriefed::Recorded(run, _)), _) if looks_back => {
                let Some(Ok(story)) = self.shelf.story(&run.summary.scenario) else {
                    return;
                };
                let taken = graphed::way_of(run, &story);
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

    fn look_at(&mut self, change: impl FnOnce(&mut Graphed)) {
        let shown = match (self.screen, &mut self.workshop) {
            (Screen::Workshop, Some(workshop)) => workshop.graph.as_mut(),
            _ => self.graphed.as_mut(),
        };
        if let Some(graphed) = shown {
            change(graphed);
        }
    }

    fn read_law(&mut self, key: Option<String>) {
        if key.is_some() {
            self.law_open = key;
        }
        if self.screen == Screen::Conversation {
            self.overlay = Overlay::Law;
        } else {
            self.go(Screen::Law);
        }
    }

    fn read_bands(&mut self) {
        for book in &mut self.shelf.books {
            book.best_band = self.keeper.best_band(&book.id);
        }
    }

    /// Reads what the store says about the library and home.
    fn refresh(&mut self) {
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
            | Screen::Law
            | Screen::Settings
            | Screen::Workshop => {}
        }
    }
}

/// What the customer said last.
fn last_line(conversation: &Conversation) -> Option<String> {
    let (Prompt::Turn { reply, says, .. } | Prompt::Ending { reply, says, .. }) = conversation.prompt();
    Some(if says.is_empty() { reply } else { says }.to_owned()).filter(|line| !line.is_empty())
}
