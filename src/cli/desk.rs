//! What the command line hands to the window.

use super::args::Arguments;
use super::error::CliError;
use super::screen::Screen;
use super::shelf::{Shelf, today};
use crate::content::settings::{Read, Settings};
use crate::desktop::session::{self, Folders, Session};
use crate::store::{Keeper, Store, data_folder};

/// A session over the library, the learner's own runs and settings.
pub(super) fn session(arguments: &Arguments, talk: &mut Screen) -> Result<Session, CliError> {
    let Read { settings, notice } = data_folder(arguments.data_dir.as_deref())
        .map(|folder| Settings::read(&folder))
        .unwrap_or_default();
    let keeper = Keeper::open(arguments.data_dir.as_deref());
    let mut session = Session::new(shelf(arguments, talk)?, keeper, settings, today(), rand::random);
    session.notice = notice;
    session.folders = folders(arguments);
    Ok(session)
}

/// A session that keeps nothing and always comes out the same.
pub(super) fn fresh(
    arguments: &Arguments,
    settings: Settings,
    seed: u64,
    talk: &mut Screen,
) -> Result<Session, CliError> {
    // Pictures do not change with the day they are made.
    let today = jiff::civil::date(2026, 11, 21);
    let mut session = Session::new(
        shelf(arguments, talk)?,
        Store::in_memory().map_or_else(|_unsaved| Keeper::nothing(), Keeper::with),
        settings,
        today,
        rand::random,
    );
    session.fixed_seed = Some(seed);
    Ok(session)
}

/// The folders that the settings name.
fn folders(arguments: &Arguments) -> Folders {
    let data = data_folder(arguments.data_dir.as_deref()).ok();
    let own = data.as_ref().map(|data| data.join("scenarios"));
    Folders {
        settings: data.map(|data| data.display().to_string()),
        scenarios: arguments
            .scenarios
            .iter()
            .chain(&own)
            .map(|folder| folder.display().to_string())
            .collect(),
    }
}

fn shelf(arguments: &Arguments, talk: &mut Screen) -> Result<session::Shelf, CliError> {
    let Shelf {
        register,
        library,
        weights,
    } = Shelf::open(arguments, talk)?;
    Ok(session::Shelf::of(&library, register, weights))
}
