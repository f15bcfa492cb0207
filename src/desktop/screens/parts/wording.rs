//! Words for the core's kinds of things.

use crate::content::words::{Words, word_id};
use crate::core::conversation::Mode;
use crate::core::effect::Cue;
use crate::core::explain::{Limit, Reason};
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
    words.get(match channel {
        Channel::Phone | Channel::Counter => word_id("what-do-you-say"),
        Channel::Chat => word_id("what-do-you-write"),
        Channel::Email => word_id("how-does-your-reply-open"),
        Channel::Social => word_id("what-do-you-post"),
    })
}

/// A mode's name.
pub(crate) fn mode(words: &Words, mode: Mode) -> String {
    words.get(match mode {
        Mode::Practice => word_id("practice"),
        Mode::Assessment => word_id("assessment"),
        Mode::Explore => word_id("explore"),
    })
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
    words.get(match strand {
        Strand::Acknowledge => word_id("acknowledge"),
        Strand::Empathise => word_id("empathise"),
        Strand::Resolve => word_id("resolve"),
        Strand::FollowUp => word_id("follow-up"),
        Strand::Law => word_id("law"),
    })
}

/// A band's name.
pub(crate) fn band(words: &Words, band: Band) -> String {
    words.get(match band {
        Band::NotYet => word_id("not-yet"),
        Band::Pass => word_id("pass"),
        Band::Merit => word_id("merit"),
        Band::Distinction => word_id("distinction"),
    })
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
    words.get(match persona {
        Persona::Angry => word_id("persona-angry"),
        Persona::Anxious => word_id("persona-anxious"),
        Persona::PassiveAggressive => word_id("persona-passive-aggressive"),
        Persona::KnowItAll => word_id("persona-know-it-all"),
        Persona::Vulnerable => word_id("persona-vulnerable"),
        Persona::SilentDefector => word_id("persona-silent-defector"),
        Persona::Abusive => word_id("persona-abusive"),
        Persona::SerialComplainer => word_id("persona-serial-complainer"),
        Persona::BargainHunter => word_id("persona-bargain-hunter"),
    })
}

/// A trade's name.
pub(crate) fn sector(words: &Words, sector: Sector) -> String {
    words.get(match sector {
        Sector::Airline => word_id("sector-airline"),
        Sector::Bank => word_id("sector-bank"),
        Sector::BusinessSupply => word_id("sector-business-supply"),
        Sector::Electricals => word_id("sector-electricals"),
        Sector::Energy => word_id("sector-energy"),
        Sector::Events => word_id("sector-events"),
        Sector::Fashion => word_id("sector-fashion"),
        Sector::Furniture => word_id("sector-furniture"),
        Sector::Gaming => word_id("sector-gaming"),
        Sector::Grocery => word_id("sector-grocery"),
        Sector::HomeImprovement => word_id("sector-home-improvement"),
        Sector::HomeServices => word_id("sector-home-services"),
        Sector::Hospitality => word_id("sector-hospitality"),
        Sector::Insurance => word_id("sector-insurance"),
        Sector::Leisure => word_id("sector-leisure"),
        Sector::Retail => word_id("sector-retail"),
        Sector::Telecoms => word_id("sector-telecoms"),
        Sector::Travel => word_id("sector-travel"),
        Sector::Utilities => word_id("sector-utilities"),
    })
}

/// What a cue did, in words.
pub(crate) fn cue(words: &Words, cue: Cue) -> String {
    words.get(match cue {
        Cue::Repeat => word_id("cue-repeat"),
        Cue::Transfer => word_id("cue-transfer"),
        Cue::VaguePromise => word_id("cue-vague-promise"),
        Cue::Script => word_id("cue-script"),
        Cue::PolicyFirst => word_id("cue-policy-first"),
        Cue::Blame => word_id("cue-blame"),
        Cue::Interrupt => word_id("cue-interrupt"),
        Cue::Rush => word_id("cue-rush"),
        Cue::Jargon => word_id("cue-jargon"),
        Cue::Doubt => word_id("cue-doubt"),
        Cue::Patronise => word_id("cue-patronise"),
        Cue::Bargain => word_id("cue-bargain"),
        Cue::NamesTheFault => word_id("cue-names-the-fault"),
        Cue::NamesTheFeeling => word_id("cue-names-the-feeling"),
        Cue::OwnsIt => word_id("cue-owns-it"),
        Cue::GivesChoice => word_id("cue-gives-choice"),
        Cue::GivesDate => word_id("cue-gives-date"),
        Cue::GivesTime => word_id("cue-gives-time"),
        Cue::AsksFirst => word_id("cue-asks-first"),
        Cue::ConcedesPoint => word_id("cue-concedes-point"),
        Cue::ExplainsWhy => word_id("cue-explains-why"),
        Cue::SetsBoundary => word_id("cue-sets-boundary"),
        Cue::InWriting => word_id("cue-in-writing"),
    })
}

/// A cause in words.
pub(crate) fn cause(words: &Words, who: Pronoun, why: Reason) -> String {
    let who = [("pronoun", pronoun(who).into())];
    match why {
        Reason::Choice => words.get("cause-choice"),
        Reason::Cue(cue) => self::cue(words, cue),
        Reason::Temperament => words.with("cause-temperament", &who),
        Reason::Outcome => words.with("cause-outcome", &who),
        Reason::Process => words.get("cause-process"),
        Reason::Manner => words.with("cause-manner", &who),
        Reason::SolvingFirst => words.get("cause-solving-first"),
        Reason::SecondFailure => words.get("cause-second-failure"),
        Reason::NotYetHeard => words.get("cause-not-yet-heard"),
        Reason::Limit(Limit::Scale) => words.get("cause-limit-scale"),
        Reason::Limit(Limit::Prior) => words.get("cause-limit-prior"),
    }
}

/// The pronoun as a selector in the Fluent file: `she`, `he` or `they`.
pub(crate) const fn pronoun(pronoun: Pronoun) -> &'static str {
    match pronoun {
        Pronoun::She => "she",
        Pronoun::He => "he",
        Pronoun::They => "they",
    }
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

/// Pence as pounds: "£800", "£12.50".
pub(crate) fn pounds(pence: u64) -> String {
    let (whole, rest) = (pence / 100, pence % 100);
    let mut digits = whole.to_string();
    let mut at = digits.len();
    while at > 3 {
        at -= 3;
        digits.insert(at, ',');
    }
    if rest == 0 {
        format!("£{digits}")
    } else {
        format!("£{digits}.{rest:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pounds_have_commas_and_pence_only_when_there_are_some() {
        assert_eq!(
            [80_000, 1250, 123_456_789, 0].map(pounds),
            ["£800", "£12.50", "£1,234,567.89", "£0"]
        );
    }

    #[test]
    fn a_change_is_said_with_its_direction() {
        let words = Words::english();
        assert_eq!(moved(&words, 34, 6), "34, up 6");
        assert_eq!(moved(&words, 21, -13), "21, down 13");
        assert_eq!(moved(&words, 24, 0), "24, not yet moved");
    }
}
