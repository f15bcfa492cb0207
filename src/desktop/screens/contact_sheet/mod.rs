//! The cast on one page: every face of everybody, to judge the drawing by, or shuffled and unnamed, to try it on others.

mod plan;

use std::sync::Arc;

use bevy::prelude::{App, Resource};
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{CornerRadius, Label, Mesh, Rect, Shape, Ui, UiBuilder, Vec2};

use plan::{Page, Plan};

use super::parts::card_face::ground;
use super::parts::wording;
use crate::content::suggest::nearest;
use crate::content::words::Words;
use crate::core::chance::{Purpose, draw};
use crate::desktop::figure::{Cast, Expression, View, cast, egui_mesh, figure};
use crate::desktop::frame::RootUi;
use crate::desktop::theme::{Theme, Type, space};

/// Which faces, and whether the page says whose and what they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Resource)]
pub struct ContactSheet {
    faces: Vec<(String, Expression)>,
    named: bool,
}

/// Somebody who is not in the cast.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("nobody in the cast is called `{key}`;{} there are {}", nearest(key, known.iter().map(String::as_str)).map_or_else(String::new, |near| format!(" did you mean `{near}`?")), known.join(", "))]
pub struct NotInTheCast {
    key: String,
    known: Vec<String>,
}

impl ContactSheet {
    /// Every face of these people, or of everybody, with names.
    pub fn named(people: &[String]) -> Result<Self, NotInTheCast> {
        let faces = of(people)?;
        Ok(Self { faces, named: true })
    }

    /// The same faces in an order that `seed` draws, with nothing but numbers.
    pub fn shuffled(people: &[String], seed: u64) -> Result<Self, NotInTheCast> {
        let mut faces = of(people)?;
        draw(seed, Purpose::Look, 0, 0).shuffle(&mut faces);
        Ok(Self { faces, named: false })
    }

    /// What each number is, a line each, when the page does not say it: "12 Nadia Karim: annoyed".
    pub fn key(&self, words: &Words) -> Vec<String> {
        let Some(cast) = cast().filter(|_| !self.named) else {
            return Vec::new();
        };
        (1..)
            .zip(&self.faces)
            .map(|(number, face)| format!("{number} {}", said(cast, words, face)))
            .collect()
    }
}

/// Every face of these people, or of everybody.
fn of(people: &[String]) -> Result<Vec<(String, Expression)>, NotInTheCast> {
    let Some(cast) = cast() else { return Ok(Vec::new()) };
    let known: Vec<String> = cast.persons().map(|(key, _)| key.to_owned()).collect();
    let people = if people.is_empty() { &known } else { people };
    if let Some(key) = people.iter().find(|key| cast.person(key).is_none()) {
        return Err(NotInTheCast {
            key: key.clone(),
            known,
        });
    }
    let all = |key: &String| Expression::ALL.map(|expression| (key.clone(), expression));
    Ok(people.iter().flat_map(all).collect())
}

fn said(cast: &Cast, words: &Words, (key, expression): &(String, Expression)) -> String {
    let name = cast.person(key).map_or("", |person| &person.name);
    format!("{name}: {}", wording::expression(words, *expression).to_lowercase())
}

/// Shows `sheet` in the place of the session.
pub(super) fn plugin(app: &mut App, sheet: ContactSheet) {
    app.insert_resource(sheet).add_systems(EguiPrimaryContextPass, show);
}

fn show(mut root: RootUi, sheet: bevy::prelude::Res<ContactSheet>) -> bevy::prelude::Result {
    root.show(|ui, theme, words| self::ui(ui, theme, words, &sheet))
}

/// The page.
fn ui(ui: &mut Ui, theme: &Theme, words: &Words, sheet: &ContactSheet) {
    let Some(cast) = cast() else { return };
    let page = ui.max_rect().shrink(space::WIDE);
    let line = theme.line_height(Type::Small);
    let all = Expression::ALL.len();
    let (people, each) = if sheet.named {
        (sheet.faces.len() / all, all)
    } else {
        (1, sheet.faces.len())
    };
    let Plan { face, faces, names } = Page {
        size: page.size(),
        people,
        each,
        heading: if sheet.named { line + space::TINY } else { 0.0 },
        line,
    }
    .plan();
    let whose = sheet.faces.chunks(all).filter(|_| sheet.named);
    for (at, person) in names
        .iter()
        .zip(whose.filter_map(|faces| cast.person(&faces.first()?.0)))
    {
        let place = Rect::from_min_size(page.min + at.to_vec2(), Vec2::new(face.x * 3.0, line));
        put(ui, place, Label::new(theme.bold(Type::Small, &person.name)));
    }
    for ((number, shown), at) in (1..).zip(&sheet.faces).zip(&faces) {
        let place = Rect::from_min_size(page.min + at.to_vec2(), face);
        self::face(ui, theme, cast, place, shown);
        let below = Rect::from_min_size(place.left_bottom(), Vec2::new(face.x, line));
        let said = if sheet.named {
            wording::expression(words, shown.1)
        } else {
            i32::to_string(&number)
        };
        put(ui, below, Label::new(theme.second(Type::Small, said)).truncate());
    }
}

fn put(ui: &mut Ui, place: Rect, label: Label) {
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| ui.add(label));
}

/// One face on its ground.
fn face(ui: &Ui, theme: &Theme, cast: &Cast, place: Rect, shown: &(String, Expression)) {
    let Some(person) = cast.person(&shown.0) else { return };
    let round = CornerRadius {
        nw: 6,
        ne: 6,
        sw: 0,
        se: 0,
    };
    ui.painter().rect_filled(place, round, ground(theme, person.ground));
    let id = ui.id().with((
        shown,
        place.min.x.to_bits(),
        place.min.y.to_bits(),
        place.width().to_bits(),
    ));
    let kept = ui.data(|data| data.get_temp::<Arc<Mesh>>(id));
    let mesh = kept.unwrap_or_else(|| {
        let view = View::bust(place.width(), place.height()).at_density(ui.pixels_per_point());
        let drawing = figure(person, &cast.pose(shown.1), &view);
        let mesh = Arc::new(egui_mesh::mesh(&drawing, place.min, 1.0));
        ui.data_mut(|data| data.insert_temp(id, Arc::clone(&mesh)));
        mesh
    });
    ui.painter().add(Shape::Mesh(mesh));
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::desktop::widgets::testing;

    fn keys(keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| (*key).to_owned()).collect()
    }

    #[test]
    fn a_sheet_without_names_shows_the_same_faces_in_an_order_of_its_own_and_the_key_tells_them() {
        let people = keys(&["nadia", "harjit"]);
        let (named, blind) = (
            ContactSheet::named(&people).unwrap(),
            ContactSheet::shuffled(&people, 7).unwrap(),
        );
        let words = Words::english();
        assert_eq!(named.key(&words), Vec::<String>::new());
        let key = blind.key(&words);
        assert_eq!(key.len(), 26);
        for name in ["Nadia Karim: annoyed", "Harjit Gill: embarrassed"] {
            assert_eq!(key.iter().filter(|line| line.ends_with(name)).count(), 1, "{key:?}");
        }
        let sorted = |mut faces: Vec<(String, Expression)>| {
            faces.sort();
            faces
        };
        assert_ne!(named.faces, blind.faces);
        assert_eq!(sorted(named.faces), sorted(blind.faces.clone()));
        assert_eq!(blind, ContactSheet::shuffled(&people, 7).unwrap());
        assert_ne!(blind.faces, ContactSheet::shuffled(&people, 8).unwrap().faces);
    }

    #[test]
    fn nobody_who_is_not_in_the_cast_is_shown() {
        let error = ContactSheet::named(&keys(&["nadja"])).unwrap_err().to_string();
        assert!(
            error.contains("`nadja`") && error.contains("did you mean `nadia`?"),
            "{error}"
        );
    }
    #[test]
    fn a_sheet_says_whose_and_what_the_faces_are_and_a_shuffled_one_only_numbers_them() {
        let people = keys(&["nadia", "harjit"]);
        let shown = |sheet: ContactSheet, label: &str| {
            let words = Words::english();
            let harness = testing::harness(sheet, move |ui, theme, sheet: &mut ContactSheet| {
                super::ui(ui, theme, &words, sheet);
            });
            harness.query_all_by_label(label).count()
        };
        let counts =
            |sheet: &ContactSheet| ["Harjit Gill", "Annoyed", "26", "27"].map(|label| shown(sheet.clone(), label));
        assert_eq!(counts(&ContactSheet::named(&people).unwrap()), [1, 2, 0, 0]);
        assert_eq!(counts(&ContactSheet::shuffled(&people, 3).unwrap()), [0, 0, 1, 0]);
    }
}
