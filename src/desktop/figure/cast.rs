//! The cast read from its files, complete or not at all.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use super::expression::Expression;
use super::part::{Part, names};
use super::person::{Hands, Inside, Person, Shared};
use super::pose::Pose;

/// Everyone who can complain, and every face they can make.
#[derive(Debug, Clone, PartialEq)]
pub struct Cast {
    persons: BTreeMap<String, Person>,
    expressions: BTreeMap<Expression, Pose>,
}

/// Why the cast cannot be read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum CastError {
    /// The people's file is not in order.
    #[error("the people of the cast cannot be read, line {}: {}", .0.span.start.line, .0.code)]
    Persons(ron::error::SpannedError),
    /// The expressions' file is not in order.
    #[error("the expressions cannot be read, line {}: {}", .0.span.start.line, .0.code)]
    Expressions(ron::error::SpannedError),
    /// Nobody is in it.
    #[error("the cast has nobody in it")]
    Nobody,
    /// A face that the mood asks for is missing.
    #[error("the expression {0:?} is missing")]
    Missing(Expression),
    /// An expression asks of a face what no face can do.
    #[error("the expression {expression:?} sets {parameter} to {value}, beyond {least} to {most}")]
    Beyond {
        /// Which expression.
        expression: Expression,
        /// Which parameter.
        parameter: &'static str,
        /// What it says.
        value: f32,
        /// The least it may be.
        least: f32,
        /// The most it may be.
        most: f32,
    },
    /// Someone wears clothes that nobody has drawn.
    #[error("{person} wears `{wear}`, which is not among the clothes")]
    Clothes {
        /// Key of the person.
        person: String,
        /// The clothes asked for.
        wear: String,
    },
    /// A drawing uses a colour that the person does not have.
    #[error("{person} is drawn in the colour `{ink}`, which they do not have")]
    Ink {
        /// Key of the person.
        person: String,
        /// The colour asked for.
        ink: String,
    },
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    inside: Inside,
    wear: BTreeMap<String, Vec<Part>>,
    hands: Hands,
    persons: BTreeMap<String, Person>,
}

impl Cast {
    /// Reads the people and the expressions from their two files.
    pub fn parse(persons: &str, expressions: &str) -> Result<Self, CastError> {
        let ron = reader();
        let file: File = ron.from_str(persons).map_err(CastError::Persons)?;
        let expressions: BTreeMap<Expression, Pose> = ron.from_str(expressions).map_err(CastError::Expressions)?;
        let shared = Arc::new(Shared {
            inside: file.inside,
            wear: file.wear,
            hands: file.hands,
        });
        let mut persons = file.persons;
        for person in persons.values_mut() {
            person.shared = Arc::clone(&shared);
        }
        let cast = Self { persons, expressions };
        cast.check()?;
        Ok(cast)
    }

    /// The person under this key, such as `nadia`.
    pub fn person(&self, key: &str) -> Option<&Person> {
        self.persons.get(key)
    }

    /// Everyone, by key.
    pub fn persons(&self) -> impl Iterator<Item = (&str, &Person)> {
        self.persons.iter().map(|(key, person)| (key.as_str(), person))
    }

    /// Someone, always the same for the same seed: for a scenario that names nobody.
    pub fn drawn(&self, seed: u64) -> Option<&Person> {
        let count = u64::try_from(self.persons.len()).ok().filter(|n| *n > 0)?;
        self.persons.values().nth(usize::try_from(seed % count).ok()?)
    }

    /// The pose of a named expression.
    pub fn pose(&self, expression: Expression) -> Pose {
        self.expressions.get(&expression).copied().unwrap_or_default()
    }

    fn check(&self) -> Result<(), CastError> {
        if self.persons.is_empty() {
            return Err(CastError::Nobody);
        }
        for expression in Expression::ALL {
            let pose = self
                .expressions
                .get(&expression)
                .ok_or(CastError::Missing(expression))?;
            for (parameter, value, least, most) in pose.parameters() {
                if !(least..=most).contains(&value) {
                    return Err(CastError::Beyond {
                        expression,
                        parameter,
                        value,
                        least,
                        most,
                    });
                }
            }
        }
        self.persons.iter().try_for_each(|(key, person)| complete(key, person))
    }
}

/// Reads files in which an optional value is written bare.
pub(super) fn reader() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

/// Whether every piece this person is drawn with is there, in colours they have.
fn complete(key: &str, person: &Person) -> Result<(), CastError> {
    let clothes = person.clothes().ok_or_else(|| CastError::Clothes {
        person: key.to_owned(),
        wear: person.wear().to_owned(),
    })?;
    let hands = &person.shared.hands;
    let pieces = [
        clothes,
        &person.hair_behind,
        &person.hair_in_front,
        &person.behind_neck,
        &person.over_all,
        &person.over_clothes,
        &hands.heart,
        &hands.phone_arm,
        &hands.phone_hand,
        &hands.waist,
        &hands.upper_arms,
        &hands.arm_creases,
    ];
    let unknown = pieces.into_iter().flat_map(|parts| names(parts)).find(|ink| {
        use super::ink::Palette as _;
        person.colour(ink).is_none()
    });
    match unknown {
        Some(ink) => Err(CastError::Ink {
            person: key.to_owned(),
            ink: ink.to_owned(),
        }),
        None => Ok(()),
    }
}
