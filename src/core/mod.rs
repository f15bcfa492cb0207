//! The simulator: pure, seeded, integer. No I/O, no clock, no threads, no engine, no global state.
#![deny(clippy::disallowed_methods)]

mod arithmetic;
pub mod band_rule;
pub mod bank_holidays;
pub mod bubbles;
pub mod chance;
pub mod condition;
pub mod conversation;
pub mod dates;
pub mod derived;
pub mod effect;
pub mod explain;
pub mod law;
pub mod measures;
pub mod model;
pub mod notepad;
pub mod placeholders;
pub mod report;
pub mod scenario;
pub mod score;
pub mod segment;
pub mod state;
pub mod step;
pub mod story;
pub mod strand;
pub mod table;
pub mod text;
mod tight;

/// The version of the arithmetic. A stored run is played again only under the version that made it.
pub const RULES_VERSION: u32 = 1;
