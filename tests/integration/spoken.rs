//! What a step shows is what the file says, and what no customer can feel is refused.

use redress::core::scenario::{Node, Scenario};
use redress::core::story::{ChoiceId, CompileError, NodeId, Story};
use std::sync::Arc;

use crate::made_up::scenario;
use crate::shipped::stories;
use crate::stories::{model, story};

#[test]
fn every_text_of_a_step_is_the_one_in_the_file() {
    let made_up = story(scenario(120, 3));
    for story in stories().into_iter().map(|(_, story)| story).chain([made_up]) {
        for node in (0u32..).map(NodeId).take(story.node_count()) {
            let (seen, ending) = match story.node(node) {
                Node::Turn(turn) => (&turn.seen, None),
                Node::Ending(ending) => (&ending.seen, Some(ending)),
            };
            assert_eq!((story.seen(node), story.ending(node)), (seen.as_str(), ending));
            for (at, line) in story.lines(node).iter().enumerate() {
                assert_eq!(story.line(node, at), line.text.as_str());
            }
            assert_eq!(story.line(node, story.lines(node).len()), "");
            let count = story.choice_count(node);
            for choice in (0..count).map(ChoiceId) {
                let written = story.choice(node, choice).unwrap();
                let words = [story.text(node, choice), story.reply(node, choice)];
                assert_eq!(words, [written.text.as_str(), written.reply.as_str()]);
            }
            assert!(!story.has(node, ChoiceId(count)));
            assert_eq!(story.text(node, ChoiceId(count)), "");
            assert_eq!(story.reply(node, ChoiceId(count)), "");
        }
    }
}

#[test]
fn an_effect_beyond_every_scale_is_refused_by_name() {
    let compile = |manner| {
        let mut scenario: Scenario = scenario(3, 1);
        let Node::Turn(turn) = &mut scenario.nodes.0[0].1 else {
            unreachable!("it starts with a turn")
        };
        turn.choices[1].effect.manner = manner;
        let id = turn.choices[1].id.clone();
        (Story::compile(Arc::new(scenario), Arc::new(model())).err(), id)
    };
    assert_eq!(compile(-100).0, None);
    let (error, id) = compile(i16::MIN);
    assert_eq!(error, Some(CompileError::TooLarge(id)));
}
