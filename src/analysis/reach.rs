//! What can happen in a scenario at all, over every temperament: the facts that the graph rules of `check` ask for.

use std::sync::Arc;

use super::policy::{Player, Policy};
use super::solve::{Dominance, Offers, Rank, Solution, Spoken, TooLarge};
use crate::core::chance::Temperament;
use crate::core::score::score;
use crate::core::story::Story;
use crate::core::strand::Strand;

/// Where chance alone gets to the best band in this many conversations of a hundred, a habit that does proves nothing.
const LUCK: u128 = 10;

/// What can happen, over every temperament.
#[derive(Debug, Clone)]
pub struct Reach {
    /// What is reached and offered.
    pub offers: Offers,
    /// In the order of [`Temperament::ALL`].
    pub solutions: Vec<Solution>,
    /// The exact maximum of each strand alone, the lowest of the temperaments'.
    pub strand_best: [i32; 5],
    /// Whether one lawful line earns `full` on every strand, for every temperament; `None` when there are too many
    /// combinations to say.
    pub full_together: Option<bool>,
    /// Which lines can be said; `None` when there are too many situations to say.
    pub spoken: Option<Spoken>,
}

impl Reach {
    /// Finds it; refuses past [`Limits::QUICK`](super::solve::Limits::QUICK).
    pub fn find(story: &Arc<Story>) -> Result<Self, TooLarge> {
        let solutions = Temperament::ALL.map(|temperament| Solution::find(story, temperament));
        let mut reach = Self {
            offers: Offers::new(story),
            solutions: Vec::new(),
            strand_best: [i32::MAX; 5],
            full_together: Some(true),
            spoken: Spoken::find(story),
        };
        for solution in solutions {
            reach.offers.add(&solution);
            for (least, this) in reach
                .strand_best
                .iter_mut()
                .zip(solution.best().ok_or_else(|| solution.too_large())?.0)
            {
                *least = (*least).min(this);
            }
            reach.full_together = reach
                .full_together
                .zip(solution.full_together())
                .map(|(so_far, this)| so_far && this);
            reach.solutions.push(solution);
        }
        Ok(reach)
    }

    /// Which choices others beside them are never worse than.
    pub fn dominance(&self, story: &Story) -> Dominance {
        let mut dominance = Dominance::new(story);
        self.solutions.iter().for_each(|solution| dominance.add(solution));
        dominance
    }

    /// The temperaments whose best on one strand cannot be had together with their best on the other; without those that
    /// have too many combinations to say.
    pub fn apart(&self, one: Strand, other: Strand) -> Vec<Temperament> {
        let apart = |solution: &&Solution| {
            let together = solution.together();
            together.is_some_and(|together| !together[one.index()][other.index()])
        };
        self.solutions.iter().filter(apart).map(Solution::temperament).collect()
    }

    /// The fewest times that somebody must pick the worst of three or more choices to come to a node, whoever the customer
    /// is; `None` where nobody comes, and when there are too many combinations to say.
    pub fn fewest_worst(&self) -> Option<Vec<Option<u32>>> {
        let all: Vec<_> = self
            .solutions
            .iter()
            .map(Solution::fewest_worst)
            .collect::<Option<_>>()?;
        let fewest = |node: usize| all.iter().filter_map(|of| *of.get(node)?).min();
        Some((0..all.first()?.len()).map(fewest).collect())
    }

    /// Habits that come to the best band which a temperament allows, where chance alone hardly ever does, with the
    /// temperaments. Nothing where every way has one band.
    pub fn habits_that_win(&self) -> Vec<(Policy, Vec<Temperament>)> {
        let wins = |policy: Policy| {
            let won = self.solutions.iter().filter(|solution| wins(solution, policy));
            (policy, won.map(Solution::temperament).collect::<Vec<_>>())
        };
        let all = Policy::HABITS.map(wins).into_iter();
        all.filter(|(_, won)| !won.is_empty()).collect()
    }
}

/// Whether a habit comes to the best band, and chance hardly does.
fn wins(solution: &Solution, policy: Policy) -> bool {
    let (Some(((worst, _), (best, _))), Some(bands)) = (solution.ranks(), solution.bands()) else {
        return false;
    };
    let luck: u128 = bands[best as usize..].iter().map(|chance| chance.weight).sum();
    let hardly = luck < bands[best as usize].whole / 100 * LUCK;
    worst < best && hardly && by_habit(solution, policy).is_some_and(|(band, _)| band == best)
}

/// How a conversation by habit comes out.
fn by_habit(solution: &Solution, policy: Policy) -> Option<Rank> {
    let (story, temperament) = (solution.story(), solution.temperament());
    let player = Player::new(story, policy, &[temperament]).ok()?;
    let state = player.end(temperament, 0, |_| 0);
    let card = score(story.scenario(), story.model(), &solution.best()?, &state);
    Some((card.band, card.overall))
}
