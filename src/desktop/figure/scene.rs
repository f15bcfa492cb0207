//! Settings: what lies behind and before a figure, by day or in the evening.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::calendar::{Almanac, calendars};
use super::cast::reader;
use super::draw::{Arms, figure_with};
use super::fit::Fit;
use super::ink::Palette;
use super::part::{Brush, Label, LabelText, Part, names};
use super::person::Person;
use super::pose::Pose;
use super::shape::{Drawing, Pen, Rgba, Slide, Transform, vector};

/// The key of the scene that every cast of scenes has.
const PLAIN: &str = "plain";

/// The colour of the month's name on a calendar.
const BAND_TEXT: &str = "band text";

/// Which theme a picture is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// By day.
    #[default]
    Light,
    /// In the evening.
    Dark,
}

/// The frame a scene fills.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Picture {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// Size of a screen pixel in points: 1 divided by pixels per point.
    pub pixel: f32,
    /// By day or in the evening.
    pub theme: Theme,
    /// What the calendar on the wall shows; no calendar hangs there without it.
    pub almanac: Option<Almanac>,
    /// Whether the figure holds a phone to its ear.
    pub phone: bool,
}

/// Every setting, by key.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenes {
    palette: BTreeMap<String, (Rgba, Rgba)>,
    homes: BTreeMap<String, String>,
    #[serde(rename = "scenes")]
    places: BTreeMap<String, Scene>,
}

/// One setting.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scene {
    head: (f32, f32),
    scale: f32,
    palette: BTreeMap<String, (Rgba, Rgba)>,
    back: Vec<Part>,
    front: Vec<Part>,
}

/// Why settings cannot be read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ScenesError {
    /// The file is not in order.
    #[error("the settings cannot be read, line {}: {}", .0.span.start.line, .0.code)]
    File(ron::error::SpannedError),
    /// The setting for everyone else is missing.
    #[error("there is no setting called `plain`")]
    NoPlain,
    /// Someone lives in a setting that is not there.
    #[error("{person} is at home in `{scene}`, which is not among the settings")]
    Home {
        /// Key of the person.
        person: String,
        /// The setting asked for.
        scene: String,
    },
    /// A setting uses a colour that no palette has.
    #[error("the setting `{scene}` uses the colour `{ink}`, which no palette has")]
    Ink {
        /// Key of the setting.
        scene: String,
        /// The colour asked for.
        ink: String,
    },
}

impl Scenes {
    /// Reads the settings from their file.
    pub fn parse(text: &str) -> Result<Self, ScenesError> {
        let mut scenes: Self = reader().from_str(text).map_err(ScenesError::File)?;
        let common = &scenes.palette;
        for scene in scenes.places.values_mut() {
            for (name, colours) in common {
                scene.palette.entry(name.clone()).or_insert(*colours);
            }
        }
        scenes.check()?;
        Ok(scenes)
    }

    /// The setting under this key, or the plain one.
    pub fn get(&self, key: &str) -> Option<&Scene> {
        self.places.get(key).or_else(|| self.places.get(PLAIN))
    }

    /// Where the person under this key is at home, or the plain setting.
    pub fn home(&self, person: &str) -> Option<&Scene> {
        self.get(self.homes.get(person).map_or(PLAIN, String::as_str))
    }

    /// Every setting, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Scene)> {
        self.places.iter().map(|(key, scene)| (key.as_str(), scene))
    }

    fn check(&self) -> Result<(), ScenesError> {
        if !self.places.contains_key(PLAIN) {
            return Err(ScenesError::NoPlain);
        }
        if let Some((person, scene)) = self.homes.iter().find(|(_, scene)| !self.places.contains_key(*scene)) {
            return Err(ScenesError::Home {
                person: person.clone(),
                scene: scene.clone(),
            });
        }
        for (key, scene) in &self.places {
            let mut asked = names(&scene.back).into_iter().chain(names(&scene.front));
            if let Some(ink) = asked.find(|name| !scene.palette.contains_key(*name)) {
                return Err(ScenesError::Ink {
                    scene: key.clone(),
                    ink: ink.to_owned(),
                });
            }
        }
        Ok(())
    }
}

impl Scene {
    /// What lies behind the figure. It changes only with the frame, so it may be kept.
    pub fn back(&self, picture: &Picture) -> Drawing {
        self.parts(picture, &self.back, Pose::REST)
    }

    /// The figure in its place.
    pub fn figure(&self, picture: &Picture, person: &Person, pose: Pose) -> Drawing {
        let mut pen = Pen::new(picture.pixel);
        pen.under(self.fit(picture).place(), |pen| {
            let place = Transform::scale(self.scale, self.scale).then_translate(vector(self.head.0, self.head.1));
            let arms = Arms {
                phone: picture.phone,
                waist: false,
            };
            pen.under(place, |pen| figure_with(pen, person, pose, arms));
        });
        pen.finish().clipped_to_rect(0.0, 0.0, picture.width, picture.height)
    }

    /// What lies before the figure; what lies on its shoulders moves with them.
    pub fn front(&self, picture: &Picture, pose: Pose) -> Drawing {
        self.parts(picture, &self.front, pose)
    }

    /// Back, figure and front in one.
    pub fn whole(&self, picture: &Picture, person: &Person, pose: Pose) -> Drawing {
        let mut drawing = self.back(picture);
        drawing.append(&self.figure(picture, person, pose));
        drawing.append(&self.front(picture, pose));
        drawing
    }

    /// The words in the picture, for whoever has fonts to set them.
    pub fn labels(&self, picture: &Picture) -> Vec<Label> {
        let Some(almanac) = picture.almanac else {
            return Vec::new();
        };
        let fit = self.fit(picture);
        let ink = Colours {
            scene: self,
            theme: picture.theme,
        }
        .colour(BAND_TEXT)
        .unwrap_or(Rgba::WHITE);
        calendars(&self.back)
            .into_iter()
            .map(|(at, scale)| Label {
                text: LabelText::Month(almanac.today.month()),
                x: at.x * fit.scale + fit.x,
                y: at.y * fit.scale + fit.y,
                size: 13.0 * scale * fit.scale,
                ink,
            })
            .collect()
    }

    fn parts(&self, picture: &Picture, parts: &[Part], pose: Pose) -> Drawing {
        let mut pen = Pen::new(picture.pixel);
        let colours = Colours {
            scene: self,
            theme: picture.theme,
        };
        let slide = Slide {
            turn: pose.turn,
            pitch: pose.pitch,
            shoulder: pose.shoulder_drop(),
        };
        let evening = picture.theme == Theme::Dark;
        let brush = Brush {
            slide,
            evening,
            palette: &colours,
            almanac: picture.almanac,
            veil: 0.0,
        };
        pen.under(self.fit(picture).place(), |pen| brush.parts(pen, parts));
        pen.finish().clipped_to_rect(0.0, 0.0, picture.width, picture.height)
    }

    fn fit(&self, picture: &Picture) -> Fit {
        Fit::new(picture.width, picture.height, self.head)
    }
}

/// A scene's palette in one theme.
struct Colours<'a> {
    scene: &'a Scene,
    theme: Theme,
}

impl Palette for Colours<'_> {
    fn colour(&self, name: &str) -> Option<Rgba> {
        let (light, dark) = self.scene.palette.get(name)?;
        Some(if self.theme == Theme::Dark { *dark } else { *light })
    }
}
