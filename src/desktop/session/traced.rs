//! What a debrief takes apart when it is asked where a number comes from.

use crate::core::strand::Strand;

/// A number of a debrief that is not a point of its chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Traced {
    /// What a strand earned, turn by turn.
    Strand(Strand),
    /// What a measure was made of.
    Measure(Measure),
    /// What the turn that is looked at gave away.
    Cost,
    /// Where the failure had left both meters.
    Start,
}

/// What a conversation means for the business, one line each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Satisfaction score, 1 to 5.
    Csat,
    /// How likely they are to recommend, 0 to 10.
    Recommend,
    /// Ease of getting help, 1 to 7.
    Effort,
    /// The chance that they stay.
    Keep,
    /// What they are worth, times that chance.
    Value,
    /// Satisfaction and loyalty read together.
    Reading,
}

impl Measure {
    /// Every measure, in the order shown.
    pub const ALL: [Self; 6] = [
        Self::Csat,
        Self::Recommend,
        Self::Effort,
        Self::Keep,
        Self::Value,
        Self::Reading,
    ];
}
