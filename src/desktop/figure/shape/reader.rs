//! Reads an outline from its text.

use super::outline::{Measure, Outline, OutlineError, Place, Run, Slide, Step};

/// What is left to read.
pub(super) struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    pub(super) fn outline(&mut self) -> Result<Outline, OutlineError> {
        let mut runs: Vec<Run> = Vec::new();
        let mut here = Place::default();
        while let Some(letter) = self.letter() {
            match letter {
                'M' | 'm' => {
                    here = self.place(here, letter)?;
                    runs.push(Run {
                        start: here,
                        steps: Vec::new(),
                        closed: false,
                    });
                }
                'Z' | 'z' => {
                    let run = runs.last_mut().ok_or(OutlineError::Start)?;
                    run.closed = true;
                    here = run.start;
                }
                _ => {
                    let run = runs.last_mut().ok_or(OutlineError::Start)?;
                    loop {
                        let step = self.step(here, letter)?;
                        here = match &step {
                            Step::Line(to) | Step::Quadratic(_, to) | Step::Cubic(_, _, to) => *to,
                        };
                        run.steps.push(step);
                        if !self.number_follows() {
                            break;
                        }
                    }
                }
            }
        }
        if runs.is_empty() {
            Err(OutlineError::Start)
        } else {
            Ok(Outline { runs })
        }
    }

    fn step(&mut self, here: Place, letter: char) -> Result<Step, OutlineError> {
        Ok(match letter {
            'L' | 'l' => Step::Line(self.place(here, letter)?),
            'H' => Step::Line(Place {
                x: self.measure()?,
                y: here.y,
            }),
            'h' => Step::Line(Place {
                x: here.x.plus(self.measure()?),
                y: here.y,
            }),
            'V' => Step::Line(Place {
                x: here.x,
                y: self.measure()?,
            }),
            'v' => Step::Line(Place {
                x: here.x,
                y: here.y.plus(self.measure()?),
            }),
            'Q' | 'q' => Step::Quadratic(self.place(here, letter)?, self.place(here, letter)?),
            'C' | 'c' => Step::Cubic(
                self.place(here, letter)?,
                self.place(here, letter)?,
                self.place(here, letter)?,
            ),
            other => return Err(OutlineError::Letter(other)),
        })
    }

    fn place(&mut self, here: Place, letter: char) -> Result<Place, OutlineError> {
        let place = Place {
            x: self.measure()?,
            y: self.measure()?,
        };
        Ok(if letter.is_lowercase() { here.plus(place) } else { place })
    }

    /// A number and what moves it.
    fn measure(&mut self) -> Result<Measure, OutlineError> {
        self.skip_space();
        let mut measure = Measure {
            rest: self.number()?,
            moves: Slide::default(),
        };
        while let Some(letter) = self.rest.chars().next().filter(|c| matches!(c, 't' | 'p' | 's')) {
            self.rest = &self.rest[1..];
            let by = self.number()?;
            match letter {
                't' => measure.moves.turn += by,
                'p' => measure.moves.pitch += by,
                _ => measure.moves.shoulder += by,
            }
        }
        Ok(measure)
    }

    fn number(&mut self) -> Result<f32, OutlineError> {
        let sign = usize::from(self.rest.starts_with(['-', '+']));
        let body = &self.rest[sign..];
        let mut dots = 0;
        let length = body
            .find(|c: char| {
                dots += usize::from(c == '.');
                !(c.is_ascii_digit() || (c == '.' && dots == 1))
            })
            .unwrap_or(body.len());
        let (number, rest) = self.rest.split_at(sign + length);
        let found = || OutlineError::Number(self.rest.chars().take(12).collect());
        let value: f32 = number.parse().ok().ok_or_else(found)?;
        self.rest = rest;
        Ok(value)
    }

    fn letter(&mut self) -> Option<char> {
        self.skip_space();
        let letter = self.rest.chars().next()?;
        self.rest = &self.rest[letter.len_utf8()..];
        Some(letter)
    }

    fn number_follows(&mut self) -> bool {
        self.skip_space();
        self.rest
            .starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'))
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
    }
}
