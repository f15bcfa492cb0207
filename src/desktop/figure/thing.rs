//! What a complaint is about: things that stand on a counter, and photos that are sent or enclosed.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::cast::reader;
use super::ink::Palette;
use super::part::{Brush, Part, names};
use super::shape::{Drawing, Pen, Rgba, Transform, point, vector};

/// How much of a photo's height a thing takes, and of its width.
const TALLEST: f32 = 0.62;
const FLATTEST: f32 = 0.4;
const WIDEST: f32 = 0.74;
/// Where the table begins in a photo of a thing, and where the thing stands, as shares of the height.
const TABLE: f32 = 0.46;
const FOOT: f32 = 0.84;

/// One thing.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Thing {
    /// Where a hand lies on it.
    pub(super) over: (f32, f32),
    /// Where steam rises from.
    #[serde(default)]
    pub(super) steam: Option<(f32, f32)>,
    /// It lies rather than stands.
    #[serde(default)]
    pub(super) flat: bool,
    parts: Vec<Part>,
}

/// One photo that is more than a thing on a table.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Photo {
    size: (f32, f32),
    parts: Vec<Part>,
}

/// Every thing and every photo, by key.
#[derive(Debug, Clone, PartialEq)]
pub struct Things {
    things: BTreeMap<String, Thing>,
    photos: BTreeMap<String, Photo>,
}

/// Why things and photos cannot be read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ThingsError {
    /// The file of things is not in order.
    #[error("the things cannot be read, line {}: {}", .0.span.start.line, .0.code)]
    Things(ron::error::SpannedError),
    /// The file of photos is not in order.
    #[error("the photos cannot be read, line {}: {}", .0.span.start.line, .0.code)]
    Photos(ron::error::SpannedError),
    /// A drawing names a colour; there is no palette here.
    #[error("`{key}` uses the colour `{ink}`: things and photos write their colours out")]
    Ink {
        /// Key of the thing or photo.
        key: String,
        /// The colour asked for.
        ink: String,
    },
}

impl Thing {
    /// Draws it, its foot at the origin, under a veil.
    pub(super) fn draw(&self, pen: &mut Pen, veil: (Rgba, f32)) {
        Brush { veil, ..brush() }.parts(pen, &self.parts);
    }
}

impl Things {
    /// Reads things and photos from their two files.
    pub fn parse(things: &str, photos: &str) -> Result<Self, ThingsError> {
        let read = Self {
            things: reader().from_str(things).map_err(ThingsError::Things)?,
            photos: reader().from_str(photos).map_err(ThingsError::Photos)?,
        };
        let things = read.things.iter().map(|(key, thing)| (key, &thing.parts));
        let photos = read.photos.iter().map(|(key, photo)| (key, &photo.parts));
        for (key, parts) in things.chain(photos) {
            if let Some(ink) = names(parts).first() {
                return Err(ThingsError::Ink {
                    key: key.clone(),
                    ink: (*ink).to_owned(),
                });
            }
        }
        Ok(read)
    }

    /// The thing under this key.
    pub(super) fn get(&self, key: &str) -> Option<&Thing> {
        self.things.get(key)
    }

    /// A photo that fills a frame: one that is in the file, else the thing of that name on a table.
    pub fn photo(&self, key: &str, width: f32, height: f32, pixel: f32) -> Option<Drawing> {
        let (width, height) = (width.max(1.0), height.max(1.0));
        let mut pen = Pen::new(pixel);
        if let Some(Photo { size, parts }) = self.photos.get(key) {
            let scale = (width / size.0).max(height / size.1);
            let place = Transform::scale(scale, scale)
                .then_translate(vector((width - size.0 * scale) / 2.0, (height - size.1 * scale) / 2.0));
            pen.under(place, |pen| brush().parts(pen, parts));
        } else {
            let thing = self.things.get(key)?;
            on_a_table(&mut pen, width, height);
            let (left, right, top) = extent(thing);
            let tallest = if thing.flat { FLATTEST } else { TALLEST };
            let scale = (height * tallest / -top).min(width * WIDEST / (right - left));
            let place = Transform::scale(scale, scale)
                .then_translate(vector(width / 2.0 - f32::midpoint(left, right) * scale, height * FOOT));
            pen.under(place, |pen| brush().parts(pen, &thing.parts));
        }
        Some(pen.finish().clipped_to_rect(0.0, 0.0, width, height))
    }
}

/// A wall, a table, a little light.
fn on_a_table(pen: &mut Pen, width: f32, height: f32) {
    let named = |code: &str| Rgba::parse(code).unwrap_or_default();
    let edge = height * TABLE;
    pen.fill(
        &[point(0.0, 0.0), point(width, 0.0), point(width, edge), point(0.0, edge)],
        named("#DCD4C6"),
    );
    let light = [
        point(width * 0.1, 0.0),
        point(width * 0.42, 0.0),
        point(width * 0.72, edge),
        point(width * 0.3, edge),
    ];
    pen.fill(&light, named("#FFF6DF").fade(0.4));
    let table = [
        point(0.0, edge),
        point(width, edge),
        point(width, height),
        point(0.0, height),
    ];
    pen.fill(&table, named("#B98A62"));
    let lip = height * 0.016;
    let line = [
        point(0.0, edge),
        point(width, edge),
        point(width, edge + lip),
        point(0.0, edge + lip),
    ];
    pen.fill(&line, named("#CDA079"));
}

/// The left, the right and the top of a thing.
fn extent(thing: &Thing) -> (f32, f32, f32) {
    let mut pen = Pen::new(1.0);
    brush().parts(&mut pen, &thing.parts);
    let drawing = pen.finish();
    let mut extent = (-1.0_f32, 1.0_f32, -1.0_f32);
    for vertex in &drawing.vertices {
        extent = (extent.0.min(vertex.x), extent.1.max(vertex.x), extent.2.min(vertex.y));
    }
    extent
}

fn brush() -> Brush<'static> {
    Brush::plain(&NoNames)
}

/// The palette of drawings that write their colours out.
struct NoNames;

impl Palette for NoNames {
    fn colour(&self, _: &str) -> Option<Rgba> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::content::places::{PHOTOS, THINGS};

    #[test]
    fn every_photo_and_every_thing_fills_a_frame_of_any_shape() {
        let things = Things::parse(THINGS, PHOTOS).unwrap();
        let keys: Vec<&String> = things.things.keys().chain(things.photos.keys()).collect();
        assert!(keys.len() >= 12);
        for key in keys {
            for (width, height) in [(136.0, 92.0), (232.0, 168.0), (40.0, 90.0), (0.0, 0.0)] {
                let drawing = things.photo(key, width, height, 1.0).unwrap();
                for (x, y) in [(0.4, 0.4), (width - 0.4, height - 0.4), (width / 2.0, height / 2.0)] {
                    let shown = drawing.triangles().any(|[a, b, c]| {
                        let side = |p: &super::super::Vertex, q: &super::super::Vertex| {
                            (q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x)
                        };
                        let sides = [side(a, b), side(b, c), side(c, a)];
                        sides.iter().all(|s| *s >= 0.0) || sides.iter().all(|s| *s <= 0.0)
                    });
                    assert!(shown || width < 1.0, "{key} {width}x{height}: bare at {x}, {y}");
                }
                for vertex in &drawing.vertices {
                    assert!((-0.6..=width.max(1.0) + 0.6).contains(&vertex.x), "{key}: {vertex:?}");
                    assert!((-0.6..=height.max(1.0) + 0.6).contains(&vertex.y), "{key}: {vertex:?}");
                }
            }
        }
        assert!(things.photo("no-such-thing", 136.0, 92.0, 1.0).is_none());
    }

    #[test]
    fn no_two_photos_look_alike() {
        let things = Things::parse(THINGS, PHOTOS).unwrap();
        let keys: Vec<&String> = things.things.keys().chain(things.photos.keys()).collect();
        let drawn: Vec<_> = keys.iter().map(|key| things.photo(key, 136.0, 92.0, 1.0)).collect();
        for (i, one) in drawn.iter().enumerate() {
            assert!(drawn[..i].iter().all(|other| other != one), "{}", keys[i]);
        }
    }

    #[test]
    fn a_colour_that_is_only_named_is_refused() {
        let odd = THINGS.replacen("#2A3034", "mauve", 1);
        let error = Things::parse(&odd, PHOTOS).unwrap_err().to_string();
        assert!(error.starts_with("`toaster` uses the colour `mauve`"), "{error}");
        assert!(Things::parse("{", PHOTOS).unwrap_err().to_string().contains("line 1"));
    }
}
