//! What can be earned on every strand together: bands need it, and so does the promise that `full` can be reached.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::best::best_of;
use super::places::{Places, TooManyPlaces};
use crate::core::chance::Temperament;
use crate::core::score::{Band, Best, Scorecard, score};
use crate::core::state::State;
use crate::core::story::{ChoiceId, NodeId, Story};
use crate::core::strand::Strand;

/// The most pairs of place and totals that are looked at before an answer is refused.
pub const MAX_JOINT: usize = 1_000_000;

/// Totals on every strand: stages saturated at `full`, Law as it stands, since it can still fall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Totals {
    /// In the order of [`Strand::ALL`].
    pub strands: [i32; 5],
    /// Whether something unlawful was said.
    pub unlawful: bool,
}

/// How good a result is: the band, then the overall score.
pub type Rank = (Band, u32);

/// Everything that can be earned together, from the start, for one temperament.
#[derive(Debug)]
pub struct Joint<'a> {
    story: &'a Story,
    places: Places,
    best: Best,
    full: [i32; 5],
    ends: BTreeSet<Totals>,
    ranks: HashMap<(u32, Totals), [Rank; 2]>,
}

/// Which end of the ranks a player steers for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// The highest band, then the highest overall score.
    Best,
    /// The lowest.
    Worst,
}

impl<'a> Joint<'a> {
    /// Finds it.
    pub fn find(story: &'a Story, temperament: Temperament) -> Result<Self, TooManyPlaces> {
        let places = Places::find(story, temperament)?;
        let best = best_of(&places);
        // A strand that is not scored asks for nothing.
        let scored = |strand: &Strand| story.scenario().strands.contains(strand);
        let full = Strand::ALL.map(|strand| {
            if scored(&strand) {
                i32::from(story.scenario().full.of(strand))
            } else {
                0
            }
        });
        let mut joint = Self {
            story,
            places,
            best,
            full,
            ends: BTreeSet::new(),
            ranks: HashMap::new(),
        };
        joint.solve()?;
        Ok(joint)
    }

    /// The exact best of each strand alone.
    pub const fn best(&self) -> &Best {
        &self.best
    }

    /// Whether one lawful line of conversation earns `full` on every strand.
    pub fn full_together(&self) -> bool {
        self.ends
            .iter()
            .any(|end| !end.unlawful && end.strands.iter().zip(self.full).all(|(earned, full)| *earned >= full))
    }

    /// The best and the worst rank that can be reached from the start.
    pub fn ranks(&self) -> Option<[Rank; 2]> {
        self.ranks.get(&(0, Totals::default())).copied()
    }

    /// What to choose at `state` to steer for `aim`; ties go to the file's order. `None` at an ending.
    pub fn choose(&self, state: &State, aim: Aim) -> Option<ChoiceId> {
        let at = self.places.of(state)?;
        let totals = self.saturate(state.totals, state.unlawful);
        let ranked = self.places.ways[at].iter().filter_map(|way| {
            let next = self.saturate(add(totals.strands, way.points), totals.unlawful || way.unlawful);
            let [best, worst] = *self.ranks.get(&(way.to, next))?;
            Some((way.choice, best, worst))
        });
        let better = |a: &Rank, b: &Rank| match aim {
            Aim::Best => a > b,
            Aim::Worst => a < b,
        };
        ranked
            .map(|(choice, best, worst)| (choice, if aim == Aim::Best { best } else { worst }))
            .reduce(|kept, next| if better(&next.1, &kept.1) { next } else { kept })
            .map(|(choice, _)| choice)
    }

    /// Every ending that can be reached, with the lowest and the highest band it is reached with.
    pub fn endings(&self) -> impl Iterator<Item = (NodeId, Band, Band)> {
        let mut bands: BTreeMap<NodeId, (Band, Band)> = BTreeMap::new();
        #[expect(
            clippy::iter_over_hash_type,
            reason = "the lowest and the highest are the same in any order"
        )]
        for ((at, _), [(best, _), (worst, _)]) in &self.ranks {
            let at = *at as usize;
            if self.places.ways[at].is_empty() {
                let so_far = bands.entry(self.places.list[at].node).or_insert((*worst, *best));
                *so_far = (so_far.0.min(*worst), so_far.1.max(*best));
            }
        }
        bands.into_iter().map(|(node, (worst, best))| (node, worst, best))
    }

    fn solve(&mut self) -> Result<(), TooManyPlaces> {
        let earned = self.forwards()?;
        for (at, totals) in earned.into_iter().enumerate().rev() {
            for reached in totals {
                let ranks = self.rank(at, reached);
                self.ranks
                    .insert((u32::try_from(at).unwrap_or(u32::MAX), reached), ranks);
            }
        }
        Ok(())
    }

    /// All totals with which each place can be reached.
    fn forwards(&mut self) -> Result<Vec<BTreeSet<Totals>>, TooManyPlaces> {
        let mut earned: Vec<BTreeSet<Totals>> = vec![BTreeSet::new(); self.places.list.len()];
        earned[0].insert(Totals::default());
        let mut count = 1;
        for at in 0..earned.len() {
            if self.places.ways[at].is_empty() {
                self.ends.extend(&earned[at]);
                continue;
            }
            let here: Vec<Totals> = earned[at].iter().copied().collect();
            for way in &self.places.ways[at] {
                for totals in &here {
                    let next = self.saturate(add(totals.strands, way.points), totals.unlawful || way.unlawful);
                    count += usize::from(earned[way.to as usize].insert(next));
                }
            }
            if count > MAX_JOINT {
                return Err(TooManyPlaces);
            }
        }
        Ok(earned)
    }

    fn rank(&self, at: usize, totals: Totals) -> [Rank; 2] {
        let ways = &self.places.ways[at];
        let onward = ways.iter().filter_map(|way| {
            let next = self.saturate(add(totals.strands, way.points), totals.unlawful || way.unlawful);
            self.ranks.get(&(way.to, next)).copied()
        });
        let merged = onward.reduce(|kept, next| [kept[0].max(next[0]), kept[1].min(next[1])]);
        merged.unwrap_or_else(|| {
            let card = self.score(totals);
            [(card.band, card.overall); 2]
        })
    }

    fn score(&self, totals: Totals) -> Scorecard {
        let origin = State::start(self.story);
        let end = State {
            totals: totals.strands,
            unlawful: totals.unlawful,
            ..origin
        };
        score(self.story.scenario(), self.story.model(), &self.best, &end)
    }

    fn saturate(&self, strands: [i32; 5], unlawful: bool) -> Totals {
        let law = Strand::Law.index();
        let capped = |s: usize| {
            if s == law {
                strands[s]
            } else {
                strands[s].min(self.full[s])
            }
        };
        Totals {
            strands: std::array::from_fn(capped),
            unlawful,
        }
    }
}

fn add(a: [i32; 5], b: [i32; 5]) -> [i32; 5] {
    std::array::from_fn(|s| a[s].saturating_add(b[s]))
}
