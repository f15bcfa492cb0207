//! Every scenario there is: those inside the program, and the learner's and trainer's own beside them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rust_embed::RustEmbed;
use thiserror::Error;

use super::across::{Among, compare};
use super::files::{files, id_of, read_file};
use super::hash::rules_hash;
use super::suggest::nearest;
use super::together::each;
use super::{Context, check_bytes};
use crate::core::law::Register;
use crate::core::scenario::Scenario;
use crate::diagnostic::Finding;

#[derive(RustEmbed)]
#[folder = "scenarios/"]
#[include = "*.ron"]
struct Shipped;

/// A folder of scenarios.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// Where it is.
    pub path: PathBuf,
    /// Whether somebody named it: then it is told when it is not there.
    pub named: bool,
}

/// Where a scenario comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Inside the program.
    Shipped,
    /// A file.
    Disk(PathBuf),
}

/// A scenario of the library, playable or not.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The file's stem.
    pub id: String,
    /// Where it comes from.
    pub origin: Origin,
    /// The scenario, when no finding is an error.
    pub scenario: Option<Arc<Scenario>>,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
    /// The file, which goes into the rules hash.
    pub bytes: Arc<[u8]>,
}

impl Entry {
    /// The file it stands in, as a finding names it.
    pub fn file_name(&self) -> String {
        match &self.origin {
            Origin::Shipped => format!("scenarios/{}.ron", self.id),
            Origin::Disk(path) => path.display().to_string(),
        }
    }

    /// What a run of it depends on; `None` when it cannot be played. `model` is the file that the weights came from.
    pub fn rules_hash(&self, model: &[u8], register: &Register) -> Option<String> {
        let scenario = self.scenario.as_ref()?;
        Some(rules_hash(&self.bytes, model, scenario, register))
    }
}

/// Something that the user of a library should be told; nothing else is lost by it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Notice {
    /// A file stands in for a scenario that is shipped.
    #[error("{} is used instead of the scenario `{id}` that comes with Redress", .path.display())]
    InsteadOfShipped {
        /// The scenario.
        id: String,
        /// The file.
        path: PathBuf,
    },
    /// Two folders hold a file of one name.
    #[error("{} is not used: {} has the same name and comes first", .path.display(), .first.display())]
    Hidden {
        /// The file that is not used.
        path: PathBuf,
        /// The one that is.
        first: PathBuf,
    },
    /// A folder that cannot be looked into.
    #[error("the folder {} cannot be read: {reason}; name another with `--scenarios DIR`", .path.display())]
    NoFolder {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
}

/// Every scenario, by id.
#[derive(Debug, Clone, Default)]
pub struct Library {
    entries: BTreeMap<String, Entry>,
    /// What should be told.
    pub notices: Vec<Notice>,
}

impl Library {
    /// Reads and checks everything. Of two files with one id the one in the earlier folder wins, and any wins over a
    /// shipped one. What cannot be read is an entry with findings, or a notice. Files are read and checked on all cores.
    pub fn load(folders: &[Folder], context: &Context<'_>) -> Self {
        let mut library = Self::default();
        let mut found: BTreeMap<String, Unread> = BTreeMap::new();
        for folder in folders {
            match files(&folder.path) {
                Ok(files) => files.into_iter().for_each(|path| library.add(path, &mut found)),
                Err(error) if folder.named || error.kind() != std::io::ErrorKind::NotFound => {
                    library.notices.push(Notice::NoFolder {
                        path: folder.path.clone(),
                        reason: error.to_string(),
                    });
                }
                Err(_) => {}
            }
        }
        for (id, bytes) in shipped() {
            match found.get(&id) {
                Some(Unread::Disk(path)) => {
                    let path = path.clone();
                    library.notices.push(Notice::InsteadOfShipped { id, path });
                }
                _ => {
                    found.insert(id, Unread::Shipped(bytes));
                }
            }
        }
        let found: Vec<(String, Unread)> = found.into_iter().collect();
        let entries = each(&found, |(id, found)| (id.clone(), found.entry(id, context)));
        library.entries = entries.into_iter().collect();
        library
    }

    /// Takes up the file at `path` too, before any other of its name.
    pub fn include(&mut self, path: &Path, context: &Context<'_>) {
        let id = id_of(path);
        match self.entries.get(&id).map(|entry| &entry.origin) {
            Some(Origin::Disk(other)) if other == path => return,
            Some(Origin::Disk(other)) => self.notices.push(Notice::Hidden {
                path: other.clone(),
                first: path.to_owned(),
            }),
            _ if Shipped::get(&format!("{id}.ron")).is_some() => self.notices.push(Notice::InsteadOfShipped {
                id: id.clone(),
                path: path.to_owned(),
            }),
            _ => {}
        }
        let entry = Unread::Disk(path.to_owned()).entry(&id, context);
        self.entries.insert(id, entry);
    }

    /// Every scenario, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }

    /// The scenario called `id`.
    pub fn get(&self, id: &str) -> Option<&Entry> {
        self.entries.get(id)
    }

    /// What its scenarios share that each should have for itself, and variants without an original. Not among the findings
    /// of any entry: it takes longer, and needs the others.
    pub fn shared(&self, register: &Register) -> Vec<Finding> {
        let read = self
            .iter()
            .filter_map(|entry| Some((entry, entry.scenario.as_deref()?)));
        let (entries, all): (Vec<_>, Vec<_>) = read
            .map(|(entry, scenario)| {
                let (id, name) = (entry.id.as_str().into(), entry.file_name().into());
                (entry, Among { id, name, scenario })
            })
            .unzip();
        let ids: Vec<String> = self.entries.keys().cloned().collect();
        compare(&all, &ids, register, |at| Some(Cow::Borrowed(&*entries[at].bytes)))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The id nearest to a slip of the finger.
    pub fn nearest(&self, slug: &str) -> Option<&str> {
        nearest(slug, self.entries.keys().map(String::as_str))
    }

    /// Takes a file up into what was found, unless another of its name came first.
    fn add(&mut self, path: PathBuf, found: &mut BTreeMap<String, Unread>) {
        let id = id_of(&path);
        match found.get(&id) {
            Some(Unread::Disk(first)) => {
                let first = first.clone();
                self.notices.push(Notice::Hidden { path, first });
            }
            _ => {
                found.insert(id, Unread::Disk(path));
            }
        }
    }
}

/// A scenario that was found, before it is read.
enum Unread {
    /// Inside the program.
    Shipped(Arc<[u8]>),
    /// A file.
    Disk(PathBuf),
}

impl Unread {
    fn entry(&self, id: &str, context: &Context<'_>) -> Entry {
        let (name, origin, bytes) = match self {
            Self::Shipped(bytes) => (format!("scenarios/{id}.ron"), Origin::Shipped, Ok(bytes.clone())),
            Self::Disk(path) => {
                let bytes = read_file(path).map(Arc::from);
                (path.display().to_string(), Origin::Disk(path.clone()), bytes)
            }
        };
        let (bytes, scenario, findings) = match bytes {
            Ok(bytes) => {
                let checked = check_bytes(&name, &bytes, context);
                (bytes, checked.scenario, checked.findings)
            }
            Err(finding) => (Arc::default(), None, vec![*finding]),
        };
        Entry {
            id: id.to_owned(),
            origin,
            scenario,
            findings,
            bytes,
        }
    }
}

/// The scenarios inside the program, by id.
pub fn shipped() -> Vec<(String, Arc<[u8]>)> {
    let mut all: Vec<_> = Shipped::iter()
        .filter_map(|name| {
            Some((
                name.strip_suffix(".ron")?.to_owned(),
                Arc::from(Shipped::get(&name)?.data.as_ref()),
            ))
        })
        .collect();
    all.sort();
    all
}

/// The ids of the scenarios inside the program.
pub fn shipped_ids() -> Vec<String> {
    Shipped::iter()
        .filter_map(|name| Some(name.strip_suffix(".ron")?.to_owned()))
        .collect()
}
