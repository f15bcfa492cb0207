//! How a stage fills a frame of any shape: no bars, the face always in it.

use super::shape::{Transform, vector};

/// The stage's height, and the width beyond which its sides show only wall.
const HEIGHT: f32 = 760.0;
const WIDEST: f32 = 800.0;
/// The middle of the stage.
const MIDDLE: f32 = 280.0;
/// A frame that is low for its width still shows this many units: a head with its hair and a little air.
const LOWEST: f32 = 430.0;
/// A frame narrower than this many units is centred on the head instead of the stage.
const NARROW: f32 = 440.0;
/// Where the eyes lie in a frame that cannot show the whole height.
const EYES: f32 = 0.45;

/// Where a stage lies in a frame.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fit {
    pub(super) scale: f32,
    pub(super) x: f32,
    pub(super) y: f32,
}

impl Fit {
    /// Fills a frame with a stage whose figure's eyes lie at `head`.
    pub(super) fn new(width: f32, height: f32, head: (f32, f32)) -> Self {
        let (width, height) = (width.max(1.0), height.max(1.0));
        let scale = (height / HEIGHT).max((width / WIDEST).min(height / LOWEST));
        let (across, down) = (width / scale, height / scale);
        let middle = if across < NARROW { head.0 } else { MIDDLE };
        let top = (head.1 - down * EYES).clamp(0.0, (HEIGHT - down).max(0.0));
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
                let fit = Fit::new(width, height, HEAD);
                let (x, y) = (HEAD.0 * fit.scale + fit.x, HEAD.1 * fit.scale + fit.y);
                assert!(x > 0.0 && x < width, "{width}x{height}: x {x}");
                assert!(y > 0.3 * height && y < 0.6 * height, "{width}x{height}: y {y}");
            }
        }
    }

    #[test]
    fn the_picture_of_a_conversation_shows_the_whole_height() {
        let fit = Fit::new(468.0, 736.0, HEAD);
        assert!((fit.scale - 736.0 / 760.0).abs() < 1e-5);
        assert!((HEAD.1 * fit.scale / 736.0 - 0.442).abs() < 0.01);
    }

    #[test]
    fn nothing_beyond_the_stage_is_shown_above_or_below() {
        for (width, height) in [(468.0, 736.0), (1280.0, 120.0), (760.0, 1000.0), (200.0, 900.0)] {
            let fit = Fit::new(width, height, HEAD);
            assert!(fit.y <= 1e-3);
            assert!(HEIGHT * fit.scale + fit.y >= height - 1e-2);
        }
    }
}
