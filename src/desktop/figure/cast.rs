//! The cast read from its files, complete or not at all.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use super::expression::Expression;
use super::look::{Kit, Sitter};
use super::part::{Part, names};
use super::person::{Hands, Inside, Person, Shared};
use super::pose::Pose;
use super::shape::Rgba;
use crate::core::scenario::Pronoun;
use crate::core::scenario::look::Description;

/// Everyone who can complain, and every face they can make.
#[derive(Debug, Clone, PartialEq)]
pub struct Cast {
    persons: BTreeMap<String, Person>,
    expressions: BTreeMap<Expression, Pose>,
    kit: Kit,
    shared: Arc<Shared>,
}

/// The texts of the files that a cast is read from.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// The people who are drawn by hand, and what everybody is drawn with.
    pub persons: &'a str,
    /// The people who are described.
    pub described: &'a str,
    /// What descriptions are drawn with.
    pub looks: &'a str,
    /// The faces they can make.
    pub expressions: &'a str,
}

/// Why the cast cannot be read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum CastError {
    /// The people's file is not in order.
    #[error("the people of the cast cannot be read, line {}: {}", .0.span.start.line, .0.code)]
    Persons(ron::error::SpannedError),
    /// The file of those who are described is not in order.
    #[error("the described people cannot be read, line {}: {}", .0.span.start.line, .0.code)]
    Described(ron::error::SpannedError),
    /// The file of what they are drawn with is not in order.
    #[error("the looks cannot be read, line {}: {}", .0.span.start.line, .0.code)]
    Looks(ron::error::SpannedError),
    /// A feature that may be asked for has not been drawn.
    #[error("{0} cannot be drawn: the looks lack a piece")]
    Lacking(String),
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

/// Somebody of the cast who is described.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Described {
    name: String,
    pronoun: Pronoun,
    face: String,
    ground: Rgba,
    look: Description,
}

impl Cast {
    /// Reads the people, their looks and the expressions.
    pub fn parse(files: Files<'_>) -> Result<Self, CastError> {
        let ron = reader();
        let file: File = ron.from_str(files.persons).map_err(CastError::Persons)?;
        let kit: Kit = ron.from_str(files.looks).map_err(CastError::Looks)?;
        let described: BTreeMap<String, Described> = ron.from_str(files.described).map_err(CastError::Described)?;
        let expressions: BTreeMap<Expression, Pose> =
            ron.from_str(files.expressions).map_err(CastError::Expressions)?;
        let mut wear = file.wear;
        wear.extend(kit.clothes.iter().map(|(name, parts)| (name.clone(), parts.clone())));
        let shared = Arc::new(Shared {
            inside: file.inside,
            wear,
            hands: file.hands,
        });
        let mut persons = file.persons;
        for person in persons.values_mut() {
            person.shared = Arc::clone(&shared);
        }
        for (key, one) in described {
            let sitter = Sitter {
                name: &one.name,
                pronoun: one.pronoun,
                look: &one.look,
                face: Some(&one.face),
                seed: seed_of(&one.name),
            };
            let person = kit.person(&sitter, &shared);
            let person = person.ok_or_else(|| CastError::Lacking(key.clone()))?;
            let ground = one.ground;
            persons.insert(key, Person { ground, ..person });
        }
        let cast = Self {
            persons,
            expressions,
            kit,
            shared,
        };
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

    /// Somebody who looks as described; what is left out is drawn from the name, always the same for the same name.
    pub fn described(&self, name: &str, pronoun: Pronoun, look: &Description) -> Option<Person> {
        let sitter = Sitter {
            name,
            pronoun,
            look,
            face: None,
            seed: seed_of(name),
        };
        self.kit.person(&sitter, &self.shared)
    }

    /// The pose of a named expression.
    pub fn pose(&self, expression: Expression) -> Pose {
        self.expressions.get(&expression).copied().unwrap_or_default()
    }

    #[cfg(test)]
    pub(super) fn kit(&self) -> &Kit {
        &self.kit
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
        self.persons
            .iter()
            .try_for_each(|(key, person)| complete(key, person))?;
        self.check_kit()
    }

    /// Every feature that a description may name has been drawn.
    fn check_kit(&self) -> Result<(), CastError> {
        for look in Description::each() {
            let asked = format!("{look:?}");
            let person = self.described(&asked, Pronoun::They, &look);
            complete(&asked, &person.ok_or_else(|| CastError::Lacking(asked.clone()))?)?;
        }
        Ok(())
    }
}

/// A number that stays the same for a name (FNV-1a).
pub fn seed_of(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Reads files in which an optional value is written bare.
pub(super) fn reader() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

/// Whether every piece this person is drawn with is there, in colours they have.
fn complete(key: &str, person: &Person) -> Result<(), CastError> {
    let clothes = person.clothes().ok_or_else(|| CastError::Clothes {
        person: key.to_owned(),
        wear: person.wear.clone(),
    })?;
    let hands = &person.shared.hands;
    let pieces: [&[Part]; 15] = [
        clothes,
        &person.hair_behind,
        &person.hair_in_front,
        &person.behind_neck,
        &person.over_all,
        &person.over_clothes,
        &person.drape,
        &person.behind_body,
        &person.beside,
        &hands.heart,
        &hands.phone_arm,
        &hands.phone_hand,
        &hands.waist,
        &hands.upper_arms,
        &hands.arm_creases,
    ];
    let unknown = pieces.into_iter().flat_map(names).find(|ink| {
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
