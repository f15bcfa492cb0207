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

    /// This colour laid over `ground` at `alpha` as a painter means it: mixed as the codes are written.
    ///
    /// Screens blend in linear light, where a dark veil comes out too weak and a light one too strong;
    /// the opacity is changed so that over `ground` the result is the intended one.
    #[must_use]
    pub fn over(self, ground: Self, alpha: f32) -> Self {
        let meant = ground.mix(self, alpha);
        let way = |to: Self| -> f32 {
            let channels = to.0.iter().zip(ground.0).take(3);
            channels.map(|(to, from)| (linear(*to) - linear(from)).abs()).sum()
        };
        let (whole, part) = (way(Self([self.0[0], self.0[1], self.0[2], 1.0])), way(meant));
        let alpha = if whole < 0.02 { alpha } else { (part / whole).min(1.0) };
        Self([self.0[0], self.0[1], self.0[2], alpha])
    }

    /// The same colour with its opacity multiplied by `share`.
    #[must_use]
    pub fn fade(self, share: f32) -> Self {
        let [r, g, b, a] = self.0;
        Self([r, g, b, a * share])
    }
}

/// A channel as it is written, in linear light.
pub(super) fn linear(channel: f32) -> f32 {
    if channel <= 0.040_45 {
        channel / 12.92
    } else {
        ((channel + 0.055) / 1.055).powf(2.4)
    }
}

/// A channel in linear light, as it is written.
pub(super) fn written(channel: f32) -> f32 {
    if channel <= 0.003_130_8 {
        channel * 12.92
    } else {
        1.055 * channel.powf(1.0 / 2.4) - 0.055
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_veil_blended_in_linear_light_gives_the_colour_that_was_meant() {
        for (ground, veil) in [("#E9DCC6", "#1A1433"), ("#1C2126", "#FFFFFF"), ("#C58A60", "#64351C")] {
            let (ground, veil) = (Rgba::parse(ground).unwrap(), Rgba::parse(veil).unwrap());
            for alpha in [0.1, 0.4, 0.8] {
                let laid = veil.over(ground, alpha);
                let meant = ground.mix(veil, alpha);
                for i in 0..3 {
                    let (from, to) = (linear(ground.0[i]), linear(veil.0[i]));
                    let got = written(from + (to - from) * laid.0[3]);
                    assert!((got - meant.0[i]).abs() < 0.03, "{got} {}", meant.0[i]);
                }
            }
        }
    }
}
