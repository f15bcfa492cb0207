//! Choices with which the best band is lost for good.

use std::collections::BTreeMap;

use crate::core::story::{ChoiceId, NodeId};

/// A choice that can be made while the best band is still open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Move {
    pub(super) node: NodeId,
    pub(super) choice: ChoiceId,
    /// In some situation it loses the band for good.
    pub(super) lost: bool,
    /// In some situation it does not.
    pub(super) kept: bool,
}

/// A choice with which the best band can be lost for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoReturn {
    /// The turn.
    pub node: NodeId,
    /// What is chosen.
    pub choice: ChoiceId,
    /// It is lost whenever this is chosen while it is still open.
    pub always: bool,
}

impl NoReturn {
    /// Of the moves of one temperament or of several, in file order.
    pub(super) fn of(moves: impl IntoIterator<Item = Move>) -> Vec<Self> {
        let mut by_choice: BTreeMap<(NodeId, ChoiceId), [bool; 2]> = BTreeMap::new();
        for one in moves {
            let so_far = by_choice.entry((one.node, one.choice)).or_default();
            *so_far = [so_far[0] || one.lost, so_far[1] || one.kept];
        }
        let lost = by_choice.into_iter().filter(|(_, [lost, _])| *lost);
        lost.map(|((node, choice), [_, kept])| Self {
            node,
            choice,
            always: !kept,
        })
        .collect()
    }
}
