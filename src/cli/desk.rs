//! What the command line hands to the window.

use std::path::Path;

use super::args::Arguments;
use super::error::CliError;
use super::screen::Screen;
use super::shelf::{Shelf, today};
use crate::content::settings::{Read, Settings};
use crate::desktop::session::{self, Folders, Session};
use crate::diagnostic::Finding;
use crate::store::{Keeper, Store, data_folder};

/// A session over the library, the learner's own runs and settings.
pub(super) fn session(arguments: &Arguments, talk: &mut Screen) -> Result<Session, CliError> {
    let Read { mut settings, notice } = data_folder(arguments.data_dir.as_deref())
        .map(|folder| Settings::read(&folder))
        .unwrap_or_default();
    if let Some(language) = arguments.language {
        settings.language = language.into();
    }
    let keeper = Keeper::open(arguments.data_dir.as_deref());
    let (shelf, findings) = shelf(arguments, None, talk)?;
    let mut session = Session::new(shelf, keeper, settings, today(), rand::random);
    let model = (!findings.is_empty()).then(|| talk.words.get("cli-model-not-used"));
    let both = [notice, model].into_iter().flatten().collect::<Vec<_>>().join(" ");
    session.notice = Some(both).filter(|text| !text.is_empty());
    session.folders = folders(arguments);
    Ok(session)
}

/// A session that keeps nothing and always comes out the same; the scenarios beside `file` are in its library too.
pub(super) fn fresh(
    arguments: &Arguments,
    file: Option<&Path>,
    settings: Settings,
    seed: u64,
    talk: &mut Screen,
) -> Result<Session, CliError> {
    // Pictures do not change with the day they are made.
    let today = jiff::civil::date(2026, 11, 21);
    let mut session = Session::new(
        shelf(arguments, file, talk)?.0,
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

/// The library for the window, and what is wrong with a trainer's own weights.
fn shelf(
    arguments: &Arguments,
    file: Option<&Path>,
    talk: &mut Screen,
) -> Result<(session::Shelf, Vec<Finding>), CliError> {
    let Shelf {
        register,
        library,
        weights,
    } = match file {
        Some(file) => Shelf::open_beside(arguments, file, talk)?,
        None => Shelf::open(arguments, talk)?,
    };
    let findings = weights.findings.clone();
    Ok((session::Shelf::of(&library, register, weights), findings))
}
