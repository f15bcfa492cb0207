//! The customer as a drawn figure: from data and a mood to coloured triangles.
//!
//! Everything but [`egui_mesh`] and [`bevy_mesh`] is pure: no window, no clock, no engine. A caller parses a [`Cast`]
//! and [`Scenes`] once, asks [`mood`] for a pose after every choice, lets a [`Motion`] ease towards it, and draws it.

mod air;
pub mod bevy_mesh;
mod calendar;
mod cast;
#[expect(
    clippy::many_single_char_names,
    clippy::similar_names,
    reason = "the rig's own letters: w, j and c of a head, s for a side, t along a line"
)]
mod draw;
pub mod egui_mesh;
mod expression;
mod fit;
mod idle;
mod ink;
mod label;
mod look;
mod mood;
mod motion;
mod outside;
mod part;
mod person;
mod picture;
mod pose;
mod posture;
mod scene;
mod scenes;
#[expect(clippy::many_single_char_names, reason = "x, y, r, g, b, a")]
pub mod shape;
mod shipped;
mod sky;
#[cfg(test)]
mod tests;
mod thing;

pub use calendar::Almanac;
pub use cast::{Cast, CastError, Files as CastFiles, seed_of};
pub use draw::{View, figure};
pub use expression::Expression;
pub use fit::Framing;
pub use label::{Label, LabelText};
pub use mood::{Feeling, Mood, Shift, mood};
pub use motion::{Motion, Pace};
pub use outside::Outside;
pub use person::Person;
pub use picture::{Actor, Layer, Picture, Theme};
pub use pose::Pose;
pub use posture::{Gesture, Hands};
pub use scene::{Scene, Scenery};
pub use scenes::{Files as SceneFiles, Scenes, ScenesError};
pub use shape::{Drawing, Rgba, Vertex};
pub use shipped::{cast, person_called, person_of, photo, scenes, things};
pub use thing::{Things, ThingsError};
