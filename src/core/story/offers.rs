//! What is on offer, what may be said, and why not.

use super::asks::{Ask, Asked};
use super::compiled::Stake;
use super::{ChoiceId, NodeId, Situation, Story};
use crate::core::condition::Condition;

impl Story {
    /// All that the conditions of this turn's choices ask about.
    pub(crate) fn asked(&self, node: NodeId) -> Asked {
        let mut asked = Asked::default();
        for choice in (0..self.choice_count(node)).map(ChoiceId) {
            self.rows.asks.asked(self.stake(node, choice).when, &mut asked);
        }
        asked
    }

    /// All that the conditions of this node's lines ask about.
    pub(crate) fn asked_by_lines(&self, node: NodeId) -> Asked {
        let mut asked = Asked::default();
        for ask in self.line_asks(node) {
            self.rows.asks.asked(*ask, &mut asked);
        }
        asked
    }

    /// For each variant of a node's line, the heats at which it may be drawn, whatever the heat of `situation` is.
    pub(crate) fn spoken_heats(&self, node: NodeId, situation: Situation) -> impl Iterator<Item = u128> + '_ {
        let asks = self.line_asks(node).iter();
        asks.map(move |ask| self.rows.asks.heats(*ask, situation))
    }

    pub(super) fn line_asks(&self, node: NodeId) -> &[Ask] {
        let at = node.index();
        &self.rows.lines[self.rows.firsts[at].line as usize..self.rows.firsts[at + 1].line as usize]
    }

    /// The heats at which a choice is on offer, one bit each from 0 to 100, whatever the heat of `situation` is.
    pub(crate) fn offered_heats(&self, node: NodeId, choice: ChoiceId, situation: Situation) -> u128 {
        self.rows.asks.heats(self.stake(node, choice).when, situation)
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
        let choices =
            &self.rows.choices[self.rows.firsts[at].choice as usize..self.rows.firsts[at + 1].choice as usize];
        // The compiler counted them in 16 bits.
        let stakes = (0..=u16::MAX)
            .map(ChoiceId)
            .zip(choices.iter().map(|choice| &choice.stake));
        stakes.filter(move |(_, stake)| self.rows.asks.hold(stake.when, situation))
    }

    /// Whether a choice is on offer.
    #[inline]
    pub fn is_offered(&self, node: NodeId, choice: ChoiceId, situation: Situation) -> bool {
        self.rows.asks.hold(self.stake(node, choice).when, situation)
    }

    /// Why a choice is not on offer: the smallest parts of its condition that fail, as written. Of `All`, the parts that
    /// fail; of `Any`, every part; a `Not` is not taken apart. Empty when it is on offer.
    pub fn failing(&self, node: NodeId, choice: ChoiceId, situation: Situation) -> Vec<Condition> {
        let mut parts = Vec::new();
        if let Some(when) = self.choice(node, choice).and_then(|choice| choice.when.as_ref()) {
            let ask = self.stake(node, choice).when;
            self.rows.asks.failing(when, ask, situation, &mut parts);
        }
        parts
    }

    /// The variants of a node's line that may be drawn, by their places in the file.
    pub fn speakable(&self, node: NodeId, situation: Situation) -> impl Iterator<Item = usize> + '_ {
        let asks = self.line_asks(node).iter().enumerate();
        asks.filter(move |(_, ask)| self.rows.asks.hold(**ask, situation))
            .map(|(at, _)| at)
    }

    /// Why a variant of a node's line may not be drawn, as [`Story::failing`]; empty when it may, or is not there.
    pub fn failing_line(&self, node: NodeId, variant: usize, situation: Situation) -> Vec<Condition> {
        let mut parts = Vec::new();
        let asks = self.line_asks(node);
        let when = self.lines(node).get(variant).and_then(|line| line.when.as_ref());
        if let (Some(when), Some(ask)) = (when, asks.get(variant)) {
            self.rows.asks.failing(when, *ask, situation, &mut parts);
        }
        parts
    }
}
