//! Pieces of a picture as data: outlines, lines, boxes, and what day and evening change.

use serde::Deserialize;

use super::calendar::{self, Almanac};
use super::ink::{Ink, Palette};
use super::label::LabelText;
use super::outside::{Outside, Sun};
use super::shape::{Angle, Cap, Outline, Pen, Rgba, Slide, Transform, point, rounded, vector};
use super::sky;
use crate::core::scenario::Weather;

/// One piece. Later pieces lie over earlier ones.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Part {
    /// A filled outline.
    Fill {
        ink: Ink,
        path: Outline,
        #[serde(default = "one")]
        alpha: f32,
    },
    /// A drawn line with round ends.
    Line {
        ink: Ink,
        path: Outline,
        width: f32,
        #[serde(default = "one")]
        alpha: f32,
        /// Ends cut straight.
        #[serde(default)]
        flat: bool,
    },
    /// An ellipse by centre and radii.
    Oval {
        ink: Ink,
        at: (f32, f32),
        size: (f32, f32),
        #[serde(default = "one")]
        alpha: f32,
    },
    /// A rectangle by its upper left corner; an outline of this width when `line` is given.
    Box {
        ink: Ink,
        at: (f32, f32),
        size: (f32, f32),
        #[serde(default)]
        round: f32,
        #[serde(default)]
        line: f32,
        #[serde(default = "one")]
        alpha: f32,
    },
    /// The sky in a window, as hour and weather have it. Clouds keep to its upper share; nothing moves in it where that is 0.
    Sky {
        at: (f32, f32),
        size: (f32, f32),
        #[serde(default = "half")]
        open: f32,
    },
    /// What is seen through a window: as dark and as hazy as the day has it.
    Outdoors(Vec<Part>),
    /// Only in this weather.
    In(Vec<Weather>, Vec<Part>),
    /// Leaves on a tree, of the colour of the month; none in winter.
    Leaves { at: (f32, f32), size: (f32, f32) },
    /// Only when sunlight falls into the room.
    Sunlit(Vec<Part>),
    /// Only when lamps are lit: in the dark theme, and when it is dark outside.
    Lit(Vec<Part>),
    /// A clock on a wall.
    Clock { at: (f32, f32), radius: f32 },
    /// Steam over something hot; it rises by itself.
    Steam { at: (f32, f32), size: f32 },
    /// Words: their middle, their baseline, their height.
    Words {
        words: LabelText,
        at: (f32, f32),
        size: f32,
        ink: Ink,
    },
    /// Light that fades evenly from the middle outwards.
    Glow {
        ink: Ink,
        at: (f32, f32),
        radius: f32,
        alpha: f32,
    },
    /// Pieces moved, turned by degrees, sheared by degrees and scaled, in that order from outside.
    Group {
        at: (f32, f32),
        #[serde(default)]
        turn: f32,
        #[serde(default)]
        shear: f32,
        #[serde(default = "one")]
        scale: f32,
        parts: Vec<Part>,
    },
    /// Only in the light theme.
    Day(Vec<Part>),
    /// Only in the dark theme.
    Evening(Vec<Part>),
    /// A wall calendar of the month the conversation happens in, today ringed.
    Calendar { at: (f32, f32), scale: f32 },
}

fn one() -> f32 {
    1.0
}

fn half() -> f32 {
    0.5
}

impl Part {
    /// The pieces inside of it.
    pub(super) fn inner(&self) -> &[Self] {
        match self {
            Self::Group { parts, .. }
            | Self::Day(parts)
            | Self::Evening(parts)
            | Self::Outdoors(parts)
            | Self::In(_, parts)
            | Self::Sunlit(parts)
            | Self::Lit(parts) => parts,
            _ => &[],
        }
    }

    /// How the pieces inside of it are moved.
    pub(super) fn place(&self) -> Transform {
        let Self::Group {
            at, turn, shear, scale, ..
        } = self
        else {
            return Transform::identity();
        };
        Transform::scale(*scale, *scale)
            .then(&Transform::new(1.0, 0.0, shear.to_radians().tan(), 1.0, 0.0, 0.0))
            .then_rotate(Angle::degrees(*turn))
            .then_translate(vector(at.0, at.1))
    }

    /// Whether it moves with a figure's head or shoulders.
    pub(super) fn slides(&self) -> bool {
        match self {
            Self::Fill { path, .. } | Self::Line { path, .. } => path.slides(),
            _ => self.inner().iter().any(Self::slides),
        }
    }
}

/// What parts are drawn with.
#[derive(Clone, Copy)]
pub(super) struct Brush<'a> {
    pub(super) slide: Slide,
    pub(super) evening: bool,
    pub(super) palette: &'a dyn Palette,
    /// The same palette as it looks through a window.
    pub(super) outdoors: &'a dyn Palette,
    pub(super) almanac: Option<Almanac>,
    pub(super) outside: Outside,
    /// A colour, and how much of it lies in every other.
    pub(super) veil: (Rgba, f32),
}

/// What evening lays over a picture.
pub(super) const EVENING: Rgba = Rgba([26.0 / 255.0, 20.0 / 255.0, 51.0 / 255.0, 1.0]);

impl<'a> Brush<'a> {
    /// A brush for what neither moves nor changes with the day.
    pub(super) fn plain(palette: &'a dyn Palette) -> Self {
        Self {
            slide: Slide::default(),
            evening: false,
            palette,
            outdoors: palette,
            almanac: None,
            outside: Outside::default(),
            veil: (EVENING, 0.0),
        }
    }
}

impl Brush<'_> {
    /// Draws parts in order.
    pub(super) fn parts(&self, pen: &mut Pen, parts: &[Part]) {
        for part in parts {
            self.part(pen, part);
        }
    }

    fn part(&self, pen: &mut Pen, part: &Part) {
        match part {
            Part::Fill { ink, path, alpha } => pen.fill_outline(path, self.slide, self.ink(ink, *alpha)),
            Part::Line {
                ink,
                path,
                width,
                alpha,
                flat,
            } => {
                let cap = if *flat { Cap::Flat } else { Cap::Round };
                pen.stroke_outline(path, self.slide, *width, cap, self.ink(ink, *alpha));
            }
            Part::Oval { ink, at, size, alpha } => {
                pen.ellipse(point(at.0, at.1), size.0, size.1, self.ink(ink, *alpha));
            }
            Part::Box {
                ink,
                at,
                size,
                round,
                line,
                alpha,
            } => {
                let colour = self.ink(ink, *alpha);
                let edge = rounded(at.0, at.1, size.0, size.1, *round);
                if *line > 0.0 {
                    framed(pen, *at, *size, *round, *line, colour);
                } else {
                    pen.fill(&edge, colour);
                }
            }
            Part::Sky { at, size, .. } => sky::sky(pen, *at, *size, self),
            Part::Outdoors(parts) => {
                let far = sky::colours(self).1;
                let brush = Brush {
                    palette: self.outdoors,
                    veil: (far, self.outside.haze()),
                    ..*self
                };
                brush.parts(pen, parts);
            }
            Part::In(weathers, parts) if weathers.contains(&self.outside.weather) => self.parts(pen, parts),
            Part::Leaves { at, size } => sky::leaves(pen, *at, *size, self),
            Part::Sunlit(parts) if !self.evening && self.outside.is_sunny() => self.parts(pen, parts),
            Part::Lit(parts) if self.is_lit() => self.parts(pen, parts),
            Part::Clock { at, radius } => calendar::clock(pen, *at, *radius, self.outside, self.palette),
            Part::Glow { ink, at, radius, alpha } => {
                let stops = [(0.0, *alpha), (1.0, 0.0)];
                pen.glow(point(at.0, at.1), *radius, *radius, self.ink(ink, 1.0), &stops, &[]);
            }
            Part::Group { parts, .. } => pen.under(part.place(), |pen| self.parts(pen, parts)),
            Part::Day(parts) if !self.evening => self.parts(pen, parts),
            Part::Evening(parts) if self.evening => self.parts(pen, parts),
            Part::Day(_)
            | Part::Evening(_)
            | Part::In(..)
            | Part::Sunlit(_)
            | Part::Lit(_)
            | Part::Steam { .. }
            | Part::Words { .. } => {}
            Part::Calendar { at, scale } => {
                if let Some(almanac) = self.almanac {
                    let place = Transform::scale(*scale, *scale).then_translate(vector(at.0, at.1));
                    pen.under(place, |pen| calendar::draw(pen, almanac, self.palette));
                }
            }
        }
    }

    /// Whether lamps are lit.
    pub(super) fn is_lit(&self) -> bool {
        self.evening || self.outside.sun() <= Sun::Near
    }

    fn ink(&self, ink: &Ink, alpha: f32) -> Rgba {
        ink.colour(self.palette).mix(self.veil.0, self.veil.1).fade(alpha)
    }
}

/// The outline of a rectangle: square corners stay square.
fn framed(pen: &mut Pen, at: (f32, f32), size: (f32, f32), round: f32, line: f32, colour: Rgba) {
    if round > 0.0 {
        pen.stroke_line(
            &rounded(at.0, at.1, size.0, size.1, round),
            true,
            line,
            Cap::Round,
            colour,
        );
        return;
    }
    let grown = |by: f32| {
        rounded(
            at.0 - by,
            at.1 - by,
            2.0_f32.mul_add(by, size.0),
            2.0_f32.mul_add(by, size.1),
            0.0,
        )
    };
    pen.fill_between(&grown(line / 2.0), &grown(-line / 2.0), colour);
}

/// The names of all colours that parts ask a palette for.
pub(super) fn names(parts: &[Part]) -> Vec<&str> {
    let mut found = Vec::new();
    for part in parts {
        match part {
            Part::Fill { ink, .. }
            | Part::Line { ink, .. }
            | Part::Oval { ink, .. }
            | Part::Box { ink, .. }
            | Part::Words { ink, .. }
            | Part::Glow { ink, .. } => found.extend(ink.name()),
            Part::Sky { .. } | Part::Leaves { .. } | Part::Steam { .. } => found.extend(sky::INKS),
            Part::Calendar { .. } | Part::Clock { .. } => found.extend(calendar::INKS),
            _ => found.extend(names(part.inner())),
        }
    }
    found
}
