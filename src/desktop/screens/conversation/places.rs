//! Where the parts of the screen stand.

use bevy_egui::egui::{Rect, pos2, vec2};

use super::Model;
use crate::core::scenario::Channel;
use crate::desktop::theme::{Layout, Theme, space};

/// A device, a letter or a thread in the picture needs so much width.
const NARROWEST: f32 = 340.0;
/// And so much height.
const LOWEST: f32 = 500.0;
/// Between the text and what stands beside it.
const MARGIN: f32 = 32.0;

/// How the screen is arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Everything in one column that scrolls as a whole; the card is a sheet.
    OneColumn,
    /// Picture, text, and what stands beside them.
    Columns(Beside),
}

/// What stands at the right of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    /// The customer card.
    Card,
    /// Its tab.
    Tab,
    /// Nothing: the reasons take its room.
    Nothing,
}

impl Form {
    /// The form for a window. What is read in the picture has room there, or the card gives way, or there is no picture
    /// beside the text.
    pub(super) fn of(whole: Rect, theme: &Theme, model: &Model<'_>) -> Self {
        if theme.layout == Layout::OneColumn {
            return Self::OneColumn;
        }
        let beside = match (model.shows_why(), model.card_open) {
            (true, _) => [Beside::Nothing].as_slice(),
            (false, true) => &[Beside::Card, Beside::Tab],
            (false, false) => &[Beside::Tab],
        };
        let read_there = matches!(
            model.scenario().channel,
            Channel::Chat | Channel::Email | Channel::Social
        );
        let fits = |beside: &&Beside| {
            let picture = Places::of(whole, theme, **beside).picture.size();
            !read_there || (picture.x >= theme.px(NARROWEST) && picture.y >= theme.px(LOWEST))
        };
        let found = beside.iter().find(fits);
        found.map_or(Self::OneColumn, |beside| Self::Columns(*beside))
    }
}

/// Where the parts of the screen stand.
pub(super) struct Places {
    pub(super) picture: Rect,
    pub(super) text: Rect,
    /// Where the card or its tab stands.
    pub(super) aside: Rect,
    pub(super) foot: Rect,
}

impl Places {
    pub(super) fn of(whole: Rect, theme: &Theme, beside: Beside) -> Self {
        let large = theme.layout == Layout::Large;
        let (wide_open, wide_closed, card, foot) = if large {
            (760.0, 880.0, 372.0, 80.0)
        } else {
            (468.0, 560.0, 272.0, 64.0)
        };
        // Beside larger text the picture gives way first.
        let grown = if large { 1.0 } else { theme.scale() };
        let room = whole.width() / grown;
        let (aside, picture) = match beside {
            Beside::Card => (card, wide_open),
            Beside::Tab => (44.0, wide_closed),
            Beside::Nothing => (0.0, wide_open),
        };
        let picture = f32::min(picture, (room - aside - 430.0).max(240.0));
        let foot_top = whole.bottom() - foot * grown;
        let picture = Rect::from_min_max(whole.min, pos2(whole.left() + picture, foot_top));
        let right = whole.right() - aside * grown;
        let text = Rect::from_min_max(
            pos2(picture.right() + space::LARGE, whole.top()),
            pos2(right - MARGIN, foot_top),
        );
        let mut aside = Rect::from_min_max(pos2(right, whole.top()), pos2(whole.right(), foot_top));
        if beside == Beside::Card {
            aside = Rect::from_min_max(aside.min + vec2(0.0, 14.0), aside.max - vec2(16.0, 14.0));
        }
        Self {
            picture,
            text,
            aside,
            foot: Rect::from_min_max(pos2(whole.left(), foot_top), whole.max),
        }
    }
}
