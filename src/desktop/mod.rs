//! The window: everything that names the engine.

pub mod figure;
