//! What a command plays, lists and checks with: the library, the register and the weights, with what they have to say.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Zoned;
use jiff::civil::Date;

use super::args::Arguments;
use super::error::CliError;
use super::screen::Screen;
use crate::content::hash::rules_hash;
use crate::content::library::{Folder, Library, Origin};
use crate::content::model::{self, Weights};
use crate::content::words::sentence;
use crate::content::{Context, Solve, check_bytes, register};
use crate::core::law::Register;
use crate::core::story::Story;
use crate::diagnostic::{Finding, render};
use crate::store::data_folder;

/// The library with what belongs to it.
pub(super) struct Shelf {
    /// The law.
    pub(super) register: Register,
    /// Every scenario.
    pub(super) library: Library,
    pub(super) weights: Weights,
}

/// A scenario ready to be played.
pub(super) struct Playable {
    /// Its id.
    pub(super) id: String,
    /// Compiled.
    pub(super) story: Arc<Story>,
    /// Under what a run of it may be played again.
    pub(super) rules_hash: String,
    /// Whether a trainer's own model weighs it.
    pub(super) tuned_model: bool,
    /// The law it may cite.
    pub(super) register: Register,
}

/// The day it is.
pub(super) fn today() -> Date {
    Zoned::now().date()
}

impl Shelf {
    /// Opens it for listing and playing: nothing is solved yet, and no review date is looked at.
    pub(super) fn open(arguments: &Arguments, talk: &mut Screen) -> Result<Self, CliError> {
        Self::checked(arguments, &[], None, Solve::Never, talk)
    }

    /// The same with the folder of a file that was named.
    pub(super) fn open_beside(arguments: &Arguments, file: &Path, talk: &mut Screen) -> Result<Self, CliError> {
        let folder = file
            .parent()
            .filter(|parent| *parent != Path::new(""))
            .unwrap_or(Path::new("."));
        Self::checked(arguments, &[folder.to_owned()], None, Solve::Never, talk)
    }

    /// Opens it with every finding.
    pub(super) fn open_checked(
        arguments: &Arguments,
        on: Date,
        solve: Solve,
        talk: &mut Screen,
    ) -> Result<Self, CliError> {
        Self::checked(arguments, &[], Some(on), solve, talk)
    }

    fn checked(
        arguments: &Arguments,
        first: &[PathBuf],
        today: Option<Date>,
        solve: Solve,
        talk: &mut Screen,
    ) -> Result<Self, CliError> {
        let data = data_folder(arguments.data_dir.as_deref()).ok();
        let weights = weights(data.as_deref(), talk)?;
        let (register, _) = register::load();
        let context = Context {
            register: &register,
            model: weights.model.clone(),
            today,
            solve,
        };
        let named = first.iter().chain(&arguments.scenarios).map(|path| Folder {
            path: path.clone(),
            named: true,
        });
        let own = data.iter().map(|data| Folder {
            path: data.join("scenarios"),
            named: false,
        });
        let folders: Vec<Folder> = named.chain(own).collect();
        let library = Library::load(&folders, &context);
        for notice in &library.notices {
            talk.say(&sentence(&notice.to_string()))?;
        }
        Ok(Self {
            register,
            library,
            weights,
        })
    }

    /// The scenario called `id`, checked whole and compiled.
    pub(super) fn playable(&self, id: &str, talk: &mut Screen) -> Result<Playable, CliError> {
        let entry = self.library.get(id).ok_or_else(|| CliError::NoScenario {
            slug: id.to_owned(),
            nearest: self.library.nearest(id).map(str::to_owned),
        })?;
        let context = Context {
            register: &self.register,
            model: self.weights.model.clone(),
            today: None,
            solve: Solve::Small,
        };
        let file = entry.file_name();
        let scenario = match (&entry.scenario, &entry.origin) {
            (None, _) => Err(entry.findings.clone()),
            // Solved by the tests of this program.
            (Some(scenario), Origin::Shipped) => Ok(scenario.clone()),
            (Some(_), Origin::Disk(_)) => {
                let checked = check_bytes(&file, &entry.bytes, &context);
                checked.scenario.ok_or(checked.findings)
            }
        };
        let scenario = match scenario {
            Ok(scenario) => scenario,
            Err(findings) => {
                let errors: Vec<Finding> = findings.into_iter().filter(Finding::is_error).collect();
                talk.raw(&render::full::render(&errors, talk.colour()))?;
                return Err(CliError::Faulty {
                    id: id.to_owned(),
                    path: file,
                });
            }
        };
        let rules_hash = rules_hash(&entry.bytes, &self.weights.bytes, &scenario, &self.register);
        let story = Story::compile(scenario, self.weights.model.clone()).map_err(|source| CliError::Story {
            id: id.to_owned(),
            source,
        })?;
        Ok(Playable {
            id: id.to_owned(),
            story: Arc::new(story),
            rules_hash,
            tuned_model: self.weights.tuned,
            register: self.register.clone(),
        })
    }
}

/// The weights in use; what is wrong with a trainer's own is told.
pub(super) fn weights(data: Option<&Path>, talk: &mut Screen) -> Result<Weights, CliError> {
    let weights = model::load(data)?;
    if !weights.findings.is_empty() {
        talk.raw(&render::full::render(&weights.findings, talk.colour()))?;
        talk.say(&talk.words.get("cli-model-not-used"))?;
    }
    Ok(weights)
}

/// The file that `name` means, when it is one and not an id.
pub(super) fn named_file(name: &Path) -> Option<&Path> {
    (name.extension() == Some(OsStr::new("ron")) && name.is_file()).then_some(name)
}

/// The id that `name` means: itself, or the stem of the file it names.
pub(super) fn file_id(name: &Path) -> String {
    let stem = named_file(name).and_then(Path::file_stem);
    stem.unwrap_or(name.as_os_str()).to_string_lossy().into_owned()
}
