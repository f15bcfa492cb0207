//! `{name}` in a text: found, and filled with dates as people say them.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};

use super::dates::{spoken, spoken_time};
use super::text::Text;

/// The names between braces in `text`, in order, each as often as it stands there.
pub fn names_in(text: &str) -> impl Iterator<Item = &str> {
    Pieces(text).filter_map(|piece| match piece {
        Piece::Name(name) => Some(name),
        Piece::Words(_) => None,
    })
}

/// `text` with each `{name}` of `dates` replaced by its date: "Tuesday 24 November", after its time where `times` has one.
/// A name that is not there stays as it stands.
pub fn fill(text: &Text, dates: &BTreeMap<String, Date>, times: &BTreeMap<String, Time>) -> Text {
    let mut filled = String::with_capacity(text.len());
    for piece in Pieces(text) {
        match piece {
            Piece::Words(words) => filled.push_str(words),
            Piece::Name(name) => match (dates.get(name), times.get(name)) {
                (Some(date), None) => filled.push_str(&spoken(*date)),
                (Some(date), Some(time)) => filled.push_str(&spoken_time(*date, *time)),
                (None, _) => filled.extend(["{", name, "}"]),
            },
        }
    }
    Text::new(&filled)
}

/// The first brace in `text` that belongs to no name, with what follows it in one word: `{new-date.`, `{}`.
pub fn loose_brace(text: &str) -> Option<&str> {
    Pieces(text).find_map(|piece| match piece {
        Piece::Words(words) => {
            let from = words.find(['{', '}'])?;
            let rest = &words[from..];
            Some(rest.split_whitespace().next().unwrap_or(rest))
        }
        Piece::Name(_) => None,
    })
}

/// What a text consists of.
enum Piece<'a> {
    /// Words that stay.
    Words(&'a str),
    /// What stood between two braces.
    Name(&'a str),
}

/// Splits what is left of a text. A brace without its partner, and braces around nothing, are words.
struct Pieces<'a>(&'a str);

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        if self.0.is_empty() {
            return None;
        }
        if let Some((name, rest)) = leading_name(self.0) {
            self.0 = rest;
            return Some(Piece::Name(name));
        }
        let end = self
            .0
            .char_indices()
            .skip(1)
            .find(|(at, c)| *c == '{' && leading_name(&self.0[*at..]).is_some())
            .map_or(self.0.len(), |(at, _)| at);
        let (words, rest) = self.0.split_at(end);
        self.0 = rest;
        Some(Piece::Words(words))
    }
}

/// The name that `text` opens with, and what follows its closing brace.
fn leading_name(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix('{')?;
    let end = inside.find(['{', '}'])?;
    let (name, rest) = inside.split_at(end);
    let rest = rest.strip_prefix('}')?;
    (!name.is_empty()).then_some((name, rest))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn dates() -> BTreeMap<String, Date> {
        BTreeMap::from([
            ("last-day".to_owned(), date(2026, 11, 24)),
            ("today".to_owned(), date(2026, 11, 21)),
        ])
    }

    #[test]
    fn a_name_becomes_its_date_as_people_say_it() {
        let text = Text::new("You have until {last-day}; today is {today}.");
        assert_eq!(
            fill(&text, &dates(), &BTreeMap::new()).as_str(),
            "You have until Tuesday 24 November; today is Saturday 21 November."
        );
    }

    #[test]
    fn a_date_with_a_time_is_said_with_it() {
        let times = BTreeMap::from([("last-day".to_owned(), jiff::civil::time(9, 10, 0, 0))]);
        assert_eq!(
            fill(&Text::new("By {last-day}."), &dates(), &times).as_str(),
            "By 09:10 on Tuesday 24 November."
        );
    }

    #[test]
    fn an_unknown_name_stays_as_it_stands() {
        let text = Text::new("By {lastday}, or {last-day}.");
        assert_eq!(
            fill(&text, &dates(), &BTreeMap::new()).as_str(),
            "By {lastday}, or Tuesday 24 November."
        );
    }

    #[test]
    fn names_come_in_order_each_as_often_as_it_stands_there() {
        let names: Vec<_> = names_in("{b} then {a}{b}").collect();
        assert_eq!(names, ["b", "a", "b"]);
    }

    #[test]
    fn a_brace_without_its_partner_is_a_word() {
        for text in ["{", "}", "{}", "{last-day", "last-day}", "a { b"] {
            assert_eq!(names_in(text).count(), 0, "{text}");
            assert_eq!(fill(&Text::new(text), &dates(), &BTreeMap::new()).as_str(), text);
        }
        assert_eq!(names_in("{ {today}").collect::<Vec<_>>(), ["today"]);
    }

    #[test]
    fn paragraphs_survive() {
        let text = Text::new("By {today}.\n\nThanks.");
        assert_eq!(
            fill(&text, &dates(), &BTreeMap::new()).as_str(),
            "By Saturday 21 November.\n\nThanks."
        );
    }

    proptest! {
        #[test]
        fn a_text_without_known_names_is_left_alone(raw in "[{}a-z é\n]{0,40}") {
            let text = Text::new(&raw);
            prop_assert_eq!(fill(&text, &BTreeMap::new(), &BTreeMap::new()), text);
        }
    }
}
