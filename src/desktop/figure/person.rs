//! A person of the cast: everything about a figure that does not move.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use serde::Deserialize;

use super::ink::Palette;
use super::part::Part;
use super::pose::Pose;
use super::shape::Rgba;

/// One person: proportions, colours and outlines, in units where the head is 214 high.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// First name and surname.
    pub name: String,
    /// The tinted ground behind a small head.
    pub ground: Rgba,
    /// 0 smooth to 1 old.
    pub(super) age: f32,
    pub(super) skin: Skin,
    /// Lashes and the line of the mouth.
    pub(super) dark: Rgba,
    pub(super) head: Head,
    /// Half the width of the neck.
    pub(super) neck: f32,
    /// Whether ears show.
    #[serde(default = "yes")]
    pub(super) ears: bool,
    pub(super) eye: Eye,
    pub(super) brow: Brow,
    pub(super) nose: Nose,
    pub(super) lips: Lips,
    /// How far the mouth lies below the eyes.
    #[serde(default = "mouth_y")]
    pub(super) mouth_y: f32,
    #[serde(default)]
    pub(super) hair_behind: Parts,
    #[serde(default)]
    pub(super) hair_in_front: Parts,
    #[serde(default)]
    pub(super) behind_neck: Parts,
    /// What lies over everything else on the head.
    #[serde(default)]
    pub(super) over_all: Parts,
    /// How much wider the hair is than its outlines.
    #[serde(default = "one")]
    pub(super) hair_stretch: f32,
    /// Which clothes.
    pub(super) wear: String,
    pub(super) cloth: Rgba,
    #[serde(default)]
    pub(super) shirt: Option<Rgba>,
    /// Ties, piping, aprons.
    #[serde(default)]
    pub(super) accent: Option<Rgba>,
    #[serde(default)]
    pub(super) hair: Option<HairInks>,
    /// The colour of a headscarf or a turban.
    #[serde(default)]
    pub(super) covering: Option<Rgba>,
    /// How much wider the shoulders are than the clothes' outlines.
    #[serde(default = "one")]
    pub(super) shoulders: f32,
    /// What stands behind the body, such as the back of a wheelchair.
    #[serde(default)]
    pub(super) behind_body: Parts,
    /// What is held or stands before the body, such as a walking stick.
    #[serde(default)]
    pub(super) beside: Parts,
    #[serde(default)]
    pub(super) over_clothes: Parts,
    /// What a headscarf lays over the clothes.
    #[serde(default)]
    pub(super) drape: Parts,
    #[serde(default)]
    pub(super) glasses: Option<Glasses>,
    #[serde(default)]
    pub(super) hearing_aid: Option<Rgba>,
    #[serde(default)]
    pub(super) beard: Option<Beard>,
    /// A constant offset that makes this face this person's.
    #[serde(default, deserialize_with = "offset")]
    pub(super) temperament: Pose,
    #[serde(skip)]
    pub(super) shared: Arc<Shared>,
}

/// What all people are drawn with.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Shared {
    pub(super) inside: Inside,
    pub(super) wear: BTreeMap<String, Vec<Part>>,
    pub(super) hands: Hands,
}

/// Colours that are the same in every face.
#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Inside {
    pub(super) mouth: Rgba,
    pub(super) tongue: Rgba,
    pub(super) teeth: Rgba,
    pub(super) lower_teeth: Rgba,
    pub(super) tear: Rgba,
    pub(super) wet: Rgba,
    pub(super) pupil: Rgba,
    pub(super) lid_shade: Rgba,
    pub(super) eye_white: Rgba,
}

/// Arms and hands.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Hands {
    pub(super) heart: Vec<Part>,
    pub(super) phone_arm: Vec<Part>,
    pub(super) phone_hand: Vec<Part>,
    pub(super) waist: Vec<Part>,
    pub(super) upper_arms: Vec<Part>,
    pub(super) arm_creases: Vec<Part>,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Skin {
    pub(super) base: Rgba,
    pub(super) shade: Rgba,
    pub(super) line: Rgba,
    pub(super) lip: Rgba,
    pub(super) blush: Rgba,
    pub(super) lid: Rgba,
}

/// Half widths of the head at the cranium, the jaw and the chin.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    pub(super) w: f32,
    pub(super) jaw: f32,
    pub(super) chin: f32,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Eye {
    /// Half its width.
    pub(super) w: f32,
    /// How far it opens.
    pub(super) size: f32,
    /// Radius of the iris.
    pub(super) iris: f32,
    pub(super) colour: Rgba,
    /// Thickness of the lashes.
    pub(super) lash: f32,
    /// How far the lashes reach beyond the outer corner.
    #[serde(default)]
    pub(super) wing: f32,
    /// How much higher the outer corner lies.
    #[serde(default)]
    pub(super) tilt: f32,
    #[serde(default)]
    pub(super) white: Option<Rgba>,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Brow {
    pub(super) colour: Rgba,
    pub(super) thick: f32,
    /// Height above the eyes.
    pub(super) y: f32,
    pub(super) arch: f32,
}

/// Half the width of the nose, and its length.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Nose {
    pub(super) w: f32,
    pub(super) l: f32,
}

/// Half the width of the mouth, height of the upper and the lower lip.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lips {
    pub(super) w: f32,
    pub(super) u: f32,
    pub(super) l: f32,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Glasses {
    pub(super) colour: Rgba,
    pub(super) thick: f32,
    pub(super) round: f32,
}

/// A full beard, unless it says less.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Beard {
    pub(super) colour: Rgba,
    pub(super) right: Rgba,
    pub(super) strokes: Rgba,
    /// How much of the skin it hides, 0 to 1.
    #[serde(default = "one")]
    pub(super) dense: f32,
    /// Only what grows on the lip.
    #[serde(default)]
    pub(super) lip_only: bool,
}

impl Beard {
    /// Whether it covers chin and cheeks, skin and all.
    pub(super) fn is_full(&self) -> bool {
        !self.lip_only && self.dense > 0.5
    }
}

/// The colours of hair: at the front, behind the head, and of single strands.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HairInks {
    pub(super) front: Rgba,
    pub(super) behind: Rgba,
    pub(super) strands: Rgba,
}

/// Pieces that many people share.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(from = "Vec<Part>")]
pub(super) struct Parts(Arc<[Part]>);

impl From<Vec<Part>> for Parts {
    fn from(parts: Vec<Part>) -> Self {
        Self(parts.into())
    }
}

impl Deref for Parts {
    type Target = [Part];
    fn deref(&self) -> &[Part] {
        &self.0
    }
}

fn one() -> f32 {
    1.0
}

fn yes() -> bool {
    true
}

pub(super) fn mouth_y() -> f32 {
    66.0
}

/// An offset names the parameters it moves.
pub(super) fn offset<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Pose, D::Error> {
    let mut offset = Pose::ZERO;
    for (name, by) in BTreeMap::<String, f32>::deserialize(deserializer)? {
        let parameter = offset.parameter_mut(&name);
        *parameter.ok_or_else(|| serde::de::Error::custom(format!("a face has no `{name}`")))? = by;
    }
    Ok(offset)
}

impl Person {
    /// The pose with this person's temperament in it.
    #[must_use]
    pub fn wears(&self, pose: Pose) -> Pose {
        pose.plus(self.temperament, 1.0).clamped()
    }

    /// The clothes' pieces; `None` when the cast has no such clothes.
    pub(super) fn clothes(&self) -> Option<&Vec<Part>> {
        self.shared.wear.get(&self.wear)
    }
}

impl Palette for Person {
    fn colour(&self, name: &str) -> Option<Rgba> {
        Some(match name {
            "base" => self.skin.base,
            "shade" => self.skin.shade,
            "line" => self.skin.line,
            "lip" => self.skin.lip,
            "blush" => self.skin.blush,
            "lid" => self.skin.lid,
            "cloth" | "sleeve" => self.cloth,
            "shirt" => self.shirt?,
            "accent" => self.accent?,
            "hair" => self.hair?.front,
            "hair behind" => self.hair?.behind,
            "strands" => self.hair?.strands,
            "covering" => self.covering?,
            _ => return None,
        })
    }
}
