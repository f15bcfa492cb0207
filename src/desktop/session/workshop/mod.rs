//! The workshop: a scenario file while it is being written, read again at every change, with its findings and a
//! conversation that starts anywhere. Nothing of it is kept or scored.

mod bench;
mod opened;
mod rehearsal;
#[cfg(test)]
pub(crate) mod tests;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use bench::{Bench, Eye, Found, Look, Playable, ReadResult, Reading, folder_of};
pub use rehearsal::{Lost, Rehearsal, Setting};

use super::Graphed;
use crate::analysis::graph::way_of;
use crate::core::story::ChoiceId;
use crate::diagnostic::{Finding, Severity};

/// A part of the workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tab {
    /// What is wrong, and where.
    #[default]
    Findings,
    /// The rehearsal.
    Play,
    /// The story as a graph, in which the rehearsal can start anywhere.
    Graph,
}

/// What is asked of the workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Work {
    /// Another part of it.
    Show(Tab),
    /// Tell more about the finding in this place of the list, or no more.
    Explain(usize),
    /// The rehearsal with one thing set otherwise.
    Set(Setting),
    /// Say or do this.
    Choose(ChoiceId),
    /// Back to before the last choice, or before what was set.
    TakeBack,
    /// The rehearsal from the story's start.
    Restart,
    /// The rehearsal from the node of this name, and to be seen; where it stands there already, it goes on.
    StartAt(String),
}

/// How the file stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// It has not been read yet.
    #[default]
    Unread,
    /// It was read, and the findings are about it.
    Read,
    /// It is not there; the findings are about what was.
    NoFile,
    /// Nor is its folder.
    NoFolder,
}

/// What is heard from whoever watches the file.
#[derive(Debug, Clone)]
pub enum News {
    /// It was read.
    Read(Box<Reading>),
    /// The graph of a version that can be played.
    Drawn(Box<Graphed>),
    /// The system does not tell of changes, for this reason, so the file is looked at every few seconds; `None` when it
    /// tells again.
    Slow(Option<String>),
}

/// A scenario file while it is being written.
#[derive(Debug, Clone)]
pub struct Workshop {
    file: PathBuf,
    seed: u64,
    /// Number and wholeness of the reading that is shown.
    shown: (u64, bool),
    /// The part that is open.
    pub tab: Tab,
    /// How the file stands.
    pub standing: Standing,
    /// When the reading that is shown was made, in milliseconds since 1970, UTC.
    pub read_at: i64,
    /// What is wrong with the version that was read last.
    pub findings: Vec<Finding>,
    /// Code and message of the finding that is explained.
    explained: Option<(&'static str, String)>,
    /// When the version that is played was read; `None` before there was one.
    pub playable_at: Option<i64>,
    /// The rehearsal of that version.
    pub rehearsal: Option<Rehearsal>,
    /// The graph of that version; for a moment that of an older one, and `None` before the first.
    pub graph: Option<Box<Graphed>>,
    /// What the last change of the file took away from it.
    pub lost: Vec<Lost>,
    /// Why changes are noticed late.
    pub slow: Option<String>,
}

impl Workshop {
    /// For `file`, which has not been read yet. `seed` keys the draws of its rehearsal.
    pub fn new(file: PathBuf, seed: u64) -> Self {
        Self {
            file,
            seed,
            shown: (0, false),
            tab: Tab::default(),
            standing: Standing::default(),
            read_at: 0,
            findings: Vec::new(),
            explained: None,
            playable_at: None,
            rehearsal: None,
            graph: None,
            lost: Vec::new(),
            slow: None,
        }
    }

    /// The file.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The scenario's id: the file's stem.
    pub fn id(&self) -> String {
        self.file
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default()
    }

    /// Whether rules are still being asked.
    pub const fn is_checking(&self) -> bool {
        !self.shown.1
    }

    /// How many errors and warnings there are; notes are neither.
    pub fn counts(&self) -> (usize, usize) {
        let errors = self.findings.iter().filter(|finding| finding.is_error()).count();
        let warnings = self
            .findings
            .iter()
            .filter(|finding| finding.severity == Severity::Warning);
        (errors, warnings.count())
    }

    /// Whether an older version is played, because the last one cannot be.
    pub fn plays_an_older_version(&self) -> bool {
        let broken = self.standing != Standing::Read || self.counts().0 > 0;
        self.playable_at.is_some() && broken
    }

    /// Whether the finding in this place of the list is explained.
    pub fn is_explained(&self, finding: &Finding) -> bool {
        self.explained
            .as_ref()
            .is_some_and(|(code, message)| *code == finding.code && *message == finding.message)
    }

    /// Hears what came of a look at the file. Older news than what is shown changes nothing. Answers whether it was news.
    pub fn hear(&mut self, reading: &Reading) -> bool {
        let order = (reading.number, reading.whole);
        if order <= self.shown {
            return false;
        }
        self.shown = order;
        self.read_at = reading.at_ms;
        match &reading.result {
            ReadResult::NoFile => self.standing = Standing::NoFile,
            ReadResult::NoFolder => self.standing = Standing::NoFolder,
            ReadResult::Judged { findings, playable } => {
                self.standing = Standing::Read;
                self.findings.clone_from(findings);
                // Errors first: nothing can be played before they are mended.
                self.findings.sort_by_key(|finding| match finding.severity {
                    Severity::Error => 0,
                    Severity::Warning => 1,
                    Severity::Note => 2,
                });
                if let Some(playable) = playable.as_ref().filter(|_| reading.whole) {
                    self.play(playable, reading.at_ms);
                }
            }
        }
        true
    }

    fn play(&mut self, playable: &Playable, at_ms: i64) {
        self.playable_at = Some(at_ms);
        let story = &playable.story;
        self.lost.clear();
        self.rehearsal = Some(match &self.rehearsal {
            Some(before) => {
                let (carried, lost) = before.carried(story);
                self.lost = lost;
                carried
            }
            None => Rehearsal::start(self.id(), story.clone(), self.seed),
        });
    }

    /// Hears the graph of a version: that of the one that is played replaces an older, any other one comes too late.
    pub fn hear_drawn(&mut self, mut drawn: Box<Graphed>) {
        let plays = |rehearsal: &Rehearsal| Arc::ptr_eq(rehearsal.conversation().story(), &drawn.story);
        if !self.rehearsal.as_ref().is_some_and(plays) {
            return;
        }
        let older = self.graph.take();
        if let Some(older) = &older {
            drawn.listed = older.listed;
        }
        self.graph = Some(drawn);
        self.mark();
        if let (Some(older), Some(graph)) = (older, &mut self.graph) {
            graph.look_for(older.story.node_name(older.selected));
        }
    }

    /// Marks in the graph where the rehearsal stands and how it came there, and looks there.
    fn mark(&mut self) {
        let (Some(rehearsal), Some(graph)) = (&self.rehearsal, &mut self.graph) else {
            return;
        };
        let conversation = rehearsal.conversation();
        if Arc::ptr_eq(conversation.story(), &graph.story) {
            let here = conversation.state().node;
            graph.mark(&way_of(conversation), here);
            graph.selected = here;
        }
    }

    /// Does what was asked for.
    pub fn apply(&mut self, work: Work) {
        match work {
            Work::Show(tab) => self.tab = tab,
            Work::Explain(place) => {
                let finding = self.findings.get(place).filter(|finding| !self.is_explained(finding));
                self.explained = finding.map(|finding| (finding.code, finding.message.clone()));
            }
            Work::Set(setting) => self.rehearse(|rehearsal| {
                rehearsal.set(&setting);
            }),
            Work::Choose(choice) => self.rehearse(|rehearsal| rehearsal.choose(choice)),
            Work::TakeBack => self.rehearse(Rehearsal::take_back),
            Work::Restart => self.rehearse(Rehearsal::restart),
            Work::StartAt(node) => {
                self.tab = Tab::Play;
                self.rehearse(|rehearsal| {
                    let now = rehearsal.conversation();
                    if now.story().node_name(now.state().node) != node {
                        rehearsal.set(&Setting::Node(node));
                    }
                });
            }
        }
    }

    fn rehearse(&mut self, does: impl FnOnce(&mut Rehearsal)) {
        self.lost.clear();
        if let Some(rehearsal) = &mut self.rehearsal {
            does(rehearsal);
        }
        self.mark();
    }
}
