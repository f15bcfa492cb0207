//! Small stories for tests, from text.

use std::sync::Arc;

use redress::core::model::Model;
use redress::core::scenario::Scenario;
use redress::core::story::Story;
use ron::Options;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

pub(crate) fn read<T: DeserializeOwned>(text: &str) -> T {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
        .from_str(text)
        .unwrap()
}

pub(crate) fn model() -> Model {
    read(include_str!("../../assets/model.ron"))
}

/// A scenario with the given nodes; everything else is plain. `extra` overrides fields before the customer.
pub(crate) fn scenario(persona: &str, loss: &str, start: &str, full: &str, nodes: &str) -> Scenario {
    read(&format!(
        r#"(
            version: 1, title: "A test", summary: "s", brief: "b", sector: Electricals, channel: Phone, difficulty: 1,
            nation: England, date: "2026-11-21", criteria: [], strands: [Acknowledge, Empathise, Resolve, FollowUp, Law],
            full: {full}, authority: (refund: 80000, goodwill: 2500),
            customer: (
                name: "Ann Other", pronoun: She, persona: {persona}, loss: {loss}, start: {start}, prior_loyalty: 70,
                card: (operational: [], analytical: (since: "2021-03-01", orders: 2, spend: 40000, margin: 10000), collaborative: []),
            ),
            walks_out: "out", start: "a",
            nodes: {{ {nodes}
                "end": Ending(headline: "Done.", outcome: Kept, goal: "g", debrief: "d"),
                "out": Ending(headline: "Gone.", outcome: Lost, goal: "g", debrief: "d"),
            }},
        )"#
    ))
}

pub(crate) fn story(scenario: Scenario) -> Arc<Story> {
    Arc::new(Story::compile(Arc::new(scenario), Arc::new(model())).unwrap())
}
