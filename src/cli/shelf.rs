//! What a command plays, lists and checks with: the library, the register and the weights, with what they have to say.

use std::path::Path;
use std::sync::Arc;

use jiff::Zoned;
use jiff::civil::Date;

use super::args::Arguments;
use super::error::CliError;
use super::gather::readable;
use super::screen::Screen;
#[cfg(feature = "desktop")]
use crate::content::files::files;
use crate::content::files::{ends_in_ron, id_of};
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
        Self::checked(arguments, None, Solve::Never, talk)
    }

    /// Opens `file` alone, whatever lies beside it.
    pub(super) fn open_file(arguments: &Arguments, file: &Path, talk: &mut Screen) -> Result<Self, CliError> {
        readable(file)?;
        let mut shelf = Self::empty(arguments, talk)?;
        let context = shelf.context(None, Solve::Never);
        let mut library = Library::default();
        library.include(file, &context);
        shelf.library = library;
        shelf.tell(talk)?;
        Ok(shelf)
    }

    /// Opens it with `file`, and with what that is a variant of when it lies beside it.
    #[cfg(feature = "desktop")]
    pub(super) fn open_beside(arguments: &Arguments, file: &Path, talk: &mut Screen) -> Result<Self, CliError> {
        let mut shelf = Self::open(arguments, talk)?;
        let mut library = std::mem::take(&mut shelf.library);
        // These have been told.
        library.notices.clear();
        let context = shelf.context(None, Solve::Never);
        library.include(file, &context);
        let id = id_of(file);
        let named = library.get(&id).and_then(|entry| entry.scenario.clone());
        let variant = named.as_ref().and_then(|scenario| scenario.variant.as_ref());
        if let Some(variant) = variant.filter(|variant| variant.of != id) {
            let beside = files(folder_of(file)).unwrap_or_default();
            if let Some(original) = beside.iter().find(|path| id_of(path) == variant.of) {
                library.include(original, &context);
            }
        }
        shelf.library = library;
        shelf.tell(talk)?;
        Ok(shelf)
    }

    /// Opens it with every finding.
    pub(super) fn open_checked(
        arguments: &Arguments,
        on: Date,
        solve: Solve,
        talk: &mut Screen,
    ) -> Result<Self, CliError> {
        Self::checked(arguments, Some(on), solve, talk)
    }

    fn checked(arguments: &Arguments, today: Option<Date>, solve: Solve, talk: &mut Screen) -> Result<Self, CliError> {
        let mut shelf = Self::empty(arguments, talk)?;
        let named = arguments.scenarios.iter().map(|path| Folder {
            path: path.clone(),
            named: true,
        });
        let data = data_folder(arguments.data_dir.as_deref()).ok();
        let own = data.iter().map(|data| Folder {
            path: data.join("scenarios"),
            named: false,
        });
        let folders: Vec<Folder> = named.chain(own).collect();
        shelf.library = Library::load(&folders, &shelf.context(today, solve));
        shelf.tell(talk)?;
        Ok(shelf)
    }

    /// Without a scenario yet.
    fn empty(arguments: &Arguments, talk: &mut Screen) -> Result<Self, CliError> {
        let data = data_folder(arguments.data_dir.as_deref()).ok();
        let weights = weights(data.as_deref(), talk)?;
        let (register, _) = register::load();
        Ok(Self {
            register,
            library: Library::default(),
            weights,
        })
    }

    /// What scenarios are checked against.
    fn context(&self, today: Option<Date>, solve: Solve) -> Context<'_> {
        Context {
            register: &self.register,
            model: self.weights.model.clone(),
            today,
            solve,
        }
    }

    /// Says what the library has to say.
    fn tell(&self, talk: &mut Screen) -> Result<(), CliError> {
        for notice in &self.library.notices {
            talk.say(&sentence(&notice.to_string()))?;
        }
        Ok(())
    }

    /// The scenario called `id`, checked whole and compiled.
    pub(super) fn playable(&self, id: &str, talk: &mut Screen) -> Result<Playable, CliError> {
        let entry = self.library.get(id).ok_or_else(|| CliError::NoScenario {
            slug: id.to_owned(),
            nearest: self.library.nearest(id).map(str::to_owned),
        })?;
        let context = self.context(None, Solve::Small);
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

/// The file that `name` means, when it is one and not an id. It may be none that can be read.
pub(super) fn named_file(name: &Path) -> Option<&Path> {
    (ends_in_ron(name) && name.symlink_metadata().is_ok()).then_some(name)
}

/// The folder that a file lies in.
pub(super) fn folder_of(file: &Path) -> &Path {
    let folder = file.parent().filter(|folder| *folder != Path::new(""));
    folder.unwrap_or(Path::new("."))
}

/// The id that `name` means: itself, or the stem of the file it names.
pub(super) fn file_id(name: &Path) -> String {
    named_file(name).map_or_else(|| name.to_string_lossy().into_owned(), id_of)
}
