//! Redress: a flight simulator for customer complaints.

pub mod analysis;
pub mod core;
pub mod store;
