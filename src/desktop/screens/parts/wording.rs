//! Words for the core's kinds of things.

pub(crate) use crate::content::card::pounds;
use crate::content::names;
use crate::content::words::{Words, word_id};
use crate::core::conversation::Mode;
use crate::core::explain::Reason;
use crate::core::scenario::{Channel, Persona, Pronoun, Scenario, Sector};
use crate::core::score::Band;
use crate::core::strand::Strand;

/// What stands after the name under the picture: where they are, and the channel.
pub(crate) fn place(words: &Words, scenario: &Scenario) -> String {
    let channel = words.get(match scenario.channel {
        Channel::Phone => word_id("on-the-phone"),
        Channel::Counter => word_id("at-the-counter"),
        Channel::Chat => word_id("in-the-chat"),
        Channel::Email => word_id("by-email"),
        Channel::Social => word_id("in-public"),
    });
    if scenario.customer.place.is_empty() {
        format!(". {channel}")
    } else {
        format!(", {}. {channel}", scenario.customer.place)
    }
}

/// What is asked before the choices.
pub(crate) fn question(words: &Words, channel: Channel) -> String {
    words.get(names::question(channel))
}

/// A mode's name.
pub(crate) fn mode(words: &Words, mode: Mode) -> String {
    words.get(names::mode(mode))
}

/// What a mode means, in a line.
pub(crate) fn mode_meaning(words: &Words, mode: Mode) -> String {
    words.get(match mode {
        Mode::Practice => word_id("practice-means"),
        Mode::Assessment => word_id("assessment-means"),
        Mode::Explore => word_id("explore-means"),
    })
}

/// A strand's name.
pub(crate) fn strand(words: &Words, strand: Strand) -> String {
    words.get(names::strand(strand))
}

/// A band's name.
pub(crate) fn band(words: &Words, band: Band) -> String {
    words.get(names::band(band))
}

/// A channel's name.
pub(crate) fn channel(words: &Words, channel: Channel) -> String {
    words.get(match channel {
        Channel::Phone => word_id("phone"),
        Channel::Counter => word_id("counter"),
        Channel::Chat => word_id("chat"),
        Channel::Email => word_id("email"),
        Channel::Social => word_id("social"),
    })
}

/// A kind of customer in kinder words.
pub(crate) fn persona(words: &Words, persona: Persona) -> String {
    words.get(names::persona(persona))
}

/// A trade's name.
pub(crate) fn sector(words: &Words, sector: Sector) -> String {
    words.get(names::sector(sector))
}

/// A cause in words.
pub(crate) fn cause(words: &Words, who: Pronoun, why: Reason) -> String {
    words.with(names::reason(why), &[("pronoun", names::pronoun(who).into())])
}

/// A change with its sign, as it stands on a chart: "+6", "−13", "0".
pub(crate) fn signed(amount: i32) -> String {
    match amount {
        0 => "0".to_owned(),
        1.. => format!("+{amount}"),
        _ => format!("−{}", amount.unsigned_abs()),
    }
}

/// A value and how it moved: "34, up 6".
pub(crate) fn moved(words: &Words, value: i32, by: i32) -> String {
    let value_shown = if value < 0 { signed(value) } else { value.to_string() };
    let values = [("value", value_shown.into()), ("by", by.unsigned_abs().into())];
    match by {
        0 => words.with("value-still", &values),
        1.. => words.with("value-up", &values),
        _ => words.with("value-down", &values),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_said_with_its_direction() {
        let words = Words::english();
        assert_eq!(moved(&words, 34, 6), "34, up 6");
        assert_eq!(moved(&words, 21, -13), "21, down 13");
        assert_eq!(moved(&words, 24, 0), "24, not yet moved");
    }
}
