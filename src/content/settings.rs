//! What the learner has set: colours, size of text, movement, language. Kept in `settings.ron`, whole or not at all.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::words::Language;
use crate::core::conversation::Mode;

const FILE: &str = "settings.ron";
const BROKEN: &str = "settings.ron.broken";

/// Which of the two palettes the window uses.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub enum Colours {
    /// Dark words on paper.
    #[default]
    Light,
    /// Light words on a dark ground.
    Dark,
}

/// What the learner has set. Unknown fields are passed over, missing ones have their default.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct Settings {
    /// Light or dark.
    pub colours: Colours,
    /// Size of text in per cent, 100 to 200.
    pub text_scale: u16,
    /// Nothing moves: no blink, no breath, no slide.
    pub reduced_motion: bool,
    /// The language of the interface.
    pub language: Language,
    /// The mode that was last chosen.
    pub last_mode: Mode,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            colours: Colours::Light,
            text_scale: 100,
            reduced_motion: false,
            language: Language::English,
            last_mode: Mode::Practice,
        }
    }
}

/// Why settings could not be kept.
#[derive(Debug, Error)]
#[error("the settings could not be saved in {folder}: {source}")]
pub struct SettingsError {
    /// The folder that should hold them.
    pub folder: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

/// Settings as read, with a sentence for the learner when the file could not be used.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// What to use.
    pub settings: Settings,
    /// What went wrong, if anything did.
    pub notice: Option<String>,
}

impl Settings {
    /// Reads `settings.ron` in `folder`. No file gives the defaults; a broken one too, and is kept as `settings.ron.broken`.
    pub fn read(folder: &Path) -> Read {
        let file = folder.join(FILE);
        let bytes = match fs::read(&file) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Read::default(),
            Err(error) => {
                return Read::with(format!(
                    "The settings could not be read ({error}), so the usual ones are used."
                ));
            }
        };
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        match options.from_bytes::<Self>(&bytes) {
            Ok(settings) => Read {
                settings: settings.within_bounds(),
                notice: None,
            },
            Err(error) => {
                let kept = match fs::rename(&file, folder.join(BROKEN)) {
                    Ok(()) => format!("The old file is kept as {BROKEN}."),
                    Err(_) => "The old file stays where it is.".to_owned(),
                };
                Read::with(format!(
                    "The settings could not be understood (line {}), so the usual ones are used. {kept}",
                    error.span.start.line
                ))
            }
        }
    }

    /// Writes `settings.ron` in `folder`: either the whole new file stands there afterwards, or the old one.
    pub fn write(&self, folder: &Path) -> Result<(), SettingsError> {
        self.write_whole(folder).map_err(|source| SettingsError {
            folder: folder.to_owned(),
            source,
        })
    }

    fn write_whole(&self, folder: &Path) -> io::Result<()> {
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()).map_err(io::Error::other)?;
        fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        file.persist(folder.join(FILE))?;
        Ok(())
    }

    fn within_bounds(mut self) -> Self {
        self.text_scale = self.text_scale.clamp(100, 200);
        self
    }
}

impl Read {
    fn with(notice: String) -> Self {
        Self {
            settings: Settings::default(),
            notice: Some(notice),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{BROKEN, Colours, FILE, Language, Settings};

    #[test]
    fn settings_come_back_as_they_were_written() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings {
            colours: Colours::Dark,
            text_scale: 150,
            reduced_motion: true,
            language: Language::Cymraeg,
            last_mode: crate::core::conversation::Mode::Explore,
        };
        settings.write(folder.path()).unwrap();
        let read = Settings::read(folder.path());
        assert_eq!((read.settings, read.notice), (settings, None));
    }

    #[test]
    fn a_missing_file_gives_the_defaults_without_a_word() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Settings::read(folder.path()), super::Read::default());
    }

    #[test]
    fn a_broken_file_is_kept_and_named() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), b"(colours: \xff").unwrap();
        let read = Settings::read(folder.path());
        assert_eq!(read.settings, Settings::default());
        assert!(read.notice.unwrap().contains(BROKEN));
        assert_eq!(fs::read(folder.path().join(BROKEN)).unwrap(), b"(colours: \xff");
        assert!(!folder.path().join(FILE).exists());
    }

    #[test]
    fn unknown_and_missing_fields_are_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), "(text_scale: 140, from_a_newer_version: 3)").unwrap();
        assert_eq!(
            Settings::read(folder.path()).settings,
            Settings {
                text_scale: 140,
                ..Settings::default()
            }
        );
    }

    #[test]
    fn a_size_out_of_bounds_is_brought_back() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), "(text_scale: 900)").unwrap();
        assert_eq!(Settings::read(folder.path()).settings.text_scale, 200);
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        let blocked = folder.path().join("file");
        fs::write(&blocked, "in the way").unwrap();
        let error = Settings::default().write(&blocked).unwrap_err();
        assert!(error.to_string().starts_with("the settings could not be saved in"));
    }
}
