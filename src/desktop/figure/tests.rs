//! The whole figure, from the files that are shipped to triangles.

use super::cast::{Cast, CastError, Files};
use super::draw::{View, figure};
use super::expression::Expression;
use super::mood::{Feeling, Shift, mood};
use super::pose::Pose;
use super::shape::Drawing;
use super::shipped::FILES;
use crate::core::scenario::{Loss, Persona};

pub(super) fn cast() -> Cast {
    Cast::parse(FILES).unwrap()
}

/// Fails unless every triangle can be drawn and lies within the frame.
pub(super) fn assert_sound(drawing: &Drawing, width: f32, height: f32, what: &str) {
    assert!(drawing.indices.len() > 900, "{what}: {} corners", drawing.indices.len());
    assert_eq!(drawing.indices.len() % 3, 0, "{what}");
    assert_eq!(
        drawing.triangles().count(),
        drawing.indices.len() / 3,
        "{what}: an index without a vertex"
    );
    for vertex in &drawing.vertices {
        assert!(vertex.x.is_finite() && vertex.y.is_finite(), "{what}: {vertex:?}");
        assert!((-0.51..=width + 0.51).contains(&vertex.x), "{what}: {vertex:?}");
        assert!((-0.51..=height + 0.51).contains(&vertex.y), "{what}: {vertex:?}");
        assert!(
            vertex.rgba.iter().all(|c| (0.0..=1.0001).contains(c)),
            "{what}: {vertex:?}"
        );
    }
}

#[test]
fn everyone_can_be_drawn_with_every_face_at_every_size() {
    let cast = cast();
    for (key, person) in cast.persons() {
        for expression in Expression::ALL {
            let pose = cast.pose(expression);
            for view in [
                View::bust(254.0, 322.0),
                View::card(104.0, 222.0),
                View::face(56.0),
                View::face(38.0),
            ] {
                for view in [view, View { phone: true, ..view }.at_density(2.0)] {
                    let drawing = figure(person, &pose, &view);
                    assert_sound(
                        &drawing,
                        view.width,
                        view.height,
                        &format!("{key} {expression:?} {view:?}"),
                    );
                }
            }
        }
    }
}

#[test]
fn a_pose_at_the_ends_of_every_range_can_be_drawn() {
    let cast = cast();
    let view = View::bust(254.0, 322.0);
    for (name, _, least, most) in Pose::REST.parameters() {
        for value in [least, most] {
            let mut pose = Pose::REST;
            *pose.parameter_mut(name).unwrap() = value;
            for (key, person) in cast.persons() {
                assert_sound(
                    &figure(person, &pose, &view),
                    254.0,
                    322.0,
                    &format!("{key} {name} {value}"),
                );
            }
        }
    }
}

#[test]
fn a_face_that_moves_is_drawn_differently() {
    let cast = cast();
    let view = View::bust(254.0, 322.0);
    for (name, _, _, most) in Pose::REST.parameters() {
        let mut pose = Pose::REST;
        // What the mouth shows inside is seen only when it is open.
        pose.open = 0.5;
        let before = figure(cast.person("graham").unwrap(), &pose, &view);
        *pose.parameter_mut(name).unwrap() = most;
        assert_ne!(
            figure(cast.person("graham").unwrap(), &pose, &view),
            before,
            "{name} does nothing"
        );
    }
}

#[test]
fn every_state_gives_a_pose_a_face_can_take() {
    let cast = cast();
    for persona in Persona::ALL {
        for loss in [Loss::Money, Loss::Time, Loss::Dignity, Loss::Safety] {
            for heat in (0..=100).step_by(20) {
                for satisfaction in (0..=100).step_by(20) {
                    for change in [-100, -7, 0, 7, 100] {
                        let shift = Shift {
                            heat: -change,
                            satisfaction: change,
                        };
                        let loyalty = 100 - satisfaction;
                        let feeling = Feeling {
                            heat,
                            satisfaction,
                            loyalty,
                            persona,
                            loss,
                            shift,
                        };
                        for (name, value, least, most) in mood(&feeling).pose(&cast).parameters() {
                            assert!((least..=most).contains(&value), "{feeling:?} {name} {value}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn nobodys_temperament_is_stronger_than_a_face_is() {
    for (key, person) in cast().persons() {
        for (name, value, ..) in person.wears(Pose::REST).plus(Pose::REST, -1.0).parameters() {
            assert!(value.abs() <= 0.15, "{key} {name} {value}");
        }
    }
}

#[test]
fn a_cast_with_something_missing_is_refused_with_a_sentence() {
    let message = |files: Files<'_>| Cast::parse(files).unwrap_err().to_string();
    let expressions = |text: &str| {
        message(Files {
            expressions: text,
            ..FILES
        })
    };
    let persons = |text: &str| message(Files { persons: text, ..FILES });
    let without = FILES.expressions.replace("    Neutral: (),\n", "");
    assert_eq!(expressions(&without), "the expression Neutral is missing");
    let naked = FILES.persons.replace("wear: \"plain\"", "wear: \"toga\"");
    assert_eq!(persons(&naked), "leila wears `toga`, which is not among the clothes");
    let odd = FILES.persons.replacen("ink: \"cloth\"", "ink: \"mauve\"", 1);
    let read = Cast::parse(Files { persons: &odd, ..FILES });
    assert!(matches!(read, Err(CastError::Ink { ink, .. }) if ink == "mauve"));
    let wild = FILES.expressions.replace("tilt: -8", "tilt: -80");
    assert!(expressions(&wild).contains("sets tilt to -80, beyond -12 to 12"));
    let broken = FILES.persons.replacen("M-4,-132", "M-4,-132 X", 1);
    assert!(persons(&broken).contains("`X` is not a path letter"));
    let faceless = FILES.described.replacen("face: \"deep\"", "face: \"none\"", 1);
    let described = message(Files {
        described: &faceless,
        ..FILES
    });
    assert_eq!(described, "harjit cannot be drawn: the looks lack a piece");
    let bare = FILES.looks.replacen("        Tunic: (", "        Suit: (", 1);
    assert!(message(Files { looks: &bare, ..FILES }).contains("cannot be drawn: the looks lack a piece"));
}
