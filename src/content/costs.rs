//! What a choice gave away, in words: one wording for the window and the terminal.

use super::names;
use super::words::{WordValue, Words};
use crate::analysis::solve::Cost;
use crate::analysis::tag::{COSTLY, SLIP, Tag, band_lost};
use crate::core::model::BandRule;
use crate::core::score::Band;

/// "It gave away 12 of 100 overall, 5 of satisfaction and Distinction.", or that it gave nothing away; with what else
/// makes it a slip.
pub(crate) fn given_away(words: &Words, cost: &Cost, tag: Option<Tag>) -> String {
    let what = given(words, cost);
    let of_law = tag.is_some_and(|tag| tag.is_of_law_alone(cost));
    match (of_law, what.is_empty()) {
        (true, true) => words.get("law-missed-free"),
        (false, true) => words.get("gave-nothing-away"),
        (of_law, false) => {
            let gave = words.with("gave-away", &[("what", what.into())]);
            if of_law {
                format!("{} {gave}", words.get("law-missed"))
            } else {
                gave
            }
        }
    }
}

/// "12 of 100 overall, 5 of satisfaction and Distinction"; empty when nothing was given away.
pub(crate) fn given(words: &Words, cost: &Cost) -> String {
    listed(words, &parts(words, cost))
}

fn parts(words: &Words, cost: &Cost) -> Vec<String> {
    let mut parts = Vec::new();
    let overall = cost.overall.unwrap_or(0);
    if overall > 0 {
        parts.push(words.with("given-overall", &[("points", overall.into())]));
    }
    if cost.satisfaction > 0 {
        parts.push(words.with("given-satisfaction", &[("points", cost.satisfaction.into())]));
    }
    if cost.loyalty > 0 {
        parts.push(words.with("given-loyalty", &[("points", cost.loyalty.into())]));
    }
    if let Some(band) = band_lost(cost) {
        let band = words.get(names::band(band));
        parts.push(words.with("given-band", &[("band", band.into())]));
    }
    parts
}

/// What each tag means, with its numbers.
pub(crate) fn tag_rule(words: &Words) -> String {
    let values: [(&str, WordValue<'_>); 4] = [
        ("slip", SLIP.into()),
        ("below-slip", SLIP.saturating_sub(1).into()),
        ("costly", COSTLY.into()),
        ("below-costly", COSTLY.saturating_sub(1).into()),
    ];
    words.with("tag-rule", &values)
}

/// "After turn 4, Distinction could no longer be reached."
pub(crate) fn no_return(words: &Words, turn: usize, band: Band) -> String {
    let turn = u32::try_from(turn).unwrap_or(u32::MAX);
    let band = words.get(names::band(band));
    words.with("no-return-after", &[("turn", turn.into()), ("band", band.into())])
}

/// "one", "one and two", "one, two and three".
pub(crate) fn listed(words: &Words, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => words.with(
            "list-and",
            &[("first", first.join(", ").into()), ("last", last.clone().into())],
        ),
    }
}

/// What a band asks for, in words and numbers; with `below`, that less than it was reached.
pub(crate) fn band_rule(words: &Words, rule: &BandRule, below: bool) -> String {
    let (part, whole) = rule.share;
    let values = [
        ("overall", rule.overall.into()),
        ("share", format!("{part}/{whole}").into()),
    ];
    let asks = if rule.lawful {
        words.with("band-rule-lawful", &values)
    } else {
        words.with("band-rule", &values)
    };
    if below {
        words.with("band-rule-below", &[("rule", asks.into())])
    } else {
        asks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cost_is_said_with_every_part_that_was_given_away() {
        let words = Words::english();
        let mut cost = Cost {
            overall: Some(0),
            band: Some((Band::Merit, Band::Merit)),
            satisfaction: 0,
            loyalty: 0,
        };
        assert_eq!(given_away(&words, &cost, Some(Tag::Best)), "It gave nothing away.");
        assert_eq!(
            given_away(&words, &cost, Some(Tag::Slip)),
            "A right was left out or overstated; this time it cost nothing."
        );
        cost.satisfaction = 5;
        assert_eq!(
            given_away(&words, &cost, Some(Tag::Slip)),
            "A right was left out or overstated. It gave away 5 of satisfaction."
        );
        assert_eq!(
            given_away(&words, &cost, Some(Tag::Sound)),
            "It gave away 5 of satisfaction."
        );
        (cost.overall, cost.loyalty) = (Some(12), 3);
        cost.band = Some((Band::Distinction, Band::Merit));
        assert_eq!(
            given(&words, &cost),
            "12 of 100 overall, 5 of satisfaction, 3 of loyalty and the way to Distinction"
        );
    }

    #[test]
    fn the_rule_of_the_tags_has_its_numbers() {
        let rule = tag_rule(&Words::english());
        assert!(rule.contains(&format!("{SLIP} to {}", COSTLY - 1)), "{rule}");
        assert!(rule.contains(&format!("{COSTLY} or more")), "{rule}");
    }
}
