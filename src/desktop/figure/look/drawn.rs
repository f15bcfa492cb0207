//! What a description leaves out, drawn from a seed.

use super::Sitter;
use super::kit::{Face, Kit};
use crate::core::chance::{Purpose, draw};
use crate::core::scenario::Pronoun;
use crate::core::scenario::look::{Age, Aid, Beard, Build, Colour, Glasses, Hair, HairColour, Skin, Wear};
use crate::desktop::figure::shape::Rgba;

/// A description without gaps.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Whole<'k> {
    pub(super) age: Age,
    pub(super) build: Build,
    pub(super) skin: Skin,
    pub(super) hair: Hair,
    pub(super) hair_colour: HairColour,
    pub(super) beard: Beard,
    pub(super) glasses: Glasses,
    pub(super) hearing_aid: bool,
    pub(super) aid: Aid,
    pub(super) wear: Wear,
    pub(super) colour: Colour,
    pub(super) covering: Colour,
    pub(super) face: &'k Face,
}

/// Everything that is drawn; each has draws of its own, so that saying one leaves the others as they are.
#[derive(Debug, Clone, Copy)]
pub(super) enum Draw {
    Age = 1,
    Build,
    Skin,
    Hair,
    HairColour,
    Beard,
    Glasses,
    HearingAid,
    Aid,
    Wear,
    Colour,
    Covering,
    Face,
    Eyes,
    Frame,
    Shirt,
    Accent,
    Ground,
}

impl Sitter<'_> {
    /// One of several, the same for the same seed.
    pub(super) fn pick<'t, T>(&self, what: Draw, from: &'t [T]) -> Option<&'t T> {
        from.get(draw(self.seed, Purpose::Look, what as u32, 0).below(from.len()))
    }

    fn one<T: Copy>(&self, what: Draw, from: &[T], otherwise: T) -> T {
        self.pick(what, from).copied().unwrap_or(otherwise)
    }

    /// A colour; black where the kit has none, which parsing rules out.
    pub(super) fn ink(&self, what: Draw, from: &[Rgba]) -> Rgba {
        self.one(what, from, Rgba::BLACK)
    }

    /// The whole description; `None` when the kit lacks a piece, which parsing rules out.
    pub(super) fn whole<'k>(&self, kit: &'k Kit) -> Option<Whole<'k>> {
        let (look, often) = (self.look, &kit.often);
        let age = look.age.unwrap_or_else(|| self.one(Draw::Age, Age::ALL, Age::Adult));
        let build = look
            .build
            .unwrap_or_else(|| self.one(Draw::Build, Build::ALL, Build::Average));
        let skin = look
            .skin
            .unwrap_or_else(|| self.one(Draw::Skin, Skin::ALL, Skin::Olive));
        let hair = look.hair.unwrap_or_else(|| self.hair(kit, age));
        let beards = match self.pronoun {
            Pronoun::She => &[Beard::None][..],
            Pronoun::He => &often.beards_he,
            Pronoun::They => &often.beards_they,
        };
        let beard = look.beard.unwrap_or_else(|| match hair {
            Hair::Headscarf => Beard::None,
            _ => self.one(Draw::Beard, beards, Beard::None),
        });
        let hearing_aid = look
            .hearing_aid
            .unwrap_or_else(|| hair != Hair::Headscarf && self.one(Draw::HearingAid, &often.hearing_aid, false));
        let colour = look
            .colour
            .unwrap_or_else(|| self.one(Draw::Colour, Colour::ALL, Colour::Petrol));
        let others: Vec<Colour> = Colour::ALL.iter().copied().filter(|other| *other != colour).collect();
        Some(Whole {
            age,
            build,
            skin,
            hair,
            hair_colour: look.hair_colour.unwrap_or_else(|| self.hair_colour(kit, age, skin)),
            beard,
            glasses: look
                .glasses
                .unwrap_or_else(|| self.one(Draw::Glasses, &often.glasses, Glasses::None)),
            hearing_aid,
            aid: look.aid.unwrap_or_else(|| self.one(Draw::Aid, &often.aids, Aid::None)),
            wear: look
                .wear
                .unwrap_or_else(|| self.one(Draw::Wear, &often.wear, Wear::RoundNeck)),
            colour,
            covering: look
                .covering
                .unwrap_or_else(|| self.one(Draw::Covering, &others, Colour::Ochre)),
            face: self.features(kit)?,
        })
    }

    fn hair(&self, kit: &Kit, age: Age) -> Hair {
        let often = match self.pronoun {
            Pronoun::She => &kit.often.hair_she,
            Pronoun::He => &kit.often.hair_he,
            Pronoun::They => &kit.often.hair_they,
        };
        let never = kit.ages.get(&age).map_or(&[][..], |age| &age.never);
        // Of somebody who wears a hearing aid, no scarf is drawn over it.
        let hides = |hair: &Hair| *hair == Hair::Headscarf && self.look.hearing_aid == Some(true);
        // A colour that was asked for is seen.
        let unseen = |hair: &Hair| self.look.hair_colour.is_some() && !hair.shows();
        let fitting: Vec<Hair> = often
            .iter()
            .copied()
            .filter(|hair| !never.contains(hair) && !hides(hair) && !unseen(hair))
            .collect();
        self.one(Draw::Hair, &fitting, Hair::Short)
    }

    fn hair_colour(&self, kit: &Kit, age: Age, skin: Skin) -> HairColour {
        let (age, skin) = (kit.ages.get(&age), kit.skins.get(&skin));
        let turned = age.map_or(&[][..], |age| &age.hair);
        let own = skin.filter(|_| age.is_none_or(|age| age.keeps_colour));
        let all: Vec<HairColour> = own
            .map_or(&[][..], |own| &own.hair)
            .iter()
            .chain(turned)
            .copied()
            .collect();
        self.one(Draw::HairColour, &all, HairColour::Brown)
    }

    /// The features that were named, else any that may be theirs.
    fn features<'k>(&self, kit: &'k Kit) -> Option<&'k Face> {
        if let Some(name) = self.face {
            return kit.faces.iter().find(|face| face.name == name);
        }
        let theirs: Vec<&Face> = kit
            .faces
            .iter()
            .filter(|face| self.pronoun == Pronoun::They || face.who.contains(&self.pronoun))
            .collect();
        self.pick(Draw::Face, &theirs).copied()
    }
}
