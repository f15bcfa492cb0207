//! Pieces of a picture as data: outlines, lines, boxes, and what day and evening change.

use serde::Deserialize;

use super::calendar::{self, Almanac};
use super::ink::{Ink, Palette};
use super::shape::{Angle, Cap, Outline, Paint, Pen, Rgba, Slide, Transform, point, rounded, vector};

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
    /// A rectangle whose colour changes from top to foot.
    Sky {
        above: Ink,
        below: Ink,
        at: (f32, f32),
        size: (f32, f32),
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

/// Words that belong to a picture and are to be set over it by whoever has fonts.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Which words.
    pub text: LabelText,
    /// Their middle.
    pub x: f32,
    /// Their baseline.
    pub y: f32,
    /// Height of the type, in the picture's units.
    pub size: f32,
    /// Their colour.
    pub ink: Rgba,
}

/// Which words a label shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelText {
    /// The name of a month, 1 to 12.
    Month(i8),
}

/// What parts are drawn with.
pub(super) struct Brush<'a> {
    pub(super) slide: Slide,
    pub(super) evening: bool,
    pub(super) palette: &'a dyn Palette,
    pub(super) almanac: Option<Almanac>,
    /// How much of the evening's veil lies in every colour.
    pub(super) veil: f32,
}

/// What evening lays over a picture.
pub(super) const VEIL: Rgba = Rgba([26.0 / 255.0, 20.0 / 255.0, 51.0 / 255.0, 1.0]);

impl<'a> Brush<'a> {
    /// A brush for what neither moves nor changes with the day.
    pub(super) fn plain(palette: &'a dyn Palette) -> Self {
        Self {
            slide: Slide::default(),
            evening: false,
            palette,
            almanac: None,
            veil: 0.0,
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
            Part::Sky { above, below, at, size } => {
                let (above, below) = (self.ink(above, 1.0), self.ink(below, 1.0));
                let paint = Paint::Down((at.1, above), (at.1 + size.1, below));
                pen.fill(&rounded(at.0, at.1, size.0, size.1, 0.0), paint);
            }
            Part::Glow { ink, at, radius, alpha } => {
                let stops = [(0.0, *alpha), (1.0, 0.0)];
                pen.glow(point(at.0, at.1), *radius, *radius, self.ink(ink, 1.0), &stops, &[]);
            }
            Part::Group {
                at,
                turn,
                shear,
                scale,
                parts,
            } => {
                let place = Transform::scale(*scale, *scale)
                    .then(&Transform::new(1.0, 0.0, shear.to_radians().tan(), 1.0, 0.0, 0.0))
                    .then_rotate(Angle::degrees(*turn))
                    .then_translate(vector(at.0, at.1));
                pen.under(place, |pen| self.parts(pen, parts));
            }
            Part::Day(parts) if !self.evening => self.parts(pen, parts),
            Part::Evening(parts) if self.evening => self.parts(pen, parts),
            Part::Day(_) | Part::Evening(_) => {}
            Part::Calendar { at, scale } => {
                if let Some(almanac) = self.almanac {
                    let place = Transform::scale(*scale, *scale).then_translate(vector(at.0, at.1));
                    pen.under(place, |pen| calendar::draw(pen, almanac, self.palette));
                }
            }
        }
    }

    fn ink(&self, ink: &Ink, alpha: f32) -> Rgba {
        let colour = ink.colour(self.palette);
        let Rgba([.., solid]) = colour;
        colour.mix(VEIL.fade(solid), self.veil).fade(alpha)
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
            | Part::Glow { ink, .. } => found.extend(ink.name()),
            Part::Sky { above, below, .. } => found.extend(above.name().into_iter().chain(below.name())),
            Part::Group { parts, .. } | Part::Day(parts) | Part::Evening(parts) => found.extend(names(parts)),
            Part::Calendar { .. } => found.extend(calendar::INKS),
        }
    }
    found
}
