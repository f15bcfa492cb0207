//! What a scenario is beside a whole complaint of its own, in words: one place for the window and the terminal.

use super::names;
use super::words::Words;
use crate::core::scenario::{Kind, Scenario};

/// A drill, a variant of `original`, or both; nothing for a whole complaint of its own.
pub(crate) fn special(words: &Words, scenario: &Scenario, original: Option<&str>) -> Option<String> {
    let drill = (scenario.kind == Kind::Drill).then(|| words.get(names::kind(scenario.kind)));
    let variant = original.map(|title| words.with("variant-of", &[("title", title.into())]));
    match (drill, variant) {
        (Some(drill), Some(variant)) => Some(format!("{drill}. {variant}")),
        (drill, variant) => drill.or(variant),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::testing::shipped;

    #[test]
    fn a_drill_and_a_variant_are_told_and_a_whole_complaint_is_not() {
        let words = Words::english();
        let (library, _) = shipped();
        let of = |id: &str, original| {
            let scenario = library.get(id).unwrap().scenario.as_deref().unwrap();
            special(&words, scenario, original)
        };
        let (drill, variant) = ("Drill, about three minutes", "Other facts than in “Shop coat”");
        assert_eq!(of("laptop-on-day-27", None), None);
        assert_eq!(of("write-the-note", None).as_deref(), Some(drill));
        assert_eq!(of("coat-bought-online", Some("Shop coat")).as_deref(), Some(variant));
        let both = of("write-the-note", Some("Shop coat"));
        assert_eq!(both, Some(format!("{drill}. {variant}")));
    }
}
