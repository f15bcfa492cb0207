//! What people are put together from, as it stands in `looks.ron`.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::core::scenario::Pronoun;
use crate::core::scenario::look::{Age, Aid, Beard, Build, Colour, Glasses, Hair, HairColour, Skin, Wear};
use crate::desktop::figure::part::Part;
use crate::desktop::figure::person::{self, HairInks, Parts, offset};
use crate::desktop::figure::pose::Pose;
use crate::desktop::figure::shape::Rgba;

/// Every piece, and what is drawn how often.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::desktop::figure) struct Kit {
    pub(super) grounds: Vec<Rgba>,
    pub(super) skins: BTreeMap<Skin, SkinKit>,
    pub(super) ages: BTreeMap<Age, AgeKit>,
    pub(super) builds: BTreeMap<Build, Shape>,
    pub(super) faces: Vec<Face>,
    /// The half width of the head that hair is drawn for.
    pub(super) hair_width: f32,
    pub(super) hair: BTreeMap<Hair, HairKit>,
    pub(super) hair_colours: BTreeMap<HairColour, HairColours>,
    pub(super) beards: BTreeMap<Beard, BeardKit>,
    pub(super) glasses: BTreeMap<Glasses, GlassesKit>,
    pub(super) hearing_aids: Vec<Rgba>,
    pub(super) aids: BTreeMap<Aid, AidKit>,
    pub(super) colours: BTreeMap<Colour, Rgba>,
    pub(super) wear: BTreeMap<Wear, WearKit>,
    /// Clothes beyond those of the people who are drawn by hand.
    pub(in crate::desktop::figure) clothes: BTreeMap<String, Vec<Part>>,
    pub(super) often: Often,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SkinKit {
    pub(super) skin: person::Skin,
    pub(super) dark: Rgba,
    #[serde(default)]
    pub(super) white: Option<Rgba>,
    pub(super) eyes: Vec<Rgba>,
    /// Of glasses, such as can be seen on this skin.
    pub(super) frames: Vec<Rgba>,
    /// The colours that hair grows in.
    pub(super) hair: Vec<HairColour>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AgeKit {
    /// 0 smooth to 1 old.
    pub(super) lines: f32,
    pub(super) shape: Shape,
    /// Added to how far eyes open.
    pub(super) eye: f32,
    /// What hair turns to.
    pub(super) hair: Vec<HairColour>,
    /// Whether the skin's own colours of hair are still drawn.
    pub(super) keeps_colour: bool,
    /// Never drawn at this age.
    pub(super) never: Vec<Hair>,
}

/// Half widths, or what is added to them; shoulders as a share.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Shape {
    pub(super) w: f32,
    pub(super) jaw: f32,
    pub(super) chin: f32,
    pub(super) neck: f32,
    pub(super) shoulders: f32,
}

/// The features of a face, whatever its skin.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Face {
    pub(super) name: String,
    /// Whose it may be; somebody who is called they may have any.
    pub(super) who: Vec<Pronoun>,
    pub(super) shape: Shape,
    pub(super) eye: Eye,
    pub(super) brow: Brow,
    pub(super) nose: person::Nose,
    pub(super) lips: person::Lips,
    #[serde(deserialize_with = "offset")]
    pub(super) temperament: Pose,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Eye {
    pub(super) w: f32,
    pub(super) size: f32,
    pub(super) iris: f32,
    pub(super) lash: f32,
    pub(super) wing: f32,
    pub(super) tilt: f32,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Brow {
    pub(super) thick: f32,
    pub(super) y: f32,
    pub(super) arch: f32,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HairKit {
    /// Whether ears show.
    pub(super) ears: bool,
    #[serde(default)]
    pub(super) behind: Parts,
    #[serde(default)]
    pub(super) front: Parts,
    /// What lies over the clothes.
    #[serde(default)]
    pub(super) drape: Parts,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HairColours {
    pub(super) inks: HairInks,
    pub(super) brow: Rgba,
}

/// See [`person::Beard`].
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BeardKit {
    pub(super) dense: f32,
    pub(super) lip_only: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GlassesKit {
    pub(super) thick: f32,
    pub(super) round: f32,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AidKit {
    #[serde(default)]
    pub(super) behind_body: Parts,
    #[serde(default)]
    pub(super) beside: Parts,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WearKit {
    /// Which clothes.
    pub(super) clothes: String,
    /// What is worn under it.
    pub(super) shirts: Vec<Rgba>,
    /// Ties, piping, aprons.
    pub(super) accents: Vec<Rgba>,
    #[serde(default)]
    pub(super) behind_neck: Parts,
    #[serde(default)]
    pub(super) over: Parts,
}

/// What is drawn where a description says nothing. What stands there twice is drawn twice as often.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Often {
    pub(super) hair_she: Vec<Hair>,
    pub(super) hair_he: Vec<Hair>,
    pub(super) hair_they: Vec<Hair>,
    pub(super) beards_he: Vec<Beard>,
    pub(super) beards_they: Vec<Beard>,
    pub(super) glasses: Vec<Glasses>,
    pub(super) hearing_aid: Vec<bool>,
    pub(super) aids: Vec<Aid>,
    pub(super) wear: Vec<Wear>,
}
