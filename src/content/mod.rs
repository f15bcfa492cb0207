//! What is read from files: words and settings.

pub mod settings;
pub mod words;
