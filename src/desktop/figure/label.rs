//! Words that belong to a picture and are set over it by whoever has fonts.

use jiff::civil::Date;
use serde::Deserialize;

use super::calendar::{Almanac, BAND_TEXT};
use super::ink::Ink;
use super::part::{Brush, Part};
use super::shape::{Rgba, Transform, point, vector};

/// A calendar's name of the month: its middle, baseline and height.
const MONTH: (f32, f32, f32) = (52.0, 17.0, 13.0);

/// Words that belong to a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Which words.
    pub text: LabelText,
    /// The day they speak of.
    pub day: Option<Date>,
    /// Their middle.
    pub x: f32,
    /// Their baseline.
    pub y: f32,
    /// Height of the type, in the picture's units.
    pub size: f32,
    /// How far they are turned, in radians, clockwise.
    pub turn: f32,
    /// Their colour.
    pub ink: Rgba,
}

/// Which words a label shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum LabelText {
    /// The name of the month.
    Month,
    /// The day that matters, such as "Mon 23".
    Day,
    /// A counter for what comes back.
    Returns,
    /// A counter of a bank.
    Enquiries,
    /// A counter of a café.
    Order,
    /// A window where tickets are sold.
    Tickets,
    /// A desk of a club, a hotel or a theatre.
    Reception,
    /// A desk for journeys.
    Travel,
}

impl Brush<'_> {
    /// The words among parts, where `place` puts these.
    pub(super) fn labels(&self, parts: &[Part], place: &Transform) -> Vec<Label> {
        let mut found = Vec::new();
        for part in parts {
            match part {
                Part::Words { words, at, size, ink } => {
                    found.extend(self.label(*words, (at.0, at.1, *size), ink, place));
                }
                Part::Calendar { at, scale } => {
                    let month = (MONTH.0 * scale + at.0, MONTH.1 * scale + at.1, MONTH.2 * scale);
                    let ink = Ink::named(BAND_TEXT);
                    found.extend(self.label(LabelText::Month, month, &ink, place));
                }
                _ => found.extend(self.labels(part.inner(), &part.place().then(place))),
            }
        }
        found
    }

    fn label(&self, text: LabelText, (x, y, size): (f32, f32, f32), ink: &Ink, place: &Transform) -> Option<Label> {
        let day = match text {
            LabelText::Month => Some(self.almanac.map(|Almanac { today, .. }| today)?),
            LabelText::Day => Some(self.almanac.map(|Almanac { ringed, .. }| ringed)?),
            _ => None,
        };
        let at = place.transform_point(point(x, y));
        let along = place.transform_vector(vector(1.0, 0.0));
        Some(Label {
            text,
            day,
            x: at.x,
            y: at.y,
            size: size * along.length(),
            turn: along.angle_from_x_axis().radians,
            ink: ink.colour(self.palette),
        })
    }
}
