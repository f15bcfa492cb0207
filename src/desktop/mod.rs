//! The window: everything that names the engine or egui.

pub mod access;
pub mod app;
pub mod error;
pub mod frame;
pub mod idle;
pub mod preferences;
pub mod probe;
pub mod screens;
pub mod shot;
pub mod theme;
pub mod widgets;

use std::path::PathBuf;

pub use error::DesktopError;
pub use screens::View;
pub use shot::{Shot, shot};

use crate::content::settings::Settings;

/// What the window is opened with.
#[derive(Clone, Debug, Default)]
pub struct Launch {
    /// Colours, size of text, movement.
    pub settings: Settings,
    /// Where changed settings are written; `None` keeps them for this time only.
    pub settings_folder: Option<PathBuf>,
    /// A sentence to show at the start, about settings or the store.
    pub notice: Option<String>,
    /// What is seen first.
    pub view: View,
}

/// Opens the window and returns when it is closed. Every failure is a sentence; it never panics.
pub fn run(launch: Launch) -> Result<(), DesktopError> {
    probe::display()?;
    error::guarded(|| {
        let graphics = probe::graphics()?;
        app::in_window(launch, graphics).run();
        Ok(())
    })
}
