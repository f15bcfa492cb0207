//! Why there is no window, in sentences; and the last belt around the engine.

use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use thiserror::Error;

/// Why the window could not be opened, or stopped. Each is one sentence for whoever started the program.
#[derive(Debug, Error)]
pub enum DesktopError {
    /// Neither X11 nor Wayland is there.
    #[error("There is no display to open a window on.")]
    NoDisplay,
    /// A display is named, but nobody answers there.
    #[error("The display {name} does not answer, so no window can be opened.")]
    SilentDisplay {
        /// As the environment names it.
        name: String,
    },
    /// Without it the engine cannot read a keyboard.
    #[error("The keyboard library {library} is missing, and the window needs it.")]
    NoKeyboard {
        /// The library's usual name.
        library: &'static str,
    },
    /// The window library opens it by name, and it is not there.
    #[error("The library {library} is missing, and the window needs it.")]
    NoLibrary {
        /// The library's usual name.
        library: &'static str,
    },
    /// No driver, or none that can be used.
    #[error("No usable graphics driver was found (the window needs Vulkan; Mesa's software driver is enough).")]
    NoGraphics {
        /// What the driver library said.
        reason: String,
    },
    /// The engine stopped with a panic, which ends here.
    #[error("The window stopped: {reason}.")]
    Engine {
        /// The panic's first line.
        reason: String,
    },
    /// A picture was asked for and none came.
    #[error("The picture could not be drawn.")]
    NoPicture,
    /// A picture could not be written.
    #[error("The picture could not be written to {path}: {reason}.")]
    Unwritable {
        /// Where to.
        path: PathBuf,
        /// What the system said.
        reason: String,
    },
}

/// Runs `work`; a panic inside, on any thread, is silent and becomes [`DesktopError::Engine`].
pub(super) fn guarded<T>(work: impl FnOnce() -> Result<T, DesktopError>) -> Result<T, DesktopError> {
    let first: Arc<Mutex<Option<String>>> = Arc::default();
    let seen = Arc::clone(&first);
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let said = info.payload_as_str().unwrap_or("an unknown fault");
        let line = said.lines().next().unwrap_or_default().trim_end_matches('.').to_owned();
        seen.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(line);
    }));
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    panic::set_hook(usual);
    result.unwrap_or_else(|_| {
        let reason = first
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
            .unwrap_or_default();
        Err(DesktopError::Engine { reason })
    })
}

#[cfg(test)]
mod tests {
    use super::{DesktopError, guarded};

    #[test]
    fn a_panic_inside_becomes_a_sentence() {
        let result: Result<(), _> = guarded(|| panic!("Failed to build event loop: it is late.\nsecond line"));
        let error = result.unwrap_err();
        assert_eq!(
            error.to_string(),
            "The window stopped: Failed to build event loop: it is late."
        );
    }

    #[test]
    fn a_failure_inside_stays_what_it_is() {
        let result: Result<(), _> = guarded(|| Err(DesktopError::NoDisplay));
        assert!(matches!(result, Err(DesktopError::NoDisplay)));
    }
}
