//! Draws keyed by seed, node and visit: no running stream, so that undo and another try share their past.

/// A run's temperament within its persona: a default offset on heat moves.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Temperament {
    /// No offset.
    Even,
    /// Heats quicker.
    Quick,
    /// Heats slower.
    Slow,
}

impl Temperament {
    /// Every temperament; each is as likely as another.
    pub const ALL: [Self; 3] = [Self::Even, Self::Quick, Self::Slow];

    /// The one that `seed` draws.
    pub fn drawn(seed: u64) -> Self {
        Self::ALL[draw(seed, Purpose::Temperament, 0, 0).below(3)]
    }

    /// Its name in JSON and in the store.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Even => "even",
            Self::Quick => "quick",
            Self::Slow => "slow",
        }
    }
}

/// What a draw is for, so that two draws at one place differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The temperament of a run.
    Temperament = 1,
    /// Which variant of a line is spoken.
    Variant = 2,
    /// The order in which choices are shown.
    Order = 3,
    /// What an automatic player does.
    Player = 4,
    /// How somebody without a given look is drawn.
    Look = 5,
}

/// A small counter generator: the n-th value is a hash of the key and n.
#[derive(Debug, Clone, Copy)]
pub struct Draw {
    key: u64,
    count: u64,
}

/// The draws for one purpose at one visit of one node.
#[inline]
pub fn draw(seed: u64, purpose: Purpose, node: u32, visit: u32) -> Draw {
    let place = (u64::from(node) << 32) | u64::from(visit);
    Draw {
        key: mix(mix(seed ^ mix(purpose as u64)) ^ mix(place.wrapping_add(GOLDEN))),
        count: 0,
    }
}

impl Draw {
    /// The next 64 bits.
    #[inline]
    pub fn bits(&mut self) -> u64 {
        self.count = self.count.wrapping_add(1);
        mix(self.key ^ self.count.wrapping_mul(GOLDEN))
    }

    /// A number below `bound`, each as likely as another; 0 when `bound` is 0.
    #[inline]
    pub fn below(&mut self, bound: usize) -> usize {
        // Small bounds by name, so that no division is left: a turn's choices are drawn at every step.
        match bound {
            0 => 0,
            2 => self.fair(2),
            3 => self.fair(3),
            4 => self.fair(4),
            5 => self.fair(5),
            6 => self.fair(6),
            _ => self.fair(bound as u64),
        }
    }

    #[inline]
    fn fair(&mut self, bound: u64) -> usize {
        // Values past the last whole multiple would favour small numbers: draw again.
        let fair = u64::MAX - u64::MAX % bound;
        loop {
            let value = self.bits();
            if value < fair {
                return usize::try_from(value % bound).unwrap_or(0);
            }
        }
    }

    /// Shuffles in place (Durstenfeld 1964).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// The finaliser of `SplitMix64` (Steele, Lea and Flood 2014).
#[inline]
const fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_are_frozen() {
        let mut first = draw(1, Purpose::Order, 3, 0);
        let values = [first.bits(), first.bits(), first.bits()];
        assert_eq!(values, FROZEN);
        let mut order = [0, 1, 2, 3, 4];
        draw(7, Purpose::Order, 2, 1).shuffle(&mut order);
        assert_eq!(order, FROZEN_ORDER);
        assert_eq!([1, 2, 3, 4, 5, 6].map(Temperament::drawn), FROZEN_TEMPERAMENTS);
    }

    #[test]
    fn every_number_below_the_bound_is_drawn_about_as_often() {
        let mut counts = [0u32; 5];
        let mut d = draw(42, Purpose::Player, 0, 0);
        for _ in 0..50_000 {
            counts[d.below(5)] += 1;
        }
        assert!(counts.iter().all(|c| (9_600..10_400).contains(c)), "{counts:?}");
    }

    #[test]
    fn a_visit_has_draws_of_its_own() {
        assert_ne!(
            draw(1, Purpose::Order, 3, 0).bits(),
            draw(1, Purpose::Order, 3, 1).bits()
        );
        assert_ne!(
            draw(1, Purpose::Order, 3, 0).bits(),
            draw(1, Purpose::Variant, 3, 0).bits()
        );
        assert_eq!(draw(1, Purpose::Order, 3, 0).below(0), 0);
    }

    const FROZEN: [u64; 3] = [
        2_942_314_986_466_069_202,
        7_800_696_688_562_922_835,
        16_772_406_953_974_440_462,
    ];
    const FROZEN_ORDER: [usize; 5] = [1, 2, 4, 0, 3];
    const FROZEN_TEMPERAMENTS: [Temperament; 6] = {
        use Temperament::{Quick, Slow};
        [Slow, Slow, Quick, Quick, Quick, Slow]
    };
}
