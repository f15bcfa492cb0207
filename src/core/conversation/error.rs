//! Why a move was refused.

/// Why a move was refused. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConversationError {
    /// The conversation is over.
    #[error("the conversation has ended")]
    Ended,
    /// No such choice at this turn.
    #[error("`{choice}` is not a choice at `{node}`")]
    Unknown {
        /// The turn.
        node: String,
        /// What was asked for.
        choice: String,
    },
    /// Its condition does not hold.
    #[error("`{choice}` is not on offer at `{node}` now")]
    NotOffered {
        /// The turn.
        node: String,
        /// What was asked for.
        choice: String,
    },
    /// Assessment: nothing can be taken back.
    #[error("in Assessment nothing can be taken back")]
    NoUndo,
    /// There is nothing to take back.
    #[error("there is nothing to take back")]
    NothingToUndo,
    /// Only Explore jumps.
    #[error("only Explore can go to another turn")]
    NotExploring,
    /// No such node.
    #[error("there is no node `{0}`")]
    UnknownNode(String),
    /// A state that no conversation of this story can be in.
    #[error("nobody can stand there: {0}")]
    Nowhere(&'static str),
}
