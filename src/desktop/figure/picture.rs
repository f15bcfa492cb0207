//! A picture: its frame, the day it shows, who is in it, and the layers it is drawn in.

use super::calendar::Almanac;
use super::fit::Framing;
use super::outside::Outside;
use super::person::Person;
use super::pose::Pose;
use super::posture::Hands;

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
    /// What the window shows.
    pub outside: Outside,
    /// How much of the figure is seen, and where.
    pub framing: Framing,
    /// Whether the figure holds a phone to its ear.
    pub phone: bool,
}

/// Who is in a picture, and how they hold themselves.
#[derive(Debug, Clone, Copy)]
pub struct Actor<'a> {
    /// Who.
    pub person: &'a Person,
    /// Their face and shoulders.
    pub pose: Pose,
    /// Their hands, where these lie on a counter.
    pub hands: Hands,
}

/// The layers of a picture, back to front; each is drawn anew only when what it shows has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// The wall, and the world behind its windows.
    Far,
    /// What moves behind the windows.
    Air,
    /// What stands against the wall.
    Back,
    /// The figure.
    Figure,
    /// What lies before it.
    Front,
    /// Steam over that.
    Steam,
}

impl Layer {
    /// Back to front.
    pub const ALL: [Self; 6] = [Self::Far, Self::Air, Self::Back, Self::Figure, Self::Front, Self::Steam];
}
