//! A person put together from the kit.

use std::sync::Arc;

use super::Sitter;
use super::drawn::{Draw, Whole};
use super::kit::Kit;
use crate::core::scenario::look::{Beard, Glasses};
use crate::desktop::figure::person::{self, Person, Shared};

impl Kit {
    /// The sitter as a person; `None` when the kit lacks a piece, which parsing rules out.
    pub(in crate::desktop::figure) fn person(&self, sitter: &Sitter<'_>, shared: &Arc<Shared>) -> Option<Person> {
        let whole = sitter.whole(self)?;
        let (skin, age) = (self.skins.get(&whole.skin)?, self.ages.get(&whole.age)?);
        let (build, wear) = (self.builds.get(&whole.build)?, self.wear.get(&whole.wear)?);
        let (hair, aid) = (self.hair.get(&whole.hair)?, self.aids.get(&whole.aid)?);
        let colours = self.hair_colours.get(&whole.hair_colour)?;
        let face = whole.face;
        let sum = |part: fn(&super::kit::Shape) -> f32| part(build) + part(&age.shape) + part(&face.shape);
        let head = person::Head {
            w: sum(|shape| shape.w),
            jaw: sum(|shape| shape.jaw),
            chin: sum(|shape| shape.chin),
        };
        Some(Person {
            name: sitter.name.to_owned(),
            ground: sitter.ink(Draw::Ground, &self.grounds),
            age: age.lines,
            skin: skin.skin,
            dark: skin.dark,
            head,
            neck: sum(|shape| shape.neck),
            ears: hair.ears,
            eye: person::Eye {
                w: face.eye.w,
                size: face.eye.size + age.eye,
                iris: face.eye.iris,
                colour: sitter.ink(Draw::Eyes, &skin.eyes),
                lash: face.eye.lash,
                wing: face.eye.wing,
                tilt: face.eye.tilt,
                white: skin.white,
            },
            brow: person::Brow {
                colour: colours.brow,
                thick: face.brow.thick,
                y: face.brow.y,
                arch: face.brow.arch,
            },
            nose: face.nose,
            lips: face.lips,
            mouth_y: person::mouth_y(),
            hair_behind: hair.behind.clone(),
            hair_in_front: hair.front.clone(),
            hair_stretch: head.w / self.hair_width,
            behind_neck: wear.behind_neck.clone(),
            over_all: person::Parts::default(),
            wear: wear.clothes.clone(),
            cloth: *self.colours.get(&whole.colour)?,
            shirt: Some(sitter.ink(Draw::Shirt, &wear.shirts)),
            accent: Some(sitter.ink(Draw::Accent, &wear.accents)),
            hair: Some(colours.inks),
            covering: Some(*self.colours.get(&whole.covering)?),
            shoulders: sum(|shape| shape.shoulders),
            behind_body: aid.behind_body.clone(),
            beside: aid.beside.clone(),
            over_clothes: wear.over.clone(),
            drape: hair.drape.clone(),
            glasses: match whole.glasses {
                Glasses::None => None,
                _ => Some(self.glasses(sitter, &whole)?),
            },
            hearing_aid: whole.hearing_aid.then(|| sitter.ink(Draw::Frame, &self.hearing_aids)),
            beard: match whole.beard {
                Beard::None => None,
                _ => Some(self.beard(&whole)?),
            },
            temperament: face.temperament,
            shared: Arc::clone(shared),
        })
    }

    fn glasses(&self, sitter: &Sitter<'_>, whole: &Whole<'_>) -> Option<person::Glasses> {
        let kit = self.glasses.get(&whole.glasses)?;
        Some(person::Glasses {
            colour: sitter.ink(Draw::Frame, &self.skins.get(&whole.skin)?.frames),
            thick: kit.thick,
            round: kit.round,
        })
    }

    fn beard(&self, whole: &Whole<'_>) -> Option<person::Beard> {
        let kit = self.beards.get(&whole.beard)?;
        let inks = self.hair_colours.get(&whole.hair_colour)?.inks;
        Some(person::Beard {
            colour: inks.front,
            right: inks.behind,
            strokes: inks.strands,
            dense: kit.dense,
            lip_only: kit.lip_only,
        })
    }
}
