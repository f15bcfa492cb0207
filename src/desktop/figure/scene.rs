//! A place round a figure: what lies behind and before it, by day or in the evening.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::air::{air, moves};
use super::draw::{Arms, counter, figure_with};
use super::fit::{Fit, Framing};
use super::ink::Palette;
use super::label::Label;
use super::part::{Brush, EVENING, Part, names};
use super::picture::{Actor, Layer, Picture, Theme};
use super::pose::Pose;
use super::shape::{Drawing, Pen, Rgba, Slide, Transform, vector};
use super::thing::Thing;
use crate::core::scenario::Sector;

/// How much of the evening lies over a picture.
const EVENING_VEIL: f32 = 0.12;
/// Things have no colours for the evening of their own; this much of it lies over them.
const THING_VEIL: f32 = 0.18;

/// One place.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scene {
    /// Keys of the people who are at home here.
    #[serde(default)]
    pub(super) of: Vec<String>,
    /// The trades it suits.
    #[serde(default)]
    pub(super) sectors: Vec<Sector>,
    /// Whether anybody may be here.
    #[serde(default)]
    pub(super) drawn: bool,
    /// Where the thing complained of stands.
    #[serde(default)]
    pub(super) thing: Option<Spot>,
    /// Where the eyes lie, and how large the figure is, above a device.
    #[serde(default)]
    device: Option<((f32, f32), f32)>,
    head: (f32, f32),
    scale: f32,
    pub(super) palette: BTreeMap<String, (Rgba, Rgba)>,
    far: Vec<Part>,
    back: Vec<Part>,
    front: Vec<Part>,
    /// What lies before the figure in a band, where that is something else.
    #[serde(default)]
    band: Option<Vec<Part>>,
}

/// Where a thing stands.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Spot {
    at: (f32, f32),
    #[serde(default = "one")]
    scale: f32,
    /// Whether both hands lie beside it and on it.
    #[serde(default)]
    hands: bool,
    /// What stands here when a scenario names nothing.
    #[serde(default)]
    pub(super) usual: Option<String>,
}

fn one() -> f32 {
    1.0
}

/// A place, with what stands in it.
#[derive(Debug, Clone, Copy)]
pub struct Scenery<'a> {
    pub(super) scene: &'a Scene,
    pub(super) thing: Option<&'a Thing>,
    pub(super) shapes: &'a counter::Shapes,
}

impl Scene {
    /// The colours it asks a palette for.
    pub(super) fn inks(&self) -> impl Iterator<Item = &str> {
        let band = self.band.iter().flat_map(|parts| names(parts));
        let parts = [&self.far, &self.back, &self.front].into_iter();
        parts.flat_map(|parts| names(parts)).chain(band)
    }

    /// What lies before the figure.
    fn before(&self, framing: Framing) -> &[Part] {
        match (&self.band, framing) {
            (Some(band), Framing::Band) => band,
            _ => &self.front,
        }
    }

    /// Where the eyes lie in a frame, and how large the figure is.
    fn pitch(&self, framing: Framing) -> ((f32, f32), f32) {
        let upright = (self.head, self.scale);
        match framing {
            Framing::Device => self.device.unwrap_or(upright),
            Framing::Portrait | Framing::Band | Framing::Desk => upright,
        }
    }
}

impl Scenery<'_> {
    /// One layer of the picture, `seconds` into the life of what moves by itself.
    pub fn layer(&self, layer: Layer, picture: &Picture, actor: &Actor<'_>, seconds: f32) -> Drawing {
        let colours = self.colours(picture);
        let brush = brush(&colours, picture, actor.pose);
        let scene = self.scene;
        let mut pen = Pen::new(picture.pixel);
        pen.under(self.fit(picture).place(), |pen| match layer {
            Layer::Far => brush.parts(pen, &scene.far),
            Layer::Air => air(pen, &scene.far, &brush, seconds),
            Layer::Back => brush.parts(pen, &scene.back),
            Layer::Figure => self.figure(pen, picture, actor),
            Layer::Front => self.front(pen, picture, actor, &brush),
            Layer::Steam => {
                air(pen, &scene.back, &brush, seconds);
                air(pen, scene.before(picture.framing), &brush, seconds);
                self.steam_of_thing(pen, &brush, seconds);
            }
        });
        pen.finish().clipped_to_rect(0.0, 0.0, picture.width, picture.height)
    }

    /// Whether a layer follows the face, beyond the frame and the hands.
    pub fn follows_the_face(&self, layer: Layer) -> bool {
        match layer {
            Layer::Figure => true,
            Layer::Front => self.scene.front.iter().any(Part::slides),
            Layer::Far | Layer::Air | Layer::Back | Layer::Steam => false,
        }
    }

    /// Whether a layer moves by itself.
    pub fn moves(&self, layer: Layer) -> bool {
        match layer {
            Layer::Air => moves(&self.scene.far),
            Layer::Steam => {
                let steams = self.thing.is_some_and(|thing| thing.steam.is_some());
                steams || moves(&self.scene.back) || moves(&self.scene.front)
            }
            Layer::Far | Layer::Back | Layer::Figure | Layer::Front => false,
        }
    }

    /// Everything in one drawing.
    pub fn whole(&self, picture: &Picture, actor: &Actor<'_>) -> Drawing {
        let mut drawing = Drawing::default();
        for layer in Layer::ALL {
            drawing.append(&self.layer(layer, picture, actor, 0.0));
        }
        drawing
    }

    /// The words in the picture, for whoever has fonts to set them.
    pub fn labels(&self, picture: &Picture) -> Vec<Label> {
        let colours = self.colours(picture);
        let brush = brush(&colours, picture, Pose::REST);
        let place = self.fit(picture).place();
        let scene = self.scene;
        [&scene.far[..], &scene.back, scene.before(picture.framing)]
            .into_iter()
            .flat_map(|parts| brush.labels(parts, &place))
            .collect()
    }

    fn figure(&self, pen: &mut Pen, picture: &Picture, actor: &Actor<'_>) {
        if picture.framing == Framing::Desk {
            return;
        }
        let (head, scale) = self.scene.pitch(picture.framing);
        let place = Transform::scale(scale, scale).then_translate(vector(head.0, head.1));
        let arms = Arms {
            phone: picture.phone,
            waist: self.has_hands(),
        };
        pen.under(place, |pen| figure_with(pen, actor.person, actor.pose, arms));
    }

    fn front(&self, pen: &mut Pen, picture: &Picture, actor: &Actor<'_>, brush: &Brush<'_>) {
        let evening = picture.theme == Theme::Dark;
        if evening && picture.framing != Framing::Desk {
            let veil = super::shape::rounded(-9000.0, -400.0, 18_000.0, 1560.0, 0.0);
            pen.fill(&veil, EVENING.fade(EVENING_VEIL));
        }
        brush.parts(pen, self.scene.before(picture.framing));
        let Some(spot) = &self.scene.thing else { return };
        let thing = self.thing.map(|thing| (thing, spot.place(), spot.at));
        let veil = |share: f32| (EVENING, if evening { share } else { 0.0 });
        if spot.hands {
            let table = counter::Table {
                shapes: self.shapes,
                thing,
                veil: veil(EVENING_VEIL),
                thing_veil: veil(THING_VEIL),
            };
            table.draw(pen, actor);
        } else if let Some((thing, place, _)) = thing {
            pen.under(place, |pen| thing.draw(pen, veil(THING_VEIL)));
        }
    }

    fn steam_of_thing(&self, pen: &mut Pen, brush: &Brush<'_>, seconds: f32) {
        if let (Some(thing), Some(spot)) = (self.thing, &self.scene.thing)
            && let Some(at) = thing.steam
        {
            let steam = [Part::Steam { at, size: 1.0 }];
            pen.under(spot.place(), |pen| air(pen, &steam, brush, seconds));
        }
    }

    /// Whether the figure is seen to the waist, both hands before it.
    fn has_hands(&self) -> bool {
        self.scene.thing.as_ref().is_some_and(|spot| spot.hands)
    }

    fn fit(&self, picture: &Picture) -> Fit {
        let (head, scale) = self.scene.pitch(picture.framing);
        Fit::new(picture.width, picture.height, picture.framing, head, scale)
    }

    fn colours(&self, picture: &Picture) -> (Colours<'_>, Colours<'_>) {
        let evening = picture.theme == Theme::Dark;
        let colours = |dark: f32| Colours {
            scene: self.scene,
            dark,
        };
        let outdoors = if evening { 1.0 } else { picture.outside.darkness() };
        (colours(if evening { 1.0 } else { 0.0 }), colours(outdoors))
    }
}

impl Spot {
    fn place(&self) -> Transform {
        Transform::scale(self.scale, self.scale).then_translate(vector(self.at.0, self.at.1))
    }
}

fn brush<'a>((indoors, outdoors): &'a (Colours<'a>, Colours<'a>), picture: &Picture, pose: Pose) -> Brush<'a> {
    Brush {
        slide: Slide {
            turn: pose.turn,
            pitch: pose.pitch,
            shoulder: pose.shoulder_drop(),
        },
        evening: picture.theme == Theme::Dark,
        outdoors,
        almanac: picture.almanac,
        outside: picture.outside,
        ..Brush::plain(indoors)
    }
}

/// A scene's palette, between day and evening.
struct Colours<'a> {
    scene: &'a Scene,
    dark: f32,
}

impl Palette for Colours<'_> {
    fn colour(&self, name: &str) -> Option<Rgba> {
        let (light, dark) = self.scene.palette.get(name)?;
        Some(light.mix(*dark, self.dark))
    }
}
