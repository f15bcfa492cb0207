//! What a customer looks like: somebody of the cast, or a description whose gaps are drawn.

use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// What a customer looks like.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum Look {
    /// The key of a person of the cast, such as `nadia`.
    Person(String),
    /// Somebody else.
    Description(Description),
}

impl Look {
    /// The key of the person of the cast, if it names one.
    pub fn person(&self) -> Option<&str> {
        match self {
            Self::Person(key) => Some(key),
            Self::Description(_) => None,
        }
    }
}

/// Somebody who is not of the cast. What is left out is drawn from the customer's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Description {
    /// How old.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<Age>,
    /// How broad in the shoulders, the neck and the jaw.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub build: Option<Build>,
    /// The skin, from light to dark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skin: Option<Skin>,
    /// The hair, or what covers it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hair: Option<Hair>,
    /// The colour of hair and beard, where either shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hair_colour: Option<HairColour>,
    /// The beard; `None` says that there is none.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "or_none")]
    pub beard: Option<Beard>,
    /// The glasses; `None` says that there are none.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "or_none")]
    pub glasses: Option<Glasses>,
    /// Whether a hearing aid is worn. It is always seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hearing_aid: Option<bool>,
    /// What they walk or sit with; `None` says nothing.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "or_none")]
    pub aid: Option<Aid>,
    /// The clothes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wear: Option<Wear>,
    /// The colour of the clothes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<Colour>,
    /// The colour of a headscarf or a turban.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub covering: Option<Colour>,
}

impl Description {
    /// For everything that can be said of somebody, a description that says it.
    pub fn each() -> Vec<Self> {
        let mut each = Vec::new();
        macro_rules! all {
            ($($field:ident: $name:ident),+) => {
                $(each.extend($name::ALL.iter().map(|value| Self { $field: Some(*value), ..Self::default() }));)+
            };
        }
        all!(age: Age, build: Build, skin: Skin, hair: Hair, hair_colour: HairColour, beard: Beard, glasses: Glasses);
        all!(aid: Aid, wear: Wear, colour: Colour, covering: Colour);
        each.extend([false, true].map(|worn| Self {
            hearing_aid: Some(worn),
            ..Self::default()
        }));
        each
    }
}

/// Declares a feature with the list of all that it can be.
macro_rules! feature {
    ($(#[$doc:meta])* $name:ident { $($(#[$what:meta])* $value:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        pub enum $name {
            $($(#[$what])* $value,)+
        }

        impl $name {
            /// Everything it can be.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];
        }
    };
}

feature! {
    /// How old somebody looks.
    Age {
        /// Under twenty-five.
        Young,
        /// To about forty.
        Adult,
        /// To about sixty.
        Middle,
        /// Beyond.
        Older,
    }
}

feature! {
    /// How broad somebody is.
    Build {
        /// Narrow shoulders, slim neck.
        Slight,
        /// Between the two.
        Average,
        /// Broad shoulders, strong neck and jaw.
        Broad,
    }
}

feature! {
    /// The colour of the skin.
    Skin {
        /// Light, reddish.
        Fair,
        /// Light, golden.
        Golden,
        /// Olive.
        Olive,
        /// Brown.
        Brown,
        /// Deep brown.
        Deep,
        /// Dark brown.
        Dark,
    }
}

feature! {
    /// How the hair is worn, or what covers it.
    Hair {
        /// To below the shoulders.
        Long,
        /// To the chin.
        Bob,
        /// Short, parted.
        Short,
        /// Very short.
        Cropped,
        /// Loose curls.
        Curls,
        /// A round afro.
        Afro,
        /// Long braids.
        Braids,
        /// Drawn up into a bun.
        Bun,
        /// Left at the sides only.
        Receding,
        /// None.
        Bald,
        /// Covered by a headscarf.
        Headscarf,
        /// Covered by a turban.
        Turban,
    }
}

impl Hair {
    /// Whether a scarf or a turban covers the hair.
    pub fn is_covered(self) -> bool {
        matches!(self, Self::Headscarf | Self::Turban)
    }

    /// Whether hair shows.
    pub fn shows(self) -> bool {
        !self.is_covered() && self != Self::Bald
    }
}

feature! {
    /// The colour of hair and beard.
    HairColour {
        /// Black.
        Black,
        /// Brown.
        Brown,
        /// Reddish brown.
        Auburn,
        /// Blond.
        Blond,
        /// Grey.
        Grey,
        /// White.
        White,
    }
}

feature! {
    #[derive(Default)]
    /// What grows on the chin and the lip.
    Beard {
        /// Nothing.
        #[default]
        None,
        /// A day or two.
        Stubble,
        /// On the upper lip only.
        Moustache,
        /// A full beard.
        Full,
    }
}

feature! {
    #[derive(Default)]
    /// Glasses.
    Glasses {
        /// No glasses.
        #[default]
        None,
        /// Round.
        Round,
        /// With corners.
        Square,
        /// Thin wire.
        Thin,
    }
}

feature! {
    #[derive(Default)]
    /// What somebody walks or sits with.
    Aid {
        /// Nothing.
        #[default]
        None,
        /// A walking stick.
        Cane,
        /// A wheelchair.
        Wheelchair,
    }
}

feature! {
    /// Clothes.
    Wear {
        /// A jumper with a round neck.
        RoundNeck,
        /// A jumper with a V-neck over a shirt.
        VNeck,
        /// A cardigan over a shirt.
        Cardigan,
        /// A hooded top.
        Hooded,
        /// A shirt with a collar.
        Shirt,
        /// Jacket, shirt and tie.
        Suit,
        /// A high-visibility vest over work clothes.
        HiVis,
        /// A uniform with epaulettes.
        Uniform,
        /// A tunic, as worn in care.
        Tunic,
        /// A bib apron.
        Apron,
    }
}

feature! {
    /// The colour of something worn.
    Colour {
        /// Dark green-blue.
        Petrol,
        /// Dark blue.
        Navy,
        /// Grey blue.
        Sky,
        /// Dark purple.
        Plum,
        /// Dull pink.
        Rose,
        /// Dark red.
        Madder,
        /// Orange brown.
        Rust,
        /// Yellow brown.
        Ochre,
        /// Dull green.
        Moss,
        /// Off-white.
        Cream,
        /// Middle grey.
        Grey,
        /// Nearly black.
        Charcoal,
    }
}

/// `None`, written down, is an answer; only what is left out is drawn.
fn or_none<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(deserializer: D) -> Result<Option<T>, D::Error> {
    Option::<T>::deserialize(deserializer).map(|worn| Some(worn.unwrap_or_default()))
}

impl<'de> Deserialize<'de> for Look {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameOrDescription;
        impl<'de> Visitor<'de> for NameOrDescription {
            type Value = Look;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(
                    "a person of the cast in quotes, or a description such as `(age: Older, hair: Short, glasses: Round)`",
                )
            }
            fn visit_str<E: Error>(self, key: &str) -> Result<Look, E> {
                Ok(Look::Person(key.to_owned()))
            }
            fn visit_unit<E: Error>(self) -> Result<Look, E> {
                Ok(Look::Description(Description::default()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Look, A::Error> {
                Description::deserialize(MapAccessDeserializer::new(map)).map(Look::Description)
            }
        }
        deserializer.deserialize_any(NameOrDescription)
    }
}

impl JsonSchema for Look {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Look".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let description = generator.subschema_for::<Description>();
        schemars::json_schema!({
            "description": "A person of the cast, or a description whose gaps are drawn from the customer's name.",
            "anyOf": [{ "type": "string" }, description],
        })
    }
}
