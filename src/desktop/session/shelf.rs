//! What can be played and looked up: scenarios, the law register, the customer model.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::workshop::ReadResult;
use crate::content::cited;
use crate::content::hash::rules_hash;
use crate::content::library::{Library, Origin};
use crate::content::model::Weights;
use crate::core::law::Register;
use crate::core::model::Model;
use crate::core::scenario::Scenario;
use crate::core::score::Band;
use crate::core::story::{CompileError, Story};
use crate::diagnostic::Finding;

/// One scenario of the library.
#[derive(Debug, Clone)]
pub struct Book {
    /// The file's stem.
    pub id: String,
    /// The scenario, its texts with their dates filled in.
    pub scenario: Arc<Scenario>,
    /// Titles of the law it cites, those cited most often first.
    pub law: Vec<String>,
    /// What stored runs are held against.
    pub rules_hash: String,
    /// Where it came from, when it is not shipped.
    pub file: Option<PathBuf>,
    /// The best band reached without taking anything back.
    pub best_band: Option<Band>,
}

/// A file that cannot be played, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unplayable {
    /// The file; `None` when it is shipped.
    pub file: Option<PathBuf>,
    /// Its name.
    pub name: String,
    /// How many errors it has.
    pub errors: usize,
    /// The first of them, in one line.
    pub first: String,
}

impl Unplayable {
    fn of(id: &str, file: Option<PathBuf>, findings: &[Finding]) -> Self {
        let errors: Vec<_> = findings.iter().filter(|finding| finding.is_error()).collect();
        Self {
            name: file
                .as_ref()
                .map_or_else(|| id.to_owned(), |file| file.display().to_string()),
            file,
            errors: errors.len(),
            first: errors
                .first()
                .map(|finding| finding.message.clone())
                .unwrap_or_default(),
        }
    }
}

/// What can be played and looked up.
#[derive(Debug, Clone)]
pub struct Shelf {
    /// Scenarios, in the order shown.
    pub books: Vec<Book>,
    /// Files that cannot be played.
    pub unplayable: Vec<Unplayable>,
    /// The law register.
    pub register: Arc<Register>,
    /// The customer model.
    pub model: Arc<Model>,
    /// Whether it is a trainer's own model.
    pub tuned_model: bool,
    /// The file that the model came from, which goes into the rules hash.
    model_bytes: Vec<u8>,
}

impl Shelf {
    /// What `library` holds, weighed by `weights`.
    pub fn of(library: &Library, register: Register, weights: Weights) -> Self {
        let mut shelf = Self {
            books: Vec::new(),
            unplayable: Vec::new(),
            register: Arc::new(register),
            model: weights.model,
            tuned_model: weights.tuned,
            model_bytes: weights.bytes,
        };
        for entry in library.iter() {
            let file = match &entry.origin {
                Origin::Shipped => None,
                Origin::Disk(path) => Some(path.clone()),
            };
            let playable = entry
                .scenario
                .clone()
                .zip(entry.rules_hash(&shelf.model_bytes, &shelf.register));
            match playable {
                Some((scenario, rules_hash)) => {
                    shelf.books.push(Book {
                        id: entry.id.clone(),
                        law: law(&scenario, &shelf.register),
                        scenario,
                        rules_hash,
                        file,
                        best_band: None,
                    });
                }
                None => shelf.unplayable.push(Unplayable::of(&entry.id, file, &entry.findings)),
            }
        }
        shelf.sort();
        shelf
    }

    /// Easier ones first; a learner who starts at the top is not thrown.
    fn sort(&mut self) {
        let difficulty = |id: &str| {
            let book = self.books.iter().find(|book| book.id == id)?;
            Some(book.scenario.difficulty)
        };
        let place = |book: &Book| {
            let scenario = &book.scenario;
            // A variant stands behind its original, whatever its own difficulty.
            let original = scenario.variant.as_ref().map(|variant| variant.of.as_str());
            match original.and_then(|of| Some((difficulty(of)?, of.to_owned()))) {
                Some((difficulty, of)) => (difficulty, of, Some(book.id.clone())),
                None => (scenario.difficulty, book.id.clone(), None),
            }
        };
        let places: BTreeMap<String, _> = self.books.iter().map(|book| (book.id.clone(), place(book))).collect();
        self.books.sort_by(|a, b| places.get(&a.id).cmp(&places.get(&b.id)));
    }

    /// Takes up what was read of `file`, when it is one of the library's: the new version is played from now on, or
    /// cannot be. A file that is gone for the moment changes nothing.
    pub fn renew(&mut self, file: &Path, result: &ReadResult) {
        let ReadResult::Judged { findings, playable } = result else {
            return;
        };
        let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let here = whole(file);
        let is_it = |other: &Option<PathBuf>| other.as_deref().is_some_and(|other| whole(other) == here);
        let book = self.books.iter().position(|book| is_it(&book.file));
        let fault = self.unplayable.iter().position(|fault| is_it(&fault.file));
        let book = book.map(|at| self.books.remove(at));
        let fault = fault.map(|at| self.unplayable.remove(at));
        let best_band = book.as_ref().and_then(|book| book.best_band);
        let known = book.and_then(|book| book.file).or(fault.and_then(|fault| fault.file));
        let Some((known, id)) = known.and_then(|known| {
            let id = known.file_stem()?.to_string_lossy().into_owned();
            Some((known, id))
        }) else {
            return;
        };
        match playable {
            Some(playable) => self.books.push(Book {
                rules_hash: rules_hash(&playable.bytes, &self.model_bytes, &playable.scenario, &self.register),
                scenario: playable.scenario.clone(),
                law: law(&playable.scenario, &self.register),
                id,
                file: Some(known),
                best_band,
            }),
            None => self.unplayable.push(Unplayable::of(&id, Some(known), findings)),
        }
        self.sort();
    }

    /// The scenario called `id`.
    pub fn book(&self, id: &str) -> Option<&Book> {
        self.books.iter().find(|book| book.id == id)
    }

    /// Compiles the scenario called `id`.
    pub fn story(&self, id: &str) -> Option<Result<Arc<Story>, CompileError>> {
        let book = self.book(id)?;
        Some(Story::compile(book.scenario.clone(), self.model.clone()).map(Arc::new))
    }
}

fn law(scenario: &Scenario, register: &Register) -> Vec<String> {
    let titles = cited::titles(scenario, register);
    titles.into_iter().map(str::to_owned).collect()
}
