//! What the conversation meant for the business: a line each, and what each is made of in plain sentences.

use bevy_egui::egui::{Response, Sense, Ui, pos2, vec2};

use super::Model;
use crate::content::names;
use crate::content::words::{WordValue, Words, word_id};
use crate::core::measures::{LoyaltyKind, LoyaltyReading, Measures, Recommendation};
use crate::desktop::screens::parts::wording::pounds;
use crate::desktop::screens::told::MeasuresTold;
use crate::desktop::session::{Action, Measure, Traced};
use crate::desktop::theme::{Theme, Type, Weight, space};
use crate::desktop::widgets::{Paragraph, hairline, lay, part_heading};

/// The lines, under a rule.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    model.told.measures.as_ref()?;
    hairline(ui, theme);
    ui.add_space(theme.px(7.0));
    let mut asked = None;
    for measure in Measure::ALL {
        let (name, value) = (name(words, model, measure), value(words, model, measure));
        let row = row(ui, theme, &name, &value);
        let chosen = model.traced == Some(Traced::Measure(measure));
        if super::strands::clicked(ui, theme, &row, &format!("{name}, {value}"), chosen) {
            asked = Some(Action::Trace(Traced::Measure(measure)));
        }
    }
    asked
}

/// A label at the left and its value at the right, to click; the caller names it.
pub(super) fn row(ui: &mut Ui, theme: &Theme, name: &str, value: &str) -> Response {
    let size = vec2(ui.available_width(), theme.px(20.0));
    let (rect, row) = ui.allocate_exact_size(size, Sense::click());
    let p = theme.palette;
    let label = lay(ui, theme, Type::Small, Weight::Regular, p.ink2, name, f32::INFINITY);
    let said = lay(ui, theme, Type::Small, Weight::Bold, p.ink, value, f32::INFINITY);
    let y = |height: f32| rect.center().y - height / 2.0;
    ui.painter().galley(pos2(rect.left(), y(label.size().y)), label, p.ink2);
    ui.painter()
        .galley(pos2(rect.right() - said.size().x, y(said.size().y)), said, p.ink);
    row
}

fn name(words: &Words, model: &Model<'_>, measure: Measure) -> String {
    match measure {
        Measure::Csat => words.get("measure-csat"),
        Measure::Recommend => words.get("measure-recommend"),
        Measure::Effort => words.get("measure-effort"),
        Measure::Keep => words.with("measure-keep", &[model.told.who()]),
        Measure::Value => words.get("measure-value"),
        Measure::Reading => words.get("measure-reading"),
    }
}

fn value(words: &Words, model: &Model<'_>, measure: Measure) -> String {
    let of = |value: i32, most: i32| words.with("points-of", &[("points", value.into()), ("best", most.into())]);
    match &model.told.measures {
        None => String::new(),
        Some(MeasuresTold::Known { now, at_start, reading }) => match measure {
            Measure::Csat => of(now.csat, 5),
            Measure::Recommend => format!("{}, {}", of(now.recommend, 10), class(words, now.recommendation())),
            Measure::Effort => of(now.effort, 7),
            Measure::Keep => {
                let values = [
                    ("now", percent(now.keep_per_mille).into()),
                    ("then", percent(at_start.keep_per_mille).into()),
                ];
                words.with("keep-was", &values)
            }
            Measure::Value => words.with(
                "value-of",
                &[
                    ("kept", money(now.value).into()),
                    ("of", money(now.value_at_stake).into()),
                ],
            ),
            Measure::Reading => read_as(words, reading.kind, reading.silent_defector),
        },
        Some(MeasuresTold::Recorded {
            measures,
            kind,
            silent_defector,
        }) => match measure {
            Measure::Csat => of(measures.csat, 5),
            Measure::Recommend => format!(
                "{}, {}",
                of(measures.recommend, 10),
                recorded_class(words, &measures.recommend_class)
            ),
            Measure::Effort => of(measures.effort, 7),
            Measure::Keep => percent(measures.keep_per_mille),
            Measure::Value => {
                let values = [
                    ("kept", money(pence(measures.value_gbp)).into()),
                    ("of", money(pence(measures.value_at_stake_gbp)).into()),
                ];
                words.with("value-of", &values)
            }
            Measure::Reading => {
                recorded_kind(kind).map_or_else(|| kind.clone(), |kind| read_as(words, kind, *silent_defector))
            }
        },
    }
}

/// What a measure is made of.
pub(super) fn trace(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, measure: Measure) {
    part_heading(
        ui,
        theme,
        &format!("{}: {}", name(words, model, measure), value(words, model, measure)),
    );
    ui.add_space(space::TINY);
    let sentences = match &model.told.measures {
        Some(MeasuresTold::Known { now, at_start, reading }) => made_of(words, model, measure, now, at_start, *reading),
        _ => words.get("made-of-not-kept"),
    };
    Paragraph::new(theme, Type::Second).plain(&sentences).show(ui);
}

pub(super) fn made_of(
    words: &Words,
    model: &Model<'_>,
    measure: Measure,
    now: &Measures,
    at_start: &Measures,
    reading: LoyaltyReading,
) -> String {
    let weights = &model.weights.measures;
    let causes = &now.causes;
    let who = model.told.who();
    let number = |value: i32| -> WordValue<'static> { value.into() };
    match measure {
        Measure::Csat => {
            let (a, b, c, d) = weights.csat_steps;
            words.with(
                "made-of-csat",
                &[
                    ("satisfaction", number(causes.satisfaction)),
                    ("steps", format!("{a}, {b}, {c}, {d}").into()),
                    ("exceeded", number(causes.steps_exceeded)),
                    ("score", number(now.csat)),
                ],
            )
        }
        Measure::Recommend => {
            let r = weights.recommend;
            let sum = r.satisfaction * causes.satisfaction + r.loyalty * causes.loyalty;
            words.with(
                "made-of-recommend",
                &[
                    ("s", number(r.satisfaction)),
                    ("satisfaction", number(causes.satisfaction)),
                    ("l", number(r.loyalty)),
                    ("loyalty", number(causes.loyalty)),
                    ("divisor", number(r.divisor)),
                    ("quotient", tenths(sum, r.divisor).into()),
                    ("score", number(now.recommend)),
                    ("class", class(words, now.recommendation()).into()),
                ],
            )
        }
        Measure::Effort => {
            let [repeats, transfers, vague] = causes.effort;
            words.with(
                "made-of-effort",
                &[
                    ("best", number(weights.effort_best)),
                    ("repeats", repeats.into()),
                    ("transfers", transfers.into()),
                    ("vague", vague.into()),
                    ("score", number(now.effort)),
                    who,
                ],
            )
        }
        Measure::Keep => {
            let [base, loyalty, switching] = causes.keep;
            words.with(
                "made-of-keep",
                &[
                    ("base", percent(base).into()),
                    ("by-loyalty", percent(loyalty).into()),
                    ("loyalty", number(causes.loyalty)),
                    ("each", percent(weights.keep.per_loyalty).into()),
                    ("switching", percent(switching).into()),
                    ("sum", percent(now.keep_per_mille).into()),
                    ("then", percent(at_start.keep_per_mille).into()),
                    who,
                ],
            )
        }
        Measure::Value => {
            let [retention, discount] = causes.rates;
            words.with(
                "made-of-value",
                &[
                    ("margin", exactly(causes.margin).into()),
                    ("retention", share(retention).into()),
                    ("discount", share(discount).into()),
                    ("stake", exactly(now.value_at_stake).into()),
                    ("keep", percent(now.keep_per_mille).into()),
                    ("value", exactly(now.value).into()),
                    who,
                ],
            )
        }
        Measure::Reading => reading_made_of(words, model, now, reading),
    }
}

fn reading_made_of(words: &Words, model: &Model<'_>, now: &Measures, reading: LoyaltyReading) -> String {
    let weights = &model.weights.measures;
    let scenario = model.told.scenario;
    let orders = scenario.map_or(0, |scenario| scenario.customer.card.analytical.orders);
    let usual = scenario
        .and_then(|scenario| model.weights.norms.get(&scenario.sector))
        .copied()
        .unwrap_or(1);
    let mut text = words.with(
        "made-of-reading",
        &[
            ("loyalty", now.causes.loyalty.into()),
            ("from", weights.loyal_from.into()),
            ("orders", orders.into()),
            ("usual", usual.into()),
            ("reading", read_as(words, reading.kind, false).into()),
            model.told.who(),
        ],
    );
    if reading.silent_defector {
        let values = [
            ("satisfaction", now.causes.satisfaction.into()),
            ("content", weights.silent_satisfaction.into()),
            ("keep", percent(now.keep_per_mille).into()),
            ("least", percent(weights.silent_keep).into()),
        ];
        text.push(' ');
        text.push_str(&words.with("made-of-silent", &values));
    }
    text
}

fn class(words: &Words, class: Recommendation) -> String {
    words.get(names::recommendation(class))
}

fn recorded_class(words: &Words, key: &str) -> String {
    match key {
        "promoter" => class(words, Recommendation::Promoter),
        "passive" => class(words, Recommendation::Passive),
        "detractor" => class(words, Recommendation::Detractor),
        other => other.to_owned(),
    }
}

fn recorded_kind(key: &str) -> Option<LoyaltyKind> {
    Some(match key {
        "true" => LoyaltyKind::True,
        "latent" => LoyaltyKind::Latent,
        "spurious" => LoyaltyKind::Spurious,
        "none" => LoyaltyKind::None,
        _ => return None,
    })
}

fn read_as(words: &Words, kind: LoyaltyKind, silent_defector: bool) -> String {
    if silent_defector {
        return words.get("reads-silent-defector");
    }
    words.get(match kind {
        LoyaltyKind::True => word_id("reads-true"),
        LoyaltyKind::Latent => word_id("reads-latent"),
        LoyaltyKind::Spurious => word_id("reads-spurious"),
        LoyaltyKind::None => word_id("reads-none"),
    })
}

/// Per mille as per cent: "74 %", "65.6 %".
fn percent(per_mille: i32) -> String {
    let sign = if per_mille < 0 { "−" } else { "" };
    let (whole, rest) = (per_mille.unsigned_abs() / 10, per_mille.unsigned_abs() % 10);
    if rest == 0 {
        format!("{sign}{whole} %")
    } else {
        format!("{sign}{whole}.{rest} %")
    }
}

/// Per mille as a number: "0.8".
fn share(per_mille: i64) -> String {
    let digits = format!("{}.{:03}", per_mille / 1000, per_mille.unsigned_abs() % 1000);
    digits.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn tenths(value: i32, of: i32) -> String {
    let tenths = i64::from(value) * 10 / i64::from(of.max(1));
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Pence to the penny, where the sum is done in the open.
fn exactly(pence: i64) -> String {
    pounds(u64::try_from(pence).unwrap_or(0))
}

/// Pence as whole pounds, or with pence below ten pounds.
fn money(pence: i64) -> String {
    let shown = if pence.abs() >= 1000 {
        (pence + 50) / 100 * 100
    } else {
        pence
    };
    pounds(u64::try_from(shown).unwrap_or(0))
}

/// Pounds as a run keeps them, in pence again.
#[expect(clippy::cast_possible_truncation, reason = "a sum of money is far below 2^63 pence")]
fn pence(pounds: f64) -> i64 {
    (pounds * 100.0).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_written_without_needless_noughts() {
        assert_eq!([740, 656, 0, 5].map(percent), ["74 %", "65.6 %", "0 %", "0.5 %"]);
        assert_eq!([-5, -120].map(percent), ["−0.5 %", "−12 %"]);
        assert_eq!([800, 100, 1000, 25].map(share), ["0.8", "0.1", "1", "0.025"]);
        assert_eq!(tenths(199, 24), "8.2");
    }

    #[test]
    fn money_of_ten_pounds_and_more_is_whole() {
        assert_eq!([6149, 950, 16_533].map(money), ["£61", "£9.50", "£165"]);
        assert_eq!([9.5, 1234.56].map(|pounds| money(pence(pounds))), ["£9.50", "£1,235"]);
    }
}
