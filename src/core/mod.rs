//! The simulator: pure, seeded, integer. No I/O, no clock, no threads, no engine, no global state.
#![deny(clippy::disallowed_methods)]

pub mod bank_holidays;
pub mod condition;
pub mod dates;
pub mod derived;
pub mod effect;
pub mod law;
pub mod placeholders;
pub mod scenario;
pub mod strand;
pub mod table;
pub mod text;
