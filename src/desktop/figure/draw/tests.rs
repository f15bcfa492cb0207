//! What grows on a face, measured.

use super::{Face, Pen};
use crate::core::scenario::Pronoun;
use crate::core::scenario::look::{Beard, Build, Description, Hair, HairColour};
use crate::desktop::figure::shape::{Drawing, Point, hull};
use crate::desktop::figure::tests::cast;
use crate::desktop::figure::{Cast, Expression, Person, Vertex};

/// Men of every build, some with each set of features.
fn people(cast: &Cast, beard: Beard) -> Vec<Person> {
    let sitters = Build::ALL
        .iter()
        .flat_map(|build| (0..8).map(move |number| (build, number)));
    sitters
        .map(|(build, number)| {
            let look = Description {
                build: Some(*build),
                beard: Some(beard),
                hair: Some(Hair::Bald),
                hair_colour: Some(HairColour::Black),
                ..Description::default()
            };
            cast.described(&format!("Somebody {number}"), Pronoun::He, &look)
                .unwrap()
        })
        .collect()
}

/// Calls with everybody's beard and face in every expression, in units of the head.
fn each_beard(beard: Beard, mut see: impl FnMut(&Face<'_>, &Drawing, Expression)) {
    let cast = cast();
    for person in people(&cast, beard) {
        for expression in Expression::ALL {
            let mut pen = Pen::new(0.01);
            let face = Face::new(&person, cast.pose(expression), &pen);
            face.beard(&mut pen);
            see(&face, &pen.finish(), expression);
        }
    }
}

fn width(points: impl Iterator<Item = Point> + Clone) -> f32 {
    let most = points.clone().map(|p| p.x).fold(f32::MIN, f32::max);
    most - points.map(|p| p.x).fold(f32::MAX, f32::min)
}

#[test]
fn a_moustache_is_wider_than_the_mouth_at_rest_whatever_the_mouth_does() {
    each_beard(Beard::Moustache, |face, drawn, expression| {
        let wide = width(drawn.vertices.iter().map(Vertex::at));
        let rest = 2.0 * face.person.lips.w;
        assert!(wide > 1.15 * rest, "{expression:?}: {wide} over a mouth of {rest}");
    });
}

#[test]
fn a_moustache_is_a_line_rather_than_a_block() {
    each_beard(Beard::Moustache, |face, drawn, expression| {
        let (x, _) = face.mouth_middle();
        let middle: Vec<f32> = drawn
            .vertices
            .iter()
            .filter(|v| (v.x - x).abs() < 8.0)
            .map(|v| v.y)
            .collect();
        let high = middle.iter().fold(f32::MIN, |a, b| a.max(*b)) - middle.iter().fold(f32::MAX, |a, b| a.min(*b));
        assert!(high < face.person.lips.w / 2.0, "{expression:?}: {high} high");
    });
}

#[test]
fn stubble_ends_where_the_head_does() {
    each_beard(Beard::Stubble, |face, drawn, expression| {
        let head = hull(&face.outline());
        assert!(drawn.indices.len() > 90, "{expression:?}: no stubble");
        for p in drawn.vertices.iter().map(Vertex::at) {
            let mut with = head.clone();
            with.push(p);
            let beyond = area(&hull(&with)) - area(&head);
            assert!(beyond < 0.5, "{expression:?}: {p:?} lies beyond the head");
        }
    });
}

fn area(outline: &[Point]) -> f32 {
    let next = outline.iter().cycle().skip(1);
    let doubled: f32 = outline
        .iter()
        .zip(next)
        .map(|(a, b)| a.to_vector().cross(b.to_vector()))
        .sum();
    doubled.abs() / 2.0
}
