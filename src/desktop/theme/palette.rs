//! The two sets of colours, light and dark, with the contrast they promise.

use bevy_egui::egui::Color32;

/// The colours of one theme. Text colours reach 7:1 on every ground, borders of controls 3:1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    /// The window.
    pub paper: Color32,
    /// Card, foot strip, raised page.
    pub page: Color32,
    /// Text.
    pub ink: Color32,
    /// Second text, moods in words.
    pub ink2: Color32,
    /// Action, focus, Satisfaction.
    pub petrol: Color32,
    /// Loyalty, first vote.
    pub plum: Color32,
    /// Loss, breach.
    pub madder: Color32,
    /// Connected, right.
    pub moss: Color32,
    /// Borders of controls.
    pub edge: Color32,
    /// Rules and empty tracks: decoration only.
    pub line: Color32,
    /// Text on petrol.
    pub on: Color32,
    /// Chosen row, what you may agree.
    pub soft_petrol: Color32,
    /// Tint of plum.
    pub soft_plum: Color32,
    /// Tint of madder.
    pub soft_madder: Color32,
    /// Tint of moss.
    pub soft_moss: Color32,
    /// Under cards.
    pub shadow: Color32,
    /// Over the screen behind a sheet.
    pub veil: Color32,
    /// The frame of a device in the picture.
    pub device: Color32,
    /// Whether this is the dark one.
    pub dark: bool,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

/// Dark words on paper.
pub const LIGHT: Palette = Palette {
    paper: rgb(0x00F5_F0E7),
    page: rgb(0x00FC_F9F3),
    ink: rgb(0x0024_211E),
    ink2: rgb(0x004B_453E),
    petrol: rgb(0x000E_4A52),
    plum: rgb(0x005B_2A58),
    madder: rgb(0x0084_261B),
    moss: rgb(0x002E_5020),
    edge: rgb(0x0085_7A6B),
    line: rgb(0x00DD_D3C4),
    on: rgb(0x00FF_FFFF),
    soft_petrol: rgb(0x00DD_E8E5),
    soft_plum: rgb(0x00EB_DFE8),
    soft_madder: rgb(0x00F4_DFD8),
    soft_moss: rgb(0x00E0_E7D3),
    // #3C2D19 at 10 %, premultiplied.
    shadow: Color32::from_rgba_premultiplied(6, 5, 3, 26),
    veil: Color32::from_rgba_premultiplied(13, 12, 11, 92),
    device: rgb(0x0020_262B),
    dark: false,
};

/// Light words on a dark ground.
pub const DARK: Palette = Palette {
    paper: rgb(0x001B_1918),
    page: rgb(0x0024_2120),
    ink: rgb(0x00F3_ECE1),
    ink2: rgb(0x00CF_C5B7),
    petrol: rgb(0x0093_D2CD),
    plum: rgb(0x00E0_B7DC),
    madder: rgb(0x00F5_B2A4),
    moss: rgb(0x00BB_D9A2),
    edge: rgb(0x008F_8578),
    line: rgb(0x003D_3835),
    on: rgb(0x0014_201F),
    soft_petrol: rgb(0x001F_3334),
    soft_plum: rgb(0x0038_2937),
    soft_madder: rgb(0x0040_251F),
    soft_moss: rgb(0x0028_331F),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 89),
    veil: Color32::from_rgba_premultiplied(0, 0, 0, 140),
    device: rgb(0x000E_1012),
    dark: true,
};

/// A letter in a dark room: paper stays light.
pub const LETTER: Palette = Palette {
    paper: rgb(0x00E6_DCCB),
    page: rgb(0x00E6_DCCB),
    ink2: rgb(0x0048_423B),
    soft_plum: rgb(0x00D9_C3D3),
    ..LIGHT
};

#[cfg(test)]
fn luminance(colour: Color32) -> f64 {
    let channel = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
}

/// How much two colours differ, as WCAG counts it: 1 to 21.
#[cfg(test)]
pub(crate) fn contrast(one: Color32, other: Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::Color32;

    use super::{DARK, LETTER, LIGHT, Palette, contrast};

    fn grounds(p: &Palette) -> [Color32; 6] {
        [p.paper, p.page, p.soft_petrol, p.soft_plum, p.soft_madder, p.soft_moss]
    }

    #[test]
    fn every_text_colour_reaches_seven_to_one_on_every_ground() {
        for p in [LIGHT, DARK] {
            for text in [p.ink, p.ink2, p.petrol, p.plum, p.madder, p.moss] {
                for ground in grounds(&p) {
                    let ratio = contrast(text, ground);
                    assert!(ratio >= 7.0, "{text:?} on {ground:?} is {ratio:.2}");
                }
            }
            assert!(contrast(p.on, p.petrol) >= 7.0);
        }
    }

    #[test]
    fn a_letter_can_be_read_in_a_dark_room() {
        let p = LETTER;
        for (text, ground) in [(p.ink, p.page), (p.ink2, p.page), (p.ink, p.soft_plum)] {
            let ratio = contrast(text, ground);
            assert!(ratio >= 7.0, "{text:?} on {ground:?} is {ratio:.2}");
        }
        assert!(contrast(LETTER.page, LIGHT.ink) > contrast(DARK.page, LIGHT.ink));
    }

    #[test]
    fn borders_of_controls_reach_three_to_one_on_every_ground() {
        for p in [LIGHT, DARK] {
            for ground in grounds(&p) {
                let ratio = contrast(p.edge, ground);
                assert!(ratio >= 3.0, "{ground:?} is {ratio:.2}");
            }
        }
    }

    /// Shapes that mean something, and the grounds that widgets put them on.
    fn shapes(p: &Palette) -> Vec<(&'static str, Color32, Vec<Color32>)> {
        let plain = || vec![p.paper, p.page];
        let rows = || vec![p.paper, p.page, p.soft_petrol];
        vec![
            ("focus, chosen row, open tab", p.petrol, rows()),
            ("border of a field, an option, a key cap, a tick box", p.edge, rows()),
            (
                "border of a filled key cap and of what is on petrol",
                p.on,
                vec![p.petrol],
            ),
            ("tick in a box", p.on, vec![p.petrol]),
            ("tick of a chosen option", p.petrol, vec![p.soft_petrol]),
            ("satisfaction: disc, curve, full track", p.petrol, plain()),
            ("loyalty: diamond, curve, full track", p.plum, plain()),
            ("full cells and tracks beside empty ones", p.petrol, vec![p.line]),
            ("loyalty's track beside its empty part", p.plum, vec![p.line]),
            ("loss, and heat, beside their empty part", p.madder, vec![p.line]),
            ("loss: bar, point, arrow", p.madder, plain()),
            ("gain", p.moss, plain()),
            ("where a meter stood, above and below its track", p.ink, plain()),
            ("turns done, difficulty, the first of two curves", p.ink2, plain()),
            ("turns ahead", p.edge, plain()),
            ("bands of a graph's endings", p.madder, vec![p.soft_madder, p.page]),
            ("bands of a graph's endings", p.plum, vec![p.soft_plum, p.page]),
            ("bands of a graph's endings", p.petrol, vec![p.soft_petrol, p.page]),
            ("bands of a graph's endings", p.moss, vec![p.soft_moss, p.page]),
            ("borders of a graph's boxes", p.edge, plain()),
        ]
    }

    #[test]
    fn shapes_reach_three_to_one_where_widgets_put_them() {
        for p in [LIGHT, DARK] {
            for (what, shape, grounds) in shapes(&p) {
                for ground in grounds {
                    let ratio = contrast(shape, ground);
                    assert!(ratio >= 3.0, "{what}: {shape:?} on {ground:?} is {ratio:.2}");
                }
            }
        }
    }

    #[test]
    fn a_button_under_the_pointer_keeps_its_contrast() {
        for p in [LIGHT, DARK] {
            let hovered = p.petrol.lerp_to_gamma(p.ink, 0.12);
            assert!(contrast(p.on, hovered) >= 7.0);
        }
    }

    #[test]
    fn a_picture_on_its_own_has_the_colours_of_the_window() {
        use crate::analysis::graph::Colours;
        for (p, c) in [(LIGHT, Colours::LIGHT), (DARK, Colours::DARK)] {
            let own = [p.paper, p.page, p.ink, p.ink2, p.edge, p.petrol];
            assert_eq!(own, [c.paper, c.page, c.ink, c.ink2, c.edge, c.petrol].map(super::rgb));
            assert_eq!([p.madder, p.plum, p.petrol, p.moss], c.bands.map(super::rgb));
            let soft = [p.soft_madder, p.soft_plum, p.soft_petrol, p.soft_moss];
            assert_eq!(soft, c.soft.map(super::rgb));
        }
    }

    #[test]
    fn contrast_is_the_one_of_wcag() {
        assert!((contrast(Color32::WHITE, Color32::BLACK) - 21.0).abs() < 1e-9);
        assert!((contrast(LIGHT.ink, LIGHT.paper) - 14.1).abs() < 0.1);
    }
}
