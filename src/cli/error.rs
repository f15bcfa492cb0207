//! Why a command could not do what was asked: each a sentence and a way out.

use std::io;
use std::path::PathBuf;

use crate::analysis::policy::PlayError;
use crate::analysis::solve::TooLarge;
use crate::content::model::BrokenModel;
use crate::content::new::BadSlug;
use crate::core::story::CompileError;

/// Why a command could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub(super) enum CliError {
    /// The shell does not take any more, or the disk is full.
    #[error("The output could not be written.")]
    Output(#[from] io::Error),
    /// A slip of the finger.
    #[error("There is no scenario `{slug}`.{} `redress list` shows those there are.", did_you_mean(nearest.as_deref()))]
    NoScenario {
        /// What was asked for.
        slug: String,
        /// What may have been meant.
        nearest: Option<String>,
    },
    /// A scenario that `check` finds errors in.
    #[error(
        "`{id}` cannot be played before this is put right. `redress check {path}` says the same; `redress check --explain CODE` says more."
    )]
    Faulty {
        /// The scenario.
        id: String,
        /// Its file, as `check` takes it.
        path: String,
    },
    /// What `check` let through cannot be compiled.
    #[error("`{id}` cannot be played.")]
    Story {
        /// The scenario.
        id: String,
        /// Why.
        source: CompileError,
    },
    /// A script that does not fit.
    #[error("`{choice}` is not on offer at turn {turn}, `{node}`.{} On offer there: {offered}.", did_you_mean(nearest.as_deref()))]
    NotOnOffer {
        /// What the script asked for.
        choice: String,
        /// Which turn, from 1.
        turn: usize,
        /// Its id.
        node: String,
        /// The ids on offer, in backticks.
        offered: String,
        /// What may have been meant.
        nearest: Option<String>,
    },
    /// A script that is too long.
    #[error(
        "The conversation ended at `{ending}` after {taken} choices, so `{choice}` could not be made. Leave out what follows."
    )]
    AfterTheEnd {
        /// The ending.
        ending: String,
        /// How many choices were made.
        taken: usize,
        /// The first that was not.
        choice: String,
    },
    /// An automatic player that cannot see the whole graph.
    #[error("The program cannot play this by itself. Try `--auto random`.")]
    Auto(#[from] PlayError),
    /// A policy that cannot see the whole graph.
    #[error("`{policy}` cannot be simulated here. Try `--policy random`, or a habit such as `--policy longest`.")]
    Policy {
        /// Which policy.
        policy: &'static str,
        /// Why.
        source: TooLarge,
    },
    /// Nothing to go on with.
    #[error("No run of `{id}` was left unfinished. `redress play {id}` starts one.")]
    NothingToResume {
        /// The scenario.
        id: String,
    },
    /// A file to write in that is not there.
    #[error("There is no file `{}`. `redress new {slug}` writes a small scenario to start from.", path.display())]
    NoFile {
        /// The file.
        path: PathBuf,
        /// A name for a new one.
        slug: String,
    },
    /// A path that is not there.
    #[error("`{}` cannot be read.", path.display())]
    Unreadable {
        /// The path.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A code that no rule has.
    #[error("There is no finding `{code}`.{} Known codes: {known}.", did_you_mean(nearest.as_deref()))]
    NoCode {
        /// What was asked for.
        code: String,
        /// What may have been meant.
        nearest: Option<String>,
        /// Every code.
        known: String,
    },
    /// A key that no provision has.
    #[error("There is no provision `{key}`.{} `redress law` lists those there are.", did_you_mean(nearest.as_deref()))]
    NoProvision {
        /// What was asked for.
        key: String,
        /// What may have been meant.
        nearest: Option<String>,
    },
    /// A slug that cannot be one.
    #[error(transparent)]
    Slug(#[from] BadSlug),
    /// Something stands where a file was to be written.
    #[error("`{}` is there already and stays as it is. Choose another name.", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// A picture was to be written over a scenario.
    #[error("`{}` is named as scenarios are, and no picture is written over one. End its name in .svg, .dot or .mmd.", path.display())]
    OverScenario {
        /// The file.
        path: PathBuf,
    },
    /// A file that cannot be written.
    #[error("`{}` cannot be written.", path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The program itself is broken.
    #[error("The weights inside the program cannot be used.")]
    Model(#[from] BrokenModel),
    /// Neither a window nor somebody to ask.
    #[error("There is nobody to ask for a scenario. Name one: `redress play SCENARIO`.")]
    NobodyThere,
    /// A program that was built without the window.
    #[cfg(not(feature = "desktop"))]
    #[error(
        "This copy of Redress was built without the window, so it draws no pictures and has no workshop. Build it with the feature `desktop`."
    )]
    NoWindow,
    /// The window, or a picture of it, could not be made.
    #[cfg(feature = "desktop")]
    #[error(transparent)]
    Desktop(#[from] crate::desktop::DesktopError),
    /// A picture of the workshop without a file in it.
    #[cfg(feature = "desktop")]
    #[error("The workshop shows a file. Name one: `--scenario FILE`.")]
    NoScenarioFile,
    /// No such screen.
    #[cfg(feature = "desktop")]
    #[error(transparent)]
    View(#[from] crate::desktop::UnknownView),
    /// Nobody of the cast.
    #[cfg(feature = "desktop")]
    #[error(transparent)]
    Cast(#[from] crate::desktop::NotInTheCast),
}

impl CliError {
    /// Whether whoever read the output went away, which is no failure.
    pub(super) fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |name| format!(" Did you mean `{name}`?"))
}
