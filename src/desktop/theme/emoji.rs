//! Emoji as icons of one colour: customers write them in public, and the face of the text has none.
//!
//! The icons are those of the set that the window uses anyway, found by another table of characters.

use std::sync::OnceLock;

use bevy_egui::egui::FontData;
use egui_phosphor::regular as icon;

use super::recoded::recoded;

/// An icon, and the emoji that it stands for.
const DRAWN: [(&str, &str); 75] = [
    (icon::SMILEY, "😀😃😄😁😆😅🤣😂🙂🙃😊😇🥰😍🤩😘😗😚😙😋😛🤗🥳😌😺😸😹😻"),
    (icon::SMILEY_WINK, "😉😜😏"),
    (icon::SMILEY_MEH, "😐😑😶😒🙄🤨🤔😕🫤🧐"),
    (icon::SMILEY_NERVOUS, "😬😰😨😧😦😳🥺😟😱😓😥😮😯😲🙀"),
    (icon::SMILEY_SAD, "😢😭😞😔🙁☹😣😖😩😫😪😿"),
    (icon::SMILEY_ANGRY, "😠😡🤬😤👿😾"),
    (icon::SMILEY_X_EYES, "😵🤯🤢🤮🤧🥴"),
    (icon::SMILEY_MELTING, "🫠🥵"),
    (icon::FACE_MASK, "😷"),
    (icon::SUNGLASSES, "😎🕶"),
    (icon::SKULL, "💀☠"),
    (icon::GHOST, "👻"),
    (icon::ROBOT, "🤖"),
    (icon::HEART, "❤🧡💛💚💙💜🖤🤍🤎🩷💕💖💗💓💘💝💞"),
    (icon::HEART_BREAK, "💔"),
    (icon::THUMBS_UP, "👍"),
    (icon::THUMBS_DOWN, "👎"),
    (icon::HANDS_CLAPPING, "👏🙌"),
    (icon::HANDS_PRAYING, "🙏"),
    (icon::HANDSHAKE, "🤝"),
    (icon::HAND_WAVING, "👋"),
    (icon::HAND_PALM, "✋🤚🖐🛑"),
    (icon::HAND_PEACE, "✌"),
    (icon::HAND_FIST, "✊👊🤛🤜💪"),
    (icon::HAND_POINTING, "☝👆"),
    (icon::PERSON_ARMS_SPREAD, "🤷"),
    (icon::EYES, "👀"),
    (icon::USER, "👨👩🧑👦👧👴👵🤦🙋"),
    (icon::USERS_THREE, "👪👥"),
    (icon::BABY, "👶"),
    (icon::DOG, "🐶🐕"),
    (icon::CAT, "🐱🐈"),
    (icon::BUG, "🐛🐞"),
    (icon::FIRE, "🔥"),
    (icon::STAR, "⭐🌟"),
    (icon::SPARKLE, "✨"),
    (icon::LIGHTNING, "⚡"),
    (icon::SUN, "☀🌞"),
    (icon::RAINBOW, "🌈"),
    (icon::SNOWFLAKE, "❄"),
    (icon::UMBRELLA, "☔☂"),
    (icon::WARNING, "⚠"),
    (icon::SIREN, "🚨"),
    (icon::PROHIBIT, "🚫⛔"),
    (icon::CHECK_CIRCLE, "✅☑"),
    (icon::CHECK, "✔"),
    (icon::X, "❌✖❎"),
    (icon::QUESTION_MARK, "❓❔"),
    (icon::EXCLAMATION_MARK, "❗❕"),
    (icon::CONFETTI, "🎉🎊"),
    (icon::GIFT, "🎁"),
    (icon::CAKE, "🎂🍰"),
    (icon::TROPHY, "🏆"),
    (icon::PACKAGE, "📦"),
    (icon::TRUCK, "🚚🚛"),
    (icon::CAR, "🚗🚘"),
    (icon::AIRPLANE, "✈"),
    (icon::HOUSE, "🏠🏡"),
    (icon::DEVICE_MOBILE, "📱"),
    (icon::LAPTOP, "💻"),
    (icon::GAME_CONTROLLER, "🎮"),
    (icon::PHONE, "📞☎"),
    (icon::ENVELOPE, "✉📧📩"),
    (icon::CALENDAR, "📅📆"),
    (icon::ALARM, "⏰"),
    (icon::HOURGLASS, "⏳⌛"),
    (icon::MONEY, "💰💷💸💵"),
    (icon::CREDIT_CARD, "💳"),
    (icon::RECEIPT, "🧾"),
    (icon::SHOPPING_CART, "🛒"),
    (icon::WRENCH, "🔧"),
    (icon::MEGAPHONE, "📣📢"),
    (icon::CAMERA, "📷📸"),
    (icon::COFFEE, "☕"),
    (icon::TREND_DOWN, "📉"),
];

/// What stands for every other emoji of a range: something was meant here that is no letter.
/// Skin tones and the signs for woman and man are none: they belong to what stands before them.
const OTHERS: [(&str, u32, u32); 11] = [
    (icon::STICKER, 0x2600, 0x263F),
    (icon::STICKER, 0x2643, 0x27BF),
    (icon::FLAG, 0x1F1E6, 0x1F1FF),
    (icon::STICKER, 0x1F300, 0x1F3FA),
    (icon::STICKER, 0x1F400, 0x1F5FF),
    (icon::SMILEY, 0x1F600, 0x1F64F),
    (icon::STICKER, 0x1F680, 0x1F6FF),
    (icon::CIRCLE, 0x1F7E0, 0x1F7EB),
    (icon::SMILEY, 0x1F910, 0x1F92F),
    (icon::STICKER, 0x1F930, 0x1F9FF),
    (icon::STICKER, 0x1FA70, 0x1FAFF),
];

/// The face that draws emoji; none where the set of icons is no longer what it was.
pub(super) fn face() -> Option<FontData> {
    static FACE: OnceLock<Option<Vec<u8>>> = OnceLock::new();
    let face = FACE.get_or_init(|| recoded(egui_phosphor::Variant::Regular.font_bytes(), &drawn_as()));
    face.as_deref().map(FontData::from_static)
}

/// Each emoji with the character of its icon.
fn drawn_as() -> Vec<(char, char)> {
    let listed = DRAWN
        .iter()
        .flat_map(|(icon, emoji)| emoji.chars().map(move |emoji| (emoji, *icon)));
    let others = OTHERS.iter().flat_map(|(icon, from, to)| {
        (*from..=*to)
            .filter_map(char::from_u32)
            .map(move |emoji| (emoji, *icon))
    });
    listed
        .chain(others)
        .filter_map(|(emoji, icon)| Some((emoji, icon.chars().next()?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::{Color32, Context, FontId, RawInput};

    use super::*;
    use crate::desktop::theme::fonts::{definitions, family};
    use crate::desktop::theme::type_scale::Weight;

    /// A window without anything in it, with its fonts.
    fn context() -> Context {
        let context = Context::default();
        context.set_fonts(definitions());
        let _ = context.run_ui(RawInput::default(), |_| {});
        context
    }

    #[test]
    fn every_emoji_that_is_listed_and_some_that_are_not_are_drawn_in_every_cut() {
        let context = context();
        let unlisted = "🦑🪴🌋🇬🇧";
        for weight in [Weight::Regular, Weight::Bold, Weight::Italic] {
            let font = FontId::new(16.0, family(weight));
            let listed = DRAWN.iter().map(|(_, emoji)| *emoji);
            for emoji in listed.chain([unlisted]).flat_map(str::chars) {
                let drawn = context.fonts_mut(|fonts| fonts.has_glyph(&font, emoji));
                assert!(drawn, "{emoji} {weight:?}");
            }
        }
    }

    #[test]
    fn a_skin_tone_or_a_joined_sign_is_no_second_picture() {
        let context = context();
        let wide = |text: &str| {
            let font = FontId::new(16.0, family(Weight::Regular));
            let galley = context.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font, Color32::BLACK));
            galley.size().x
        };
        for (plain, joined) in [("👍", "👍🏽"), ("❤", "❤\u{fe0f}"), ("🤷", "🤷\u{200d}♀\u{fe0f}")] {
            assert!(wide(plain) > 10.0, "{plain}");
            assert!((wide(plain) - wide(joined)).abs() < 0.1, "{joined}");
        }
    }

    #[test]
    fn letters_are_not_touched() {
        let context = context();
        let font = FontId::new(16.0, family(Weight::Regular));
        let wide = |text: &str| context.fonts_mut(|fonts| fonts.glyph_width(&font, text.chars().next().unwrap()));
        assert!(wide("m") > wide("i") && wide("i") > 1.0);
    }
}
