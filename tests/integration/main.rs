//! The program from outside, and the core over many inputs.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

mod analyst;
mod any_story;
mod anywhere;
mod bad_input;
mod cli;
mod dates;
mod flags;
mod formats;
mod from_elsewhere;
mod generated;
mod graph;
mod harness;
mod law_register;
mod layering;
mod library;
mod looks;
#[path = "../../benches/stories/mod.rs"]
mod made_up;
mod policies;
mod readme;
mod review;
mod room;
mod rules;
mod scenarios;
mod shipped;
mod simulator;
mod spoken;
mod stories;
mod teaching;
mod too_large;
