//! Outlines as text: the path letters M L H V C Q Z, where a number may say what moves it.
//!
//! `-22t3` lies at -22 and moves 3 units when the head turns by one; the letters are `t` turn, `p` pitch,
//! `s` how far the shoulders have moved down. Lower-case path letters are relative.

use serde::Deserialize;

use super::curve::{cubic, quadratic};
use super::reader::Reader;
use super::{Point, point};

/// How far a figure has moved from rest, in the units each letter of an outline counts in.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Slide {
    /// Head yaw, -1 to 1.
    pub turn: f32,
    /// Head nod, -1 to 1.
    pub pitch: f32,
    /// Shoulders, units downwards.
    pub shoulder: f32,
}

/// A path, parsed once.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "String")]
pub struct Outline {
    pub(super) runs: Vec<Run>,
}

/// Why an outline cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OutlineError {
    /// A letter that no path has.
    #[error("`{0}` is not a path letter: use M L H V C Q Z, or lower case for relative")]
    Letter(char),
    /// Something else than a number.
    #[error("a number was expected in a path, and `{0}` was found")]
    Number(String),
    /// A path that starts in the air.
    #[error("a path starts with M")]
    Start,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub(super) start: Place,
    pub(super) steps: Vec<Step>,
    pub(super) closed: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    Line(Place),
    Quadratic(Place, Place),
    Cubic(Place, Place, Place),
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Place {
    pub(super) x: Measure,
    pub(super) y: Measure,
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Measure {
    pub(super) rest: f32,
    pub(super) moves: Slide,
}

impl Measure {
    fn at(self, slide: Slide) -> f32 {
        self.rest + self.moves.turn * slide.turn + self.moves.pitch * slide.pitch + self.moves.shoulder * slide.shoulder
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            rest: self.rest + other.rest,
            moves: Slide {
                turn: self.moves.turn + other.moves.turn,
                pitch: self.moves.pitch + other.moves.pitch,
                shoulder: self.moves.shoulder + other.moves.shoulder,
            },
        }
    }
}

impl Place {
    fn at(self, slide: Slide) -> Point {
        point(self.x.at(slide), self.y.at(slide))
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            x: self.x.plus(other.x),
            y: self.y.plus(other.y),
        }
    }
}

impl Outline {
    /// Reads a path.
    pub fn parse(text: &str) -> Result<Self, OutlineError> {
        Reader::new(text).outline()
    }

    /// Whether anything moves it.
    pub fn slides(&self) -> bool {
        self.runs.iter().any(|run| {
            let steps = run.steps.iter().flat_map(|step| match step {
                Step::Line(to) => vec![to],
                Step::Quadratic(by, to) => vec![by, to],
                Step::Cubic(one, two, to) => vec![one, two, to],
            });
            steps
                .chain([&run.start])
                .any(|place| place.x.moves != Slide::default() || place.y.moves != Slide::default())
        })
    }

    /// The path as lines of points, each with whether it is closed; curves get about one point every `spacing` units.
    pub fn lines(&self, slide: Slide, spacing: f32) -> Vec<(Vec<Point>, bool)> {
        self.runs
            .iter()
            .map(|run| (run.points(slide, spacing), run.closed))
            .collect()
    }
}

impl TryFrom<String> for Outline {
    type Error = OutlineError;

    fn try_from(text: String) -> Result<Self, OutlineError> {
        Self::parse(&text)
    }
}

impl Run {
    fn points(&self, slide: Slide, spacing: f32) -> Vec<Point> {
        let mut points = vec![self.start.at(slide)];
        let mut here = self.start.at(slide);
        for step in &self.steps {
            let to = match step {
                Step::Line(to) => {
                    points.push(to.at(slide));
                    to
                }
                Step::Quadratic(by, to) => {
                    let (by, end) = (by.at(slide), to.at(slide));
                    let steps = count((by - here).length() + (end - by).length(), spacing);
                    points.extend(quadratic(here, by, end, steps).into_iter().skip(1));
                    to
                }
                Step::Cubic(one, two, to) => {
                    let (one, two, end) = (one.at(slide), two.at(slide), to.at(slide));
                    let length = (one - here).length() + (two - one).length() + (end - two).length();
                    points.extend(cubic(here, one, two, end, count(length, spacing)).into_iter().skip(1));
                    to
                }
            };
            here = to.at(slide);
        }
        points
    }
}

/// How many pieces a curve of this length is cut into.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to a small positive number"
)]
fn count(length: f32, spacing: f32) -> usize {
    (length / spacing).sqrt().mul_add(2.2, 1.0).clamp(4.0, 28.0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(text: &str, slide: Slide) -> Vec<Point> {
        Outline::parse(text).unwrap().lines(slide, 1.0).remove(0).0
    }

    #[test]
    fn relative_letters_start_where_the_last_step_ended() {
        assert_eq!(
            ends("M10,5 l3,-2 h4 v1", Slide::default()),
            ends("M10,5 L13,3 L17,3 L17,4", Slide::default())
        );
    }

    #[test]
    fn a_number_moves_with_what_its_letter_names() {
        let slide = Slide {
            turn: 0.5,
            pitch: 0.0,
            shoulder: -19.0,
        };
        assert_eq!(ends("M-22t3,152s.7 L0,0", slide)[0], point(-20.5, 152.0 - 13.3));
        assert_eq!(ends("M0t2,0 C1t2,2 3t2,4 5t2,6", slide)[0], point(1.0, 0.0));
    }

    #[test]
    fn numbers_may_touch() {
        assert_eq!(
            ends("M1.5.5L-3-4", Slide::default()),
            vec![point(1.5, 0.5), point(-3.0, -4.0)]
        );
    }

    #[test]
    fn a_path_that_cannot_be_read_says_why() {
        assert_eq!(Outline::parse("L1,1"), Err(OutlineError::Start));
        assert_eq!(Outline::parse("M1,1 A2,2"), Err(OutlineError::Letter('A')));
        assert!(matches!(Outline::parse("M1,x"), Err(OutlineError::Number(_))));
        assert_eq!(Outline::parse(""), Err(OutlineError::Start));
    }
}
