//! Redress: a flight simulator for customer complaints.

pub mod core;
