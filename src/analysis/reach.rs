//! What can happen in a scenario at all, over every temperament: the facts that the graph rules of `check` ask for.

use super::best::best_of;
use super::joint::Joint;
use super::places::{Places, TooManyPlaces};
use crate::core::chance::Temperament;
use crate::core::story::Story;

/// What can happen, over every temperament. Node and choice order is the file's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// Whether a node can be reached.
    pub node_reached: Vec<bool>,
    /// Whether a choice can be on offer.
    pub choice_offered: Vec<Vec<bool>>,
    /// The fewest choices on offer at a turn in any situation; `None` where it is never reached.
    pub fewest_offered: Vec<Option<usize>>,
    /// The exact maximum of each strand alone, the lowest of the temperaments'.
    pub strand_best: [i32; 5],
    /// Whether one lawful line earns `full` on every strand, for every temperament; `None` when there are too many
    /// combinations to say.
    pub full_together: Option<bool>,
}

impl Reach {
    /// Finds it; refuses past [`MAX_PLACES`](super::places::MAX_PLACES).
    pub fn find(story: &Story) -> Result<Self, TooManyPlaces> {
        let counts: Vec<usize> = (0u32..)
            .take(story.node_count())
            .map(|n| story.choice_count(crate::core::story::NodeId(n)).into())
            .collect();
        let mut reach = Self {
            node_reached: vec![false; counts.len()],
            choice_offered: counts.iter().map(|count| vec![false; *count]).collect(),
            fewest_offered: vec![None; counts.len()],
            strand_best: [i32::MAX; 5],
            full_together: Some(true),
        };
        for temperament in Temperament::ALL {
            let places = Places::find(story, temperament)?;
            reach.add(story, &places);
            let together = Joint::find(story, temperament).ok().map(|joint| joint.full_together());
            reach.full_together = reach.full_together.zip(together).map(|(so_far, this)| so_far && this);
        }
        Ok(reach)
    }

    fn add(&mut self, story: &Story, places: &Places) {
        for (place, ways) in places.list.iter().zip(&places.ways) {
            let node = place.node.index();
            self.node_reached[node] = true;
            for way in ways {
                self.choice_offered[node][way.choice.index()] = true;
            }
            if !story.is_ending(place.node) {
                let fewest = &mut self.fewest_offered[node];
                *fewest = Some(fewest.map_or(ways.len(), |least| least.min(ways.len())));
            }
        }
        let best = best_of(places).0;
        for (kept, this) in self.strand_best.iter_mut().zip(best) {
            *kept = (*kept).min(this);
        }
    }
}
