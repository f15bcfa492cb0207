//! What can be played and looked up: scenarios, the law register, the customer model.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::content::library::{Library, Origin};
use crate::content::model::Weights;
use crate::core::law::Register;
use crate::core::model::Model;
use crate::core::scenario::{Channel, Persona, Scenario, Sector};
use crate::core::score::Band;
use crate::core::story::{CompileError, Story};
use crate::diagnostic::Severity;

/// One scenario of the library.
#[derive(Debug, Clone)]
pub struct Book {
    /// The file's stem.
    pub id: String,
    /// The scenario, its texts with their dates filled in.
    pub scenario: Arc<Scenario>,
    /// What stored runs are held against.
    pub rules_hash: String,
    /// Where it came from, when it is not shipped.
    pub file: Option<String>,
    /// The best band reached without taking anything back.
    pub best_band: Option<Band>,
}

/// A file that cannot be played, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unplayable {
    /// The file.
    pub file: String,
    /// How many errors it has.
    pub errors: usize,
    /// The first of them, in one line.
    pub first: String,
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
        };
        for entry in library.iter() {
            let file = match &entry.origin {
                Origin::Shipped => None,
                Origin::Disk(path) => Some(path.display().to_string()),
            };
            let errors: Vec<_> = entry
                .findings
                .iter()
                .filter(|f| f.severity == Severity::Error)
                .collect();
            let playable = entry
                .scenario
                .clone()
                .zip(entry.rules_hash(&weights.bytes, &shelf.register));
            match (playable, errors.first()) {
                (Some((scenario, rules_hash)), _) => {
                    shelf.books.push(Book {
                        id: entry.id.clone(),
                        scenario,
                        rules_hash,
                        file,
                        best_band: None,
                    });
                }
                (None, first) => shelf.unplayable.push(Unplayable {
                    file: file.unwrap_or_else(|| entry.id.clone()),
                    errors: errors.len(),
                    first: first.map(|finding| finding.message.clone()).unwrap_or_default(),
                }),
            }
        }
        // Easier ones first; a learner who starts at the top is not thrown.
        shelf
            .books
            .sort_by(|a, b| (a.scenario.difficulty, &a.id).cmp(&(b.scenario.difficulty, &b.id)));
        shelf
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

    /// The scenarios that `filter` lets through.
    pub fn shown<'a>(&'a self, filter: &'a Filter) -> impl Iterator<Item = &'a Book> {
        self.books.iter().filter(|book| filter.lets_through(&book.scenario))
    }
}

/// What the library shows: nothing ticked in a group means any of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that must stand in title, summary, customer, trade or criteria.
    pub search: String,
    /// Trades.
    pub sectors: BTreeSet<Sector>,
    /// Channels.
    pub channels: BTreeSet<Channel>,
    /// Kinds of customer.
    pub personas: BTreeSet<Persona>,
}

impl Filter {
    /// Whether a scenario is shown.
    pub fn lets_through(&self, scenario: &Scenario) -> bool {
        let any = |empty: bool, holds: bool| empty || holds;
        any(self.sectors.is_empty(), self.sectors.contains(&scenario.sector))
            && any(self.channels.is_empty(), self.channels.contains(&scenario.channel))
            && any(
                self.personas.is_empty(),
                self.personas.contains(&scenario.customer.persona),
            )
            && self
                .search
                .split_whitespace()
                .all(|word| mentions(scenario, &word.to_lowercase()))
    }
}

fn mentions(scenario: &Scenario, word: &str) -> bool {
    [&scenario.title, &scenario.summary, &scenario.customer.name]
        .iter()
        .any(|text| text.to_lowercase().contains(word))
        || scenario
            .criteria
            .iter()
            .any(|criterion| criterion.to_lowercase().contains(word))
        || format!("{:?} {:?}", scenario.sector, scenario.channel)
            .to_lowercase()
            .contains(word)
}
