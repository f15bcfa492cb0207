//! Probabilities for a learner who picks each choice on offer as often as another, in whole numbers.

use super::stations::Stations;
use crate::core::story::Story;

/// A probability, as a fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Chance {
    /// Of `whole`.
    pub weight: u128,
    /// The weight of certainty.
    pub whole: u128,
}

impl Chance {
    /// As a number from 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "twelve digits are shown, f64 holds fifteen")]
    pub fn value(self) -> f64 {
        if self.whole == 0 {
            0.0
        } else {
            self.weight as f64 / self.whole as f64
        }
    }
}

/// The mass of certainty and how it is shared out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mass {
    /// What the start has.
    pub(super) whole: u128,
    /// What whole numbers could not share out. 0: every probability is exact.
    pub(super) lost: u128,
}

/// The largest mass: sums of parts stay below 128 bits.
const LARGEST: u128 = 1 << 126;

impl Mass {
    /// A mass that can be shared out without a rest at every turn, when 126 bits suffice for that; else one that can be
    /// for as many turns as they do.
    pub(super) fn for_story(stations: &Stations) -> Self {
        let mut share: u128 = 1;
        let mut longest = vec![0u32; stations.list.len()];
        let mut most = 0;
        for (number, station) in stations.list.iter().enumerate() {
            for place in 0..station.places() {
                share = common_multiple(share, station.offers(place).max(1) as u128).unwrap_or(share);
            }
            for next in station.leads_to() {
                longest[next] = longest[next].max(longest[number] + 1);
                most = most.max(longest[next]);
            }
        }
        let mut whole: u128 = 1;
        for _ in 0..most {
            match whole.checked_mul(share).filter(|whole| *whole <= LARGEST) {
                Some(more) => whole = more,
                None => break,
            }
        }
        // Whatever is lost later is lost from a mass as large as can be.
        whole <<= LARGEST.ilog2() - whole.ilog2();
        Self { whole, lost: 0 }
    }

    /// The share of each of `parts` in `weight`.
    pub(super) const fn share(&mut self, weight: u128, parts: usize) -> u128 {
        let parts = parts as u128;
        self.lost += weight % parts;
        weight / parts
    }

    pub(super) const fn chance(&self, weight: u128) -> Chance {
        Chance {
            weight,
            whole: self.whole,
        }
    }

    /// Whether what was lost cannot change the twelfth digit.
    pub(super) const fn is_exact(&self) -> bool {
        self.lost < self.whole / 10_000_000_000_000
    }
}

/// The chance of every ending, by node; what is lost is counted in `mass`.
pub(super) fn endings(story: &Story, stations: &Stations, mass: &mut Mass) -> Vec<u128> {
    let mut by_node = vec![0u128; story.node_count()];
    let mut weights: Vec<Vec<u128>> = vec![Vec::new(); stations.list.len()];
    let (start, place) = stations.start;
    weights[start] = vec![0; stations.list[start].places()];
    weights[start][place] = mass.whole;
    for (number, station) in stations.list.iter().enumerate() {
        for (place, weight) in std::mem::take(&mut weights[number]).into_iter().enumerate() {
            let offers = station.offers(place);
            if offers == 0 {
                by_node[station.node.index()] += weight;
                continue;
            }
            let share = mass.share(weight, offers);
            for way in station.ways(story, place) {
                let next = &mut weights[way.station];
                if next.is_empty() {
                    next.resize(stations.list[way.station].places(), 0);
                }
                next[way.at] += share;
            }
        }
    }
    by_node
}

fn common_multiple(a: u128, b: u128) -> Option<u128> {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    (a / x).checked_mul(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_common_multiple_is_the_least() {
        assert_eq!(common_multiple(4, 6), Some(12));
        assert_eq!(common_multiple(1, 5), Some(5));
        assert_eq!(common_multiple(12, 5), Some(60));
    }

    #[test]
    fn what_cannot_be_shared_is_counted() {
        let mut mass = Mass { whole: 10, lost: 0 };
        assert_eq!(mass.share(10, 3), 3);
        assert_eq!(mass.lost, 1);
        assert!(!mass.is_exact());
    }
}
