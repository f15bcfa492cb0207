//! Redress: a flight simulator for customer complaints.

pub mod analysis;
pub mod cli;
pub mod content;
pub mod core;
#[cfg(feature = "desktop")]
pub mod desktop;
pub mod diagnostic;
pub mod store;
