//! A step allocates nothing: what is kept finds room made before the first one.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

#[path = "../benches/stories/mod.rs"]
mod made_up;

use std::sync::Arc;

use allocation_counter::measure;
use redress::content::model;
use redress::core::conversation::{Conversation, Mode};
use redress::core::explain::Explained;
use redress::core::story::{ChoiceId, Story};
use redress::core::strand::Strand;

/// Shows, lists, chooses, awards and moves until the conversation is over; returns how many steps it took.
fn play<'a>(
    story: &'a Story,
    conversation: &mut Conversation,
    offered: &mut Vec<ChoiceId>,
    explained: &mut Explained<'a>,
) -> usize {
    while conversation.scene(offered).ending.is_none() {
        let choice = offered[conversation.steps().len() % offered.len()];
        let before = *conversation.state();
        let after = conversation.choose(choice).unwrap().after;
        explained.fill(story, conversation.temperament(), [&before, &after], choice);
    }
    conversation.steps().len()
}

#[test]
fn a_step_allocates_nothing() {
    let model = model::shipped().unwrap().model;
    for turns in [40, 2_000] {
        let story = Arc::new(Story::compile(Arc::new(made_up::scenario(turns, 1)), model.clone()).unwrap());
        // The lists that the caller keeps.
        let (mut offered, mut explained) = (Vec::with_capacity(4), Explained::default());
        explained.awards.reserve(Strand::COUNT);
        explained.law.reserve(1);
        explained.causes.reserve(64);
        for seed in 1..12 {
            let mut conversation = Conversation::new(story.clone(), Mode::Practice, seed);
            let mut steps = 0;
            let counted = measure(|| steps = play(&story, &mut conversation, &mut offered, &mut explained));
            assert!(steps > 5, "{turns} turns: {steps} steps");
            assert_eq!(counted.count_total, 0, "{turns} turns, seed {seed}, {steps} steps");
        }
    }
}
