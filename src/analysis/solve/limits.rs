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
    /// The most situations up to which totals on every strand are looked at together.
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
        joint_from: 100_000,
        joint: 500_000,
    };
    /// For `redress solve`, which may take seconds and some hundred megabytes.
    pub const THOROUGH: Self = Self {
        situations: 20_000_000,
        met: 40_000_000,
        side_by_side: 30_000,
        joint_from: 100_000,
        joint: 1_000_000,
    };
}

/// There is more than the limits allow, of situations or of points: no exact answer is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "this scenario is too large for an exact answer: it has more than {} different situations, more than {} at one turn, \
     or numbers too large to add up",
    Limits::QUICK.situations,
    Limits::QUICK.side_by_side
)]
pub struct TooManySituations;
