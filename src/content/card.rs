//! The analytical part of a customer card, in words: each figure with how it comes about.

use super::names;
use super::words::{WordValue, Words, word_id};
use crate::core::dates::spoken_with_year;
use crate::core::measures::measures;
use crate::core::model::Model;
use crate::core::scenario::Scenario;
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
    let card = &scenario.customer.card.analytical;
    let who = ("pronoun", names::pronoun(scenario.customer.pronoun).into());
    let rfm = Rfm::of(card, scenario.date);
    let since = card.since.strftime("%B %Y").to_string();
    let told = |figure, label: &'static str, value: String, because: String| Told {
        figure,
        label: words.with(label, &[who.clone()]),
        value,
        because,
    };
    let scored = |value: String, score: u8| words.with("scored", &[("value", value.into()), ("score", score.into())]);
    let complaints = match card.complaints {
        0 => words.get("none-before"),
        count => words.with("complaints-before", &[("count", count.into())]),
    };
    let orders = ("count", WordValue::from(card.orders));
    let spend = ("money", WordValue::from(pounds(card.spend)));
    let margin = ("money", WordValue::from(pounds(card.margin)));
    let mut all = vec![told(
        Figure::Since,
        word_id("with-us"),
        words.with("since", &[("month", since.into())]),
        String::new(),
    )];
    all.push(match rfm.days.zip(rfm.recency).zip(card.last) {
        Some(((days, score), last)) => told(
            Figure::Recency,
            word_id("recency"),
            scored(words.with("days-ago", &[("count", days.into())]), score),
            words.with(
                "why-recency",
                &[
                    ("day", spoken_with_year(last).into()),
                    ("count", days.into()),
                    ("cuts", cuts(RECENCY.map(|days| days.to_string())).into()),
                ],
            ),
        ),
        None => told(
            Figure::Recency,
            word_id("recency"),
            words.get("not-on-this-card"),
            words.get("why-no-recency"),
        ),
    });
    all.push(told(
        Figure::Frequency,
        word_id("frequency"),
        scored(words.with("a-year", &[orders.clone()]), rfm.frequency),
        words.with(
            "why-frequency",
            &[
                orders,
                ("cuts", cuts(FREQUENCY.map(|orders| orders.to_string())).into()),
            ],
        ),
    ));
    all.push(told(
        Figure::Money,
        word_id("money"),
        scored(words.with("money-a-year", &[spend.clone()]), rfm.money),
        words.with(
            "why-money",
            &[
                spend.clone(),
                (
                    "cuts",
                    cuts(MONEY.map(|pounds_a_year| pounds(pounds_a_year * 100))).into(),
                ),
            ],
        ),
    ));
    if let Some((segment, recency)) = rfm.segment.zip(rfm.recency) {
        let scores = format!("{recency}-{}-{}", rfm.frequency, rfm.money);
        let values = [
            ("segment", words.get(name(segment)).into()),
            ("scores", scores.into()),
            ("rule", words.get(rule(segment)).into()),
        ];
        all.push(told(
            Figure::Segment,
            word_id("segment"),
            words.with("segment-is", &values),
            words.with("why-segment", &values),
        ));
    }
    all.push(told(
        Figure::Margin,
        word_id("worth-to-us"),
        words.with("money-a-year", &[margin.clone()]),
        words.with("why-margin", &[("spend", spend.1)]),
    ));
    all.push(told(
        Figure::Complaints,
        word_id("complaints"),
        complaints,
        String::new(),
    ));
    all.extend(modelled(words, scenario, weights, start, who.clone()));
    all
}

/// The two figures of the teaching model.
fn modelled(
    words: &Words,
    scenario: &Scenario,
    weights: &Model,
    start: &State,
    who: (&'static str, WordValue<'static>),
) -> [Told; 2] {
    let measured = measures(scenario, weights, start);
    let causes = &measured.causes;
    let [base, loyalty, switching] = causes.keep.map(in_hundred);
    let keep = in_hundred(measured.keep_per_mille);
    let stake = u64::try_from(measured.value_at_stake).unwrap_or(0);
    let [retention, discount] = causes.rates.map(|rate| in_hundred(i32::try_from(rate).unwrap_or(0)));
    let margin = pounds(scenario.customer.card.analytical.margin);
    let label = |id: &str| words.with(id, &[who.clone()]);
    [
        Told {
            figure: Figure::Keep,
            label: label(word_id("stays")),
            value: words.with("in-hundred", &[("chance", keep.clone().into())]),
            because: words.with(
                "why-keep",
                &[
                    who.clone(),
                    ("base", base.into()),
                    ("by-loyalty", loyalty.into()),
                    ("loyalty", causes.loyalty.into()),
                    ("switching", switching.into()),
                    ("chance", keep.into()),
                ],
            ),
        },
        Told {
            figure: Figure::Value,
            label: label(word_id("worth-if-kept")),
            value: words.with("in-all", &[("money", pounds(whole(stake)).into())]),
            because: words.with(
                "why-value",
                &[
                    who,
                    ("margin", margin.into()),
                    ("retention", retention.into()),
                    ("discount", discount.into()),
                    ("stake", pounds(stake).into()),
                ],
            ),
        },
    ]
}

/// The segment in a few words, or since when they buy here when the card names none.
pub fn summary(words: &Words, scenario: &Scenario) -> String {
    let card = &scenario.customer.card.analytical;
    let since = words.with("since", &[("month", card.since.strftime("%B %Y").to_string().into())]);
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

/// "12, 8, 4, 2".
fn cuts(cuts: [String; 4]) -> String {
    cuts.join(", ")
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

/// Pence as pounds: "£800", "£12.50".
pub fn pounds(pence: u64) -> String {
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
    use std::sync::Arc;

    use super::*;
    use crate::content::library::Library;
    use crate::content::{Context, Solve, model, register};
    use crate::core::story::Story;

    fn told(change: impl FnOnce(&mut Scenario)) -> Vec<Told> {
        let (register, _) = register::load();
        let weights = model::shipped().unwrap().model;
        let context = Context {
            register: &register,
            model: weights.clone(),
            today: None,
            solve: Solve::Never,
        };
        let library = Library::load(&[], &context);
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

    #[test]
    fn pounds_have_commas_and_pence_only_when_there_are_some() {
        assert_eq!(
            [80_000, 1250, 123_456_789, 0].map(pounds),
            ["£800", "£12.50", "£1,234,567.89", "£0"]
        );
    }
}
