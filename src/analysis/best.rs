//! The exact best of each strand alone, by dynamic programming over places.

use super::places::{Places, TooManyPlaces};
use crate::core::chance::Temperament;
use crate::core::score::Best;
use crate::core::story::Story;

/// The exact maximum of every strand from the start, for a customer of this temperament.
pub fn best(story: &Story, temperament: Temperament) -> Result<Best, TooManyPlaces> {
    Ok(best_of(&Places::find(story, temperament)?))
}

/// The same over places already found.
pub fn best_of(places: &Places) -> Best {
    let mut best = vec![[0i32; 5]; places.list.len()];
    for (at, ways) in places.ways.iter().enumerate().rev() {
        let mut most: Option<[i32; 5]> = None;
        for way in ways {
            let onward = best[way.to as usize];
            let sums: [i32; 5] = std::array::from_fn(|s| way.points[s].saturating_add(onward[s]));
            most = Some(most.map_or(sums, |most| std::array::from_fn(|s| most[s].max(sums[s]))));
        }
        best[at] = most.unwrap_or_default();
    }
    Best(best.first().copied().unwrap_or_default())
}
