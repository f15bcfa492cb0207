//! The sky in a window: its colours by hour and weather, sun or moon and stars, and the leaves before it.

use super::outside::{Leaves, Sun};
use super::part::Brush;
use super::shape::{Paint, Pen, Point, Rgba, point, rounded};
use crate::core::scenario::Weather;

/// The colours weather asks of a palette.
pub(super) const INKS: [&str; 23] = [
    "sky",
    "sky below",
    "sky cloud",
    "sky cloud below",
    "sky rain",
    "sky rain below",
    "sky snow",
    "sky snow below",
    "sky mist",
    "sky mist below",
    "sky low",
    "sky low below",
    "sky dusk",
    "sky dusk below",
    "sun",
    "moon",
    "cloud",
    "rain",
    "flake",
    "young leaves",
    "full leaves",
    "turning leaves",
    "steam",
];

/// A window narrower than this shows neither sun nor moon.
const SMALL: f32 = 90.0;

impl Brush<'_> {
    /// A colour of what is outdoors.
    pub(super) fn outdoor(&self, name: &str) -> Rgba {
        self.outdoors.colour(name).unwrap_or_default()
    }
}

/// The sky's colour above and below.
pub(super) fn colours(brush: &Brush<'_>) -> (Rgba, Rgba) {
    let by_day = !brush.evening;
    let (above, below) = match (brush.outside.weather, brush.outside.sun()) {
        (Weather::Clear, Sun::Near) if by_day => ("sky dusk", "sky dusk below"),
        (Weather::Clear, Sun::Low) if by_day => ("sky low", "sky low below"),
        (Weather::Clear, _) => ("sky", "sky below"),
        (Weather::Cloud, _) => ("sky cloud", "sky cloud below"),
        (Weather::Rain, _) => ("sky rain", "sky rain below"),
        (Weather::Snow, _) => ("sky snow", "sky snow below"),
        (Weather::Mist, _) => ("sky mist", "sky mist below"),
    };
    (brush.outdoor(above), brush.outdoor(below))
}

/// The rectangle, and what stands still in it.
pub(super) fn sky(pen: &mut Pen, at: (f32, f32), size: (f32, f32), brush: &Brush<'_>) {
    let (above, below) = colours(brush);
    let edge = pane(at, size);
    pen.fill(&edge, Paint::Down((at.1, above), (at.1 + size.1, below)));
    if brush.outside.weather != Weather::Clear {
        return;
    }
    let spot = |x: f32, y: f32| point(at.0 + x * size.0, at.1 + y * size.1);
    // What is in the sky is as large in every window; the panes of a door are too small for a moon.
    if size.0 < SMALL {
        return;
    }
    let dark = brush.evening || brush.outside.sun() == Sun::Down;
    pen.within(&edge, |pen| {
        if dark {
            let moon = brush.outdoor("moon");
            let middle = spot(0.72, 0.2);
            pen.ellipse(middle, 17.0, 17.0, moon);
            let behind = above.mix(below, 0.2);
            pen.ellipse(middle + (point(8.0, -5.0) - Point::zero()), 15.0, 15.0, behind);
            for (x, y, size) in [(0.47, 0.12), (0.38, 0.33), (0.84, 0.42)].map(|(x, y)| (x, y, 1.6)) {
                pen.ellipse(spot(x, y), size, size, moon);
            }
        } else if brush.outside.sun() == Sun::Low {
            let sun = brush.outdoor("sun");
            pen.glow(spot(0.5, 0.55), 90.0, 90.0, sun, &[(0.0, 0.6), (1.0, 0.0)], &edge);
            pen.ellipse(spot(0.5, 0.55), 19.0, 19.0, sun);
        }
    });
}

/// The corners of a window.
pub(super) fn pane(at: (f32, f32), size: (f32, f32)) -> Vec<Point> {
    rounded(at.0, at.1, size.0, size.1, 0.0)
}

/// One clump of leaves.
pub(super) fn leaves(pen: &mut Pen, at: (f32, f32), size: (f32, f32), brush: &Brush<'_>) {
    let name = match brush.outside.leaves() {
        Leaves::Bare => return,
        Leaves::Young => "young leaves",
        Leaves::Full => "full leaves",
        Leaves::Turning => "turning leaves",
    };
    let colour = brush.outdoor(name).mix(brush.veil.0, brush.veil.1);
    pen.ellipse(point(at.0, at.1), size.0, size.1, colour);
    let shade = colour.mix(Rgba::BLACK, 0.1);
    pen.ellipse(
        point(at.0 + size.0 * 0.22, at.1 + size.1 * 0.24),
        size.0 * 0.7,
        size.1 * 0.66,
        shade,
    );
}
