//! How Redress looks: colours, sizes of text, distances. No screen names a colour or a size of its own.

mod emoji;
pub mod fonts;
pub mod palette;
mod print;
mod recoded;
pub mod space;
pub mod style;
pub mod type_scale;

use bevy::prelude::Resource;
use bevy_egui::egui::{Color32, FontId, RichText, Stroke, TextFormat, Vec2};

pub use palette::Palette;
pub(crate) use print::curly;
pub use space::{duration, radius, stroke};
pub use type_scale::{Type, Weight};

use crate::content::settings::{Colours, Settings};

/// How wide the window is, seen from the text in it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Layout {
    /// Narrow, or big text: the picture is a band on top, and one column scrolls as a whole.
    OneColumn,
    /// 1280 by 800 and thereabouts.
    Standard,
    /// 1920 by 1080: everything a fifth bigger.
    Large,
}

/// What every screen is drawn with.
#[derive(Clone, Debug, PartialEq, Resource)]
pub struct Theme {
    /// The colours in use.
    pub palette: &'static Palette,
    /// The learner's size of text: 1.0 to 2.0.
    pub text_scale: f32,
    /// Which arrangement fits the window.
    pub layout: Layout,
    /// Nothing moves.
    pub reduced_motion: bool,
}

impl Default for Theme {
    fn default() -> Self {
        Self::new(&Settings::default(), Vec2::new(1280.0, 800.0))
    }
}

impl Theme {
    /// The theme for these settings in a window of `size` points.
    pub fn new(settings: &Settings, size: Vec2) -> Self {
        let text_scale = f32::from(settings.text_scale.clamp(100, 200)) / 100.0;
        let palette = match settings.colours {
            Colours::Light => &palette::LIGHT,
            Colours::Dark => &palette::DARK,
        };
        Self {
            palette,
            text_scale,
            layout: Layout::of(size, text_scale),
            reduced_motion: settings.reduced_motion,
        }
    }

    /// The same for a letter: its paper is light in every theme.
    #[must_use]
    pub fn on_letter(&self) -> Self {
        let palette = if self.palette.dark {
            &palette::LETTER
        } else {
            self.palette
        };
        Self {
            palette,
            ..self.clone()
        }
    }

    /// The same in one column, for a screen whose parts would have no room side by side.
    #[must_use]
    pub fn in_one_column(&self) -> Self {
        Self {
            layout: Layout::OneColumn,
            ..self.clone()
        }
    }

    /// What measures are multiplied by: the learner's size of text, and a fifth more in a large window.
    pub fn scale(&self) -> f32 {
        match self.layout {
            Layout::Large => self.text_scale * 1.2,
            Layout::OneColumn | Layout::Standard => self.text_scale,
        }
    }

    /// A measure of something that holds text or stands beside it, and so grows with it.
    pub fn px(&self, points: f32) -> f32 {
        points * self.scale()
    }

    /// The font of a text.
    pub fn font(&self, kind: Type, weight: Weight) -> FontId {
        // In a large window speech grows more than the rest, to 33.
        let more = if kind == Type::Speech && self.layout == Layout::Large {
            1.1
        } else {
            1.0
        };
        FontId::new(kind.size() * self.scale() * more, fonts::family(weight))
    }

    /// The distance of two lines of a text.
    pub fn line_height(&self, kind: Type) -> f32 {
        (self.font(kind, Weight::Regular).size * kind.leading()).round()
    }

    /// A text in ink, for labels: `ui.label(theme.text(Type::Body, "…"))`.
    pub fn text(&self, kind: Type, text: impl Into<String>) -> RichText {
        self.styled(kind, Weight::Regular, self.palette.ink, text)
    }

    /// A text in ink, bold: names, titles, values.
    pub fn bold(&self, kind: Type, text: impl Into<String>) -> RichText {
        self.styled(kind, Weight::Bold, self.palette.ink, text)
    }

    /// A text in the second ink.
    pub fn second(&self, kind: Type, text: impl Into<String>) -> RichText {
        self.styled(kind, Weight::Regular, self.palette.ink2, text)
    }

    /// A mood in words, or a note on a chart.
    pub fn italic(&self, kind: Type, text: impl Into<String>) -> RichText {
        self.styled(kind, Weight::Italic, self.palette.ink2, text)
    }

    /// A text in any cut and colour of the palette.
    pub fn styled(&self, kind: Type, weight: Weight, colour: Color32, text: impl Into<String>) -> RichText {
        RichText::new(curly(&text.into()))
            .font(self.font(kind, weight))
            .color(colour)
            .line_height(Some(self.line_height(kind)))
    }

    /// The same, as a part of a paragraph that mixes cuts.
    pub fn format(&self, kind: Type, weight: Weight, colour: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(kind, weight),
            color: colour,
            line_height: Some(self.line_height(kind)),
            ..TextFormat::default()
        }
    }

    /// The line of rules.
    pub fn rule(&self) -> Stroke {
        Stroke::new(stroke::RULE, self.palette.line)
    }

    /// The border of controls.
    pub fn border(&self) -> Stroke {
        Stroke::new(stroke::CONTROL, self.palette.edge)
    }

    /// The line around what has the focus or is chosen.
    pub fn focus(&self) -> Stroke {
        Stroke::new(stroke::FOCUS, self.palette.petrol)
    }
}

impl Layout {
    fn of(size: Vec2, text_scale: f32) -> Self {
        if text_scale >= 1.9 || size.x / text_scale < 900.0 {
            Self::OneColumn
        } else if size.x >= 1800.0 && size.y >= 1000.0 && text_scale < 1.3 {
            Self::Large
        } else {
            Self::Standard
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Layout, Settings, Theme, Type, Vec2, Weight};

    fn theme(text_scale: u16, width: f32, height: f32) -> Theme {
        Theme::new(
            &Settings {
                text_scale,
                ..Settings::default()
            },
            Vec2::new(width, height),
        )
    }

    #[test]
    fn colours_are_named_only_in_the_theme() {
        fn look(folder: &std::path::Path, found: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    look(&path, found);
                } else {
                    let text = std::fs::read_to_string(&path).unwrap();
                    let named = [
                        "Color32::from_",
                        "Color32::BLACK",
                        "Color32::WHITE",
                        "Color32::GRAY",
                        "Rgba::from_",
                    ];
                    found.extend(
                        named
                            .iter()
                            .filter(|name| text.contains(**name))
                            .map(|_| path.display().to_string()),
                    );
                }
            }
        }
        let mut found = Vec::new();
        for folder in ["screens", "widgets"] {
            look(
                &std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
                    .join("src/desktop")
                    .join(folder),
                &mut found,
            );
        }
        assert_eq!(found, Vec::<String>::new());
    }

    #[test]
    fn a_narrow_window_or_big_text_gives_one_column() {
        assert_eq!(theme(100, 899.0, 800.0).layout, Layout::OneColumn);
        assert_eq!(theme(200, 1920.0, 1080.0).layout, Layout::OneColumn);
        assert_eq!(theme(100, 1280.0, 800.0).layout, Layout::Standard);
    }

    #[test]
    fn a_large_window_has_speech_of_thirty_three() {
        let large = theme(100, 1920.0, 1080.0);
        assert_eq!(large.layout, Layout::Large);
        assert!((large.font(Type::Speech, Weight::Regular).size - 33.0).abs() < 0.1);
        assert!((large.font(Type::Body, Weight::Regular).size - 19.2).abs() < 0.1);
    }

    #[test]
    fn text_at_two_hundred_per_cent_is_twice_as_big() {
        let size = |scale| theme(scale, 1280.0, 800.0).font(Type::Body, Weight::Regular).size;
        assert!((size(200) - 2.0 * size(100)).abs() < f32::EPSILON);
    }
}
