//! What is known about a story beside its shape: the best line, the way taken, and how each node is reached.

use std::sync::Arc;

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
    /// Works them out over every temperament, and the best line for an even one; what there are too many situations for
    /// stays unknown.
    pub fn find(story: &Arc<Story>) -> Self {
        let mut facts = Self {
            reached: Reach::find(story).map(|reach| plain(&reach)).unwrap_or_default(),
            ..Self::default()
        };
        let joints: Vec<_> = Temperament::ALL
            .iter()
            .map_while(|one| Joint::find(story, *one).ok())
            .collect();
        if facts.reached.is_empty() || joints.len() < Temperament::ALL.len() {
            return facts;
        }
        for (node, worst, best) in joints.iter().flat_map(Joint::endings) {
            facts.reached[node.index()].widen(worst, best);
        }
        facts.best = joints.first().map(|even| best_line(story, even)).unwrap_or_default();
        facts
    }
}

impl Reached {
    /// Takes two bands in, and those between.
    fn widen(&mut self, lower: Band, higher: Band) {
        let (worst, best) = match *self {
            Self::With { worst, best } => (worst.min(lower), best.max(higher)),
            _ => (lower, higher),
        };
        *self = Self::With { worst, best };
    }
}

fn plain(reach: &Reach) -> Vec<Reached> {
    let said = reach.node_reached.iter();
    said.map(|reached| if *reached { Reached::Some } else { Reached::Never })
        .collect()
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
