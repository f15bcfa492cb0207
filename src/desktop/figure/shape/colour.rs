//! Colours as they are written down: sRGB, straight alpha.

use serde::Deserialize;

/// Red, green, blue and opacity from 0 to 1: sRGB as written in a hex code, alpha not multiplied in.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(try_from = "String")]
pub struct Rgba(pub [f32; 4]);

/// Why a colour cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a colour: write a hash and six digits, such as #1D5B63")]
pub struct InkError(pub String);

impl Rgba {
    /// Opaque black.
    pub const BLACK: Self = Self([0.0, 0.0, 0.0, 1.0]);
    /// Opaque white.
    pub const WHITE: Self = Self([1.0, 1.0, 1.0, 1.0]);

    /// Reads `#RRGGBB`.
    pub fn parse(code: &str) -> Result<Self, InkError> {
        let wrong = || InkError(code.to_owned());
        let digits = code.strip_prefix('#').filter(|d| d.len() == 6).ok_or_else(wrong)?;
        let mut channels = [1.0; 4];
        for (channel, at) in channels.iter_mut().zip([0, 2, 4]) {
            let pair = digits.get(at..at + 2).ok_or_else(wrong)?;
            let value = u8::from_str_radix(pair, 16).ok().ok_or_else(wrong)?;
            *channel = f32::from(value) / 255.0;
        }
        Ok(Self(channels))
    }

    /// `share` of the way towards `other`, opacity included.
    #[must_use]
    pub fn mix(self, other: Self, share: f32) -> Self {
        let mut channels = self.0;
        for (channel, to) in channels.iter_mut().zip(other.0) {
            *channel += (to - *channel) * share;
        }
        Self(channels)
    }

    /// The same colour with its opacity multiplied by `share`.
    #[must_use]
    pub fn fade(self, share: f32) -> Self {
        let [r, g, b, a] = self.0;
        Self([r, g, b, a * share])
    }
}

impl Default for Rgba {
    fn default() -> Self {
        Self::BLACK
    }
}

impl TryFrom<String> for Rgba {
    type Error = InkError;

    fn try_from(code: String) -> Result<Self, InkError> {
        Self::parse(&code)
    }
}
