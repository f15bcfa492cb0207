//! What the exact analyst says about states, in the words that rules need.

/// Facts over every state that a conversation can be in. Nodes and choices in file order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct States {
    /// Whether some state is at this node.
    pub(crate) node_reached: Vec<bool>,
    /// Whether some state is offered this choice.
    pub(crate) choice_offered: Vec<Vec<bool>>,
    /// The fewest choices that a state at this turn is offered.
    pub(crate) fewest_offered: Vec<Option<usize>>,
    /// Whether one lawful line reaches every `full`; unknown when too much to compute.
    pub(crate) full_together: Option<bool>,
    /// The most that any line earns on each strand, before `full` caps it.
    pub(crate) strand_best: Option<[u32; 5]>,
}
