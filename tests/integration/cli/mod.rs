//! The command line, each command from outside.

mod broken_files;
mod check;
mod graph;
mod law;
mod list;
mod new;
mod notes;
mod play;
mod resume;
mod simulate;
mod solve;
mod streams;
mod workshop;
