//! How large a scenario may be to be solved without being asked to.

use crate::core::scenario::{Node, Scenario};

/// Turns up to which a scenario is solved unasked and at once. Above that, somebody asks for it or it is done beside.
pub const SMALL: usize = 200;

/// How many turns `scenario` has.
pub fn turns(scenario: &Scenario) -> usize {
    let nodes = scenario.nodes.iter();
    nodes.filter(|(_, node)| matches!(node, Node::Turn(_))).count()
}
