//! The program from outside, and the core over many inputs.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

mod analyst;
mod any_story;
mod bad_input;
mod cli;
mod harness;
mod law_register;
mod layering;
mod library;
mod policies;
mod readme;
mod rules;
mod scenarios;
mod simulator;
mod stories;
