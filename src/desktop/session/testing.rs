//! Sessions for tests: the shipped scenarios, a store in memory, a seed that never changes.

use super::{Action, Now, Session, Shelf};
use crate::content::library::{Folder, Library};
use crate::content::settings::Settings;
use crate::content::testing::{THREE, shipped};
use crate::content::{Context, Solve, model, register};
use crate::core::conversation::{Mode, Prompt};
use crate::core::story::ChoiceId;
use crate::store::{Keeper, Store};

/// Saturday 21 November 2026, 10.00 UTC.
pub(crate) const NOW: Now = Now {
    wall_ms: 1_795_255_200_000,
    session_ms: 60_000,
};

/// A session at home with three of the shipped scenarios and no runs.
pub(crate) fn session() -> Session {
    let mut shelf = everything();
    shelf.books.retain(|book| THREE.contains(&book.id.as_str()));
    session_with(shelf)
}

/// The same with all that ships.
pub(crate) fn session_of_everything() -> Session {
    session_with(everything())
}

fn everything() -> Shelf {
    let (library, register) = shipped();
    Shelf::of(&library, register, model::shipped().unwrap())
}

/// The same as [`session`] with one small scenario for each channel beside the telephone, called by its name.
pub(crate) fn session_of_channels() -> Session {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/channels").into();
    let (register, _) = register::load();
    let weights = model::shipped().unwrap();
    let context = Context {
        register: &register,
        model: weights.model.clone(),
        today: None,
        solve: Solve::Never,
    };
    let library = Library::load(&[Folder { path, named: true }], &context);
    let mut shelf = Shelf::of(&library, register, weights);
    shelf
        .books
        .retain(|book| book.file.is_some() || THREE.contains(&book.id.as_str()));
    session_with(shelf)
}

fn session_with(shelf: Shelf) -> Session {
    Session::new(
        shelf,
        Keeper::with(Store::in_memory().unwrap()),
        Settings::default(),
        jiff::civil::date(2026, 11, 21),
        || 7,
    )
}

/// A session without anything to play.
pub(crate) fn empty_session() -> Session {
    let mut session = session();
    session.shelf.books.clear();
    session.apply(Action::Go(crate::desktop::screens::Screen::Home), NOW);
    session
}

/// Starts a conversation and says `choices` by their ids.
pub(crate) fn play(session: &mut Session, scenario: &str, mode: Mode, choices: usize) {
    session.apply(Action::Brief(scenario.to_owned()), NOW);
    session.apply(Action::Start(mode), NOW);
    for _ in 0..choices {
        choose_first(session);
    }
}

/// Says the first thing on offer, and folds the reasons away.
pub(crate) fn choose_first(session: &mut Session) {
    let offered = session
        .playing
        .as_ref()
        .and_then(|playing| match playing.conversation.prompt() {
            Prompt::Turn { choices, .. } => choices.iter().map(|offer| offer.id).min(),
            Prompt::Ending { .. } => None,
        });
    let choice: Option<ChoiceId> = offered;
    if let Some(choice) = choice {
        session.apply(Action::Choose(choice), NOW);
        session.apply(Action::Close, NOW);
    }
}

/// Plays on with the first thing on offer until it is over, then reads it.
pub(crate) fn play_to_the_end(session: &mut Session) {
    for _ in 0..60 {
        choose_first(session);
    }
    session.apply(Action::Finish, NOW);
}

/// Says the last thing on offer from here on, until it is over, then reads it.
pub(crate) fn play_to_another_end(session: &mut Session) {
    for _ in 0..60 {
        let offered = session
            .playing
            .as_ref()
            .and_then(|playing| match playing.conversation.prompt() {
                Prompt::Turn { choices, .. } => choices.iter().map(|offer| offer.id).max(),
                Prompt::Ending { .. } => None,
            });
        let Some(choice) = offered else { break };
        session.apply(Action::Choose(choice), NOW);
        session.apply(Action::Close, NOW);
    }
    session.apply(Action::Finish, NOW);
}
