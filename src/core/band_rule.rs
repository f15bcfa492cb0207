//! What a band asks for, as reports and kept runs say it: one sentence, written and read back.

use super::model::{BandRule, Model};
use super::score::Band;

const LESS: &str = "Less than a Pass asks for: ";
const OVERALL: &str = " or more of 100 overall, every tested strand at ";
const SHARE: &str = " of its best or more";
const LAWFUL: &str = ", and nothing unlawful said";

/// What `band` asks for, in words and numbers.
pub fn rule_in_words(band: Band, model: &Model) -> String {
    match band.rule(model) {
        Some(rule) => sentence(rule),
        None => format!("{LESS}{}", sentence(model.bands.pass)),
    }
}

fn sentence(rule: BandRule) -> String {
    let (part, whole) = rule.share;
    let lawful = if rule.lawful { LAWFUL } else { "" };
    format!("{}{OVERALL}{part}/{whole}{SHARE}{lawful}.", rule.overall)
}

/// What a band asks for, read back from [`rule_in_words`]: its numbers, and whether less than that is meant. A run keeps
/// the sentence, since the model it was weighed by may be gone.
pub fn rule_from_words(text: &str) -> Option<(BandRule, bool)> {
    let rest = text.strip_prefix(LESS);
    let (overall, rest_of_it) = rest.unwrap_or(text).split_once(OVERALL)?;
    let (share, end) = rest_of_it.split_once(SHARE)?;
    let (part, whole) = share.split_once('/')?;
    let lawful = match end.strip_suffix('.')? {
        "" => false,
        LAWFUL => true,
        _ => return None,
    };
    let rule = BandRule {
        overall: overall.parse().ok()?,
        share: (part.parse().ok()?, whole.parse().ok()?),
        lawful,
    };
    Some((rule, rest.is_some()))
}

#[cfg(test)]
mod tests {
    use super::{BandRule, LESS, rule_from_words, sentence};

    #[test]
    fn every_rule_is_read_back_as_it_was_written() {
        for (overall, share, lawful) in [(60, (1, 4), false), (70, (1, 2), true), (100, (12, 13), true)] {
            let rule = BandRule { overall, share, lawful };
            let kept = sentence(rule);
            assert_eq!(rule_from_words(&kept), Some((rule, false)));
            assert_eq!(rule_from_words(&format!("{LESS}{kept}")), Some((rule, true)));
        }
    }

    #[test]
    fn a_sentence_of_another_kind_is_no_rule() {
        let unended = "70 or more of 100 overall, every tested strand at 1/2 of its best or more";
        for text in ["", "Merit.", unended] {
            assert_eq!(rule_from_words(text), None);
        }
    }
}
