//! How much of a figure a frame shows, and where.

use crate::desktop::figure::shape::{Drawing, point};

/// A frame for a figure, in points; the drawing comes out in the same units, from (0, 0) to (width, height).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// Width of the frame.
    pub width: f32,
    /// Height of the frame.
    pub height: f32,
    /// Points per unit of the figure; a head is 214 units high.
    pub scale: f32,
    /// Where the middle between the eyes lies.
    pub head: (f32, f32),
    /// Size of a screen pixel in points: 1 divided by pixels per point.
    pub pixel: f32,
    /// Whether a phone is held to the ear.
    pub phone: bool,
    /// Whether the frame is a disc.
    pub disc: bool,
}

impl View {
    /// Head and shoulders.
    pub fn bust(width: f32, height: f32) -> Self {
        let scale = (height / 420.0).min(width / 330.0);
        Self {
            width,
            height,
            scale,
            head: (width / 2.0, height * 0.372),
            pixel: 1.0,
            phone: false,
            disc: false,
        }
    }

    /// A head in a tall narrow frame, such as 104 by 222 on a library card.
    pub fn card(width: f32, height: f32) -> Self {
        let scale = (width / 160.0).min(height / 320.0);
        Self {
            width,
            height,
            scale,
            head: (width / 2.0, height * 0.58),
            pixel: 1.0,
            phone: false,
            disc: false,
        }
    }

    /// A face that fills a disc, such as 56 across in a debrief.
    pub fn face(across: f32) -> Self {
        let head = (across / 2.0, across * 0.515);
        Self {
            width: across,
            height: across,
            scale: across / 215.0,
            head,
            pixel: 1.0,
            phone: false,
            disc: true,
        }
    }

    /// The same on a screen with `ppp` pixels to a point.
    #[must_use]
    pub fn at_density(self, ppp: f32) -> Self {
        Self {
            pixel: 1.0 / ppp.max(0.1),
            ..self
        }
    }

    /// Whether the head is cropped by a narrow frame, so that it has to keep still.
    pub(super) fn is_small(&self) -> bool {
        self.width < 110.0
    }

    /// Cuts a drawing to the frame.
    pub(super) fn framed(&self, drawing: Drawing) -> Drawing {
        if self.disc {
            let radius = self.width.min(self.height) / 2.0;
            drawing.clipped_to_disc(point(self.width / 2.0, self.height / 2.0), radius, self.pixel)
        } else {
            drawing.clipped_to_rect(0.0, 0.0, self.width, self.height)
        }
    }
}
