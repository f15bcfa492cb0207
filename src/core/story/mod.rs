//! A scenario compiled into arrays: ids interned, cues priced, conditions flattened. What a step reads.

mod compile;
mod failing;
mod reads;

use std::collections::HashMap;
use std::sync::Arc;

use super::condition::Condition;
use super::model::Model;
use super::scenario::{Choice, LegalPoint, Node, Scenario};
use super::text::Line;

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

/// The most flags a scenario may have.
pub const MAX_FLAGS: usize = 128;

/// A compiled scenario with its model. Cheap to share.
#[derive(Debug, Clone)]
pub struct Story {
    scenario: Arc<Scenario>,
    model: Arc<Model>,
    nodes: Vec<CompiledNode>,
    choices: Vec<CompiledChoice>,
    conditions: Vec<Test>,
    ids: HashMap<String, NodeId>,
    flags: Vec<String>,
    start: NodeId,
    walks_out: NodeId,
    turn_limit: u32,
}

#[derive(Debug, Clone, Copy)]
struct CompiledNode {
    first: u32,
    count: u16,
    ending: bool,
}

/// What a step needs of a choice.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CompiledChoice {
    pub(crate) marks: [u8; 4],
    pub(crate) law: i16,
    pub(crate) unlawful: bool,
    pub(crate) effect: [i16; 3],
    /// The author's heat and what the persona adds for the cues.
    pub(crate) heat: i16,
    pub(crate) failed: bool,
    /// Repeats, transfers, vague promises.
    pub(crate) effort: [u8; 3],
    pub(crate) set: u128,
    pub(crate) when: Option<u32>,
    pub(crate) goto: NodeId,
    pub(crate) to_ending: bool,
}

/// A condition over compiled state; parts are places in the story's list.
#[derive(Debug, Clone)]
enum Test {
    Flag(u128),
    Not(u32),
    All(Box<[u32]>),
    Any(Box<[u32]>),
    HeatAtLeast(u8),
    Acknowledged,
    FailedAtLeast(u8),
}

/// What a condition may ask about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Situation {
    /// Flags set so far, one bit each.
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
    /// The model lacks this scenario's persona or loss.
    #[error("the model has no weights for this customer")]
    Model,
}

impl Story {
    /// Compiles `scenario` under `model`.
    pub fn compile(scenario: Arc<Scenario>, model: Arc<Model>) -> Result<Self, CompileError> {
        compile::Compiler::new(&scenario)?.run(scenario.clone(), model)
    }

    /// The scenario it was compiled from.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
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
        self.nodes.len()
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
        self.nodes[node.index()].ending
    }

    /// How many choices a turn has in the file; 0 for an ending.
    pub fn choice_count(&self, node: NodeId) -> u16 {
        self.nodes[node.index()].count
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

    /// The flags by bit.
    pub fn flags(&self) -> &[String] {
        &self.flags
    }

    /// The flags that some choice's condition reads: all that can change what is offered.
    pub fn flags_read(&self) -> u128 {
        self.conditions.iter().fold(0, |mask, test| match test {
            Test::Flag(bit) => mask | bit,
            _ => mask,
        })
    }

    /// Choices on offer in a turn, in file order.
    pub fn offered(&self, node: NodeId, situation: Situation) -> impl Iterator<Item = ChoiceId> + '_ {
        (0..self.choice_count(node))
            .map(ChoiceId)
            .filter(move |c| self.is_offered(node, *c, situation))
    }

    /// Whether a choice is on offer.
    pub fn is_offered(&self, node: NodeId, choice: ChoiceId, situation: Situation) -> bool {
        self.compiled(node, choice)
            .when
            .is_none_or(|test| self.holds(test, situation))
    }

    /// Whether a condition as written holds; a flag nobody sets does not.
    pub fn holds_as_written(&self, condition: &Condition, situation: Situation) -> bool {
        match condition {
            Condition::Flag(name) => self
                .flags
                .iter()
                .position(|f| f == name)
                .is_some_and(|bit| situation.flags >> bit & 1 == 1),
            Condition::Not(inner) => !self.holds_as_written(inner, situation),
            Condition::All(parts) => parts.iter().all(|part| self.holds_as_written(part, situation)),
            Condition::Any(parts) => parts.iter().any(|part| self.holds_as_written(part, situation)),
            Condition::HeatAtLeast(heat) => situation.heat >= *heat,
            Condition::Acknowledged => situation.acknowledged,
            Condition::FailedAtLeast(count) => situation.failed >= *count,
        }
    }

    /// The variants of a line that may be drawn.
    pub fn speakable<'a>(&'a self, lines: &'a [Line], situation: Situation) -> impl Iterator<Item = &'a Line> + 'a {
        lines
            .iter()
            .filter(move |line| line.when.as_ref().is_none_or(|c| self.holds_as_written(c, situation)))
    }

    pub(crate) fn compiled(&self, node: NodeId, choice: ChoiceId) -> &CompiledChoice {
        &self.choices[self.nodes[node.index()].first as usize + choice.index()]
    }

    fn holds(&self, test: u32, s: Situation) -> bool {
        match &self.conditions[test as usize] {
            Test::Flag(bit) => s.flags & bit != 0,
            Test::Not(inner) => !self.holds(*inner, s),
            Test::All(parts) => parts.iter().all(|part| self.holds(*part, s)),
            Test::Any(parts) => parts.iter().any(|part| self.holds(*part, s)),
            Test::HeatAtLeast(heat) => s.heat >= *heat,
            Test::Acknowledged => s.acknowledged,
            Test::FailedAtLeast(count) => s.failed >= *count,
        }
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
