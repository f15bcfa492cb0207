//! Sets of heats, one bit each from 0 to 100, and what a move does to all of them at once.

use std::ops::Range;

pub(super) use crate::core::story::EVERY_HEAT;

/// How many heats there are.
pub(super) const HEATS: usize = 101;

/// The heats in `0..below`.
fn below(below: u32) -> u128 {
    (1u128 << below.min(101)) - 1
}

/// Where `heat` comes to when it moves.
pub(super) fn moved(heat: usize, by: i32) -> usize {
    usize::try_from(i32::try_from(heat).unwrap_or(0).saturating_add(by).clamp(0, 100)).unwrap_or(0)
}

/// The heats that come to one of `set` when they move, less those that come to 100, where the conversation ends.
pub(super) fn that_come_to(set: u128, by: i32) -> u128 {
    let far = by.unsigned_abs().min(101);
    let come = if by >= 0 {
        set >> far
    } else {
        // The lowest `far` heats all come to 0.
        (set << far) | if set & 1 == 1 { below(far) } else { 0 }
    };
    let short_of_100 = if by >= 0 { below(100 - far.min(100)) } else { EVERY_HEAT };
    come & short_of_100
}

/// Where the heats of `set` come to; none of them reaches 100.
pub(super) fn after(set: u128, by: i32) -> u128 {
    let far = by.unsigned_abs().min(101);
    if by >= 0 {
        set << far
    } else {
        (set >> far) | u128::from(set & below(far) != 0)
    }
}

/// Every heat of `set`, from the lowest.
pub(super) fn each(set: u128) -> impl Iterator<Item = usize> + Clone {
    std::iter::successors(Some(set), |left| Some(left & left.wrapping_sub(1)))
        .take_while(|left| *left != 0)
        .map(|left| left.trailing_zeros() as usize)
}

/// `set` as runs of neighbours.
pub(super) fn runs(set: u128) -> impl Iterator<Item = Range<usize>> {
    let mut left = set;
    std::iter::from_fn(move || {
        if left == 0 {
            return None;
        }
        let from = left.trailing_zeros();
        let length = (!(left >> from)).trailing_zeros();
        left &= !(below(length) << from);
        Some(from as usize..(from + length) as usize)
    })
}

/// A run of heats that move by `by` and stay below 100: those that come to 0, however low, then the rest, side by side,
/// with the first heat that these come to.
pub(super) fn landing(run: Range<usize>, by: i32) -> (Range<usize>, Range<usize>, usize) {
    let falling = usize::try_from(-by).unwrap_or(0).clamp(run.start, run.end);
    (run.start..falling, falling..run.end, moved(falling, by))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_move_as_their_heats_do() {
        let set = (1 << 0) | (1 << 3) | (1 << 40) | (1 << 99) | (1 << 100);
        for by in [-200, -101, -100, -41, -3, -1, 0, 1, 7, 60, 99, 100, 101, 200] {
            let come = that_come_to(set, by);
            for heat in 0..HEATS {
                let to = moved(heat, by);
                let expected = set >> to & 1 == 1 && to < 100;
                assert_eq!(come >> heat & 1 == 1, expected, "{heat} by {by}");
            }
            let expected = each(come).fold(0u128, |all, heat| all | 1 << moved(heat, by));
            assert_eq!(after(come, by), expected, "by {by}");
        }
    }

    #[test]
    fn runs_are_the_set_again() {
        for set in [0, 1, EVERY_HEAT, 0b1011_0111 << 40, (1 << 100) | 1] {
            let again = runs(set).flatten().fold(0u128, |all, heat| all | 1 << heat);
            assert_eq!(again, set);
            assert_eq!(each(set).fold(0u128, |all, heat| all | 1 << heat), set);
        }
    }
}
