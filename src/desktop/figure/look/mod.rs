//! Somebody who is not drawn by hand: from a description, and a seed for what it leaves out, to a person.
//!
//! What they are like as a customer is not known here, so that nothing of it can show.

mod build;
mod drawn;
mod kit;
#[cfg(test)]
mod tests;

pub(super) use kit::Kit;

use crate::core::scenario::Pronoun;
use crate::core::scenario::look::Description;

/// Whom to draw.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sitter<'a> {
    /// First name and surname.
    pub(super) name: &'a str,
    pub(super) pronoun: Pronoun,
    pub(super) look: &'a Description,
    /// The features, by the kit's name for them; drawn when absent.
    pub(super) face: Option<&'a str>,
    /// What the rest is drawn from.
    pub(super) seed: u64,
}
