//! Redress: a flight simulator for customer complaints.

pub mod core;
pub mod store;
