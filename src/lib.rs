//! Redress: a flight simulator for customer complaints.

pub mod analysis;
pub mod cli;
pub mod content;
pub mod core;
pub mod diagnostic;
pub mod store;
