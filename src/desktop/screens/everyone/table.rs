//! Every screen and overlay in the states that look different. A new view does not compile until it stands here.

use std::sync::Arc;

use crate::content::lookup::Lookup;
use crate::core::conversation::Mode;
use crate::core::text::Text;
use crate::desktop::screens::{Overlay, Screen, View};
use crate::desktop::session::testing::{
    NOW, empty_session, play, play_to_another_end, play_to_the_end, session, session_of_everything,
};
use crate::desktop::session::workshop::tests::{Desk, text};
use crate::desktop::session::workshop::{Tab, Work};
use crate::desktop::session::{Action, Debriefed, Drawing, LawPage, Session};
use crate::desktop::widgets::MeterKind;
use crate::store::Filter;

const SCENARIO: &str = "laptop-on-day-27";

/// A view in one of its states.
pub(super) struct State {
    pub(super) name: String,
    make: Make,
}

type Make = Box<dyn Fn() -> Session>;
type States = Vec<(&'static str, Make)>;

impl State {
    pub(super) fn session(&self) -> Session {
        (self.make)()
    }
}

/// Every view in all its states.
pub(super) fn all() -> Vec<State> {
    View::ALL.into_iter().flat_map(|(name, view)| of(name, view)).collect()
}

fn of(name: &str, view: View) -> Vec<State> {
    let states = match view {
        View::Screen(screen) => on(screen),
        View::Over(overlay) => over(overlay),
        View::Law(page) => vec![is("first time", move || law_turned(went(session(), Screen::Law), page))],
        View::Workshop(tab) => workshop(tab),
        // Pages for whoever changes the theme or the faces: a picture reaches them, no learner does.
        View::Gallery | View::Cast | View::Faces => Vec::new(),
    };
    let state = |(what, make): (&str, Make)| State {
        name: format!("{name}, {what}"),
        make,
    };
    states.into_iter().map(state).collect()
}

fn is(what: &'static str, make: impl Fn() -> Session + 'static) -> (&'static str, Make) {
    (what, Box::new(make))
}

fn on(screen: Screen) -> States {
    let went = move |session| went(session, screen);
    match screen {
        Screen::Home => vec![
            is("first time", session),
            is("someone was left", move || went(conversed(Mode::Practice, 2))),
            is("nothing to play", empty_session),
            is("long names", move || went(long_talk(2))),
            is("a notice", || noticed(session())),
        ],
        Screen::Library => vec![
            is("first time", move || went(session())),
            is("with runs", move || went(debriefed(Mode::Practice))),
            is("nothing found", move || searched(went(session()))),
            is("everything", move || went(session_of_everything())),
            is("long names", move || went(long(session()))),
        ],
        Screen::Briefing => vec![
            is("at rest", briefed),
            is("a drill", || briefed_on("write-the-note")),
            is("long names", || {
                let mut long = long(session());
                long.apply(Action::Brief(SCENARIO.to_owned()), NOW);
                long
            }),
        ],
        Screen::Conversation => conversations(),
        Screen::Debrief => debriefs(),
        Screen::Graph => vec![
            is("a picture", || graphed(false)),
            is("a list", || graphed(true)),
            is("being drawn", drawn),
        ],
        Screen::Compare => vec![is("parted at once", || compared(0)), is("parted later", || compared(1))],
        Screen::History => vec![
            is("no runs", move || went(session())),
            is("a run", move || went(debriefed(Mode::Practice))),
        ],
        Screen::Criteria => vec![is("at rest", move || went(session_of_everything()))],
        Screen::Law => vec![
            is("first time", move || went(session())),
            is("nothing found", move || law_searched(went(session()))),
            is("a day that is none", move || law_on(went(session()), "31 November")),
            is("after a debrief", || law_read(debriefed(Mode::Practice), "cra2015.s22")),
        ],
        Screen::Settings => vec![is("first time", move || went(session()))],
        Screen::Workshop => vec![is("nothing to read", || worked("(", Tab::Findings))],
    }
}

fn over(overlay: Overlay) -> States {
    let opened = move |session| opened(session, overlay);
    let talking = move |mode, choices| is("conversation", move || opened(conversed(mode, choices)));
    let rehearsing = is("workshop", move || opened(worked(&text(), Tab::Play)));
    match overlay {
        Overlay::Why => vec![
            talking(Mode::Practice, 1),
            is("explore", move || opened(conversed(Mode::Explore, 2))),
        ],
        Overlay::Law => vec![
            talking(Mode::Practice, 1),
            is("the days of the call", || {
                law_read(conversed(Mode::Practice, 1), "cra2015.s22")
            }),
        ],
        Overlay::None | Overlay::Card | Overlay::Notepad => vec![talking(Mode::Practice, 1)],
        Overlay::Pause => vec![talking(Mode::Assessment, 1)],
        Overlay::Confirm => vec![is("home", move || opened(session()))],
        Overlay::Nodes => vec![talking(Mode::Explore, 1), rehearsing],
        Overlay::Transcript => vec![
            talking(Mode::Practice, 3),
            is("debrief", move || opened(debriefed(Mode::Practice))),
        ],
        Overlay::Keys => vec![
            is("home", move || opened(session())),
            talking(Mode::Explore, 1),
            is("debrief", move || opened(debriefed(Mode::Practice))),
            rehearsing,
        ],
    }
}

fn workshop(tab: Tab) -> States {
    match tab {
        Tab::Findings => vec![
            is("a fault", move || worked(&faulty(), tab)),
            is("no fault", move || worked(&text(), tab)),
        ],
        Tab::Play => vec![
            is("a rehearsal", move || worked(&text(), tab)),
            is("nothing to play", move || worked("(", tab)),
        ],
        Tab::Graph => vec![
            is("a picture", move || worked(&text(), tab)),
            is("nothing to draw", move || worked("(", tab)),
        ],
    }
}

fn conversations() -> States {
    vec![
        is("practice, opening", || conversed(Mode::Practice, 0)),
        is("practice", || conversed(Mode::Practice, 2)),
        is("practice, over", || conversed(Mode::Practice, 60)),
        is("assessment, opening", || conversed(Mode::Assessment, 0)),
        is("assessment", || conversed(Mode::Assessment, 2)),
        is("assessment, over", || conversed(Mode::Assessment, 60)),
        is("explore, opening", || conversed(Mode::Explore, 0)),
        is("explore", || conversed(Mode::Explore, 2)),
        is("explore, over", || conversed(Mode::Explore, 60)),
        is("card folded away", || {
            let mut folded = conversed(Mode::Practice, 1);
            folded.apply(Action::ToggleCard, NOW);
            folded
        }),
        is("a notice", || noticed(conversed(Mode::Practice, 1))),
        is("long names", || long_talk(2)),
    ]
}

fn debriefs() -> States {
    vec![
        is("practice", || debriefed(Mode::Practice)),
        is("long names", || {
            let mut long = long_talk(0);
            play_to_the_end(&mut long);
            long
        }),
        is("assessment", || debriefed(Mode::Assessment)),
        is("explore", || debriefed(Mode::Explore)),
        is("a turn", || {
            let mut looked = debriefed(Mode::Practice);
            looked.apply(Action::Look(2), NOW);
            looked
        }),
        is("what was possible", || {
            let mut possible = debriefed(Mode::Practice);
            possible.apply(Action::Possible(MeterKind::Loyalty), NOW);
            possible
        }),
        is("other facts", || {
            let mut varied = session_of_everything();
            play(&mut varied, "coat-bought-online", Mode::Practice, 0);
            play_to_the_end(&mut varied);
            varied
        }),
        is("a record", || {
            let mut recorded = debriefed(Mode::Assessment);
            let run = recorded.keeper.history(&Filter::default())[0].id;
            let stored = recorded.keeper.run(run).unwrap();
            let why = "Its rules have changed since.".to_owned();
            recorded.debriefed = Some(Debriefed::Recorded(Box::new(stored), why));
            recorded
        }),
    ]
}

pub(super) fn conversed(mode: Mode, choices: usize) -> Session {
    let mut session = session();
    play(&mut session, SCENARIO, mode, choices);
    session
}

pub(super) fn debriefed(mode: Mode) -> Session {
    let mut session = conversed(mode, 0);
    play_to_the_end(&mut session);
    session
}

pub(super) fn opened(mut session: Session, overlay: Overlay) -> Session {
    session.apply(Action::Open(overlay), NOW);
    session
}

fn went(mut session: Session, screen: Screen) -> Session {
    session.apply(Action::Go(screen), NOW);
    session
}

/// The title, name and place that an author could write: 200 letters without a gap, and signs.
fn long(mut session: Session) -> Session {
    let words = |word: &str| Text::new(&format!("{}😡<b>{word}</b>", word.repeat(180 / word.len())));
    for book in session.shelf.books.iter_mut().filter(|book| book.id == SCENARIO) {
        let scenario = Arc::make_mut(&mut book.scenario);
        scenario.title = words("Laptop");
        scenario.customer.name = words("Nadia");
        scenario.customer.place = words("elsewhere");
    }
    session
}

fn long_talk(choices: usize) -> Session {
    let mut session = long(session());
    play(&mut session, SCENARIO, Mode::Practice, choices);
    session
}

fn noticed(mut session: Session) -> Session {
    let sentence = "The settings could not be saved in `/elsewhere`. They hold until the window is closed.";
    session.notice = Some(sentence.to_owned());
    session
}

fn briefed() -> Session {
    briefed_on(SCENARIO)
}

fn briefed_on(id: &str) -> Session {
    let mut session = session_of_everything();
    session.apply(Action::Brief(id.to_owned()), NOW);
    session
}

fn searched(mut session: Session) -> Session {
    session.filter.search = "no such thing".to_owned();
    session
}

fn law_searched(mut session: Session) -> Session {
    let lookup = Lookup {
        search: "no such thing".to_owned(),
        ..Lookup::default()
    };
    session.apply(Action::LookUp(lookup), NOW);
    session
}

fn law_turned(mut session: Session, page: LawPage) -> Session {
    session.apply(Action::TurnLaw(page), NOW);
    session
}

fn law_on(mut session: Session, typed: &str) -> Session {
    session.apply(Action::LawOn(typed.to_owned(), None), NOW);
    session
}

fn law_read(mut session: Session, key: &str) -> Session {
    session.apply(Action::ReadLaw(Some(key.to_owned())), NOW);
    session
}

fn graphed(listed: bool) -> Session {
    let mut session = debriefed(Mode::Practice);
    session.apply(Action::SeeGraph, NOW);
    session.wait_for_graph();
    if listed {
        session.apply(Action::ToggleList, NOW);
    }
    session
}

fn drawn() -> Session {
    let mut session = graphed(false);
    session.apply(Action::Back, NOW);
    session.drawing = session.drawing.map(Drawing::never);
    session.apply(Action::SeeGraph, NOW);
    session
}

fn compared(shared: usize) -> Session {
    let mut session = debriefed(Mode::Practice);
    session.apply(Action::TryFrom(shared), NOW);
    play_to_another_end(&mut session);
    session
}

fn faulty() -> String {
    text().replace("goto: \"comes-monday\"", "goto: \"comes-mnday\"")
}

fn worked(text: &str, tab: Tab) -> Session {
    let mut desk = Desk::of(text);
    desk.work(Work::Show(tab));
    desk.session
}
