//! From the file to what the workshop is told: what stands there now, and what is wrong with it.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use crate::content::files::read_file;
use crate::content::{Context, Solve, check_bytes};
use crate::core::law::Register;
use crate::core::model::Model;
use crate::core::scenario::Scenario;
use crate::core::story::Story;
use crate::diagnostic::Finding;

/// What stands at a file's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// The file.
    Bytes(Arc<[u8]>),
    /// Its folder, without it.
    NoFile,
    /// Not even its folder.
    NoFolder,
    /// Something that cannot be read.
    Unreadable(Box<Finding>),
}

impl Found {
    /// Looks at `file` now.
    fn at(file: &Path) -> Self {
        match read_file(file) {
            Ok(bytes) => Self::Bytes(bytes.into()),
            Err(_) if !folder_of(file).is_dir() => Self::NoFolder,
            Err(_) if fs::metadata(file).is_err_and(|error| error.kind() == ErrorKind::NotFound) => Self::NoFile,
            Err(finding) => Self::Unreadable(finding),
        }
    }
}

/// The folder that a file stands in.
pub fn folder_of(file: &Path) -> &Path {
    file.parent()
        .filter(|parent| *parent != Path::new(""))
        .unwrap_or(Path::new("."))
}

/// One look at the file. Later looks have higher numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// From 1.
    pub number: u64,
    /// Milliseconds since 1970, UTC.
    pub at_ms: i64,
    /// What was there.
    pub found: Found,
}

/// Looks at one file again and again.
#[derive(Debug)]
pub struct Eye {
    file: PathBuf,
    last: Option<Found>,
    number: u64,
}

impl Eye {
    /// For `file`, before the first look.
    pub const fn new(file: PathBuf) -> Self {
        Self {
            file,
            last: None,
            number: 0,
        }
    }

    /// What is there at `now_ms`; `None` when it is what was there at the last look.
    pub fn look(&mut self, now_ms: i64) -> Option<Look> {
        let found = Found::at(&self.file);
        if self.last.as_ref() == Some(&found) {
            return None;
        }
        self.last = Some(found.clone());
        self.number += 1;
        Some(Look {
            number: self.number,
            at_ms: now_ms,
            found,
        })
    }

    /// Whether the folder was gone at the last look.
    pub fn misses_the_folder(&self) -> bool {
        self.last == Some(Found::NoFolder)
    }
}

/// What came of a look.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The number of the look.
    pub number: u64,
    /// When it was.
    pub at_ms: i64,
    /// Whether every rule has had its say, so that nothing more comes of this look.
    pub whole: bool,
    /// What was read.
    pub result: ReadResult,
}

impl Reading {
    /// The story to draw: what can be played now that every rule has had its say.
    pub fn story(&self) -> Option<Arc<Story>> {
        match &self.result {
            ReadResult::Judged {
                playable: Some(playable),
                ..
            } if self.whole => Some(playable.story.clone()),
            _ => None,
        }
    }
}

/// What was read.
#[derive(Debug, Clone)]
pub enum ReadResult {
    /// There is no file.
    NoFile,
    /// There is no folder.
    NoFolder,
    /// What the rules say.
    Judged {
        /// What is wrong.
        findings: Vec<Finding>,
        /// What can be played, when no finding is an error.
        playable: Option<Playable>,
    },
}

/// A version of the file that can be played.
#[derive(Debug, Clone)]
pub struct Playable {
    /// The file.
    pub bytes: Arc<[u8]>,
    /// The scenario in it.
    pub scenario: Arc<Scenario>,
    /// Compiled.
    pub story: Arc<Story>,
}

/// What files are checked against.
#[derive(Debug, Clone)]
pub struct Bench {
    /// What findings call the file.
    pub name: String,
    /// The law.
    pub register: Arc<Register>,
    /// The weights.
    pub model: Arc<Model>,
    /// The day on which law must not be past its review.
    pub today: Date,
}

impl Bench {
    /// Judges by the plain rules: at once, even for the largest file.
    pub fn glance(&self, look: &Look) -> Reading {
        self.judge(look, Solve::Never)
    }

    /// Judges by every rule, as `redress check` does. Takes as long as it takes.
    pub fn study(&self, look: &Look) -> Reading {
        self.judge(look, Solve::Small)
    }

    fn judge(&self, look: &Look, solve: Solve) -> Reading {
        let (result, whole) = match &look.found {
            Found::NoFile => (ReadResult::NoFile, true),
            Found::NoFolder => (ReadResult::NoFolder, true),
            Found::Unreadable(finding) => (judged(vec![(**finding).clone()], None), true),
            Found::Bytes(bytes) => {
                let (findings, playable) = self.check(bytes, solve);
                // With an error among them the other rules are not asked.
                let whole = solve != Solve::Never || playable.is_none();
                (judged(findings, playable), whole)
            }
        };
        Reading {
            number: look.number,
            at_ms: look.at_ms,
            whole,
            result,
        }
    }

    fn check(&self, bytes: &Arc<[u8]>, solve: Solve) -> (Vec<Finding>, Option<Playable>) {
        let context = Context {
            register: &self.register,
            model: self.model.clone(),
            today: Some(self.today),
            solve,
        };
        let checked = check_bytes(&self.name, bytes, &context);
        let mut findings = checked.findings;
        let Some(scenario) = checked.scenario else {
            return (findings, None);
        };
        match Story::compile(scenario.clone(), self.model.clone()) {
            Ok(story) => {
                let playable = Playable {
                    bytes: bytes.clone(),
                    scenario,
                    story: Arc::new(story),
                };
                (findings, Some(playable))
            }
            Err(error) => {
                findings.push(Finding::about_file("shape", &self.name, &error.to_string()));
                (findings, None)
            }
        }
    }
}

const fn judged(findings: Vec<Finding>, playable: Option<Playable>) -> ReadResult {
    ReadResult::Judged { findings, playable }
}
