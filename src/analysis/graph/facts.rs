//! What is known about a story beside its shape: the best line, the way taken, and how each node is reached.

use std::sync::Arc;

use crate::analysis::solve::{Limits, Overview};
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
        let overview = Overview::find(story, Limits::QUICK);
        if overview.situations().is_none() {
            return Self::default();
        }
        let nodes = (0u32..).map(NodeId).take(story.node_count());
        let plain = |node| {
            if overview.offers.is_reached(node) {
                Reached::Some
            } else {
                Reached::Never
            }
        };
        let mut reached: Vec<Reached> = nodes.map(plain).collect();
        for summary in overview.by_temperament.iter().filter(|_| overview.exact().overall) {
            for ((node, _), bands) in summary.endings.iter().zip(&summary.ending_bands) {
                if let Some((worst, best)) = bands {
                    reached[node.index()].widen(*worst, *best);
                }
            }
        }
        let line = overview
            .of(Temperament::Even)
            .and_then(|summary| summary.best_line.as_deref());
        Self {
            best: legs(story, line.unwrap_or_default()),
            taken: Vec::new(),
            reached,
        }
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

/// Where each choice of a line for an even temper leads.
fn legs(story: &Story, line: &[(NodeId, ChoiceId)]) -> Vec<Leg> {
    let mut state = State::start(story);
    let legs = line.iter().map(|&(from, choice)| {
        state = step(story, Temperament::Even, &state, choice);
        let to = state.node;
        Leg { from, choice, to }
    });
    legs.collect()
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
