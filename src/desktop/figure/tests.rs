//! The whole figure, from the files that are shipped to triangles.

use super::cast::{Cast, CastError};
use super::draw::{View, figure};
use super::expression::Expression;
use super::mood::{Feeling, Shift, mood};
use super::pose::Pose;
use super::shape::Drawing;
use crate::core::scenario::{Loss, Persona};

const PERSONS: &str = include_str!("../../../assets/figure/persons.ron");
const EXPRESSIONS: &str = include_str!("../../../assets/figure/expressions.ron");

pub(super) fn cast() -> Cast {
    Cast::parse(PERSONS, EXPRESSIONS).unwrap()
}

/// Fails unless every triangle can be drawn and lies within the frame.
fn assert_sound(drawing: &Drawing, width: f32, height: f32, what: &str) {
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
fn a_seed_always_draws_the_same_person_and_seeds_draw_everyone() {
    let cast = cast();
    assert_eq!(cast.drawn(5), cast.drawn(5));
    let drawn: std::collections::BTreeSet<_> = (0..50).map(|seed| cast.drawn(seed).unwrap().name.clone()).collect();
    assert_eq!(drawn.len(), cast.persons().count());
}

#[test]
fn a_cast_with_something_missing_is_refused_with_a_sentence() {
    let message = |persons: &str, expressions: &str| Cast::parse(persons, expressions).unwrap_err().to_string();
    let without = EXPRESSIONS.replace("    Neutral: (),\n", "");
    assert_eq!(message(PERSONS, &without), "the expression Neutral is missing");
    let naked = PERSONS.replace("wear: \"plain\"", "wear: \"toga\"");
    assert_eq!(
        message(&naked, EXPRESSIONS),
        "leila wears `toga`, which is not among the clothes"
    );
    let odd = PERSONS.replacen("ink: \"cloth\"", "ink: \"mauve\"", 1);
    assert!(matches!(Cast::parse(&odd, EXPRESSIONS), Err(CastError::Ink { ink, .. }) if ink == "mauve"));
    let wild = EXPRESSIONS.replace("tilt: -8", "tilt: -80");
    assert!(message(PERSONS, &wild).contains("sets tilt to -80, beyond -12 to 12"));
    let broken = PERSONS.replacen("M-4,-132", "M-4,-132 X", 1);
    assert!(message(&broken, EXPRESSIONS).contains("`X` is not a path letter"));
}
