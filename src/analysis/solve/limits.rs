//! How far the analyst goes before it says that it cannot say.

/// What the analyst may use. Past a limit a result is not given; it is never guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The most situations (a node with all of the state that can still matter there) for one temperament.
    pub situations: usize,
    /// The most situations when those that differ only in heat count apart.
    pub met: usize,
    /// The most combinations of flags and phase at one turn: they are held in memory together.
    pub side_by_side: usize,
    /// The most situations up to which the extremes of each are kept, not those of the start alone.
    pub kept: usize,
    /// The most situations up to which totals on every strand are looked at together; never more than are kept.
    pub joint_from: usize,
    /// The most pairs of situation and totals for one temperament.
    pub joint: usize,
}

impl Limits {
    /// While somebody waits: the window, `check`, automatic players.
    pub const QUICK: Self = Self {
        situations: 500_000,
        met: 2_000_000,
        side_by_side: 10_000,
        kept: 500_000,
        joint_from: 100_000,
        joint: 500_000,
    };
    /// For `redress solve`, which may take seconds and some hundred megabytes.
    pub const THOROUGH: Self = Self {
        situations: 20_000_000,
        met: 40_000_000,
        side_by_side: 30_000,
        kept: 500_000,
        joint_from: 100_000,
        joint: 1_000_000,
    };
}

/// There is more than the limits allow, of situations or of points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooManySituations;

/// No exact answer is given within these limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TooLarge {
    /// Nothing is known.
    #[error(
        "this scenario is too large for an exact answer: for one temperament it has more than {} different situations \
         ({} where heat counts apart), more than {} at one turn, or numbers too large to add up",
        .0.situations,
        .0.met,
        .0.side_by_side
    )]
    Alone(Limits),
    /// Strands are known, each by itself.
    #[error(
        "this scenario is too large for an exact answer on all strands together: for one temperament it has more than {} \
         different situations, or more than {} pairs of situation and points",
        .0.joint_from,
        .0.joint
    )]
    Together(Limits),
}
