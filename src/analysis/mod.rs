//! A scenario without a person: everything that can happen, computed exactly and never by listing paths.

pub mod graph;
pub(crate) mod habit;
pub mod loops;
pub mod policy;
pub mod reach;
mod relevance;
pub mod review;
pub mod simulate;
pub mod size;
pub mod solve;
pub mod tag;
