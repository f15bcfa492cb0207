//! The window: everything that names the engine or egui.

pub mod access;
pub mod app;
pub mod error;
pub mod figure;
pub mod frame;
mod gamma;
pub mod idle;
mod live;
mod painted;
pub mod probe;
pub mod screens;
pub mod session;
pub mod shot;
mod stage;
pub mod theme;
mod watch;
pub mod widgets;

use std::path::PathBuf;

pub use error::DesktopError;
pub use screens::{ContactSheet, NotInTheCast, Overlay, Screen, UnknownView, View};
pub use shot::{Shot, shot};

use session::Session;

/// What the window is opened with.
#[derive(Debug)]
pub struct Launch {
    /// Everything it shows.
    pub session: Session,
    /// Where changed settings are written; `None` keeps them for this time only.
    pub settings_folder: Option<PathBuf>,
    /// What is seen first.
    pub view: View,
    /// Which faces, for the views that show the cast.
    pub sheet: ContactSheet,
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
