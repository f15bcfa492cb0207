//! The exact best of each strand alone, for those who need nothing else.

use std::sync::Arc;

use super::solve::{Solution, TooManySituations};
use crate::core::chance::Temperament;
use crate::core::score::Best;
use crate::core::story::Story;

/// The exact maximum of every strand from the start, for a customer of this temperament.
pub fn best(story: &Arc<Story>, temperament: Temperament) -> Result<Best, TooManySituations> {
    Solution::find(story, temperament).best().ok_or(TooManySituations)
}
