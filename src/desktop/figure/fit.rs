//! How a stage fills a frame of any shape: no bars, the face always in it.

use super::shape::{Transform, vector};
use crate::core::scenario::Channel;

/// The stage's height, and the width beyond which its sides show only wall.
const HEIGHT: f32 = 760.0;
const WIDEST: f32 = 800.0;
/// The middle of the stage.
const MIDDLE: f32 = 280.0;
/// A frame that is low for its width still shows this many units of the figure: a head with its hair and a little air.
const LOWEST: f32 = 316.0;
/// A frame narrower than this many units is centred on the head instead of the stage.
const NARROW: f32 = 440.0;
/// Where the eyes lie in a frame that cannot show the whole height.
const EYES: f32 = 0.45;
/// A band over a post: as wide as this, its middle here, the eyes lower, for what is above a monitor.
const BAND: (f32, f32, f32) = (691.0, 194.0, 0.55);
/// The height a desk is drawn for.
const DESK: f32 = 736.0;
/// A frame at least this high for its width is upright.
const UPRIGHT: f32 = 1.1;
/// A frame at most this wide for its height is a band; wider ones are strips that hold a face.
const BAND_WIDEST: f32 = 2.2;

/// How much of the figure a picture shows, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Framing {
    /// Head, shoulders and what is round them.
    #[default]
    Portrait,
    /// Smaller, above the device they type on.
    Device,
    /// A band over what they post.
    Band,
    /// A desk from above, without a figure.
    Desk,
}

impl Framing {
    /// How a channel is shown in a frame while the two talk. Strips and narrow layouts show the face alone.
    pub fn of(channel: Channel, width: f32, height: f32) -> Self {
        let upright = height >= UPRIGHT * width;
        match channel {
            Channel::Chat if upright => Self::Device,
            Channel::Email if upright => Self::Desk,
            Channel::Social if !upright && width <= BAND_WIDEST * height => Self::Band,
            _ => Self::Portrait,
        }
    }
}

/// Where a stage lies in a frame.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fit {
    pub(super) scale: f32,
    pub(super) x: f32,
    pub(super) y: f32,
}

impl Fit {
    /// Fills a frame with a stage whose figure, drawn at `size`, has its eyes at `head`.
    pub(super) fn new(width: f32, height: f32, framing: Framing, head: (f32, f32), size: f32) -> Self {
        let (width, height) = (width.max(1.0), height.max(1.0));
        let (widest, middle, eyes) = match framing {
            Framing::Band => BAND,
            Framing::Portrait | Framing::Device => (WIDEST, MIDDLE, EYES),
            Framing::Desk => {
                let scale = height / DESK;
                return Self { scale, x: 0.0, y: 0.0 };
            }
        };
        let lowest = LOWEST * size;
        let scale = (height / HEIGHT).max((width / widest).min(height / lowest));
        let (across, down) = (width / scale, height / scale);
        let middle = if across < NARROW { head.0 } else { middle };
        let top = (head.1 - down * eyes).clamp(0.0, (HEIGHT - down).max(0.0));
        Self {
            scale,
            x: width / 2.0 - middle * scale,
            y: -top * scale,
        }
    }

    pub(super) fn place(&self) -> Transform {
        Transform::scale(self.scale, self.scale).then_translate(vector(self.x, self.y))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: (f32, f32) = (264.0, 336.0);

    #[test]
    fn the_head_is_inside_a_frame_of_any_shape() {
        for width in [60.0, 120.0, 372.0, 468.0, 560.0, 900.0, 1280.0, 3840.0] {
            for height in [90.0, 120.0, 340.0, 736.0, 1000.0, 2160.0] {
                let fit = Fit::new(width, height, Framing::Portrait, HEAD, 1.36);
                let (x, y) = (HEAD.0 * fit.scale + fit.x, HEAD.1 * fit.scale + fit.y);
                assert!(x > 0.0 && x < width, "{width}x{height}: x {x}");
                assert!(y > 0.3 * height && y < 0.6 * height, "{width}x{height}: y {y}");
            }
        }
    }

    #[test]
    fn the_picture_of_a_conversation_shows_the_whole_height() {
        let fit = Fit::new(468.0, 736.0, Framing::Portrait, HEAD, 1.36);
        assert!((fit.scale - 736.0 / 760.0).abs() < 1e-5);
        assert!((HEAD.1 * fit.scale / 736.0 - 0.442).abs() < 0.01);
    }

    #[test]
    fn nothing_beyond_the_stage_is_shown_above_or_below() {
        for (width, height) in [(468.0, 736.0), (1280.0, 120.0), (760.0, 1000.0), (200.0, 900.0)] {
            let fit = Fit::new(width, height, Framing::Portrait, HEAD, 1.36);
            assert!(fit.y <= 1e-3);
            assert!(HEIGHT * fit.scale + fit.y >= height - 1e-2);
        }
    }

    #[test]
    fn a_band_shows_the_face_right_of_its_middle_and_lower_than_a_portrait() {
        for (width, height) in [(468.0, 340.0), (560.0, 340.0), (760.0, 408.0)] {
            assert_eq!(Framing::of(Channel::Social, width, height), Framing::Band);
            let fit = Fit::new(width, height, Framing::Band, HEAD, 1.36);
            let (x, y) = (HEAD.0 * fit.scale + fit.x, HEAD.1 * fit.scale + fit.y);
            assert!(x > 0.5 * width && x < 0.7 * width, "{width}x{height}: x {x}");
            assert!(y > 0.45 * height && y < 0.65 * height, "{width}x{height}: y {y}");
        }
    }

    #[test]
    fn a_strip_or_a_narrow_window_shows_a_face_whatever_the_channel() {
        for channel in [
            Channel::Phone,
            Channel::Counter,
            Channel::Chat,
            Channel::Email,
            Channel::Social,
        ] {
            assert_eq!(Framing::of(channel, 1280.0, 120.0), Framing::Portrait);
        }
        assert_eq!(Framing::of(Channel::Chat, 468.0, 736.0), Framing::Device);
        assert_eq!(Framing::of(Channel::Email, 760.0, 1000.0), Framing::Desk);
        assert_eq!(Framing::of(Channel::Counter, 468.0, 736.0), Framing::Portrait);
    }
}
