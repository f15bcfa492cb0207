//! Colours by name: written in data as a code, or as one of a palette, lighter or darker by a share.

use serde::Deserialize;

use super::shape::{InkError, Rgba};

/// `#RRGGBB`, or a name in a palette; then perhaps ` -14%` towards black or ` +25%` towards white.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Ink {
    base: Base,
    /// From -1, black, to 1, white.
    lighter: f32,
}

#[derive(Debug, Clone, PartialEq)]
enum Base {
    Code(Rgba),
    Name(String),
}

/// Where names of colours are looked up.
pub(super) trait Palette {
    /// The colour called `name`.
    fn colour(&self, name: &str) -> Option<Rgba>;
}

impl Ink {
    /// The palette's colour of this name.
    pub(super) fn named(name: &str) -> Self {
        Self {
            base: Base::Name(name.to_owned()),
            lighter: 0.0,
        }
    }

    /// The colour in this palette; black when the palette lacks it, which parsing rules out.
    pub(super) fn colour(&self, palette: &dyn Palette) -> Rgba {
        let base = match &self.base {
            Base::Code(colour) => *colour,
            Base::Name(name) => palette.colour(name).unwrap_or(Rgba::BLACK),
        };
        let towards = if self.lighter < 0.0 { Rgba::BLACK } else { Rgba::WHITE };
        base.mix(towards, self.lighter.abs())
    }

    /// The name it needs from a palette, if any.
    pub(super) fn name(&self) -> Option<&str> {
        match &self.base {
            Base::Code(_) => None,
            Base::Name(name) => Some(name),
        }
    }
}

impl TryFrom<String> for Ink {
    type Error = InkError;

    fn try_from(text: String) -> Result<Self, InkError> {
        let (base, share) = match text.rsplit_once(' ') {
            Some((base, share)) if share.ends_with('%') => (base, share.trim_end_matches('%')),
            _ => (text.as_str(), "0"),
        };
        let lighter: f32 = share
            .parse()
            .ok()
            .filter(|percent: &f32| percent.abs() <= 100.0)
            .map(|percent| percent / 100.0)
            .ok_or_else(|| InkError(text.clone()))?;
        let base = if base.starts_with('#') {
            Base::Code(Rgba::parse(base)?)
        } else {
            Base::Name(base.to_owned())
        };
        Ok(Self { base, lighter })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Red;
    impl Palette for Red {
        fn colour(&self, name: &str) -> Option<Rgba> {
            (name == "coat").then_some(Rgba([1.0, 0.0, 0.0, 1.0]))
        }
    }

    #[test]
    fn a_named_colour_can_be_darkened_and_lightened() {
        let ink = |text: &str| Ink::try_from(text.to_owned()).unwrap().colour(&Red);
        assert_eq!(ink("coat"), Rgba([1.0, 0.0, 0.0, 1.0]));
        assert_eq!(ink("coat -50%"), Rgba([0.5, 0.0, 0.0, 1.0]));
        assert_eq!(ink("coat +50%"), Rgba([1.0, 0.5, 0.5, 1.0]));
        assert_eq!(ink("#0000FF"), Rgba([0.0, 0.0, 1.0, 1.0]));
    }

    #[test]
    fn a_colour_that_cannot_be_read_is_refused() {
        for text in ["#12345", "#12345G", "coat -x%", "coat -101%"] {
            assert!(Ink::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
