//! A scenario compiled into arrays: ids interned, cues priced, conditions flattened. What a step reads.

mod asks;
mod compile;
mod flags;
pub mod groups;
mod scales;
mod words;

use std::collections::HashMap;
use std::sync::Arc;

use super::condition::Condition;
use super::effect::Cue;
use super::model::Model;
use super::scenario::{Choice, Ending, LegalPoint, Node, Scenario};
use super::text::Line;
use asks::{Ask, Asks};
pub(crate) use asks::{Asked, EVERY_HEAT};
use flags::{Shared, lines};
use scales::Felt;
use words::Words;

pub use flags::{MAX_FLAGS, TooManyFlags, too_many_flags};
pub(crate) use scales::Scales;

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
    model: Arc<Model>,
    scales: Scales,
    nodes: Vec<CompiledNode>,
    /// By node; apart, because every step asks.
    endings: Vec<bool>,
    /// By node, where its choices and its lines begin; one more at the end. Small, so that it stays near.
    firsts: Vec<First>,
    /// Side by side, so that whoever lists what is on offer has brought near what a step reads next.
    choices: Vec<CompiledChoice>,
    felt: Vec<Felt>,
    carries: Vec<Carries>,
    cues: Vec<Cue>,
    claims: Vec<LegalPoint>,
    /// What each claim earns; apart, for a claim itself is read by people alone.
    claim_points: Vec<i16>,
    lines: Vec<Ask>,
    asks: Asks,
    words: Words,
    shared: Shared,
    ids: HashMap<String, NodeId>,
    start: NodeId,
    walks_out: NodeId,
    turn_limit: u32,
}

#[derive(Debug, Clone, Copy)]
struct CompiledNode {
    /// The flag bits that its choices' conditions read.
    reads: u128,
    /// The flag bits that mean the same at the walk-out.
    out: u128,
}

/// Where a node's choices and lines begin.
#[derive(Debug, Clone, Copy)]
struct First {
    choice: u32,
    line: u32,
}

/// When a choice is offered and what it would earn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stake {
    when: Ask,
    pub(crate) marks: [u8; 4],
    pub(crate) law: i16,
    pub(crate) unlawful: bool,
}

/// All that a step needs of a choice, in 44 bytes: a large story is read from far away.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CompiledChoice {
    stake: Stake,
    pub(crate) goto: NodeId,
    /// Where in [`Story`] it stands: its effect, its flags, its cues, its claims.
    felt: u32,
    carries: u32,
    first_cue: u32,
    first_claim: u32,
    cue_count: u16,
    claim_count: u16,
    /// The author's heat and what the persona adds for the cues.
    pub(crate) heat: i16,
    /// Repeats, transfers, vague promises.
    pub(crate) effort: [u8; 3],
    pub(crate) failed: bool,
    pub(crate) leads: Leads,
}

/// What becomes of the flags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Carries {
    /// The flag bits that mean the same before a choice and where it leads.
    keep: u128,
    /// The flag bits that it sets.
    set: u128,
}

impl Carries {
    /// The flags after it.
    #[inline]
    pub(crate) const fn after(self, before: u128) -> u128 {
        before & self.keep | self.set
    }

    /// Of flags asked for after it, those that it leaves as they were before.
    #[inline]
    pub(crate) const fn left(self, asked: u128) -> u128 {
        asked & self.keep & !self.set
    }
}

/// What kind of node a choice leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leads {
    /// An ending.
    Ending,
    /// A turn where some choice has no condition.
    OpenTurn,
    /// A turn that may have nothing to offer.
    Turn,
}

impl CompiledChoice {
    /// Whether it leads to an ending, whatever heat and the turn limit say.
    pub(crate) fn is_last(&self) -> bool {
        self.leads == Leads::Ending
    }
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
        self.endings[node.index()]
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
        let count = self.firsts[node.index() + 1].choice - self.firsts[node.index()].choice;
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
        self.nodes.iter().fold(0, |mask, node| mask | node.reads)
    }

    /// The flag bits that the conditions of this turn's choices read.
    pub fn reads(&self, node: NodeId) -> u128 {
        self.nodes[node.index()].reads
    }

    /// All that the conditions of this turn's choices ask about.
    pub(crate) fn asked(&self, node: NodeId) -> Asked {
        let mut asked = Asked::default();
        for choice in (0..self.choice_count(node)).map(ChoiceId) {
            self.asks.asked(self.stake(node, choice).when, &mut asked);
        }
        asked
    }

    /// All that the conditions of this node's lines ask about.
    pub(crate) fn asked_by_lines(&self, node: NodeId) -> Asked {
        let mut asked = Asked::default();
        for ask in self.line_asks(node) {
            self.asks.asked(*ask, &mut asked);
        }
        asked
    }

    /// For each variant of a node's line, the heats at which it may be drawn, whatever the heat of `situation` is.
    pub(crate) fn spoken_heats(&self, node: NodeId, situation: Situation) -> impl Iterator<Item = u128> + '_ {
        let asks = self.line_asks(node).iter();
        asks.map(move |ask| self.asks.heats(*ask, situation))
    }

    fn line_asks(&self, node: NodeId) -> &[Ask] {
        let at = node.index();
        &self.lines[self.firsts[at].line as usize..self.firsts[at + 1].line as usize]
    }

    /// The heats at which a choice is on offer, one bit each from 0 to 100, whatever the heat of `situation` is.
    pub(crate) fn offered_heats(&self, node: NodeId, choice: ChoiceId, situation: Situation) -> u128 {
        self.asks.heats(self.stake(node, choice).when, situation)
    }

    /// Choices on offer in a turn, in file order.
    #[inline]
    pub fn offered(&self, node: NodeId, situation: Situation) -> impl Iterator<Item = ChoiceId> + '_ {
        self.stakes_offered(node, situation).map(|(choice, _)| choice)
    }

    /// As [`Story::offered`], each with what it would earn.
    #[inline]
    pub(crate) fn stakes_offered(
        &self,
        node: NodeId,
        situation: Situation,
    ) -> impl Iterator<Item = (ChoiceId, &Stake)> + '_ {
        let at = node.index();
        let choices = &self.choices[self.firsts[at].choice as usize..self.firsts[at + 1].choice as usize];
        // The compiler counted them in 16 bits.
        let stakes = (0..=u16::MAX)
            .map(ChoiceId)
            .zip(choices.iter().map(|choice| &choice.stake));
        stakes.filter(move |(_, stake)| self.asks.hold(stake.when, situation))
    }

    /// Whether a choice is on offer.
    #[inline]
    pub fn is_offered(&self, node: NodeId, choice: ChoiceId, situation: Situation) -> bool {
        self.asks.hold(self.stake(node, choice).when, situation)
    }

    /// Why a choice is not on offer: the smallest parts of its condition that fail, as written. Of `All`, the parts that
    /// fail; of `Any`, every part; a `Not` is not taken apart. Empty when it is on offer.
    pub fn failing(&self, node: NodeId, choice: ChoiceId, situation: Situation) -> Vec<Condition> {
        let mut parts = Vec::new();
        if let Some(when) = self.choice(node, choice).and_then(|choice| choice.when.as_ref()) {
            let ask = self.stake(node, choice).when;
            self.asks.failing(when, ask, situation, &mut parts);
        }
        parts
    }

    /// The variants of a node's line that may be drawn, by their places in the file.
    pub fn speakable(&self, node: NodeId, situation: Situation) -> impl Iterator<Item = usize> + '_ {
        let asks = self.line_asks(node).iter().enumerate();
        asks.filter(move |(_, ask)| self.asks.hold(**ask, situation))
            .map(|(at, _)| at)
    }

    /// The mood in words at a node.
    pub fn seen(&self, node: NodeId) -> &str {
        self.words.at(self.word(node))
    }

    /// What a variant of a node's line says; empty when there is no such variant.
    pub fn line(&self, node: NodeId, variant: usize) -> &str {
        if variant < self.line_asks(node).len() {
            self.words.at(self.word(node) + 1 + variant)
        } else {
            ""
        }
    }

    /// The words of a choice; empty when there is no such choice.
    pub fn text(&self, node: NodeId, choice: ChoiceId) -> &str {
        self.choice_word(node, choice, 0)
    }

    /// What the customer answers at once to a choice; empty when nothing.
    pub fn reply(&self, node: NodeId, choice: ChoiceId) -> &str {
        self.choice_word(node, choice, self.choice_count(node).into())
    }

    fn choice_word(&self, node: NodeId, choice: ChoiceId, past: usize) -> &str {
        if self.has(node, choice) {
            let first = self.word(node) + 1 + self.line_asks(node).len();
            self.words.at(first + choice.index() + past)
        } else {
            ""
        }
    }

    /// Where a node's words begin: each node before it has one, each line one, each choice two.
    #[inline]
    fn word(&self, node: NodeId) -> usize {
        let First { choice, line } = self.firsts[node.index()];
        node.index() + line as usize + 2 * choice as usize
    }

    /// Whether a turn has such a choice.
    pub fn has(&self, node: NodeId, choice: ChoiceId) -> bool {
        choice.0 < self.choice_count(node)
    }

    /// Why a variant of a node's line may not be drawn, as [`Story::failing`]; empty when it may, or is not there.
    pub fn failing_line(&self, node: NodeId, variant: usize, situation: Situation) -> Vec<Condition> {
        let mut parts = Vec::new();
        let asks = self.line_asks(node);
        let when = self.lines(node).get(variant).and_then(|line| line.when.as_ref());
        if let (Some(when), Some(ask)) = (when, asks.get(variant)) {
            self.asks.failing(when, *ask, situation, &mut parts);
        }
        parts
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
        flags & self.nodes[node.index()].out
    }

    #[inline]
    pub(crate) fn stake(&self, node: NodeId, choice: ChoiceId) -> &Stake {
        &self.compiled(node, choice).stake
    }

    #[inline]
    pub(crate) fn compiled(&self, node: NodeId, choice: ChoiceId) -> &CompiledChoice {
        &self.choices[self.place(node, choice)]
    }

    /// What a choice does to this customer.
    #[inline]
    pub(crate) fn felt(&self, choice: &CompiledChoice) -> &Felt {
        &self.felt[choice.felt as usize]
    }

    /// What a choice does to the flags.
    #[inline]
    pub(crate) fn carries(&self, choice: &CompiledChoice) -> Carries {
        self.carries[choice.carries as usize]
    }

    /// What the persona prices of a choice.
    #[inline]
    pub(crate) fn cues(&self, choice: &CompiledChoice) -> &[Cue] {
        &self.cues[choice.first_cue as usize..][..choice.cue_count.into()]
    }

    /// What a choice claims about the law, each with its points.
    #[inline]
    pub(crate) fn claims(&self, choice: &CompiledChoice) -> impl Iterator<Item = (&LegalPoint, i16)> {
        let first = choice.first_claim as usize;
        let claims = first..first + usize::from(choice.claim_count);
        let points = self.claim_points[claims.clone()].iter();
        self.claims[claims].iter().zip(points.copied())
    }

    /// What moves this customer.
    #[inline]
    pub(crate) const fn scales(&self) -> &Scales {
        &self.scales
    }

    #[inline]
    fn place(&self, node: NodeId, choice: ChoiceId) -> usize {
        self.firsts[node.index()].choice as usize + choice.index()
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
