//! What narrows a library down: the same in the window and for `redress list`.

use std::collections::BTreeSet;

use super::criteria;
use super::names;
use super::words::Words;
use crate::core::scenario::{Channel, Kind, Persona, Scenario, Sector};
use crate::core::score::Band;

/// What a learner has reached in a scenario so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reached {
    /// No run of it is kept.
    NotPlayed,
    /// Played, and not with a Distinction yet.
    CanBeBetter,
    /// A Distinction.
    Distinction,
}

impl Reached {
    /// Each of them.
    pub const ALL: [Self; 3] = [Self::NotPlayed, Self::CanBeBetter, Self::Distinction];

    /// What was reached by whoever has `played`, with this best band.
    pub fn of(played: bool, best: Option<Band>) -> Self {
        match best {
            Some(Band::Distinction) => Self::Distinction,
            Some(_) => Self::CanBeBetter,
            None if played => Self::CanBeBetter,
            None => Self::NotPlayed,
        }
    }
}

/// A scenario as a library shows it.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Titles of the law it cites.
    pub law: &'a [String],
    /// What was reached in it.
    pub reached: Reached,
}

/// What a library shows: nothing ticked in a group means any of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that must all stand in what the card says: title, summary, customer, trade, channel, criteria, law.
    pub search: String,
    /// Whole complaints or drills.
    pub kinds: BTreeSet<Kind>,
    /// Channels.
    pub channels: BTreeSet<Channel>,
    /// Kinds of customer.
    pub personas: BTreeSet<Persona>,
    /// Trades.
    pub sectors: BTreeSet<Sector>,
    /// Difficulties, 1 to 5.
    pub difficulties: BTreeSet<u8>,
    /// Codes of criteria.
    pub criteria: BTreeSet<String>,
    /// What was reached.
    pub reached: BTreeSet<Reached>,
}

impl Filter {
    /// Whether everything is shown.
    pub fn is_empty(&self) -> bool {
        self.search.trim().is_empty()
            && Self {
                search: String::new(),
                ..self.clone()
            } == Self::default()
    }

    /// Whether a scenario is shown. `words` are those it is shown in, so that what is read can be looked for.
    pub fn lets_through(&self, words: &Words, shown: &Shown<'_>) -> bool {
        fn any<T: Ord>(wanted: &BTreeSet<T>, holds: impl Fn(&T) -> bool) -> bool {
            wanted.is_empty() || wanted.iter().any(holds)
        }
        let scenario = shown.scenario;
        any(&self.kinds, |of| *of == scenario.kind)
            && any(&self.channels, |of| *of == scenario.channel)
            && any(&self.personas, |of| *of == scenario.customer.persona)
            && any(&self.sectors, |of| *of == scenario.sector)
            && any(&self.difficulties, |of| *of == scenario.difficulty)
            && any(&self.criteria, |of| scenario.criteria.contains(of))
            && any(&self.reached, |of| *of == shown.reached)
            && self.finds(words, shown)
    }

    fn finds(&self, words: &Words, shown: &Shown<'_>) -> bool {
        if self.search.trim().is_empty() {
            return true;
        }
        let text = searched(words, shown);
        plain(&self.search).split_whitespace().all(|word| text.contains(word))
    }
}

/// Everything that can be looked for in a scenario.
fn searched(words: &Words, shown: &Shown<'_>) -> String {
    let scenario = shown.scenario;
    let mut text = [&scenario.title, &scenario.summary, &scenario.customer.name]
        .map(|text| text.as_str().to_owned())
        .join("\n");
    for name in [
        names::kind(scenario.kind),
        names::sector(scenario.sector),
        names::channel(scenario.channel),
        names::persona(scenario.customer.persona),
    ] {
        text.push('\n');
        text.push_str(&words.get(name));
    }
    for code in &scenario.criteria {
        let title = criteria::find(code).map_or("", |criterion| criterion.title.as_str());
        text.extend(["\n", code.as_str(), " ", title]);
    }
    for title in shown.law {
        text.extend(["\n", title.as_str()]);
    }
    plain(&text)
}

/// As typed on a keyboard: small letters, straight marks.
pub(super) fn plain(text: &str) -> String {
    text.to_lowercase().replace(['’', '‘'], "'").replace(['“', '”'], "\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::cited;
    use crate::content::testing::{THREE, shipped};

    /// The shipped scenarios that a filter lets through, when one of them was played to a Merit.
    fn found(filter: &Filter) -> Vec<String> {
        let (library, register) = shipped();
        let words = Words::english();
        let through = |id: &str, scenario: &Scenario| {
            let law: Vec<String> = cited::titles(scenario, &register)
                .into_iter()
                .map(str::to_owned)
                .collect();
            let played = id == "sofa-never-came";
            let reached = Reached::of(played, played.then_some(Band::Merit));
            filter.lets_through(
                &words,
                &Shown {
                    scenario,
                    law: &law,
                    reached,
                },
            )
        };
        library
            .iter()
            .filter(|entry| THREE.contains(&entry.id.as_str()))
            .filter(|entry| through(&entry.id, entry.scenario.as_deref().unwrap()))
            .map(|entry| entry.id.clone())
            .collect()
    }

    fn search(text: &str) -> Vec<String> {
        found(&Filter {
            search: text.to_owned(),
            ..Filter::default()
        })
    }

    #[test]
    fn words_are_found_wherever_the_card_says_them() {
        for (text, expected) in [
            ("sofa", "sofa-never-came"),
            ("karim", "laptop-on-day-27"),
            ("BANK", "cut-off-twice"),
            ("it's fine", "sofa-never-came"),
            ("it’s fine", "sofa-never-came"),
            ("needs time", "cut-off-twice"),
            ("informed of progress", "sofa-never-came"),
            ("thirty days to reject", "laptop-on-day-27"),
            ("reasonable adjustments", "cut-off-twice"),
        ] {
            assert_eq!(search(text), [expected], "{text}");
        }
        assert_eq!(search("phone").len(), 3);
        assert_eq!(search(" ").len(), 3);
        assert_eq!(search("sofa karim"), Vec::<String>::new());
    }

    #[test]
    fn each_group_narrows_by_itself_and_together() {
        let sofa = ["sofa-never-came"];
        let of = |change: &dyn Fn(&mut Filter)| {
            let mut filter = Filter::default();
            change(&mut filter);
            assert!(!filter.is_empty());
            found(&filter)
        };
        assert_eq!(of(&|f| f.sectors = BTreeSet::from([Sector::Furniture])), sofa);
        assert_eq!(of(&|f| f.personas = BTreeSet::from([Persona::PassiveAggressive])), sofa);
        assert_eq!(of(&|f| f.difficulties = BTreeSet::from([3])), sofa);
        assert_eq!(
            of(&|f| f.criteria = BTreeSet::from(["R/506/2151 2.6".to_owned()])),
            sofa
        );
        assert_eq!(of(&|f| f.reached = BTreeSet::from([Reached::CanBeBetter])), sofa);
        assert_eq!(
            of(&|f| f.reached = BTreeSet::from([Reached::Distinction])),
            Vec::<String>::new()
        );
        assert_eq!(of(&|f| f.channels = BTreeSet::from([Channel::Phone])).len(), 3);
        let both = |f: &mut Filter| {
            f.difficulties = BTreeSet::from([3, 4]);
            f.reached = BTreeSet::from([Reached::NotPlayed]);
        };
        assert_eq!(of(&both), ["cut-off-twice"]);
        assert!(Filter::default().is_empty());
    }

    #[test]
    fn a_run_without_a_band_counts_as_played() {
        assert_eq!(Reached::of(true, None), Reached::CanBeBetter);
        assert_eq!(Reached::of(false, None), Reached::NotPlayed);
        assert_eq!(Reached::of(true, Some(Band::Distinction)), Reached::Distinction);
    }
}
