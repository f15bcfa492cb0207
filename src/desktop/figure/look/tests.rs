//! Descriptions, from the words of a file to what is seen.

use std::collections::BTreeSet;

use super::Sitter;
use super::drawn::Whole;
use crate::core::scenario::look::{Age, Aid, Beard, Build, Description, Glasses, Hair, Look, Skin, Wear};
use crate::core::scenario::{Customer, Persona, Pronoun};
use crate::desktop::figure::cast::seed_of;
use crate::desktop::figure::shape::{Drawing, Rgba};
use crate::desktop::figure::tests::{assert_sound, cast};
use crate::desktop::figure::{Cast, Expression, Person, Vertex, View, figure, person_of};

const VIEW: (f32, f32) = (254.0, 322.0);

fn drawing(cast: &Cast, person: &Person, expression: Expression) -> Drawing {
    figure(person, &cast.pose(expression), &View::bust(VIEW.0, VIEW.1))
}

fn named(cast: &Cast, name: &str, look: &Description) -> Person {
    cast.described(name, Pronoun::They, look).unwrap()
}

fn whole<'k>(cast: &'k Cast, name: &str, pronoun: Pronoun, look: &Description) -> Whole<'k> {
    let sitter = Sitter {
        name,
        pronoun,
        look,
        face: None,
        seed: seed_of(name),
    };
    sitter.whole(cast.kit()).unwrap()
}

/// What two descriptions say together; nothing when they contradict each other.
fn both(one: &Description, other: &Description) -> Option<Description> {
    macro_rules! join {
        ($($field:ident),+) => {
            Description { $($field: match (one.$field, other.$field) {
                (Some(_), Some(_)) => return None,
                (one, other) => one.or(other),
            },)+ }
        };
    }
    Some(join!(
        age,
        build,
        skin,
        hair,
        hair_colour,
        beard,
        glasses,
        hearing_aid,
        aid,
        wear,
        colour,
        covering
    ))
}

#[test]
fn whatever_two_things_are_said_of_somebody_they_can_be_drawn() {
    let cast = cast();
    let each = Description::each();
    // Colours change no outline.
    let shapes: Vec<_> = each
        .iter()
        .filter(|look| look.colour.is_none() && look.covering.is_none() && look.hair_colour.is_none())
        .collect();
    let faces = [Expression::Furious, Expression::Resigned, Expression::Grateful];
    for (at, one) in shapes.iter().enumerate() {
        for look in shapes[at..].iter().filter_map(|other| both(one, other)) {
            let what = format!("{look:?}");
            let person = named(&cast, &what, &look);
            let face = faces[what.len() % faces.len()];
            assert_sound(&drawing(&cast, &person, face), VIEW.0, VIEW.1, &what);
        }
    }
}

#[test]
fn whoever_is_drawn_can_make_every_face_at_every_size() {
    let cast = cast();
    for number in 0..16 {
        let person = named(&cast, &format!("Somebody {number}"), &Description::default());
        for expression in Expression::ALL {
            for view in [View::bust(254.0, 322.0), View::card(104.0, 222.0), View::face(38.0)] {
                let drawing = figure(&person, &cast.pose(expression), &view);
                assert_sound(&drawing, view.width, view.height, &format!("{number} {expression:?}"));
            }
        }
    }
}

#[test]
fn everything_that_can_be_said_is_seen() {
    let cast = cast();
    let said = Description {
        age: Some(Age::Adult),
        build: Some(Build::Average),
        skin: Some(Skin::Olive),
        hair: Some(Hair::Short),
        beard: Some(Beard::None),
        glasses: Some(Glasses::None),
        hearing_aid: Some(false),
        aid: Some(Aid::None),
        wear: Some(Wear::RoundNeck),
        ..Description::default()
    };
    let mut seen: Vec<(Description, Drawing)> = Vec::new();
    for look in Description::each() {
        // A colour of a covering is seen on one.
        let hair = look.covering.map(|_| Hair::Turban).or(look.hair);
        macro_rules! over {
            ($($field:ident),+) => { Description { hair: hair.or(said.hair), $($field: look.$field.or(said.$field),)+ } };
        }
        let asked = over!(
            age,
            build,
            skin,
            hair_colour,
            beard,
            glasses,
            hearing_aid,
            aid,
            wear,
            colour,
            covering
        );
        let drawing = drawing(&cast, &named(&cast, "Sam Vale", &asked), Expression::Neutral);
        let same = seen.iter().find(|(other, seen)| *other != asked && *seen == drawing);
        // What is left out may be drawn as what is said elsewhere.
        let gap = |look: &Description| look.hair_colour.is_none() || look.colour.is_none() || look.covering.is_none();
        assert!(
            same.is_none_or(|(other, _)| gap(other) || gap(&asked)),
            "{asked:?} looks like {same:?}"
        );
        seen.push((asked, drawing));
    }
    let different: Vec<&Drawing> = seen.iter().fold(Vec::new(), |mut all, (_, drawing)| {
        if !all.contains(&drawing) {
            all.push(drawing);
        }
        all
    });
    // Nine of the values are those of `said`, and three colours may be those that are drawn.
    assert!(
        different.len() + 9 + 3 >= seen.len(),
        "{} of {}",
        different.len(),
        seen.len()
    );
}

#[test]
fn a_name_always_gives_the_same_person_and_names_give_all_kinds_of_people() {
    let cast = cast();
    let nothing = Description::default();
    let mut before = None;
    let (mut skins, mut ages, mut builds, mut hair) =
        (BTreeSet::new(), BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let (mut glasses, mut wear, mut aids) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for number in 0..400 {
        let name = format!("Customer {number}");
        for pronoun in [Pronoun::She, Pronoun::He, Pronoun::They] {
            let whole = whole(&cast, &name, pronoun, &nothing);
            skins.insert((whole.skin, whole.age));
            ages.insert(whole.age);
            builds.insert((whole.build, whole.skin));
            hair.insert(whole.hair);
            glasses.insert(whole.glasses);
            wear.insert(whole.wear);
            aids.insert(whole.aid);
            assert!(pronoun != Pronoun::She || whole.beard == Beard::None);
            assert!(!(whole.hearing_aid && whole.hair == Hair::Headscarf), "{name}");
        }
        let person = named(&cast, &name, &nothing);
        assert_eq!(person, named(&cast, &name, &nothing));
        assert_ne!(Some(&person), before.as_ref(), "{name}");
        before = Some(person);
    }
    assert_eq!(skins.len(), Skin::ALL.len() * Age::ALL.len());
    assert_eq!(builds.len(), Build::ALL.len() * Skin::ALL.len());
    assert_eq!((ages.len(), hair.len()), (Age::ALL.len(), Hair::ALL.len()));
    assert_eq!(
        (glasses.len(), wear.len(), aids.len()),
        (Glasses::ALL.len(), Wear::ALL.len(), Aid::ALL.len())
    );
}

#[test]
fn two_names_that_are_almost_one_are_two_people() {
    let cast = cast();
    let alike = (0..200)
        .filter(|number| {
            let of = |number: i32| {
                let whole = whole(
                    &cast,
                    &format!("Customer {number}"),
                    Pronoun::They,
                    &Description::default(),
                );
                (whole.skin, whole.hair, whole.age, whole.build)
            };
            of(*number) == of(number + 1)
        })
        .count();
    assert!(alike <= 2, "{alike} of 200 neighbours are alike");
}

#[test]
fn what_is_said_is_kept_and_changes_nothing_else() {
    let cast = cast();
    for number in 0..50 {
        let name = format!("Customer {number}");
        let before = whole(&cast, &name, Pronoun::She, &Description::default());
        let look = Description {
            wear: Some(Wear::HiVis),
            skin: Some(Skin::Dark),
            ..Description::default()
        };
        let after = whole(&cast, &name, Pronoun::She, &look);
        let kept = Whole {
            hair_colour: after.hair_colour,
            wear: Wear::HiVis,
            skin: Skin::Dark,
            ..before
        };
        assert_eq!(after, kept);
    }
}

#[test]
fn nothing_but_name_and_pronoun_decides_what_a_description_leaves_out() {
    let cast = cast();
    let story = crate::desktop::session::testing::session();
    let mut customer: Customer = story.shelf.books[0].scenario.customer.clone();
    customer.look = None;
    let usual = person_of(&cast, &customer).unwrap();
    for persona in Persona::ALL {
        customer.persona = persona;
        (customer.start.heat, customer.prior_loyalty) = (3, 3);
        assert_eq!(person_of(&cast, &customer).as_ref(), Some(&usual), "{persona:?}");
    }
    let older = Description {
        age: Some(Age::Older),
        ..Description::default()
    };
    customer.look = Some(Look::Description(older));
    assert_ne!(person_of(&cast, &customer), Some(usual));
}

/// The colour of the last opaque triangle over a point: what is seen there.
fn seen(drawing: &Drawing, x: f32, y: f32) -> Option<[f32; 4]> {
    let covers = |corners: &[&Vertex; 3]| {
        let side = |p: &Vertex, q: &Vertex| (q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x);
        let sides = [0, 1, 2].map(|at| side(corners[at], corners[(at + 1) % 3]));
        sides.iter().all(|s| *s >= 0.0) || sides.iter().all(|s| *s <= 0.0)
    };
    let opaque = drawing
        .triangles()
        .filter(|corners| corners.iter().all(|v| v.rgba[3] > 0.99));
    opaque.filter(covers).last().map(|corners| corners[0].rgba)
}

#[test]
fn a_hearing_aid_is_seen_with_any_hair() {
    let cast = cast();
    for hair in Hair::ALL {
        let look = Description {
            hair: Some(*hair),
            hearing_aid: Some(true),
            glasses: Some(Glasses::None),
            ..Description::default()
        };
        let person = named(&cast, "Sam Vale", &look);
        let Rgba(aid) = person.hearing_aid.unwrap();
        let drawing = drawing(&cast, &person, Expression::Neutral);
        let points = (0..20_u8).flat_map(|x| (0..25_u8).map(move |y| (f32::from(x), f32::from(y))));
        let spots = points.filter(|(x, y)| seen(&drawing, 60.0 + 2.0 * x, 85.0 + 2.0 * y) == Some(aid));
        assert!(spots.count() > 25, "{hair:?}");
    }
}

#[test]
fn builds_differ_in_shoulders_neck_and_jaw() {
    let cast = cast();
    let of = |build| {
        let look = Description {
            build: Some(build),
            ..Description::default()
        };
        let person = named(&cast, "Sam Vale", &look);
        [person.shoulders, person.neck, person.head.jaw]
    };
    let [slight, average, broad] = [Build::Slight, Build::Average, Build::Broad].map(of);
    for part in 0..3 {
        assert!(slight[part] < average[part] && average[part] < broad[part]);
    }
}
