//! A scenario compiled into arrays: ids interned, cues priced, conditions flattened. What a step reads.

mod asks;
mod compile;
mod compiled;
mod flags;
pub mod groups;
mod offers;
mod scales;
mod words;

use std::collections::HashMap;
use std::sync::Arc;

use super::model::Model;
use super::scenario::{Choice, Ending, LegalPoint, Node, Scenario};
use super::text::Line;
pub(crate) use asks::EVERY_HEAT;
use compiled::Rows;
pub(crate) use compiled::{CompiledChoice, Leads, Stake};
use flags::{Shared, lines};

pub use flags::{MAX_FLAGS, TooManyFlags, too_many_flags};
pub(crate) use scales::{Scales, loyalty_by_handling};

/// A node's place in [`Story`], in file order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

/// A choice's place within its turn, in file order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChoiceId(pub u16);

impl NodeId {
    /// Its place in an array over nodes.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

impl ChoiceId {
    /// Its place in an array over a turn's choices.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A compiled scenario with its model. Cheap to share.
#[derive(Debug, Clone)]
pub struct Story {
    scenario: Arc<Scenario>,
    /// The same as it is shown in the other place.
    elsewhere: Option<Arc<Scenario>>,
    model: Arc<Model>,
    scales: Scales,
    rows: Rows,
    shared: Shared,
    ids: HashMap<String, NodeId>,
    start: NodeId,
    walks_out: NodeId,
    turn_limit: u32,
}

/// What a condition may ask about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Situation {
    /// Flags set so far that may still be asked for, one bit each. Where two nodes are far apart, one bit may stand for
    /// different flags.
    pub flags: u128,
    /// 0..=100.
    pub heat: u8,
    /// An Acknowledge mark of 2 or more has been earned.
    pub acknowledged: bool,
    /// Failed recoveries: 0, 1, or 2 for two and more.
    pub failed: u8,
}

/// Why a scenario cannot be compiled. `check` finds all of these with their places; this is the last belt.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CompileError {
    /// A target that is not there.
    #[error("`{0}` names no node")]
    UnknownNode(String),
    /// The start is an ending, or the walk-out is a turn.
    #[error("`{0}` is the wrong kind of node for its use")]
    WrongKind(String),
    /// Too many of something for its counter.
    #[error("there are too many {0}")]
    TooMany(&'static str),
    /// An effect that is beyond every scale.
    #[error("an effect of `{0}` is too large")]
    TooLarge(String),
    /// The model lacks this scenario's persona or loss.
    #[error("the model has no weights for this customer")]
    Model,
}

impl Story {
    /// Compiles `scenario` under `model`.
    pub fn compile(scenario: Arc<Scenario>, model: Arc<Model>) -> Result<Self, CompileError> {
        compile::compile(scenario, model, false)
    }

    /// The same story with flags sharing bits as they do above [`MAX_FLAGS`], however few there are. It plays alike.
    pub fn compile_sharing(scenario: Arc<Scenario>, model: Arc<Model>) -> Result<Self, CompileError> {
        compile::compile(scenario, model, true)
    }

    /// The scenario it was compiled from.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The scenario as it is shown at `node`: channel, setting and place may be other ones there.
    pub fn shown_at(&self, node: NodeId) -> &Scenario {
        let moved = self.is_elsewhere(node);
        self.elsewhere.as_deref().filter(|_| moved).unwrap_or(&self.scenario)
    }

    /// Whether `node` is a turn that happens in the other place.
    pub fn is_elsewhere(&self, node: NodeId) -> bool {
        self.elsewhere.is_some() && matches!(self.node(node), Node::Turn(turn) if turn.elsewhere)
    }

    /// The weights it was compiled with.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The first turn.
    pub const fn start(&self) -> NodeId {
        self.start
    }

    /// The ending that heat and the turn limit lead to.
    pub const fn walks_out(&self) -> NodeId {
        self.walks_out
    }

    /// The most choices a conversation may have.
    pub const fn turn_limit(&self) -> u32 {
        self.turn_limit
    }

    /// How many nodes there are.
    pub fn node_count(&self) -> usize {
        self.rows.nodes.len()
    }

    /// The node called `id`.
    pub fn node_id(&self, id: &str) -> Option<NodeId> {
        self.ids.get(id).copied()
    }

    /// The name of a node.
    pub fn node_name(&self, node: NodeId) -> &str {
        &self.scenario.nodes.0[node.index()].0
    }

    /// A node as its author wrote it.
    pub fn node(&self, node: NodeId) -> &Node {
        &self.scenario.nodes.0[node.index()].1
    }

    /// Whether a node is an ending.
    pub fn is_ending(&self, node: NodeId) -> bool {
        self.rows.endings[node.index()]
    }

    /// How it came out, when a node is an ending.
    pub fn ending(&self, node: NodeId) -> Option<&Ending> {
        // A turn is not looked at: it lies far from what a step reads.
        let ending = self.is_ending(node).then(|| self.node(node));
        match ending {
            Some(Node::Ending(ending)) => Some(ending),
            _ => None,
        }
    }

    /// How many choices a turn has in the file; 0 for an ending.
    pub fn choice_count(&self, node: NodeId) -> u16 {
        let count = self.rows.firsts[node.index() + 1].choice - self.rows.firsts[node.index()].choice;
        // The compiler counted them in 16 bits.
        u16::try_from(count).unwrap_or(u16::MAX)
    }

    /// A choice as its author wrote it.
    pub fn choice(&self, node: NodeId, choice: ChoiceId) -> Option<&Choice> {
        match self.node(node) {
            Node::Turn(turn) => turn.choices.get(choice.index()),
            Node::Ending(_) => None,
        }
    }

    /// The place of the choice called `id` in a turn.
    pub fn choice_id(&self, node: NodeId, id: &str) -> Option<ChoiceId> {
        let Node::Turn(turn) = self.node(node) else { return None };
        let at = turn.choices.iter().position(|c| c.id == id)?;
        u16::try_from(at).ok().map(ChoiceId)
    }

    /// Where a choice leads, before heat and the turn limit have their say.
    pub fn goto(&self, node: NodeId, choice: ChoiceId) -> NodeId {
        self.compiled(node, choice).goto
    }

    /// The flag bits that some choice's condition reads: all that can change what is offered.
    pub fn flags_read(&self) -> u128 {
        self.rows.nodes.iter().fold(0, |mask, node| mask | node.reads)
    }

    /// The flag bits that the conditions of this turn's choices read.
    pub fn reads(&self, node: NodeId) -> u128 {
        self.rows.nodes[node.index()].reads
    }

    /// Whether a turn has such a choice.
    pub fn has(&self, node: NodeId, choice: ChoiceId) -> bool {
        choice.0 < self.choice_count(node)
    }

    /// The flags that may be set at a node and are asked for there or later, in file order, each with its bit there.
    pub fn flags_at(&self, node: NodeId) -> impl Iterator<Item = (&str, u128)> {
        self.shared.at(node.index())
    }

    /// Whether a flag is both set and asked for anywhere: no other can matter.
    pub fn has_flag(&self, name: &str) -> bool {
        self.shared.has(name)
    }

    /// What is said at a node, in all its variants.
    pub fn lines(&self, node: NodeId) -> &[Line] {
        lines(self.node(node))
    }

    /// The flags of `from` as they stand at `to`, for whoever goes there without a choice.
    pub(crate) fn carried(&self, from: NodeId, to: NodeId, flags: u128) -> u128 {
        flags & self.shared.carried(from.index(), to.index())
    }

    /// The flags of `node` as they stand at the walk-out.
    #[inline]
    pub(crate) fn carried_out(&self, node: NodeId, flags: u128) -> u128 {
        flags & self.rows.nodes[node.index()].out
    }

    #[inline]
    pub(crate) fn stake(&self, node: NodeId, choice: ChoiceId) -> &Stake {
        &self.compiled(node, choice).stake
    }

    #[inline]
    pub(crate) fn compiled(&self, node: NodeId, choice: ChoiceId) -> &CompiledChoice {
        &self.rows.choices[self.place(node, choice)]
    }

    /// What moves this customer.
    #[inline]
    pub(crate) const fn scales(&self) -> &Scales {
        &self.scales
    }

    #[inline]
    fn place(&self, node: NodeId, choice: ChoiceId) -> usize {
        self.rows.firsts[node.index()].choice as usize + choice.index()
    }
}

/// The points of one legal claim.
pub fn law_points(point: &LegalPoint, model: &Model) -> i16 {
    match point {
        LegalPoint::Applies { .. } => model.law.applies,
        LegalPoint::Misses { .. } => model.law.misses,
        LegalPoint::OverClaims { .. } => model.law.over_claims,
        LegalPoint::Breaches { .. } => model.law.breaches,
    }
}
