//! What is known about a story beside its shape: the best line, the way taken, and how each node is reached.

use crate::analysis::joint::{Aim, Joint};
use crate::analysis::reach::Reach;
use crate::core::chance::Temperament;
use crate::core::conversation::Conversation;
use crate::core::score::Band;
use crate::core::state::State;
use crate::core::step::step;
use crate::core::story::{ChoiceId, NodeId, Story};

/// A choice that was, or would be, made, and where it led: not always where it says, for heat and the turn limit lead out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leg {
    /// The turn.
    pub from: NodeId,
    /// The choice.
    pub choice: ChoiceId,
    /// Where it led.
    pub to: NodeId,
}

/// Whether a node can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reached {
    /// Nobody has worked it out: there are too many situations.
    #[default]
    Unknown,
    /// It cannot.
    Never,
    /// It can.
    Some,
    /// It is an ending that can be reached with these bands and those between.
    With {
        /// The lowest band.
        worst: Band,
        /// The highest band.
        best: Band,
    },
}

/// What is known about a story beside its shape. Nothing, by default.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// A best line, from the start.
    pub best: Vec<Leg>,
    /// The way that somebody took.
    pub taken: Vec<Leg>,
    /// How each node is reached, in file order.
    pub reached: Vec<Reached>,
}

impl Facts {
    /// Works them out for a customer of even temper; what there are too many situations for stays unknown.
    pub fn find(story: &Story) -> Self {
        let joint = Joint::find(story, Temperament::Even).ok();
        let mut reached: Vec<Reached> = Reach::find(story).map_or_else(
            |_| vec![Reached::Unknown; story.node_count()],
            |reach| {
                let said = reach.node_reached.iter();
                said.map(|reached| if *reached { Reached::Some } else { Reached::Never })
                    .collect()
            },
        );
        for (node, worst, best) in joint.iter().flat_map(Joint::endings) {
            reached[node.index()] = Reached::With { worst, best };
        }
        Self {
            best: joint.map(|joint| best_line(story, &joint)).unwrap_or_default(),
            taken: Vec::new(),
            reached,
        }
    }
}

/// The way that `conversation` took; jumps are left out.
pub fn way_of(conversation: &Conversation) -> Vec<Leg> {
    let steps = conversation.steps().iter();
    let legs = steps.filter_map(|step| {
        Some(Leg {
            from: step.node,
            choice: step.choice?,
            to: step.after.node,
        })
    });
    legs.collect()
}

fn best_line(story: &Story, joint: &Joint<'_>) -> Vec<Leg> {
    let mut state = State::start(story);
    let mut legs = Vec::new();
    while let Some(choice) = joint.choose(&state, Aim::Best) {
        let after = step(story, Temperament::Even, &state, choice);
        legs.push(Leg {
            from: state.node,
            choice,
            to: after.node,
        });
        state = after;
    }
    legs
}
