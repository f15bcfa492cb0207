//! Noto Sans in three cuts, and one set of icons behind it; the icons once more as what emoji look like.

use std::sync::Arc;

use bevy_egui::egui::{FontData, FontDefinitions, FontFamily};

use super::emoji;
use super::type_scale::Weight;

const REGULAR: &str = "noto-sans";
const BOLD: &str = "noto-sans-bold";
const ITALIC: &str = "noto-sans-italic";
const ICONS: &str = "phosphor";
const EMOJI: &str = "emoji";

/// The family of a cut.
pub(in crate::desktop) fn family(weight: Weight) -> FontFamily {
    match weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::Bold => FontFamily::Name(BOLD.into()),
        Weight::Italic => FontFamily::Name(ITALIC.into()),
    }
}

/// The fonts that egui is given before its first pass.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let faces = [
        (REGULAR, FontData::from_static(notosans::REGULAR_TTF)),
        (BOLD, FontData::from_static(notosans::BOLD_TTF)),
        (ITALIC, FontData::from_static(notosans::ITALIC_TTF)),
        (ICONS, egui_phosphor::Variant::Regular.font_data()),
    ];
    let emoji = emoji::face().map(|face| (EMOJI, face));
    let drawn: Vec<&str> = [ICONS].into_iter().chain(emoji.is_some().then_some(EMOJI)).collect();
    for (name, data) in faces.into_iter().chain(emoji) {
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    }
    let families = [
        (FontFamily::Proportional, REGULAR),
        (FontFamily::Monospace, REGULAR),
        (family(Weight::Bold), BOLD),
        (family(Weight::Italic), ITALIC),
    ];
    for (family, face) in families {
        let behind = drawn.iter().copied();
        let names = [face].into_iter().chain(behind).map(str::to_owned);
        fonts.families.insert(family, names.collect());
    }
    fonts
}
