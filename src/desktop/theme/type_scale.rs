//! The sizes of text and their line heights.

/// What a piece of text is, which decides its size.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Type {
    /// The one thing a screen says first.
    Headline,
    /// What the customer says.
    Speech,
    /// The same, when it is long.
    SpeechSmall,
    /// The heading of a fold-out.
    Section,
    /// A rule of law in plain words.
    Lead,
    /// The last line of someone who waits; the biggest button.
    Line,
    /// The title of a card.
    Title,
    /// Body and choices.
    Body,
    /// Second text.
    Second,
    /// The smallest: labels, dates, key caps.
    Small,
}

impl Type {
    /// Every size, biggest first.
    pub const ALL: [Self; 10] = [
        Self::Headline,
        Self::Speech,
        Self::SpeechSmall,
        Self::Section,
        Self::Lead,
        Self::Line,
        Self::Title,
        Self::Body,
        Self::Second,
        Self::Small,
    ];

    /// Points at 100 %.
    pub const fn size(self) -> f32 {
        match self {
            Self::Headline => 33.0,
            Self::Speech => 25.0,
            Self::SpeechSmall | Self::Section => 22.0,
            Self::Lead => 20.0,
            Self::Line => 19.0,
            Self::Title => 17.0,
            Self::Body => 16.0,
            Self::Second => 15.0,
            Self::Small => 14.0,
        }
    }

    /// Distance of two lines, as a share of the size.
    pub const fn leading(self) -> f32 {
        match self {
            Self::Headline => 1.2,
            Self::Section | Self::Title => 1.25,
            Self::Speech | Self::SpeechSmall => 1.36,
            Self::Lead | Self::Line => 1.4,
            Self::Body | Self::Small => 1.42,
            Self::Second => 1.45,
        }
    }
}

/// Which cut of the face.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Weight {
    /// Almost everything.
    #[default]
    Regular,
    /// Names, titles, values.
    Bold,
    /// Moods in words, and notes on a chart.
    Italic,
}

#[cfg(test)]
mod tests {
    use super::Type;

    #[test]
    fn no_text_is_smaller_than_fourteen_points() {
        assert!(Type::ALL.iter().all(|kind| kind.size() >= 14.0));
    }

    #[test]
    fn the_scale_runs_from_big_to_small() {
        assert!(Type::ALL.windows(2).all(|pair| pair[0].size() >= pair[1].size()));
    }
}
