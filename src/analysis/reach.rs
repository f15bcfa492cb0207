//! What can happen in a scenario at all, over every temperament: the facts that the graph rules of `check` ask for.

use std::sync::Arc;

use super::solve::{Offers, Solution, TooManySituations};
use crate::core::chance::Temperament;
use crate::core::story::Story;

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
}

impl Reach {
    /// Finds it; refuses past [`Limits::QUICK`](super::solve::Limits::QUICK).
    pub fn find(story: &Arc<Story>) -> Result<Self, TooManySituations> {
        let solutions = Temperament::ALL.map(|temperament| Solution::find(story, temperament));
        let mut reach = Self {
            offers: Offers::new(story),
            solutions: Vec::new(),
            strand_best: [i32::MAX; 5],
            full_together: Some(true),
        };
        for solution in solutions {
            reach.offers.add(&solution);
            for (least, this) in reach
                .strand_best
                .iter_mut()
                .zip(solution.best().ok_or(TooManySituations)?.0)
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
}
