//! Probabilities for a learner who picks each choice on offer as often as another, in whole numbers.

use std::ops::Range;

use super::heats::{HEATS, each, landing, runs};
use super::stations::{Block, Stations};
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
        let most = stations
            .list
            .iter()
            .map(|station| station.choices.len())
            .max()
            .unwrap_or(1);
        // Any number of the choices may be on offer at once.
        for offers in 1..=most as u128 {
            share = common_multiple(share, offers).unwrap_or(share);
        }
        let mut whole: u128 = 1;
        for _ in 0..stations.longest {
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

    /// Shares the weights of some heats out.
    fn share_all(&mut self, weights: &mut Weights, heats: u128, parts: usize) {
        // Division by a number that the compiler knows takes a tenth of the time.
        match parts {
            1 => {}
            2 => self.share_known::<2>(weights, heats),
            3 => self.share_known::<3>(weights, heats),
            4 => self.share_known::<4>(weights, heats),
            5 => self.share_known::<5>(weights, heats),
            _ => each(heats).for_each(|heat| weights[heat] = self.share(weights[heat], parts)),
        }
    }

    fn share_known<const PARTS: u128>(&mut self, weights: &mut Weights, heats: u128) {
        for heat in each(heats) {
            let share = weights[heat] / PARTS;
            self.lost += weights[heat] - share * PARTS;
            weights[heat] = share;
        }
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
    let mut weights: Vec<Vec<Weights>> = vec![Vec::new(); stations.list.len()];
    let start = stations.start;
    let blocks = stations.list[start.station as usize].blocks.len();
    weights[start.station as usize] = vec![[0; HEATS]; blocks];
    weights[start.station as usize][start.block as usize][usize::from(start.heat)] = mass.whole;
    for (number, station) in stations.list.iter().enumerate() {
        for (block, mut shares) in station.blocks.iter().zip(std::mem::take(&mut weights[number])) {
            let by_offers = by_offers(block);
            for heat in each(by_offers[0]) {
                by_node[station.node.index()] += shares[heat];
            }
            for (offers, heats) in by_offers.into_iter().enumerate().skip(1) {
                mass.share_all(&mut shares, heats, offers);
            }
            for (road, way) in station.choices.iter().zip(&block.ways) {
                if let (Some(next), true) = (road.station, way.on != 0) {
                    let next = next as usize;
                    if weights[next].is_empty() {
                        weights[next].resize(stations.list[next].blocks.len(), [0; HEATS]);
                    }
                    let next = &mut weights[next][way.block as usize];
                    runs(way.on).for_each(|run| go_on(&shares, next, run, road.heat));
                }
                let over = each(way.offered & !way.on).map(|heat| shares[heat]);
                by_node[road.ending.index()] += over.sum::<u128>();
            }
        }
    }
    by_node
}

/// The heats of a block by how many choices are on offer.
fn by_offers(block: &Block) -> Vec<u128> {
    let mut exactly = vec![0; block.ways.len() + 1];
    exactly[0] = block.heats;
    for way in &block.ways {
        for offers in (0..block.ways.len()).rev() {
            exactly[offers + 1] |= exactly[offers] & way.offered;
            exactly[offers] &= !way.offered;
        }
    }
    exactly
}

/// Hands the shares of a run of heats on, which move by `by`.
fn go_on(shares: &Weights, next: &mut Weights, run: Range<usize>, by: i32) {
    let (falling, side, from) = landing(run, by);
    next[0] += shares[falling].iter().sum::<u128>();
    let beyond = &mut next[from..from + side.len()];
    for (weight, share) in beyond.iter_mut().zip(&shares[side]) {
        *weight += share;
    }
}

/// By heat.
type Weights = [u128; HEATS];

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
