//! The analytical part of a customer card, in words: each figure with how it comes about.

use super::days::{day_with_year, month_and_year};
use super::names;
use super::numbers::pounds;
use super::words::{WordValue, Words, word_id};
use crate::core::measures::{Measures, measures};
use crate::core::model::Model;
use crate::core::scenario::{Analytical, Scenario};
use crate::core::segment::{FREQUENCY, MONEY, RECENCY, Rfm, Segment};
use crate::core::state::State;

/// A figure of the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Figure {
    /// Since when they buy here.
    Since,
    /// How lately they bought.
    Recency,
    /// How often they buy.
    Frequency,
    /// What they spend.
    Money,
    /// What the three make.
    Segment,
    /// What the firm earns from it.
    Margin,
    /// Complaints before this one.
    Complaints,
    /// The chance that they stay.
    Keep,
    /// What they are worth if they stay.
    Value,
}

impl Figure {
    /// Whether it comes from the teaching model, not from the firm's books.
    pub const fn is_modelled(self) -> bool {
        matches!(self, Self::Keep | Self::Value)
    }
}

/// A figure in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Which.
    pub figure: Figure,
    /// Its name.
    pub label: String,
    /// It.
    pub value: String,
    /// How it comes about; empty where the card says no more.
    pub because: String,
}

/// The figures of a scenario's card, those of the model as they stood at `start`, before the conversation.
pub fn figures(words: &Words, scenario: &Scenario, weights: &Model, start: &State) -> Vec<Told> {
    let teller = Teller {
        words,
        who: ("pronoun", names::pronoun(scenario.customer.pronoun).into()),
    };
    let card = &scenario.customer.card.analytical;
    let complaints = match card.complaints {
        0 => words.get("none-before"),
        count => words.with("complaints-before", &[("count", count.into())]),
    };
    let spent = [("spend", pounds(card.spend).into())];
    let mut all = vec![teller.told(Figure::Since, word_id("with-us"), since(words, card), String::new())];
    all.extend(teller.bought(card, &Rfm::of(card, scenario.date)));
    all.push(teller.told(
        Figure::Margin,
        word_id("worth-to-us"),
        teller.money_a_year(card.margin),
        words.with("why-margin", &spent),
    ));
    all.push(teller.told(Figure::Complaints, word_id("complaints"), complaints, String::new()));
    all.extend(teller.modelled(card, &measures(scenario, weights, start)));
    all
}

/// Puts figures into words.
struct Teller<'a> {
    words: &'a Words,
    /// How the words speak of the customer.
    who: (&'static str, WordValue<'static>),
}

impl Teller<'_> {
    fn told(&self, figure: Figure, label: &'static str, value: String, because: String) -> Told {
        Told {
            figure,
            label: self.words.with(label, std::slice::from_ref(&self.who)),
            value,
            because,
        }
    }

    fn money_a_year(&self, pence: u64) -> String {
        self.words.with("money-a-year", &[("money", pounds(pence).into())])
    }

    fn scored(&self, value: String, score: u8) -> String {
        let values = [("value", value.into()), ("score", score.into())];
        self.words.with("scored", &values)
    }

    /// Recency, frequency, money, and the segment when there is one.
    fn bought(&self, card: &Analytical, rfm: &Rfm) -> Vec<Told> {
        let words = self.words;
        let cuts = |cuts: [String; 4]| [("cuts", WordValue::from(cuts.join(", ")))];
        let orders = words.with("a-year", &[("count", card.orders.into())]);
        let mut all = vec![
            self.recency(card, rfm),
            self.told(
                Figure::Frequency,
                word_id("frequency"),
                self.scored(orders, rfm.frequency),
                words.with("why-frequency", &cuts(FREQUENCY.map(|orders| orders.to_string()))),
            ),
            self.told(
                Figure::Money,
                word_id("money"),
                self.scored(self.money_a_year(card.spend), rfm.money),
                words.with("why-money", &cuts(MONEY.map(|cut| pounds(cut * 100)))),
            ),
        ];
        if let Some((segment, recency)) = rfm.segment.zip(rfm.recency) {
            let scores = format!("{recency}-{}-{}", rfm.frequency, rfm.money);
            let values = [
                ("segment", words.get(name(segment)).into()),
                ("scores", scores.into()),
                ("rule", words.get(rule(segment)).into()),
            ];
            let (value, because) = (words.with("segment-is", &values), words.with("why-segment", &values));
            all.push(self.told(Figure::Segment, word_id("segment"), value, because));
        }
        all
    }

    fn recency(&self, card: &Analytical, rfm: &Rfm) -> Told {
        let words = self.words;
        let (value, because) = match rfm.days.zip(rfm.recency).zip(card.last) {
            Some(((days, score), last)) => {
                let cuts = RECENCY.map(|days| days.to_string()).join(", ");
                let values = [("day", day_with_year(words, last).into()), ("cuts", cuts.into())];
                (
                    self.scored(words.with("days-ago", &[("count", days.into())]), score),
                    words.with("why-recency", &values),
                )
            }
            None => (words.get("not-on-this-card"), words.get("why-no-recency")),
        };
        self.told(Figure::Recency, word_id("recency"), value, because)
    }

    /// The two figures of the teaching model.
    fn modelled(&self, card: &Analytical, measured: &Measures) -> [Told; 2] {
        let words = self.words;
        let causes = &measured.causes;
        let [base, loyalty, switching] = causes.keep.map(in_hundred);
        let keep = in_hundred(measured.keep_per_mille);
        let stake = u64::try_from(measured.value_at_stake).unwrap_or(0);
        let [retention, discount] = causes.rates.map(|rate| in_hundred(i32::try_from(rate).unwrap_or(0)));
        let stays = words.with(
            "why-keep",
            &[
                self.who.clone(),
                ("base", base.into()),
                ("by-loyalty", loyalty.into()),
                ("loyalty", causes.loyalty.into()),
                ("switching", switching.into()),
                ("chance", keep.clone().into()),
            ],
        );
        let worth = words.with(
            "why-value",
            &[
                ("margin", pounds(card.margin).into()),
                ("retention", retention.into()),
                ("discount", discount.into()),
                ("stake", pounds(stake).into()),
            ],
        );
        let chance = words.with("in-hundred", &[("chance", keep.into())]);
        let value = words.with("in-all", &[("money", pounds(whole(stake)).into())]);
        [
            self.told(Figure::Keep, word_id("stays"), chance, stays),
            self.told(Figure::Value, word_id("worth-if-kept"), value, worth),
        ]
    }
}

fn since(words: &Words, card: &Analytical) -> String {
    let month = month_and_year(words, card.since);
    words.with("since", &[("month", month.into())])
}

/// The segment in a few words, or since when they buy here when the card names none.
pub fn summary(words: &Words, scenario: &Scenario) -> String {
    let card = &scenario.customer.card.analytical;
    let since = since(words, card);
    match Rfm::of(card, scenario.date).segment {
        Some(segment) => words.with(
            "history-in-short",
            &[("segment", words.get(name(segment)).into()), ("since", since.into())],
        ),
        None => since,
    }
}

const fn name(segment: Segment) -> &'static str {
    match segment {
        Segment::Champion => word_id("segment-champion"),
        Segment::AtRisk => word_id("segment-at-risk"),
        Segment::Lapsed => word_id("segment-lapsed"),
        Segment::Loyal => word_id("segment-loyal"),
        Segment::BigSpender => word_id("segment-big-spender"),
        Segment::New => word_id("segment-new"),
        Segment::Regular => word_id("segment-regular"),
        Segment::Occasional => word_id("segment-occasional"),
    }
}

const fn rule(segment: Segment) -> &'static str {
    match segment {
        Segment::Champion => word_id("segment-champion-rule"),
        Segment::AtRisk => word_id("segment-at-risk-rule"),
        Segment::Lapsed => word_id("segment-lapsed-rule"),
        Segment::Loyal => word_id("segment-loyal-rule"),
        Segment::BigSpender => word_id("segment-big-spender-rule"),
        Segment::New => word_id("segment-new-rule"),
        Segment::Regular => word_id("segment-regular-rule"),
        Segment::Occasional => word_id("segment-occasional-rule"),
    }
}

/// Per mille as so many in a hundred: "56", "4.8", "−6".
fn in_hundred(per_mille: i32) -> String {
    let sign = if per_mille < 0 { "−" } else { "" };
    let (whole, rest) = (per_mille.unsigned_abs() / 10, per_mille.unsigned_abs() % 10);
    if rest == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{rest}")
    }
}

/// Whole pounds where there are ten or more: nobody counts on the pence.
const fn whole(pence: u64) -> u64 {
    if pence < 1000 { pence } else { (pence + 50) / 100 * 100 }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::content::model;
    use crate::content::testing::shipped;
    use crate::core::story::Story;

    fn told(change: impl FnOnce(&mut Scenario)) -> Vec<Told> {
        let weights = model::shipped().unwrap().model;
        let (library, _) = shipped();
        let laptop = library.get("laptop-on-day-27").unwrap().scenario.as_deref().unwrap();
        let mut laptop = laptop.clone();
        change(&mut laptop);
        let story = Story::compile(Arc::new(laptop), weights.clone()).unwrap();
        figures(&Words::english(), story.scenario(), &weights, &State::start(&story))
    }

    fn of(all: &[Told], figure: Figure) -> (&str, &str) {
        let told = all.iter().find(|told| told.figure == figure).unwrap();
        (told.value.as_str(), told.because.as_str())
    }

    #[test]
    fn each_figure_is_said_and_where_it_is_counted_it_says_how() {
        let all = told(|_| {});
        assert_eq!(of(&all, Figure::Since), ("since May 2021", ""));
        assert_eq!(of(&all, Figure::Recency).0, "31 days ago (4)");
        assert!(of(&all, Figure::Recency).1.contains("Wednesday 21 October 2026"));
        assert_eq!(of(&all, Figure::Frequency).0, "3 a year (2)");
        assert_eq!(of(&all, Figure::Money).0, "£310 a year (3)");
        assert_eq!(of(&all, Figure::Segment).0, "Regular (4-2-3)");
        // Loyalty begins at 70 - 25: 200 + 8 × 45 per mille.
        assert_eq!(of(&all, Figure::Keep).0, "56 in 100");
        // 62 × 0.8 ÷ 0.3.
        assert_eq!(of(&all, Figure::Value).0, "£165 in all");
        for told in &all {
            let plain = [Figure::Since, Figure::Complaints].contains(&told.figure);
            assert_eq!(told.because.is_empty(), plain, "{told:?}");
            assert_eq!(told.because.contains("teaching model"), told.figure.is_modelled());
        }
    }

    #[test]
    fn a_card_without_a_last_day_names_no_segment() {
        let all = told(|scenario| scenario.customer.card.analytical.last = None);
        assert_eq!(of(&all, Figure::Recency).0, "not on this card");
        assert!(all.iter().all(|told| told.figure != Figure::Segment));
    }

    #[test]
    fn what_is_counted_in_hundreds_may_have_a_tenth_and_a_sign() {
        assert_eq!([560, 48, 0, -60].map(in_hundred), ["56", "4.8", "0", "−6"]);
    }
}
