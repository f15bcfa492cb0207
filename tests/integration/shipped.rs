//! The shipped scenarios, as the library reads them.

use std::sync::Arc;

use redress::content::library::{Library, shipped};
use redress::content::{Context, Solve, register};
use redress::core::scenario::Scenario;
use redress::core::story::Story;

use crate::stories::{model, story};

/// Each with its id.
pub(crate) fn scenarios() -> Vec<(String, Scenario)> {
    let (register, _) = register::load();
    let context = Context {
        register: &register,
        model: Arc::new(model()),
        today: None,
        solve: Solve::Never,
    };
    let library = Library::load(&[], &context);
    let found: Vec<_> = library
        .iter()
        .map(|entry| (entry.id.clone(), entry.scenario.as_deref().unwrap().clone()))
        .collect();
    assert!(found.len() >= 3 && found.len() == shipped().len());
    found
}

/// Each as a story, with its id.
pub(crate) fn stories() -> Vec<(String, Arc<Story>)> {
    scenarios()
        .into_iter()
        .map(|(id, scenario)| (id, story(scenario)))
        .collect()
}
