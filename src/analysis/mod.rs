//! A scenario without a person: everything that can happen, computed exactly and never by listing paths.

pub mod best;
pub mod graph;
pub mod joint;
pub mod loops;
pub mod places;
pub mod policy;
pub mod reach;
