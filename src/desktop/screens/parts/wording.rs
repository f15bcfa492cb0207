//! Words for the core's kinds of things.

use jiff::civil::Time;

pub(crate) use crate::content::numbers::{grouped, pounds};
use crate::content::words::{Words, word_id};
use crate::content::{names, special};
use crate::core::conversation::{By, Mode};
use crate::core::explain::Reason;
use crate::core::scenario::{Channel, Kind, Persona, Pronoun, Scenario, Sector};
use crate::core::score::Band;
use crate::core::strand::Strand;
use crate::desktop::figure::Expression;
use crate::desktop::widgets::curly;

/// What stands after the name under the picture: where they are, and the channel.
pub(crate) fn place(words: &Words, scenario: &Scenario) -> String {
    place_after(words, scenario, 0)
}

/// The same after some moves: only the first letter came when the scenario says.
pub(crate) fn place_after(words: &Words, scenario: &Scenario, moves: usize) -> String {
    let place = scenario.customer.place.as_str();
    let values = [("placed", u32::from(!place.is_empty()).into()), ("place", place.into())];
    let stands = words.with(names::stands(scenario.channel), &values);
    let came = match scenario.channel {
        Channel::Email if moves == 0 => word_id("received-at"),
        Channel::Social => word_id("posted-at"),
        Channel::Phone | Channel::Counter | Channel::Chat | Channel::Email => return stands,
    };
    match clock(scenario.clock()) {
        Some(time) => format!("{stands} {}", words.with(came, &[("time", time.into())])),
        None => stands,
    }
}

/// A time of day: "08:14".
pub(crate) fn clock(time: Option<Time>) -> Option<String> {
    time.map(|time| time.strftime("%H:%M").to_string())
}

/// Whose a message is, by the name that stands beside it.
pub(crate) fn writer(words: &Words, scenario: &Scenario, by: By) -> String {
    match by {
        By::You => words.get("you"),
        By::Customer => scenario.customer.name.to_string(),
        By::Onlooker(at) => {
            let onlooker = scenario.post.as_ref().and_then(|post| post.onlookers.get(at));
            onlooker.map_or_else(String::new, |onlooker| onlooker.name.to_string())
        }
    }
}

/// A message with whose it is, as it is read out.
pub(crate) fn said_by(words: &Words, scenario: &Scenario, by: By, text: &str) -> String {
    format!("{}: {}", writer(words, scenario, by), curly(text))
}

/// What is asked before the choices.
pub(crate) fn question(words: &Words, channel: Channel) -> String {
    words.get(names::question(channel))
}

/// What the learner said last; takes `text`.
pub(crate) const fn you_said(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone | Channel::Counter => word_id("you-said"),
        Channel::Chat | Channel::Email => word_id("you-wrote"),
        Channel::Social => word_id("you-posted"),
    }
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

/// Whether it is a whole complaint or a drill.
pub(crate) fn kind(words: &Words, kind: Kind) -> String {
    words.get(names::kind(kind))
}

/// What a scenario is beside a whole complaint: a drill, a variant of `original`.
pub(crate) fn special(words: &Words, scenario: &Scenario, original: Option<&str>) -> Option<String> {
    special::special(words, scenario, original.map(curly).as_deref())
}

/// A trade's name.
pub(crate) fn sector(words: &Words, sector: Sector) -> String {
    words.get(names::sector(sector))
}

/// A face's name.
pub(crate) fn expression(words: &Words, expression: Expression) -> String {
    words.get(match expression {
        Expression::Neutral => word_id("face-neutral"),
        Expression::Annoyed => word_id("face-annoyed"),
        Expression::Angry => word_id("face-angry"),
        Expression::Furious => word_id("face-furious"),
        Expression::Worried => word_id("face-worried"),
        Expression::Tearful => word_id("face-tearful"),
        Expression::Sceptical => word_id("face-sceptical"),
        Expression::Sarcastic => word_id("face-sarcastic"),
        Expression::Relieved => word_id("face-relieved"),
        Expression::Pleased => word_id("face-pleased"),
        Expression::Grateful => word_id("face-grateful"),
        Expression::Resigned => word_id("face-resigned"),
        Expression::Embarrassed => word_id("face-embarrassed"),
    })
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
