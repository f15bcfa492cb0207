//! Distances, radii, strokes and durations: the measures every screen shares.

/// Between things that belong together.
pub const TINY: f32 = 4.0;
/// Between a key cap and its verb.
pub const SMALL: f32 = 8.0;
/// Between rows of a list.
pub const NEAR: f32 = 12.0;
/// Between a heading and what follows.
pub const MEDIUM: f32 = 16.0;
/// Between parts of a column.
pub const WIDE: f32 = 24.0;
/// Between columns.
pub const LARGE: f32 = 36.0;
/// From a page's edge to its text.
pub const PAGE_MARGIN: f32 = 40.0;

/// Radii of corners. A picture has none.
pub mod radius {
    /// Tracks of meters and bars.
    pub const TRACK: f32 = 4.0;
    /// Key caps.
    pub const KEY: f32 = 6.0;
    /// Buttons and the chosen row.
    pub const BUTTON: f32 = 8.0;
    /// Cards.
    pub const CARD: f32 = 10.0;
}

/// Widths of lines.
pub mod stroke {
    /// Rules.
    pub const RULE: f32 = 1.0;
    /// Borders of controls.
    pub const CONTROL: f32 = 1.5;
    /// Focus, and what is chosen.
    pub const FOCUS: f32 = 2.5;
    /// The curve of satisfaction.
    pub const CURVE: f32 = 3.6;
}

/// How long a movement takes, in seconds.
pub mod duration {
    /// A meter to its new value.
    pub const METER: f32 = 0.30;
    /// A message from below to its place.
    pub const MESSAGE: f32 = 0.16;
    /// The second of two curves, drawn once.
    pub const CURVE: f32 = 0.50;
}
