//! Draws a person in a pose, back to front.

mod beard;
mod body;
mod brow;
pub(super) mod counter;
mod eye;
mod glasses;
mod head;
mod mouth;
mod nose;
mod tears;
#[cfg(test)]
mod tests;
mod view;

pub use view::View;

use super::part::Brush;
use super::person::{Inside, Person};
use super::pose::Pose;
use super::shape::{Angle, Drawing, Pen, Slide, Transform, vector};

/// Below this many pixels across, a head goes without its finest lines.
const FINE_HEAD: f32 = 80.0;

/// How far an ear reaches in under the skull, so that it stays on a head that turns.
const EAR_ROOT: f32 = 9.0;

/// What a figure does with its arms, beyond what its pose says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Arms {
    /// A phone is held to the ear.
    pub(super) phone: bool,
    /// Seen to the waist, with upper arms.
    pub(super) waist: bool,
}

/// The figure in a frame. Its temperament is in it; its pose is clamped.
pub fn figure(person: &Person, pose: &Pose, view: &View) -> Drawing {
    let mut pen = Pen::new(view.pixel);
    let pose = if view.is_small() { pose.small() } else { *pose };
    let place = Transform::scale(view.scale, view.scale).then_translate(vector(view.head.0, view.head.1));
    let arms = Arms {
        phone: view.phone,
        waist: false,
    };
    pen.under(place, |pen| figure_with(pen, person, pose, arms));
    view.framed(pen.finish())
}

/// The figure at the pen, its eyes' middle at the origin.
pub(super) fn figure_with(pen: &mut Pen, person: &Person, pose: Pose, arms: Arms) {
    let face = Face::new(person, pose, pen);
    let turned = face.head_place();
    face.on_torso(pen, &person.behind_body);
    pen.under(turned, |pen| face.hair(pen, &person.hair_behind));
    if arms.waist {
        face.on_torso(pen, &person.shared.hands.upper_arms);
        face.on_torso(pen, &person.shared.hands.waist);
    }
    face.body(pen);
    pen.under(turned, |pen| face.head(pen));
    if arms.waist {
        face.on_torso(pen, &person.shared.hands.arm_creases);
    }
    face.on_torso(pen, &person.beside);
    face.hand_on_heart(pen);
    if arms.phone {
        face.hand_with_phone(pen, turned);
    }
}

/// One person in one pose, and how finely to draw them.
struct Face<'a> {
    person: &'a Person,
    pose: Pose,
    /// Whether the finest lines are drawn.
    fine: bool,
}

impl<'a> Face<'a> {
    fn new(person: &'a Person, pose: Pose, pen: &Pen) -> Self {
        let fine = 2.0 * person.head.w / pen.fine() >= FINE_HEAD;
        Self {
            person,
            pose: person.wears(pose),
            fine,
        }
    }

    fn inside(&self) -> &Inside {
        &self.person.shared.inside
    }

    /// The head rolls about the top of the neck, and sinks with a nod.
    fn head_place(&self) -> Transform {
        let p = &self.pose;
        let neck = vector(0.0, 92.0);
        Transform::translation(-neck.x, -neck.y)
            .then_rotate(Angle::degrees(p.tilt))
            .then_translate(neck)
            .then_translate(vector(p.tilt * 0.5, p.pitch * 7.0 - p.shoulder))
    }

    /// How far the chin has dropped with the mouth.
    fn jaw(&self) -> f32 {
        7.0 * self.pose.open
    }

    fn parts(&self, pen: &mut Pen, parts: &[super::part::Part]) {
        let p = &self.pose;
        let slide = Slide {
            turn: p.turn,
            pitch: p.pitch,
            shoulder: p.shoulder_drop(),
        };
        Brush {
            slide,
            ..Brush::plain(self.person)
        }
        .parts(pen, parts);
    }

    /// Hair, or what covers it, as wide as this head asks for.
    fn hair(&self, pen: &mut Pen, parts: &[super::part::Part]) {
        pen.under(Transform::scale(self.person.hair_stretch, 1.0), |pen| {
            self.parts(pen, parts);
        });
    }

    /// Everything that goes with the head, but for the hair behind it.
    fn head(&self, pen: &mut Pen) {
        if self.person.ears {
            self.ear(pen, -1.0, EAR_ROOT);
            self.ear(pen, 1.0, EAR_ROOT);
        }
        self.skull(pen);
        self.forehead(pen);
        self.nose(pen);
        self.beard(pen);
        self.mouth(pen);
        self.eye(pen, -1.0);
        self.eye(pen, 1.0);
        self.tears(pen);
        self.hair(pen, &self.person.hair_in_front);
        self.hearing_aids(pen);
        self.brow(pen, -1.0);
        self.brow(pen, 1.0);
        self.glasses(pen);
        self.parts(pen, &self.person.over_all);
    }
}
