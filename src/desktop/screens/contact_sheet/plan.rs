//! Where the faces of a contact sheet stand: as large as the page allows.

use bevy_egui::egui::{Pos2, Vec2};

use crate::desktop::theme::space;

/// Width and height of a face, before it is fitted to the page.
const FACE: Vec2 = Vec2::new(254.0, 322.0);
/// No page is so small that its faces are smaller than this share.
const SMALLEST: f32 = 0.01;
/// Faces that may stand in a row, and people side by side.
const ACROSS: usize = 40;
const BESIDE: usize = 6;

/// What is to stand on a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page {
    pub(super) size: Vec2,
    /// How many people have their own rows.
    pub(super) people: usize,
    /// How many faces each of them has.
    pub(super) each: usize,
    /// Height of a person's name above their rows.
    pub(super) heading: f32,
    /// Height of the line below a face.
    pub(super) line: f32,
}

/// Where everything stands.
#[derive(Debug, PartialEq)]
pub(super) struct Plan {
    pub(super) face: Vec2,
    /// Of each face the upper left corner.
    pub(super) faces: Vec<Pos2>,
    /// Of each person's name the upper left corner.
    pub(super) names: Vec<Pos2>,
}

/// Faces in a row, and people side by side.
#[derive(Debug, Clone, Copy)]
struct Rows {
    across: usize,
    beside: usize,
}

impl Page {
    /// The plan with the largest faces.
    pub(super) fn plan(&self) -> Plan {
        let mut best = (SMALLEST, Rows { across: 1, beside: 1 });
        for beside in 1..=BESIDE.min(self.people) {
            for across in 1..=ACROSS.min(self.each) {
                let rows = Rows { across, beside };
                let scale = self.scale(rows);
                if scale > best.0 {
                    best = (scale, rows);
                }
            }
        }
        self.laid(best.1, FACE * best.0)
    }

    /// How large faces can be in these rows.
    fn scale(&self, rows: Rows) -> f32 {
        let (across, beside) = (count(rows.across), count(rows.beside));
        let down = count(self.each.div_ceil(rows.across));
        let bands = count(self.people.div_ceil(rows.beside));
        let gaps = space::NEAR * (across - 1.0) * beside + space::LARGE * (beside - 1.0);
        let lines = bands * (self.heading + down * (self.line + space::NEAR)) + (bands - 1.0) * space::MEDIUM;
        let wide = (self.size.x - gaps) / (across * beside * FACE.x);
        let high = (self.size.y - lines) / (down * bands * FACE.y);
        wide.min(high)
    }

    fn laid(&self, rows: Rows, face: Vec2) -> Plan {
        let step = face + Vec2::new(space::NEAR, self.line + space::NEAR);
        let group = Vec2::new(
            step.x * count(rows.across) - space::NEAR + space::LARGE,
            self.heading + step.y * count(self.each.div_ceil(rows.across)) + space::MEDIUM,
        );
        let names = (0..self.people).map(|person| at(person, rows.beside, group).to_pos2());
        let names: Vec<Pos2> = names.collect();
        let inside = (0..self.each).map(|face| Vec2::new(0.0, self.heading) + at(face, rows.across, step));
        let inside: Vec<Vec2> = inside.collect();
        Plan {
            face,
            faces: names
                .iter()
                .flat_map(|name| inside.iter().map(|face| *name + *face))
                .collect(),
            names,
        }
    }
}

/// Where the `number`th of several things stands when so many are in a row.
fn at(number: usize, across: usize, step: Vec2) -> Vec2 {
    step * Vec2::new(count(number % across), count(number / across))
}

#[expect(clippy::cast_precision_loss, reason = "a handful of rows")]
fn count(of: usize) -> f32 {
    of as f32
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::Rect;

    use super::*;

    fn page(size: (f32, f32), people: usize, each: usize) -> Page {
        Page {
            size: size.into(),
            people,
            each,
            heading: 24.0,
            line: 20.0,
        }
    }

    #[test]
    fn every_face_has_a_place_of_its_own_on_the_page() {
        for (people, each) in [(18, 13), (3, 13), (1, 13), (1, 39), (1, 234)] {
            for size in [(4000.0, 4000.0), (1900.0, 2300.0), (1200.0, 760.0)] {
                let page = page(size, people, each);
                let Plan { face, faces, names } = page.plan();
                assert_eq!((faces.len(), names.len()), (people * each, people));
                let whole = |at: &Pos2| Rect::from_min_size(*at, face + Vec2::new(0.0, page.line)).shrink(0.5);
                let edge = Rect::from_min_size(Pos2::ZERO, page.size);
                for (at, place) in faces.iter().enumerate() {
                    assert!(edge.contains_rect(whole(place)), "{size:?} {place:?} {face:?}");
                    assert!(faces[..at].iter().all(|other| !whole(other).intersects(whole(place))));
                    assert!(
                        names
                            .iter()
                            .all(|name| !whole(place).contains(*name + Vec2::splat(10.0)))
                    );
                }
            }
        }
    }

    #[test]
    fn three_people_are_large_on_the_page_they_were_first_drawn_for() {
        let face = page((1912.0, 2312.0), 3, 13).plan().face;
        assert!(face.x > 240.0, "{face:?}");
    }

    #[test]
    fn a_page_that_is_too_small_for_anybody_is_still_laid_out() {
        assert_eq!(page((10.0, 10.0), 18, 13).plan().faces.len(), 18 * 13);
        assert_eq!(page((0.0, 0.0), 0, 0).plan().faces.len(), 0);
    }
}
